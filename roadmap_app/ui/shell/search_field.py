"""The field at the top: it searches the page, or with Ctrl+K everything that there is and that can be done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit

from roadmap_app.ui.controls.button import tool
from roadmap_app.ui.controls.key_cap import key_cap, key_words
from roadmap_app.ui.paint.icons import paint_icon
from roadmap_app.ui.session import Session

_LEADING = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
_ENDING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)


class SearchField(QLineEdit):
    """Emits `left` when the person turns from it to what was found, with the key that did it; `asked` when its key cap
    is clicked, `lost` when another widget of the window takes the keyboard."""

    left = Signal(int)
    asked = Signal()
    lost = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        _, px = session.language.gettext, session.look.px
        self._look = session.look
        self.setObjectName("search")
        self._whole, self._short = _("Search elements, commands"), _("Search")
        self.setAccessibleName(self._whole)
        self.setToolTip(
            _("Search in English, Belarusian and Russian at once: {page} in the page, {everything} everywhere").format(
                page=key_words("Ctrl+F"), everything=key_words("Ctrl+K")
            )
        )
        self.cross = tool(session.look, "x", _("Clear"), side=24)
        self.cross.setParent(self)
        self.cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Escape does it by key
        self.cross.setCursor(Qt.CursorShape.ArrowCursor)
        self.cross.clicked.connect(self.clear)
        self.setMinimumWidth(px(96))
        self.setMaximumWidth(px(280))
        self.setFixedHeight(px(32))
        self._cap = key_cap(key_words("Ctrl+K"))
        self._cap.setParent(self)
        self._cap.setCursor(Qt.CursorShape.PointingHandCursor)
        self.cross.hide()
        self.textChanged.connect(self.place_cap)
        self.textChanged.connect(self._show_cross)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place_cap()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        look = self._look
        paint_icon(painter, look, "search", x=look.px(10), y=(self.height() - look.px(16)) / 2, colour="text3")
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._cap.isVisible() and self._cap.geometry().contains(event.position().toPoint()):
            self.asked.emit()
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (*_LEADING, *_ENDING):
            self.left.emit(event.key())
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.lost.emit()

    def place_cap(self) -> None:
        """While nothing is typed and there is room beside the words, which are fewer where there is little."""
        self._cap.adjustSize()
        edge, px = self._look.px(6), self._look.px
        room = self.width() - px(31) - px(9)
        long = self.fontMetrics().horizontalAdvance(self._whole) + 4 <= room  # Qt itself leaves 2 px on either side
        self.setPlaceholderText(self._whole if long else self._short)
        words = self.fontMetrics().horizontalAdvance(self.placeholderText()) + px(36)
        fits = words + self._cap.width() + 2 * edge <= self.width()
        self._cap.setVisible(not self.text() and fits)
        self.cross.move(self.width() - self.cross.width() - px(4), (self.height() - self.cross.height()) // 2)
        self._cap.move(self.width() - self._cap.width() - edge, (self.height() - self._cap.height()) // 2)

    def _show_cross(self, text: str) -> None:
        if bool(text) is self.cross.isHidden():
            self.cross.setVisible(bool(text))
            self.setTextMargins(0, 0, self._look.px(20) if text else 0, 0)
