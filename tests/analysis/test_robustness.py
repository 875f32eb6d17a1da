"""How firm the answers are: exact probabilities of small cases, and trying everything."""

import numpy as np
import pytest

from roadmap_app.analysis import (
    INSUFFICIENT,
    Sampling,
    Suggestion,
    criteria_answer,
    median_interval,
    smaa,
    summarize,
    three_questions,
    weight_to_flip,
)
from roadmap_app.analysis.sampling import free_weights, interval_weights
from tests.analysis.panels import Array, random_panel, with_share

NONE = np.nan
ROLES = np.array([0, 0, 0, 1, 1, 2, 3], np.int8)
WEIGHTS = np.array([0.3, 0.2, 0.1, 0.1, 0.1, 0.12, 0.08])
BARS = np.full(7, 6.0)
NO_LINES = np.full(7, NONE)
RED = np.array([8, NONE, NONE, NONE, NONE, NONE, NONE])
SAFEGUARD = np.array([NONE, NONE, NONE, NONE, NONE, 8, NONE])
MAJORITY = np.array([0.5, 0.5, 0.6])


def medians(elements: int, *, missing: float = 0.1, seed: int = 5) -> Array:
    return random_panel(elements, 7, missing=missing, seed=seed)


def suggest(given: Array, weights: Array, *, majority: Array = MAJORITY) -> Suggestion:
    return three_questions(given, ROLES, weights, BARS, RED, SAFEGUARD, majority)


# Two harms; the first passes its bar. With weights (w, 1 - w) and the majority m on 0.5..0.75, P(end) is P(w >= m).
@pytest.mark.parametrize(
    ("sampling", "chance"),
    [
        ("free", 0.375),  # w uniform on 0..1: E(1 - m)
        ("ordered", 0.75),  # w uniform on 0.5..1
        ("interval", 0.6),  # w uniform on 0.6..0.7: E(w - 0.5) / 0.25
    ],
)
def test_the_share_of_weights_and_majorities_is_the_exact_probability(sampling: Sampling, chance: float) -> None:
    roles, weights, bars, lines = np.zeros(2, np.int8), np.array([0.7, 0.3]), np.full(2, 6.0), np.full(2, NONE)
    intervals = (np.array([0.6, 0.0]), np.array([0.7, 1.0]))
    found = smaa(
        np.array([[7.0, 1]]), roles, weights, bars, lines, lines, sampling=sampling, intervals=intervals, seed=1
    )
    np.testing.assert_allclose(found[0], [chance, 1 - chance, 0], atol=0.02)


def test_tied_criteria_share_what_falls_to_them() -> None:
    roles, weights, bars, lines = np.zeros(2, np.int8), np.ones(2), np.full(2, 6.0), np.full(2, NONE)
    found = smaa(np.array([[7.0, 1]]), roles, weights, bars, lines, lines, sampling="ordered")
    assert found[0, 0] < 0.01  # each weighs exactly a half, the majority is at least that


def test_sampling_against_patterns_is_sampling_against_elements() -> None:
    given, samples = medians(12), 2000
    found = smaa(given, ROLES, WEIGHTS, BARS, RED, SAFEGUARD, samples=samples, seed=3)
    random, tally = np.random.default_rng(4), np.zeros((12, 5))
    for _ in range(samples):
        weights = np.concatenate([free_weights(size, 1, random)[0] for size in (3, 2, 2)])
        disposition = suggest(given, weights, majority=random.uniform(0.5, 0.75, 3)).disposition
        tally[np.arange(12), disposition] += 1 / samples
    np.testing.assert_allclose(found, tally[:, :3], atol=0.05)
    np.testing.assert_allclose(1 - found.sum(axis=1), tally[:, INSUFFICIENT], atol=0.05)


def test_a_reached_line_answers_its_question_for_every_weight() -> None:
    found = smaa(np.array([[8.0, 1, 1, 1, 1, 1, 1]]), ROLES, WEIGHTS, BARS, RED, SAFEGUARD, samples=500)
    np.testing.assert_allclose(found, [[1, 0, 0]])


def test_what_is_missing_leaves_an_open_share() -> None:
    complete = smaa(medians(40, missing=0), ROLES, WEIGHTS, BARS, RED, SAFEGUARD, samples=500)
    nothing = smaa(np.full((1, 7), NONE), ROLES, WEIGHTS, BARS, RED, SAFEGUARD, samples=500)
    np.testing.assert_allclose(complete.sum(axis=1), 1)
    assert nothing.tolist() == [[0, 0, 0]]


def test_a_criterion_without_weight_stays_out() -> None:
    without = np.array([0.0, 0.2, 0.1, 0.1, 0.1, 0.12, 0.08])
    found = smaa(np.array([[7.0, 1, 1, 1, 1, 1, 1]]), ROLES, without, BARS, NO_LINES, NO_LINES, samples=500)
    assert found[0, 0] == 0


def test_weights_that_no_interval_allows_leave_everything_open() -> None:
    intervals = (np.full(7, 0.6), np.full(7, 0.7))
    found = smaa(
        medians(3), ROLES, WEIGHTS, BARS, NO_LINES, NO_LINES, sampling="interval", intervals=intervals, samples=500
    )
    assert not found.any()


def test_an_element_alone_gets_what_it_gets_among_others() -> None:
    given = medians(30)
    together = smaa(given, ROLES, WEIGHTS, BARS, RED, SAFEGUARD, samples=300, seed=6)
    alone = [smaa(row[np.newaxis], ROLES, WEIGHTS, BARS, RED, SAFEGUARD, samples=300, seed=6)[0] for row in given]
    np.testing.assert_array_equal(alone, together)


def test_all_that_the_criteria_say_at_once_is_what_they_say_one_by_one() -> None:
    given = medians(30)
    found = criteria_answer(given, ROLES, WEIGHTS, BARS, RED, SAFEGUARD, MAJORITY, samples=300, seed=6)
    sampled = smaa(given, ROLES, WEIGHTS, BARS, RED, SAFEGUARD, samples=300, seed=6)
    flip = weight_to_flip(given, ROLES, WEIGHTS, BARS, RED, SAFEGUARD, MAJORITY)
    np.testing.assert_array_equal(found.suggestion.answer, suggest(given, WEIGHTS).answer)
    np.testing.assert_array_equal(found.acceptability, sampled)
    np.testing.assert_array_equal(found.weight_to_flip.change, flip.change)
    np.testing.assert_array_equal(found.weight_to_flip.criterion, flip.criterion)


def test_the_same_seed_gives_the_same_shares() -> None:
    given = medians(20)
    first, again, other = (smaa(given, ROLES, WEIGHTS, BARS, RED, SAFEGUARD, samples=200, seed=s) for s in (1, 1, 2))
    np.testing.assert_array_equal(first, again)
    assert (first != other).any()


@pytest.mark.parametrize("sampling", ["free", "ordered", "interval"])
@pytest.mark.parametrize(("elements", "criteria"), [(0, 7), (2, 0), (0, 0)])
def test_nothing_to_sample_is_no_obstacle(sampling: Sampling, elements: int, criteria: int) -> None:
    parts = [part[:criteria] for part in (WEIGHTS, BARS, RED, SAFEGUARD)]
    given = np.full((elements, criteria), 7.0)
    bounds = np.zeros(criteria), np.ones(criteria)
    found = smaa(
        given,
        ROLES[:criteria],
        parts[0],
        parts[1],
        parts[2],
        parts[3],
        sampling=sampling,
        intervals=bounds,
        samples=100,
    )
    assert found.shape == (elements, 3)
    flip = weight_to_flip(given, ROLES[:criteria], parts[0], parts[1], parts[2], parts[3], MAJORITY)
    assert flip.criterion.tolist() == [-1] * elements


def test_walks_in_the_box_are_uniform_there() -> None:
    low, high = np.array([0.1, 0.2, 0.05, 0.1]), np.array([0.5, 0.6, 0.3, 0.1])
    walked = interval_weights(low, high, 20_000, np.random.default_rng(1))
    anywhere = np.zeros((400_000, 4))
    anywhere[:, 3] = 0.1
    anywhere[:, :3] = 0.9 * free_weights(3, 400_000, np.random.default_rng(2))
    inside = anywhere[((anywhere >= low - 1e-12) & (anywhere <= high + 1e-12)).all(axis=1)]
    np.testing.assert_allclose(walked.sum(axis=1), 1)
    assert ((walked >= low) & (walked <= high)).all()
    np.testing.assert_allclose(walked.mean(axis=0), inside.mean(axis=0), atol=0.005)
    np.testing.assert_allclose(np.cov(walked.T), np.cov(inside.T), atol=0.001)


def test_the_smallest_change_of_a_weight_is_what_trying_all_shares_gives() -> None:
    given = medians(60, missing=0.2, seed=8)
    now = suggest(given, WEIGHTS).disposition
    smallest = np.full(60, np.inf)
    for criterion in range(7):
        for share in np.linspace(0, 1, 401):
            weights = with_share(WEIGHTS, ROLES, criterion, share)
            changed = suggest(given, weights).disposition != now
            change = abs(weights[criterion] - WEIGHTS[criterion])
            smallest[changed] = np.minimum(smallest[changed], change)
    found = weight_to_flip(given, ROLES, WEIGHTS, BARS, RED, SAFEGUARD, MAJORITY)
    possible = np.isfinite(smallest)
    assert possible.any()
    assert not possible.all()
    np.testing.assert_array_equal(np.isnan(found.change), ~possible)
    np.testing.assert_allclose(np.abs(found.change[possible]), smallest[possible], atol=0.6 / 400)


def test_the_change_found_does_change_the_suggestion_and_a_smaller_one_does_not() -> None:
    given = medians(60, missing=0, seed=9)
    now = suggest(given, WEIGHTS).disposition
    found = weight_to_flip(given, ROLES, WEIGHTS, BARS, RED, SAFEGUARD, MAJORITY)
    assert (np.abs(found.change) > 0.001).any()
    for element in np.flatnonzero(np.abs(found.change) > 0.001):
        criterion = int(found.criterion[element])
        mates = (ROLES[criterion] == ROLES) if ROLES[criterion] < 2 else ROLES >= 2
        shares = [(WEIGHTS[criterion] + part * found.change[element]) / WEIGHTS[mates].sum() for part in (0.999, 1)]
        before, after = (
            suggest(given, with_share(WEIGHTS, ROLES, criterion, share)).disposition[element] for share in shares
        )
        assert before == now[element] != after


def test_the_interval_of_a_median_is_what_drawing_experts_gives() -> None:
    ratings = random_panel(9, 30, missing=0.2)
    low, high = median_interval(ratings, resamples=2000, seed=1)
    random = np.random.default_rng(2)
    drawn = np.array([summarize(ratings[random.integers(9, size=9)]).median for _ in range(2000)])
    for bound, share in ((low, 0.025), (high, 0.975)):
        assert ((drawn < bound).mean(axis=0) < share + 0.015).all()
        assert ((drawn <= bound).mean(axis=0) > share - 0.015).all()
    assert ((low <= summarize(ratings).median) & (summarize(ratings).median <= high)).all()


def test_a_panel_of_one_mind_has_a_sure_median_and_an_empty_one_none() -> None:
    ratings = np.column_stack([np.full(5, 3.0), np.full(5, NONE)])
    low, high = median_interval(ratings, resamples=50)
    np.testing.assert_array_equal(low, [3, NONE])
    np.testing.assert_array_equal(high, [3, NONE])
    assert np.isnan(median_interval(np.empty((0, 2)))[0]).all()
    assert median_interval(np.empty((3, 0)))[0].shape == (0,)
