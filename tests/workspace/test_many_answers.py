"""Many answers at once obey what single ones obey, and a seat knows of earlier rounds what is revealed."""

import pytest

from roadmap_app.domain.ballot import Place
from roadmap_app.domain.element import Confidence
from roadmap_app.domain.errors import Refused
from roadmap_app.domain.outcome import Outcome
from roadmap_app.workspace.commands import answers, rounds
from roadmap_app.workspace.document import Document
from tests.workspace.panels import ABROAD, DAY, FORCES, PENSIONS, THREAT, TREATY, judge_all


def fill(document: Document, values: dict[Place, int | None], round_: int = 1) -> None:
    document.run(answers.fill(round=round_, seat="S01", values=values))


def revealed(document: Document) -> None:
    judge_all(document, TREATY, 2, 2, 2, 2, 2)
    judge_all(document, FORCES, 8, 8, 8, 8, 8)
    for step in (rounds.close_round(number=1, day=DAY), rounds.reveal_round(number=1, day=DAY)):
        document.run(step)
    document.run(rounds.next_round(day=DAY, only=None))


def test_an_answer_that_is_changed_keeps_its_confidence_and_its_reason(document: Document) -> None:
    first = answers.rate(
        round=1, seat="S01", element=TREATY, criterion=THREAT, value=3, confidence=Confidence.LOW, reason="So it says."
    )
    document.run(first)
    fill(document, {Place(element=TREATY, criterion=THREAT): 7, Place(element=TREATY): None})
    ballot = document.ballot("S01", 1)
    rating = ballot.ratings[TREATY, THREAT]
    assert (rating.value, rating.confidence, rating.reason) == (7, Confidence.LOW, "So it says.")
    assert ballot.judgements[TREATY].value is None


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({Place(element=ABROAD): 5}, "element_not_scored"),
        ({Place(element="US-XXX-001"): 5}, "no_such_element"),
        ({Place(element=FORCES, criterion="C99"): 5}, "no_such_criterion"),
        ({Place(element=FORCES): 10}, "answer_out_of_range"),
    ],
)
def test_one_wrong_place_refuses_all(document: Document, wrong: dict[Place, int | None], code: str) -> None:
    with pytest.raises(Refused) as refused:
        fill(document, {Place(element=TREATY): 5, **wrong})
    assert refused.value.code == code
    assert not document.ballot("S01", 1).judgements


def test_a_judgement_that_leaves_the_panel_needs_the_reason_that_is_written_there(document: Document) -> None:
    revealed(document)
    with pytest.raises(Refused, match="reason_required"):
        fill(document, {Place(element=TREATY): 9, Place(element=FORCES): 9}, round_=2)
    document.run(answers.judge(round=2, seat="S01", element=TREATY, value=7, reason="The text allows it."))
    fill(document, {Place(element=TREATY): 9, Place(element=FORCES): 9}, round_=2)
    assert document.ballot("S01", 2).judgements[TREATY].value == 9


def test_the_panels_last_answers_are_known_once_they_are_revealed_and_not_before(document: Document) -> None:
    judge_all(document, PENSIONS, 5, 5, 5, 5, 5)
    assert document.panel_before(1) == {}
    assert document.panel_before(2) == {}
    revealed(document)
    assert document.panel_before(2)[TREATY] is Outcome.ABOLISH
    assert document.panel_before(2)[FORCES] is Outcome.RETAIN


def test_nobody_is_told_how_far_a_panel_is(document: Document) -> None:
    judge_all(document, TREATY, 2, 2)
    assert document.judged(1) is None
