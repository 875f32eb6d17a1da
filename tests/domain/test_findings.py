"""What a report found: counted with its denominators, and what a reader could infer."""

from dataclasses import replace
from itertools import combinations_with_replacement

import numpy as np
import pytest

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


RESULT = PanelResult(
    round=1,
    state=RoundState.REVEALED,
    rule=Rule.IPRAS,
    quorum=5,
    seats=9,
    hidden=False,
    agreement=Agreement(),
    elements=(UNANIMOUS, ALONE, FEW),
)


def test_abstentions_are_counted_with_the_answers_of_all_elements() -> None:
    assert answers([UNANIMOUS, ALONE, FEW]) == Answers(asked=27, answered=20, abstained=5)
    assert answers([HIDDEN]) == Answers(asked=0, answered=0, abstained=0)


def test_only_elements_with_another_outcome_differ_by_the_other_rule() -> None:
    assert where_the_other_rule_differs([UNANIMOUS, ALONE, FEW, HIDDEN]) == 1


def test_a_tally_names_its_whole_and_what_is_agreed() -> None:
    counted = tally([UNANIMOUS, ALONE, FEW])
    assert (counted.of(Outcome.ABOLISH), counted.agreed, counted.total) == (2, 2, 3)


def test_unanimous_elements_and_those_where_someone_stands_alone_are_counted() -> None:
    found = exposure(RESULT)
    assert (found.unanimous, found.alone, found.below_quorum) == (
        (UNANIMOUS.element,),
        (ALONE.element,),
        (FEW.element,),
    )


@pytest.mark.parametrize(("experts", "told"), [(3, True), (4, True), (5, False)])
def test_elements_whose_published_figures_leave_one_possibility_are_named(experts: int, *, told: bool) -> None:
    """Every set of answers that so many experts can give, by what is published of it."""
    sets = np.array(list(combinations_with_replacement(range(1, 10), experts)), dtype=float)
    thirds = np.stack([((sets - 1) // 3 == third).sum(axis=1) for third in range(3)], axis=1)
    published = np.column_stack([np.median(sets, axis=1), *np.quantile(sets, [0.3, 0.7], axis=1).round(9), thirds])
    assert (len(np.unique(published, axis=0)) == len(sets)) is told
    low, middle, high = (int(count) for count in thirds[0])
    row = replace(UNANIMOUS, answered=experts, thirds=(low, middle, high))
    assert bool(exposure(replace(RESULT, elements=(row,))).told) is told
