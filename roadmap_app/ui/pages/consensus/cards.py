"""The cards of the board: what a card holds, and how it is painted."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from roadmap_app.domain.result import ElementResult
from roadmap_app.presentation.charts import strip_plot
from roadmap_app.ui.fonts import font_of
from roadmap_app.ui.icons import paint_icon
from roadmap_app.ui.pages.catalogue.delegate import two_lines
from roadmap_app.ui.painting import paint
from roadmap_app.ui.session import Look

Index = QModelIndex | QPersistentModelIndex

FIELD = 28
PAD = 10
GAP = 4
SIGN = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """`figures` is the line under the strip; `flag` stands beside the code, after the sign of the decision (an icon,
    empty for none), or `decided` does where there is no flag. `words` say it all to a screen reader."""

    result: ElementResult
    code: str
    name: str
    figures: str
    answered: str
    flag: str
    decided: str
    sign: str
    words: str


class CardModel(QAbstractListModel):
    """The cards of one column."""

    def __init__(self) -> None:
        super().__init__()
        self.cards: Sequence[Card] = ()

    def set_cards(self, cards: Sequence[Card]) -> None:
        self.beginResetModel()
        self.cards = cards
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        card = self.cards[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return card.name
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return card.words
            case _:
                return None


class CardDelegate(QStyledItemDelegate):
    """Paints a card: code and mark, two lines of the name, the strip, median, DI and how many answered."""

    def __init__(self, look: Look, model: CardModel) -> None:
        super().__init__()
        self._look, self._model = look, model
        self._small = font_of(look.type("caption"))
        self._name = font_of(look.type("smallStrong"))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option, index
        px, line = self._look.px, self._look.type("small").line
        small = self._look.type("caption").line
        return QSize(0, 2 * px(8) + 2 * small + 2 * line + px(FIELD + 14) + px(GAP) + px(4))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card, px = self._model.cards[index.row()], self._look.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = option.rect.adjusted(px(1), 0, -px(1), -px(GAP))
        self._ground(painter, box, chosen=bool(option.state & QStyle.StateFlag.State_Selected))
        inside = box.adjusted(px(PAD), px(8), -px(PAD), -px(8))
        top = self._head(painter, inside, card)
        top = self._title(painter, inside, card, top)
        self._strip(painter, inside, card, top)
        self._foot(painter, inside, card)
        painter.restore()

    def _ground(self, painter: QPainter, box: QRect, *, chosen: bool) -> None:
        look = self._look
        painter.setBrush(QColor(look.colour("raised")))
        painter.setPen(QPen(QColor(look.colour("focus" if chosen else "border")), 2 if chosen else 1))
        radius = look.px(6)
        painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), radius, radius)

    def _head(self, painter: QPainter, inside: QRect, card: Card) -> int:
        line = self._look.type("caption").line
        row = QRect(inside.left(), inside.top(), inside.width(), line)
        self._write(painter, row, card.code, self._small, "text3")
        metrics, px = QFontMetrics(self._small), self._look.px
        sign = px(SIGN + 4) if card.sign else 0
        room = row.width() - metrics.horizontalAdvance(card.code) - px(8) - sign
        words, ink = (card.flag, "warn") if card.flag else (card.decided, "ok")
        if metrics.horizontalAdvance(words) > room and not card.flag:
            words = ""
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        self._write(painter, row, words, self._small, ink, right=True)
        if card.sign:
            left = row.right() + 1 - metrics.horizontalAdvance(words) - (sign if words else px(SIGN))
            top = row.top() + (row.height() - px(SIGN)) // 2
            paint_icon(painter, self._look, card.sign, x=left, y=top, colour="ok", size=SIGN)
        return row.bottom() + 1

    def _title(self, painter: QPainter, inside: QRect, card: Card, top: int) -> int:
        line = self._look.type("small").line
        for text in two_lines(card.name, self._name, inside.width()):
            self._write(painter, QRect(inside.left(), top, inside.width(), line), text, self._name, "text")
            top += line
        return inside.top() + self._look.type("caption").line + 2 * line

    def _strip(self, painter: QPainter, inside: QRect, card: Card, top: int) -> None:
        result = card.result
        drawing = strip_plot(
            result.slots,
            width=inside.width() / self._look.scale,
            field=FIELD,
            median=result.median,
            p30=result.p30,
            p70=result.p70,
        )
        paint(drawing, painter, self._look, x=inside.left(), y=top)

    def _foot(self, painter: QPainter, inside: QRect, card: Card) -> None:
        line = self._look.type("caption").line
        row = QRect(inside.left(), inside.bottom() + 1 - line, inside.width(), line)
        self._write(painter, row, card.figures, self._small, "text2")
        self._write(painter, row, card.answered, self._small, "text3", right=True)

    def _write(self, painter: QPainter, row: QRect, text: str, font: QFont, ink: str, *, right: bool = False) -> None:
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.setFont(font)
        painter.setPen(QColor(self._look.colour(ink)))
        painter.drawText(row, side | Qt.AlignmentFlag.AlignVCenter, text)
