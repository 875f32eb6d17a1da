"""How firm an outcome is: against trying everything on small panels."""

from itertools import combinations_with_replacement

import numpy as np
import pytest
from hypothesis import given

from roadmap_app.analysis import INSUFFICIENT, Rule, firmness, fragile, jackknife, outcome, summarize, votes_to_flip
from tests.analysis.panels import Array, panels, random_panel

RULES: tuple[Rule, Rule] = ("ipras", "classic")


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("experts", [1, 2, 5, 6, 7, 8])
def test_votes_to_flip_is_what_trying_every_panel_gives(rule: Rule, experts: int) -> None:
    everyone = np.array(list(combinations_with_replacement(range(1, 10), experts)), np.float64)
    outcomes = outcome(summarize(everyone.T), rule=rule, quorum=1)
    counts = (everyone[:, :, np.newaxis] == np.arange(1, 10)).sum(axis=1)
    chosen = np.random.default_rng(experts).choice(len(everyone), min(len(everyone), 60), replace=False)
    found = votes_to_flip(everyone[chosen].T, rule=rule, quorum=1)
    for panel, flips in zip(chosen, found, strict=True):
        changes = np.maximum(counts - counts[panel], 0).sum(axis=1)
        assert flips == changes[outcomes != outcomes[panel]].min()


@pytest.mark.parametrize("rule", RULES)
def test_panels_of_different_sizes_are_each_taken_at_their_own_size(rule: Rule) -> None:
    ratings = random_panel(9, 60, missing=0.4)
    together = votes_to_flip(ratings, rule=rule)
    for element in range(ratings.shape[1]):
        column = ratings[:, element]
        alone = votes_to_flip(column[~np.isnan(column)][:, np.newaxis], rule=rule)
        assert together[element] == alone[0]
    assert ((together == 0) == (outcome(summarize(ratings), rule=rule) == INSUFFICIENT)).all()


@pytest.mark.parametrize("rule", RULES)
def test_leaving_one_out_is_the_panel_without_that_expert(rule: Rule) -> None:
    ratings = random_panel(8, 300, missing=0.2)
    found, whole = jackknife(ratings, rule=rule), outcome(summarize(ratings), rule=rule)
    sufficient = whole != INSUFFICIENT
    changed = np.zeros(ratings.shape[1], np.bool_)
    for expert in range(len(ratings)):
        without = outcome(summarize(np.delete(ratings, expert, axis=0)), rule=rule, quorum=1)
        np.testing.assert_array_equal(found[expert, sufficient], without[sufficient])
        changed |= without != whole
    assert (found[:, ~sufficient] == INSUFFICIENT).all()
    np.testing.assert_array_equal(fragile(ratings, rule=rule), changed & sufficient)


@pytest.mark.parametrize("rule", RULES)
def test_both_at_once_are_what_each_is_alone(rule: Rule) -> None:
    ratings = random_panel(9, 60, missing=0.4)
    fragility, votes = firmness(ratings, rule=rule)
    np.testing.assert_array_equal(fragility, fragile(ratings, rule=rule))
    np.testing.assert_array_equal(votes, votes_to_flip(ratings, rule=rule))


def test_a_panel_at_its_quorum_is_not_fragile_for_that_alone() -> None:
    assert not fragile(np.full((5, 1), 2.0), quorum=5)[0]


def test_a_panel_of_one_is_not_fragile() -> None:
    assert not fragile(np.array([[2.0], [np.nan]]), quorum=1)[0]
    assert jackknife(np.array([[2.0], [np.nan]]), quorum=1).tolist() == [[INSUFFICIENT], [0]]


@pytest.mark.parametrize("shape", [(0, 0), (0, 3), (4, 0), (4, 3)])
def test_without_answers_nothing_is_fragile_and_nothing_flips(shape: tuple[int, int]) -> None:
    ratings = np.full(shape, np.nan)
    for rule in RULES:
        assert jackknife(ratings, rule=rule).shape == shape
        assert not fragile(ratings, rule=rule).any()
        assert votes_to_flip(ratings, rule=rule).tolist() == [0] * shape[1]


@given(panels(experts=9, elements=4))
def test_one_vote_flips_nothing_that_takes_two(ratings: Array) -> None:
    flips, whole = votes_to_flip(ratings, quorum=1), outcome(summarize(ratings), quorum=1)
    for expert in range(len(ratings)):
        for value in (1.0, 5.0, 9.0):
            changed = ratings.copy()
            changed[expert] = np.where(np.isnan(ratings[expert]), np.nan, value)
            flipped = outcome(summarize(changed), quorum=1) != whole
            assert (flips[flipped] == 1).all()
