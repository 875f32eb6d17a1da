"""An element with what it rests on and what needs it, in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from roadmap_app.domain.element import EdgeKind, Element
from roadmap_app.domain.outcome import Outcome
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.i18n import Language

MOST = 6
"""Neighbours that are drawn on one side; the others are counted."""

MOST_BEHIND = 3
"""Of those that stand behind a neighbour."""


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
