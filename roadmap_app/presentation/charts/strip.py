"""The strip plot: every judgement of the panel as a dot in its slot, in the three soft fields of the scale.

Only at the levels of detail *room* and *full*; published files show counts per third (published_charts).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from roadmap_app.domain.outcome import DISPOSITIONS
from roadmap_app.presentation import measure
from roadmap_app.presentation.charts.scale import VALUES, Scale, third_of
from roadmap_app.presentation.drawing import Circle, Drawing, Item, Label, Line, Polygon, Rectangle
from roadmap_app.presentation.marks import colour
from roadmap_app.presentation.tokens import Tokens

SOFT_RADIUS = 2
COLUMNS_BELOW = 24
"""Fields lower than this show columns instead of dots."""

COLUMN_SHARE = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class StripSize:
    """px of each part; `words` and `digits` are type styles, empty where there are none."""

    dot: float
    gap: float
    triangle_width: float
    triangle_height: float
    median: float
    spread: float
    digits: str = ""
    words: str = ""


CARD = StripSize(dot=3, gap=2, triangle_width=7, triangle_height=5, median=1.5, spread=2)
DETAIL = StripSize(
    dot=7, gap=2, triangle_width=7, triangle_height=5, median=1.5, spread=2, digits="small", words="smallStrong"
)
PROJECTOR = StripSize(
    dot=23,
    gap=4,
    triangle_width=18,
    triangle_height=12,
    median=3,
    spread=3,
    digits="projectorBody",
    words="projectorStrong",
)


def strip_plot(
    slots: Sequence[int] | None,
    *,
    width: float,
    field: float,
    size: StripSize = CARD,
    median: float | None = None,
    p30: float | None = None,
    p70: float | None = None,
    words: Sequence[str] = (),
) -> Drawing:
    """`slots` counts the judgements per value 1..9, None where they are withheld. `field` is the height of the soft
    fields in px; triangle, spread, digits and words come to it. `words` names the thirds."""
    scale = Scale(width=width, gap=size.gap)
    top = size.triangle_height + 1
    base = top + field
    items: list[Item] = [*soft_fields(scale, top, field), *median_mark(scale, size, median, top, base)]
    if slots is not None:
        items += columns(slots, scale, base, field) if field < COLUMNS_BELOW else _dots(slots, scale, size, base, field)
    items += spread_mark(scale, size, p30, p70, base + size.gap)
    bottom = base + size.gap + size.spread
    if size.digits:
        line = Tokens.shipped().type(size.digits).line
        items += digits(scale, bottom + line, size.digits)
        bottom += line + size.gap * 2
    if words:
        labels, bottom = _words(words, scale, size, bottom)
        items += labels
    return Drawing(width=width, height=bottom + 1, items=tuple(items))


def soft_fields(scale: Scale, top: float, field: float) -> Iterator[Rectangle]:
    """The three thirds."""
    for at, outcome in enumerate(DISPOSITIONS):
        x, fill = scale.third_left(at), colour(outcome, "soft")
        yield Rectangle(x=x, y=top, width=scale.third, height=field, fill=fill, radius=SOFT_RADIUS)


def digits(scale: Scale, baseline: float, style: str) -> Iterator[Label]:
    for value in VALUES:
        x = scale.centre(value)
        yield Label(x=x, y=baseline, text=str(value), style=style, colour="text3", anchor="middle")


def median_mark(scale: Scale, size: StripSize, median: float | None, top: float, base: float) -> Iterator[Item]:
    """A triangle over the fields, and a line through them."""
    if median is None:
        return
    x, half = scale.centre(median), size.triangle_width / 2
    high = top - 1 - size.triangle_height
    yield Line(x1=x, y1=top - 1, x2=x, y2=base, stroke="chartMedian", width=size.median)
    yield Polygon(points=((x - half, high), (x + half, high), (x, top - 1)), fill="chartMedian")


def _dots(slots: Sequence[int], scale: Scale, size: StripSize, base: float, field: float) -> Iterator[Item]:
    """Stacked from the base; closer where a stack would be taller than the field."""
    radius = min(size.dot, scale.slot / 2 - 0.5)
    first = base - radius - 1.5
    for value, count in zip(VALUES, slots, strict=True):
        step = min(2 * radius + 1, (field - 2 * radius - 3) / max(1, count - 1))
        for at in range(count):
            yield Circle(
                cx=scale.centre(value), cy=first - at * step, radius=radius, fill=colour(third_of(value), "fill")
            )


def columns(slots: Sequence[int], scale: Scale, base: float, field: float) -> Iterator[Item]:
    """The tallest reaches the top of the field."""
    wide, most = scale.slot * COLUMN_SHARE, max(1, *slots)
    for value, count in zip(VALUES, slots, strict=True):
        if count:
            tall = (field - 2) * count / most
            fill = colour(third_of(value), "fill")
            yield Rectangle(x=scale.centre(value) - wide / 2, y=base - tall, width=wide, height=tall, fill=fill)


def spread_mark(scale: Scale, size: StripSize, p30: float | None, p70: float | None, top: float) -> Iterator[Item]:
    """P30–P70, a bar under the fields."""
    if p30 is not None and p70 is not None:
        x1, x2 = scale.centre(p30) - size.spread / 2, scale.centre(p70) + size.spread / 2
        yield Rectangle(x=x1, y=top, width=x2 - x1, height=size.spread, fill="chartMedian")


def _words(words: Sequence[str], scale: Scale, size: StripSize, top: float) -> tuple[list[Item], float]:
    """Under their thirds, wrapped; with the bottom of the tallest."""
    style = Tokens.shipped().type(size.words)
    labels: list[Item] = []
    lowest = top
    for at, (text, outcome) in enumerate(zip(words, DISPOSITIONS, strict=True)):
        middle = scale.third_left(at) + scale.third / 2
        y = top
        for line in measure.wrap(text, style, scale.third):
            y += style.line
            labels.append(
                Label(x=middle, y=y, text=line, style=size.words, colour=colour(outcome, "text"), anchor="middle")
            )
        lowest = max(lowest, y)
    return labels, lowest + style.size * 0.3
