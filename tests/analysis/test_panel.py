"""The panel's answer: published numbers, numpy's percentiles, both rules, minorities and flags."""

from dataclasses import fields
from itertools import combinations_with_replacement

import numpy as np
import pytest
from hypothesis import given

from roadmap_app.analysis import (
    ABOLISH,
    INSUFFICIENT,
    NO_CONSENSUS,
    RETAIN,
    TRANSITIONAL,
    PanelSummary,
    Rule,
    borderline,
    classic_agreement,
    disagreement,
    extrapolated,
    histogram,
    minority,
    opposed,
    outcome,
    summarize,
    thin,
)
from tests.analysis.panels import Array, panels, random_panel

RULES: tuple[Rule, Rule] = ("ipras", "classic")


def one(*ratings: float) -> Array:
    """A panel of these answers on one element."""
    return np.array(ratings, np.float64)[:, np.newaxis]


def test_percentiles_are_those_of_numpy() -> None:
    ratings = random_panel(17, 400, missing=0.3)
    summary = summarize(ratings)
    for name, percent in (("p30", 30), ("median", 50), ("p70", 70)):
        np.testing.assert_allclose(getattr(summary, name), np.nanpercentile(ratings, percent, axis=0), rtol=1e-12)
    about_the_median = np.nanmean(np.abs(ratings - summary.median), axis=0)
    np.testing.assert_allclose(summary.mean_absolute_deviation, about_the_median, rtol=1e-12)


def test_the_thirds_count_every_answer_once() -> None:
    summary = summarize(one(1, 3, 4, 6, 7, 9, np.nan))
    assert (summary.low[0], summary.middle[0], summary.high[0], summary.n[0]) == (2, 2, 2, 6)
    assert histogram(one(1, 3, 4, 6, 7, 9, np.nan))[:, 0].tolist() == [1, 0, 1, 1, 0, 1, 1, 0, 1]


def test_whole_numbers_with_0_for_none_say_the_same_as_floats_with_nan() -> None:
    ratings = random_panel(9, 50)
    small = np.nan_to_num(ratings).astype(np.uint8)
    for field in fields(PanelSummary):
        np.testing.assert_array_equal(getattr(summarize(small), field.name), getattr(summarize(ratings), field.name))


def test_more_experts_than_a_byte_can_count() -> None:
    summary = summarize(np.full((700, 1), 2.0))
    assert summary.n[0] == summary.low[0] == 700


def test_a_tie_of_spread_and_allowed_spread_is_no_disagreement() -> None:
    everyone = np.array(list(combinations_with_replacement(range(1, 10), 9)), np.float64).T
    summary = summarize(everyone)
    tied = np.isclose(summary.ipr, summary.ipras, rtol=0, atol=1e-12)
    assert tied.any()
    assert not disagreement(summary)[tied].any()


def test_the_median_between_two_thirds_goes_to_the_higher_one_and_is_flagged() -> None:
    summary = summarize(np.array([[3, 6, 3, 4], [4, 7, 3, 5]], np.float64))
    assert outcome(summary, quorum=2).tolist() == [TRANSITIONAL, RETAIN, ABOLISH, TRANSITIONAL]
    assert borderline(summary).tolist() == [True, True, False, False]


def test_disagreement_is_never_read_as_transitional() -> None:
    # The median of each of these panels lies in the middle third; its experts are at the two ends.
    panel = one(1, 1, 1, 1, 5, 9, 9, 9, 9)
    assert [outcome(summarize(panel), rule=rule)[0] for rule in RULES] == [NO_CONSENSUS] * 2


def test_the_two_rules_may_differ() -> None:
    panel = one(1, 1, 1, 7, 7, 7, 7, 7, 7, 7)
    assert outcome(summarize(panel), rule="classic")[0] == NO_CONSENSUS
    assert outcome(summarize(panel), rule="ipras")[0] == RETAIN


def test_too_few_answers_are_insufficient_whatever_they_say() -> None:
    panel = np.array([[1.0, 1, np.nan], [1, 9, np.nan], [1, 1, np.nan], [1, np.nan, np.nan]])
    assert outcome(summarize(panel), quorum=4).tolist() == [ABOLISH, INSUFFICIENT, INSUFFICIENT]
    assert outcome(summarize(panel), quorum=0)[2] == INSUFFICIENT


def test_one_expert_alone_is_no_disagreement() -> None:
    for rule in RULES:
        assert outcome(summarize(np.array([[1.0, 5, 9]])), rule=rule, quorum=1).tolist() == [0, 1, 2]


def test_a_large_minority_that_the_rule_does_not_see_is_counted() -> None:
    summary = summarize(one(*[1.0] * 9, *[9.0] * 21))
    outcomes = outcome(summary)
    assert summary.disagreement_index[0] == pytest.approx(0.37, abs=0.005)
    assert outcomes[0] == RETAIN
    assert minority(summary, outcomes)[0] == 9
    assert opposed(summary, outcomes)[0]


@pytest.mark.parametrize(
    ("ratings", "against", "flagged"),
    [
        ((1, 1, 2, 2, 3, 3, 3, 3, 3, 9), 1, False),  # one expert alone is not named a minority
        ((1, 1, 2, 2, 3, 3, 3, 3, 9, 9), 2, True),  # two of ten: a fifth
        ((1, 1, 2, 2, 3, 3, 3, 3, 3, 9, 9), 2, False),  # two of eleven: less than a fifth
        ((1, 1, 1, 4, 5, 5, 5, 6, 9, 9), 2, True),  # transitional: the smaller of the outer thirds
        ((7, 7, 8, 8, 9, 9, 9, 5, 5, 5), 0, False),  # the middle third is not the opposite
        ((1, 1, 1, 1, 5, 9, 9, 9, 9), 0, False),  # no consensus has no opposite
    ],
)
def test_a_minority_is_the_third_opposite_to_the_outcome(
    ratings: tuple[float, ...], against: int, *, flagged: bool
) -> None:
    summary = summarize(one(*ratings))
    outcomes = outcome(summary)
    assert minority(summary, outcomes)[0] == against
    assert opposed(summary, outcomes)[0] == flagged


def test_a_verdict_of_few_is_thin() -> None:
    summary = summarize(one(*[2.0] * 5))
    assert not thin(summary, 10)[0]
    assert thin(summary, 11)[0]
    assert thin(summary, np.array([30]))[0]


def test_beyond_the_published_table_the_classic_rule_says_so() -> None:
    ratings = np.full((17, 4), 5.0)
    ratings[7:, 0] = ratings[8:, 1] = ratings[16:, 2] = np.nan
    assert extrapolated(summarize(ratings)).tolist() == [True, False, False, True]


@pytest.mark.parametrize("shape", [(0, 0), (0, 3), (4, 0), (4, 3)])
def test_without_answers_every_count_is_0_and_every_figure_undefined(shape: tuple[int, int]) -> None:
    summary = summarize(np.full(shape, np.nan))
    outcomes = outcome(summary)
    for field in fields(PanelSummary):
        values = getattr(summary, field.name)
        assert values.shape == shape[1:]
        assert (values == 0).all() if values.dtype.kind == "i" else np.isnan(values).all()
    assert (outcomes == INSUFFICIENT).all()
    assert not (opposed(summary, outcomes) | borderline(summary) | classic_agreement(summary)).any()


@given(panels())
def test_the_answer_does_not_depend_on_the_order_of_experts_or_elements(ratings: Array) -> None:
    for rule in RULES:
        outcomes = outcome(summarize(ratings), rule=rule, quorum=1)
        np.testing.assert_array_equal(outcome(summarize(ratings[::-1]), rule=rule, quorum=1), outcomes)
        np.testing.assert_array_equal(outcome(summarize(ratings[:, ::-1]), rule=rule, quorum=1), outcomes[::-1])


@given(panels())
def test_turning_the_scale_round_turns_the_answer_round(ratings: Array) -> None:
    summary, mirrored = summarize(ratings), summarize(10 - ratings)
    np.testing.assert_array_equal(mirrored.median, 10 - summary.median)
    np.testing.assert_allclose(mirrored.disagreement_index, summary.disagreement_index)
    np.testing.assert_array_equal(mirrored.low, summary.high)
    for rule in RULES:
        np.testing.assert_array_equal(disagreement(mirrored, rule=rule), disagreement(summary, rule=rule))


@given(panels())
def test_higher_answers_never_lower_the_panels_third(ratings: Array) -> None:
    before, after = summarize(ratings), summarize(np.minimum(ratings + 1, 9))
    assert (np.nan_to_num(after.median) >= np.nan_to_num(before.median)).all()
