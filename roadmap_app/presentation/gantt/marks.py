"""The marks of the Gantt chart, each around the middle of its line."""

from collections.abc import Iterator
from dataclasses import replace

from roadmap_app.domain.outcome import Outcome
from roadmap_app.presentation.drawing import Circle, Item, Line, Polygon, Rectangle
from roadmap_app.presentation.gantt.course import PointKind, SpanKind
from roadmap_app.presentation.marks import colour

BAR, BAND, SQUARE, DIAMOND, REVIEW = 14, 6, 14, 16, 10
"""Heights and sizes in px."""

STEP, STROKE = 6, 2.4
"""Of the hatch: from line to line, and how thick they are."""


def span(kind: SpanKind, verdict: Outcome, left: float, right: float, middle: float) -> Iterator[Item]:
    """A bar, hatched or pale or full, or the thin band of what goes on."""
    top, width = middle - BAR / 2, max(right - left, 2.0)
    full, soft = colour(verdict, "fill"), colour(verdict, "soft")
    bar = Rectangle(x=left, y=top, width=width, height=BAR, radius=3, fill=full)
    match kind:
        case SpanKind.TRANSITION:
            yield bar
        case SpanKind.PREPARATION:
            yield replace(bar, fill=soft, stroke=full)
        case SpanKind.NOTICE:
            yield replace(bar, fill=soft)
            yield from _hatch(bar, full)
            yield replace(bar, fill=None, stroke=full)
        case SpanKind.OVERSIGHT:
            edge = colour(verdict, "edge")
            yield Rectangle(x=left, y=middle - BAND / 2, width=width, height=BAND, radius=BAND / 2, fill=edge)


def point(kind: PointKind, verdict: Outcome, x: float, middle: float) -> Iterator[Item]:
    match kind:
        case PointKind.STOP:
            yield from _square(verdict, x, middle)
        case PointKind.END:
            yield diamond(x, middle, fill=colour(verdict, "fill"), stroke="page")
        case PointKind.IMPOSSIBLE:
            yield diamond(x, middle, fill="page", stroke="danger")
        case PointKind.REVIEW:
            stroke = colour(verdict, "fill")
            yield Circle(cx=x, cy=middle, radius=REVIEW / 2, fill="page", stroke=stroke, stroke_width=2)


def diamond(x: float, y: float, *, fill: str, stroke: str) -> Polygon:
    half = DIAMOND / 2
    corners = ((x, y - half), (x + half, y), (x, y + half), (x - half, y))
    return Polygon(points=corners, fill=fill, stroke=stroke, stroke_width=1.5)


def _square(verdict: Outcome, x: float, y: float) -> Iterator[Item]:
    half, arm, ink = SQUARE / 2, 3, colour(verdict, "onFill")
    side = colour(verdict, "fill")
    yield Rectangle(x=x - half, y=y - half, width=SQUARE, height=SQUARE, radius=2, fill=side)
    yield Line(x1=x - arm, y1=y - arm, x2=x + arm, y2=y + arm, stroke=ink, width=1.8)
    yield Line(x1=x + arm, y1=y - arm, x2=x - arm, y2=y + arm, stroke=ink, width=1.8)


def _hatch(bar: Rectangle, stroke: str) -> Iterator[Line]:
    """Lines at 45°, cut where the bar ends; they keep half their stroke from its edges."""
    inset = STROKE / 2
    left, right = bar.x + inset, bar.x + bar.width - inset
    top, bottom = bar.y + inset, bar.y + bar.height - inset
    tall, foot = bottom - top, bar.x + inset - (bottom - top) + STEP / 2
    while foot < right:
        x1, x2 = max(foot, left), min(foot + tall, right)
        if x2 > x1:
            yield Line(x1=x1, y1=bottom - (x1 - foot), x2=x2, y2=bottom - (x2 - foot), stroke=stroke, width=STROKE)
        foot += STEP
