"""A display list: what a picture consists of, for whoever paints it (the window with QPainter, the PDF with reportlab).

px at 96 dpi, y downwards. Colours and type styles are names of tokens, so that a theme paints the same list.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

Anchor = Literal["start", "middle", "end"]
Point = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rectangle:
    x: float
    y: float
    width: float
    height: float
    fill: str | None = None
    stroke: str | None = None
    stroke_width: float = 1
    radius: float = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """`dash` are lengths of strokes and gaps in turn."""

    x1: float
    y1: float
    x2: float
    y2: float
    stroke: str
    width: float = 1
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Polygon:
    """A line through the points, with round corners; back to the first where it is closed."""

    points: tuple[Point, ...]
    fill: str | None = None
    stroke: str | None = None
    stroke_width: float = 1
    closed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle:
    cx: float
    cy: float
    radius: float
    fill: str | None = None
    stroke: str | None = None
    stroke_width: float = 1
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """One line of text; `y` is its baseline, `style` a type token."""

    x: float
    y: float
    text: str
    style: str = "small"
    colour: str = "text"
    anchor: Anchor = "start"


Item = Rectangle | Line | Polygon | Circle | Label


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """Items in the order in which they are painted."""

    width: float
    height: float
    items: tuple[Item, ...]

    def moved(self, dx: float, dy: float) -> Iterator[Item]:
        """Its items, for a larger drawing in which it stands at dx, dy."""
        for item in self.items:
            yield _moved(item, dx, dy)


def _moved(item: Item, dx: float, dy: float) -> Item:
    match item:
        case Line():
            return replace(item, x1=item.x1 + dx, y1=item.y1 + dy, x2=item.x2 + dx, y2=item.y2 + dy)
        case Polygon():
            return replace(item, points=tuple((x + dx, y + dy) for x, y in item.points))
        case Circle():
            return replace(item, cx=item.cx + dx, cy=item.cy + dy)
        case Rectangle() | Label():
            return replace(item, x=item.x + dx, y=item.y + dy)
