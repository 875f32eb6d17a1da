"""What must hold whatever the panel says: for every public function, and where it is undefined."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from itertools import combinations_with_replacement
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmap_app import analysis
from roadmap_app.analysis import Metric, Rule, Sampling, Weighting
from tests.analysis.panels import Array, panels, random_panel, with_share

NONE = np.nan
RULES: tuple[Rule, Rule] = ("ipras", "classic")
METRICS: tuple[Metric, ...] = ("nominal", "ordinal", "interval")
WEIGHTINGS: tuple[Weighting, ...] = ("identity", "ordinal", "quadratic", "linear")
SAMPLINGS: tuple[Sampling, ...] = ("free", "ordered", "interval")
ROLES = np.array([0, 0, 1, 1, 2, 3], np.int8)
WEIGHTS = np.array([0.3, 0.2, 0.15, 0.1, 0.15, 0.1])
BARS = np.full(6, 6.0)
RED = np.array([8, NONE, NONE, NONE, NONE, NONE])
SAFEGUARD = np.array([NONE, NONE, NONE, NONE, 8, NONE])
MAJORITY = np.array([0.5, 0.5, 0.6])
PREFERENCES = (ROLES, WEIGHTS, BARS, RED, SAFEGUARD)

Panel = Callable[[Array], Any]

# Of a panel (R, E), one figure or array per element, E last.
BY_ELEMENT: dict[str, Panel] = {
    "summary": analysis.summarize,
    "histogram": analysis.histogram,
    "outcome": lambda ratings: analysis.outcome(analysis.summarize(ratings), quorum=2),
    "classic outcome": lambda ratings: analysis.outcome(analysis.summarize(ratings), rule="classic", quorum=2),
    "minority": lambda ratings: analysis.minority(
        analysis.summarize(ratings), analysis.outcome(analysis.summarize(ratings), quorum=2)
    ),
    "fragile": lambda ratings: analysis.fragile(ratings, quorum=2),
    "votes to flip": lambda ratings: analysis.votes_to_flip(ratings, quorum=2),
    "classic votes to flip": lambda ratings: analysis.votes_to_flip(ratings, rule="classic", quorum=2),
    "van der Eijk": lambda ratings: analysis.van_der_eijk(analysis.histogram(ratings).T),
    "movement": lambda ratings: analysis.between_rounds(ratings, 10 - ratings).median_movement,
}
# Of a panel, figures of the whole.
OF_THE_PANEL: dict[str, Panel] = {
    "alpha": lambda ratings: [analysis.krippendorff_alpha(ratings, metric) for metric in METRICS],
    "Gwet": lambda ratings: [analysis.gwet_ac(ratings, weights) for weights in WEIGHTINGS],
    "Gwet, all nine": lambda ratings: analysis.gwet_ac(ratings, "ordinal", range(1, 10)),
    "Fleiss": lambda ratings: analysis.fleiss_kappa(analysis.histogram(ratings).T),
    "W": analysis.kendall_w,
    "complete": analysis.complete_elements,
    "share": lambda ratings: analysis.between_rounds(ratings, 10 - ratings).share,
}


def arrays(found: Any) -> list[Any]:
    return [getattr(found, field.name) for field in fields(found)] if is_dataclass(found) else [found]


@pytest.mark.parametrize("name", BY_ELEMENT)
@given(ratings=panels(), order=st.randoms(use_true_random=False))
def test_the_order_of_experts_says_nothing_and_elements_keep_their_own(name: str, ratings: Array, order: Any) -> None:
    experts, elements = (order.sample(range(size), size) for size in ratings.shape)
    shuffled = ratings[experts][:, elements]
    for plain, mixed in zip(arrays(BY_ELEMENT[name](ratings)), arrays(BY_ELEMENT[name](shuffled)), strict=True):
        expected = plain[elements] if plain.ndim == 1 else plain[:, elements]
        np.testing.assert_allclose(mixed, expected, rtol=1e-12)


@pytest.mark.parametrize("name", OF_THE_PANEL)
@given(ratings=panels(), order=st.randoms(use_true_random=False))
def test_the_order_of_experts_and_elements_says_nothing(name: str, ratings: Array, order: Any) -> None:
    experts, elements = (order.sample(range(size), size) for size in ratings.shape)
    found = OF_THE_PANEL[name](ratings[experts][:, elements])
    np.testing.assert_allclose(found, OF_THE_PANEL[name](ratings), rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("rule", RULES)
@given(ratings=panels(), order=st.randoms(use_true_random=False))
def test_the_jackknife_moves_with_experts_and_elements(rule: Rule, ratings: Array, order: Any) -> None:
    experts, elements = (order.sample(range(size), size) for size in ratings.shape)
    found = analysis.jackknife(ratings[experts][:, elements], rule=rule, quorum=2)
    np.testing.assert_array_equal(found, analysis.jackknife(ratings, rule=rule, quorum=2)[experts][:, elements])


@given(ratings=panels(elements=12), order=st.randoms(use_true_random=False))
def test_what_is_drawn_with_a_seed_is_the_elements_own(ratings: Array, order: Any) -> None:
    elements = order.sample(range(ratings.shape[1]), ratings.shape[1])
    plain = analysis.median_interval(ratings, resamples=50, seed=3)
    mixed = analysis.median_interval(ratings[:, elements], resamples=50, seed=3)
    np.testing.assert_array_equal(np.array(mixed), np.array(plain)[:, elements])


@given(seed=st.integers(0, 500))
def test_weights_and_flips_are_the_elements_own(seed: int) -> None:
    medians = random_panel(25, 6, missing=0.15, seed=seed)
    order = np.random.default_rng(seed).permutation(25)
    shares = analysis.smaa(medians, *PREFERENCES, samples=200, seed=seed)
    np.testing.assert_allclose(
        analysis.smaa(medians[order], *PREFERENCES, samples=200, seed=seed), shares[order], atol=1e-12
    )
    alone = np.vstack([analysis.smaa(medians[[at]], *PREFERENCES, samples=200, seed=seed) for at in range(25)])
    np.testing.assert_allclose(alone, shares, atol=1e-12)
    flip = analysis.weight_to_flip(medians, *PREFERENCES, MAJORITY)
    mixed = analysis.weight_to_flip(medians[order], *PREFERENCES, MAJORITY)
    np.testing.assert_allclose(mixed.change, flip.change[order], atol=1e-12)
    np.testing.assert_array_equal(mixed.criterion, flip.criterion[order])


@given(ratings=panels(), order=st.permutations(range(9)))
def test_what_the_answers_are_called_does_not_matter_where_they_have_no_order(ratings: Array, order: list[int]) -> None:
    names = np.array([NONE, *(1.0 + place for place in order)])
    renamed = names[np.nan_to_num(ratings).astype(np.int64)]
    for coefficient in (analysis.krippendorff_alpha, analysis.gwet_ac):
        np.testing.assert_allclose(coefficient(renamed), coefficient(ratings), atol=1e-9)
    counts, recounted = (analysis.histogram(some).T for some in (ratings, renamed))
    np.testing.assert_allclose(analysis.fleiss_kappa(recounted), analysis.fleiss_kappa(counts), atol=1e-9)


@given(panels())
def test_turned_round_the_scale_tells_the_same(ratings: Array) -> None:
    mirrored = 10 - ratings
    for weighting in WEIGHTINGS[1:]:
        found, again = (analysis.gwet_ac(some, weighting) for some in (ratings, mirrored))
        np.testing.assert_allclose(again, found, atol=1e-9)
    np.testing.assert_allclose(analysis.kendall_w(mirrored), analysis.kendall_w(ratings), atol=1e-9)
    counts, turned = (analysis.histogram(some).T for some in (ratings, mirrored))
    np.testing.assert_allclose(analysis.van_der_eijk(turned), analysis.van_der_eijk(counts), atol=1e-12)


def third(ratings: Array) -> Array:
    """The median's third, disagreement or not."""
    median = analysis.summarize(ratings).median
    return np.where(np.isnan(median), -1.0, (median >= 3.5) * 1.0 + (median >= 6.5))


@given(ratings=panels(), raised=st.data())
def test_one_answer_raised_never_lowers_the_medians_third(ratings: Array, raised: st.DataObject) -> None:
    before = third(ratings)
    for element in range(ratings.shape[1]):
        for expert in range(len(ratings)):
            if not np.isnan(ratings[expert, element]):
                higher = ratings.copy()
                higher[expert, element] = raised.draw(st.integers(int(ratings[expert, element]), 9))
                assert (third(higher) >= before).all()


def test_the_outcome_itself_is_not_monotone() -> None:
    # All low is *abolish*; one answer raised makes it *no consensus*. That is the method, not a mistake.
    low = np.array([[1.0], [1], [1], [5], [9]])
    outcomes = [analysis.outcome(analysis.summarize(low))[0]]
    low[2] = 9
    outcomes.append(analysis.outcome(analysis.summarize(low))[0])
    assert outcomes == [analysis.ABOLISH, analysis.NO_CONSENSUS]


@pytest.mark.parametrize("first_share", [(0.0, 1.0), (0.2, 0.7), (0.55, 0.6)])
def test_smaa_of_two_criteria_is_the_closed_form(first_share: tuple[float, float]) -> None:
    # One of two harms passes. Its share w is uniform on [a, b], the majority on [0.5, 0.75]: P(end) is P(w >= m).
    a, b = first_share
    grid = np.linspace(a, b, 200_001)
    chance = float(np.clip((grid - 0.5) / 0.25, 0, 1).mean())
    roles, weights, bars, lines = np.zeros(2, np.int8), np.ones(2), np.full(2, 6.0), np.full(2, NONE)
    intervals = (np.array([a, 0.0]), np.array([b, 1.0]))
    found = analysis.smaa(
        np.array([[7.0, 1], [1, 7], [7, 7], [1, 1]]),
        roles,
        weights,
        bars,
        lines,
        lines,
        sampling="interval",
        intervals=intervals,
        samples=40_000,
    )
    # The other harm has the share 1 - w, at least the majority where w is at most 1 - m.
    other = float(np.clip((0.5 - grid) / 0.25, 0, 1).mean())
    np.testing.assert_allclose(found[:, 0], [chance, other, 1, 0], atol=0.01)
    np.testing.assert_allclose(found[:, 1], 1 - found[:, 0])


@pytest.mark.parametrize("rule", RULES)
@given(data=st.data())
def test_votes_to_flip_is_what_trying_every_panel_gives(rule: Rule, data: st.DataObject) -> None:
    experts = data.draw(st.integers(1, 6))
    panel = np.array(data.draw(st.lists(st.integers(1, 9), min_size=experts, max_size=experts)), np.float64)
    everyone = np.array(list(combinations_with_replacement(range(1, 10), experts)), np.float64)
    outcomes = analysis.outcome(analysis.summarize(everyone.T), rule=rule, quorum=1)
    counts, own = ((some[..., np.newaxis] == np.arange(1, 10)).sum(axis=-2) for some in (everyone, panel))
    changes = np.maximum(counts - own, 0).sum(axis=1)
    different = outcomes != analysis.outcome(analysis.summarize(panel[:, np.newaxis]), rule=rule, quorum=1)[0]
    found = analysis.votes_to_flip(panel[:, np.newaxis], rule=rule, quorum=1)[0]
    assert found == changes[different].min()


@given(st.integers(0, 2000))
def test_weight_to_flip_is_where_bisection_ends(seed: int) -> None:
    medians = random_panel(1, 6, missing=0.15, seed=seed)

    def suggested(criterion: int, share: float) -> int:
        weights = with_share(WEIGHTS, ROLES, criterion, share)
        found = analysis.three_questions(medians, ROLES, weights, BARS, RED, SAFEGUARD, MAJORITY)
        return int(found.disposition[0])

    now = int(analysis.three_questions(medians, *PREFERENCES, MAJORITY).disposition[0])
    smallest = float("inf")
    for criterion in range(6):
        mates = (ROLES[criterion] == ROLES) if ROLES[criterion] < 2 else ROLES >= 2
        total = float(WEIGHTS[mates].sum())
        share = WEIGHTS[criterion] / total
        for end in (0.0, 1.0):
            # The first of 60 steps at which the suggestion is another, then halves of that step.
            steps = [float(share + (end - share) * at / 60) for at in range(61)]
            other = next((at for at in range(1, 61) if suggested(criterion, steps[at]) != now), None)
            if other is not None:
                same, changed = steps[other - 1], steps[other]
                for _ in range(40):
                    middle = (same + changed) / 2
                    same, changed = (middle, changed) if suggested(criterion, middle) == now else (same, middle)
                smallest = min(smallest, abs(changed - share) * total)
    flip = analysis.weight_to_flip(medians, *PREFERENCES, MAJORITY)
    if np.isinf(smallest):
        assert np.isnan(flip.change[0])
    else:
        assert abs(flip.change[0]) == pytest.approx(smallest, abs=1e-7)


EMPTY = [(0, 0), (0, 3), (4, 0)]
UNDEFINED = [*(np.full(shape, NONE) for shape in EMPTY), np.full((4, 3), NONE), np.array([[3.0, NONE, 9]])]


@pytest.mark.parametrize("ratings", UNDEFINED, ids=["nothing", "nobody", "no elements", "all abstained", "one expert"])
@pytest.mark.filterwarnings("error")
def test_where_nothing_can_be_said_nothing_breaks(ratings: Array) -> None:
    elements = ratings.shape[1]
    for method in BY_ELEMENT.values():
        for values in arrays(method(ratings)):
            assert values.shape[-1 if values.ndim > 1 else 0] == elements
    for name in ("alpha", "Gwet", "Gwet, all nine", "Fleiss", "W"):
        assert np.isnan(OF_THE_PANEL[name](ratings)).all()
    assert np.isnan(analysis.alpha_interval(ratings, resamples=5)).all()
    for resamples in (0, 5):
        low, high = analysis.median_interval(ratings, resamples=resamples)
        assert low.shape == high.shape == (elements,)
        assert resamples or np.isnan(low).all()
    for rule in RULES:
        assert analysis.jackknife(ratings, rule=rule, quorum=1).shape == ratings.shape
        assert not analysis.fragile(ratings, rule=rule, quorum=1).any()


@pytest.mark.parametrize(("elements", "criteria"), [(0, 0), (0, 6), (3, 0), (3, 6)])
@pytest.mark.parametrize("samples", [0, 1, 50])
@pytest.mark.filterwarnings("error")
def test_without_medians_criteria_or_samples_everything_is_open(elements: int, criteria: int, samples: int) -> None:
    medians = np.full((elements, criteria), NONE)
    roles = ROLES[:criteria]
    weights, bars, red, safeguard = (part[:criteria] for part in (WEIGHTS, BARS, RED, SAFEGUARD))
    bounds = np.zeros(criteria), np.ones(criteria)
    for sampling in SAMPLINGS:
        found = analysis.smaa(
            medians,
            roles,
            weights,
            bars,
            red,
            safeguard,
            sampling=sampling,
            intervals=bounds,
            samples=samples,
        )
        assert found.shape == (elements, 3)
        # Without criteria every question is answered no: to be phased out. Without samples nothing is said.
        assert (found == ([0, 1, 0] if samples and not criteria else [0, 0, 0])).all()
    flip = analysis.weight_to_flip(medians, roles, weights, bars, red, safeguard, MAJORITY)
    assert np.isnan(flip.change).all()
    nobody = np.zeros(criteria)
    found = analysis.three_questions(medians, roles, nobody, bars, red, safeguard, MAJORITY)
    assert not found.support.any()
