"""What no caller may pass: refused with a sentence, never computed into a figure that looks right."""

from collections.abc import Callable

import numpy as np
import pytest

from roadmap_app import analysis

NONE = np.nan
ONES, ROLES, NO_LINES = np.ones(4), np.arange(4, dtype=np.int8), np.full(4, np.nan)
MEDIANS = np.full((1, 4), 5.0)
MAJORITY = np.full(3, 0.5)


@pytest.mark.parametrize("wrong", [-1.0, 0.5, 5.5, 10.0, 300.0, np.inf, -np.inf])
@pytest.mark.parametrize(
    "method",
    [
        analysis.summarize,
        analysis.histogram,
        analysis.jackknife,
        analysis.fragile,
        analysis.votes_to_flip,
        analysis.median_interval,
    ],
)
def test_a_rating_that_is_none(method: Callable[[np.typing.NDArray[np.float64]], object], wrong: float) -> None:
    with pytest.raises(ValueError, match="whole numbers 1 to 9"):
        method(np.array([[5.0, NONE], [wrong, 5]]))


@pytest.mark.parametrize("wrong", [-1, 10, 261])
def test_a_whole_number_that_is_no_rating(wrong: int) -> None:
    with pytest.raises(ValueError, match="whole numbers 1 to 9"):
        analysis.summarize(np.array([[5], [wrong]]))


def test_a_fraction_in_a_large_panel_is_noticed() -> None:
    ratings = np.full((30, 7000), 5.0)
    ratings[17, 4321] = 5.001
    with pytest.raises(ValueError, match="whole numbers 1 to 9"):
        analysis.summarize(ratings)


@pytest.mark.parametrize("ratio", [0.5, -2, NONE, np.inf])
def test_a_top_card_that_weighs_less_than_the_bottom_one(ratio: float) -> None:
    with pytest.raises(ValueError, match="at least as much"):
        analysis.simos_roy_figueira([1, 2], [0], ratio)


def test_blank_cards_that_cannot_lie_there() -> None:
    with pytest.raises(ValueError, match="counted from 0"):
        analysis.simos_roy_figueira([1, 2], [-1], 2)
    with pytest.raises(ValueError, match="2 piles need 1"):
        analysis.simos_roy_figueira([1, 2], [0, 3], 2)


@pytest.mark.parametrize("points", [[-1, 50], [NONE, 50], [101, 50]])
def test_points_off_the_scale(points: list[float]) -> None:
    with pytest.raises(ValueError, match="0 to 100"):
        analysis.swing(points)


@pytest.mark.parametrize("wrong", [-0.1, NONE, np.inf])
def test_weights_that_are_none(wrong: float) -> None:
    weights = np.array([1, 1, 1, wrong])
    calls: list[Callable[[], object]] = [
        lambda: analysis.three_questions(MEDIANS, ROLES, weights, ONES, NO_LINES, NO_LINES, MAJORITY),
        lambda: analysis.smaa(MEDIANS, ROLES, weights, ONES, NO_LINES, NO_LINES),
        lambda: analysis.weight_to_flip(MEDIANS, ROLES, weights, ONES, NO_LINES, NO_LINES, MAJORITY),
        lambda: analysis.mr_sort(MEDIANS, weights, np.ones((1, 4)), 0.5),
        lambda: analysis.credibility(MEDIANS, MEDIANS, weights, indifference=ONES, preference=ONES),
    ]
    if not np.isnan(wrong):  # in a panel NaN is an expert who set none
        calls.append(lambda: analysis.panel_weights(weights[np.newaxis]))
    for call in calls:
        with pytest.raises(ValueError, match="not negative"):
            call()


def test_interval_weights_without_intervals() -> None:
    for intervals in (None, (np.zeros(4), NO_LINES)):
        with pytest.raises(ValueError, match="two bounds"):
            analysis.smaa(MEDIANS, ROLES, ONES, ONES, NO_LINES, NO_LINES, sampling="interval", intervals=intervals)


def test_thresholds_that_do_not_rise() -> None:
    two = 2 * ONES
    for indifference, preference, veto in ((-ONES, ONES, None), (two, ONES, None), (ONES, two, ONES)):
        with pytest.raises(ValueError, match="thresholds rise"):
            analysis.credibility(MEDIANS, MEDIANS, ONES, indifference=indifference, preference=preference, veto=veto)


def test_rounds_of_different_panels() -> None:
    with pytest.raises(ValueError, match="same experts"):
        analysis.between_rounds(np.full((1, 3), 5), np.full((2, 3), 5))


def test_negative_counts() -> None:
    for method in (analysis.fleiss_kappa, analysis.van_der_eijk):
        with pytest.raises(ValueError, match="not negative"):
            method(np.array([[1, -1]]))
