"""The message catalogues, for whoever translates: `python -m roadmap_app.i18n.catalogues`.

Takes the messages out of the sources, brings resources/translations/{be,ru}/LC_MESSAGES/roadmap.po up to date, compiles
the .mo files beside them, and lists what is left to translate (exit code 1).
"""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from roadmap_app.i18n.language import LANGUAGES

TRANSLATED = tuple(code for code in LANGUAGES if code != "en")
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2)}
PLURAL_FORMS = "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);"

_PACKAGE = Path(__file__).parents[1]
TRANSLATIONS = _PACKAGE.parent / "resources" / "translations"

_HEADER = """# Messages of Roadmap. English is the key; the words of resources/labels.csv are not here.
msgid ""
msgstr ""
"Project-Id-Version: roadmap\\n"
"Language: {code}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plural_forms}\\n"

"""


def po_file(code: str, folder: Path = TRANSLATIONS) -> Path:
    return folder / code / "LC_MESSAGES" / "roadmap.po"


def extract() -> Catalog:
    """Every message in the sources, with the files that say it."""
    template = Catalog()
    for name, _line, message, comments, _context in extract_from_dir(
        _PACKAGE, [("**.py", "python")], keywords=KEYWORDS, comment_tags=("Translators:",), strip_comment_tags=True
    ):
        template.add(message, locations=[(f"roadmap_app/{name}", 0)], auto_comments=comments)
    return template


def read(code: str, folder: Path = TRANSLATIONS) -> Catalog:
    """The catalogue as it is written."""
    with po_file(code, folder).open("rb") as stream:
        return read_po(stream, locale=code)


def messages(catalogue: Catalog) -> Iterator[Message]:
    """All but the header."""
    return (message for message in catalogue if message.id)


def update(code: str, template: Catalog, folder: Path = TRANSLATIONS) -> Catalog:
    """Writes both files of one language: new messages come untranslated, those that nobody says any more go."""
    target = po_file(code, folder)
    catalogue = read(code, folder) if target.exists() else Catalog(locale=code)
    catalogue.update(template, no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("wb") as stream:
        stream.write(_HEADER.format(code=code, plural_forms=PLURAL_FORMS).encode())
        write_po(stream, catalogue, sort_output=True, omit_header=True, include_lineno=False, width=120)
    written = read(code, folder)
    written.creation_date = written.revision_date = datetime(2000, 1, 1, tzinfo=UTC)
    written.last_translator = ""
    with target.with_suffix(".mo").open("wb") as stream:
        write_mo(stream, written)
    return written


def untranslated(catalogue: Catalog) -> Iterator[str]:
    """Messages without a text in some form, or whose text nobody has confirmed."""
    for message in messages(catalogue):
        texts = message.string if isinstance(message.string, tuple) else (message.string,)
        if message.fuzzy or not all(texts):
            yield message.id if isinstance(message.id, str) else message.id[0]


def main(folder: Path = TRANSLATIONS) -> int:
    template = extract()
    left = [(code, text) for code in TRANSLATED for text in untranslated(update(code, template, folder))]
    for code, text in left:
        sys.stdout.write(f"{code}: {text}\n")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
