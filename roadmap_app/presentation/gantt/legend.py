"""What the marks of the Gantt chart mean."""

from collections.abc import Iterator
from itertools import chain

from roadmap_app.domain.outcome import Outcome
from roadmap_app.i18n import Language
from roadmap_app.presentation import measure
from roadmap_app.presentation.drawing import Drawing, Item, Label
from roadmap_app.presentation.gantt import marks
from roadmap_app.presentation.gantt.course import PointKind, SpanKind
from roadmap_app.presentation.tokens import Tokens

LINE, GAP, BAR = 24, 24, 24
ABOLISH, TRANSITIONAL, RETAIN = Outcome.ABOLISH, Outcome.TRANSITIONAL, Outcome.RETAIN


def legend(language: Language, tokens: Tokens, *, width: float) -> Drawing:
    """In as many lines as it needs; where the last has room, it says to the right that the scale is broken."""
    x, y, items = 0.0, LINE / 2, list[Item]()
    style = tokens.type("small")
    for signs, words, wide in _entries(language):
        needed = wide + 8 + measure.width(words, style)
        if x and x + needed > width:
            x, y = 0.0, y + LINE
        items += chain.from_iterable(Drawing(width=0, height=0, items=(sign,)).moved(x, y) for sign in signs)
        items.append(Label(x=x + wide + 8, y=y + 4, text=words, colour="text2"))
        x += needed + GAP
    scale = scale_note(language)
    if x and x + measure.width(scale, style) > width:
        y += LINE
    items.append(Label(x=width, y=y + 4, text=scale, colour="text3", anchor="end"))
    return Drawing(width=width, height=y + LINE / 2, items=tuple(items))


def legend_words(language: Language) -> str:
    """The same for a screen reader, which reads every line in words anyway."""
    return f"{', '.join(words for _signs, words, _wide in _entries(language))}. {scale_note(language)}"


def scale_note(language: Language) -> str:
    return language.gettext("The scale changes at phase borders")


def _entries(language: Language) -> Iterator[tuple[tuple[Item, ...], str, float]]:
    """Signs around a middle line, words, and how wide the signs are."""
    _ = language.gettext
    half = marks.DIAMOND / 2
    yield tuple(marks.point(PointKind.STOP, ABOLISH, marks.SQUARE / 2, 0)), _("practice stops"), marks.SQUARE
    yield tuple(marks.span(SpanKind.NOTICE, ABOLISH, 0, BAR, 0)), _("notice runs"), BAR
    yield tuple(marks.span(SpanKind.PREPARATION, TRANSITIONAL, 0, BAR, 0)), _("preparation"), BAR
    yield tuple(marks.span(SpanKind.TRANSITION, TRANSITIONAL, 0, BAR, 0)), _("transition"), BAR
    yield (marks.diamond(half, 0, fill="text2", stroke="page"),), _("legal end"), marks.DIAMOND
    yield tuple(marks.point(PointKind.IMPOSSIBLE, ABOLISH, half, 0)), _("end set too soon"), marks.DIAMOND
    review = marks.REVIEW / 2 + 1
    yield tuple(marks.point(PointKind.REVIEW, RETAIN, review, 0)), _("review"), marks.REVIEW + 2
