"""Shares: of a question's weight, and of sampled weights that lead to each answer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from roadmap_app.domain.outcome import Outcome
from roadmap_app.presentation import marks, measure
from roadmap_app.presentation.drawing import Drawing, Item, Label, Line, Rectangle
from roadmap_app.presentation.tokens import Tokens

SUPPORT, THRESHOLD = 6, 12
ROW, BAR, ICON = 24, 8, 14
HATCH_STEP = 4


def support_bar(support: float, support_max: float, threshold: float, *, width: float) -> Drawing:
    """How much of a question's weight says yes. Between `support` and `support_max` (shares of 1) lies what is still
    open; the upright mark is the majority that is needed."""
    top, middle = (THRESHOLD - SUPPORT) / 2, THRESHOLD / 2
    items: list[Item] = [Rectangle(x=0, y=top, width=width, height=SUPPORT, fill="pressed", radius=SUPPORT / 2)]
    if support_max > support:
        items += _open_part(width * support, width * support_max, top)
    if support > 0:
        items.append(_round_bar(width * support, top, SUPPORT, "chartBar"))
    x = width * threshold
    items.append(Rectangle(x=x - 1, y=middle - THRESHOLD / 2, width=2, height=THRESHOLD, fill="text"))
    return Drawing(width=width, height=THRESHOLD, items=tuple(items))


def _open_part(left: float, right: float, top: float) -> Iterator[Item]:
    """Hatched, so that it is not read as support."""
    yield Rectangle(x=left, y=top, width=right - left, height=SUPPORT, fill="chartBarSoft")
    x = left + 1
    while x + SUPPORT / 2 <= right:
        yield Line(x1=x, y1=top + SUPPORT, x2=x + SUPPORT / 2, y2=top, stroke="chartBar", width=1)
        x += HATCH_STEP


def _round_bar(width: float, top: float, height: float, fill: str) -> Rectangle:
    return Rectangle(x=0, y=top, width=width, height=height, fill=fill, radius=min(height, width) / 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeShare:
    """`word` and `value` as they are read: "Abolish", "92 %"."""

    outcome: Outcome
    share: float
    word: str
    value: str


def acceptability(rows: Sequence[OutcomeShare], *, width: float) -> Drawing:
    """Sign, word, bar and number of each answer."""
    tokens = Tokens.shipped()
    words = max((measure.width(row.word, tokens.type("smallStrong")) for row in rows), default=0)
    values = max((measure.width(row.value, tokens.type("smallStrong")) for row in rows), default=0)
    left = ICON + 6 + words + 16
    room = max(0, width - left - values - 16)
    items = [item for at, row in enumerate(rows) for item in _share(row, at * ROW + ROW / 2, left, room)]
    items += [
        Label(x=width, y=at * ROW + ROW / 2 + 4, text=row.value, style="smallStrong", colour="text", anchor="end")
        for at, row in enumerate(rows)
    ]
    return Drawing(width=width, height=ROW * len(rows), items=tuple(items))


def _share(row: OutcomeShare, middle: float, left: float, room: float) -> Iterator[Item]:
    ink, top = marks.colour(row.outcome, "text"), middle - BAR / 2
    yield from marks.mark(row.outcome, x=0, y=middle - ICON / 2, size=ICON, colour=ink)
    yield Label(x=ICON + 6, y=middle + 4, text=row.word, style="smallStrong", colour=ink)
    yield Rectangle(x=left, y=top, width=room, height=BAR, fill="pressed", radius=2)
    if row.share > 0:
        filled = max(1.5, room * row.share)
        yield Rectangle(
            x=left, y=top, width=filled, height=BAR, fill=marks.colour(row.outcome, "fill"), radius=min(2, filled / 2)
        )
