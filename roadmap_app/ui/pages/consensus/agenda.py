"""What to discuss first: every element in the order of discussion, under the reason that put it there."""

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
)

from roadmap_app.domain.outcome import DISPOSITIONS
from roadmap_app.presentation.drawing import Drawing
from roadmap_app.presentation.marks import colour, mark
from roadmap_app.ui.fonts import font_of
from roadmap_app.ui.icons import paint_icon
from roadmap_app.ui.pages.consensus.agenda_lines import COLUMNS, RIGHT, AgendaModel, Column, Entry, Heading, Index
from roadmap_app.ui.pages.consensus.cards import paint_number
from roadmap_app.ui.pages.consensus.dealing import Mark
from roadmap_app.ui.pages.consensus.views import Rows, View
from roadmap_app.ui.painting import paint
from roadmap_app.ui.session import Look, Session
from roadmap_app.workspace import queries

ROW, HEADING, PAD, SIGN, OUTCOME = 44, 36, 8, 12, 14
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
        shown = dict(WIDTHS)
        for column in FIRST_TO_GO:
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


class LineDelegate(QStyledItemDelegate):
    def __init__(self, look: Look, model: AgendaModel) -> None:
        super().__init__()
        self._look, self._model = look, model
        self._fonts = {
            name: font_of(look.type(name)) for name in ("body", "bodyStrong", "small", "smallStrong", "caption")
        }

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        line = self._model.lines[index.row()]
        return QSize(0, self._look.px(HEADING if isinstance(line, Heading) else ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, column = self._model.lines[index.row()], COLUMNS[index.column()]
        painter.save()
        pad = self._look.px(PAD)
        inside = option.rect.adjusted(pad, 0, -pad, 0)
        if column is COLUMNS[0]:
            inside.setLeft(option.rect.left() + self._look.px(24))
        if isinstance(line, Heading):
            self._heading(painter, option.rect, inside, line)
        else:
            self._ground(painter, option, column)
            self._cell(painter, inside, line, column, chosen=bool(option.state & QStyle.StateFlag.State_Selected))
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, column: Column) -> None:
        look, rect = self._look, option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(look.colour("selected")))
            if column is COLUMNS[0]:
                painter.fillRect(rect.left(), rect.top(), look.px(3), rect.height(), QColor(look.colour("accent")))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(look.colour("hover")))
        painter.setPen(QColor(look.colour("borderSubtle")))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _heading(self, painter: QPainter, rect: QRect, inside: QRect, line: Heading) -> None:
        px = self._look.px
        painter.fillRect(rect, QColor(self._look.colour("sunken")))
        painter.setPen(QColor(self._look.colour("borderSubtle")))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        for words, font, ink in (
            (line.title, "bodyStrong", "text"),
            (str(line.count), "small", "text3"),
            (line.note, "small", "text3"),
        ):
            self._write(painter, inside, words, self._fonts[font], ink)
            inside.setLeft(inside.left() + QFontMetrics(self._fonts[font]).horizontalAdvance(words) + px(12))

    def _cell(self, painter: QPainter, rect: QRect, entry: Entry, column: Column, *, chosen: bool) -> None:
        px = self._look.px
        match column:
            case Column.NUMBER if entry.number:
                paint_number(painter, self._look, entry.number, rect)
            case Column.ELEMENT:
                self._element(painter, rect, entry, chosen=chosen)
            case Column.OUTCOME:
                self._outcome(painter, rect, entry)
            case Column.THIRDS if entry.result.thirds is not None:
                self._thirds(painter, rect, entry.result.thirds)
            case Column.DECISION if entry.decided:
                self._mark(painter, rect, entry.decided)
            case _:
                side = Qt.AlignmentFlag.AlignRight if column in RIGHT else Qt.AlignmentFlag.AlignLeft
                ink = "text3" if column is Column.ANSWERED else "text"
                self._write(
                    painter, rect.adjusted(0, 0, -px(2), 0), entry.cells[column], self._fonts["small"], ink, side
                )

    def _element(self, painter: QPainter, rect: QRect, entry: Entry, *, chosen: bool) -> None:
        """The name; under it the code, and why the element is here."""
        px, line = self._look.px, self._look.type("small").line
        name = QRect(rect.left(), rect.top() + px(4), rect.width(), self._look.type("body").line)
        self._write(painter, name, entry.name, self._fonts["bodyStrong" if chosen else "body"], "text")
        under = QRect(rect.left(), name.bottom() + 1, rect.width(), line)
        self._write(painter, under, entry.code, self._fonts["caption"], "text3")
        under.setLeft(under.left() + QFontMetrics(self._fonts["caption"]).horizontalAdvance(entry.code) + px(12))
        for flag in entry.flags:
            wide = px(SIGN + 4) + QFontMetrics(self._fonts["caption"]).horizontalAdvance(flag.words)
            self._mark(painter, under, flag, "caption")
            under.setLeft(under.left() + wide + px(12))

    def _mark(self, painter: QPainter, rect: QRect, mark_: Mark, font: str = "small") -> None:
        px = self._look.px
        if rect.width() < px(SIGN + 4):
            return
        top = rect.top() + (rect.height() - px(SIGN)) // 2
        paint_icon(painter, self._look, mark_.sign, x=rect.left(), y=top, colour=mark_.ink, size=SIGN)
        self._write(painter, rect.adjusted(px(SIGN + 4), 0, 0, 0), mark_.words, self._fonts[font], mark_.ink)

    def _outcome(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        px, outcome = self._look.px, entry.result.outcome
        items = tuple(mark(outcome, x=0, y=0, size=OUTCOME, colour=colour(outcome, "text")))
        top = round(rect.center().y() + 1 - px(OUTCOME) / 2)
        paint(Drawing(width=OUTCOME, height=OUTCOME, items=items), painter, self._look, x=rect.left(), y=top)
        words = rect.adjusted(px(OUTCOME + 6), 0, 0, 0)
        self._write(painter, words, entry.cells[Column.OUTCOME], self._fonts["smallStrong"], colour(outcome, "text"))

    def _thirds(self, painter: QPainter, rect: QRect, thirds: tuple[int, int, int]) -> None:
        """How many judged in each third, from left to right, as everywhere."""
        px = self._look.px
        gap, high = px(2), px(20)
        wide = (rect.width() - 2 * gap) / 3
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at, (outcome, count) in enumerate(zip(DISPOSITIONS, thirds, strict=True)):
            box = QRectF(rect.left() + at * (wide + gap), rect.top() + (rect.height() - high) / 2, wide, high)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._look.colour(colour(outcome, "soft"))))
            painter.drawRoundedRect(box, px(2), px(2))
            painter.setFont(self._fonts["smallStrong" if count else "small"])
            painter.setPen(QColor(self._look.colour(colour(outcome, "text") if count else "text3")))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(count))

    def _write(  # noqa: PLR0917 as QPainter takes them
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        font: QFont,
        ink: str,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        painter.setFont(font)
        painter.setPen(QColor(self._look.colour(ink)))
        words = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, max(0, rect.width()))
        painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter, words)
