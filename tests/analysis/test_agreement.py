"""Agreement coefficients: published values, an independent library, and where they are undefined."""

from math import isnan, nan

import krippendorff
import numpy as np
import pytest
from hypothesis import given

from roadmap_app.analysis import Metric, alpha_interval, complete_elements, kendall_w, krippendorff_alpha
from tests.analysis.panels import Array, panels, random_panel

METRICS: tuple[Metric, ...] = ("nominal", "ordinal", "interval")


@pytest.mark.parametrize("metric", METRICS)
@pytest.mark.parametrize("missing", [0.0, 0.3, 0.7])
def test_alpha_is_that_of_an_independent_library(metric: Metric, missing: float) -> None:
    ratings = random_panel(9, 60, missing=missing)
    ratings[:, ::2] = np.where(np.isnan(ratings[:, ::2]), np.nan, np.minimum(ratings[:, ::2], 3))
    expected = krippendorff.alpha(ratings, level_of_measurement=metric)
    assert krippendorff_alpha(ratings, metric) == pytest.approx(expected, rel=1e-9)


@pytest.mark.parametrize(
    "ratings",
    [
        np.empty((0, 0)),
        np.empty((3, 0)),
        np.empty((0, 3)),
        np.full((3, 4), np.nan),
        np.array([[1.0, 2, 3]]),  # one expert
        np.array([[1.0, nan], [nan, 2]]),  # one answer on each element
        np.full((3, 4), 5.0),  # no variation
    ],
)
def test_where_alpha_is_undefined_it_is_nan_with_its_interval(ratings: Array) -> None:
    for metric in METRICS:
        assert isnan(krippendorff_alpha(ratings, metric))
        assert all(map(isnan, alpha_interval(ratings, metric, resamples=20)))


def test_perfect_agreement_is_one() -> None:
    ratings = np.tile(np.arange(1.0, 10), (4, 1))
    assert [krippendorff_alpha(ratings, metric) for metric in METRICS] == [1, 1, 1]
    assert alpha_interval(ratings, "ordinal", resamples=50) == (1, 1)


def test_whole_numbers_with_0_for_none_give_the_same_alpha() -> None:
    ratings = random_panel(5, 40)
    small = np.nan_to_num(ratings).astype(np.uint8)
    assert krippendorff_alpha(small, "ordinal") == krippendorff_alpha(ratings, "ordinal")


@pytest.mark.parametrize("metric", METRICS)
def test_the_interval_is_what_drawing_elements_gives(metric: Metric) -> None:
    ratings = random_panel(6, 40, seed=3)
    ratings[:, 20:] = np.where(np.isnan(ratings[:, 20:]), np.nan, 8)
    low, high = alpha_interval(ratings, metric, resamples=400, seed=7)
    random = np.random.default_rng(11)
    drawn = [krippendorff_alpha(ratings[:, random.integers(40, size=40)], metric) for _ in range(400)]
    np.testing.assert_allclose([low, high], np.quantile(drawn, [0.025, 0.975]), atol=0.05)
    assert low < krippendorff_alpha(ratings, metric) < high


def test_the_interval_is_the_same_for_the_same_seed_only() -> None:
    ratings = random_panel(5, 30)
    assert alpha_interval(ratings, seed=1) == alpha_interval(ratings, seed=1)
    assert alpha_interval(ratings, seed=1) != alpha_interval(ratings, seed=2)


def test_an_element_that_one_expert_rated_adds_no_agreement() -> None:
    ratings = random_panel(4, 20, missing=0)
    alone = np.array([[9.0], [nan], [nan], [nan]])
    assert krippendorff_alpha(np.hstack([ratings, alone]), "ordinal") == pytest.approx(
        krippendorff_alpha(ratings, "ordinal")
    )


def test_w_stands_on_the_elements_that_every_expert_present_answered() -> None:
    ratings = np.array([[1.0, 2, 3, 4, nan], [2, 4, 6, 8, 9], [1, 5, nan, 7, 8], [nan] * 5])
    assert complete_elements(ratings) == 3
    assert kendall_w(ratings)[0] == pytest.approx(1)
    assert kendall_w(ratings) == kendall_w(ratings[:3, [0, 1, 3]])


def test_opposite_orders_have_no_concordance() -> None:
    w, chi2, p = kendall_w(np.array([[1.0, 2, 3, 4], [4, 3, 2, 1]]))
    assert (w, chi2, p) == (0, 0, 1)


@pytest.mark.parametrize(
    "ratings",
    [
        np.empty((0, 0)),
        np.full((3, 4), np.nan),
        np.array([[1.0, 2, 3]]),  # one expert
        np.array([[1.0, nan, 2], [1, 2, nan]]),  # one element in common
        np.full((3, 4), 5.0),  # nobody distinguishes
    ],
)
def test_where_w_is_undefined_it_is_nan(ratings: Array) -> None:
    assert all(map(isnan, kendall_w(ratings)))


@pytest.mark.parametrize(
    ("chi2", "freedom", "tail"),
    [(3.841459, 1, 0.05), (5.991465, 2, 0.05), (30.14353, 19, 0.05), (9.210340, 2, 0.01), (15.08627, 5, 0.01)],
)
def test_the_tail_of_chi_square_is_that_of_the_printed_tables(chi2: float, freedom: int, tail: float) -> None:
    from roadmap_app.analysis.chance import chi_square_tail

    assert chi_square_tail(chi2, freedom) == pytest.approx(tail, rel=1e-5)


def test_thousands_of_elements_leave_p_a_probability() -> None:
    _, chi2, p = kendall_w(random_panel(30, 7000, missing=0))
    assert 0 < p < 1
    assert chi2 == pytest.approx(6999, rel=0.1)


@given(panels())
def test_agreement_does_not_depend_on_the_order_of_experts_or_elements(ratings: Array) -> None:
    for metric in METRICS:
        alpha = krippendorff_alpha(ratings, metric)
        assert krippendorff_alpha(ratings[::-1, ::-1], metric) == pytest.approx(alpha, nan_ok=True)
    assert kendall_w(ratings[::-1, ::-1]) == pytest.approx(kendall_w(ratings), nan_ok=True)


@given(panels())
def test_nominal_alpha_does_not_care_what_the_answers_are_called(ratings: Array) -> None:
    renamed = np.where(np.isnan(ratings), np.nan, (ratings * 4) % 9 + 1)
    assert krippendorff_alpha(renamed) == pytest.approx(krippendorff_alpha(ratings), nan_ok=True)
    assert krippendorff_alpha(10 - ratings, "ordinal") == pytest.approx(
        krippendorff_alpha(ratings, "ordinal"), nan_ok=True
    )
