"""The table of the catalogue."""

from collections.abc import Iterable
from heapq import nlargest

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QSignalBlocker, Qt, Signal
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

from roadmap_app.ui.pages.catalogue.columns import USUAL, Columns
from roadmap_app.ui.pages.catalogue.delegate import EDGE, PADDING, LineDelegate
from roadmap_app.ui.pages.catalogue.model import CatalogueModel, Group
from roadmap_app.ui.pages.catalogue.rows import Column, Row
from roadmap_app.ui.session import Look

NARROWEST_NAME, LEAST_NAME = 240, 160
"""px: less than the first and columns give way; where the person chose them all, the name still keeps the second."""

WIDEST, WIDEST_KIND = 240, 112
"""px that a column takes by itself; most kinds are short, and a long one is not worth the room of a name."""

ARROW = 14
"""px for the arrow beside the title of the column that sorts."""

LONGEST = 8
"""Words of a column that are measured: the longest ones."""

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
        self._look, self._model, self._columns = look, model, columns
        self._delegate = LineDelegate(look, model)
        self._rows: tuple[Row, ...] = ()
        self._wanted: dict[Column, int] = {}
        self._code = ""
        self._codes: frozenset[str] = frozenset()
        self._sharing = self._by_keys = self._restoring = False
        self._at = 0
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self._set_up()
        self._set_up_header()
        self._cap_scroll_bar()
        model.modelReset.connect(self._laid_out)
        self.selectionModel().selectionChanged.connect(self._select)

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
        header.sectionResized.connect(self._resized)
        header.sectionMoved.connect(self._moved)
        header.sortIndicatorChanged.connect(self.share_width)
        header.sectionHandleDoubleClicked.connect(self._fit)

    def _cap_scroll_bar(self) -> None:
        """The header goes on over the bar that scrolls."""
        cap = QWidget()
        cap.setObjectName("headerCap")
        cap.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        cap.setFixedHeight(self.horizontalHeader().height())
        self.addScrollBarWidget(cap, Qt.AlignmentFlag.AlignTop)

    def measure(self, rows: tuple[Row, ...]) -> None:
        """Columns are as wide as the words of these rows; their room is shared out where there is any yet."""
        self._rows = rows
        self._wanted.clear()
        if self.isVisible():
            self.share_width()

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

    def share_width(self) -> None:
        """Every column as wide as it was made, or as its words, and the rest for the name."""
        if not self._rows:
            return
        px = self._look.px
        wanted = {column: self._width(column) for column in self._columns.chosen or USUAL}
        wanted |= {column: px(width) for column, width in self._columns.widths.items()}
        first = px(EDGE - PADDING)
        room = self.viewport().width() - first
        columns = self._columns.fitting(wanted, room, px(NARROWEST_NAME))
        self._sharing = True
        self._model.show_columns(columns)
        others = sum(wanted[column] for column in columns if column is not Column.NAME)
        name = self._columns.widths.get(Column.NAME)
        others += self._make_room_for_arrow(wanted)
        wanted[Column.NAME] = px(name) if name else max(room - others, px(LEAST_NAME))
        for at, column in enumerate(columns):
            self.setColumnWidth(at, wanted[column] + (first if at == 0 else 0))
        self._sharing = False

    def _make_room_for_arrow(self, wanted: dict[Column, int]) -> int:
        """px by which the column that sorts grows, so that its title stays whole beside the arrow."""
        column = self._model.sorted_by
        if column is Column.NAME or column in self._columns.widths or column not in wanted:
            return 0
        before = wanted[column]
        wanted[column] = max(before, self._header_width(column) + self._look.px(ARROW))
        return wanted[column] - before if column in self._model.columns else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share_width()

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
        self.share_width()

    def _moved(self, at: int, before: int, now: int) -> None:
        """The columns of the model follow, so that headings still go across from the first."""
        del at
        columns = list(self._model.columns)
        columns.insert(now, columns.pop(before))
        with QSignalBlocker(self.horizontalHeader()):
            self.horizontalHeader().moveSection(now, before)
        self._columns.choose(tuple(columns))
        self.share_width()
