"""The cards of the board: a column of them, and how one is painted."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from roadmap_app.presentation.charts import strip_plot
from roadmap_app.ui.fonts import font_of
from roadmap_app.ui.icons import paint_icon
from roadmap_app.ui.pages.catalogue.delegate import two_lines
from roadmap_app.ui.pages.consensus.dealing import Card, Mark
from roadmap_app.ui.painting import paint
from roadmap_app.ui.session import Look

Index = QModelIndex | QPersistentModelIndex

FIELD = 28
PAD = 10
GAP = 4
SIGN = 12
DISC = 16
KEPT = 16
"""Painted cards of a column: those in sight and a few beside them."""


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
    """Paints a card: place, code and how it was decided, two lines of the name, the strip, median, DI and how many
    answered; a card with flags has a line more for them."""

    def __init__(self, look: Look, model: CardModel) -> None:
        super().__init__()
        self._look, self._model = look, model
        self._small = font_of(look.type("caption"))
        self._strong = font_of(look.type("captionStrong"))
        self._name = font_of(look.type("smallStrong"))
        self._line = look.type("caption").line
        self._painted: dict[tuple[str, int, float], QPixmap] = {}
        model.modelReset.connect(self._painted.clear)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        px, line = self._look.px, self._look.type("small").line
        card = self._model.cards[index.row()]
        height = 2 * px(8) + 2 * self._line + 2 * line + px(FIELD + 14) + px(GAP)
        return QSize(option.rect.width(), height + (self._line + px(4) if card.flags else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A card that is neither chosen nor pointed at is painted once and then shown again, as scrolling needs it;
        where a px is no whole number of device pixels, that would blur it."""
        card, state = self._model.cards[index.row()], option.state
        marked = bool(state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver))
        ratio = painter.device().devicePixelRatio()
        if marked or ratio != int(ratio):
            self._paint_card(painter, option.rect, card, state)
        else:
            painter.drawPixmap(option.rect.topLeft(), self._shown_again(card, option.rect.size(), ratio))

    def _shown_again(self, card: Card, size: QSize, ratio: float) -> QPixmap:
        key = (card.result.element, size.width(), ratio)
        found = self._painted.pop(key, None)
        if found is None:
            found = QPixmap(size * ratio)
            found.setDevicePixelRatio(ratio)
            found.fill(Qt.GlobalColor.transparent)
            painter = QPainter(found)
            self._paint_card(painter, QRect(QPoint(), size), card, QStyle.StateFlag.State_None)
            painter.end()
        self._painted[key] = found
        if len(self._painted) > KEPT:
            del self._painted[next(iter(self._painted))]
        return found

    def _paint_card(self, painter: QPainter, rect: QRect, card: Card, state: QStyle.StateFlag) -> None:
        px = self._look.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = rect.adjusted(px(1), 0, -px(1), -px(GAP))
        self._ground(painter, box, state)
        inside = box.adjusted(px(PAD), px(8), -px(PAD), -px(8))
        self._head(painter, inside, card)
        self._title(painter, inside, card)
        self._strip(painter, inside, card)
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
        row = QRect(inside.left(), inside.top(), inside.width(), self._line)
        px, metrics = self._look.px, QFontMetrics(self._small)
        if card.number:
            paint_number(painter, self._look, card.number, row)
            row.setLeft(row.left() + number_width(self._look, card.number) + px(6))
        self._write(painter, row, card.code, self._small, "text3")
        row.setLeft(row.left() + metrics.horizontalAdvance(card.code) + px(8))
        if card.decided:
            self._mark(painter, row, card.decided)

    def _mark(self, painter: QPainter, row: QRect, mark: Mark) -> None:
        """At the right end of the row: the icon, then its words, as much of them as there is room for."""
        px, metrics = self._look.px, QFontMetrics(self._small)
        words = metrics.elidedText(mark.words, Qt.TextElideMode.ElideRight, row.width() - px(SIGN + 4))
        self._write(painter, row, words, self._small, mark.ink, right=True)
        left = row.right() + 1 - metrics.horizontalAdvance(words) - px(SIGN + 4)
        top = row.top() + (row.height() - px(SIGN)) // 2
        paint_icon(painter, self._look, mark.sign, x=left, y=top, colour=mark.ink, size=SIGN)

    def _title(self, painter: QPainter, inside: QRect, card: Card) -> None:
        line, top = self._look.type("small").line, inside.top() + self._line
        for text in two_lines(card.name, self._name, inside.width()):
            self._write(painter, QRect(inside.left(), top, inside.width(), line), text, self._name, "text")
            top += line

    def _strip(self, painter: QPainter, inside: QRect, card: Card) -> None:
        result = card.result
        drawing = strip_plot(
            result.slots,
            width=inside.width() / self._look.scale,
            field=FIELD,
            median=result.median,
            p30=result.p30,
            p70=result.p70,
        )
        top = inside.top() + self._line + 2 * self._look.type("small").line
        paint(drawing, painter, self._look, x=inside.left(), y=top)

    def _foot(self, painter: QPainter, inside: QRect, card: Card) -> None:
        row = QRect(inside.left(), inside.bottom() + 1 - self._line, inside.width(), self._line)
        if card.flags:
            self._flags(painter, QRect(row), card.flags)
            row.translate(0, -self._line - self._look.px(4))
        self._write(painter, row, card.answered, self._small, "text3", right=True)
        for words, bold in card.figures:
            used = self._strong if bold else self._small
            self._write(painter, row, words, used, "text" if bold else "text2")
            row.setLeft(row.left() + QFontMetrics(used).horizontalAdvance(words))

    def _flags(self, painter: QPainter, row: QRect, flags: Sequence[Mark]) -> None:
        """The icon of each, and the words of as many as there is room for; those of the first always."""
        px, metrics = self._look.px, QFontMetrics(self._small)
        sign, signs = px(SIGN + 4), len(flags) * px(SIGN + 8)
        for flag in flags:
            top = row.top() + (row.height() - px(SIGN)) // 2
            paint_icon(painter, self._look, flag.sign, x=row.left(), y=top, colour=flag.ink, size=SIGN)
            signs -= px(SIGN + 8)
            room = row.width() - sign - signs
            fits = metrics.horizontalAdvance(flag.words) <= room
            if fits or flag is flags[0]:
                words = metrics.elidedText(flag.words, Qt.TextElideMode.ElideRight, room)
                self._write(painter, row.adjusted(sign, 0, 0, 0), words, self._small, flag.ink)
                row.setLeft(row.left() + metrics.horizontalAdvance(words))
            row.setLeft(row.left() + px(SIGN + 8))

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
