"""The rows of the command palette: an icon, words, and at the right keys or a code."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from roadmap_app.ui.fonts import font_of
from roadmap_app.ui.icons import paint_icon
from roadmap_app.ui.session import Look

KEYS, CODE, SIGN = (Qt.ItemDataRole.UserRole + at for at in (1, 2, 3))
HIGH, HEAD = 32, 26

Index = QModelIndex | QPersistentModelIndex


class PaletteRows(QStyledItemDelegate):
    def __init__(self, parent: QObject, look: Look) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        return QSize(0, self._look.px(HIGH if _can_be_chosen(index) else HEAD))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        if _can_be_chosen(index):
            self._paint_entry(painter, rect, index, chosen=_is_chosen(option))
        else:
            self._paint_head(painter, rect, str(index.data()))
        painter.restore()

    def _paint_head(self, painter: QPainter, rect: QRect, words: str) -> None:
        painter.setFont(font_of(self._look.type("captionStrong")))
        painter.setPen(QColor(self._look.colour("text3")))
        room = rect.adjusted(self._look.px(12), 0, -self._look.px(12), -self._look.px(2))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, words)

    def _paint_entry(self, painter: QPainter, rect: QRect, index: Index, *, chosen: bool) -> None:
        look, px = self._look, self._look.px
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(look.colour("selected")))
            painter.drawRoundedRect(rect, px(4), px(4))
        sign = str(index.data(SIGN) or "")
        if sign:
            colour = "accent" if chosen else "text2"
            paint_icon(
                painter, look, sign, x=rect.x() + px(12), y=rect.y() + (rect.height() - px(16)) / 2, colour=colour
            )
        right = self._paint_note(painter, rect.adjusted(px(40), 0, -px(12), 0), index)
        room = rect.adjusted(px(40), 0, 0, 0)
        room.setRight(right - px(12))
        font = font_of(look.type("bodyStrong" if chosen else "body"))
        painter.setFont(font)
        painter.setPen(QColor(look.colour("text")))
        words = QFontMetrics(font).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_note(self, painter: QPainter, room: QRect, index: Index) -> int:
        """Where it begins. Keys stand in a cap, a code does without."""
        keys, code = str(index.data(KEYS) or ""), str(index.data(CODE) or "")
        if not keys and not code:
            return room.right()
        look, px = self._look, self._look.px
        font = font_of(look.type("captionStrong" if keys else "caption"))
        painter.setFont(font)
        wide = QFontMetrics(font).horizontalAdvance(keys or code) + px(10)
        cap = QRect(room.right() - wide, room.center().y() - px(10), wide, px(20))
        if keys:
            painter.setPen(QPen(QColor(look.colour("border")), 1))
            painter.setBrush(QColor(look.colour("raised")))
            painter.drawRoundedRect(cap.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), px(4), px(4))
        painter.setPen(QColor(look.colour("text2" if keys else "text3")))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, keys or code)
        return cap.left()


def _can_be_chosen(index: Index) -> bool:
    return bool(index.flags() & Qt.ItemFlag.ItemIsSelectable)


def _is_chosen(option: QStyleOptionViewItem) -> bool:
    return bool(option.state & QStyle.StateFlag.State_Selected)
