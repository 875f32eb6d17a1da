"""The rows of the command palette: an icon, words, and at the right keys or a code."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from roadmap_app.ui.look import Look
from roadmap_app.ui.paint.cell_words import CellWords
from roadmap_app.ui.paint.icons import paint_icon

KEYS, CODE, SIGN = (Qt.ItemDataRole.UserRole + at for at in (1, 2, 3))
HIGH, HEAD = 32, 26

Index = QModelIndex | QPersistentModelIndex


class PaletteRows(QStyledItemDelegate):
    def __init__(self, parent: QObject, look: Look) -> None:
        super().__init__(parent)
        self._look, self._writing = look, CellWords(look)

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
        room = rect.adjusted(self._look.px(12), 0, -self._look.px(12), -self._look.px(2))
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        self._writing.line(painter, room, words, "captionStrong", "text3", side)

    def _paint_entry(self, painter: QPainter, rect: QRect, index: Index, *, chosen: bool) -> None:
        look, px = self._look, self._look.px
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._writing.ink("selected"))
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
        self._writing.line(painter, room, str(index.data()), "bodyStrong" if chosen else "body", "text")

    def _paint_note(self, painter: QPainter, room: QRect, index: Index) -> int:
        """Where it begins. Keys stand in a cap, a code does without."""
        keys, code = str(index.data(KEYS) or ""), str(index.data(CODE) or "")
        if not keys and not code:
            return room.right()
        px, style = self._look.px, "captionStrong" if keys else "caption"
        wide = self._writing.width(keys or code, style) + px(10)
        cap = QRect(room.right() - wide, room.center().y() - px(10), wide, px(20))
        if keys:
            painter.setPen(QPen(self._writing.ink("border"), 1))
            painter.setBrush(self._writing.ink("raised"))
            painter.drawRoundedRect(cap.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), px(4), px(4))
        centre = Qt.AlignmentFlag.AlignCenter
        self._writing.line(painter, cap, keys or code, style, "text2" if keys else "text3", centre)
        return cap.left()


def _can_be_chosen(index: Index) -> bool:
    return bool(index.flags() & Qt.ItemFlag.ItemIsSelectable)


def _is_chosen(option: QStyleOptionViewItem) -> bool:
    return bool(option.state & QStyle.StateFlag.State_Selected)
