"""How a line of the agenda is painted."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from roadmap_app.domain.outcome import DISPOSITIONS
from roadmap_app.presentation.cards import Mark
from roadmap_app.presentation.drawing import Drawing
from roadmap_app.presentation.marks import colour, mark
from roadmap_app.ui.look import Look
from roadmap_app.ui.pages.consensus.agenda_lines import (
    COLUMNS,
    RIGHT,
    AgendaModel,
    Column,
    Entry,
    Heading,
    Index,
)
from roadmap_app.ui.pages.consensus.card_face import paint_number
from roadmap_app.ui.paint import cell_words
from roadmap_app.ui.paint.cell_words import CellWords
from roadmap_app.ui.paint.icons import paint_icon
from roadmap_app.ui.paint.painting import paint

ROW, HEADING, PAD, SIGN, OUTCOME = 44, 36, 8, 12, 14
"""px at 100 % text."""


class LineDelegate(QStyledItemDelegate):
    def __init__(self, look: Look, model: AgendaModel) -> None:
        super().__init__()
        self._look, self._model = look, model
        self._writing = CellWords(look)

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
            painter.fillRect(rect, self._writing.ink("selected"))
            if column is COLUMNS[0]:
                painter.fillRect(rect.left(), rect.top(), look.px(3), rect.height(), self._writing.ink("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._writing.ink("hover"))
        painter.setPen(self._writing.ink("borderSubtle"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _heading(self, painter: QPainter, rect: QRect, inside: QRect, line: Heading) -> None:
        px = self._look.px
        painter.fillRect(rect, self._writing.ink("sunken"))
        painter.setPen(self._writing.ink("borderSubtle"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        for words, font, ink in (
            (line.title, "bodyStrong", "text"),
            (str(line.count), "small", "text3"),
            (line.note, "small", "text3"),
        ):
            self._writing.line(painter, inside, words, font, ink)
            inside.setLeft(inside.left() + self._writing.width(words, font) + px(12))

    def _cell(self, painter: QPainter, rect: QRect, entry: Entry, column: Column, *, chosen: bool) -> None:
        match column:
            case Column.NUMBER if entry.number:
                paint_number(painter, self._look, entry.number, rect)
            case Column.ELEMENT:
                self._element(painter, rect, entry, chosen=chosen)
            case Column.OUTCOME:
                self._outcome(painter, rect, entry)
            case Column.THIRDS if entry.result.thirds is not None:
                self._thirds(painter, rect, entry.result.thirds)
            case Column.DECISION:
                self._mark(painter, rect, entry.decided)
            case _:
                side = cell_words.RIGHT if column in RIGHT else cell_words.LEFT
                ink = "text3" if column is Column.ANSWERED else "text"
                self._writing.line(painter, rect, entry.cells[column], "small", ink, side)

    def _element(self, painter: QPainter, rect: QRect, entry: Entry, *, chosen: bool) -> None:
        """The name; under it the code, and why the element is here."""
        px, line = self._look.px, self._look.type("small").line
        name = QRect(rect.left(), rect.top() + px(4), rect.width(), self._look.type("body").line)
        self._writing.line(painter, name, entry.name, "bodyStrong" if chosen else "body", "text")
        under = QRect(rect.left(), name.bottom() + 1, rect.width(), line)
        self._writing.line(painter, under, entry.code, "caption", "text3")
        under.setLeft(under.left() + self._writing.width(entry.code, "caption") + px(12))
        for flag in entry.flags:
            wide = px(SIGN + 4) + self._writing.width(flag.words, "caption")
            self._mark(painter, under, flag, "caption")
            under.setLeft(under.left() + wide + px(12))

    def _mark(self, painter: QPainter, rect: QRect, mark_: Mark, font: str = "small") -> None:
        px = self._look.px
        if rect.width() < px(SIGN + 4):
            return
        top = rect.top() + (rect.height() - px(SIGN)) // 2
        paint_icon(painter, self._look, mark_.sign, x=rect.left(), y=top, colour=mark_.ink, size=SIGN)
        self._writing.line(painter, rect.adjusted(px(SIGN + 4), 0, 0, 0), mark_.words, font, mark_.ink)

    def _outcome(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        px, outcome = self._look.px, entry.result.outcome
        items = tuple(mark(outcome, x=0, y=0, size=OUTCOME, colour=colour(outcome, "text")))
        top = round(rect.center().y() + 1 - px(OUTCOME) / 2)
        paint(Drawing(width=OUTCOME, height=OUTCOME, items=items), painter, self._look, x=rect.left(), y=top)
        words = rect.adjusted(px(OUTCOME + 6), 0, 0, 0)
        self._writing.line(painter, words, entry.cells[Column.OUTCOME], "smallStrong", colour(outcome, "text"))

    def _thirds(self, painter: QPainter, rect: QRect, thirds: tuple[int, int, int]) -> None:
        """How many judged in each third, from left to right, as everywhere."""
        px = self._look.px
        gap, high = px(2), px(20)
        wide = (rect.width() - 2 * gap) / 3
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at, (outcome, count) in enumerate(zip(DISPOSITIONS, thirds, strict=True)):
            box = QRectF(rect.left() + at * (wide + gap), rect.top() + (rect.height() - high) / 2, wide, high)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._writing.ink(colour(outcome, "soft")))
            painter.drawRoundedRect(box, px(2), px(2))
            painter.setFont(self._writing.font("smallStrong" if count else "small"))
            painter.setPen(self._writing.ink(colour(outcome, "text") if count else "text3"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(count))
