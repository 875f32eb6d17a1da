"""Which columns the table has, in which order and how wide: as the person chose, else what the window has room for."""

from collections.abc import Mapping

from roadmap_app.ui.pages.catalogue.rows import Column
from roadmap_app.ui.preferences import Preferences

USUAL = (Column.CODE, Column.NAME, Column.KIND, Column.LAYER, Column.STATUS, Column.SOURCES, Column.VERDICT)
FIRST_TO_GO = (Column.KIND, Column.LAYER, Column.SOURCES, Column.STATUS)
"""Columns that give way, in this order, where the name would have less room than it needs."""


class Columns:
    """What was chosen is remembered on this computer, widths in px at 100 % text."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences
        known = {column.value: column for column in Column}
        self.chosen = tuple(known[name] for name in preferences.columns if name in known)
        self.widths = {known[name]: px for name, px in preferences.column_widths.items() if name in known}
        self.grouped = preferences.grouped

    def choose(self, columns: tuple[Column, ...]) -> None:
        """The name is always among them."""
        self.chosen = columns if Column.NAME in columns else (*columns, Column.NAME)
        self._preferences.columns = tuple(column.value for column in self.chosen)

    def widen(self, column: Column, width: int | None) -> None:
        """None lets the words say how wide it is."""
        self.widths.pop(column, None)
        if width is not None:
            self.widths[column] = width
        self._preferences.column_widths = {each.value: px for each, px in self.widths.items()}

    def group(self, *, grouped: bool) -> None:
        self.grouped = self._preferences.grouped = grouped

    def reset(self) -> None:
        self.chosen, self.widths = (), {}
        self._preferences.columns, self._preferences.column_widths = (), {}

    def fitting(self, wanted: Mapping[Column, int], room: int, narrowest_name: int) -> tuple[Column, ...]:
        """The columns to show in that many px, of which each wants so many."""
        if self.chosen:
            return self.chosen
        shown = list(USUAL)
        for column in FIRST_TO_GO:
            if room - sum(wanted[each] for each in shown if each is not Column.NAME) < narrowest_name:
                shown.remove(column)
        return tuple(shown)
