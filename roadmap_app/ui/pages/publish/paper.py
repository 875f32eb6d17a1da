"""White sheets in the middle of the preview, each with its number."""

from typing import Protocol

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from roadmap_app.ui.look import Look
from roadmap_app.ui.pages.publish.drawn import Drawn
from roadmap_app.ui.paint.fonts import font_of

EDGE, GAP, CAPTION = 16, 16, 24
FADED = 0.4
"""Of pages that are no longer those that would be written."""


class View(Protocol):
    """What it lies in: which pages are in sight, how large, and what is drawn of them."""

    older: bool
    drawn: Drawn

    @property
    def shown(self) -> tuple[int, ...]: ...
    def size_of(self, page: int) -> tuple[float, float]: ...
    def scale(self) -> float: ...
    def viewport(self) -> QWidget: ...


class Paper(QWidget):
    def __init__(self, sheets: View, look: Look) -> None:
        super().__init__()
        self._sheets, self._look = sheets, look

    def key(self, page: int) -> tuple[int, int]:
        """Of a drawing: the page, and how wide it is in pixels of the screen."""
        return page, round(self._sheets.size_of(page)[0] * self._sheets.scale() * self.devicePixelRatioF())

    def lay_out(self) -> None:
        px, view = self._look.px, self._sheets.viewport().size()
        places = self._places()
        right, bottom = places[-1].right() + px(EDGE), max(each.bottom() for each in places) + px(CAPTION)
        self.resize(QSize(round(right), round(bottom)).expandedTo(QSize(1, view.height())))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setFont(font_of(look.type("caption")))
        for page, place in zip(self._sheets.shown, self._places(), strict=True):
            painter.fillRect(place, Qt.GlobalColor.white)
            image = self._sheets.drawn.picture(self.key(page))
            if image is not None:
                painter.setOpacity(FADED if self._sheets.older else 1)
                painter.drawImage(place, image)
                painter.setOpacity(1)
            painter.setPen(QColor(look.colour("border")))
            painter.drawRect(place.adjusted(-0.5, -0.5, 0.5, 0.5))
            painter.setPen(QColor(look.colour("text3")))
            below = QRectF(place.left(), place.bottom() + look.px(4), place.width(), look.px(16))
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, str(page + 1))
        painter.end()

    def _places(self) -> list[QRectF]:
        """In the middle of the view where they are lower than it."""
        px, scale, left = self._look.px, self._sheets.scale(), float(self._look.px(EDGE))
        sizes = [tuple(round(side * scale) for side in self._sheets.size_of(page)) for page in self._sheets.shown]
        tallest = max(high for _width, high in sizes)
        top = max(px(EDGE), (self._sheets.viewport().height() - tallest - px(CAPTION)) // 2)
        places: list[QRectF] = []
        for width, high in sizes:
            places.append(QRectF(round(left), top, width, high))
            left += width + px(GAP)
        return places
