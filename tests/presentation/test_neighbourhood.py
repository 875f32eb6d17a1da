"""The small graph around an element shows every link on its side, at any width, and never more than can be read."""

from dataclasses import replace

import pytest

from roadmap_app import app
from roadmap_app.domain.element import Dependency, EdgeKind
from roadmap_app.domain.outcome import Outcome
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.domain.text import LanguageCode
from roadmap_app.domain.workspace import Mode
from roadmap_app.i18n import LANGUAGES, Language
from roadmap_app.presentation.drawing import Label, Line, Rectangle
from roadmap_app.presentation.neighbourhood.around import MOST, around
from roadmap_app.presentation.neighbourhood.layout import TWO_STEPS_FROM, Graph, graph

FOUNDING, BUDGET, TREATY = "US-INST-001", "US-INST-013", "US-DEF-001"


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """The catalogue of the Union State, with legal and functional links."""
    path = tmp_path_factory.mktemp("graph") / "graph.roadmap"
    language = LanguageCode.EN
    document = app.start_workspace(
        path, template="union-state", mode=Mode.PANEL, seats=5, language=language, day="2026-11-24"
    )
    edges = [
        replace(edge, kind=EdgeKind.LEGAL) if edge.support == FOUNDING else edge
        for edge in document.snapshot.dependencies
    ]
    document.close()
    return replace(document.snapshot, dependencies=tuple(edges))


def drawn(snapshot: Snapshot, code: str, *, width: float = 304, language: str = "en") -> Graph:
    return graph(around(snapshot.element(code), snapshot, {}, Language(language)), width=width)


def neighbours(picture: Graph, side: int) -> set[str]:
    return {place.node.key for place in picture.places if place.side == side and place.node.key}


def test_what_it_rests_on_stands_left_and_what_needs_it_right(snapshot: Snapshot) -> None:
    picture = drawn(snapshot, BUDGET)
    below = {edge.support for edge in snapshot.dependencies if edge.dependent == BUDGET}
    above = {edge.dependent for edge in snapshot.dependencies if edge.support == BUDGET}
    assert neighbours(picture, -1) == below
    assert neighbours(picture, 1) < above
    (centre,) = [place for place in picture.places if place.side == 0]
    assert all(place.x + place.width < centre.x for place in picture.places if place.side < 0)
    assert all(place.x > centre.x + centre.width for place in picture.places if place.side > 0)


def test_neighbours_that_do_not_fit_are_counted(snapshot: Snapshot) -> None:
    shown = around(snapshot.element(BUDGET), snapshot, {}, Language("en"))
    (group,) = shown.needed_by
    above = {edge.dependent for edge in snapshot.dependencies if edge.support == BUDGET}
    assert len(group.nodes) == MOST
    assert group.nodes[-1].code == f"and {len(above) - MOST + 1} more"
    assert not group.nodes[-1].key


def test_both_kinds_keep_room_and_each_stands_under_its_word(snapshot: Snapshot) -> None:
    edges = [edge for edge in snapshot.dependencies if edge.support == FOUNDING]
    mixed = tuple(replace(edge, kind=EdgeKind.FUNCTIONAL) if at % 3 else edge for at, edge in enumerate(edges))
    picture = replace(snapshot, dependencies=mixed)
    legal, functional = around(picture.element(FOUNDING), picture, {}, Language("en")).needed_by
    assert (legal.words, functional.words) == ("legal", "functional")
    assert len(legal.nodes) == len(functional.nodes) == MOST // 2
    words = [item.text for item in drawn(picture, FOUNDING).drawing.items if isinstance(item, Label)]
    assert {"legal", "functional"} <= set(words)


def test_legal_lines_are_whole_and_functional_ones_are_dashed(snapshot: Snapshot) -> None:
    one = [Dependency(dependent=TREATY, support=FOUNDING, kind=EdgeKind.LEGAL)]
    lines: dict[EdgeKind, list[Line]] = {}
    for kind in EdgeKind:
        picture = replace(snapshot, dependencies=tuple(replace(edge, kind=kind) for edge in one))
        lines[kind] = [item for item in drawn(picture, TREATY).drawing.items if isinstance(item, Line)]
    assert max(abs(line.x2 - line.x1) for line in lines[EdgeKind.FUNCTIONAL]) <= 4
    assert max(abs(line.x2 - line.x1) for line in lines[EdgeKind.LEGAL]) > 8
    level_or_upright = [line.x1 == line.x2 or line.y1 == line.y2 for kind in EdgeKind for line in lines[kind]]
    assert all(level_or_upright), "lines between pixels would be blurred"


def test_what_stands_behind_is_drawn_where_there_is_room(snapshot: Snapshot) -> None:
    near, wide = (drawn(snapshot, TREATY, width=width) for width in (TWO_STEPS_FROM - 1, TWO_STEPS_FROM))
    assert len({round(place.x) for place in near.places}) == 3
    assert len({round(place.x) for place in wide.places}) > 3
    behind = neighbours(wide, 1) - neighbours(near, 1)
    assert behind
    reached = {edge.dependent for edge in snapshot.dependencies if edge.support in neighbours(near, 1)}
    assert behind <= reached


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [240, 304, 560, 860])
def test_nothing_lies_outside_or_upon_another_at_any_width(snapshot: Snapshot, width: float, language: str) -> None:
    for code in (FOUNDING, BUDGET, TREATY, "US-CUS-009"):
        picture = drawn(snapshot, code, width=width, language=language)
        boxes = [item for item in picture.drawing.items if isinstance(item, Rectangle)]
        assert boxes
        for at, box in enumerate(boxes):
            assert box.x >= 0
            assert box.x + box.width <= width + 0.01
            assert box.y >= 0
            assert box.y + box.height <= picture.drawing.height
            assert not any(_overlap(box, other) for other in boxes[at + 1 :])


def _overlap(one: Rectangle, other: Rectangle) -> bool:
    across = one.x < other.x + other.width and other.x < one.x + one.width
    return across and one.y < other.y + other.height and other.y < one.y + one.height


def test_a_node_says_all_to_a_screen_reader_and_a_context_element_has_no_outcome(snapshot: Snapshot) -> None:
    outcomes = {element.code: Outcome.RETAIN for element in snapshot.elements}
    shown = around(snapshot.element(BUDGET), snapshot, outcomes, Language("en"))
    (node, *_rest) = shown.rests_on[0].nodes
    assert node.words == "Treaty on the Creation of the Union State, INST-001, legal, Retain with public oversight"
    context = next(element for element in snapshot.elements if not element.scored)
    assert around(context, snapshot, outcomes, Language("en")).centre.outcome is None
