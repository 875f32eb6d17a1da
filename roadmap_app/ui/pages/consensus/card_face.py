"""How one card of the board is painted: in full, or closer where the window is low."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle

from roadmap_app.presentation.cards import Card, Mark
from roadmap_app.presentation.charts import strip_plot
from roadmap_app.ui.look import Look
from roadmap_app.ui.paint.cell_words import two_lines
from roadmap_app.ui.paint.fonts import font_of
from roadmap_app.ui.paint.icons import paint_icon
from roadmap_app.ui.paint.painting import paint

PAD, PAD_Y, GAP = 10, 6, 4
FIELD, STRIP, OVER_STRIP = 28, 44, 2
CLOSE_PAD_Y, CLOSE_FIELD, CLOSE_STRIP = 6, 10, 22
"""`FIELD` of the strip, `STRIP` with what stands over and under it, `OVER_STRIP` between the title and the mark of the
median; of a close card the same, in columns."""

SIGN, APART = 12, 8
DISC = 16


class CardFace:
    """In full: place and code, two lines of the name, the strip, median, DI and how many answered, and what is decided
    with the flags. Close: decision and flags beside the code, how many answered beside the strip, and the rest in the
    tool tip."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self.close = False
        self._small = font_of(look.type("caption"))
        self._strong = font_of(look.type("captionStrong"))
        self._name = font_of(look.type("smallStrong"))
        self._line, self._name_line = look.type("caption").line, look.type("small").line

    @property
    def height(self) -> int:
        """Of every card, with the gap under it."""
        px, texts = self._look.px, self._line + 2 * self._name_line
        if self.close:
            return 2 * px(CLOSE_PAD_Y) + texts + px(CLOSE_STRIP) + px(GAP)
        return 2 * px(PAD_Y) + texts + px(STRIP) + 2 * self._line + px(2) + px(GAP)

    def paint(self, painter: QPainter, rect: QRect, card: Card, state: QStyle.StateFlag) -> None:
        px = self._look.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = rect.adjusted(0, 0, 0, -px(GAP))
        self._ground(painter, box, state)
        pad = px(CLOSE_PAD_Y if self.close else PAD_Y)
        inside = box.adjusted(px(PAD), pad, -px(PAD), -pad)
        self._head(painter, inside, card)
        self._title(painter, inside, card)
        strip = inside.adjusted(0, self._line + 2 * self._name_line, 0, 0)
        if self.close:
            self._close_strip(painter, strip, card)
        else:
            self._strip(painter, strip.adjusted(0, px(OVER_STRIP), 0, 0), card, FIELD)
            self._foot(painter, inside, card)
        painter.restore()

    def _ground(self, painter: QPainter, box: QRect, state: QStyle.StateFlag) -> None:
        look = self._look
        chosen, hovered = bool(state & QStyle.StateFlag.State_Selected), bool(state & QStyle.StateFlag.State_MouseOver)
        edge = "focus" if chosen else "borderStrong" if hovered else "border"
        painter.setBrush(QColor(look.colour("raised")))
        painter.setPen(QPen(QColor(look.colour(edge)), 2 if chosen else 1))
        half, radius = 1 if chosen else 0.5, look.px(6)
        painter.drawRoundedRect(QRectF(box).adjusted(half, half, -half, -half), radius, radius)

    def _head(self, painter: QPainter, inside: QRect, card: Card) -> None:
        px, row = self._look.px, QRect(inside.left(), inside.top(), inside.width(), self._line)
        if card.number:
            paint_number(painter, self._look, card.number, row)
            row.setLeft(row.left() + number_width(self._look, card.number) + px(6))
        self._write(painter, row, card.code, self._small, "text3")
        row.setLeft(row.left() + QFontMetrics(self._small).horizontalAdvance(card.code) + px(APART))
        if self.close:
            self._marks(painter, row, card.marks, right=True)

    def _title(self, painter: QPainter, inside: QRect, card: Card) -> None:
        line, top = self._name_line, inside.top() + self._line
        for text in two_lines(card.name, self._name, inside.width()):
            self._write(painter, QRect(inside.left(), top, inside.width(), line), text, self._name, "text")
            top += line

    def _strip(self, painter: QPainter, place: QRect, card: Card, field: float) -> None:
        result = card.result
        drawing = strip_plot(
            result.slots,
            width=place.width() / self._look.scale,
            field=field,
            median=result.median,
            p30=result.p30,
            p70=result.p70,
        )
        paint(drawing, painter, self._look, x=place.left(), y=place.top())

    def _close_strip(self, painter: QPainter, place: QRect, card: Card) -> None:
        """The strip, with how many answered at its right."""
        words = card.of
        used = QFontMetrics(self._small).horizontalAdvance(words)
        beside = QRect(place.left(), place.top() + self._look.px(3), place.width(), self._line)
        self._write(painter, beside, words, self._small, "text3", right=True)
        self._strip(painter, place.adjusted(0, 0, -used - self._look.px(APART), 0), card, CLOSE_FIELD)

    def _foot(self, painter: QPainter, inside: QRect, card: Card) -> None:
        row = QRect(inside.left(), inside.bottom() + 1 - self._line, inside.width(), self._line)
        self._marks(painter, row, card.marks)
        row.translate(0, -self._line - self._look.px(2))
        self._write(painter, row, card.answered, self._small, "text3", right=True)
        for words, bold in card.figures:
            used = self._strong if bold else self._small
            self._write(painter, row, words, used, "text" if bold else "text2")
            row.setLeft(row.left() + QFontMetrics(used).horizontalAdvance(words))

    def _marks(self, painter: QPainter, row: QRect, marks: Sequence[Mark], *, right: bool = False) -> None:
        """The icon of each, and the words of as many as there is room for in whole, the first before the others."""
        px, metrics = self._look.px, QFontMetrics(self._small)
        sign, apart, between = px(SIGN), px(APART), px(4)
        room = row.width() - len(marks) * sign - (len(marks) - 1) * apart
        said: list[str] = []
        for mark in marks:
            wide = metrics.horizontalAdvance(mark.words) + between
            said.append(mark.words if wide <= room else "")
            room -= wide if wide <= room else 0
        x = row.left() + (max(0, room) if right else 0)
        top = row.top() + (row.height() - sign) // 2
        for mark, words in zip(marks, said, strict=True):
            paint_icon(painter, self._look, mark.sign, x=x, y=top, colour=mark.ink, size=SIGN)
            x += sign
            if words:
                self._write(painter, row.adjusted(x + between - row.left(), 0, 0, 0), words, self._small, mark.ink)
                x += between + metrics.horizontalAdvance(words)
            x += apart

    def _write(self, painter: QPainter, row: QRect, text: str, font: QFont, ink: str, *, right: bool = False) -> None:
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.setFont(font)
        painter.setPen(QColor(self._look.colour(ink)))
        painter.drawText(row, side | Qt.AlignmentFlag.AlignVCenter, text)


def paint_number(painter: QPainter, look: Look, number: int, row: QRect) -> None:
    """The place on the agenda in a soft disc, at the left end of the row."""
    side, width = look.px(DISC), number_width(look, number)
    disc = QRectF(row.left(), row.top() + (row.height() - side) / 2, width, side)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.colour("outcome.no_consensus.soft")))
    painter.drawRoundedRect(disc, side / 2, side / 2)
    painter.setFont(font_of(look.type("captionStrong")))
    painter.setPen(QColor(look.colour("outcome.no_consensus.text")))
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(number))


def number_width(look: Look, number: int) -> int:
    """Round for one or two digits, longer for more."""
    digits = QFontMetrics(font_of(look.type("captionStrong"))).horizontalAdvance(str(number))
    return max(look.px(DISC), digits + look.px(6))
