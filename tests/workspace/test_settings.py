"""How answers count can be changed, is checked, and counts at once."""

import pytest

from roadmap_app.domain.criterion import Question
from roadmap_app.domain.errors import Refused
from roadmap_app.domain.outcome import Outcome
from roadmap_app.domain.workspace import Rule
from roadmap_app.i18n import Language
from roadmap_app.presentation.errors import error_sentence
from roadmap_app.workspace.command import Command
from roadmap_app.workspace.commands import criteria, rounds, workspaces
from roadmap_app.workspace.document import Document
from tests.workspace.panels import DAY, TREATY, judge_all


def test_rule_and_quorum_make_the_panels_answer(document: Document) -> None:
    judge_all(document, TREATY, 1, 1, 9, 9, 9)
    document.run(rounds.reveal_round(number=1, day=DAY))

    def outcome() -> Outcome:
        return document.results().by_element()[TREATY].outcome

    assert outcome() is Outcome.NO_CONSENSUS
    document.run(workspaces.set_quorum(6))
    assert outcome() is Outcome.INSUFFICIENT
    document.undo()
    assert outcome() is Outcome.NO_CONSENSUS
    document.run(workspaces.set_rule(Rule.CLASSIC))
    assert document.snapshot.workspace.rule is Rule.CLASSIC
    assert document.results().rule is Rule.CLASSIC


def test_a_majority_belongs_to_its_question(document: Document) -> None:
    document.run(criteria.set_figures({}, {Question.TIME: 0.7}))
    assert document.snapshot.workspace.majorities == (0.5, 0.7, 0.6)


@pytest.mark.parametrize(
    ("command", "refusal"),
    [
        (workspaces.set_quorum(0), "quorum_out_of_range"),
        (workspaces.set_quorum(2), "quorum_out_of_range"),  # the median of two answers would tell them
        (workspaces.set_quorum(10**30), "quorum_out_of_range"),
        (criteria.set_figures({}, {Question.END: 0.4}), "majority_out_of_range"),
        (criteria.set_figures({}, {Question.STAY: 1.1}), "majority_out_of_range"),
    ],
)
def test_settings_that_cannot_be_are_refused(document: Document, command: Command, refusal: str) -> None:
    before = document.snapshot.workspace
    with pytest.raises(Refused, match=refusal):
        document.run(command)
    assert document.snapshot.workspace == before


def test_one_person_has_a_quorum_of_one(alone: Document) -> None:
    with pytest.raises(Refused, match="quorum_of_one"):
        alone.run(workspaces.set_quorum(2))


def test_a_majority_out_of_range_is_told_in_percent(document: Document) -> None:
    with pytest.raises(Refused) as refused:
        document.run(criteria.set_figures({}, {Question.END: 0.4}))
    said = error_sentence(refused.value, Language("en"))
    assert "50\N{NO-BREAK SPACE}%" in said
    assert "100\N{NO-BREAK SPACE}%" in said
