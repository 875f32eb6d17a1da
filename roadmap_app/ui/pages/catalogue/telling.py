"""What the page of the catalogue says of itself, over the table and in the status bar."""

from collections.abc import Callable, Sequence

from roadmap_app.i18n import Language
from roadmap_app.ui.pages.catalogue.model import CatalogueModel
from roadmap_app.ui.pages.catalogue.rows import Column, Row
from roadmap_app.ui.session import Look
from roadmap_app.ui.shell.empty import EmptyState


def elements(total: int, language: Language) -> str:
    return language.ngettext("{n} element", "{n} elements", total).format(n=language.number(total))


def listed(shown: int, total: int, language: Language) -> str:
    if shown == total:
        return elements(total, language)
    message = language.ngettext("{n} of {total} element", "{n} of {total} elements", total)
    return message.format(n=language.number(shown), total=language.number(total))


def status(model: CatalogueModel, *, shown: int, total: int, selected: int, language: Language) -> str:
    _ = language.gettext
    parts = [elements(total, language)]
    if shown != total:
        parts.append(_("{n} filtered").format(n=language.number(shown)))
    if selected > 1:
        parts.append(_("{n} selected").format(n=language.number(selected)))
    if model.sorted_by is not Column.CODE and model.grouped:
        parts.append(_("sorted within each domain: {column}").format(column=model.title(model.sorted_by)))
    return " · ".join(parts)


def unverified(rows: Sequence[Row], language: Language) -> str:
    count = sum(row.verified is not True and row.standing.listed for row in rows)
    if not count:
        return ""
    message = language.ngettext(
        "{n} element with a source not verified", "{n} elements with a source not verified", count
    )
    return message.format(n=count)


def nothing_found(look: Look, language: Language, clear: Callable[[], object]) -> EmptyState:
    _ = language.gettext
    return EmptyState(
        look,
        _("Nothing found"),
        _("No element has all these words and passes the filters."),
        _("Clear search and filters"),
        clear,
        icon="search",
    )


def nothing_yet(look: Look, language: Language, take_in: Callable[[], object], add: Callable[[], object]) -> EmptyState:
    _ = language.gettext
    return EmptyState(
        look,
        _("The catalogue is empty"),
        _("Here every element that is to be judged is listed. Import them from a table."),
        _("Import a table…"),
        take_in,
        icon="catalogue",
        other=(_("Add element"), add),
    )
