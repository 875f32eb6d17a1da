"""Gwet's, Fleiss' and van der Eijk's coefficients: published values, an independent library, undefined cases."""

from math import isnan, nan

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from statsmodels.stats import inter_rater

from roadmap_app.analysis import fleiss_kappa, gwet_ac, histogram, van_der_eijk
from tests.analysis.panels import Array, array, published, random_panel

GWET = published("gwet_raw4raters")
RATINGS = array(GWET["data"]).T


def test_categories_that_could_have_been_given_count() -> None:
    assert gwet_ac(RATINGS, categories=[1, 2, 3, 4, 5]) == gwet_ac(RATINGS)
    assert gwet_ac(RATINGS, categories=range(1, 10)) > gwet_ac(RATINGS)
    assert gwet_ac(np.full((3, 4), 5.0), "ordinal", range(1, 10)) == 1


@pytest.mark.parametrize(
    "ratings", [np.empty((0, 3)), np.full((3, 4), nan), np.full((3, 4), 5.0), np.array([[1.0, nan], [nan, 2]])]
)
def test_where_gwets_is_undefined_it_is_nan(ratings: Array) -> None:
    assert isnan(gwet_ac(ratings))


@pytest.mark.parametrize("seed", range(20))
def test_fleiss_is_that_of_an_independent_library(seed: int) -> None:
    random = np.random.default_rng(seed)
    counts = random.multinomial(9, random.dirichlet(np.ones(4)), size=25)
    assert fleiss_kappa(counts) == pytest.approx(inter_rater.fleiss_kappa(counts), nan_ok=True)


@pytest.mark.parametrize(
    "counts", [np.zeros((0, 3)), np.zeros((2, 0)), np.zeros((2, 3)), np.eye(3), np.eye(3)[[0, 0]] * 4]
)
def test_where_fleiss_is_undefined_it_is_nan(counts: Array) -> None:
    assert isnan(fleiss_kappa(counts))


def test_van_der_eijks_published_example_and_its_three_landmarks() -> None:
    counts = np.array([[30, 40, 210, 130, 530, 50, 10], [0, 0, 9, 0, 0, 0, 0], [1] * 7, [5, 0, 0, 0, 0, 0, 5], [0] * 7])
    np.testing.assert_allclose(van_der_eijk(counts), [0.6113, 1, 0, -1, nan], atol=0.00005)


def layer_by_layer(frequencies: list[int]) -> float:
    """Van der Eijk's A as his article walks through it."""
    kinds, total, agreed = len(frequencies), sum(frequencies), 0.0
    left = list(frequencies)
    while any(left):
        filled = [count > 0 for count in left]
        thickness = min(count for count in left if count)
        triples = [
            (filled[i], filled[j], filled[k])
            for i in range(kinds)
            for j in range(i + 1, kinds)
            for k in range(j + 1, kinds)
        ]
        one_sided = triples.count((True, True, False)) + triples.count((False, True, True))
        two_sided = triples.count((True, False, True))
        number = sum(filled)
        unimodality = 1.0
        if one_sided + two_sided:
            unimodality = ((kinds - 2) * one_sided - (kinds - 1) * two_sided) / ((kinds - 2) * (one_sided + two_sided))
        agreed += unimodality * (1 - (number - 1) / (kinds - 1)) * thickness * number / total
        left = [count - thickness if count else 0 for count in left]
    return agreed


@given(hnp.arrays(np.int64, (3, 9), elements=st.integers(0, 5)).filter(lambda counts: bool(counts.any(axis=1).all())))
def test_van_der_eijks_layers_may_be_taken_together(counts: np.typing.NDArray[np.int64]) -> None:
    np.testing.assert_allclose(van_der_eijk(counts), [layer_by_layer(row) for row in counts.tolist()], atol=1e-12)


def test_coefficients_of_a_large_panel_lie_near_chance() -> None:
    ratings = random_panel(30, 2000)
    assert gwet_ac(ratings) == pytest.approx(0, abs=0.01)
    assert fleiss_kappa(histogram(ratings).T) == pytest.approx(0, abs=0.01)
    assert van_der_eijk(histogram(ratings).T).mean() == pytest.approx(0, abs=0.2)
