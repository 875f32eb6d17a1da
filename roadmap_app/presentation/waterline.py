"""The brief's iceberg told in squares: one for each element, decorative ones above the waterline, operational below."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil, sqrt

from roadmap_app.domain.element import Layer
from roadmap_app.domain.outcome import Outcome
from roadmap_app.domain.report import Report

DEPTH = (
    Outcome.RETAIN,
    Outcome.TRANSITIONAL,
    Outcome.HIDDEN,
    Outcome.INSUFFICIENT,
    Outcome.NO_CONSENSUS,
    Outcome.ABOLISH,
)
"""The softest high, the hardest deep."""

GAP = 0.12
"""Between squares, as a share of their pitch."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Square:
    """In units of one pitch: x from the middle line, y from the waterline, downwards."""

    x: float
    y: float
    outcome: Outcome


def squares(report: Report) -> tuple[Square, ...]:
    """The peak stands on a band of mixed elements, through which the waterline runs; the rest hangs below it."""
    layers = {element.code: element.layer for element in report.snapshot.scored}
    outcomes: dict[Layer, list[Outcome]] = {layer: [] for layer in Layer}
    for result in report.result.elements:
        outcomes[layers[result.element]].append(result.outcome)
    for found in outcomes.values():
        found.sort(key=DEPTH.index)
    below = _widths(
        len(outcomes[Layer.OPERATIONAL]), widest=round(sqrt(1.75 * len(outcomes[Layer.OPERATIONAL]))), shape=_keel
    )
    above = _widths(
        len(outcomes[Layer.DECORATIVE]), widest=round(sqrt(2.2 * len(outcomes[Layer.DECORATIVE]))), shape=_peak
    )
    band = _band(len(outcomes[Layer.MIXED]), below[0] if below else 12)
    top = -len(band) / 2
    return (
        *_placed(above, outcomes[Layer.DECORATIVE], top - len(above), lean=(-1.5, 0)),
        *_placed(band, outcomes[Layer.MIXED], top),
        *_placed(below, outcomes[Layer.OPERATIONAL], -top, lean=(0, 1.5)),
    )


def _peak(depth: float) -> float:
    return 0.1 + 0.9 * depth


def _keel(depth: float) -> float:
    """Widest a little below the surface, then tapering."""
    return 0.88 + 0.12 * depth / 0.18 if depth < 0.18 else 1.02 - 0.98 * ((depth - 0.18) / 0.82) ** 1.35


def _widths(count: int, *, widest: int, shape: Callable[[float], float]) -> list[int]:
    """Squares per row, from the top, that follow `shape` over the depth 0..1 and sum up to `count`."""
    if not count:
        return []
    for rows in range(1, count + 1):
        widths = [max(1, round(widest * shape((row + 0.5) / rows))) for row in range(rows)]
        surplus = sum(widths) - count
        if surplus >= 0:
            return _without(widths, surplus)
    return [1] * count


def _without(widths: list[int], surplus: int) -> list[int]:
    """Take the surplus off the rows in turn, from the narrowest end on; a row that is used up goes."""
    order = sorted(range(len(widths)), key=lambda row: widths[row])
    while surplus:
        for row in order:
            if surplus and widths[row] > 0:
                widths[row] -= 1
                surplus -= 1
    return [width for width in widths if width]


def _band(count: int, widest: int) -> list[int]:
    rows = ceil(count / max(1, widest))
    return [count // rows + (row < count % rows) for row in range(rows)] if rows else []


def _placed(
    widths: Sequence[int], outcomes: Sequence[Outcome], top: float, *, lean: tuple[float, float] = (0, 0)
) -> Iterator[Square]:
    """`lean` moves the first and the last row sideways, those between in proportion, by half squares."""
    left = iter(outcomes)
    first, last = lean
    for row, width in enumerate(widths):
        aside = round(2 * (first + (last - first) * row / max(1, len(widths) - 1))) / 2
        for column in range(width):
            yield Square(x=column - width / 2 + aside, y=top + row, outcome=next(left))
