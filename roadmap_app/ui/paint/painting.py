"""Paints display lists with QPainter: crisp at any device pixel ratio and in either theme."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPen, QPolygonF

from roadmap_app.presentation.drawing import Circle, Drawing, Item, Label, Line, Polygon, Rectangle
from roadmap_app.ui.look import Look
from roadmap_app.ui.paint.fonts import font_of

THIN = 3
"""px, of lines and of bars that are as good as lines."""


def paint(drawing: Drawing, painter: QPainter, look: Look, *, x: float = 0, y: float = 0) -> None:
    """With the origin at x, y and grown by the text scale; the painter is left as it was."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(x, y)
    painter.scale(look.scale, look.scale)
    brush = _Painter(painter, look)
    for item in drawing.items:
        brush.paint(item)
    painter.restore()


def picture(drawing: Drawing, look: Look, *, ratio: float = 1) -> QImage:
    """The drawing as an image on the colour of the page, at `ratio` device pixels a px."""
    size = QSize(round(drawing.width * look.scale * ratio), round(drawing.height * look.scale * ratio))
    image = QImage(size, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(look.colour("page")))
    painter = QPainter(image)
    paint(drawing, painter, look)
    painter.end()
    return image


class _Painter:
    """Puts the edges of bars and upright or level lines on the pixels of the device."""

    def __init__(self, painter: QPainter, look: Look) -> None:
        self._painter, self._look = painter, look
        device = painter.deviceTransform()
        self._scale = abs(device.m11()) or 1.0
        self._dx, self._dy = device.dx(), device.dy()

    def paint(self, item: Item) -> None:
        match item:
            case Rectangle():
                self._rectangle(item)
            case Line():
                self._line(item)
            case Polygon():
                self._polygon(item)
            case Circle():
                self._circle(item)
            case Label():
                self._label(item)

    def _colour(self, token: str) -> QColor:
        return QColor(self._look.colour(token))

    def _ink(self, item: Rectangle | Polygon | Circle) -> None:
        self._painter.setBrush(self._colour(item.fill) if item.fill else Qt.BrushStyle.NoBrush)
        if item.stroke:
            self._painter.setPen(self._pen(item.stroke, item.stroke_width))
        else:
            self._painter.setPen(Qt.PenStyle.NoPen)

    def _pen(self, stroke: str, width: float, dash: tuple[float, ...] = ()) -> QPen:
        pen = QPen(self._colour(stroke), width)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap if dash else Qt.PenCapStyle.RoundCap)
        if dash:
            pen.setDashPattern([each / width for each in dash])
        return pen

    def _snapped(self, value: float, origin: float) -> float:
        """The nearest border between two pixels of the device."""
        return (round(value * self._scale + origin) - origin) / self._scale

    def _span(self, start: float, size: float, origin: float) -> tuple[float, float]:
        """Where it begins, and how much it covers; what is thin is equally thin wherever it stands."""
        begins, least = self._snapped(start, origin), 1 / self._scale
        if size <= THIN:
            return begins, max(least, round(size * self._scale) / self._scale)
        return begins, max(least, self._snapped(start + size, origin) - begins)

    def _rectangle(self, item: Rectangle) -> None:
        left, width = self._span(item.x, item.width, self._dx)
        top, height = self._span(item.y, item.height, self._dy)
        box = QRectF(left, top, width, height)
        if item.fill and not item.stroke and not item.radius:
            self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            self._painter.fillRect(box, self._colour(item.fill))
            self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            return
        self._ink(item)
        if item.stroke:
            half = item.stroke_width / 2
            box.adjust(half, half, -half, -half)
        radius = min(item.radius, box.width() / 2, box.height() / 2)
        self._painter.drawRoundedRect(box, radius, radius)

    def _line(self, item: Line) -> None:
        if not item.dash and item.x1 == item.x2:
            self._bar(item, item.x1 - item.width / 2, min(item.y1, item.y2), item.width, abs(item.y2 - item.y1))
        elif not item.dash and item.y1 == item.y2:
            self._bar(item, min(item.x1, item.x2), item.y1 - item.width / 2, abs(item.x2 - item.x1), item.width)
        else:
            self._painter.setPen(self._pen(item.stroke, item.width, item.dash))
            self._painter.drawLine(QPointF(item.x1, item.y1), QPointF(item.x2, item.y2))

    def _bar(self, item: Line, x: float, y: float, width: float, height: float) -> None:
        self._rectangle(Rectangle(x=x, y=y, width=width, height=height, fill=item.stroke))

    def _polygon(self, item: Polygon) -> None:
        self._ink(item)
        points = QPolygonF([QPointF(x, y) for x, y in item.points])
        if item.closed:
            self._painter.drawPolygon(points)
        else:
            self._painter.drawPolyline(points)

    def _circle(self, item: Circle) -> None:
        self._ink(item)
        if item.stroke and item.dash:
            self._painter.setPen(self._pen(item.stroke, item.stroke_width, item.dash))
        self._painter.drawEllipse(QPointF(item.cx, item.cy), item.radius, item.radius)

    def _label(self, item: Label) -> None:
        font = font_of(self._look.tokens.type(item.style))
        self._painter.setFont(font)
        self._painter.setPen(self._colour(item.colour))
        x = item.x
        if item.anchor != "start":
            width = QFontMetricsF(font).horizontalAdvance(item.text)
            x -= width if item.anchor == "end" else width / 2
        self._painter.drawText(QPointF(x, item.y), item.text)
