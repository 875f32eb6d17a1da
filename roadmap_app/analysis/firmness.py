"""How firm a panel's outcome is: without one expert, and against changed judgements (docs/methods-reference.md, 2)."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations_with_replacement, product
from typing import Any

import numpy as np
import numpy.typing as npt

from roadmap_app.analysis.arrays import Codes, Counts, Flags, Ints, Ratings
from roadmap_app.analysis.panel import (
    INSUFFICIENT,
    LEVELS,
    NO_CONSENSUS,
    Deciding,
    Rule,
    at_most_counts,
    classic_threshold,
    counts_of,
    outcome_of_counts,
)

_Table = npt.NDArray[np.signedinteger[Any]]
_BLOCK = 64
# What one answer of 1, 2, .. 9 (second axis) adds to the cumulative counts (first axis).
_ONE_ANSWER = np.tri(LEVELS, dtype=np.int32)[:, :, np.newaxis]


def jackknife(ratings: Ratings, *, rule: Rule = "ipras", quorum: int = 5) -> Codes:
    """The outcome with each expert left out, (R, E): codes of `outcome`.

    The quorum is asked of the whole panel only: a panel that lacks it stays insufficient. Leaving out an expert who
    gave no answer changes nothing; leaving out the only one leaves an insufficient panel. Who is fragile to whom tells
    how experts voted: this array never leaves `analysis`, only `fragile` does.
    """
    at_most = at_most_counts(ratings)
    whole = outcome_of_counts(at_most, rule=rule, quorum=quorum)
    without = _outcomes_without(at_most, whole, rule)
    answered = ratings >= 1
    levels = np.where(answered, ratings, 1).astype(np.intp) - 1
    return np.where(answered, np.take_along_axis(without, levels, axis=0), whole)


def fragile(ratings: Ratings, *, rule: Rule = "ipras", quorum: int = 5) -> Flags:
    """Whether leaving out one expert who answered changes the outcome, (E,).

    False for insufficient elements and for panels of one.
    """
    at_most = at_most_counts(ratings)
    return _fragile(at_most, outcome_of_counts(at_most, rule=rule, quorum=quorum), rule)


def votes_to_flip(ratings: Ratings, *, rule: Rule = "ipras", quorum: int = 5) -> Ints:
    """The fewest judgements that would have to change, to whatever value, for another outcome, (E,).

    Exact; 0 where the outcome is insufficient. For each number of answers n that occurs, every way in which the
    order statistics that decide the outcome can fall is a target, and the cheapest target of another outcome counts.
    """
    at_most = at_most_counts(ratings)
    return _votes_to_flip(at_most, outcome_of_counts(at_most, rule=rule, quorum=quorum), rule)


def firmness(ratings: Ratings, *, rule: Rule = "ipras", quorum: int = 5) -> tuple[Flags, Ints]:
    """`fragile` and `votes_to_flip`, from counting the answers once."""
    at_most = at_most_counts(ratings)
    whole = outcome_of_counts(at_most, rule=rule, quorum=quorum)
    return _fragile(at_most, whole, rule), _votes_to_flip(at_most, whole, rule)


def _fragile(at_most: Counts, whole: Codes, rule: Rule) -> Flags:
    given = counts_of(at_most) > 0
    changed = (_outcomes_without(at_most, whole, rule) != whole) & given
    return changed.any(axis=0) & (at_most[-1] > 1)


def _votes_to_flip(at_most: Counts, whole: Codes, rule: Rule) -> Ints:
    flips = np.zeros(at_most.shape[1], np.int64)
    counts = counts_of(at_most)
    for n in set(at_most[-1, whole != INSUFFICIENT].tolist()):
        chosen = np.flatnonzero((at_most[-1] == n) & (whole != INSUFFICIENT))
        alike, which = _alike(counts[:, chosen])
        flips[chosen] = _cheapest_flips(alike, _targets(n, rule))[which]
    return flips


@dataclass(frozen=True, slots=True, kw_only=True)
class _Targets:
    """All the ways in which a panel of `n` can answer, by outcome: (9, targets) bounds on F(1) .. F(9), the answers up
    to each level, sorted by outcome; each outcome's begin at one of `starts`."""

    n: int
    low: _Table
    high: _Table
    starts: Ints


@lru_cache(maxsize=64)
def _targets(n: int, rule: Rule) -> _Targets:
    """The same for every element that has `n` answers."""
    low, high, outcomes = _ipras_targets(n) if rule == "ipras" else _classic_targets(n)
    kind = np.int8 if 2 * n <= np.iinfo(np.int8).max else np.int16
    by_outcome = np.argsort(outcomes, kind="stable")
    starts = np.unique(outcomes[by_outcome], return_index=True)[1]
    low, high = (table[:, by_outcome].astype(kind) for table in (low, high))
    low.flags.writeable = high.flags.writeable = starts.flags.writeable = False
    return _Targets(n=n, low=low, high=high, starts=starts)


def _alike(counts: Counts) -> tuple[Counts, Ints]:
    """The different columns of (9, panels), and which of them each panel is."""
    if counts.shape[1] == 1:
        return counts, np.zeros(1, np.int64)
    different, which = np.unique(counts, axis=1, return_inverse=True)
    return different, which.ravel()


def _cheapest_flips(counts: Counts, targets: _Targets) -> Ints:
    """Of panels (9, panels): the fewest changes to any outcome that takes changes at all.

    Going up the levels, F is kept as near to the panel's own counts as the bounds allow; every answer that has to be
    added to a level is one change.
    """
    given = counts.astype(targets.low.dtype)
    cheapest = np.empty(counts.shape[1], np.int64)
    for start in range(0, counts.shape[1], _BLOCK):
        block = given[:, start : start + _BLOCK, np.newaxis]
        reached = np.zeros((block.shape[1], targets.low.shape[1]), given.dtype)
        changes, raised = np.zeros_like(reached), np.empty_like(reached)
        for level in range(LEVELS):
            reached += block[level]
            np.maximum(reached, targets.low[level], out=raised)
            changes += raised
            changes -= reached
            np.minimum(raised, targets.high[level], out=reached)
        by_outcome = np.minimum.reduceat(changes, targets.starts, axis=1)
        cheapest[start : start + _BLOCK] = np.where(by_outcome > 0, by_outcome, targets.n + 1).min(axis=1)
    return cheapest


def _outcomes_without(at_most: Counts, whole: Codes, rule: Rule) -> Codes:
    """The outcome if one answer of 1, 2, .. 9 were not there, (9, E); without meaning where nobody gave that answer."""
    fewer = np.maximum(at_most[:, np.newaxis] - _ONE_ANSWER, 0)
    reduced = outcome_of_counts(fewer, rule=rule, quorum=1)
    return np.where(whole == INSUFFICIENT, whole, reduced)


def _ipras_targets(n: int) -> tuple[_Table, _Table, Codes]:
    """The ways in which the answers around P30, the median and P70 can fall: bounds on F, and the outcome of each."""
    (p30, part30), (p70, part70) = divmod(3 * (n - 1), 10), divmod(7 * (n - 1), 10)
    places = sorted({p30, min(p30 + 1, n - 1), (n - 1) // 2, n // 2, p70, min(p70 + 1, n - 1)})
    values = np.array(list(combinations_with_replacement(range(1, LEVELS + 1), len(places))), np.int32).T
    at = {place: values[row] for row, place in enumerate(places)}
    decides = Deciding(
        twice_median=at[(n - 1) // 2] + at[n // 2],
        tenths30=10 * at[p30] + part30 * (at[min(p30 + 1, n - 1)] - at[p30]),
        tenths70=10 * at[p70] + part70 * (at[min(p70 + 1, n - 1)] - at[p70]),
    )
    return *_bounds(n, places, values), np.where(decides.disagree(), np.int8(NO_CONSENSUS), decides.third())


def _classic_targets(n: int) -> tuple[_Table, _Table, Codes]:
    """Both outer thirds full enough; or one of them not, with each way in which the middle answers can fall."""
    needed = int(classic_threshold(np.array(n)))
    places = sorted({(n - 1) // 2, n // 2})
    values = np.array(list(combinations_with_replacement(range(1, LEVELS + 1), len(places))), np.int32).T
    low, high = _bounds(n, places, values)
    few_low, few_high = high.copy(), low.copy()
    few_low[:3] = np.minimum(few_low[:3], needed - 1)
    few_high[5:] = np.maximum(few_high[5:], n - needed + 1)
    torn = np.repeat([[0], [n]], LEVELS, axis=1).astype(np.int16)
    torn[0, 2:], torn[0, -1], torn[1, :6] = needed, n, n - needed
    lows = np.column_stack([low, few_high, torn[0]])
    highs = np.column_stack([few_low, high, torn[1]])
    third = (values[0] + values[-1] >= 7).astype(np.int8) + (values[0] + values[-1] >= 13)
    outcomes = np.concatenate([third, third, [NO_CONSENSUS]]).astype(np.int8)
    possible = (lows <= highs).all(axis=0)
    return lows[:, possible], highs[:, possible], outcomes[possible]


def _bounds(n: int, places: list[int], values: Counts) -> tuple[_Table, _Table]:
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
