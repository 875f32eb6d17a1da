"""Decisions are taken on revealed rounds, with their reasons, and go stale when the facts change."""

from dataclasses import replace

import pytest

from roadmap_app.domain.element import Dependency, EdgeKind, Status
from roadmap_app.domain.errors import Refused
from roadmap_app.domain.outcome import Basis, Outcome
from roadmap_app.domain.roadmap import ContradictionKind
from roadmap_app.workspace.command import Command
from roadmap_app.workspace.commands import catalogue, decisions, rounds
from roadmap_app.workspace.document import Document
from tests.workspace.panels import ABROAD, DAY, FORCES, PENSIONS, TREATY, judge_all


def meeting(element: str, disposition: Outcome = Outcome.TRANSITIONAL, reason: str = "After debate") -> Command:
    return decisions.decide(
        element=element, disposition=disposition, basis=Basis.MEETING, round=1, day=DAY, reason=reason
    )


def test_nothing_is_decided_before_the_reveal(document: Document) -> None:
    with pytest.raises(Refused, match="round_still_open"):
        document.run(meeting(TREATY))


@pytest.mark.parametrize(
    ("command", "refusal"),
    [
        (meeting(TREATY, reason=" "), "decision_reason_missing"),
        (meeting(TREATY, Outcome.INSUFFICIENT), "not_a_disposition"),
        (meeting(ABROAD), "element_not_scored"),
        (meeting("US-XXX-001"), "no_such_element"),
        (decisions.withdraw(element=TREATY), "no_decision"),
    ],
)
def test_a_decision_that_cannot_be_is_refused(document: Document, command: Command, refusal: str) -> None:
    document.run(rounds.reveal_round(number=1, day=DAY))
    with pytest.raises(Refused, match=refusal):
        document.run(command)
    assert document.snapshot.decisions == ()


def test_settled_elements_are_adopted_together_and_others_are_not(document: Document) -> None:
    judge_all(document, TREATY, 1, 1, 1, 2, 2)
    judge_all(document, PENSIONS, 9, 9, 9, 8, 8)
    judge_all(document, FORCES, 1, 1, 9, 9, 5)
    document.run(rounds.reveal_round(number=1, day=DAY))
    with pytest.raises(Refused, match="nothing_to_adopt"):
        document.run(decisions.adopt(document.results(), [TREATY, FORCES], day=DAY))
    document.run(decisions.adopt(document.results(), [TREATY, PENSIONS], day=DAY))
    taken = {decision.element: decision for decision in document.snapshot.decisions}
    assert taken[TREATY].disposition is Outcome.ABOLISH
    assert taken[PENSIONS].disposition is Outcome.RETAIN
    assert taken[TREATY].basis is Basis.PANEL
    document.undo()
    assert document.snapshot.decisions == ()


def panels(element: str, disposition: Outcome, round: int = 1) -> Command:
    return decisions.decide(element=element, disposition=disposition, basis=Basis.PANEL, round=round, day=DAY)


def test_only_what_the_panel_answered_is_recorded_as_the_panels(document: Document) -> None:
    judge_all(document, TREATY, 1, 1, 1, 2, 2)
    judge_all(document, FORCES, 1, 1, 9, 9, 5)
    document.run(rounds.reveal_round(number=1, day=DAY))
    for element, disposition, refusal in (
        (TREATY, Outcome.RETAIN, "not_the_panels_answer"),
        (TREATY, Outcome.NO_CONSENSUS, "not_the_panels_answer"),
        (FORCES, Outcome.TRANSITIONAL, "nothing_to_adopt"),
        (FORCES, Outcome.NO_CONSENSUS, "nothing_to_adopt"),
        (PENSIONS, Outcome.RETAIN, "nothing_to_adopt"),
    ):
        with pytest.raises(Refused, match=refusal):
            document.run(panels(element, disposition))
    assert document.snapshot.decisions == ()
    document.run(panels(TREATY, Outcome.ABOLISH))
    assert [decision.disposition for decision in document.snapshot.decisions] == [Outcome.ABOLISH]


def test_the_panels_answer_is_that_of_the_round_that_the_decision_names(document: Document) -> None:
    judge_all(document, TREATY, 1, 1, 1, 2, 2)
    judge_all(document, FORCES, 1, 1, 9, 9, 5)
    document.run(rounds.reveal_round(number=1, day=DAY))
    document.run(rounds.next_round(day=DAY, only=(FORCES,)))
    judge_all(document, FORCES, 8, 8, 8, 8, 8, round=2)
    with pytest.raises(Refused, match="round_still_open"):
        document.run(panels(FORCES, Outcome.RETAIN, round=2))
    document.run(rounds.reveal_round(number=2, day=DAY))
    with pytest.raises(Refused, match="nothing_to_adopt"):
        document.run(panels(FORCES, Outcome.RETAIN, round=1))
    document.run(panels(FORCES, Outcome.RETAIN, round=2))
    document.run(panels(TREATY, Outcome.ABOLISH, round=2))
    assert {one.element: one.round for one in document.snapshot.decisions} == {TREATY: 2, FORCES: 2}


def test_a_decision_goes_stale_when_the_facts_change_and_fresh_when_they_change_back(document: Document) -> None:
    document.run(rounds.reveal_round(number=1, day=DAY))
    document.run(meeting(FORCES))

    def stale() -> bool:
        found = document.roadmap().contradictions
        return any(one.kind is ContradictionKind.STALE and one.elements == (FORCES,) for one in found)

    assert not stale()
    document.run(catalogue.edit(replace(document.snapshot.element(FORCES), status=Status.SUSPENDED)))
    assert stale()
    document.undo()
    assert not stale()
    document.run(catalogue.add_dependency(Dependency(dependent=FORCES, support=TREATY, kind=EdgeKind.LEGAL)))
    assert stale()
