"""What the panel rated on a criterion, and the lines from which a rating counts."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from roadmap_app.domain.criterion import Criterion
from roadmap_app.domain.result import CriterionSummary
from roadmap_app.presentation import measure
from roadmap_app.presentation.charts.scale import VALUES, Scale
from roadmap_app.presentation.drawing import Circle, Drawing, Item, Label, Line, Polygon, Rectangle
from roadmap_app.presentation.tokens import Tokens

ROW, AXIS, NAME_LINES = 21, 18, 4
CODE, VALUE, GAP = 34, 28, 8
SPREAD = 5
SIGN = 12.0
"""The width of a mark in a legend."""
TRACK, TRACK_HEIGHT, BAR = 6, 28, 18
"""Of the bar track: its thickness, its height with the lines, and the height of the bar."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionRange:
    """One row: `name` and `value` as they are read; `summary` None where nobody may see it or nobody rated."""

    criterion: Criterion
    summary: CriterionSummary | None
    name: str
    value: str


def criterion_ranges(rows: Sequence[CriterionRange], *, width: float, names: float) -> Drawing:
    """Code, name (in `names` px, a long one in several lines), the range with its lines, and the median, a row for each
    criterion under an axis."""
    left = CODE + names + GAP
    scale = Scale(left=left, width=width - left - VALUE - GAP)
    items: list[Item] = [
        Label(x=scale.centre(value), y=12, text=str(value), style="caption", colour="text3", anchor="middle")
        for value in VALUES
        if value % 2
    ]
    style, top = Tokens.shipped().type("small"), float(AXIS)
    for row in rows:
        lines = measure.elide(row.name, style, names, lines=NAME_LINES)
        height = ROW + (len(lines) - 1) * style.line if lines else ROW
        items += _row(row, lines, scale, width=width, middle=top + height / 2)
        top += height
    return Drawing(width=width, height=top, items=tuple(items))


def bar_track(criterion: Criterion, *, width: float) -> Drawing:
    """The bar of a criterion on its scale, with its red and its safeguard line, as the criteria page shows them."""
    scale, middle = Scale(width=width), TRACK_HEIGHT / 2
    top, half = middle - TRACK / 2, TRACK / 2
    bar = scale.edge(criterion.bar)
    items: list[Item] = [
        Rectangle(x=0, y=top, width=width, height=TRACK, fill="pressed", radius=half),
        Rectangle(x=bar, y=top, width=width - bar, height=TRACK, fill="chartBarSoft", radius=half),
    ]
    items += [Circle(cx=scale.centre(value), cy=middle, radius=1, fill="chartAxis") for value in VALUES]
    items.append(Rectangle(x=bar - 1.5, y=middle - BAR / 2, width=3, height=BAR, fill="accent", radius=1))
    items += _lines(criterion, scale.edge, top=1, bottom=TRACK_HEIGHT - 1, middle=middle)
    return Drawing(width=width, height=TRACK_HEIGHT, items=tuple(items))


def line_sign(line: str) -> Drawing:
    """The mark of the `bar`, the `red_line` or the `safeguard_line` alone, for a legend."""
    height, centre = 20.0, SIGN / 2
    items: tuple[Item, ...]
    if line == "bar":
        items = (Rectangle(x=centre - 1.5, y=1, width=3, height=height - 2, fill="accent", radius=1),)
    elif line == "red_line":
        items = tuple(_red_line(centre, top=1, bottom=height - 1, middle=height / 2))
    else:
        items = tuple(_safeguard_line(centre, top=1, bottom=height - 1, middle=height / 2))
    return Drawing(width=SIGN, height=height, items=items)


def _row(row: CriterionRange, lines: Sequence[str], scale: Scale, *, width: float, middle: float) -> Iterator[Item]:
    baseline, line = middle + 4, Tokens.shipped().type("small").line
    yield Label(x=0, y=baseline, text=row.criterion.code, style="caption", colour="text3")
    for at, text in enumerate(lines):
        y = baseline + (at - (len(lines) - 1) / 2) * line
        yield Label(x=CODE, y=y, text=text, style="small", colour="text")
    yield from _range(row.criterion, row.summary, scale, middle)
    yield Label(x=width, y=baseline, text=row.value, style="smallStrong", colour="text", anchor="end")


def _range(criterion: Criterion, summary: CriterionSummary | None, scale: Scale, middle: float) -> Iterator[Item]:
    yield axis(scale, middle)
    yield from spread(summary, scale, middle)
    yield from bar_and_lines(criterion, scale, middle)
    yield from median(summary, scale, middle)


def axis(scale: Scale, middle: float) -> Line:
    return Line(x1=scale.left, y1=middle, x2=scale.left + scale.width, y2=middle, stroke="border", width=1.5)


def spread(summary: CriterionSummary | None, scale: Scale, middle: float) -> Iterator[Item]:
    if summary is not None and summary.p30 is not None and summary.p70 is not None:
        x1, x2 = scale.centre(summary.p30) - SPREAD / 2, scale.centre(summary.p70) + SPREAD / 2
        yield Rectangle(x=x1, y=middle - SPREAD / 2, width=x2 - x1, height=SPREAD, fill="chartBarSoft")


def bar_and_lines(criterion: Criterion, scale: Scale, middle: float) -> Iterator[Item]:
    """From which median on the criterion counts, and from which it decides alone: at the value itself, unlike on the
    track, since a median may lie between two slots and must not seem to reach a line half a step above it."""
    yield Rectangle(x=scale.centre(criterion.bar) - 1, y=middle - 7, width=2, height=14, fill="accent")
    yield from _lines(criterion, scale.centre, top=middle - 8, bottom=middle + 8, middle=middle)


def median(summary: CriterionSummary | None, scale: Scale, middle: float) -> Iterator[Item]:
    if summary is not None and summary.median is not None:
        yield Circle(cx=scale.centre(summary.median), cy=middle, radius=4, fill="chartBar")


def _lines(
    criterion: Criterion, place: Callable[[float], float], *, top: float, bottom: float, middle: float
) -> Iterator[Item]:
    """They differ in shape as well as in colour: a triangle above, a dot below."""
    if criterion.red_line is not None:
        yield from _red_line(place(criterion.red_line), top=top, bottom=bottom, middle=middle)
    if criterion.safeguard_line is not None:
        yield from _safeguard_line(place(criterion.safeguard_line), top=top, bottom=bottom, middle=middle)


def _red_line(x: float, *, top: float, bottom: float, middle: float) -> Iterator[Item]:
    reach = (bottom - top) / 2 - 1
    half, tall = reach * 0.4, reach * 0.48
    yield Line(x1=x, y1=top, x2=x, y2=middle + reach * 0.8, stroke="outcome.abolish.fill", width=2)
    yield Polygon(points=((x - half, top), (x + half, top), (x, top + tall)), fill="outcome.abolish.fill")


def _safeguard_line(x: float, *, top: float, bottom: float, middle: float) -> Iterator[Item]:
    reach = (bottom - top) / 2 - 1
    radius = reach * 0.25
    yield Line(x1=x, y1=middle - reach * 0.8, x2=x, y2=bottom - radius, stroke="outcome.retain.fill", width=2)
    yield Circle(cx=x, cy=bottom - radius, radius=radius, fill="outcome.retain.fill")
