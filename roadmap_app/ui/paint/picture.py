"""A display list as a widget."""

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from roadmap_app.presentation.drawing import Drawing
from roadmap_app.ui.look import Look
from roadmap_app.ui.paint.painting import paint

Draw = Callable[[float], Drawing]


class Picture(QWidget):
    """Draws `draw(width)` over its whole width, px at 100 % text; `words` say the same to a screen reader."""

    def __init__(self, look: Look, draw: Draw, words: str, *, least: int = 160) -> None:
        super().__init__()
        self._look, self._draw = look, draw
        self.setAccessibleName(words)
        self.setMinimumWidth(look.px(least))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        return self._look.px(self._drawing(width).height) + 1

    def sizeHint(self) -> QSize:
        width = self._look.px(320)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.minimumWidth(), self.heightForWidth(self.minimumWidth()))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        paint(self._drawing(self.width()), painter, self._look)
        painter.end()

    def _drawing(self, width: int) -> Drawing:
        return self._draw(width / self._look.scale)
