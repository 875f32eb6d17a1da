"""The charts of published files: counts per third and never the nine values (docs/privacy.md, Chatham House mode)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from roadmap_app.domain.criterion import Criterion
from roadmap_app.domain.findings import Tally
from roadmap_app.domain.outcome import BY_ANALYSIS_CODE, DISPOSITIONS, Outcome
from roadmap_app.domain.result import CriterionSummary, ElementResult
from roadmap_app.i18n import Language
from roadmap_app.presentation import measure
from roadmap_app.presentation.charts import criteria as ranges
from roadmap_app.presentation.charts.scale import Scale
from roadmap_app.presentation.charts.strip import DETAIL, columns, digits, median_mark, soft_fields, spread_mark
from roadmap_app.presentation.drawing import Drawing, Item, Label, Rectangle
from roadmap_app.presentation.marks import colour
from roadmap_app.presentation.tokens import Tokens

GAP, HEADROOM = 2, 8
THIRDS_TOP = 10
"""Room above the fields for the triangle of the median."""


def _scale(width: float) -> Scale:
    return Scale(width=width, gap=GAP)


def thirds_ground(*, width: float, height: float) -> tuple[Item, ...]:
    """What every chart of this size has: three soft fields over the digits 1..9."""
    scale = _scale(width)
    return (*soft_fields(scale, THIRDS_TOP, height), *digits(scale, THIRDS_TOP + height + 15, "caption"))


def thirds_chart(result: ElementResult, language: Language, *, width: float, height: float) -> Drawing:
    """Upon the ground: a bar over each third with the number of experts; the median above, P30–P70 below on 1..9.
    Where the level of detail hands out the nine values, a bar over each of them.

    `height` is that of the fields; triangle, digits and words add 44 px.
    """
    scale, base = _scale(width), THIRDS_TOP + height
    counts = result.thirds or (0, 0, 0)
    items: list[Item] = [*median_mark(scale, DETAIL, result.median, THIRDS_TOP, base)]
    for at, (outcome, count) in enumerate(zip(DISPOSITIONS, counts, strict=True)):
        left = scale.third_left(at)
        if result.slots is None:
            tall = (height - HEADROOM) * count / max(1, sum(counts))
            fill = colour(outcome, "fill")
            items.append(Rectangle(x=left + 14, y=base - tall, width=scale.third - 28, height=tall, fill=fill))
        word = f"{language.label('disposition-short', outcome)} {language.number(count)}"
        x, ink = left + scale.third / 2, colour(outcome, "text")
        items.append(Label(x=x, y=base + 29, text=word, style="captionStrong", colour=ink, anchor="middle"))
    if result.slots is not None:
        items += columns(result.slots, scale, base, height - HEADROOM)
    items += spread_mark(scale, DETAIL, result.p30, result.p70, base + 2)
    return Drawing(width=width, height=base + 34, items=tuple(items))


def small_thirds_chart(result: ElementResult, language: Language, *, width: float, height: float) -> Drawing:
    """For a line of text: in each third a bar of its share and the count."""
    scale, middle = _scale(width), height / 2
    counts = result.thirds or (0, 0, 0)
    items: list[Item] = [*soft_fields(scale, 0, height)]
    for at, (outcome, count) in enumerate(zip(DISPOSITIONS, counts, strict=True)):
        if count:
            left = scale.third_left(at)
            bar = max(2.0, (scale.third - 22) * count / sum(counts))
            fill = colour(outcome, "fill")
            items.append(Rectangle(x=left + 4, y=middle - 3, width=bar, height=6, fill=fill, radius=1))
            x, ink = left + scale.third - 4, colour(outcome, "text")
            number = language.number(count)
            items.append(Label(x=x, y=middle + 4, text=number, style="caption", colour=ink, anchor="end"))
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
            Rectangle(x=left, y=0, width=part, height=height, fill=colour(outcome, "fill"), radius=min(2, part / 2))
        )
        text = language.number(count)
        if part >= 8 + 7 * len(text):
            ink = colour(outcome, "onFill")
            items.append(Label(x=left + 6, y=height / 2 + 4.5, text=text, style=style, colour=ink))
        left += part + GAP
    return Drawing(width=width, height=height, items=tuple(items))


def share_bar(outcome: Outcome, share: float, *, width: float, height: float) -> Drawing:
    track = Rectangle(x=0, y=0, width=width, height=height, fill="borderSubtle")
    part = Rectangle(x=0, y=0, width=width * share, height=height, fill=colour(outcome, "fill"))
    return Drawing(width=width, height=height, items=(track, part))


ROW, MORE = 19, 12
"""The height of a row, and what each further line of a name adds to it."""

VALUE, SPACE = 24, 8
NAME_STYLE = "caption"


@dataclass(frozen=True, slots=True, kw_only=True)
class CriteriaRows:
    """Where the ratings stand: behind the names, each in its lines, and before the medians. `width` is that of the
    chart, `room` that of the names, in px."""

    width: float
    room: float
    names: tuple[tuple[str, ...], ...]

    @classmethod
    def of(cls, names: Sequence[str], *, width: float, room: float) -> "CriteriaRows":
        style = Tokens.shipped().type(NAME_STYLE)
        return cls(width=width, room=room, names=tuple(measure.wrap(name, style, room) for name in names))

    @property
    def scale(self) -> Scale:
        left = self.room + SPACE
        return Scale(left=left, width=self.width - left - VALUE)

    @property
    def heights(self) -> tuple[float, ...]:
        return tuple(ROW + MORE * max(0, len(lines) - 1) for lines in self.names)

    @property
    def middles(self) -> tuple[float, ...]:
        return tuple(bottom - height / 2 for bottom, height in zip(accumulate(self.heights), self.heights, strict=True))


def criteria_ground(rows: CriteriaRows, criteria: Sequence[Criterion]) -> tuple[Item, ...]:
    """What every chart of these criteria has: names, axes, bars, red and safeguard lines."""
    return tuple(
        item
        for lines, middle, criterion in zip(rows.names, rows.middles, criteria, strict=True)
        for item in _ground(lines, criterion, rows.scale, middle)
    )


def _ground(lines: Sequence[str], criterion: Criterion, scale: Scale, middle: float) -> Iterator[Item]:
    baseline = middle + 4 - MORE * (len(lines) - 1) / 2
    for at, line in enumerate(lines):
        yield Label(x=0, y=baseline + MORE * at, text=line, style=NAME_STYLE, colour="text")
    yield ranges.axis(scale, middle)
    yield from ranges.bar_and_lines(criterion, scale, middle)


def criteria_chart(summaries: Sequence[CriterionSummary | None], language: Language, rows: CriteriaRows) -> Drawing:
    """Upon the ground: each criterion's median and P30–P70 on its axis."""
    scale, items = rows.scale, list[Item]()
    for summary, middle in zip(summaries, rows.middles, strict=True):
        items += (*ranges.spread(summary, scale, middle), *ranges.median(summary, scale, middle))
        value = "–" if summary is None or summary.median is None else language.figure(summary.median)
        items.append(Label(x=rows.width, y=middle + 4, text=value, style="captionStrong", colour="text", anchor="end"))
    return Drawing(width=rows.width, height=sum(rows.heights), items=tuple(items))
