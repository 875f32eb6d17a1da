"""Names from the data inside a sentence: in the quotation marks of the language."""

from collections.abc import Iterable

from roadmap_app.i18n import Language


def quoted(name: str, language: Language) -> str:
    if language.code == "en":
        return f"“{inside(name, language)}”"
    return f"«{inside(name, language)}»"


def quoted_list(names: Iterable[str], language: Language) -> str:
    return ", ".join(quoted(name, language) for name in names)


def inside(name: str, language: Language) -> str:
    """The name as it stands within quotation marks: its own marks become the inner ones."""
    if language.code == "en":
        return name.replace("“", "‘").replace("”", "’")
    return name.replace("«", "„").replace("»", "“")
