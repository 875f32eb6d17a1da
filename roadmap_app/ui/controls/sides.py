"""Two things at the two ends of a line, or one below the other where the line is too short for both."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

_AT_THE_END = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class Sides(QWidget):
    """Decides anew when its room changes, and when what stands in it does. `least` is how wide the left one has to be
    beside the right one, where it is one that wraps."""

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

    def fit(self, width: int) -> bool:
        """Whether both have room beside each other in a line of that width, hidden or not."""
        left = self._left.sizeHint().width() if self._least is None else self._least
        return left + self._gap + self._right.sizeHint().width() <= width

    def minimumSizeHint(self) -> QSize:
        wide = max(self._left.minimumSizeHint().width(), self._right.minimumSizeHint().width())
        return QSize(wide, super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._arrange()
        return done

    def _arrange(self) -> None:
        fits = self._left.isHidden() or self.fit(self.width())
        if fits is not self.side_by_side:
            direction = QBoxLayout.Direction
            self._line.setDirection(direction.LeftToRight if fits else direction.TopToBottom)
            self._line.setSpacing(self._gap if fits else self._below)
            self._line.setAlignment(self._right, _AT_THE_END if fits else Qt.AlignmentFlag(0))
