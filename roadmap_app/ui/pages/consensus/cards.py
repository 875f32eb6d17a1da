"""The cards of the board: a column of them, and how they are shown again while they scroll."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from roadmap_app.presentation.cards import Card
from roadmap_app.ui.look import Look
from roadmap_app.ui.pages.consensus.card_face import CardFace

Index = QModelIndex | QPersistentModelIndex

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
    """Every card is `width` wide, whether the column scrolls or not, and as high as every other."""

    def __init__(self, look: Look, model: CardModel) -> None:
        super().__init__()
        self._look, self._model = look, model
        self.face = CardFace(look)
        self.width = 0
        self._painted: dict[tuple[str, int, float], QPixmap] = {}
        model.modelReset.connect(self._painted.clear)

    def be_close(self, close: bool) -> bool:
        """Whether that is news."""
        if close == self.face.close:
            return False
        self.face.close = close
        self._painted.clear()
        return True

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option, index
        return QSize(self.width, self.face.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A card that is neither chosen nor pointed at is painted once and then shown again, as scrolling needs it;
        where a px is no whole number of device pixels, that would blur it."""
        card, state = self._model.cards[index.row()], option.state
        marked = bool(state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver))
        ratio = painter.device().devicePixelRatio()
        place = QRect(option.rect.topLeft(), QSize(self.width, option.rect.height()))
        if marked or ratio != int(ratio):
            self.face.paint(painter, place, card, state)
        else:
            painter.drawPixmap(place.topLeft(), self._shown_again(card, place.size(), ratio))

    def _shown_again(self, card: Card, size: QSize, ratio: float) -> QPixmap:
        key = (card.result.element, size.width(), ratio)
        found = self._painted.pop(key, None)
        if found is None:
            found = QPixmap(size * ratio)
            found.setDevicePixelRatio(ratio)
            found.fill(QColor(self._look.colour("sunken")))
            painter = QPainter(found)
            self.face.paint(painter, QRect(QPoint(), size), card, QStyle.StateFlag.State_None)
            painter.end()
        self._painted[key] = found
        if len(self._painted) > KEPT:
            del self._painted[next(iter(self._painted))]
        return found
