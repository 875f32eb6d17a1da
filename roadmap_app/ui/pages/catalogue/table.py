"""The table of the catalogue."""

from PySide6.QtCore import QItemSelection, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from roadmap_app.ui.pages.catalogue.delegate import LineDelegate
from roadmap_app.ui.pages.catalogue.model import COLUMNS, CatalogueModel, Group
from roadmap_app.ui.pages.catalogue.rows import Column, Row
from roadmap_app.ui.session import Look

NARROWEST_NAME = 260
FIRST_TO_GO = (Column.KIND, Column.LAYER, Column.SOURCES, Column.STATUS)
"""Columns that give way, in this order, where the name would have less room than that."""


class CatalogueTable(QTableView):
    """Emits `chosen` with the code of the selected element, `entered_element` when it is to be inspected."""

    chosen = Signal(str)
    entered_element = Signal(str)

    def __init__(self, look: Look, model: CatalogueModel) -> None:
        super().__init__()
        self.setObjectName("catalogueTable")
        self._look, self._model = look, model
        self._delegate = LineDelegate(look, model)
        self._wanted: dict[Column, int] = {}
        self._code = ""
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self._set_up()
        model.modelReset.connect(self._laid_out)
        self.selectionModel().selectionChanged.connect(self._selected)

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(1)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setFixedHeight(self._look.px(self._look.tokens.size("row", "tableHeader")))
        header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def measure(self, rows: tuple[Row, ...]) -> None:
        """Find how wide each column must be for all its words; their room is shared out where there is any yet."""
        for at, column in enumerate(COLUMNS):
            words = {row.words[column] for row in rows} if column is not Column.NAME else set[str]()
            widths = [self._delegate.width(column, word) for word in words]
            self._wanted[column] = max(*widths, self._header_width(at), 0)
        if self.isVisible():
            self._share_width()

    def choose(self, code: str) -> bool:
        """Select the element; False where it is not listed."""
        line = self._model.line_of(code)
        if line is None:
            return False
        self._code = code
        self.setCurrentIndex(self._model.index(line, 0))
        self.scrollTo(self._model.index(line, 0))
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self._line(self.currentIndex())
        if isinstance(line, Group) and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._fold(line, folded=event.key() == Qt.Key.Key_Left)
        elif isinstance(line, Group) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._fold(line, folded=not line.folded)
        elif isinstance(line, Row) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_element.emit(line.element.code)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        line = self._line(self.indexAt(event.position().toPoint()))
        if isinstance(line, Group):
            self._fold(line, folded=not line.folded)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        line = self._line(self.indexAt(event.position().toPoint()))
        if isinstance(line, Row):
            self.entered_element.emit(line.element.code)

    def _line(self, index: QModelIndex) -> Group | Row | None:
        return self._model.lines[index.row()] if index.isValid() else None

    def _fold(self, group: Group, *, folded: bool) -> None:
        self._model.fold(group.domain, folded=folded)
        for at, line in enumerate(self._model.lines):
            if isinstance(line, Group) and line.domain == group.domain:
                self.setCurrentIndex(self._model.index(at, 0))

    def _selected(self, now: QItemSelection, before: QItemSelection) -> None:
        del before
        for index in now.indexes()[:1]:
            line = self._line(index)
            if isinstance(line, Row):
                self._code = line.element.code
                self.chosen.emit(self._code)

    def _laid_out(self) -> None:
        self.clearSpans()
        for at, line in enumerate(self._model.lines):
            if isinstance(line, Group):
                self.setSpan(at, 0, 1, len(COLUMNS))
        self._set_heights()
        if self._code:
            self.choose(self._code)

    def _header_width(self, at: int) -> int:
        words = self._model.headerData(at, Qt.Orientation.Horizontal)
        return self._delegate.width(Column.STATUS, words) + self._look.px(16)

    def _share_width(self) -> None:
        """Every column as wide as its words, the rest for the name; some give way where that is little."""
        if not self._wanted:
            return
        shown = dict(self._wanted)
        total = self.horizontalHeader().width()
        for column in FIRST_TO_GO:
            if total - sum(shown.values()) < self._look.px(NARROWEST_NAME):
                shown.pop(column)
        shown[Column.NAME] = 0
        shown[Column.NAME] = max(total - sum(shown.values()), self._look.px(120))
        for at, column in enumerate(COLUMNS):
            self.setColumnHidden(at, column not in shown)
            self.setColumnWidth(at, shown.get(column, 0))
        self._set_heights()

    def _set_heights(self) -> None:
        if not self.isVisible():
            return
        width = self.columnWidth(COLUMNS.index(Column.NAME))
        for at, line in enumerate(self._model.lines):
            self.setRowHeight(at, self._delegate.row_height(line, width))
