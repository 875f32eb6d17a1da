"""An icon on a soft disc, above what a page says while it has nothing else to show."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from roadmap_app.ui.look import Look
from roadmap_app.ui.paint.icons import paint_icon

SIDE, SIGN = 72, 32


class Disc(QWidget):
    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look, self._name = look, name
        self.setFixedSize(look.px(SIDE), look.px(SIDE))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.colour("accentSoft")))
        painter.drawEllipse(self.rect())
        corner = (self.width() - self._look.px(SIGN)) / 2
        paint_icon(painter, self._look, self._name, x=corner, y=corner, colour="onAccentSoft", size=SIGN)
        painter.end()
