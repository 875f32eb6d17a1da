"""What a round moved: counted, and defined where nothing can be compared."""

from math import isnan, nan

import numpy as np
import pytest
from hypothesis import given

from roadmap_app.analysis import between_rounds
from tests.analysis.panels import Array, panels


def test_only_what_was_answered_in_both_rounds_is_compared() -> None:
    before = np.array([[1, 5, nan], [2, nan, 9], [3, 5, 9]])
    after = np.array([[1, 6, 4], [2, 5, nan], [1, 5, 9]])
    found = between_rounds(before, after)
    assert (found.compared, found.changed) == (6, 2)
    assert found.share == pytest.approx(1 / 3)
    assert found.median_movement == pytest.approx([-1, 0, -2.5])
    assert not found.stable


@pytest.mark.parametrize("changed", range(4))
def test_under_fifteen_per_cent_of_changed_answers_is_stable(changed: int) -> None:
    before = np.full((1, 10), 5)
    after = before.copy()
    after[0, :changed] = 6
    assert between_rounds(before, after).stable is (changed < 2)


@given(panels())
def test_the_same_round_twice_moved_nothing(ratings: Array) -> None:
    found = between_rounds(ratings, ratings)
    assert found.changed == 0
    assert not np.nan_to_num(found.median_movement).any()


def test_rounds_without_a_common_answer_have_no_share() -> None:
    found = between_rounds(np.array([[5, nan]]), np.array([[nan, 5]]))
    assert isnan(found.share)
    assert np.isnan(found.median_movement).all()
    assert not found.stable
