"""How a line of the agenda is painted."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from roadmap_app.domain.outcome import DISPOSITIONS
from roadmap_app.presentation.drawing import Drawing
from roadmap_app.presentation.marks import colour, mark
from roadmap_app.ui.fonts import font_of
from roadmap_app.ui.icons import paint_icon
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
from roadmap_app.ui.pages.consensus.dealing import Mark
from roadmap_app.ui.painting import paint
from roadmap_app.ui.session import Look

ROW, HEADING, PAD, SIGN, OUTCOME = 44, 36, 8, 12, 14
"""px at 100 % text."""


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
