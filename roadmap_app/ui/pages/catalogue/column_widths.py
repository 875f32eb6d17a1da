"""How wide the columns of the catalogue are: as they were made by hand, else as their words; the name has the rest."""

from heapq import nlargest

from PySide6.QtCore import QObject, QSignalBlocker
from PySide6.QtWidgets import QTableView

from roadmap_app.ui.look import Look
from roadmap_app.ui.pages.catalogue.columns import USUAL, Columns
from roadmap_app.ui.pages.catalogue.delegate import EDGE, PADDING, LineDelegate
from roadmap_app.ui.pages.catalogue.model import CatalogueModel
from roadmap_app.ui.pages.catalogue.rows import Column, Row

NARROWEST_NAME, LEAST_NAME = 240, 160
"""px: less than the first and columns give way; where the person chose them all, the name still keeps the second."""

WIDEST, WIDEST_KIND = 240, 112
"""px that a column takes by itself; most kinds are short, and a long one is not worth the room of a name."""

ARROW = 14
"""px for the arrow beside the title of the column that sorts."""

LONGEST = 8
"""Words of a column that are measured: the longest ones."""


class ColumnWidths(QObject):
    """Shares out the width of `table` among the columns that are chosen, and keeps what a person widens or moves."""

    def __init__(
        self, table: QTableView, look: Look, model: CatalogueModel, columns: Columns, delegate: LineDelegate
    ) -> None:
        super().__init__(table)
        self._table, self._look, self._model = table, look, model
        self._columns, self._delegate = columns, delegate
        self._rows: tuple[Row, ...] = ()
        self._wanted: dict[Column, int] = {}
        self._sharing = False
        header = table.horizontalHeader()
        header.sectionResized.connect(self._resized)
        header.sectionMoved.connect(self._moved)
        header.sortIndicatorChanged.connect(self.share)
        header.sectionHandleDoubleClicked.connect(self._fit)

    def measure(self, rows: tuple[Row, ...]) -> None:
        """Columns are as wide as the words of these rows; their room is shared out where there is any yet."""
        self._rows = rows
        self._wanted.clear()
        if self._table.isVisible():
            self.share()

    def share(self) -> None:
        """Every column as wide as it was made, or as its words, and the rest for the name."""
        if not self._rows:
            return
        px = self._look.px
        wanted = {column: self._width(column) for column in self._columns.chosen or USUAL}
        wanted |= {column: px(width) for column, width in self._columns.widths.items()}
        first = px(EDGE - PADDING)
        room = self._table.viewport().width() - first
        columns = self._columns.fitting(wanted, room, px(NARROWEST_NAME))
        self._sharing = True
        self._model.show_columns(columns)
        others = sum(wanted[column] for column in columns if column is not Column.NAME)
        name = self._columns.widths.get(Column.NAME)
        others += self._make_room_for_arrow(wanted)
        wanted[Column.NAME] = px(name) if name else max(room - others, px(LEAST_NAME))
        for at, column in enumerate(columns):
            self._table.setColumnWidth(at, wanted[column] + (first if at == 0 else 0))
        self._sharing = False

    def _make_room_for_arrow(self, wanted: dict[Column, int]) -> int:
        """px by which the column that sorts grows, so that its title stays whole beside the arrow."""
        column = self._model.sorted_by
        if column is Column.NAME or column in self._columns.widths or column not in wanted:
            return 0
        before = wanted[column]
        wanted[column] = max(before, self._header_width(column) + self._look.px(ARROW))
        return wanted[column] - before if column in self._model.columns else 0

    def _width(self, column: Column) -> int:
        """px for its title and its words, found when the column is first shown."""
        if column not in self._wanted:
            words = min(self._words_width(column), self._widest(column))
            self._wanted[column] = max(self._header_width(column), words)
        return self._wanted[column]

    def _widest(self, column: Column) -> int:
        return self._look.px(WIDEST_KIND if column is Column.KIND else WIDEST)

    def _words_width(self, column: Column) -> int:
        if column in (Column.NAME, Column.SOURCES):
            return 0
        looks = {(row.words[column], row.signs(column)) for row in self._rows}
        longest = nlargest(LONGEST, looks, key=lambda look: len(look[0]) + 3 * look[1])
        return max((self._delegate.width(column, *look) for look in longest), default=0)

    def _header_width(self, column: Column) -> int:
        return self._delegate.header_width(self._model.title(column))

    def _resized(self, at: int, before: int, now: int) -> None:
        """A column was made wider or narrower by hand."""
        del before
        if not self._sharing and now:
            first = EDGE - PADDING if at == 0 else 0
            self._columns.widen(self._model.columns[at], round(now / self._look.scale) - first)

    def _fit(self, at: int) -> None:
        self._columns.widen(self._model.columns[at], None)
        self.share()

    def _moved(self, at: int, before: int, now: int) -> None:
        """The columns of the model follow, so that headings still go across from the first."""
        del at
        columns = list(self._model.columns)
        columns.insert(now, columns.pop(before))
        with QSignalBlocker(self._table.horizontalHeader()):
            self._table.horizontalHeader().moveSection(now, before)
        self._columns.choose(tuple(columns))
        self.share()
