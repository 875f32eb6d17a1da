"""The outcomes of groups of elements: a bar for each group, and the legend. Counts of elements, never of answers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from roadmap_app.domain.findings import Tally
from roadmap_app.domain.outcome import BY_ANALYSIS_CODE, Outcome
from roadmap_app.i18n import Language
from roadmap_app.presentation import marks, measure
from roadmap_app.presentation.drawing import Drawing, Item, Label, Rectangle
from roadmap_app.presentation.marks import colour
from roadmap_app.presentation.tokens import Tokens

ROW, MORE, BAR = 22, 14, 16
"""The height of a row, what a second line of its name adds, and the height of its bar."""

GAP, SPACE, TOTAL = 2, 12, 40
SIGN, LEAST_SIGN = 12, 9
LEGEND, SWATCH, LEGEND_SIGN = 20, 10, 16
LEAST_GAP, LEGEND_GAP = 12, 24
SHOWN = (*BY_ANALYSIS_CODE, Outcome.HIDDEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """`name` as it is read."""

    name: str
    counted: Tally


def group_bars(
    groups: Sequence[Group], language: Language, *, width: float, names: float, whole: bool = False
) -> list[Drawing]:
    """A drawing for each group, to be set one under the other: its name (in `names` px), a bar that is as long as the
    group is large, in parts with sign and count, and its size. With `whole`, each bar takes the whole room."""
    room = width - names - SPACE - TOTAL
    most = max((group.counted.total for group in groups), default=1)
    units = [room / max(1, group.counted.total if whole else most) for group in groups]
    return [
        _row(group, language, width=width, names=names, unit=unit) for group, unit in zip(groups, units, strict=True)
    ]


def stacked(drawings: Sequence[Drawing], *, width: float) -> Drawing:
    """One under the other."""
    items: list[Item] = []
    top = 0.0
    for drawing in drawings:
        items += drawing.moved(0, top)
        top += drawing.height
    return Drawing(width=width, height=top, items=tuple(items))


def _row(group: Group, language: Language, *, width: float, names: float, unit: float) -> Drawing:
    style = Tokens.shipped().type("small")
    lines = measure.elide(group.name, style, names, lines=2)
    height = ROW + MORE * (len(lines) - 1)
    middle = height / 2
    items: list[Item] = [
        Label(x=0, y=middle + 4 + MORE * (at - (len(lines) - 1) / 2), text=line, style="small", colour="text")
        for at, line in enumerate(lines)
    ]
    left = names + SPACE
    for outcome in SHOWN:
        count = group.counted.of(outcome)
        if count:
            items += _part(outcome, language.number(count), x=left, middle=middle, width=unit * count - GAP)
            left += unit * count
    total = language.number(group.counted.total)
    items.append(Label(x=width, y=middle + 4, text=total, style="small", colour="text2", anchor="end"))
    return Drawing(width=width, height=height, items=tuple(items))


def _part(outcome: Outcome, count: str, *, x: float, middle: float, width: float) -> Iterator[Item]:
    """Sign and count where they have room; else the sign of a single one, or the count."""
    width = max(1.0, width)
    yield Rectangle(
        x=x, y=middle - BAR / 2, width=width, height=BAR, fill=colour(outcome, "fill"), radius=min(2, width / 2)
    )
    ink = colour(outcome, "onFill")
    long = measure.width(count, Tokens.shipped().type("captionStrong"))
    if width >= SIGN + long + 10:
        yield from marks.mark(outcome, x=x + 4, y=middle - SIGN / 2, size=SIGN, colour=ink)
        yield Label(x=x + SIGN + 7, y=middle + 4, text=count, style="captionStrong", colour=ink)
    elif count == "1" and width >= LEAST_SIGN:
        size = min(SIGN, width - 1)
        yield from marks.mark(outcome, x=x + (width - size) / 2, y=middle - size / 2, size=size, colour=ink)
    elif width >= long + 2:
        yield Label(x=x + width / 2, y=middle + 4, text=count, style="captionStrong", colour=ink, anchor="middle")


def legend(language: Language, *, width: float, individual: bool = False, counted: Tally | None = None) -> Drawing:
    """Colour, sign, word and number of each outcome; with the whole words where they fit in one line, else with the
    short ones, in as many lines as they need. One person (`individual`) cannot be without consensus."""
    style = Tokens.shipped().type("captionStrong")
    only_if_any = {Outcome.HIDDEN, Outcome.NO_CONSENSUS} if individual else {Outcome.HIDDEN}
    shown = [outcome for outcome in SHOWN if outcome not in only_if_any or (counted and counted.of(outcome))]
    before = SWATCH + 6 + LEGEND_SIGN + 5
    words, gap = list[str](), 0.0
    for group in ("outcome", "disposition-short"):
        words = [_legend_word(language, group, outcome, counted) for outcome in shown]
        long = sum(before + measure.width(word, style) for word in words)
        gap = min(LEGEND_GAP, (width - long) / (len(words) - 1))
        if gap >= LEAST_GAP:
            break
    items: list[Item] = []
    x = y = 0.0
    for outcome, word in zip(shown, words, strict=True):
        long = before + measure.width(word, style)
        if x and x + long > width + 0.01:
            x, y = 0.0, y + LEGEND
        ink = colour(outcome, "text")
        items.append(Rectangle(x=x, y=y + 3, width=SWATCH, height=SWATCH, fill=colour(outcome, "fill"), radius=2))
        items += marks.mark(outcome, x=x + SWATCH + 6, y=y, size=LEGEND_SIGN, colour=ink)
        items.append(Label(x=x + before, y=y + 12, text=word, style="captionStrong", colour=ink))
        x += long + max(gap, LEAST_GAP)
    return Drawing(width=width, height=y + LEGEND, items=tuple(items))


def _legend_word(language: Language, group: str, outcome: Outcome, counted: Tally | None) -> str:
    word = language.label(group, outcome)
    return word if counted is None else f"{word} {language.number(counted.of(outcome))}"
