"""The table of the catalogue."""

from collections.abc import Iterable

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from roadmap_app.ui.look import Look
from roadmap_app.ui.pages.catalogue.column_widths import ColumnWidths
from roadmap_app.ui.pages.catalogue.columns import Columns
from roadmap_app.ui.pages.catalogue.delegate import EDGE, LineDelegate
from roadmap_app.ui.pages.catalogue.model import CatalogueModel, Group
from roadmap_app.ui.pages.catalogue.rows import Row

_Flag = QItemSelectionModel.SelectionFlag


class CatalogueTable(QTableView):
    """Emits `chosen` with the code of the element that was selected last, `entered_element` when it is to be inspected,
    `selected` when others are selected, and `asked` with the place at which a menu is wanted."""

    chosen = Signal(str)
    entered_element = Signal(str)
    selected = Signal()
    asked = Signal(QPoint)

    def __init__(self, look: Look, model: CatalogueModel, columns: Columns) -> None:
        super().__init__()
        self.setObjectName("catalogueTable")
        self._look, self._model = look, model
        self._delegate = LineDelegate(look, model)
        self._code = ""
        self._codes: frozenset[str] = frozenset()
        self._by_keys = self._restoring = False
        self._at = 0
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self._set_up()
        self._set_up_header()
        self._cap_scroll_bar()
        self.widths = ColumnWidths(self, look, model, columns, self._delegate)
        model.modelReset.connect(self._laid_out)
        self.selectionModel().selectionChanged.connect(self._select)
        self.entered.connect(self._enter)
        self.viewportEntered.connect(lambda: self._hover(-1))

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(1)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self._delegate.row_height)

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setMinimumSectionSize(self._look.px(40))
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setFixedHeight(self._look.px(self._look.tokens.size("row", "tableHeader")))
        header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def _cap_scroll_bar(self) -> None:
        """The header goes on over the bar that scrolls."""
        cap = QWidget()
        cap.setObjectName("headerCap")
        cap.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        cap.setFixedHeight(self.horizontalHeader().height())
        self.addScrollBarWidget(cap, Qt.AlignmentFlag.AlignTop)

    def choose(self, code: str) -> bool:
        """Select the element alone; False where it is not listed."""
        line = self._model.line_of(code)
        if line is None:
            return False
        self._code = code
        self.setCurrentIndex(self._model.index(line, 0))
        self.scrollTo(self._model.index(line, 0))
        return True

    def choose_several(self, codes: Iterable[str]) -> None:
        """Select all of these that are listed, and show the first."""
        lines = self._model.lines_of(frozenset(codes))
        if lines:
            self.setCurrentIndex(self._model.index(lines[0], 0))
            self._select_all(lines)
            self.scrollTo(self._model.index(lines[0], 0))

    def codes(self) -> list[str]:
        """Of the selected elements, in the order of the table."""
        selection = self.selectionModel().selection()
        parts = (selection.at(at) for at in range(selection.count()))
        ranges = sorted((part.top(), part.bottom()) for part in parts)
        lines = (self._model.lines[at] for top, bottom in ranges for at in range(top, bottom + 1))
        return list(dict.fromkeys(line.element.code for line in lines if isinstance(line, Row)))

    def selected_in_sight(self) -> QRect:
        """The rows of the viewport from the first to the last that is selected; empty where none is in sight."""
        found, whole = QRect(), self.viewport().rect()
        for index in self.selectionModel().selectedRows():
            found = found.united(self.visualRect(index) & whole)
        return found

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The line that has the keyboard stays in sight where the table becomes lower."""
        super().resizeEvent(event)
        self.widths.share()
        before, line = QRect(QPoint(), event.oldSize()), self.visualRect(self.currentIndex())
        if event.size().height() < before.height() and before.intersects(line):
            self.scrollTo(self.currentIndex())

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Qt paints only the two cells anew, but the ring goes around lines."""
        super().currentChanged(current, previous)
        self._paint_again(previous.row(), current.row())

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Leave:
            self._hover(-1)
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._by_keys = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._by_keys = True
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
        line = self._line(self.indexAt(event.position().toPoint()))
        left = event.button() is Qt.MouseButton.LeftButton
        self._by_keys = False
        self._paint_again(self.currentIndex().row())
        super().mousePressEvent(event)
        if isinstance(line, Group) and left:
            self._fold(line, folded=not line.folded)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        line = self._line(self.indexAt(event.position().toPoint()))
        if isinstance(line, Row):
            self.entered_element.emit(line.element.code)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A ring around the line that has the keyboard, for a person who uses it, where the selection does not tell."""
        super().paintEvent(event)
        current = self.currentIndex()
        alone = len(self._codes) == 1 and self.selectionModel().isSelected(current)
        if self._by_keys and self.hasFocus() and current.isValid() and not alone:
            line = self.visualRect(self.currentIndex())
            painter = QPainter(self.viewport())
            painter.setPen(QPen(QColor(self._look.colour("focus")), 2))
            painter.drawRect(1, line.top() + 1, self.viewport().width() - 2, line.height() - 3)
            painter.end()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By the mouse where it points, by the keyboard under the current line."""
        place = event.pos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            place = self.visualRect(self.currentIndex()).bottomLeft() + QPoint(self._look.px(EDGE), 0)
        self.asked.emit(self.viewport().mapToGlobal(place))

    def _enter(self, index: QModelIndex) -> None:
        self._hover(index.row())

    def _hover(self, row: int) -> None:
        """The pointer is over that line, -1 over none."""
        before, self._delegate.hovered = self._delegate.hovered, row
        self._paint_again(before, row)

    def _paint_again(self, *rows: int) -> None:
        """Lines from edge to edge."""
        for row in rows:
            if row >= 0:
                at = self.rowViewportPosition(row)
                self.viewport().update(0, at, self.viewport().width(), self.rowHeight(row))

    def _line(self, index: QModelIndex) -> Group | Row | None:
        return self._model.lines[index.row()] if index.isValid() else None

    def _fold(self, group: Group, *, folded: bool) -> None:
        self._model.fold(group.domain, folded=folded)
        for at, line in enumerate(self._model.lines):
            if isinstance(line, Group) and line.domain == group.domain:
                self.selectionModel().setCurrentIndex(self._model.index(at, 0), _Flag.NoUpdate)

    def _select(self, now: QItemSelection, before: QItemSelection) -> None:
        del now, before
        if not self._restoring:
            self._at = max(self.currentIndex().row(), 0)
            self._take_selection()

    def _take_selection(self) -> None:
        """The current element is the one that the person went to last, as long as it is among the selected ones."""
        codes = self.codes()
        self._codes = frozenset(codes)
        self._paint_again(self.currentIndex().row())
        line = self._line(self.currentIndex())
        code = line.element.code if isinstance(line, Row) and line.element.code in self._codes else ""
        if code or codes:
            self._code = code or codes[0]
            self.chosen.emit(self._code)
        self.selected.emit()

    def _laid_out(self) -> None:
        """Headings go across, and what was selected is selected again as far as it is still listed; the keyboard goes
        on from the line where it was."""
        if self._model.columnCount() > 1:
            self.clearSpans()
            for at in self._model.headings:
                self.setSpan(at, 0, 1, len(self._model.columns))
        with QSignalBlocker(self.horizontalHeader()):
            self._show_order()
        self._restore()

    def _restore(self) -> None:
        """Where just what was selected is selected again, nobody need hear of it."""
        places = self._model.lines_of(self._codes) if len(self._codes) > 1 else []
        self._restoring = True
        if len(places) > 1:
            self._select_all(places)
        elif places:
            self.setCurrentIndex(self._model.index(places[0], 0))
        elif not self.choose(self._code) and self._at < self._model.rowCount():
            self.selectionModel().setCurrentIndex(self._model.index(self._at, 0), _Flag.NoUpdate)
        self._restoring = False
        if frozenset(self.codes()) != self._codes:
            self._take_selection()

    def _show_order(self) -> None:
        column, columns = self._model.sorted_by, self._model.columns
        order = Qt.SortOrder.DescendingOrder if self._model.descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(columns.index(column) if column in columns else -1, order)

    def _select_all(self, lines: Iterable[int]) -> None:
        chosen = QItemSelection()
        for line in lines:
            index = self._model.index(line, 0)
            chosen.select(index, index)
        self.selectionModel().select(chosen, _Flag.Select | _Flag.Rows)
        current = self._model.line_of(self._code)
        if current is not None:
            self.selectionModel().setCurrentIndex(self._model.index(current, 0), _Flag.NoUpdate)
