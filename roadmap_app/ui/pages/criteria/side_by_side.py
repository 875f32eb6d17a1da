"""Two parts at the two ends of a line, or one under the other where the line is too short for both."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QBoxLayout, QWidget


class SideBySide(QWidget):
    def __init__(self, left: QWidget, right: QWidget, *, gap: int) -> None:
        super().__init__()
        self._parts, self._gap = (left, right), gap
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(gap)
        self._row.addWidget(left, 1)
        self._row.addWidget(right)

    def minimumSizeHint(self) -> QSize:
        return QSize(max(part.minimumSizeHint().width() for part in self._parts), self._row.minimumSize().height())

    def event(self, event: QEvent) -> bool:
        """Decide anew when the room changes, and when what stands in it does."""
        done = super().event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._decide()
        return done

    def _decide(self) -> None:
        needed = sum(part.sizeHint().width() for part in self._parts) + self._gap
        stacked = needed > self.width()
        way = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        if way != self._row.direction():
            self._row.setDirection(way)
            self.updateGeometry()
