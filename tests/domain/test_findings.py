"""What a report found: counted with its denominators, and what a reader could infer."""

from roadmap_app.domain.findings import Answers, answers, exposure, tally, where_the_other_rule_differs
from roadmap_app.domain.outcome import Outcome
from roadmap_app.domain.panel import RoundState
from roadmap_app.domain.result import Agreement, ElementResult, PanelResult
from roadmap_app.domain.workspace import Rule

UNANIMOUS = ElementResult(
    element="A",
    outcome=Outcome.ABOLISH,
    suggestion=Outcome.ABOLISH,
    seats=9,
    answered=8,
    abstained=1,
    thirds=(8, 0, 0),
    other_rule_outcome=Outcome.ABOLISH,
)
ALONE = ElementResult(
    element="B",
    outcome=Outcome.ABOLISH,
    suggestion=Outcome.RETAIN,
    seats=9,
    answered=9,
    abstained=0,
    thirds=(6, 2, 1),
    other_rule_outcome=Outcome.NO_CONSENSUS,
)
FEW = ElementResult(
    element="C", outcome=Outcome.INSUFFICIENT, suggestion=Outcome.RETAIN, seats=9, answered=3, abstained=4
)
HIDDEN = ElementResult(element="D", outcome=Outcome.HIDDEN, suggestion=Outcome.HIDDEN)


def test_abstentions_are_counted_with_the_answers_of_all_elements() -> None:
    assert answers([UNANIMOUS, ALONE, FEW]) == Answers(asked=27, answered=20, abstained=5)
    assert answers([HIDDEN]) == Answers(asked=0, answered=0, abstained=0)


def test_only_elements_with_another_outcome_differ_by_the_other_rule() -> None:
    assert where_the_other_rule_differs([UNANIMOUS, ALONE, FEW, HIDDEN]) == 1


def test_a_tally_names_its_whole_and_what_is_agreed() -> None:
    counted = tally([UNANIMOUS, ALONE, FEW])
    assert (counted.of(Outcome.ABOLISH), counted.agreed, counted.total) == (2, 2, 3)


def test_unanimous_elements_and_those_where_someone_stands_alone_are_counted() -> None:
    result = PanelResult(
        round=1,
        state=RoundState.REVEALED,
        rule=Rule.IPRAS,
        quorum=5,
        seats=9,
        hidden=False,
        agreement=Agreement(),
        elements=(UNANIMOUS, ALONE, FEW),
    )
    found = exposure(result)
    assert (found.unanimous, found.alone, found.below_quorum) == (
        (UNANIMOUS.element,),
        (ALONE.element,),
        (FEW.element,),
    )
