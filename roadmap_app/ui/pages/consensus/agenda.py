"""What to discuss first: every element in the order of discussion, under the reason that put it there."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableView,
    QVBoxLayout,
)

from roadmap_app.ui.pages.consensus.agenda_lines import (
    COLUMNS,
    OF_A_PANEL,
    AgendaModel,
    Column,
    Entry,
    Heading,
)
from roadmap_app.ui.pages.consensus.agenda_rows import HEADING, ROW, LineDelegate
from roadmap_app.ui.pages.consensus.view import Rows, View
from roadmap_app.ui.session import Session
from roadmap_app.workspace import queries

WIDTHS = {
    Column.NUMBER: 56,
    Column.OUTCOME: 136,
    Column.MEDIAN: 72,
    Column.INDEX: 56,
    Column.ANSWERED: 88,
    Column.THIRDS: 128,
    Column.DECISION: 132,
}
"""px at 100 % text; the element takes the rest."""

FIRST_TO_GO = (Column.INDEX, Column.MEDIAN, Column.THIRDS, Column.ANSWERED, Column.DECISION, Column.OUTCOME)
NARROWEST_ELEMENT = 260


class AgendaView(View):
    """Up and down walk the elements, Enter opens one."""

    def __init__(self, session: Session, rows: Rows) -> None:
        super().__init__()
        self._session, self._rows = session, rows
        self.model = AgendaModel(session)
        self.table = AgendaTable(session, self.model)
        self.table.setAccessibleName(session.language.gettext("Agenda"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.table)
        self.setFocusProxy(self.table)
        self.table.opened.connect(self.opened)

    def refresh(self) -> None:
        """The element that was chosen stays chosen."""
        result = self._session.document.results()
        chosen, scrolled = self.table.chosen, self.table.verticalScrollBar().value()
        shown = frozenset(row.element for row in self._rows())
        self.model.tell(queries.agenda_groups(result), shown, result.agenda)
        self.table.lay_out()
        self.table.choose(chosen)
        self.table.verticalScrollBar().setValue(scrolled)

    def choose(self, code: str) -> None:
        self.table.choose(code)
        self.table.setFocus()


class AgendaTable(QTableView):
    """Emits `opened` with the code of the element that is entered or clicked twice."""

    opened = Signal(str)

    def __init__(self, session: Session, model: AgendaModel) -> None:
        super().__init__()
        self._look, self._model = session.look, model
        self.setModel(model)
        self._delegate = LineDelegate(session.look, model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.setStyleSheet(f"QHeaderView::section:first {{ padding-left: {session.look.px(24)}px; }}")
        self.doubleClicked.connect(self._open)

    @property
    def chosen(self) -> str:
        """The code of the element that the keyboard is on; empty for none."""
        at = self.currentIndex().row()
        line = self._model.lines[at] if 0 <= at < len(self._model.lines) else None
        return line.result.element if isinstance(line, Entry) else ""

    def choose(self, code: str) -> None:
        """That element, or the first."""
        at = self._model.line_of(code)
        first = next((row for row, line in enumerate(self._model.lines) if isinstance(line, Entry)), None)
        if at is None:
            at = first
        if at is not None:
            self.setCurrentIndex(self._model.index(at, COLUMNS.index(Column.ELEMENT)))
            if at == first:
                self.scrollToTop()

    def lay_out(self) -> None:
        self.clearSpans()
        for at, line in enumerate(self._model.lines):
            is_heading = isinstance(line, Heading)
            self.setRowHeight(at, self._look.px(HEADING if is_heading else ROW))
            if is_heading:
                self.setSpan(at, 0, 1, len(COLUMNS))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Every column as wide as it needs, the rest for the element; some give way where that is little."""
        super().resizeEvent(event)
        px = self._look.px
        shown = {column: width for column, width in WIDTHS.items() if self._model.blind or column not in OF_A_PANEL}
        for column in (column for column in FIRST_TO_GO if column in shown):
            if self.viewport().width() - px(sum(shown.values())) < px(NARROWEST_ELEMENT):
                del shown[column]
        rest = self.viewport().width() - sum(px(width) for width in shown.values())
        for at, column in enumerate(COLUMNS):
            self.setColumnHidden(at, column is not Column.ELEMENT and column not in shown)
            self.setColumnWidth(at, rest if column is Column.ELEMENT else px(shown.get(column, 0)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        line = self._model.lines[index.row()] if index.isValid() else None
        if isinstance(line, Entry):
            self.opened.emit(line.result.element)
