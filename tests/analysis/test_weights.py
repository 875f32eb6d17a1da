"""Weights from a deck of cards, from points, and from a panel together."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmap_app.analysis import deck_of, panel_weights, simos_roy_figueira, swing


def test_a_blank_card_widens_the_gap_and_the_top_outweighs_the_bottom_as_said() -> None:
    weights = simos_roy_figueira([2, 0, 1], [0, 1], 4)
    np.testing.assert_allclose(weights, np.array([4, 1, 2]) / 7)


def test_one_pile_and_a_ratio_of_one_weigh_alike() -> None:
    assert simos_roy_figueira([3, 3], [], 5).tolist() == [0.5, 0.5]
    assert simos_roy_figueira([1, 2], [3], 1).tolist() == [0.5, 0.5]
    assert simos_roy_figueira([], [], 2).tolist() == []


def test_a_deck_without_its_blank_cards_is_refused() -> None:
    with pytest.raises(ValueError, match="3 piles need 2"):
        simos_roy_figueira([1, 2, 3], [0], 2)


@given(st.lists(st.integers(0, 5), min_size=2, max_size=8), st.floats(1, 20))
def test_a_deck_keeps_its_order(ranks: list[int], ratio: float) -> None:
    weights = simos_roy_figueira(ranks, [1] * (len(set(ranks)) - 1), ratio)
    assert weights.sum() == pytest.approx(1)
    assert weights[np.argmax(ranks)] == pytest.approx(weights[np.argmin(ranks)] * (ratio if len(set(ranks)) > 1 else 1))
    assert (np.diff(weights[np.argsort(ranks)]) >= -1e-12).all()


def test_points_are_shares_of_all_points() -> None:
    assert swing([100, 50, 50, 0]).tolist() == [0.5, 0.25, 0.25, 0]
    assert swing([0, 0]).tolist() == [0, 0]


def test_a_panels_weights_are_the_renormalised_median_with_its_spread() -> None:
    found = panel_weights(np.array([[0.2, 0.8], [0.6, 0.4], [0.5, 0.5], [np.nan, np.nan]]))
    np.testing.assert_allclose(found.weights, [0.5, 0.5])
    assert (found.low.tolist(), found.high.tolist()) == ([0.2, 0.4], [0.6, 0.8])


def test_weights_that_nobody_set_are_none() -> None:
    found = panel_weights(np.full((3, 2), np.nan))
    assert found.weights.tolist() == [0, 0]
    assert np.isnan(found.low).all()


@given(st.data())
def test_a_deck_is_read_back_from_the_weights_that_it_made(data: st.DataObject) -> None:
    piles = data.draw(st.integers(1, 7))
    ranks = data.draw(st.permutations([*range(piles), *data.draw(st.lists(st.integers(0, piles - 1), max_size=5))]))
    blanks = data.draw(st.lists(st.integers(0, 9), min_size=piles - 1, max_size=piles - 1))
    ratio = data.draw(st.floats(1.01, 99)) if piles > 1 else 1.0
    scale = data.draw(st.floats(0.01, 1))
    found = deck_of(simos_roy_figueira(ranks, blanks, ratio) * scale)
    assert found.exact
    assert found.ranks.tolist() == list(ranks)
    assert found.ratio == pytest.approx(ratio)
    common = math.gcd(*(blank + 1 for blank in blanks)) if blanks else 1
    assert found.blanks.tolist() == [(blank + 1) // common - 1 for blank in blanks]


def test_weights_that_no_deck_makes_have_the_nearest_one_which_says_so() -> None:
    weights = np.array([1, np.sqrt(2), np.pi]) / 6
    found = deck_of(weights)
    assert not found.exact
    near = simos_roy_figueira(found.ranks, found.blanks, found.ratio)
    np.testing.assert_allclose(near, weights / weights.sum(), atol=0.01)
