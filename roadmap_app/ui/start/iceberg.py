"""The picture of the first page: a drawing, not data; its colours are those of the theme."""

import re

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from roadmap_app import shipped
from roadmap_app.ui.look import Look

WIDE, HIGH = 520.0, 900.0
WATER, DEEP = 296.0, 600.0
"""Of the drawing, and where in it the water and the deep water begin."""

_TOKEN = re.compile(r'(fill|stroke)="((?:outcome\.\w+\.)?[A-Za-z]+)"')


class Iceberg(QWidget):
    def __init__(self, look: Look, words: str) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(words)
        drawing = shipped("resources", "theme", "iceberg.svg").read_text(encoding="utf-8")
        coloured = _TOKEN.sub(lambda found: f'{found[1]}="{self._colour(found[2])}"', drawing)
        self._renderer = QSvgRenderer(QByteArray(coloured.encode()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """As large as fits; the water reaches from edge to edge."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = min(self.width() / WIDE, self.height() / HIGH)
        left, top = (self.width() - WIDE * scale) / 2, (self.height() - HIGH * scale) / 2
        for colour, start in (("page", -top / scale), ("water", WATER), ("waterDeep", DEEP)):
            y = top + start * scale
            painter.fillRect(QRectF(0, y, self.width(), self.height() - y), QColor(self._colour(colour)))
        painter.fillRect(QRectF(0, top + WATER * scale, self.width(), 1.5), QColor(self._colour("waterLine")))
        self._renderer.render(painter, QRectF(left, top, WIDE * scale, HIGH * scale))
        painter.end()

    def _colour(self, name: str) -> str:
        return name if name == "none" else self._look.colour(name)
