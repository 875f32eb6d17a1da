"""Where the nodes of the graph stand, and the picture of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from roadmap_app.domain.element import EdgeKind
from roadmap_app.presentation import marks, measure
from roadmap_app.presentation.drawing import Drawing, Item, Label, Rectangle
from roadmap_app.presentation.neighbourhood.around import Around, Group, Node
from roadmap_app.presentation.neighbourhood.links import GAP, Place, links
from roadmap_app.presentation.tokens import Tokens

TWO_STEPS_FROM = 720
"""px of width from which what stands behind the neighbours has room too."""

WIDEST_COLUMN, CENTRE = 220, 78
PAD, SIGN, LINE = 6, 12, 14
BETWEEN, BETWEEN_GROUPS, HEADING = 6, 8, 16
MORE_THAN_FITS = 240
"""Characters of a name that are looked at: more than two lines hold, so that a very long one costs nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Graph:
    drawing: Drawing
    places: tuple[Place, ...]


def graph(shown: Around, *, width: float) -> Graph:
    """As wide as `width` px and as high as it has to be; with what stands behind the neighbours where there is room."""
    most = 2 if width >= TWO_STEPS_FROM else 1
    steps = tuple(min(most, _depth(groups)) for groups in (shown.rests_on, shown.needed_by))
    return _Layout(shown, width, steps).graph()


def _depth(groups: Sequence[Group]) -> int:
    return max((1 + bool(node.behind) for group in groups for node in group.nodes), default=0)


class _Layout:
    """Stacks the nodes of each side as a tree that grows away from the centre; `steps` are the columns of each side."""

    def __init__(self, shown: Around, width: float, steps: tuple[int, ...]) -> None:
        self._shown, self._steps, self._width = shown, steps, width
        columns = sum(steps)
        room = width - columns * GAP
        equal = columns < 2 or width >= 2 * WIDEST_COLUMN
        self._column = min(WIDEST_COLUMN, room / (columns + 1) if equal else (room - CENTRE) / columns)
        self._centre = min(WIDEST_COLUMN, room - columns * self._column)
        self._items: list[Item] = []
        self._places: list[Place] = []
        self._code, self._name = (Tokens.shipped().type(each) for each in ("captionStrong", "caption"))

    def graph(self) -> Graph:
        shown, top = self._shown, HEADING + BETWEEN
        sides = tuple(zip((-1, 1), (shown.rests_on, shown.needed_by), self._steps, shown.titles, strict=True))
        own = self._height(shown.centre, self._centre)
        tall = max(own, *(self._stack_height(groups, steps) for _side, groups, steps, _title in sides))
        axis = top + (tall + HEADING) / 2
        left = self._steps[0] * (self._column + GAP)
        centre = self._put(shown.centre, 0, left, axis - own / 2, self._centre)
        for side, groups, steps, title in sides:
            if groups:
                self._title(title, 0 if side < 0 else left + self._centre + GAP)
                self._stack(groups, centre, side, steps)
        height = max(axis + own / 2, top + tall) + 1
        return Graph(
            drawing=Drawing(width=self._width, height=height, items=tuple(self._items)), places=tuple(self._places)
        )

    def _title(self, title: str, x: float) -> None:
        for line in measure.elide(title, self._code, self._column + GAP):
            self._items.append(Label(x=x, y=12, text=line, style="captionStrong", colour="text3"))

    def _stack(self, groups: Sequence[Group], parent: Place, side: int, steps: int) -> None:
        """What hangs on `parent`, its nodes around the middle of that."""
        x = parent.x - GAP - self._column if side < 0 else parent.x + parent.width + GAP
        y = parent.middle - (self._stack_height(groups, steps) + HEADING) / 2
        for at, group in enumerate(groups):
            for line in measure.elide(group.words, self._name, self._column):
                self._items.append(Label(x=x, y=y + 11, text=line, style="caption", colour="text3"))
            y += HEADING
            places: list[Place] = []
            for node in group.nodes:
                places.append(self._branch(node, side, x, y, steps))
                y += self._block_height(node, steps) + BETWEEN
            self._items += links(parent, places, side, at - (len(groups) - 1) / 2, dashed=_dashed(group.kind))
            y += BETWEEN_GROUPS - BETWEEN

    def _branch(self, node: Node, side: int, x: float, y: float, steps: int) -> Place:
        """A node in its block from `y` on, and what stands behind it."""
        own, behind = self._height(node, self._column), node.behind if steps > 1 else ()
        middle = y + (self._block_height(node, steps) + (HEADING if behind else 0)) / 2
        place = self._put(node, side, x, middle - own / 2, self._column)
        if behind:
            self._stack(behind, place, side, steps - 1)
        return place

    def _stack_height(self, groups: Sequence[Group], steps: int) -> float:
        blocks = [self._block_height(node, steps) + BETWEEN for group in groups for node in group.nodes]
        return sum(blocks) + len(groups) * (HEADING + BETWEEN_GROUPS - BETWEEN) - BETWEEN_GROUPS if groups else 0

    def _block_height(self, node: Node, steps: int) -> float:
        own = self._height(node, self._column)
        return max(own, self._stack_height(node.behind, steps - 1)) if steps > 1 else own

    def _height(self, node: Node, width: float) -> float:
        return 2 * (PAD - 1) + LINE * (1 + len(self._lines(node, width)))

    def _lines(self, node: Node, width: float) -> tuple[str, ...]:
        return _two_lines(node.name, round(width - 2 * PAD, 1)) if node.name else ()

    def _put(self, node: Node, side: int, x: float, y: float, width: float) -> Place:
        place = Place(node=node, side=side, x=x, y=y, width=width, height=self._height(node, width))
        self._places.append(place)
        if node.key:
            fill, edge = ("raised", "border") if side else ("accentSoft", "accent")
            self._items.append(
                Rectangle(x=x, y=y, width=width, height=place.height, fill=fill, stroke=edge, stroke_width=1, radius=4)
            )
        left, baseline = x + PAD, y + PAD - 1 + LINE - 3
        if node.outcome is not None:
            ink = marks.colour(node.outcome, "text")
            self._items += marks.mark(node.outcome, x=left, y=baseline - 10, size=SIGN, colour=ink)
            left += SIGN + 4
        ink = ("text" if side else "onAccentSoft") if node.key else "link"
        for line in measure.elide(node.code, self._code, x + width - left - 2):
            self._items.append(Label(x=left, y=baseline, text=line, style="captionStrong", colour=ink))
        for line in self._lines(node, width):
            baseline += LINE
            ink = "text2" if side else "onAccentSoft"
            self._items.append(Label(x=x + PAD, y=baseline, text=line, style="caption", colour=ink))
        return place


@lru_cache(4096)
def _two_lines(name: str, room: float) -> tuple[str, ...]:
    """Remembered, since every layout asks for the same names at the same widths."""
    return measure.elide(name[:MORE_THAN_FITS], Tokens.shipped().type("caption"), room, lines=2)


def _dashed(kind: EdgeKind) -> bool:
    return kind is EdgeKind.FUNCTIONAL
