"""Which columns the table has, in which order and how wide: as the person chose, else what the window has room for."""

from collections.abc import Mapping, Sequence

from roadmap_app.ui.arrangement import WindowArrangement
from roadmap_app.ui.pages.catalogue.rows import Column

USUAL = (Column.CODE, Column.NAME, Column.KIND, Column.LAYER, Column.STATUS, Column.SOURCES, Column.VERDICT)
FIRST_TO_GO = (Column.KIND, Column.LAYER, Column.SOURCES, Column.STATUS)
"""Columns that give way, in this order, where the name would have less room than it needs."""


_COLUMNS, _WIDTHS, _GROUPED = "catalogue-columns", "catalogue-widths", "catalogue-grouped"


class Columns:
    """What was chosen is remembered on this computer, widths in px at 100 % text."""

    def __init__(self, arranged: WindowArrangement) -> None:
        self._arranged = arranged
        known = {column.value: column for column in Column}
        self.chosen = tuple(known[name] for name in arranged.kept(_COLUMNS).split(" ") if name in known)
        widths = (pair.partition("=") for pair in arranged.kept(_WIDTHS).split(" "))
        self.widths = {known[name]: int(px) for name, _equals, px in widths if name in known and px.isdecimal()}
        self.grouped = arranged.kept(_GROUPED) != "no"

    def choose(self, columns: tuple[Column, ...]) -> None:
        """The name is always among them."""
        self.chosen = columns if Column.NAME in columns else (*columns, Column.NAME)
        self._arranged.keep(_COLUMNS, " ".join(column.value for column in self.chosen))

    def widen(self, column: Column, width: int | None) -> None:
        """None lets the words say how wide it is."""
        self.widths.pop(column, None)
        if width is not None:
            self.widths[column] = width
        self._arranged.keep(_WIDTHS, " ".join(f"{each.value}={px}" for each, px in self.widths.items()))

    def group(self, *, grouped: bool) -> None:
        self.grouped = grouped
        self._arranged.keep(_GROUPED, "yes" if grouped else "no")

    def reset(self) -> None:
        self.chosen, self.widths = (), {}
        for key in (_COLUMNS, _WIDTHS):
            self._arranged.keep(key, "")

    def without_room(self, shown: Sequence[Column]) -> tuple[Column, ...]:
        """Those that nobody chose to hide: the window is too narrow for them."""
        return () if self.chosen else tuple(column for column in USUAL if column not in shown)

    def fitting(self, wanted: Mapping[Column, int], room: int, narrowest_name: int) -> tuple[Column, ...]:
        """The columns to show in that many px, of which each wants so many."""
        if self.chosen:
            return self.chosen
        shown = list(USUAL)
        for column in FIRST_TO_GO:
            if room - sum(wanted[each] for each in shown if each is not Column.NAME) < narrowest_name:
                shown.remove(column)
        return tuple(shown)
