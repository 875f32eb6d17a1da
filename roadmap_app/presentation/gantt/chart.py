"""The lines of the Gantt chart as drawings of the same width: axis, phases and elements, names to the left."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from roadmap_app.domain.roadmap import Phase
from roadmap_app.i18n import Language
from roadmap_app.presentation import measure
from roadmap_app.presentation.drawing import Drawing, Item, Label, Line
from roadmap_app.presentation.gantt import marks
from roadmap_app.presentation.gantt.course import PointKind, SpanKind
from roadmap_app.presentation.gantt.rows import Row
from roadmap_app.presentation.gantt.scale import SECTIONS, Scale
from roadmap_app.presentation.marks import mark, warning
from roadmap_app.presentation.tokens import Tokens

AXIS = 44
SIGN, GAP = 14, 8
BESIDE = 6
AROUND = 8
"""Above and below the middle of a line, what a note beside the marks takes."""
LEAST_NAMES, MOST_NAMES, SHARE_OF_NAMES = 176, 400, 0.38
LEAST_SCALE = 400
"""Width of the scale that leaves room for the name of each phase; the names of the elements give way to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """`width` of the whole, `edge` before the names, `row` the height of a line, all in px; `coded`: the names carry
    their codes."""

    width: float
    edge: float
    row: float
    coded: bool = False

    @property
    def names(self) -> float:
        return min(MOST_NAMES, max(LEAST_NAMES, min(self.width * SHARE_OF_NAMES, self.width - LEAST_SCALE)))

    @property
    def scale(self) -> Scale:
        return Scale(left=self.names, width=max(1.0, self.width - self.names))


def axis(sheet: Sheet, words: str, language: Language, tokens: Tokens) -> Drawing:
    """The phases over the months from day D; `words` stand over the names."""
    scale = sheet.scale
    lefts = [scale.left, *scale.borders()]
    rights = [*lefts[1:], scale.right]
    over = Label(x=sheet.edge, y=34, text=words, style="captionStrong", colour="text2")
    items: list[Item] = [_fitted(over, sheet.names - sheet.edge - GAP, tokens)]
    for phase, left, right in zip(SECTIONS, lefts, rights, strict=True):
        items.append(Line(x1=left, y1=0, x2=left, y2=AXIS, stroke="border"))
        head = Label(x=left + BESIDE, y=16, text=_head(phase, language), style="captionStrong")
        items.append(_fitted(head, right - left - GAP, tokens))
    items.append(Label(x=scale.left + BESIDE, y=34, text=language.gettext("D"), style="caption", colour="text2"))
    items += _months(scale, language, tokens)
    return Drawing(width=sheet.width, height=AXIS, items=tuple(items))


def _months(scale: Scale, language: Language, tokens: Tokens) -> Iterator[Label]:
    """Under their tick, but beside it where a phase begins; the last says what they are, where it has room."""
    borders = set(scale.borders())
    ticks = list(scale.ticks())
    for months, x in ticks:
        words = language.number(months)
        if months == ticks[-1][0]:
            long = language.ngettext("{n} month", "{n} months", months).format(n=months)
            words = long if measure.width(long, tokens.type("caption")) <= scale.right - x - GAP else words
        at_border = x in borders
        yield Label(
            x=x + BESIDE if at_border else x,
            y=34,
            text=words,
            style="caption",
            colour="text2",
            anchor="start" if at_border else "middle",
        )


def _head(phase: Phase, language: Language) -> str:
    return language.gettext("Later") if phase is Phase.AFTER_YEAR_5 else language.label("phase-short", phase)


def line(sheet: Sheet, row: Row, tokens: Tokens, *, strong: bool = False) -> Drawing:
    """One element: sign of its verdict, name, what warns of it, and its course over the grid."""
    middle, scale, entry = sheet.row / 2, sheet.scale, row.entry
    note = _note(scale, row, middle, tokens)
    items = [*_grid(scale, sheet.row, _covered(note, tokens))]
    ink = f"outcome.{entry.verdict}.text"
    items += mark(entry.verdict, x=sheet.edge, y=middle - SIGN / 2, size=SIGN, colour=ink)
    right = sheet.names - 12
    if row.contradicted:
        items += warning(x=right - SIGN, y=middle - SIGN / 2, size=SIGN, colour="danger")
        right -= SIGN + GAP
    if sheet.coded:
        items.append(Label(x=right, y=middle + 4, text=row.code, style="caption", colour="text3", anchor="end"))
        right -= measure.width(row.code, tokens.type("caption")) + GAP
    left = sheet.edge + SIGN + GAP
    style = "smallStrong" if strong else "small"
    items.append(_fitted(Label(x=left, y=middle + 4, text=row.name, style=style), right - left, tokens))
    items += _course(scale, row, middle)
    if note is not None:
        items.append(note)
    return Drawing(width=sheet.width, height=sheet.row, items=tuple(items))


def phase_head(sheet: Sheet, title: str, words: str, tokens: Tokens) -> Drawing:
    """The name of a phase and what it spans, over the elements in it."""
    baseline = sheet.row / 2 + 4
    after = sheet.edge + measure.width(title, tokens.type("smallStrong")) + GAP
    return Drawing(
        width=sheet.width,
        height=sheet.row,
        items=(
            Label(x=sheet.edge, y=baseline, text=title, style="smallStrong"),
            Label(x=after, y=baseline, text=words, style="small", colour="text3"),
        ),
    )


def _grid(scale: Scale, height: float, covered: tuple[float, float]) -> Iterator[Item]:
    """But for the months that would run through what is `covered`; a phase begins above and below it."""
    borders = {scale.left, *scale.borders()}
    left, right = covered
    for x in sorted({*borders, *(x for _months, x in scale.ticks())}):
        stroke = "border" if x in borders else "chartGrid"
        if not left < x < right:
            yield Line(x1=x, y1=0, x2=x, y2=height, stroke=stroke)
        elif x in borders:
            yield Line(x1=x, y1=0, x2=x, y2=height / 2 - AROUND, stroke=stroke)
            yield Line(x1=x, y1=height / 2 + AROUND, x2=x, y2=height, stroke=stroke)


def _covered(note: Label | None, tokens: Tokens) -> tuple[float, float]:
    """From where to where a note stands, with a little air."""
    if note is None:
        return 0.0, 0.0
    wide = measure.width(note.text, tokens.type(note.style))
    left = note.x - wide if note.anchor == "end" else note.x
    return left - 3, left + wide + 3


def _course(scale: Scale, row: Row, middle: float) -> Iterator[Item]:
    verdict = row.entry.verdict
    for span in row.course.spans:
        yield from marks.span(span.kind, verdict, scale.x(span.start), scale.x(span.end), middle)
    for point in row.course.points:
        yield from marks.point(point.kind, verdict, mark_x(scale, point.kind, point.day), middle)


def mark_x(scale: Scale, kind: PointKind, day: float) -> float:
    """The middle of a mark: at its day, but whole on the chart."""
    half = {PointKind.STOP: marks.SQUARE, PointKind.REVIEW: marks.REVIEW}.get(kind, marks.DIAMOND) / 2 + 2
    return min(max(scale.x(day), scale.left + half), scale.right - half)


def _note(scale: Scale, row: Row, middle: float, tokens: Tokens) -> Label | None:
    """Behind the marks, before them where there is no room, and nowhere where there is none at all."""
    if not row.note or any(span.kind is SpanKind.OVERSIGHT for span in row.course.spans):
        return None
    taken = [scale.x(day) for span in row.course.spans for day in (span.start, span.end)]
    taken += [
        mark_x(scale, point.kind, point.day) + side
        for point in row.course.points
        for side in (-marks.DIAMOND / 2, marks.DIAMOND / 2)
    ]
    first, last = min(taken, default=scale.left), max(taken, default=scale.left)
    room = measure.width(row.note, tokens.type("caption")) + GAP
    note = Label(x=last + GAP, y=middle + 4, text=row.note, style="caption", colour="text3")
    if last + room + 4 <= scale.right:
        return note
    if first - room >= scale.left + 4:
        return replace(note, x=first - GAP, anchor="end")
    return None


def _fitted(label: Label, room: float, tokens: Tokens) -> Label:
    """Cut where it is wider than `room`."""
    return replace(label, text="".join(measure.elide(label.text, tokens.type(label.style), max(room, 1.0))))
