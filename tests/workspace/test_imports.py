"""All or nothing, and every refused row is named."""

from dataclasses import replace

import pytest

from roadmap_app.domain.element import Dependency, Source, Status
from roadmap_app.domain.errors import ImportRefused
from roadmap_app.domain.incoming import IncomingAnswer, IncomingCriterion, IncomingElement
from roadmap_app.domain.text import Text
from roadmap_app.workspace.commands import catalogue, imports, rounds
from roadmap_app.workspace.document import Document
from tests.workspace.panels import (
    ABROAD,
    DAY,
    FORCES,
    PENSIONS,
    TREATY,
    element,
    incoming_element,
    judge_all,
)


def answer(line: int, **change: object) -> IncomingAnswer:
    plain = IncomingAnswer(
        line=line, seat="S01", round=1, element=TREATY, criterion="", value=5, confidence=None, reason=""
    )
    return replace(plain, **change)


def refusals(document: Document, *rows: IncomingAnswer) -> list[tuple[int | None, str]]:
    with pytest.raises(ImportRefused) as refused:
        document.run(imports.take_answers(rows))
    return [(refusal.line, refusal.code) for refusal in refused.value.refusals]


def test_answers_of_a_person_alone_are_new_replaced_or_unchanged(alone: Document) -> None:
    judge_all(alone, TREATY, 5)
    judge_all(alone, FORCES, 5)
    change = alone.run(
        imports.take_answers(
            [answer(2), answer(3, element=FORCES, value=6), answer(4, criterion="C01", value=None, reason="no data")]
        )
    )
    assert dict(change.counts) == {"new": 1, "replaced": 1, "unchanged": 1}
    mine = alone.ballot("S01", 1)
    assert mine.judgements[FORCES].value == 6
    assert mine.ratings[TREATY, "C01"].value is None
    assert mine.ratings[TREATY, "C01"].reason == "no data"


def test_a_file_with_a_seats_answers_is_its_ballot(document: Document) -> None:
    document.run(imports.take_answers([answer(2), answer(3, seat="S02"), answer(4, seat="S02", criterion="C01")]))
    assert document.ballots_in(1) == 2


def test_every_row_that_cannot_be_is_named_and_nothing_is_taken(document: Document) -> None:
    assert refusals(
        document,
        answer(2),
        answer(3, seat="S99"),
        answer(4, round=9),
        answer(5, element="US-XXX-001"),
        answer(6, criterion="C99"),
        answer(7, element=ABROAD),
        answer(8, seat="S98", criterion="C98"),
    ) == [
        (3, "unknown_seat"),
        (4, "unknown_round"),
        (5, "unknown_element"),
        (6, "unknown_criterion"),
        (7, "answer_not_scored"),
        (8, "unknown_seat"),
        (8, "unknown_criterion"),
    ]
    assert document.ballot("S01", 1).judgements == {}


def test_answers_for_a_closed_round_or_an_element_not_asked_are_refused(document: Document) -> None:
    document.run(rounds.reveal_round(number=1, day=DAY))
    assert refusals(document, answer(2)) == [(2, "answer_round_closed")]
    document.run(rounds.next_round(day=DAY, only=(FORCES,)))
    assert refusals(document, answer(2, round=2)) == [(2, "answer_not_asked")]
    document.run(imports.take_answers([answer(2, round=2, element=FORCES)]))
    assert document.ballots_in(2) == 1


def test_elements_are_added_and_replaced_with_their_links_and_keep_their_place(document: Document) -> None:
    changed = replace(document.snapshot.element(FORCES), legal_basis="A new basis")
    change = document.run(
        imports.take_elements([incoming_element(2, changed, PENSIONS), incoming_element(3, element("US-NEW-001"))])
    )
    assert dict(change.counts) == {"replaced": 1, "new": 1}
    assert [one.code for one in document.snapshot.elements][-1] == "US-NEW-001"
    assert document.snapshot.element(FORCES).legal_basis == "A new basis"
    links = {(edge.dependent, edge.support) for edge in document.snapshot.dependencies}
    assert links == {(FORCES, PENSIONS), (PENSIONS, TREATY)}
    document.undo()
    assert document.snapshot.element(FORCES).legal_basis == ""


def test_an_import_does_not_bring_a_retired_element_back(document: Document) -> None:
    document.run(catalogue.retire(FORCES))
    document.run(imports.take_elements([incoming_element(2, element(FORCES), TREATY)]))
    assert document.snapshot.element(FORCES).retired


def test_unknown_supports_routes_and_circles_are_refused_with_their_line(document: Document) -> None:
    routed = replace(element(FORCES), exit_route="no-such-route")
    with pytest.raises(ImportRefused) as refused:
        document.run(imports.take_elements([incoming_element(2, routed, "US-XXX-001")]))
    assert [(one.line, one.code) for one in refused.value.refusals] == [(2, "unknown_support"), (2, "unknown_route")]
    with pytest.raises(ImportRefused) as refused:
        document.run(imports.take_elements([incoming_element(4, element(TREATY), FORCES)]))
    ((line, code),) = [(one.line, one.code) for one in refused.value.refusals]
    assert (line, code) == (4, "circle")
    assert Dependency(dependent=TREATY, support=FORCES) not in document.snapshot.dependencies


def test_criteria_that_leave_a_question_without_weight_are_refused_with_their_line(document: Document) -> None:
    weightless = IncomingCriterion(line=7, criterion=replace(document.snapshot.criteria[0], weight=0))
    with pytest.raises(ImportRefused) as refused:
        document.run(imports.take_criteria([weightless]))
    ((line, code),) = [(one.line, one.code) for one in refused.value.refusals]
    assert (line, code) == (7, "criterion_weights_zero")
    assert document.snapshot.criteria[0].weight == 0.25


GIVEN = frozenset({"code", "name_en", "domain", "kind", "layer", "status"})


def test_what_a_file_has_no_column_for_stays_as_it_was(document: Document) -> None:
    full = replace(document.snapshot.element(FORCES), legal_basis="A law", name=Text(en="Forces", ru="Войска"))
    document.run(imports.take_elements([incoming_element(2, full, TREATY)]))
    bare = replace(element(FORCES), name=Text(en="Forces, renamed"), status=Status.DORMANT)
    row = IncomingElement(line=2, element=bare, dependencies=(), sources=(), given=GIVEN)
    document.run(imports.take_elements([row]))
    now = document.snapshot.element(FORCES)
    assert (now.name, now.legal_basis, now.status) == (
        Text(en="Forces, renamed", ru="Войска"),
        "A law",
        Status.DORMANT,
    )
    assert Dependency(dependent=FORCES, support=TREATY) in document.snapshot.dependencies
    assert [source.note for source in document.snapshot.sources if source.element == FORCES] == ["A source"]


def test_a_column_that_is_there_and_empty_empties(document: Document) -> None:
    row = IncomingElement(
        line=2,
        element=element(FORCES),
        dependencies=(),
        sources=(Source(element=FORCES, position=0, note="", address="https://x.example"),),
        given=GIVEN | {"depends_on", "source_url"},
    )
    document.run(imports.take_elements([row]))
    assert not [edge for edge in document.snapshot.dependencies if edge.dependent == FORCES]
    (source,) = (source for source in document.snapshot.sources if source.element == FORCES)
    assert (source.note, source.address) == ("A source", "https://x.example")
    emptied = GIVEN | {"source_note", "source_url"}
    nothing = replace(row, sources=(Source(element=FORCES, position=0, note=""),), given=emptied)
    document.run(imports.take_elements([nothing]))
    assert not [source for source in document.snapshot.sources if source.element == FORCES]


def test_links_that_a_file_says_nothing_of_still_close_circles(document: Document) -> None:
    silent = IncomingElement(line=2, element=element(FORCES), dependencies=(), sources=(), given=GIVEN)
    with pytest.raises(ImportRefused) as refused:
        document.run(imports.take_elements([silent, incoming_element(3, element(TREATY), FORCES)]))
    assert [one.code for one in refused.value.refusals] == ["circle"]


def test_criteria_keep_what_a_file_has_no_column_for(document: Document) -> None:
    known = document.snapshot.criteria[0]
    bare = replace(known, name=Text(en="Renamed"), red_line=None, weight=0.5)
    row = IncomingCriterion(line=2, criterion=bare, given=frozenset({"code", "role", "name_en", "weight", "bar"}))
    document.run(imports.take_criteria([row]))
    now = document.snapshot.criteria[0]
    assert (now.name.en, now.weight, now.red_line) == ("Renamed", 0.5, known.red_line)


def test_every_criterion_that_cannot_be_is_named(document: Document) -> None:
    one, other, _, fine = document.snapshot.criteria
    rows = [
        IncomingCriterion(line=2, criterion=replace(one, weight=2)),
        IncomingCriterion(line=3, criterion=fine),
        IncomingCriterion(line=4, criterion=replace(other, bar=12)),
    ]
    with pytest.raises(ImportRefused) as refused:
        document.run(imports.take_criteria(rows))
    assert [(each.line, each.code) for each in refused.value.refusals] == [
        (2, "criterion_weight_out_of_range"),
        (4, "criterion_line_out_of_range"),
    ]
    assert document.snapshot.criteria[0] == one


def test_an_imported_judgement_that_leaves_the_panels_third_says_why(document: Document) -> None:
    judge_all(document, TREATY, 1, 1, 2, 2, 1)
    judge_all(document, FORCES, 1, 1, 9, 9, 5)
    document.run(rounds.reveal_round(number=1, day=DAY))
    document.run(rounds.next_round(day=DAY))
    rows = [
        answer(2, round=2, value=9),
        answer(3, round=2, seat="S02", value=3),
        answer(4, round=2, seat="S03", value=None),
        answer(5, round=2, seat="S03", criterion="C01", value=9),
        answer(6, round=2, element=FORCES, value=9),
        answer(7, round=2, seat="S04", value=5, reason=" "),
    ]
    assert refusals(document, *rows) == [(2, "answer_reason_required"), (7, "answer_reason_required")]
    told = [replace(row, reason="Citizens rely on it") for row in rows]
    document.run(imports.take_answers(told))
    assert document.ballot("S02", 2).judgements[TREATY].reason == "Citizens rely on it"
