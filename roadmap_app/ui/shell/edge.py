"""The edge between the page and the inspector: dragged, or moved with the arrow keys. It lies over the inspector, so
that what stands there begins at the line."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

WIDTH = 5


class Edge(QWidget):
    """Emits `moved` with the pixels by which the column right of it is to grow, and `reset` on a double click."""

    moved = Signal(int)
    reset = Signal()

    def __init__(self, words: str, *, step: int) -> None:
        super().__init__()
        self.setObjectName("edge")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self._step = step
        self._held: float | None = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._held = event.position().x()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            self.moved.emit(round(self._held - event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        del event
        self._held = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        del event
        self.reset.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: self._step, Qt.Key.Key_Right: -self._step}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(step)
