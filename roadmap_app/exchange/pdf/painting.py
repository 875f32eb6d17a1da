"""Paints display lists with reportlab."""

from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas

from roadmap_app.exchange.pdf.flow import Piece, ask
from roadmap_app.exchange.pdf.styles import MEDIUM, PX, REGULAR, Styles
from roadmap_app.presentation.drawing import Circle, Drawing, Item, Label, Line, Polygon, Rectangle


class Picture(Piece):
    """A drawing among the flowables."""

    def __init__(self, drawing: Drawing, styles: Styles) -> None:
        super().__init__()
        self._drawing, self._styles = drawing, styles

    def measured(self, width: float, height: float) -> tuple[float, float]:
        del width, height
        return self._drawing.width * PX, self._drawing.height * PX

    def draw(self) -> None:
        paint(self._drawing.items, self.canv, self._styles, top=self.height)


def paint(items: Sequence[Item], canvas: Canvas, styles: Styles, *, left: float = 0, top: float = 0) -> None:
    """With the origin of the drawing at `left`, `top` in points; y runs downwards in a drawing, upwards on a page."""
    canvas.saveState()
    canvas.translate(left, top)
    ask(canvas, "setLineCap", 1)
    ask(canvas, "setLineJoin", 1)
    for item in items:
        match item:
            case Rectangle():
                _rectangle(item, canvas, styles)
            case Line():
                _line(item, canvas, styles)
            case Polygon():
                _polygon(item, canvas, styles)
            case Circle():
                _circle(item, canvas, styles)
            case Label():
                _label(item, canvas, styles)
    canvas.restoreState()


def _inks(item: Rectangle | Polygon | Circle, canvas: Canvas, styles: Styles) -> tuple[int, int]:
    """Sets what the shape is stroked and filled with; whether it is, as reportlab wants to know it."""
    if item.fill is not None:
        canvas.setFillColor(styles.colour(item.fill))
    if item.stroke is not None:
        canvas.setStrokeColor(styles.colour(item.stroke))
        canvas.setLineWidth(item.stroke_width * PX)
    return int(item.stroke is not None), int(item.fill is not None)


def _rectangle(item: Rectangle, canvas: Canvas, styles: Styles) -> None:
    stroke, fill = _inks(item, canvas, styles)
    x, y, width, height = item.x * PX, -(item.y + item.height) * PX, item.width * PX, item.height * PX
    if item.radius:
        canvas.roundRect(x, y, width, height, min(item.radius, item.width / 2, item.height / 2) * PX, stroke, fill)
    else:
        canvas.rect(x, y, width, height, stroke, fill)


def _line(item: Line, canvas: Canvas, styles: Styles) -> None:
    canvas.setStrokeColor(styles.colour(item.stroke))
    canvas.setLineWidth(item.width * PX)
    canvas.setDash([each * PX for each in item.dash])
    canvas.line(item.x1 * PX, -item.y1 * PX, item.x2 * PX, -item.y2 * PX)
    canvas.setDash()


def _polygon(item: Polygon, canvas: Canvas, styles: Styles) -> None:
    """In PDF's own operators: move, line, close; then stroke, fill or both."""
    stroke, fill = _inks(item, canvas, styles)
    corners = [f"{x * PX:.3f} {-y * PX:.3f}" for x, y in item.points]
    lines = " ".join(f"{corner} l" for corner in corners[1:])
    finish = {(1, 0): "S", (0, 1): "f", (1, 1): "B"}.get((stroke, fill), "n")
    canvas.addLiteral(f"{corners[0]} m {lines} {'h ' if item.closed else ''}{finish}")


def _circle(item: Circle, canvas: Canvas, styles: Styles) -> None:
    stroke, fill = _inks(item, canvas, styles)
    canvas.setDash([each * PX for each in item.dash])
    canvas.circle(item.cx * PX, -item.cy * PX, item.radius * PX, stroke, fill)
    canvas.setDash()


def _label(item: Label, canvas: Canvas, styles: Styles) -> None:
    style = styles.tokens.type(item.style)
    canvas.setFillColor(styles.colour(item.colour))
    canvas.setFont(MEDIUM if style.weight > 400 else REGULAR, style.size * PX)
    draw = {"start": canvas.drawString, "middle": canvas.drawCentredString, "end": canvas.drawRightString}[item.anchor]
    draw(item.x * PX, -item.y * PX, item.text)
