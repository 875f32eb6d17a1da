"""What stands in the place of the table where it lists nothing."""

from collections.abc import Callable

from roadmap_app.i18n import Language
from roadmap_app.ui.controls.empty import EmptyState
from roadmap_app.ui.look import Look


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
