"""The charts of published files: counts per third and never the nine values (privacy.md, rule 2)."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from roadmap_app.domain.criterion import Criterion
from roadmap_app.domain.outcome import BY_ANALYSIS_CODE, DISPOSITIONS, Outcome
from roadmap_app.domain.panel import HIGHEST, LOWEST
from roadmap_app.domain.result import CriterionSummary, ElementResult
from roadmap_app.i18n import Language
from roadmap_app.presentation.drawing import Circle, Drawing, Item, Label, Line, Polygon, Rectangle
from roadmap_app.presentation.findings import Tally

GAP, ROW = 2, 19
VALUES = HIGHEST - LOWEST + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class _Field:
    """One third of the scale, as a field of the chart, with how many judged in it."""

    outcome: Outcome
    count: int
    share: float
    left: float
    width: float

    def colour(self, part: str) -> str:
        return _part(self.outcome, part)

    @property
    def middle(self) -> float:
        return self.left + self.width / 2


def _fields(counts: tuple[int, int, int], width: float) -> list[_Field]:
    field = (width - 2 * GAP) / 3
    return [
        _Field(outcome=outcome, count=count, share=count / max(1, sum(counts)), left=third * (field + GAP), width=field)
        for third, (outcome, count) in enumerate(zip(DISPOSITIONS, counts, strict=True))
    ]


THIRDS_TOP = 10
"""Room above the fields for the triangle of the median."""


def thirds_ground(*, width: float, height: float) -> tuple[Item, ...]:
    """What every chart of this size has: three soft fields over the digits 1..9."""
    fields = (
        Rectangle(x=field.left, y=THIRDS_TOP, width=field.width, height=height, fill=field.colour("soft"), radius=2)
        for field in _fields((0, 0, 0), width)
    )
    return (*fields, *_scale_digits(width, THIRDS_TOP + height + 15))


def thirds_chart(result: ElementResult, language: Language, *, width: float, height: float) -> Drawing:
    """Upon the ground: a bar over each third with the number of experts; the median above, P30–P70 below on 1..9.
    Where the level of detail hands out the nine values, a bar over each of them.

    `height` is that of the fields; triangle, digits and words add 44 px.
    """
    base = THIRDS_TOP + height
    items: list[Item] = [*_median(result, width, height)]
    for field in _fields(result.thirds or (0, 0, 0), width):
        if result.slots is None:
            items.append(_column(field, top=THIRDS_TOP, height=height))
        word = f"{language.label('disposition-short', field.outcome)} {language.number(field.count)}"
        words = Label(x=field.middle, y=base + 29, text=word, style="captionStrong", colour=field.colour("text"))
        items.append(replace(words, anchor="middle"))
    if result.slots is not None:
        items += _slots(result.slots, width, height)
    items += _spread(result, width, base + 2)
    return Drawing(width=width, height=base + 34, items=tuple(items))


def small_thirds_chart(result: ElementResult, language: Language, *, width: float, height: float) -> Drawing:
    """For a line of text: in each third a bar of its share and the count."""
    items: list[Item] = []
    middle = height / 2
    for field in _fields(result.thirds or (0, 0, 0), width):
        items.append(
            Rectangle(x=field.left, y=0, width=field.width, height=height, fill=field.colour("soft"), radius=2)
        )
        if field.count:
            bar = max(2.0, (field.width - 22) * field.share)
            items.append(
                Rectangle(x=field.left + 4, y=middle - 3, width=bar, height=6, fill=field.colour("fill"), radius=1)
            )
            number = Label(
                x=field.left + field.width - 4, y=middle + 4, text=language.number(field.count), style="caption"
            )
            items.append(replace(number, colour=field.colour("text"), anchor="end"))
    return Drawing(width=width, height=height, items=tuple(items))


def outcome_bar(counted: Tally, language: Language, *, width: float, height: float, style: str) -> Drawing:
    """A bar of the outcomes in proportion, each with its count where it has room."""
    shown = [(outcome, counted.of(outcome)) for outcome in BY_ANALYSIS_CODE if counted.of(outcome)]
    room = width - GAP * (len(shown) - 1)
    items: list[Item] = []
    left = 0.0
    for outcome, count in shown:
        part = room * count / counted.total
        items.append(
            Rectangle(x=left, y=0, width=part, height=height, fill=_part(outcome, "fill"), radius=min(2, part / 2))
        )
        text = language.number(count)
        if part >= 8 + 7 * len(text):
            colour = _part(outcome, "onFill")
            items.append(Label(x=left + 6, y=height / 2 + 4.5, text=text, style=style, colour=colour))
        left += part + GAP
    return Drawing(width=width, height=height, items=tuple(items))


def share_bar(outcome: Outcome, share: float, *, width: float, height: float) -> Drawing:
    track = Rectangle(x=0, y=0, width=width, height=height, fill="borderSubtle")
    part = Rectangle(x=0, y=0, width=width * share, height=height, fill=_part(outcome, "fill"))
    return Drawing(width=width, height=height, items=(track, part))


@dataclass(frozen=True, slots=True, kw_only=True)
class CriteriaScale:
    """Where the ratings stand: behind the names, before the medians; `width` of the chart and `names` in px."""

    width: float
    names: float

    @property
    def left(self) -> float:
        return self.names + 8

    @property
    def right(self) -> float:
        return self.width - 30

    def at(self, value: float) -> float:
        return self.left + (self.right - self.left) * (value - LOWEST) / (HIGHEST - LOWEST)

    def middle(self, row: int) -> float:
        return (row + 0.5) * ROW


def criteria_ground(names: Sequence[str], criteria: Sequence[Criterion], scale: CriteriaScale) -> tuple[Item, ...]:
    """What every chart of these criteria has: `names` cut to their room, lines, bars, red and safeguard lines."""
    items: list[Item] = []
    for row, (name, criterion) in enumerate(zip(names, criteria, strict=True)):
        middle = scale.middle(row)
        items.append(Label(x=0, y=middle + 4, text=name, style="caption", colour="text"))
        items.append(Line(x1=scale.left, y1=middle, x2=scale.right, y2=middle, stroke="chartGrid"))
        items += _lines(criterion, scale.at, middle)
    return tuple(items)


def criteria_chart(summaries: Sequence[CriterionSummary | None], language: Language, scale: CriteriaScale) -> Drawing:
    """Upon the ground: each criterion's median and P30–P70 on a line from 1 to 9."""
    items: list[Item] = []
    for row, summary in enumerate(summaries):
        items += _rated(summary, language, scale, scale.middle(row))
    return Drawing(width=scale.width, height=len(summaries) * ROW, items=tuple(items))


def _rated(summary: CriterionSummary | None, language: Language, scale: CriteriaScale, middle: float) -> Iterator[Item]:
    value = "–"
    if summary is not None and summary.p30 is not None and summary.p70 is not None:
        low, high = scale.at(summary.p30) - 2, scale.at(summary.p70) + 2
        yield Rectangle(x=low, y=middle - 2, width=high - low, height=4, fill="chartBarSoft", radius=2)
    if summary is not None and summary.median is not None:
        yield Circle(cx=scale.at(summary.median), cy=middle, radius=4, fill="chartBar")
        value = language.number(summary.median, 0 if summary.median == int(summary.median) else 1)
    yield Label(x=scale.width, y=middle + 4, text=value, style="captionStrong", colour="text", anchor="end")


def _lines(criterion: Criterion, at: Callable[[float], float], middle: float) -> Iterator[Item]:
    """A line at value v stands on v: its marks differ in shape as well as in colour."""
    yield Line(x1=at(criterion.bar), y1=middle - 6, x2=at(criterion.bar), y2=middle + 6, stroke="accent", width=1.5)
    if criterion.red_line is not None:
        x = at(criterion.red_line)
        yield Line(x1=x, y1=middle - 6, x2=x, y2=middle + 6, stroke="outcome.abolish.fill", width=1.5)
        corners = ((x - 3.5, middle - 8), (x + 3.5, middle - 8), (x, middle - 4))
        yield Polygon(points=corners, fill="outcome.abolish.fill")
    if criterion.safeguard_line is not None:
        x = at(criterion.safeguard_line)
        yield Line(x1=x, y1=middle - 6, x2=x, y2=middle + 6, stroke="outcome.retain.fill", width=1.5)
        yield Circle(cx=x, cy=middle - 6, radius=2.5, fill="outcome.retain.fill")


def _part(outcome: Outcome, part: str) -> str:
    return f"outcome.{outcome}.{part}"


def _column(field: _Field, *, top: float, height: float) -> Rectangle:
    """The bar is as high as the field, less a little, where everybody judged in this third."""
    tall = (height - 8) * field.share
    return Rectangle(
        x=field.left + 14, y=top + height - tall, width=field.width - 28, height=tall, fill=field.colour("fill")
    )


def _slots(slots: tuple[int, ...], width: float, height: float) -> Iterator[Item]:
    """The highest bar reaches the top."""
    wide = width / VALUES - 14
    for value, count in enumerate(slots, start=LOWEST):
        tall = (height - 8) * count / max(1, *slots)
        colour = _part(DISPOSITIONS[(value - LOWEST) // 3], "fill")
        x, y = _at(value, width) - wide / 2, THIRDS_TOP + height - tall
        if count:
            yield Rectangle(x=x, y=y, width=wide, height=tall, fill=colour)


def _at(value: float, width: float) -> float:
    """The middle of the slot of a value on the scale over the three fields."""
    return (value - LOWEST + 0.5) * width / VALUES


def _scale_digits(width: float, baseline: float) -> Iterator[Item]:
    for value in range(LOWEST, HIGHEST + 1):
        yield Label(x=_at(value, width), y=baseline, text=str(value), style="caption", colour="text3", anchor="middle")


def _spread(result: ElementResult, width: float, top: float) -> Iterator[Item]:
    if result.p30 is not None and result.p70 is not None:
        x1, x2 = _at(result.p30, width), _at(result.p70, width)
        yield Rectangle(x=x1 - 1, y=top, width=x2 - x1 + 2, height=2, fill="chartMedian")


def _median(result: ElementResult, width: float, height: float) -> Iterator[Item]:
    if result.median is not None:
        x, top = _at(result.median, width), THIRDS_TOP
        yield Line(x1=x, y1=top - 2, x2=x, y2=top + height, stroke="chartMedian", width=1.5)
        yield Polygon(points=((x - 3.5, top - 7), (x + 3.5, top - 7), (x, top - 2)), fill="chartMedian")
