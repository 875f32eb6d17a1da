"""How far the experts agree with one another over many elements (docs/methods-reference.md, 6).

Only elements with two answers or more say anything about agreement. Where a coefficient is undefined it is NaN.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

import numpy as np

from roadmap_app.analysis.arrays import Flags, Floats, Ratings
from roadmap_app.analysis.chance import chi_square_tail

Metric: TypeAlias = Literal["nominal", "ordinal", "interval"]

_BLOCK = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Coincidences:
    """Krippendorff's coincidences of each element, `matrix` (E, K · K), over the K `values` that occur."""

    values: Floats
    matrix: Floats


def krippendorff_alpha(ratings: Ratings, metric: Metric = "nominal") -> float:
    """Krippendorff's alpha of (R, E) ratings (Krippendorff 2011): 1 is agreement, 0 what chance would give.

    NaN where no element has two answers, or where all comparable answers are the same.
    """
    found = coincidences_of(ratings)
    return float(_alpha(found.matrix.sum(axis=0, keepdims=True), found.values, metric)[0])


def alpha_interval(
    ratings: Ratings, metric: Metric = "nominal", *, resamples: int = 1000, seed: int = 0
) -> tuple[float, float]:
    """The bootstrap 95 % interval of alpha, elements drawn with replacement; (NaN, NaN) where alpha is undefined.

    Elements are drawn, not experts: an expert drawn twice would agree with himself and push alpha up. A draw in which
    alpha is undefined is left out.
    """
    found = coincidences_of(ratings)
    elements = len(found.matrix)
    random = np.random.default_rng(seed)
    alphas: list[Floats] = [np.empty(0)]
    for start in range(0, resamples if elements else 0, _BLOCK):
        draws = min(_BLOCK, resamples - start)
        drawn = random.integers(elements, size=(draws, elements)) + np.arange(draws)[:, np.newaxis] * elements
        times = np.bincount(drawn.ravel(), minlength=draws * elements).reshape(draws, elements)
        alphas.append(_alpha(times.astype(np.float64) @ found.matrix, found.values, metric))
    defined = np.concatenate(alphas)
    defined = defined[~np.isnan(defined)]
    if not defined.size or np.isnan(_alpha(found.matrix.sum(axis=0, keepdims=True), found.values, metric)[0]):
        return np.nan, np.nan
    low, high = np.quantile(defined, [0.025, 0.975])
    return float(low), float(high)


def kendall_w(ratings: Ratings) -> tuple[float, float, float]:
    """Kendall's coefficient of concordance W, tie-corrected, with its chi square and p: from (R, E) ratings.

    Over the `complete_elements`, which every expert present answered. NaN three times below two experts or two such
    elements, or where no expert distinguishes between elements.
    """
    chosen, experts = _complete(ratings)
    raters, units = len(chosen), chosen.shape[1]
    if experts < 2 or units < 2:
        return np.nan, np.nan, np.nan
    ranks, ties = _midranks(chosen)
    squares = np.square(ranks.sum(axis=0) - raters * (units + 1) / 2).sum()
    most = raters**2 * (units**3 - units) - raters * ties
    if most <= 0:
        return np.nan, np.nan, np.nan
    w = float(12 * squares / most)
    chi2 = raters * (units - 1) * w
    return w, chi2, chi_square_tail(chi2, units - 1)


def complete_elements(ratings: Ratings) -> int:
    """On how many elements `kendall_w` stands: those answered by every expert who answered anything."""
    return _complete(ratings)[0].shape[1]


def value_counts(ratings: Ratings) -> tuple[Floats, Floats]:
    """The values that occur (K,), ascending, and how many experts gave each to each element (E, K)."""
    answered = _answered(ratings)
    values, codes = np.unique(ratings[answered], return_inverse=True)
    elements, kinds = ratings.shape[1], len(values)
    cells = np.nonzero(answered)[1] * kinds + codes
    counts = np.bincount(cells, minlength=elements * kinds).reshape(elements, kinds)
    return values.astype(np.float64), counts.astype(np.float64)


def coincidences_of(ratings: Ratings) -> Coincidences:
    """o_ck of an element = n_c · n_k / (n − 1), and n_c (n_c − 1) / (n − 1) on the diagonal; 0 for a single answer."""
    values, counts = value_counts(ratings)
    pairs = counts[:, :, np.newaxis] * counts[:, np.newaxis, :]
    own = np.arange(len(values))
    pairs[:, own, own] -= counts
    others = np.maximum(counts.sum(axis=1) - 1, 1)
    matrix = (pairs / others[:, np.newaxis, np.newaxis]).reshape(len(counts), len(values) ** 2)
    return Coincidences(values=values, matrix=matrix)


def _alpha(coincidences: Floats, values: Floats, metric: Metric) -> Floats:
    """Alpha of each of B summed coincidences (B, K · K): 1 − (n − 1) · Σ o·δ² / Σ n_c·n_k·δ²."""
    kinds = len(values)
    observed = coincidences.reshape(len(coincidences), kinds, kinds)
    totals = observed.sum(axis=2)
    distances = _squared_distances(totals, values, metric)
    seen = (observed * distances).sum(axis=(1, 2))
    expected = (totals[:, :, np.newaxis] * totals[:, np.newaxis, :] * distances).sum(axis=(1, 2))
    ratio = np.divide(seen, expected, out=np.full(len(seen), np.nan), where=expected > 0)
    return 1 - (totals.sum(axis=1) - 1) * ratio


def _squared_distances(totals: Floats, values: Floats, metric: Metric) -> Floats:
    """Krippendorff's δ² between the K values, (B or 1, K, K).

    His ordinal distance, the answers from c to k with half of those at both ends, is the distance of their midranks.
    It is not Gwet's ordinal weight.
    """
    if metric == "nominal":
        return 1 - np.eye(len(values))[np.newaxis]
    places = np.cumsum(totals, axis=1) - totals / 2 if metric == "ordinal" else values[np.newaxis]
    return np.square(places[:, :, np.newaxis] - places[:, np.newaxis, :])


def _answered(ratings: Ratings) -> Flags:
    """Coefficients take values of any kind: only NaN, or 0 among whole numbers, is no answer."""
    return ~np.isnan(ratings) if ratings.dtype.kind == "f" else ratings != 0


def _complete(ratings: Ratings) -> tuple[Ratings, int]:
    """The ratings of the experts present, on the elements that all of them answered; and how many are present."""
    answered = _answered(ratings)
    present = answered.any(axis=1)
    chosen = ratings[present][:, answered[present].all(axis=0)]
    return (chosen if present.any() else ratings[:, :0]), int(present.sum())


def _midranks(ratings: Ratings) -> tuple[Floats, float]:
    """Each expert's ranks of the elements, ties sharing their middle rank; and Σ(t³ − t) over all ties."""
    values, codes = np.unique(ratings, return_inverse=True)
    raters, kinds = len(ratings), len(values)
    codes = codes.reshape(ratings.shape)
    cells = codes + np.arange(raters)[:, np.newaxis] * kinds
    counts = np.bincount(cells.ravel(), minlength=raters * kinds).reshape(raters, kinds).astype(np.float64)
    midranks = np.cumsum(counts, axis=1) - (counts - 1) / 2
    return np.take_along_axis(midranks, codes, axis=1), float((counts**3 - counts).sum())
