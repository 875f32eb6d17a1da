"""How firm a panel's outcome is: without one expert, and against changed judgements (docs/methods, section 2)."""

from itertools import combinations_with_replacement, product
from typing import Any

import numpy as np
import numpy.typing as npt

from roadmap_app.analysis.arrays import Codes, Counts, Flags, Ints, Ratings
from roadmap_app.analysis.panel import (
    INSUFFICIENT,
    LEVELS,
    NO_CONSENSUS,
    Rule,
    at_most_counts,
    classic_threshold,
    outcome,
    summary_of_counts,
)

_Table = npt.NDArray[np.signedinteger[Any]]
_BLOCK = 64


def jackknife(ratings: Ratings, *, rule: Rule = "ipras", quorum: int = 5) -> Codes:
    """The outcome with each expert left out, (R, E): codes of `outcome`.

    The quorum is asked of the whole panel only: a panel that lacks it stays insufficient. Leaving out an expert who
    gave no answer changes nothing; leaving out the only one leaves an insufficient panel. Who is fragile to whom tells
    how experts voted: this array never leaves `analysis`, only `fragile` does.
    """
    at_most = at_most_counts(ratings)
    whole = outcome(summary_of_counts(at_most), rule=rule, quorum=quorum)
    without = _outcomes_without(at_most, whole, rule)
    answered = ratings >= 1
    levels = np.where(answered, ratings, 1).astype(np.intp) - 1
    return np.where(answered, np.take_along_axis(without, levels, axis=0), whole)


def fragile(ratings: Ratings, *, rule: Rule = "ipras", quorum: int = 5) -> Flags:
    """Whether leaving out one expert who answered changes the outcome, (E,).

    False for insufficient elements and for panels of one.
    """
    at_most = at_most_counts(ratings)
    whole = outcome(summary_of_counts(at_most), rule=rule, quorum=quorum)
    given = np.diff(at_most, axis=0, prepend=0) > 0
    changed = (_outcomes_without(at_most, whole, rule) != whole) & given
    return changed.any(axis=0) & (at_most[-1] > 1)


def votes_to_flip(ratings: Ratings, *, rule: Rule = "ipras", quorum: int = 5) -> Ints:
    """The fewest judgements that would have to change, to whatever value, for another outcome, (E,).

    Exact; 0 where the outcome is insufficient. For each number of answers n that occurs, every way in which the
    order statistics that decide the outcome can fall is a target, and the cheapest target of another outcome counts.
    """
    at_most = at_most_counts(ratings)
    whole = outcome(summary_of_counts(at_most), rule=rule, quorum=quorum)
    flips = np.zeros(at_most.shape[1], np.int64)
    for n in np.unique(at_most[-1, whole != INSUFFICIENT]):
        chosen = np.flatnonzero((at_most[-1] == n) & (whole != INSUFFICIENT))
        counts = np.diff(at_most[:, chosen], axis=0, prepend=0).astype(np.int16)
        alike, which = np.unique(counts, axis=1, return_inverse=True)
        flips[chosen] = _cheapest_flips(alike, int(n), rule)[which.ravel()]
    return flips


def _cheapest_flips(counts: _Table, n: int, rule: Rule) -> Ints:
    """Of panels of n (9, panels): the fewest changes to any outcome that takes changes at all."""
    low, high, outcomes = _ipras_targets(n) if rule == "ipras" else _classic_targets(n)
    if 2 * n <= np.iinfo(np.int8).max:
        counts, low, high = (table.astype(np.int8) for table in (counts, low, high))
    cheapest = [_fewest_changes(counts, low[:, outcomes == code], high[:, outcomes == code]) for code in set(outcomes)]
    return np.min(np.where(np.array(cheapest) > 0, cheapest, n + 1), axis=0)


def _outcomes_without(at_most: Counts, whole: Codes, rule: Rule) -> Codes:
    """The outcome if one answer of 1, 2, .. 9 were not there, (9, E); without meaning where nobody gave that answer."""
    one = np.triu(np.ones((LEVELS, LEVELS), np.int32)).T[:, :, np.newaxis]
    fewer = np.maximum(at_most[:, np.newaxis] - one, 0)
    reduced = outcome(summary_of_counts(fewer), rule=rule, quorum=1)
    return np.where(whole == INSUFFICIENT, whole, reduced)


def _ipras_targets(n: int) -> tuple[_Table, _Table, Codes]:
    """The ways in which the answers around P30, the median and P70 can fall: bounds on F, and the outcome of each."""
    (p30, part30), (p70, part70) = divmod(3 * (n - 1), 10), divmod(7 * (n - 1), 10)
    places = sorted({p30, min(p30 + 1, n - 1), (n - 1) // 2, n // 2, p70, min(p70 + 1, n - 1)})
    values = np.array(list(combinations_with_replacement(range(1, LEVELS + 1), len(places))), np.int64).T
    at = {place: values[row] for row, place in enumerate(places)}
    tenths30 = 10 * at[p30] + part30 * (at[min(p30 + 1, n - 1)] - at[p30])
    tenths70 = 10 * at[p70] + part70 * (at[min(p70 + 1, n - 1)] - at[p70])
    # IPR > IPRAS in whole numbers: (P70 − P30) > 2.35 + 1.5·|5 − (P30 + P70)/2|, times 40, with both in tenths.
    disagree = 4 * (tenths70 - tenths30) > 94 + 3 * np.abs(100 - tenths30 - tenths70)
    third = _third(at[(n - 1) // 2] + at[n // 2])
    return *_bounds(n, places, values), np.where(disagree, NO_CONSENSUS, third).astype(np.int8)


def _classic_targets(n: int) -> tuple[_Table, _Table, Codes]:
    """Both outer thirds full enough; or one of them not, with each way in which the middle answers can fall."""
    needed = int(classic_threshold(np.array(n)))
    places = sorted({(n - 1) // 2, n // 2})
    values = np.array(list(combinations_with_replacement(range(1, LEVELS + 1), len(places))), np.int64).T
    low, high = _bounds(n, places, values)
    few_low, few_high = high.copy(), low.copy()
    few_low[:3] = np.minimum(few_low[:3], needed - 1)
    few_high[5:] = np.maximum(few_high[5:], n - needed + 1)
    torn = np.repeat([[0], [n]], LEVELS, axis=1).astype(np.int16)
    torn[0, 2:], torn[0, -1], torn[1, :6] = needed, n, n - needed
    lows = np.column_stack([low, few_high, torn[0]])
    highs = np.column_stack([few_low, high, torn[1]])
    third = _third(values[0] + values[-1])
    outcomes = np.concatenate([third, third, [NO_CONSENSUS]]).astype(np.int8)
    possible = (lows <= highs).all(axis=0)
    return lows[:, possible], highs[:, possible], outcomes[possible]


def _third(twice_median: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    return (twice_median >= 7).astype(np.int64) + (twice_median >= 13)


def _bounds(n: int, places: list[int], values: npt.NDArray[np.int64]) -> tuple[_Table, _Table]:
    """What F(1) .. F(9), the answers up to each level, may be if the answers at `places` (from 0) have these values.

    `values` (places, targets) → two (9, targets) arrays.
    """
    low = np.zeros((LEVELS, values.shape[1]), np.int16)
    high = np.full((LEVELS, values.shape[1]), n, np.int16)
    for (place, value), level in product(zip(places, values, strict=True), range(1, LEVELS + 1)):
        low[level - 1] = np.maximum(low[level - 1], np.where(value <= level, place + 1, 0))
        high[level - 1] = np.minimum(high[level - 1], np.where(value > level, place, n))
    low[-1] = n
    return low, high


def _fewest_changes(counts: _Table, low: _Table, high: _Table) -> Ints:
    """For each panel (9, panels) the fewest answers to change so that one of the targets (9, targets) is met.

    Going up the levels, F is kept as near to the panel's own counts as the bounds allow; every answer that has to be
    added to a level is one change.
    """
    fewest = np.empty(counts.shape[1], np.int64)
    for start in range(0, counts.shape[1], _BLOCK):
        block = counts[:, start : start + _BLOCK, np.newaxis]
        reached = np.zeros((block.shape[1], low.shape[1]), low.dtype)
        changes, raised = np.zeros_like(reached), np.empty_like(reached)
        for level in range(LEVELS):
            reached += block[level]
            np.maximum(reached, low[level], out=raised)
            changes += raised
            changes -= reached
            np.minimum(raised, high[level], out=reached)
        fewest[start : start + _BLOCK] = changes.min(axis=1)
    return fewest
