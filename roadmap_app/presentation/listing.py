"""What the catalogue says of how much it lists, over the table and in the status bar."""

from roadmap_app.i18n import Language


def element_count(total: int, language: Language) -> str:
    return language.ngettext("{n} element", "{n} elements", total).format(n=language.number(total))


def listed_words(shown: int, total: int, language: Language) -> str:
    if shown == total:
        return element_count(total, language)
    message = language.ngettext("{n} of {total} element", "{n} of {total} elements", total)
    return message.format(n=language.number(shown), total=language.number(total))


def selection_words(shown: int, total: int, *, selected: int, sorted_by: str, language: Language) -> str:
    """How many there are, are shown and are selected; `sorted_by` names a column by which each domain is sorted."""
    _ = language.gettext
    parts = [element_count(total, language)]
    if shown != total:
        parts.append(_("{n} filtered").format(n=language.number(shown)))
    if selected > 1:
        parts.append(_("{n} selected").format(n=language.number(selected)))
    if sorted_by:
        parts.append(_("sorted within each domain: {column}").format(column=sorted_by))
    return " · ".join(parts)


def unverified_words(count: int, language: Language) -> str:
    if not count:
        return ""
    message = language.ngettext(
        "{n} element with a source not verified", "{n} elements with a source not verified", count
    )
    return message.format(n=count)
