"""Two things at the two ends of a line, or one below the other where the line is too short for both."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

_AT_THE_END = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class Sides(QWidget):
    """`least` is how wide the left one has to be beside the right one, where it is one that wraps."""

    def __init__(self, left: QWidget, right: QWidget, *, gap: int, below: int = 0, least: int | None = None) -> None:
        super().__init__()
        self._left, self._right, self._gap, self._below, self._least = left, right, gap, below or gap, least
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(gap)
        self._line.addWidget(left, 1)
        self._line.addWidget(right, 0, _AT_THE_END)

    @property
    def side_by_side(self) -> bool:
        return self._line.direction() is QBoxLayout.Direction.LeftToRight

    def arrange(self) -> None:
        """After either became wider or narrower by itself."""
        left = self._left.sizeHint().width() if self._least is None else self._least
        left = 0 if self._left.isHidden() else left
        fits = left + self._gap + self._right.sizeHint().width() <= self.width()
        if fits is not self.side_by_side:
            direction = QBoxLayout.Direction
            self._line.setDirection(direction.LeftToRight if fits else direction.TopToBottom)
            self._line.setSpacing(self._gap if fits else self._below)
            self._line.setAlignment(self._right, _AT_THE_END if fits else Qt.AlignmentFlag(0))

    def minimumSizeHint(self) -> QSize:
        wide = max(self._left.minimumSizeHint().width(), self._right.minimumSizeHint().width())
        return QSize(wide, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()
