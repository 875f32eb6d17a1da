"""What is told of an outcome, and what a decision on it still wants."""

from dataclasses import replace

from roadmap_app.domain.outcome import Basis, Flag, Outcome, flags_shown
from roadmap_app.domain.result import ElementResult, is_disagreement

PLAIN = ElementResult(element="E", outcome=Outcome.RETAIN, suggestion=Outcome.RETAIN, answered=5, seats=9)


def test_the_weightiest_flag_comes_first_and_one_person_alone_is_not_few() -> None:
    raised = {Flag.THIN, Flag.FRAGILE, Flag.OPPOSED, Flag.PHASE_OUT}
    assert flags_shown(raised, blind=True) == (Flag.OPPOSED, Flag.FRAGILE, Flag.THIN)
    assert flags_shown(raised, blind=False) == (Flag.OPPOSED, Flag.FRAGILE)


def test_only_a_decision_of_the_meeting_wants_a_reason_and_spaces_are_none() -> None:
    assert Basis.MEETING.wants_reason(" \n")
    assert not Basis.MEETING.wants_reason("The treaty lapses anyway.")
    assert not Basis.PANEL.wants_reason("")


def test_answers_are_missing_to_the_quorum_only_where_there_is_no_outcome() -> None:
    too_few = replace(PLAIN, outcome=Outcome.INSUFFICIENT, answered=2)
    assert too_few.missing_to(5) == 3
    assert replace(too_few, answered=None).missing_to(5) == 5
    assert PLAIN.missing_to(7) == 0
    assert replace(PLAIN, outcome=Outcome.HIDDEN, answered=None).missing_to(5) == 0


def test_the_other_rule_is_told_only_where_it_says_otherwise() -> None:
    assert PLAIN.by_the_other_rule is None
    assert replace(PLAIN, other_rule_outcome=Outcome.RETAIN).by_the_other_rule is None
    assert replace(PLAIN, other_rule_outcome=Outcome.ABOLISH).by_the_other_rule is Outcome.ABOLISH


def test_an_exact_tie_is_no_disagreement() -> None:
    assert not is_disagreement(None)
    assert not is_disagreement(1 + 1e-12)
    assert is_disagreement(1.01)
