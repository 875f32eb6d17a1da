"""After a change, results are what working everything out anew would give; what is not yet so is marked stale."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from roadmap_app.domain.result import PanelResult
from roadmap_app.workspace.commands import answers, catalogue, rounds, workspaces
from roadmap_app.workspace.document import Document
from tests.workspace.panels import BENEFIT, DAY, FORCES, PENSIONS, THREAT, TREATY, judge_all, rate_all
from tests.workspaces import weigh

CODES, CRITERIA = (TREATY, FORCES, PENSIONS), (None, THREAT, BENEFIT)


def anew(document: Document) -> PanelResult:
    """By another reader, who has kept nothing."""
    other = Document.open(document.path, write=False)
    try:
        return other.results()
    finally:
        other.close()


def give(document: Document, element: str, what: str | None, value: int | None) -> None:
    if what is None:
        document.run(answers.judge(round=1, seat="S01", element=element, value=value))
    else:
        document.run(answers.rate(round=1, seat="S01", element=element, criterion=what, value=value))


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    given_answers=st.lists(
        st.tuples(st.sampled_from(CODES), st.sampled_from(CRITERIA), st.none() | st.integers(1, 9)), min_size=1
    )
)
def test_every_elements_result_and_the_agenda_follow_each_answer(
    alone: Document, given_answers: list[tuple[str, str | None, int | None]]
) -> None:
    alone.results()
    for element, what, value in given_answers:
        give(alone, element, what, value)
    fresh = anew(alone)
    assert alone.results().elements == fresh.elements
    assert alone.results().agenda == fresh.agenda


def test_figures_of_the_whole_panel_are_stale_until_an_analysis_brings_them(alone: Document) -> None:
    alone.results()
    give(alone, TREATY, None, 2)
    assert alone.results().stale
    assert not alone.results_current
    analysis = alone.analysis()
    assert analysis is not None
    assert alone.take(analysis, analysis.run())
    assert alone.results() == anew(alone)
    assert alone.analysis() is None


def test_an_analysis_that_an_answer_has_overtaken_is_dropped(alone: Document) -> None:
    analysis = alone.analysis()
    assert analysis is not None
    alone.results()
    give(alone, TREATY, None, 2)
    assert not alone.take(analysis, analysis.run())
    assert alone.results().by_element()[TREATY].median == 2


def test_an_undone_answer_is_followed_too(alone: Document) -> None:
    give(alone, TREATY, None, 2)
    alone.results()
    give(alone, TREATY, None, 8)
    alone.undo()
    assert alone.results().by_element()[TREATY].median == 2


def test_a_published_report_never_has_a_stale_figure(alone: Document) -> None:
    from roadmap_app.domain.report import Detail
    from roadmap_app.domain.text import LanguageCode

    alone.results()
    give(alone, TREATY, None, 2)
    assert not alone.report(language=LanguageCode.EN, detail=Detail.PUBLISHED, day=DAY).result.stale


@pytest.fixture
def revealed(document: Document) -> Document:
    for code in CODES:
        judge_all(document, code, 1, 2, 2, 4, 9)
        rate_all(document, code, THREAT, 5, 6, 7, 7, 5)
    document.run(rounds.reveal_round(number=1, day=DAY))
    document.results()
    return document


def test_a_weight_changes_the_suggestions_and_leaves_the_agreement_standing(revealed: Document) -> None:
    before = revealed.results().agreement
    revealed.run(weigh(revealed.snapshot, THREAT, 0.9))
    assert revealed.results().agreement is before
    assert revealed.results() == anew(revealed)


def test_another_quorum_works_everything_out_anew(revealed: Document) -> None:
    revealed.run(workspaces.set_quorum(6))
    assert revealed.results() == anew(revealed)


def test_a_corrected_name_costs_no_analysis_and_another_domain_does(revealed: Document) -> None:
    before = revealed.results()
    element = revealed.snapshot.element(TREATY)
    revealed.run(catalogue.edit(replace(element, legal_basis="Article 1")))
    assert revealed.results() is before
    revealed.run(catalogue.edit(replace(element, domain="defence")))
    assert revealed.results() == anew(revealed)


def test_a_retired_element_leaves_the_results(revealed: Document, tmp_path: Path) -> None:
    del tmp_path
    revealed.run(catalogue.retire(TREATY))
    assert TREATY not in revealed.results().by_element()
    assert revealed.results() == anew(revealed)
