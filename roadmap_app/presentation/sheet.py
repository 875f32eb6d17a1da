"""A picture that leaves the program by itself: with its title, its legend, and of whom and when it speaks."""

from collections.abc import Iterator

from roadmap_app.presentation import measure
from roadmap_app.presentation.drawing import Drawing, Item, Label, Line, Rectangle
from roadmap_app.presentation.tokens import Tokens

PADDING, HEAD, FOOT = 24, 64, 40


def sheet(
    picture: Drawing, *, title: str, lead: str, legend: Drawing, source: str, sample: str, bleeds: bool = False
) -> Drawing:
    """`source` is the line under the picture, `sample` the word of a workshop that is invented. A picture that `bleeds`
    reaches to the edges."""
    width = picture.width if bleeds else picture.width + 2 * PADDING
    left = 0 if bleeds else PADDING
    top = HEAD + legend.height + 12
    height = top + picture.height + FOOT
    items: list[Item] = [
        *_head(title, lead, width),
        *legend.moved(PADDING, HEAD),
        *picture.moved(left, top),
        *_foot(source, sample, width=width, height=height),
    ]
    return Drawing(width=width, height=height, items=tuple(items))


def _head(title: str, lead: str, width: float) -> Iterator[Item]:
    tokens = Tokens.shipped()
    yield Label(x=PADDING, y=42, text=title, style="title", colour="text")
    left = PADDING + measure.width(title, tokens.type("title")) + 16
    for line in measure.elide(lead, tokens.type("body"), width - PADDING - left):
        yield Label(x=left, y=42, text=line, style="body", colour="text3")


def _foot(source: str, sample: str, *, width: float, height: float) -> Iterator[Item]:
    base = height - 15
    yield Line(x1=0, y1=height - FOOT, x2=width, y2=height - FOOT, stroke="borderSubtle", width=1)
    left = float(PADDING)
    if sample:
        wide = measure.width(sample, Tokens.shipped().type("captionStrong")) + 12
        yield Rectangle(x=left, y=base - 13, width=wide, height=18, stroke="borderStrong", radius=4)
        yield Label(x=left + 6, y=base, text=sample, style="captionStrong", colour="text2")
        left += wide + 10
    for line in measure.elide(source, Tokens.shipped().type("small"), width - PADDING - left):
        yield Label(x=left, y=base, text=line, style="small", colour="text2")
