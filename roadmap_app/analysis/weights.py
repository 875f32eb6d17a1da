"""Setting weights: a deck is laid, and points given, for the criteria of a question (docs/methods-reference.md, 4)."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from roadmap_app.analysis.arrays import Floats, Ints


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelWeights:
    """Weights that a panel set together, (C,): the median of the experts' shares, renormalised, and their spread.

    `low` and `high` are the smallest and largest share that an expert gave; NaN, with weights of 0, where nobody did.
    """

    weights: Floats
    low: Floats
    high: Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class Cards:
    """A deck, as `simos_roy_figueira` takes it; `exact` where it gives the very weights that it was read from."""

    ranks: Ints
    blanks: Ints
    ratio: float
    exact: bool


MOST_CARDS, FEW_CARDS = 240, 40
"""Steps from the bottom pile to the top one."""
EXACT, LEVEL = 1e-9, 1e-9
"""Within these the parts of a gap, and weights on one pile, count as the same."""


def simos_roy_figueira(ranks: Sequence[int] | Ints, blanks: Sequence[int] | Ints, ratio: float) -> Floats:
    """Weights (C,) from a deck of cards, summing to 1 (Figueira and Roy 2002, without its rounding to tenths).

    `ranks` (C,): each criterion's place in the order, the least important lowest, equal for cards on one pile. `blanks`
    one shorter than the number of piles: the blank cards between neighbouring piles. `ratio` ≥ 1: how many times the
    top outweighs the bottom. A pile's weight is 1 + u · Σ (blanks + 1) below it, u = (ratio − 1) / Σ (blanks + 1). One
    pile alone gives equal weights.
    """
    piles, pile = np.unique(np.asarray(ranks, np.int64), return_inverse=True)
    between = np.asarray(blanks, np.int64)
    if len(between) != max(len(piles) - 1, 0):
        raise ValueError(f"{len(piles)} piles need {max(len(piles) - 1, 0)} counts of blank cards, not {len(between)}")
    if (between < 0).any() or not 1 <= ratio < np.inf:
        raise ValueError("blank cards are counted from 0, and the top weighs at least as much as the bottom")
    steps = np.concatenate([[0], between + 1])
    unit = (ratio - 1) / max(int(steps.sum()), 1)
    return _shares((1 + unit * np.cumsum(steps))[pile])


def deck_of(weights: Floats) -> Cards:
    """The deck that gives these weights (C,), all above 0: the inverse of `simos_roy_figueira`, with as few blank cards
    as there can be. Where no deck of up to MOST_CARDS cards gives them, the nearest of up to FEW_CARDS, with `exact`
    False."""
    order = np.argsort(weights, kind="stable")
    steps = np.diff(weights[order]) > LEVEL * weights.max(initial=0.0)
    ranks = np.empty(len(weights), np.int64)
    ranks[order] = np.concatenate([[0], np.cumsum(steps)])[: len(weights)]
    piles = np.array([weights[ranks == rank].mean() for rank in range(int(ranks.max(initial=-1)) + 1)])
    if len(piles) < 2:
        return Cards(ranks=ranks, blanks=np.zeros(0, np.int64), ratio=1.0, exact=True)
    parts = np.diff(piles) / (piles[-1] - piles[0])
    totals = np.arange(len(parts), MOST_CARDS + 1)[:, np.newaxis]
    laid = np.maximum(np.rint(parts * totals), 1)
    error = np.abs(laid / laid.sum(axis=1, keepdims=True) - parts).max(axis=1)
    exact = np.flatnonzero(error < EXACT)
    chosen = int(exact[0]) if len(exact) else int(error[: FEW_CARDS - len(parts) + 1].argmin())
    return Cards(
        ranks=ranks,
        blanks=laid[chosen].astype(np.int64) - 1,
        ratio=float(piles[-1] / piles[0]),
        exact=bool(len(exact)),
    )


def swing(points: Sequence[float] | npt.NDArray[np.float64]) -> Floats:
    """Weights (C,) from 0..100 points given to the swing of each criterion, summing to 1; all 0 where no point was."""
    given = np.asarray(points, np.float64)
    if not ((given >= 0) & (given <= 100)).all():
        raise ValueError("points are 0 to 100")
    return _shares(given)


def panel_weights(weights: Floats) -> PanelWeights:
    """One set of weights from those of each expert (R, C), a row of NaN for an expert who gave none."""
    given = weights[~np.isnan(weights).any(axis=1)]
    require_weights(given)
    if not len(given):
        nothing = np.full(weights.shape[1], np.nan)
        return PanelWeights(weights=np.zeros_like(nothing), low=nothing, high=nothing)
    return PanelWeights(weights=_shares(np.median(given, axis=0)), low=given.min(axis=0), high=given.max(axis=0))


def require_weights(weights: Floats) -> None:
    """A negative or endless weight is a mistake of the program's, not a preference."""
    if not ((weights >= 0) & (weights < np.inf)).all():
        raise ValueError("weights are finite and not negative")


def _shares(amounts: Floats) -> Floats:
    total = amounts.sum()
    return amounts / total if total > 0 else np.zeros(len(amounts))
