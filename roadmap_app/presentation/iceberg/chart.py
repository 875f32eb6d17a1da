"""The iceberg as a display list: sea, facets, waterline, and beside it the domains below the water."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import inf

from roadmap_app.domain.element import Layer
from roadmap_app.domain.outcome import BY_ANALYSIS_CODE, Outcome
from roadmap_app.presentation import measure
from roadmap_app.presentation.drawing import Circle, Drawing, Item, Label, Line, Point, Polygon, Rectangle
from roadmap_app.presentation.iceberg.layout import Block, Facet, Iceberg
from roadmap_app.presentation.iceberg.leaders import Column, tied
from roadmap_app.presentation.marks import colour
from roadmap_app.presentation.tokens import Tokens

FACET_GAP, DOMAIN_GAP, WATERLINE, LEADER = 2, 3.5, 1.5, 0.8
AIR_ABOVE, AIR_BELOW = 26, 12
SIDE = 176
"""The least room for the labels of one side; with less, they stand under the picture."""

PITCH, LEAST_PITCH = 38, 17
"""Between two labels, and from where on not all of them have room."""

ROW, APART = 33, 6
"""Between the labels that stand under the picture, one below the other and side by side."""

SQUARE, STEP = 4, 5
MARGIN, STUB = 24, 14
NARROW_PICTURE = 420
"""How high the picture is where its labels stand under it."""
LEAST_PICTURE = 372
"""And how low it becomes for the longest of the labels at its sides."""

_ORDER = (*BY_ANALYSIS_CODE, Outcome.HIDDEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class IcebergWords:
    """What the chart says, in the person's language. `domain` names a domain by its code, `number` writes a count."""

    above: str
    above_lines: str
    below: str
    below_lines: str
    waterline: str
    domain: Callable[[str], str]
    number: Callable[[int], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the iceberg stands in a drawing: its upper left corner, and px for its height of 1."""

    x: float
    y: float
    scale: float

    @classmethod
    def within(cls, iceberg: Iceberg, *, x: float, y: float, width: float, height: float) -> "Place":
        """As large as the box allows, in its middle."""
        scale = max(1.0, min(height, width / iceberg.width))
        return cls(x=x + (width - iceberg.width * scale) / 2, y=y + (height - scale) / 2, scale=scale)

    def at(self, point: Point) -> Point:
        return self.x + point[0] * self.scale, self.y + point[1] * self.scale

    def outline(self, corners: Sequence[Point]) -> tuple[Point, ...]:
        return tuple(self.at(corner) for corner in corners)


def facets(iceberg: Iceberg, place: Place) -> Iterator[Item]:
    """Each facet in the colour of its outcome, with the gaps between facets and between domains."""
    shown = iceberg.facets
    side = place.scale * (0.43 / max(1, len(shown))) ** 0.5
    thin = min(1.0, side / 16)
    for facet in shown:
        yield Polygon(
            points=place.outline(facet.corners),
            fill=colour(facet.piece.outcome, "fill"),
            stroke="iceEdge",
            stroke_width=FACET_GAP * thin,
        )
    for block in iceberg.blocks:
        yield Polygon(points=place.outline(block.corners), stroke="iceEdge", stroke_width=DOMAIN_GAP * thin)


def sea(water: float, *, width: float, height: float) -> Iterator[Item]:
    """From the waterline down, a shade deeper in its lower half."""
    middle = (water + height) / 2
    yield Rectangle(x=0, y=water, width=width, height=height - water, fill="water")
    yield Rectangle(x=0, y=middle, width=width, height=height - middle, fill="waterDeep")


def waterline(water: float, *, width: float) -> Line:
    return Line(x1=0, y1=water, x2=width, y2=water, stroke="waterLine", width=WATERLINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class IcebergChart:
    """The drawing, and where the iceberg stands in it."""

    drawing: Drawing
    place: Place


def iceberg_chart(
    iceberg: Iceberg, words: IcebergWords, *, width: float, height: float, most: float = inf
) -> IcebergChart:
    """`height` is what there is to fill; where the labels stand under the picture it may become more, up to `most`."""
    room = height - AIR_ABOVE - AIR_BELOW
    spare = (width - min(room, NARROW_PICTURE) * iceberg.width) / 2 - MARGIN
    if spare < SIDE:
        return _with_labels_under(iceberg, words, width, most)
    spare = (width - min(room, LEAST_PICTURE) * iceberg.width) / 2 - MARGIN
    box = width - 2 * (min(spare, _longest(iceberg, words)) + MARGIN + 20)
    place = Place.within(iceberg, x=(width - box) / 2, y=AIR_ABOVE, width=box, height=room)
    water = place.y + iceberg.water * place.scale
    items: list[Item] = [
        *sea(water, width=width, height=height),
        *facets(iceberg, place),
        waterline(water, width=width),
        *_heading(words.above, words.above_lines, y=AIR_ABOVE + 8, room=place.x + place.scale * 0.2 - MARGIN - 16),
        *_sides(iceberg, words, place, top=water + 36, width=width, height=height),
        *_last_words(words, room=place.x + place.scale * 0.1 - MARGIN, bottom=height - 16),
    ]
    items.append(
        Label(x=width - MARGIN, y=water - 8, text=words.waterline, style="caption", colour="text2", anchor="end")
    )
    return IcebergChart(drawing=Drawing(width=width, height=height, items=tuple(items)), place=place)


def _longest(iceberg: Iceberg, words: IcebergWords) -> float:
    """The room that the longest label of a side takes, with what stands before it."""
    return max((SIDE, *(_long(block, words) + 8 for block in under_water(iceberg))))


def _long(block: Block, words: IcebergWords) -> float:
    """Of a label, uncut."""
    tokens = Tokens.shipped()
    strong, small = tokens.type("smallStrong"), tokens.type("small")
    count = words.number(len(block.facets))
    return measure.width(words.domain(block.domain), strong) + 6 + measure.width(count, small)


def _with_labels_under(iceberg: Iceberg, words: IcebergWords, width: float, most: float) -> IcebergChart:
    above = list(_heading(words.above, words.above_lines, y=20, room=width - 2 * MARGIN))
    top = max((item.y for item in above), default=0) + 20
    place = Place.within(iceberg, x=MARGIN, y=top, width=width - 2 * MARGIN, height=NARROW_PICTURE)
    water, base = place.y + iceberg.water * place.scale, top + NARROW_PICTURE + 28
    below = list(_heading(words.below, words.below_lines, y=base, room=width - 2 * MARGIN))
    first = max(item.y for item in below) + 12
    deepest = inf if most == inf else max(1, int((most - first - 16) / ROW))
    labels, bottom = _rows(iceberg, words, top=first, width=width, deepest=deepest)
    items = (
        *sea(water, width=width, height=bottom),
        *facets(iceberg, place),
        waterline(water, width=width),
        *above,
        *below,
        *labels,
    )
    return IcebergChart(drawing=Drawing(width=width, height=bottom, items=items), place=place)


def _heading(title: str, lines: str, *, y: float, room: float) -> Iterator[Label]:
    tokens = Tokens.shipped()
    for style, ink, text in (("title", "text", title), ("body", "text2", lines)):
        for line in measure.wrap(text, tokens.type(style), room):
            y += tokens.type(style).line
            yield Label(x=MARGIN, y=y - 7, text=line, style=style, colour=ink)


def _last_words(words: IcebergWords, *, room: float, bottom: float) -> Iterator[Label]:
    lines = list(_heading(words.below, words.below_lines, y=0, room=room))
    lowest = max(line.y for line in lines)
    for line in lines:
        yield Label(x=line.x, y=bottom - lowest + line.y, text=line.text, style=line.style, colour=line.colour)


def under_water(iceberg: Iceberg) -> list[Block]:
    """What is labelled, the softest first."""
    return [block for block in iceberg.blocks if block.layer is Layer.OPERATIONAL]


def _sides(
    iceberg: Iceberg, words: IcebergWords, place: Place, *, top: float, width: float, height: float
) -> Iterator[Item]:
    blocks = sorted(under_water(iceberg), key=_middle)
    left = place.x - 20
    right = place.x + iceberg.width * place.scale + 20
    low, lowest = height - 16 - 88, height - 32
    half = round(len(blocks) * (low - top) / max(1.0, low + lowest - 2 * top))
    yield from _side(blocks[:half], words, place, x=left, bottom=low, top=top, room=left - MARGIN, leftward=True)
    yield from _side(
        blocks[half:], words, place, x=right, bottom=lowest, top=top, room=width - MARGIN - right, leftward=False
    )


def _side(
    blocks: Sequence[Block],
    words: IcebergWords,
    place: Place,
    *,
    x: float,
    top: float,
    bottom: float,
    room: float,
    leftward: bool,
) -> Iterator[Item]:
    """The labels of one side; where they do not all have room, those of the largest domains."""
    fitting = max(1, int((bottom - top) / LEAST_PITCH) + 1)
    shown = sorted(blocks, key=lambda block: -len(block.facets))[:fitting]
    pitch = min(PITCH, (bottom - top) / max(1, len(shown) - 1))
    away = -1 if leftward else 1
    start = x - away * STUB
    ends = [[place.at(facet.centre) for facet in _outermost_first(block, leftward=leftward)] for block in shown]
    anchors, found = tied(ends, Column(x=start, top=top, bottom=bottom, pitch=pitch))
    for block, anchor, y in zip(shown, anchors, found, strict=True):
        yield Polygon(points=((x, y), (start, y), anchor), stroke="text2", stroke_width=LEADER, closed=False)
        yield Circle(cx=anchor[0], cy=anchor[1], radius=2.75, fill="iceEdge", stroke="text", stroke_width=1)
        yield from _label(
            block, words, x=x + away * 8, y=y, room=room - 8, leftward=leftward, squares=pitch >= LEAST_PITCH + 9
        )


def _middle(block: Block) -> float:
    return sum(facet.centre[0] for facet in block.facets) / len(block.facets)


def _outermost_first(block: Block, *, leftward: bool) -> list[Facet]:
    return sorted(block.facets, key=lambda facet: facet.centre[0] if leftward else -facet.centre[0])


def _label(
    block: Block, words: IcebergWords, *, x: float, y: float, room: float, leftward: bool, squares: bool
) -> Iterator[Item]:
    """Name and count, and a square for each element."""
    tokens = Tokens.shipped()
    count = words.number(len(block.facets))
    wide = measure.width(count, tokens.type("small")) + 6
    (name, *_) = measure.elide(words.domain(block.domain), tokens.type("smallStrong"), room - wide) or ("",)
    long = measure.width(name, tokens.type("smallStrong"))
    left = x - long - wide if leftward else x
    yield Label(x=left, y=y + 4, text=name, style="smallStrong", colour="text")
    yield Label(x=left + long + 6, y=y + 4, text=count, style="small", colour="text2")
    if squares:
        yield from _squares(block, x=x, y=y + 9, room=room, leftward=leftward)


def _squares(block: Block, *, x: float, y: float, room: float, leftward: bool) -> Iterator[Item]:
    outcomes = sorted((facet.piece.outcome for facet in block.facets), key=_ORDER.index)
    step = min(STEP, room / len(outcomes))
    left = x - step * len(outcomes) if leftward else x
    for at, outcome in enumerate(outcomes):
        yield Rectangle(
            x=left + at * step, y=y, width=step * SQUARE / STEP, height=SQUARE, fill=colour(outcome, "fill")
        )


def _rows(
    iceberg: Iceberg, words: IcebergWords, *, top: float, width: float, deepest: float
) -> tuple[list[Item], float]:
    """The labels in columns of `deepest` at most, and where they end. Where they do not all have room, those of the
    largest domains."""
    blocks = under_water(iceberg)
    columns = max(1, int((width - 2 * MARGIN) / 200))
    if len(blocks) > columns * deepest:
        largest = sorted(blocks, key=lambda block: -len(block.facets))[: int(columns * deepest)]
        blocks = [block for block in blocks if block in largest]
    items: list[Item] = []
    deep = max(1, -(-len(blocks) // columns))
    x = float(MARGIN)
    for at, room in enumerate(_rooms(blocks, words, deep=deep, columns=columns, width=width - 2 * MARGIN)):
        for row, block in enumerate(blocks[at * deep : (at + 1) * deep]):
            y = top + 12 + row * ROW
            items += _label(block, words, x=x, y=y, room=room - APART, leftward=False, squares=True)
        x += room
    return items, top + deep * ROW + 16


def _rooms(blocks: Sequence[Block], words: IcebergWords, *, deep: int, columns: int, width: float) -> Sequence[float]:
    """Of the columns, all alike; where that would cut a label and there is room for all, each as its longest needs."""
    alike = [width / columns] * columns
    wanted = [
        max((_long(block, words) + APART for block in blocks[at * deep : (at + 1) * deep]), default=0.0)
        for at in range(columns)
    ]
    spare = width - sum(wanted)
    return alike if max(wanted) <= alike[0] or spare < 0 else [wide + spare / columns for wide in wanted]
