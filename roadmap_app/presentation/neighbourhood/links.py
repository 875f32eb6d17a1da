"""The lines between the nodes of the graph: solid where the link is legal, dashed where it is functional."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from roadmap_app.presentation.drawing import Item, Line
from roadmap_app.presentation.neighbourhood.around import Node

GAP = 22
"""px between two columns of nodes, where the lines run."""

STROKE, DASH, DASH_GAP = 1.5, 4, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a node stands; `side` −1 for what the element rests on, 1 for what needs it, 0 for itself."""

    node: Node
    side: int
    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> float:
        return self.y + self.height / 2


def links(parent: Place, places: Sequence[Place], side: int, turn: float, *, dashed: bool) -> Iterator[Item]:
    """From each node level to a trunk between the columns, along it, and level to the parent; `turn` sets trunk and
    arrival of one group apart from those of another."""
    if not places:
        return
    near, away = (parent.x, -1) if side < 0 else (parent.x + parent.width, 1)
    trunk, arrival = near + away * (GAP / 2 + 4 * turn), parent.middle + 8 * turn
    for place in places:
        edge = place.x + place.width if side < 0 else place.x
        yield from _stroke(trunk, place.middle, edge, place.middle, dashed=dashed)
    reached = [arrival, *(place.middle for place in places)]
    yield from _stroke(trunk, min(reached), trunk, max(reached), dashed=dashed)
    yield from _stroke(near, arrival, trunk, arrival, dashed=dashed)


def _stroke(x1: float, y1: float, x2: float, y2: float, *, dashed: bool) -> Iterator[Line]:
    """A level or upright line; dashed ones as short lines, so that each lies on the pixels of the device."""
    length = abs(x2 - x1) + abs(y2 - y1)
    if not dashed:
        yield Line(x1=x1, y1=y1, x2=x2, y2=y2, stroke="borderStrong", width=STROKE)
        return
    dx, dy = ((x2 - x1) / length, (y2 - y1) / length) if length else (0, 0)
    at = 0.0
    while at < length:
        end = min(at + DASH, length)
        yield Line(
            x1=x1 + dx * at,
            y1=y1 + dy * at,
            x2=x1 + dx * end,
            y2=y1 + dy * end,
            stroke="borderStrong",
            width=STROKE,
        )
        at += DASH + DASH_GAP
