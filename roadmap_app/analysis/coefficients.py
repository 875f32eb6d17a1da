"""Further coefficients: Gwet's, Fleiss', van der Eijk's within an element (docs/methods-reference.md, 6)."""

from collections.abc import Sequence
from typing import Literal, TypeAlias

import numpy as np

from roadmap_app.analysis.agreement import value_counts
from roadmap_app.analysis.arrays import Floats, Ints, Ratings

Weighting: TypeAlias = Literal["identity", "ordinal", "quadratic", "linear"]


def gwet_ac(ratings: Ratings, weights: Weighting = "identity", categories: Sequence[float] | None = None) -> float:
    """Gwet's AC1 (`identity`) or AC2 of (R, E) ratings (Gwet 2014): less moved by lopsided answers than kappa.

    `categories` are the values that could have been given; by default those that occur. Gwet's ordinal weights are not
    Krippendorff's ordinal metric. NaN where no element has two answers or there are fewer than two categories.
    """
    values, counts = value_counts(ratings)
    if categories is not None:
        kinds = np.union1d(values, np.array(categories, np.float64))
        spread = np.zeros((len(counts), len(kinds)))
        spread[:, np.searchsorted(kinds, values)] = counts
        values, counts = kinds, spread
    if len(values) < 2:
        return np.nan
    weight = agreement_weights(values, weights)
    by_chance = chance_agreement(mean_shares(counts), weight)
    return (observed_agreement(counts, weight) - by_chance) / (1 - by_chance)


def fleiss_kappa(counts: Floats | Ints) -> float:
    """Fleiss' kappa (1971) of how many experts put each element into each category, (E, K).

    Elements may have different numbers of answers. NaN where none has two, or where all answers are the same.
    """
    _require_counts(counts)
    counted = counts.astype(np.float64)
    by_chance = float(np.square(mean_shares(counted)).sum())
    return (
        (observed_agreement(counted, np.eye(counted.shape[1])) - by_chance) / (1 - by_chance)
        if by_chance < 1
        else np.nan
    )


def van_der_eijk(counts: Floats | Ints) -> Floats:
    """Van der Eijk's agreement A (2001) within each element's ordered answers, (E, K) → (E,).

    1 all in one category, 0 evenly spread, −1 half at each end. The answers are cut into layers, each of which fills
    its categories evenly; A is the mean of the layers' A weighted by their answers. NaN without answers.
    """
    _require_counts(counts)
    heights = np.sort(counts.astype(np.float64), axis=1)
    kinds = heights.shape[1]
    thickness = np.diff(heights, axis=1, prepend=0)
    layers = (counts[:, np.newaxis, :] >= heights[:, :, np.newaxis]) & (thickness > 0)[:, :, np.newaxis]
    filled = layers.sum(axis=2)
    before, after = np.cumsum(layers, axis=2), np.cumsum(layers[:, :, ::-1], axis=2)[:, :, ::-1]
    one_sided = np.where(layers, 0, before * (before - 1) + after * (after - 1)).sum(axis=2) / 2
    two_sided = np.where(layers, 0, before * after).sum(axis=2)
    triples = (kinds - 2) * (one_sided + two_sided)
    evidence = (kinds - 2) * one_sided - (kinds - 1) * two_sided
    unimodality = np.divide(evidence, triples, out=np.ones_like(triples), where=triples > 0)
    agreed = unimodality * (1 - (filled - 1) / max(kinds - 1, 1)) * thickness * filled
    total = counts.sum(axis=1)
    return np.divide(agreed.sum(axis=1), total, out=np.full(len(counts), np.nan), where=total > 0)


def _require_counts(counts: Floats | Ints) -> None:
    if not (counts >= 0).all():
        raise ValueError("counts are not negative")


def mean_shares(counts: Floats) -> Floats:
    """The share of each category, averaged over the elements that have an answer."""
    given = counts.sum(axis=1)
    rated = counts[given > 0] / given[given > 0, np.newaxis]
    return rated.sum(axis=0) / max(len(rated), 1)


def chance_agreement(shares: Floats, weight: Floats) -> float:
    """Gwet's agreement by chance of categories with these shares (K,): Σw · Σ π(1 − π) / (K(K − 1))."""
    kinds = len(shares)
    return float(weight.sum() * (shares * (1 - shares)).sum() / (kinds * (kinds - 1)))


def observed_agreement(counts: Floats, weight: Floats) -> float:
    """The weighted agreement of two answers to an element, averaged over the elements that have two; else NaN."""
    given = counts.sum(axis=1)
    counts, given = counts[given > 1], given[given > 1]
    if not len(counts):
        return np.nan
    return float(((counts * (counts @ weight - 1)).sum(axis=1) / (given * (given - 1))).mean())


def agreement_weights(values: Floats, weighting: Weighting) -> Floats:
    """How far two categories agree, (K, K): 1 for the same, 0 for the two ends (but for `identity`)."""
    if weighting == "identity":
        return np.eye(len(values))
    if weighting == "ordinal":
        apart = np.abs(np.subtract.outer(np.arange(len(values)), np.arange(len(values))))
        return 1 - apart * (apart + 1) / (len(values) * (len(values) - 1))
    distance = np.abs(np.subtract.outer(values, values)) / (values[-1] - values[0])
    return 1 - (np.square(distance) if weighting == "quadratic" else distance)
