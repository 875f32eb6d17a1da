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


def _fields(result: ElementResult, width: float) -> list[_Field]:
    counts = result.thirds or (0, 0, 0)
    field = (width - 2 * GAP) / 3
    return [
        _Field(outcome=outcome, count=count, share=count / max(1, sum(counts)), left=third * (field + GAP), width=field)
        for third, (outcome, count) in enumerate(zip(DISPOSITIONS, counts, strict=True))
    ]


def thirds_chart(result: ElementResult, language: Language, *, width: float, height: float) -> Drawing:
    """A bar over each third of the scale with the number of experts; the median above, P30–P70 below on 1..9.

    `height` is that of the fields; triangle, digits and words add 44 px.
    """
    top = 10.0
    base = top + height
    fields = _fields(result, width)
    items: list[Item] = [_soft(field, top, height) for field in fields]
    items += _median(result, width, top, height)
    for field in fields:
        items += _column(field, language, top=top, height=height)
        word = language.label("disposition-short", field.outcome)
        words = Label(x=field.middle, y=base + 29, text=word, style="captionStrong", colour=field.colour("text"))
        items.append(replace(words, anchor="middle"))
    items += _scale_digits(width, base + 15)
    items += _spread(result, width, base + 2)
    return Drawing(width=width, height=base + 34, items=tuple(items))


def small_thirds_chart(result: ElementResult, language: Language, *, width: float, height: float) -> Drawing:
    """For a line of text: in each third a bar of its share and the count."""
    items: list[Item] = []
    middle = height / 2
    for field in _fields(result, width):
        items.append(_soft(field, 0, height))
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
class Row:
    """A criterion with its name cut to the room it has, and what the panel rated."""

    name: str
    criterion: Criterion
    summary: CriterionSummary | None


def criteria_chart(rows: Sequence[Row], language: Language, *, width: float, names: float) -> Drawing:
    """Each criterion's median and P30–P70 on a line from 1 to 9, with its bar, its red and its safeguard line."""
    left, right = names + 8, width - 30
    items: list[Item] = []
    for at, row in enumerate(rows):
        items += _criterion(row, language, left=left, right=right, middle=(at + 0.5) * ROW)
    return Drawing(width=width, height=len(rows) * ROW, items=tuple(items))


def _criterion(row: Row, language: Language, *, left: float, right: float, middle: float) -> Iterator[Item]:
    def at(value: float) -> float:
        return left + (right - left) * (value - LOWEST) / (HIGHEST - LOWEST)

    yield Label(x=0, y=middle + 4, text=row.name, style="caption", colour="text")
    yield Line(x1=left, y1=middle, x2=right, y2=middle, stroke="chartGrid")
    summary = row.summary
    if summary is not None and summary.p30 is not None and summary.p70 is not None:
        spread = at(summary.p70) - at(summary.p30)
        yield Rectangle(x=at(summary.p30) - 2, y=middle - 2, width=spread + 4, height=4, fill="chartBarSoft", radius=2)
    yield from _lines(row.criterion, at, middle)
    if summary is not None and summary.median is not None:
        yield Circle(cx=at(summary.median), cy=middle, radius=4, fill="chartBar")
        whole = summary.median == int(summary.median)
        value = language.number(summary.median, 0 if whole else 1)
    else:
        value = "–"
    yield Label(x=right + 30, y=middle + 4, text=value, style="captionStrong", colour="text", anchor="end")


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


def _soft(field: _Field, top: float, height: float) -> Rectangle:
    return Rectangle(x=field.left, y=top, width=field.width, height=height, fill=field.colour("soft"), radius=2)


def _column(field: _Field, language: Language, *, top: float, height: float) -> Iterator[Item]:
    """The bar reaches the top of the field, less room for the number, where everybody judged in this third."""
    tall = (height - 22) * field.share
    bar = top + height - tall
    if field.count:
        yield Rectangle(x=field.left + 14, y=bar, width=field.width - 28, height=tall, fill=field.colour("fill"))
    number = Label(x=field.middle, y=bar - 5, text=language.number(field.count), style="smallStrong")
    yield replace(number, colour=field.colour("text"), anchor="middle")


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


def _median(result: ElementResult, width: float, top: float, height: float) -> Iterator[Item]:
    if result.median is not None:
        x = _at(result.median, width)
        yield Line(x1=x, y1=top - 2, x2=x, y2=top + height, stroke="chartMedian", width=1.5)
        yield Polygon(points=((x - 3.5, top - 7), (x + 3.5, top - 7), (x, top - 2)), fill="chartMedian")
