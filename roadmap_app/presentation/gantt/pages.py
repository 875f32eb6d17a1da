"""The Gantt chart in pages: each begins with the axis, and with the phase that it goes on with."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from roadmap_app.domain.roadmap import Phase
from roadmap_app.i18n import Language
from roadmap_app.presentation.drawing import Drawing, Item, Line, Rectangle
from roadmap_app.presentation.gantt.chart import AXIS, Sheet, axis, line, phase_head
from roadmap_app.presentation.gantt.rows import Row
from roadmap_app.presentation.tokens import Tokens


def pages(
    rows: Sequence[Row], language: Language, tokens: Tokens, *, sheet: Sheet, height: float
) -> tuple[Drawing, ...]:
    """Of the sheet's width and at most that height; the rows in their order, those of a phase under its name."""
    room = int((height - AXIS) // sheet.row)
    return tuple(_page(lines, language, tokens, sheet) for lines in _divided(rows, room))


def _divided(rows: Sequence[Row], room: int) -> Iterator[list[Phase | Row]]:
    """So many lines a page; a phase is named again where it goes on, and never stands last."""
    lines: list[Phase | Row] = []
    for phase, listed in groupby(rows, key=lambda row: row.entry.phase):
        if len(lines) + 2 > room:
            yield lines
            lines = []
        lines.append(phase)
        for row in listed:
            if len(lines) == room:
                yield lines
                lines = [phase]
            lines.append(row)
    if lines:
        yield lines


def _page(lines: Sequence[Phase | Row], language: Language, tokens: Tokens, sheet: Sheet) -> Drawing:
    height = AXIS + sheet.row * len(lines)
    items: list[Item] = [Rectangle(x=0, y=0, width=sheet.width, height=AXIS, fill="sunken")]
    items += axis(sheet, "", language, tokens).items
    top = float(AXIS)
    for each in lines:
        if isinstance(each, Phase):
            items.append(Rectangle(x=0, y=top, width=sheet.width, height=sheet.row, fill="sunken"))
            title, span = language.label("phase-short", each), language.label("phase-range", each)
            drawn = phase_head(sheet, title, span, tokens)
        else:
            drawn = line(sheet, each, tokens)
        items += drawn.moved(0, top)
        items.append(Line(x1=0, y1=top, x2=sheet.width, y2=top, stroke="borderSubtle"))
        top += sheet.row
    items.append(Rectangle(x=0, y=0, width=sheet.width, height=height, stroke="border"))
    return Drawing(width=sheet.width, height=height, items=tuple(items))
