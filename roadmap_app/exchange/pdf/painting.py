"""Paints display lists with reportlab: shapes in PDF's own operators, text through the canvas."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from reportlab.pdfgen.canvas import Canvas

from roadmap_app.exchange.pdf.flow import Piece, ask
from roadmap_app.exchange.pdf.measures import PX
from roadmap_app.exchange.pdf.styles import MEDIUM, REGULAR, Styles
from roadmap_app.presentation.drawing import Circle, Drawing, Item, Label, Line, Polygon, Rectangle

ROUND = "1 J 1 j"
"""Caps and corners of lines."""

ARC = 0.5523
"""How far the handles of a quarter circle reach, in radii."""


Ground = Callable[[], Sequence[Item]]


class Picture(Piece):
    """A drawing among the pieces. Its `ground` is the same in every picture of that name: it is drawn and written into
    the file once, and the others refer to it."""

    def __init__(self, drawing: Drawing, styles: Styles, *, ground: Ground | None = None, name: str = "") -> None:
        super().__init__()
        self._drawing, self._styles, self._ground, self._name = drawing, styles, ground, name

    def measured(self, width: float, height: float) -> tuple[float, float]:
        del width, height
        return self._drawing.width * PX, self._drawing.height * PX

    def paint(self, canvas: Canvas, x: float, y: float) -> None:
        top = y + self.height
        if self._ground is not None:
            self._paint_ground(self._ground, canvas, x, top)
        paint(self._drawing.items, canvas, self._styles, left=x, top=top)

    def _paint_ground(self, ground: Ground, canvas: Canvas, left: float, top: float) -> None:
        canvas.saveState()
        canvas.translate(left, top)
        if not canvas.hasForm(self._name):
            ask(canvas, "beginForm", self._name, -4, -self.height - 4, self.width + 4, 4)
            paint(ground(), canvas, self._styles)
            ask(canvas, "endForm")
        ask(canvas, "doForm", self._name)
        canvas.restoreState()


def paint(items: Sequence[Item], canvas: Canvas, styles: Styles, *, left: float = 0, top: float = 0) -> None:
    """With the origin of the drawing at `left`, `top` in points; y runs downwards in a drawing, upwards on a page."""
    pen = _Pen(canvas, styles, left, top)
    canvas.saveState()
    canvas.addLiteral(ROUND)
    for item in items:
        if isinstance(item, Label):
            pen.label(item)
        else:
            canvas.addLiteral(pen.shape(item))
    canvas.restoreState()


class _Pen:
    """Translates items into operators, at one place of the page."""

    def __init__(self, canvas: Canvas, styles: Styles, left: float, top: float) -> None:
        self._canvas, self._styles, self._left, self._top = canvas, styles, left, top

    def label(self, item: Label) -> None:
        style = self._styles.tokens.type(item.style)
        self._canvas.setFillColor(self._styles.colour(item.colour))
        self._canvas.setFont(MEDIUM if style.weight > 400 else REGULAR, style.size * PX)
        draw = {
            "start": self._canvas.drawString,
            "middle": self._canvas.drawCentredString,
            "end": self._canvas.drawRightString,
        }[item.anchor]
        draw(self._left + item.x * PX, self._top - item.y * PX, item.text)

    def shape(self, item: Rectangle | Line | Polygon | Circle) -> str:
        match item:
            case Line():
                return f"{self._stroke(item.stroke, item.width, item.dash)} {self._line(item)} S"
            case Rectangle():
                return self._filled(item, self._rounded(item) if item.radius else self._rectangle(item))
            case Polygon():
                first, *others = (self._at(*point) for point in item.points)
                lines = " ".join(f"{point} l" for point in others)
                return self._filled(item, f"{first} m {lines}{' h' if item.closed else ''}")
            case Circle():
                return self._filled(item, self._circle(item), item.dash)

    def _at(self, x: float, y: float) -> str:
        return f"{self._left + x * PX:.2f} {self._top - y * PX:.2f}"

    def _stroke(self, colour: str, width: float, dash: tuple[float, ...] = ()) -> str:
        lengths = " ".join(f"{each * PX:.2f}" for each in dash)
        return f"{self._styles.operands(colour)} RG {width * PX:.2f} w [{lengths}] 0 d"

    def _filled(self, item: Rectangle | Polygon | Circle, path: str, dash: tuple[float, ...] = ()) -> str:
        """The path with its colours, then the operator that fills it, strokes it or does both."""
        colours = f"{self._styles.operands(item.fill)} rg " if item.fill else ""
        if item.stroke:
            colours += f"{self._stroke(item.stroke, item.stroke_width, dash)} "
        finish = {(True, True): "B", (True, False): "f", (False, True): "S"}.get(
            (bool(item.fill), bool(item.stroke)), "n"
        )
        return f"{colours}{path} {finish}"

    def _line(self, item: Line) -> str:
        return f"{self._at(item.x1, item.y1)} m {self._at(item.x2, item.y2)} l"

    def _rectangle(self, item: Rectangle) -> str:
        return f"{self._at(item.x, item.y + item.height)} {item.width * PX:.2f} {item.height * PX:.2f} re"

    def _rounded(self, item: Rectangle) -> str:
        left, top, right, bottom = item.x, item.y, item.x + item.width, item.y + item.height
        radius = min(item.radius, item.width / 2, item.height / 2)
        off = radius * (1 - ARC)
        at = self._at
        return " ".join(
            (
                f"{at(left + radius, top)} m {at(right - radius, top)} l",
                f"{at(right - off, top)} {at(right, top + off)} {at(right, top + radius)} c",
                f"{at(right, bottom - radius)} l",
                f"{at(right, bottom - off)} {at(right - off, bottom)} {at(right - radius, bottom)} c",
                f"{at(left + radius, bottom)} l",
                f"{at(left + off, bottom)} {at(left, bottom - off)} {at(left, bottom - radius)} c",
                f"{at(left, top + radius)} l",
                f"{at(left, top + off)} {at(left + off, top)} {at(left + radius, top)} c h",
            )
        )

    def _circle(self, item: Circle) -> str:
        square = Rectangle(
            x=item.cx - item.radius, y=item.cy - item.radius, width=2 * item.radius, height=2 * item.radius
        )
        return self._rounded(replace(square, radius=item.radius))
