"""The table of the matrix: moves and selects as a spreadsheet does; the keys answer in the cell that has the ring."""

from collections.abc import Iterable

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from roadmap_app.domain.ballot import Place
from roadmap_app.i18n import Language
from roadmap_app.ui.look import Look
from roadmap_app.ui.pages.score.keys import ARROWS, Deed, deed_of
from roadmap_app.ui.pages.score.matrix.delegate import CellDelegate, NameHeader
from roadmap_app.ui.pages.score.matrix.model import Index, MatrixModel
from roadmap_app.ui.paint.fonts import font_of

NAMES, NAMES_LEAST, CELL, CELL_WIDEST = 264, 190, 36, 64


class MatrixTable(QTableView):
    """Emits `moved` with the place of the ring, `gave` a value (None is *cannot judge*) for it or `filled` for all that
    is selected, a `deed` of the keyboard, and that the selection is to be `cleared`, `copied` or `pasted` over."""

    moved = Signal(object)
    gave = Signal(object)
    filled = Signal(object)
    deed = Signal(object)
    cleared = Signal()
    copied = Signal()
    pasted = Signal()

    def __init__(self, look: Look, language: Language, model: MatrixModel) -> None:
        super().__init__()
        self._look, self._cells = look, model
        self._following = False
        self._delegate = CellDelegate(look, model)
        self.names = NameHeader(look, language, model, self)
        self.setObjectName("matrixTable")
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setVerticalHeader(self.names)
        self.names.pressed.connect(self._begin_row)
        self._set_up()

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        row = self._look.px(self._look.tokens.size("row", "list"))
        self.names.setMinimumSectionSize(1)
        self.names.setDefaultSectionSize(row)
        self.names.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.names.setSectionsClickable(False)
        across = self.horizontalHeader()
        across.setMinimumSectionSize(1)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setSectionsClickable(False)
        across.setHighlightSections(True)
        across.setFixedHeight(self._look.px(self._look.tokens.size("row", "tableHeader")))
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)

    @property
    def chosen(self) -> list[Place]:
        """The places that are selected, row by row."""
        indexes = sorted(self.selectedIndexes(), key=lambda index: (index.row(), index.column()))
        return [place for place in map(self._cells.place, indexes) if place is not None]

    def follow(self, place: Place) -> None:
        """Put the ring where the person now is."""
        index = self._cells.index_of(place)
        if index.isValid() and index != self.currentIndex():
            self._following = True
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self._following = False
        if index.isValid():
            self.scrollTo(index)

    def show_places(self, places: Iterable[Place]) -> None:
        """Bring them into view; where there is no room for all, the first of them."""
        rows = sorted({index.row() for place in places if (index := self._cells.index_of(place)).isValid()})
        for row in (rows[-1], rows[0]) if rows else ():
            self.scrollTo(self._cells.index(row, 0))

    def _begin_row(self, row: int) -> None:
        """Whoever presses the name of an element goes to its first cell."""
        first = self._cells.index(row, 0)
        if self._cells.place(first) is not None:
            self.setCurrentIndex(first)
            self.setFocus()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.names.set_current(current.row())
        place = self._cells.place(current)
        if place is not None and not self._following:
            self.moved.emit(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        deed = deed_of(event)
        for sequence, signal in (
            (QKeySequence.StandardKey.Copy, self.copied),
            (QKeySequence.StandardKey.Paste, self.pasted),
        ):
            if event.matches(sequence):
                signal.emit()
                return
        if deed is None or deed in ARROWS:
            super().keyPressEvent(event)
        elif deed is Deed.CLEAR and len(self.selectedIndexes()) > 1:
            self.cleared.emit()
        elif isinstance(deed, int):
            (self.filled if len(self.selectedIndexes()) > 1 else self.gave).emit(deed or None)
        else:
            self.deed.emit(deed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share_width()

    def share_width(self) -> None:
        """As wide as the cells need; what is left goes to the names, and to the cells once those have enough."""
        px, columns = self._look.px, self._cells.columnCount()
        head = QFontMetrics(font_of(self._look.type("captionStrong")))
        first = head.horizontalAdvance(self._cells.column_title(0)) + px(16)
        whole = self.width() - px(12)
        spare = whole - first - px(NAMES) - (columns - 1) * px(CELL)
        cell = px(CELL) + max(0, min(spare // max(1, columns - 1), px(CELL_WIDEST - CELL)))
        names = max(px(NAMES_LEAST), min(whole - first - (columns - 1) * cell, whole // 2))
        if names != self.names.width():
            self.names.setFixedWidth(names)
        self.setColumnWidth(0, first)
        for column in range(1, columns):
            self.setColumnWidth(column, cell)
