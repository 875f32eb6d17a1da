"""The small graph around an element: on the left what it rests on, on the right what needs it.

Lines are solid where the link is legal and dashed where it is functional; the word stands over those that share it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from roadmap_app.domain.element import EdgeKind, Element
from roadmap_app.domain.outcome import Outcome
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.i18n import Language
from roadmap_app.presentation import marks, measure
from roadmap_app.presentation.drawing import Drawing, Item, Label, Line, Rectangle
from roadmap_app.presentation.tokens import Tokens

MOST = 6
"""Neighbours that are drawn on one side; the others are counted."""

MOST_BEHIND = 3
"""Of those that stand behind a neighbour."""

TWO_STEPS_FROM = 720
"""px of width from which what stands behind the neighbours has room too."""

WIDEST_COLUMN, CENTRE, GAP = 220, 78, 22
PAD, SIGN, LINE = 6, 12, 14
BETWEEN, BETWEEN_GROUPS, HEADING = 6, 8, 16
STROKE, DASH, DASH_GAP = 1.5, 4, 3
MORE_THAN_FITS = 240
"""Characters of a name that are looked at: more than two lines hold, so that a very long one costs nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """`key` is the code of an element, `words` all that a screen reader says of it; `behind` stands on the side away
    from the centre. A node without a key says how many are left out."""

    key: str
    code: str
    name: str
    words: str
    outcome: Outcome | None = None
    behind: "tuple[Group, ...]" = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Neighbours that hang together with a node in the same way."""

    kind: EdgeKind
    words: str
    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """An element with its neighbours; `titles` stand over the two sides."""

    centre: Node
    rests_on: tuple[Group, ...]
    needed_by: tuple[Group, ...]
    titles: tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a node stands; `side` −1 for what the element rests on, 1 for what needs it, 0 for itself."""

    node: Node
    side: int
    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> float:
        return self.y + self.height / 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Graph:
    drawing: Drawing
    places: tuple[Place, ...]


def around(element: Element, snapshot: Snapshot, outcomes: Mapping[str, Outcome], language: Language) -> Around:
    """One step away, and what stands a second step behind."""
    reader = _Reader(snapshot, outcomes, language)
    return Around(
        centre=reader.node(element, ""),
        rests_on=reader.groups(element.code, -1, MOST, further=True),
        needed_by=reader.groups(element.code, 1, MOST, further=True),
        titles=(language.label("field", "depends_on"), language.label("field", "needed_by")),
    )


class _Reader:
    def __init__(self, snapshot: Snapshot, outcomes: Mapping[str, Outcome], language: Language) -> None:
        self._elements = {element.code: element for element in snapshot.elements}
        self._position = {code: at for at, code in enumerate(self._elements)}
        self._edges: dict[tuple[str, int, EdgeKind], list[str]] = {}
        for edge in snapshot.dependencies:
            self._edges.setdefault((edge.dependent, -1, edge.kind), []).append(edge.support)
            self._edges.setdefault((edge.support, 1, edge.kind), []).append(edge.dependent)
        self._outcomes, self._language = outcomes, language

    def node(self, element: Element, kind: str) -> Node:
        language = self._language
        outcome = self._outcomes.get(element.code) if element.scored else None
        name = element.name.in_language(language.code)
        said = (name, element.short_code, kind, language.label("outcome", outcome) if outcome else "")
        return Node(
            key=element.code,
            code=element.short_code,
            name=name,
            words=", ".join(part for part in said if part),
            outcome=outcome,
        )

    def groups(self, code: str, side: int, most: int, *, further: bool = False) -> tuple[Group, ...]:
        """Legal links first; both kinds keep some room where there are more than fit."""
        found = {kind: self._beyond(code, side, kind) for kind in EdgeKind}
        legal, functional = (len(found[kind]) for kind in EdgeKind)
        room = min(legal, max(most // 2, most - functional))
        shares = (room, most - room)
        return tuple(
            self._group(kind, found[kind], side, share, further=further)
            for kind, share in zip(EdgeKind, shares, strict=True)
            if found[kind]
        )

    def _beyond(self, code: str, side: int, kind: EdgeKind) -> list[Element]:
        beyond = self._edges.get((code, side, kind), [])
        return [self._elements[each] for each in sorted(beyond, key=self._position.__getitem__)]

    def _group(self, kind: EdgeKind, found: Sequence[Element], side: int, share: int, *, further: bool) -> Group:
        words = self._language.label("edge-kind", kind)
        shown = found if len(found) <= share else found[: max(1, share - 1)]
        nodes = [self.node(element, words) for element in shown]
        if further:
            nodes = [replace(node, behind=self.groups(node.key, side, MOST_BEHIND)) for node in nodes]
        left = len(found) - len(shown)
        if left:
            more = self._language.gettext("and {n} more").format(n=self._language.number(left))
            nodes.append(Node(key="", code=more, name="", words=f"{more}, {words}"))
        return Group(kind=kind, words=words, nodes=tuple(nodes))


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
            self._items += _links(parent, places, side, at - (len(groups) - 1) / 2, dashed=_dashed(group.kind))
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


def _links(parent: Place, places: Sequence[Place], side: int, turn: float, *, dashed: bool) -> Iterator[Item]:
    """From each node level to a trunk between the columns, along it, and level to the parent; `turn` sets trunk and
    arrival of one group apart from those of another."""
    if not places:
        return
    near, away = (parent.x, -1) if side < 0 else (parent.x + parent.width, 1)
    trunk, arrival = near + away * (GAP / 2 + 4 * turn), parent.middle + 8 * turn
    for place in places:
        edge = place.x + place.width if side < 0 else place.x
        yield from _stroke(trunk, place.middle, edge, place.middle, dashed=dashed)
    reached = [arrival, *(place.middle for place in places)]
    yield from _stroke(trunk, min(reached), trunk, max(reached), dashed=dashed)
    yield from _stroke(near, arrival, trunk, arrival, dashed=dashed)


def _stroke(x1: float, y1: float, x2: float, y2: float, *, dashed: bool) -> Iterator[Line]:
    """A level or upright line; dashed ones as short lines, so that each lies on the pixels of the device."""
    length = abs(x2 - x1) + abs(y2 - y1)
    if not dashed:
        yield Line(x1=x1, y1=y1, x2=x2, y2=y2, stroke="borderStrong", width=STROKE)
        return
    dx, dy = ((x2 - x1) / length, (y2 - y1) / length) if length else (0, 0)
    at = 0.0
    while at < length:
        end = min(at + DASH, length)
        yield Line(
            x1=x1 + dx * at,
            y1=y1 + dy * at,
            x2=x1 + dx * end,
            y2=y1 + dy * end,
            stroke="borderStrong",
            width=STROKE,
        )
        at += DASH + DASH_GAP
