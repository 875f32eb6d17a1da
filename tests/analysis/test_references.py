"""Independent packages say the same on random panels, with answers missing.

`mcda` takes no missing answer: one far below all limits concords as little, and where there are no vetoes, does the
same to the category.
"""

from functools import partial
from itertools import combinations

import numpy as np
import pytest
from scipy import stats

from roadmap_app.analysis import complete_elements, electre_tri, kendall_w, mr_sort
from tests.analysis import references
from tests.analysis.panels import Array, random_panel

FAR_BELOW = -1000.0


def problem(seed: int, *, criteria: int = 6) -> tuple[Array, Array]:
    """Weights, and three limits that rise in every criterion."""
    random = np.random.default_rng(seed)
    return random.dirichlet(np.ones(criteria)), np.sort(random.integers(2, 9, (3, criteria)).astype(np.float64), axis=0)


@pytest.mark.parametrize("missing", [0.0, 0.2, 0.6])
@pytest.mark.parametrize("seed", range(8))
def test_mr_sort_is_that_of_mcda(seed: int, missing: float) -> None:
    performance, (weights, profiles) = random_panel(40, 6, missing=missing, seed=seed), problem(seed)
    for majority in (0.5, 0.7):
        expected = references.mr_sort(np.nan_to_num(performance, nan=FAR_BELOW), weights, profiles, majority)()
        np.testing.assert_array_equal(mr_sort(performance, weights, profiles, majority), expected)


def test_mr_sort_with_weights_that_meet_the_majority_exactly_is_that_of_mcda() -> None:
    performance, (_, profiles) = random_panel(200, 10, missing=0.1), problem(1, criteria=10)
    tenths = np.full(10, 0.1)
    expected = references.mr_sort(np.nan_to_num(performance, nan=FAR_BELOW), tenths, profiles, 0.6)()
    np.testing.assert_array_equal(mr_sort(performance, tenths, profiles, 0.6), expected)


@pytest.mark.parametrize("seed", range(6))
def test_electre_tri_is_that_of_mcda(seed: int) -> None:
    performance, (weights, profiles) = random_panel(12, 6, missing=0, seed=seed), problem(seed)
    random = np.random.default_rng(seed)
    indifference = random.uniform(0, 1, 6)
    preference = indifference + random.uniform(0, 2, 6)
    veto = np.where(random.random(6) < 0.3, np.nan, preference + random.uniform(0.5, 4, 6))
    thresholds = {"indifference": indifference, "preference": preference, "veto": veto}
    for level in (0.6, 0.8):
        ours = partial(
            electre_tri,
            performance,
            weights,
            profiles,
            indifference=indifference,
            preference=preference,
            veto=veto,
            cutting_level=level,
        )
        theirs = partial(references.electre_tri, performance, weights, profiles, **thresholds, cutting_level=level)
        np.testing.assert_array_equal(ours(rule="pessimistic"), theirs(pessimistic=True)())
        np.testing.assert_array_equal(ours(rule="optimistic"), theirs(pessimistic=False)())


@pytest.mark.parametrize("seed", range(4))
def test_electre_tri_with_answers_missing_is_that_of_mcda_with_answers_far_below(seed: int) -> None:
    performance, (weights, profiles) = random_panel(12, 6, missing=0.3, seed=seed), problem(seed)
    half, two = np.full(6, 0.5), np.full(6, 2.0)
    expected = references.electre_tri(
        np.nan_to_num(performance, nan=FAR_BELOW),
        weights,
        profiles,
        indifference=half,
        preference=two,
        veto=np.full(6, np.nan),
        cutting_level=0.6,
        pessimistic=True,
    )()
    found = electre_tri(performance, weights, profiles, indifference=half, preference=two, cutting_level=0.6)
    np.testing.assert_array_equal(found, expected)


@pytest.mark.parametrize("missing", [0.0, 0.1])
@pytest.mark.parametrize("experts", [2, 3, 7])
def test_w_and_its_p_are_those_of_friedmans_test(experts: int, missing: float) -> None:
    ratings = random_panel(experts, 60, missing=missing, seed=experts)
    complete = ratings[:, ~np.isnan(ratings).any(axis=0)]
    w, chi2, p = kendall_w(ratings)
    friedman, chance = stats.friedmanchisquare(*complete.T)
    units = complete.shape[1]
    assert complete_elements(ratings) == units
    assert (chi2, p) == pytest.approx((friedman, chance), rel=1e-9)
    assert w == pytest.approx(friedman / (experts * (units - 1)), rel=1e-9)


def test_without_ties_w_is_the_mean_of_spearmans_coefficients() -> None:
    random = np.random.default_rng(4)
    ratings = np.array([random.permutation(20) + 1.0 for _ in range(5)])
    pairs = [stats.spearmanr(ratings[a], ratings[b]).statistic for a, b in combinations(range(5), 2)]
    assert kendall_w(ratings)[0] == pytest.approx((np.mean(pairs) * 4 + 1) / 5)
