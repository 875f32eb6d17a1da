"""Colours and silhouettes of the five outcomes, and a few signs beside words, drawn since the font has none of them.

Each is given in a box of 16 by 16 with a stroke of 1.5 px and grows with it.
"""

from collections.abc import Iterator
from math import cos, pi, sin

from roadmap_app.domain.outcome import Outcome
from roadmap_app.presentation.drawing import Circle, Item, Line, Point, Polygon

BOX, STROKE = 16, 1.5


def mark(outcome: Outcome, *, x: float, y: float, size: float, colour: str) -> tuple[Item, ...]:
    """The sign of an outcome with its upper left corner at x, y: octagon with a cross, hourglass, shield with a check,
    diamond with two arrows, broken circle with a dash."""
    shapes = {
        Outcome.ABOLISH: _stopped,
        Outcome.TRANSITIONAL: _hourglass,
        Outcome.RETAIN: _shield,
        Outcome.NO_CONSENSUS: _diamond,
        Outcome.INSUFFICIENT: _broken,
        Outcome.HIDDEN: _broken,
    }
    return tuple(shapes[outcome](_Pen(x, y, size, colour)))


def colour(outcome: Outcome, part: str) -> str:
    """The token of one of the five parts: fill, onFill, text, soft, edge."""
    return f"outcome.{outcome}.{part}"


def check(*, x: float, y: float, size: float, colour: str) -> tuple[Item, ...]:
    """A source was seen."""
    return (_Pen(x, y, size, colour).path((3, 8.5), (6.5, 12), (13, 4.5)),)


def open_ring(*, x: float, y: float, size: float, colour: str) -> tuple[Item, ...]:
    """A source that nobody has checked."""
    return (_Pen(x, y, size, colour).ring(8, 8, 4.5),)


def warning(*, x: float, y: float, size: float, colour: str) -> tuple[Item, ...]:
    """Something to look at: a triangle, so that its red is not read as a verdict."""
    pen = _Pen(x, y, size, colour)
    return (
        pen.path((8, 1.75), (15, 14), (1, 14), closed=True),
        pen.line(8, 6.25, 8, 9.5),
        pen.line(8, 11.75, 8, 11.8),
    )


class _Pen:
    """Draws in the box of 16 px wherever that stands."""

    def __init__(self, x: float, y: float, size: float, colour: str) -> None:
        self._x, self._y, self._scale, self._colour = x, y, size / BOX, colour

    def _at(self, x: float, y: float) -> Point:
        return self._x + x * self._scale, self._y + y * self._scale

    def path(self, *points: Point, closed: bool = False) -> Polygon:
        return Polygon(
            points=tuple(self._at(*point) for point in points),
            stroke=self._colour,
            stroke_width=STROKE * self._scale,
            closed=closed,
        )

    def line(self, x1: float, y1: float, x2: float, y2: float) -> Line:
        (left, top), (right, bottom) = self._at(x1, y1), self._at(x2, y2)
        return Line(x1=left, y1=top, x2=right, y2=bottom, stroke=self._colour, width=STROKE * self._scale)

    def ring(self, cx: float, cy: float, radius: float, dash: tuple[float, ...] = ()) -> Circle:
        x, y = self._at(cx, cy)
        return Circle(
            cx=x,
            cy=y,
            radius=radius * self._scale,
            stroke=self._colour,
            stroke_width=STROKE * self._scale,
            dash=tuple(each * self._scale for each in dash),
        )


def _stopped(pen: _Pen) -> Iterator[Item]:
    corners = [(8 + 6.75 * cos(pi * (0.125 + 0.25 * k)), 8 + 6.75 * sin(pi * (0.125 + 0.25 * k))) for k in range(8)]
    yield pen.path(*corners, closed=True)
    yield pen.line(5.75, 5.75, 10.25, 10.25)
    yield pen.line(10.25, 5.75, 5.75, 10.25)


def _hourglass(pen: _Pen) -> Iterator[Item]:
    yield pen.line(3, 1.75, 13, 1.75)
    yield pen.line(3, 14.25, 13, 14.25)
    yield pen.path((4.25, 1.75), (4.25, 4.5), (8, 8), (4.25, 11.5), (4.25, 14.25))
    yield pen.path((11.75, 1.75), (11.75, 4.5), (8, 8), (11.75, 11.5), (11.75, 14.25))


def _shield(pen: _Pen) -> Iterator[Item]:
    right = [(8, 1.25), (10.5, 2.5), (13.5, 3.25), (13.5, 7.5), (12.9, 9.9), (11.4, 12), (9.6, 13.6), (8, 14.6)]
    left = [(16 - x, y) for x, y in reversed(right[1:-1])]
    yield pen.path(*right, *left, closed=True)
    yield pen.path((5.4, 8), (7.3, 9.9), (10.7, 6.2))


def _diamond(pen: _Pen) -> Iterator[Item]:
    yield pen.path((8, 0.9), (15.1, 8), (8, 15.1), (0.9, 8), closed=True)
    yield pen.line(4.6, 8, 11.4, 8)
    yield pen.path((6.4, 6.2), (4.6, 8), (6.4, 9.8))
    yield pen.path((9.6, 6.2), (11.4, 8), (9.6, 9.8))


def _broken(pen: _Pen) -> Iterator[Item]:
    length = 2 * pi * 6.5 / 16
    yield pen.ring(8, 8, 6.5, dash=(length, length))
    yield pen.line(5.25, 8, 10.75, 8)
