"""ELECTRE TRI-B: the published case, its relation to MR-Sort, and the shape of concordance and discordance."""

from functools import partial

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmap_app.analysis import (
    ABOLISH,
    INSUFFICIENT,
    TRANSITIONAL,
    credibility,
    electre_tri,
    mr_sort,
    second_opinion,
    three_questions,
)
from tests.analysis.panels import random_panel

NONE = np.nan


def test_concordance_falls_between_indifference_and_preference() -> None:
    a, b = np.zeros((5, 1)), np.array([[-1.0], [1], [2], [3], [4]])
    found = credibility(a, b, np.ones(1), indifference=np.ones(1), preference=np.full(1, 3.0))
    np.testing.assert_allclose(found, [1, 1, 0.5, 0, 0])


def test_discordance_weakens_only_beyond_the_concordance_and_a_veto_ends_it() -> None:
    weights, zero, one = np.array([0.6, 0.4]), np.zeros(2), np.ones(2)
    b = np.array([[0.0, 3], [0, 4], [0, 5], [0, 9]])
    found = credibility(np.zeros((4, 2)), b, weights, indifference=zero, preference=one, veto=np.array([NONE, 5.0]))
    # C = 0.6; D = 0.5 leaves it, D = 0.75 makes it 0.6 · 0.25 / 0.4, D = 1 makes it nothing.
    np.testing.assert_allclose(found, [0.6, 0.375, 0, 0])


def test_a_missing_answer_neither_concords_nor_vetoes() -> None:
    found = credibility(
        np.array([[5.0, NONE]]),
        np.array([[5.0, 5]]),
        np.ones(2),
        indifference=np.zeros(2),
        preference=np.zeros(2),
        veto=np.ones(2),
    )
    assert found.tolist() == [0.5]


def test_a_veto_at_the_preference_threshold_is_a_step() -> None:
    b, halves, zero, one = np.array([[0.0, 0.9], [0, 1]]), np.full(2, 0.5), np.zeros(2), np.ones(2)
    found = credibility(np.zeros((2, 2)), b, halves, indifference=zero, preference=one, veto=one)
    np.testing.assert_allclose(found, [0.55, 0])


@pytest.mark.parametrize("shape", [(0, 3), (2, 0), (0, 0)])
def test_nothing_outranks_nothing(shape: tuple[int, int]) -> None:
    nothing = np.zeros(shape[1])
    found = electre_tri(
        np.zeros(shape), nothing, np.zeros((2, shape[1])), indifference=nothing, preference=nothing, cutting_level=0.6
    )
    assert found.tolist() == [0] * shape[0]


@given(st.integers(0, 1000), st.sampled_from([0.5, 0.6, 0.8]))
def test_without_thresholds_the_pessimistic_rule_is_mr_sort(seed: int, majority: float) -> None:
    performance = random_panel(20, 5, missing=0, seed=seed)
    weights = np.random.default_rng(seed).dirichlet(np.ones(5))
    profiles = np.array([[4.0] * 5, [7.0] * 5])
    zero = np.zeros(5)
    found = electre_tri(performance, weights, profiles, indifference=zero, preference=zero, cutting_level=majority)
    np.testing.assert_array_equal(found, mr_sort(performance, weights, profiles, majority))


@given(st.integers(0, 1000))
def test_the_optimistic_category_is_never_below_the_pessimistic(seed: int) -> None:
    performance = random_panel(20, 5, missing=0, seed=seed)
    weights, profiles = np.full(5, 0.2), np.array([[3.0] * 5, [5.0] * 5, [7.0] * 5])
    sort = partial(
        electre_tri,
        performance,
        weights,
        profiles,
        indifference=np.full(5, 0.5),
        preference=np.full(5, 1.5),
        veto=np.full(5, 4.0),
        cutting_level=0.7,
    )
    low, high = sort(rule="pessimistic"), sort(rule="optimistic")
    assert (low <= high).all()


def test_the_second_opinion_counts_in_part_what_the_majority_rule_does_not_count() -> None:
    roles = np.array([0, 0, 1, 2], np.int8)
    weights, bars = np.array([1.0, 1, 1, 1]), np.full(4, 6.0)
    nothing, majority = np.full(4, np.nan), np.array([0.75, 0.5, 0.6])
    medians = np.array([[7.0, 5.0, 1.0, 1.0], [7.0, 4.0, 1.0, 1.0], [7.0, 7.0, np.nan, 1.0]])
    said = three_questions(medians, roles, weights, bars, nothing, nothing, majority)
    second = second_opinion(medians, roles, weights, bars, nothing, nothing, majority)
    assert said.disposition[:2].tolist() == [TRANSITIONAL, TRANSITIONAL]
    assert second.tolist() == [ABOLISH, TRANSITIONAL, INSUFFICIENT]


def test_with_hard_bars_the_second_opinion_is_the_first() -> None:
    random = np.random.default_rng(3)
    medians = random.integers(1, 10, (200, 6)).astype(np.float64)
    roles = np.array([0, 0, 0, 1, 2, 3], np.int8)
    weights, bars = random.random(6) + 0.1, random.integers(3, 8, 6).astype(np.float64)
    red, safeguard = np.full(6, np.nan), np.full(6, np.nan)
    red[0], safeguard[4] = 9, 8
    majority = np.array([0.5, 0.5, 0.6])
    first = three_questions(medians, roles, weights, bars, red, safeguard, majority).disposition
    hard = second_opinion(medians, roles, weights, bars, red, safeguard, majority, soft=1e-6)
    assert hard.tolist() == first.tolist()
