"""From answers to results: the words and figures that people see are those that the methods found."""

import pytest

from roadmap_app.domain.criterion import Question
from roadmap_app.domain.outcome import Flag, Outcome
from roadmap_app.domain.report import Detail
from roadmap_app.domain.result import ElementResult
from roadmap_app.domain.text import LanguageCode
from roadmap_app.workspace.commands import catalogue, rounds
from roadmap_app.workspace.document import Document
from tests.workspace.panels import (
    BENEFIT,
    DAY,
    FORCES,
    OVERSIGHT,
    PACE,
    PENSIONS,
    THREAT,
    TREATY,
    judge_all,
    rate_all,
)
from tests.workspaces import weigh


def revealed(document: Document) -> dict[str, ElementResult]:
    document.run(rounds.reveal_round(number=1, day=DAY))
    return document.results().by_element()


def test_the_panels_figures_are_those_of_its_judgements(document: Document) -> None:
    judge_all(document, TREATY, 1, 2, 2, 4, None)
    judge_all(document, FORCES, 1, 2, 2, 4, 9)
    shown = revealed(document)
    assert (shown[TREATY].answered, shown[TREATY].abstained) == (4, 1)
    forces = shown[FORCES]
    assert forces.median == 2
    assert forces.p30 == pytest.approx(2.0)
    assert forces.p70 == pytest.approx(3.6)
    assert forces.ipr == pytest.approx(1.6)
    assert forces.ipras == pytest.approx(2.35 + 1.5 * 2.2)
    assert forces.disagreement_index == pytest.approx(1.6 / 5.65)
    assert forces.thirds == (3, 1, 1)
    assert forces.minority == 1
    assert forces.outcome is Outcome.ABOLISH


def test_a_question_says_what_carried_it_and_which_lines_were_reached(document: Document) -> None:
    rate_all(document, TREATY, THREAT, 8, 8, 9, 8, 8)
    rate_all(document, TREATY, PACE, 2, 2, 2, 2, 2)
    rate_all(document, TREATY, BENEFIT, 7, 7, 7, 7, 7)
    rate_all(document, TREATY, OVERSIGHT, 3, 3, 3, 3, 3)
    shown = revealed(document)[TREATY]
    end, time, stay = (shown.question(question) for question in Question)
    assert end is not None
    assert time is not None
    assert stay is not None
    assert (end.passed, end.support, end.carried_by, end.lines) == (True, 1.0, (THREAT,), (THREAT,))
    assert (time.passed, time.support, time.carried_by, time.lines) == (True, 0.0, (), (BENEFIT,))
    assert (stay.passed, stay.support, stay.carried_by, stay.lines) == (False, 0.5, (BENEFIT,), ())
    assert shown.suggestion is Outcome.TRANSITIONAL
    assert Flag.DUAL in shown.flags


def test_missing_ratings_leave_a_question_open_and_name_the_criterion(document: Document) -> None:
    rate_all(document, TREATY, THREAT, 5, 5, 5, 5, None)
    shown = revealed(document)[TREATY]
    end = shown.question(Question.END)
    assert end is not None
    assert end.passed is None
    assert (end.support, end.support_max) == (0.0, 1.0)
    assert THREAT in shown.open_criteria
    assert shown.suggestion is Outcome.INSUFFICIENT
    threat = shown.criteria[0]
    assert (threat.answered, threat.median, threat.p30) == (4, None, None)


def test_criteria_on_which_the_panel_disagrees_are_named_when_they_mattered(document: Document) -> None:
    rate_all(document, TREATY, THREAT, 1, 1, 8, 9, 9)
    rate_all(document, TREATY, PACE, 1, 1, 1, 9, 9)
    shown = revealed(document)[TREATY]
    assert shown.contested_criteria == (THREAT,), "pace disagrees too, but reached no bar"


def test_judgement_and_suggestion_that_differ_are_flagged_and_go_on_the_agenda(document: Document) -> None:
    judge_all(document, PENSIONS, 1, 1, 1, 1, 1)
    for what, value in ((THREAT, 1), (PACE, 1), (BENEFIT, 9), (OVERSIGHT, 9)):
        rate_all(document, PENSIONS, what, *[value] * 5)
    judge_all(document, TREATY, 1, 1, 9, 9, 5)
    shown = revealed(document)
    assert Flag.INCONSISTENT in shown[PENSIONS].flags
    assert shown[PENSIONS].suggestion is Outcome.RETAIN
    assert shown[TREATY].outcome is Outcome.NO_CONSENSUS
    assert document.results().agenda == (TREATY, PENSIONS)


def test_results_follow_a_changed_weight_and_a_retired_element(document: Document) -> None:
    for what, value in ((THREAT, 1), (PACE, 1), (BENEFIT, 9), (OVERSIGHT, 1)):
        rate_all(document, TREATY, what, *[value] * 5)
    document.run(rounds.reveal_round(number=1, day=DAY))
    assert document.results().by_element()[TREATY].suggestion is Outcome.TRANSITIONAL
    document.run(weigh(document.snapshot, BENEFIT, 0.75))
    assert document.results().by_element()[TREATY].suggestion is Outcome.RETAIN
    document.run(catalogue.retire(TREATY))
    assert TREATY not in document.results().by_element()


def test_the_change_of_one_weight_that_flips_a_suggestion_does_flip_it(document: Document) -> None:
    for what, value in ((THREAT, 1), (PACE, 1), (BENEFIT, 9), (OVERSIGHT, 1)):
        rate_all(document, TREATY, what, *[value] * 5)
    before = revealed(document)[TREATY]
    assert before.weight_to_flip is not None
    assert before.weight_to_flip.criterion in {BENEFIT, OVERSIGHT}
    change = abs(before.weight_to_flip.change)
    assert change == pytest.approx(0.05)
    for short, suggestion in ((0.01, Outcome.TRANSITIONAL), (0, Outcome.RETAIN)):
        document.run(weigh(document.snapshot, BENEFIT, 0.25 + change - short))
        document.run(weigh(document.snapshot, OVERSIGHT, 0.25 - change + short))
        assert document.results().by_element()[TREATY].suggestion is suggestion


def test_acceptability_says_which_share_of_weights_and_majorities_leads_where(document: Document) -> None:
    for what, value in ((THREAT, 1), (PACE, 1), (BENEFIT, 9), (OVERSIGHT, 1)):
        rate_all(document, TREATY, what, *[value] * 5)
    shown = revealed(document)
    shares, unanswered = shown[TREATY].acceptability, shown[FORCES].acceptability
    assert shares is not None
    assert unanswered is not None
    assert shares.abolish == 0, "nothing argues for its end"
    assert shares.retain == pytest.approx(0.375, abs=0.02), "P(one of two free weights ≥ a majority of 0.5 to 0.75)"
    assert shares.transitional == pytest.approx(1 - shares.retain)
    assert unanswered.open == 1, "nobody rated it"


def test_the_interval_of_a_median_covers_it_and_leaves_no_published_file(document: Document) -> None:
    judge_all(document, FORCES, 1, 2, 2, 4, 9)
    interval = revealed(document)[FORCES].median_interval
    assert interval is not None
    assert interval[0] <= 2 <= interval[1]
    report = document.report(language=LanguageCode.EN, detail=Detail.PUBLISHED, day=DAY)
    assert {row.median_interval for row in report.result.elements} == {None}


def test_a_second_round_says_what_it_moved_and_every_domain_how_far_it_agrees(document: Document) -> None:
    judge_all(document, FORCES, 1, 1, 1, 9, 9)
    judge_all(document, TREATY, 2, 2, 2, 2, 3)
    revealed(document)
    assert document.results().change is None
    document.run(rounds.next_round(day=DAY, only=(FORCES,)))
    judge_all(document, FORCES, 1, 1, 1, 2, 9, round=2, reason="It is the point of the treaty.")
    document.run(rounds.reveal_round(number=2, day=DAY))
    moved = document.results().change
    assert moved is not None
    assert (moved.before, moved.compared, moved.changed, moved.movement) == (1, 5, 1, 0), "TREATY was not asked again"
    assert not moved.stable
    ((domain, agreed),) = document.results().by_domain
    assert domain == "institutions"
    assert agreed == document.results().agreement


def test_an_individual_assessment_shows_figures_of_one(alone: Document) -> None:
    judge_all(alone, TREATY, 2)
    shown = alone.results().by_element()[TREATY]
    assert (shown.outcome, shown.median, shown.seats) == (Outcome.ABOLISH, 2, 1)
    assert Flag.FRAGILE not in shown.flags
    assert alone.results().agreement.krippendorff_alpha_ordinal is None


def test_a_result_says_how_it_was_sampled_and_where_the_classic_rule_is_stretched(document: Document) -> None:
    judge_all(document, TREATY, 1, 2, 2, 4, None)
    judge_all(document, FORCES, 1, 2, 2, 4, 9)
    assert document.results().sampling is None
    shown = revealed(document)
    sampling = document.results().sampling
    assert sampling is not None
    assert (sampling.samples, sampling.resamples) == (10_000, 1000)
    assert shown[FORCES].extrapolated
