"""The criteria heatmap: what the panel rated every element on each criterion, as numbers on a ground that deepens."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QVBoxLayout, QWidget

from roadmap_app.presentation.matching import latin_letter
from roadmap_app.presentation.sentences.ratings import anchor_sentence, rating_sentence
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.pages.consensus.heatmap_cells import CellDelegate, Legend
from roadmap_app.ui.pages.consensus.heatmap_heads import CriteriaHead, ElementsHead
from roadmap_app.ui.pages.consensus.heatmap_lines import Group, HeatmapModel, Index, Line
from roadmap_app.ui.pages.consensus.view import Rows, View
from roadmap_app.ui.session import Session

ROW, NAMES, NARROW_NAMES = 28, 296, 180
NARROWEST = 44
LEAST_ROWS = 6
"""With fewer in sight, what explains them gives way."""


class HeatmapView(View):
    """Arrows walk the cells, whose figures are told under the table; Enter or a row's head opens its element, and `S`
    or a column's head sorts by a criterion."""

    def __init__(self, session: Session, rows: Rows) -> None:
        super().__init__()
        self._session, self._rows = session, rows
        self.model = HeatmapModel(session)
        self.table = HeatmapTable(session, self.model)
        self.table.setAccessibleName(session.language.gettext("Ratings by element and criterion"))
        self.readout = label("", type="smallStrong", wrap=True)
        self.anchor = label("", type="small", ink="text2", wrap=True)
        self.legend = Legend(session)
        self._lay_out()
        self.setFocusProxy(self.table)
        self.table.opened.connect(self.opened)
        self.table.walked.connect(self._tell)
        self.table.criteria.geometriesChanged.connect(self._make_room)

    def refresh(self) -> None:
        """The cell that was chosen stays chosen."""
        chosen, column = self.table.chosen, max(0, self.table.currentIndex().column())
        scrolled = self.table.verticalScrollBar().value()
        self.model.tell(self._rows())
        self.table.choose(chosen, column)
        self.table.verticalScrollBar().setValue(scrolled)
        self._tell()

    def choose(self, code: str) -> None:
        self.table.choose(code, max(0, self.table.currentIndex().column()))
        self.table.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the cells are worth more than what explains them."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """By what would be left for the rows, whatever is shown just now."""
        wide = self.width() - self._session.look.px(24 + 24)
        foot = sum(part.heightForWidth(wide) for part in (self.readout, self.anchor, self.legend))
        low = self.height() - self.table.criteria.tall - foot < self._session.look.px(LEAST_ROWS * ROW + 24)
        self.legend.setHidden(low)
        self.anchor.setHidden(low)
        self.table.criteria.be_low(low)

    def _tell(self) -> None:
        line, column = self.table.line, self.table.currentIndex().column()
        if line is None or column < 0:
            self.readout.clear()
            self.anchor.clear()
            return
        criterion, cell, language = self.model.criteria[column], line.cells[column], self._session.language
        self.readout.setText(f"{line.element.short_code} · {rating_sentence(criterion, cell.summary, language)}")
        self.anchor.setText(anchor_sentence(criterion, cell.summary, language))

    def _lay_out(self) -> None:
        px = self._session.look.px
        foot = QWidget()
        foot.setObjectName("heatmapFoot")
        foot.setStyleSheet(f"#heatmapFoot {{ border-top: 1px solid {self._session.look.colour('border')}; }}")
        column = QVBoxLayout(foot)
        column.setContentsMargins(px(24), px(8), px(24), px(8))
        column.setSpacing(px(2))
        column.addWidget(self.readout)
        column.addWidget(self.anchor)
        column.addSpacing(px(4))
        column.addWidget(self.legend)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.table, 1)
        whole.addWidget(foot)


class HeatmapTable(QTableView):
    """Emits `opened` with the code of an element, and `walked` when the keyboard is on another cell."""

    opened = Signal(str)
    walked = Signal()

    def __init__(self, session: Session, model: HeatmapModel) -> None:
        super().__init__()
        self._look, self._model = session.look, model
        self.criteria, self.elements = CriteriaHead(session.look, model), ElementsHead(session.look, model)
        self.setHorizontalHeader(self.criteria)
        self.setVerticalHeader(self.elements)
        self.setModel(model)
        self._delegate = CellDelegate(session.look, model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._dress()
        self.doubleClicked.connect(self._open_cell)
        self.verticalHeader().sectionClicked.connect(self._open)
        self.horizontalHeader().sectionClicked.connect(self.sort)

    @property
    def line(self) -> Line | None:
        """The element that the keyboard is on."""
        at = self.currentIndex().row()
        line = self._model.lines[at] if 0 <= at < len(self._model.lines) else None
        return line if isinstance(line, Line) else None

    @property
    def chosen(self) -> str:
        return "" if self.line is None else self.line.element.code

    def choose(self, code: str, column: int) -> None:
        """That element's cell, or the first one."""
        at = self._model.line_of(code)
        first = next((row for row, line in enumerate(self._model.lines) if isinstance(line, Line)), None)
        at = first if at is None else at
        if at is not None and self._model.criteria:
            self.setCurrentIndex(self._model.index(at, min(column, len(self._model.criteria) - 1)))
            self._show_first_heading()

    def _show_first_heading(self) -> None:
        """Over the first element."""
        if self.chosen and not any(isinstance(line, Line) for line in self._model.lines[: self.currentIndex().row()]):
            self.scrollToTop()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt then brings the cell that has the keyboard into sight, and nothing above it."""
        super().showEvent(event)
        self._show_first_heading()

    def sort(self, column: int) -> None:
        """By that criterion, or by the catalogue again; the keyboard goes to the first element."""
        self._model.sort_by(column)
        self.choose("", column)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._model.current = current.row()
        self.elements.viewport().update()
        self.walked.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The criteria share what the names leave."""
        super().resizeEvent(event)
        px = self._look.px
        narrow = self.width() < px(NAMES + NARROWEST * max(1, len(self._model.criteria)))
        self.verticalHeader().setFixedWidth(px(NARROW_NAMES if narrow else NAMES))
        count = max(1, len(self._model.criteria))
        room = self.width() - self.verticalHeader().width() - self.verticalScrollBar().sizeHint().width()
        self.criteria.setDefaultSectionSize(max(px(NARROWEST), room // count))
        self.criteria.geometriesChanged.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex().row())
        elif (latin_letter(event.text()) or event.text().casefold()) == "s" and self.currentIndex().isValid():
            self.sort(self.currentIndex().column())
        else:
            super().keyPressEvent(event)

    def _open_cell(self, index: QModelIndex) -> None:
        self._open(index.row())

    def _open(self, at: int) -> None:
        line = self._model.lines[at] if 0 <= at < len(self._model.lines) else None
        if isinstance(line, Line):
            self.opened.emit(line.element.code)
        elif isinstance(line, Group):
            self.scrollTo(self._model.index(at, 0), QAbstractItemView.ScrollHint.PositionAtTop)

    def _dress(self) -> None:
        look, names, tops = self._look, self.verticalHeader(), self.horizontalHeader()
        names.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        names.setMinimumSectionSize(look.px(ROW))
        names.setDefaultSectionSize(look.px(ROW))
        tops.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        tops.setMinimumSectionSize(look.px(NARROWEST))
