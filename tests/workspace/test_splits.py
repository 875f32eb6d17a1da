"""Splitting an element: what its parts take over, and when they take its place."""

from dataclasses import replace
from pathlib import Path

import pytest

from roadmap_app.domain.element import Element, ElementChange, Layer, Source, Status, short_code
from roadmap_app.domain.errors import Refused
from roadmap_app.domain.findings import evidence, has_dissent, of_the_meeting
from roadmap_app.domain.outcome import Basis, Outcome
from roadmap_app.domain.report import Detail
from roadmap_app.domain.text import LanguageCode, Text
from roadmap_app.workspace.commands import catalogue, decisions, rounds, sources, splits
from roadmap_app.workspace.document import Document
from tests.workspace.panels import ABROAD, DAY, FORCES, PENSIONS, TREATY, judge_all

ONE, TWO = "US-INST-002", "US-INST-003"


def parts(document: Document, of: str = TREATY) -> tuple[Element, Element]:
    whole = document.snapshot.element(of)
    return replace(whole, code=ONE, name=Text(en="One")), replace(whole, code=TWO, name=Text(en="Two"))


def scored(document: Document) -> set[str]:
    return {element.code for element in document.snapshot.scored}


def revealed(document: Document) -> None:
    for code in (TREATY, FORCES, PENSIONS):
        judge_all(document, code, 1, 1, 1, 2, 2)
    document.run(rounds.reveal_round(number=1, day=DAY))


def test_after_a_round_the_parts_take_the_place_of_the_element_at_once(document: Document) -> None:
    revealed(document)
    document.run(splits.split(TREATY, parts(document)))
    assert scored(document) == {ONE, TWO, FORCES, PENSIONS}
    assert document.snapshot.element(TREATY).retired
    assert {(split.part, split.element, split.waiting) for split in document.snapshot.splits} == {
        (ONE, TREATY, False),
        (TWO, TREATY, False),
    }


def test_parts_take_over_facts_sources_and_dependencies_and_no_answers(document: Document) -> None:
    revealed(document)
    document.run(splits.split(FORCES, parts(document, FORCES)))
    snapshot = document.snapshot
    assert snapshot.element(ONE).domain == snapshot.element(FORCES).domain
    assert {edge.dependent for edge in snapshot.dependencies if edge.support == TREATY} == {FORCES, PENSIONS, ONE, TWO}
    assert [source.note for source in snapshot.sources if source.element == TWO] == ["A source"]
    results = document.results().by_element()
    assert results[ONE].outcome is Outcome.INSUFFICIENT
    assert FORCES not in results


def test_what_rests_on_an_element_rests_on_its_parts_as_well(document: Document) -> None:
    revealed(document)
    document.run(splits.split(TREATY, parts(document)))
    assert {edge.support for edge in document.snapshot.dependencies if edge.dependent == PENSIONS} == {TREATY, ONE, TWO}


def test_while_a_round_is_under_way_the_split_waits_for_the_next_and_outlives_closing(
    document: Document, tmp_path: Path
) -> None:
    document.run(splits.split(TREATY, parts(document)))
    assert scored(document) == {TREATY, FORCES, PENSIONS}
    assert document.snapshot.waiting == {ONE, TWO}
    revealed(document)
    document.close()
    again = Document.open(tmp_path / "panel.roadmap")
    assert again.snapshot.waiting == {ONE, TWO}
    assert TREATY in again.results().by_element()
    again.run(rounds.next_round(day=DAY))
    assert scored(again) == {ONE, TWO, FORCES, PENSIONS}
    assert again.snapshot.waiting == frozenset()
    again.close()


def test_a_round_over_contested_elements_asks_about_the_parts_and_no_more_about_the_whole(document: Document) -> None:
    document.run(splits.split(TREATY, parts(document)))
    revealed(document)
    document.run(rounds.next_round(day=DAY, only=(TREATY,)))
    assert {row.element for row in document.snapshot.round_elements} == {ONE, TWO}


def test_a_waiting_split_is_undone_called_off_or_carried_out_once_no_round_is_under_way(document: Document) -> None:
    before = document.snapshot
    document.run(splits.split(TREATY, parts(document)))
    document.undo()
    assert replace(document.snapshot, revision=0) == replace(before, revision=0)
    document.redo()
    with pytest.raises(Refused, match="round_under_way"):
        document.run(splits.carry_out(TREATY))
    document.run(splits.call_off(TREATY))
    assert document.snapshot.splits == ()
    assert document.snapshot.element(ONE).retired
    document.undo()
    revealed(document)
    document.run(splits.carry_out(TREATY))
    assert scored(document) == {ONE, TWO, FORCES, PENSIONS}


def test_a_waiting_part_does_not_join_before_its_time(document: Document) -> None:
    document.run(splits.split(TREATY, parts(document)))
    with pytest.raises(Refused, match="part_waits"):
        document.run(catalogue.restore(ONE))


def test_a_split_takes_two_parts_with_codes_of_their_own(document: Document) -> None:
    one, two = parts(document)
    with pytest.raises(Refused, match="too_few_parts"):
        document.run(splits.split(TREATY, (one,)))
    with pytest.raises(Refused, match="too_few_parts"):
        document.run(splits.split(TREATY, (one, replace(two, code=ONE))))
    with pytest.raises(Refused, match="element_exists"):
        document.run(splits.split(TREATY, (one, replace(two, code=FORCES))))
    document.run(catalogue.retire(TREATY))
    with pytest.raises(Refused, match="cannot_split"):
        document.run(splits.split(TREATY, (one, two)))


def test_a_decision_on_a_retired_element_is_kept_and_counts_no_more(document: Document) -> None:
    revealed(document)
    document.run(
        decisions.decide(
            element=TREATY, disposition=Outcome.ABOLISH, basis=Basis.MEETING, round=1, day=DAY, reason="Because"
        )
    )
    document.run(catalogue.retire(TREATY))
    assert document.snapshot.standing_decisions == ()
    assert TREATY not in document.roadmap().by_element()
    document.run(catalogue.restore(TREATY))
    assert [decision.element for decision in document.snapshot.standing_decisions] == [TREATY]


def test_nothing_of_a_retired_element_is_published(document: Document) -> None:
    revealed(document)
    document.run(
        decisions.decide(
            element=TREATY,
            disposition=Outcome.ABOLISH,
            basis=Basis.MEETING,
            round=1,
            day=DAY,
            reason="Because",
            dissent="Not all",
        )
    )
    before = document.report(language=LanguageCode.EN, detail=Detail.PUBLISHED, day=DAY)
    document.run(catalogue.retire(TREATY))
    after = document.report(language=LanguageCode.EN, detail=Detail.PUBLISHED, day=DAY)
    assert (of_the_meeting(before), has_dissent(before), evidence(before).sources) == (1, True, 4)
    assert (of_the_meeting(after), has_dissent(after), evidence(after).sources) == (0, False, 3)
    assert TREATY not in after.result.by_element()


def test_the_roadmap_tells_what_rests_on_a_retired_element_unless_its_parts_took_over(document: Document) -> None:
    revealed(document)
    document.run(catalogue.retire(TREATY))
    assert "rests_on_retired" in document.roadmap().by_element()[FORCES].open_points
    document.run(catalogue.restore(TREATY))
    document.run(splits.split(TREATY, parts(document)))
    assert "rests_on_retired" not in document.roadmap().by_element()[FORCES].open_points


def test_several_elements_are_given_the_same_facts_in_one_step_and_keep_the_others(document: Document) -> None:
    document.run(catalogue.edit(replace(document.snapshot.element(FORCES), status=Status.DORMANT)))
    change = ElementChange(layer=Layer.DECORATIVE, domain="defence")
    document.run(catalogue.edit_many((TREATY, FORCES), change))
    assert {(each.code, each.layer, each.domain, each.status) for each in document.snapshot.elements[:2]} == {
        (TREATY, Layer.DECORATIVE, "defence", Status.IN_FORCE),
        (FORCES, Layer.DECORATIVE, "defence", Status.DORMANT),
    }
    step = document.undo_step
    assert step is not None
    assert (step.code, dict(step.parameters)) == ("edit_elements", {"count": 2})
    document.undo()
    assert document.snapshot.element(TREATY).layer is Layer.OPERATIONAL


def test_a_copy_has_the_sources_and_dependencies_and_its_own_code(document: Document) -> None:
    document.run(sources.add(Source(element=FORCES, position=1, note="Another")))
    document.run(catalogue.duplicate(FORCES, replace(document.snapshot.element(FORCES), code="US-DEF-002")))
    snapshot = document.snapshot
    assert [source.note for source in snapshot.sources if source.element == "US-DEF-002"] == ["A source", "Another"]
    assert [edge.support for edge in snapshot.dependencies if edge.dependent == "US-DEF-002"] == [TREATY]
    with pytest.raises(Refused, match="element_exists"):
        document.run(catalogue.duplicate(FORCES, snapshot.element(ABROAD)))


def test_a_code_that_is_there_in_another_spelling_is_no_new_one(document: Document) -> None:
    known = document.snapshot.element(FORCES)
    for spelt in (FORCES.lower(), short_code(FORCES), FORCES.replace("-00", "-0")):
        new = replace(known, code=spelt)
        for command in (
            catalogue.add(new),
            catalogue.duplicate(TREATY, new),
            splits.split(TREATY, (new, replace(known, code="US-NEW-9"))),
        ):
            with pytest.raises(Refused, match="element_exists") as refused:
                document.run(command)
            assert refused.value.parameters == {"element": FORCES}
    with pytest.raises(Refused, match="too_few_parts"):
        document.run(splits.split(TREATY, (replace(known, code="NEW-9"), replace(known, code="US-NEW-09"))))
