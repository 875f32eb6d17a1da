"""Labels beside a picture, each tied to its place in it by a line; no two lines cross."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot

from roadmap_app.presentation.drawing import Point


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """Where the labels of one side stand: `x` is where their lines set out, the labels between `top` and `bottom`, at
    least `pitch` apart."""

    x: float
    top: float
    bottom: float
    pitch: float


CLEAR = 6
"""px between a line and the ends of the others."""


def tied(ends: Sequence[Sequence[Point]], column: Column) -> tuple[list[Point], list[float]]:
    """Where each line ends, and the y of its label. Of the places that each may end at, the first is taken, unless
    another line runs over it; then the next."""
    chosen = [0] * len(ends)
    for _ in range(2 * len(ends)):
        anchors = [places[at] for places, at in zip(ends, chosen, strict=True)]
        found = heights(anchors, column)
        covered = [
            at
            for at, anchor in enumerate(anchors)
            if chosen[at] + 1 < len(ends[at])
            and any(
                _distance(anchor, (column.x, found[other]), anchors[other]) < CLEAR
                for other in range(len(ends))
                if other != at
            )
        ]
        if not covered:
            break
        chosen[covered[0]] += 1
    anchors = [places[at] for places, at in zip(ends, chosen, strict=True)]
    return anchors, heights(anchors, column)


def _distance(point: Point, start: Point, end: Point) -> float:
    """From a point to the line between two others."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    along = ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / max(dx * dx + dy * dy, 1e-9)
    share = min(1.0, max(0.0, along))
    return hypot(point[0] - start[0] - share * dx, point[1] - start[1] - share * dy)


def heights(anchors: Sequence[Point], column: Column) -> list[float]:
    """The y of each anchor's label: near the anchor, apart from the others, and so that no two lines cross."""
    order = sorted(range(len(anchors)), key=lambda at: anchors[at][1])
    slots = _spread([anchors[at][1] for at in order], column)
    ends = _untangled(list(order), anchors, [(column.x, slot) for slot in slots])
    found = [0.0] * len(anchors)
    for at, slot in zip(ends, slots, strict=True):
        found[at] = slot
    return found


def _spread(wanted: Sequence[float], column: Column) -> list[float]:
    """As near to `wanted` (ascending) as the pitch allows."""
    slots = list(wanted)
    least = column.top
    for at, slot in enumerate(slots):
        slots[at] = least = max(slot, least)
        least += column.pitch
    most = column.bottom
    for at in reversed(range(len(slots))):
        slots[at] = most = min(slots[at], most)
        most -= column.pitch
    return slots


def _untangled(order: list[int], anchors: Sequence[Point], starts: Sequence[Point]) -> list[int]:
    """Two lines that cross change their labels, which makes them shorter together; so this comes to an end."""
    crossed = True
    while crossed:
        crossed = False
        for low in range(len(order)):
            for high in range(low + 1, len(order)):
                if cross(starts[low], anchors[order[low]], starts[high], anchors[order[high]]):
                    order[low], order[high] = order[high], order[low]
                    crossed = True
    return order


def cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Whether the line from a to b meets that from c to d."""
    return _turn(a, b, c) * _turn(a, b, d) < 0 and _turn(c, d, a) * _turn(c, d, b) < 0


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
