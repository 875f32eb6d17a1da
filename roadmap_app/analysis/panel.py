"""The panel's answer: RAND/UCLA with explicit disagreement, minorities and flags (docs/methods-reference.md, 2).

A panel's ratings of one element are fully told by nine counts, how many experts gave 1, 2, .. 9. Everything here is
computed from these counts, for all elements at once.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeAlias

import numpy as np
import numpy.typing as npt

from roadmap_app.analysis.arrays import Codes, Counts, Flags, Floats, Ints, Ratings

ABOLISH, TRANSITIONAL, RETAIN, NO_CONSENSUS, INSUFFICIENT = range(5)

Rule: TypeAlias = Literal["ipras", "classic"]

LEVELS = 9
_TOLERANCE = 1e-9
_SMALL = 10_000
_BLOCK = 100_000
_LEVELS = np.arange(LEVELS + 1, dtype=np.uint8)[:, np.newaxis, np.newaxis]


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelSummary:
    """What a panel's ratings say about each element; every array has shape (E,).

    Where nobody answered, `n` and the three counts are 0 and every figure is NaN.
    """

    n: Ints
    median: Floats
    p30: Floats
    p70: Floats
    ipr: Floats
    ipras: Floats
    disagreement_index: Floats
    low: Ints
    middle: Ints
    high: Ints
    mean_absolute_deviation: Floats


def summarize(ratings: Ratings) -> PanelSummary:
    """Summarise (R, E) ratings; R or E may be 0.

    Percentiles interpolate linearly over the answers present, as numpy does by default. IPRAS = 2.35 + 1.5 · |5 − the
    middle of P30 and P70| (Fitch et al. 2001; worked numbers in BMJ Open 2012;2:e001431, Table 1).
    """
    return summary_of_counts(at_most_counts(ratings))


def histogram(ratings: Ratings) -> Ints:
    """How many experts gave 1, 2, .. 9: (9, E) from (R, E)."""
    return counts_of(at_most_counts(ratings)).astype(np.int64)


def outcome(summary: PanelSummary, *, rule: Rule = "ipras", quorum: int = 5) -> Codes:
    """0 abolish, 1 transitional, 2 retain, 3 no consensus, 4 insufficient (fewer than `quorum` answers, or none).

    The third is the median's; 3.5 and 6.5 belong to the higher one. Disagreement is never read as transitional.
    """
    third = (summary.median >= 3.5).astype(np.int8) + (summary.median >= 6.5).astype(np.int8)
    answered = np.where(disagreement(summary, rule=rule), NO_CONSENSUS, third)
    return np.where(summary.n < max(quorum, 1), INSUFFICIENT, answered).astype(np.int8)


def disagreement(summary: PanelSummary, *, rule: Rule = "ipras") -> Flags:
    """Whether the panel disagrees: DI > 1 (`ipras`), or both outer thirds reach ⌊(n+1)/3⌋ (`classic`).

    Exact ties of IPR and IPRAS occur and are no disagreement, hence the tolerance. `classic` reproduces the published
    table for 8 to 16 experts; see `extrapolated`.
    """
    if rule == "classic":
        needed = classic_threshold(summary.n)
        return (summary.low >= needed) & (summary.high >= needed)
    return summary.disagreement_index > 1 + _TOLERANCE


def classic_agreement(summary: PanelSummary) -> Flags:
    """The classic rule's agreement: at most ⌊(n+1)/3⌋ − 1 ratings outside the median's third; False without answers."""
    inside = np.where(summary.median >= 6.5, summary.high, np.where(summary.median >= 3.5, summary.middle, summary.low))
    return (summary.n > 0) & (summary.n - inside < classic_threshold(summary.n))


def extrapolated(summary: PanelSummary) -> Flags:
    """Where the classic rule is used beyond its published table, which covers 8 to 16 answers."""
    return (summary.n < 8) | (summary.n > 16)


def classic_threshold(n: Ints) -> Ints:
    """⌊(n+1)/3⌋, the ratings needed in each outer third (BMC Med Inform Decis Mak 2012;12:93, Table 7); at least 1."""
    return np.maximum((n + 1) // 3, 1)


def minority(summary: PanelSummary, outcomes: Codes) -> Ints:
    """How many experts judged the opposite: answers in the outer third opposite to the outcome's, (E,).

    For a transitional outcome the smaller of the outer thirds; 0 where there is no consensus or too few answers.
    """
    transitional = np.where(outcomes == TRANSITIONAL, np.minimum(summary.low, summary.high), 0)
    return np.where(outcomes == ABOLISH, summary.high, np.where(outcomes == RETAIN, summary.low, transitional))


def opposed(summary: PanelSummary, outcomes: Codes) -> Flags:
    """A minority of at least two that is at least a fifth of the answers: never published without its sentence."""
    against = minority(summary, outcomes)
    return (against >= 2) & (5 * against >= summary.n)


def thin(summary: PanelSummary, seats: int | Ints) -> Flags:
    """Fewer answers than half of the seats that may answer: one number, or one per element."""
    return 2 * summary.n < seats


def borderline(summary: PanelSummary) -> Flags:
    """A median between two thirds, 3.5 or 6.5: the rule puts it into the higher one."""
    return (summary.median == 3.5) | (summary.median == 6.5)


def summary_of_counts(at_most: Counts) -> PanelSummary:
    """The summary from the cumulative counts (9, ...): how many answers are at most 1, 2, .. 9."""
    n, low, up_to_six = at_most[-1], at_most[2], at_most[5]
    decides = deciding(at_most)
    median, p30, p70 = (
        np.where(n > 0, whole / parts, np.nan)
        for whole, parts in ((decides.twice_median, 2), (decides.tenths30, 10), (decides.tenths70, 10))
    )
    ipr = p70 - p30
    ipras = 2.35 + 1.5 * np.abs(5 - (p30 + p70) / 2)
    return PanelSummary(
        n=n.astype(np.int64),
        median=median,
        p30=p30,
        p70=p70,
        ipr=ipr,
        ipras=ipras,
        disagreement_index=ipr / ipras,
        low=low.astype(np.int64),
        middle=(up_to_six - low).astype(np.int64),
        high=(n - up_to_six).astype(np.int64),
        mean_absolute_deviation=_deviation(at_most),
    )


def outcome_of_counts(at_most: Counts, *, rule: Rule, quorum: int) -> Codes:
    """`outcome` from the cumulative counts, in whole numbers and without the rest of the summary."""
    n, decides = at_most[-1], deciding(at_most)
    if rule == "classic":
        needed = classic_threshold(n)
        torn = (at_most[2] >= needed) & (n - at_most[5] >= needed)
    else:
        torn = decides.disagree()
    answered = np.where(torn, np.int8(NO_CONSENSUS), decides.third())
    return np.where(n < max(quorum, 1), np.int8(INSUFFICIENT), answered)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deciding:
    """What decides an outcome, in whole numbers: twice the median, and ten times P30 and P70."""

    twice_median: Counts
    tenths30: Counts
    tenths70: Counts

    def third(self) -> Codes:
        """The median's third: 0, 1, 2."""
        return (self.twice_median >= 7).astype(np.int8) + (self.twice_median >= 13)

    def disagree(self) -> Flags:
        """IPR > IPRAS, (P70 − P30) > 2.35 + 1.5 · |5 − (P30 + P70)/2|, times 40."""
        return 4 * (self.tenths70 - self.tenths30) > 94 + 3 * np.abs(100 - self.tenths30 - self.tenths70)


def deciding(at_most: Counts) -> Deciding:
    """Of the cumulative counts; without meaning where there are no answers."""
    n = at_most[-1]
    places: Counts = np.take(_deciding_places(int(n.max(initial=0))), n, axis=1)
    part30, part70 = places[6], places[7]
    middle, next_middle, below30, above30, below70, above70 = _order_statistics(at_most, places[:6])
    return Deciding(
        twice_median=middle + next_middle,
        tenths30=10 * below30 + (above30 - below30) * part30,
        tenths70=10 * below70 + (above70 - below70) * part70,
    )


@lru_cache(maxsize=64)
def _deciding_places(most: int) -> Counts:
    """For 0 .. `most` answers the places of the two in the middle, those around P30 and around P70: (8, most + 1).

    The last two rows say how far P30 and P70 lie between theirs, in whole tenths, so that ties are exact.
    """
    n = np.arange(most + 1, dtype=np.int32)
    last = n - 1
    (p30, part30), (p70, part70) = (np.divmod(last * tenths, 10) for tenths in (3, 7))
    above30, above70 = np.minimum(p30 + 1, last), np.minimum(p70 + 1, last)
    places = np.stack([last // 2, n // 2, p30, above30, p70, above70, part30, part70])
    places.flags.writeable = False
    return places


def twice_median(at_most: Counts) -> Counts:
    """The sum of the two middle answers, 2 .. 18; without meaning where there are no answers."""
    n = at_most[-1]
    middle, next_middle = _order_statistics(at_most, np.stack([(n - 1) // 2, n // 2]))
    return middle + next_middle


def at_most_counts(ratings: Ratings) -> Counts:
    """Answers that are at most 1, 2, .. 9: (9, E)."""
    rows = _bytes(ratings)
    few = np.min_scalar_type(len(rows))
    if rows.size <= _SMALL:
        counts = np.add.reduce(rows <= _LEVELS, axis=1, dtype=few).astype(np.int32)
    else:  # level by level, so that what is compared stays in the processor's memory
        counts = np.empty((LEVELS + 1, *rows.shape[1:]), np.int32)
        counts[LEVELS] = len(rows)
        for level in range(LEVELS):
            counts[level] = np.add.reduce((rows <= level).view(np.uint8), axis=0, dtype=few)
    return counts[1:] - counts[0]


def counts_of(at_most: Counts) -> Counts:
    """How many answers are 1, 2, .. 9, from how many are at most that: (9, E)."""
    counts = at_most.copy()
    counts[1:] -= at_most[:-1]
    return counts


def answers_at_most(ratings: Ratings) -> npt.NDArray[np.float32]:
    """Whether each answer is given and at most 1, 2, .. 9, as ones and zeros: (9, E, R)."""
    rows = np.ascontiguousarray(_bytes(ratings).T)
    return ((rows >= 1) & (rows <= _LEVELS[1:])).astype(np.float32)


def _bytes(ratings: Ratings) -> npt.NDArray[np.uint8]:
    """One byte per answer, 0 for none: an eighth of the memory to go through nine times.

    A rating is what equals its byte; what the processor makes of NaN, which equals nothing, is struck out. Some experts
    at a time, so that their ratings stay in the processor's memory.
    """
    rows = np.empty(ratings.shape, np.uint8)
    step = max(_BLOCK // max(ratings.shape[1], 1), 1)
    wrong = False
    with np.errstate(invalid="ignore"):
        for start in range(0, len(rows), step):
            given, into = ratings[start : start + step], rows[start : start + step]
            answered = given == given  # noqa: PLR0124 all but NaN
            np.multiply(given.astype(np.uint8), answered, out=into)
            wrong |= np.count_nonzero(into.astype(given.dtype) == given) != np.count_nonzero(answered)
    if wrong or rows.max(initial=0) > LEVELS:
        raise ValueError("ratings are whole numbers 1 to 9, and NaN or 0 for none")
    return rows


def _order_statistics(at_most: Counts, places: Counts) -> Counts:
    """The answers at `places` (from 0) of the sorted answers: one more than the levels that do not reach that far."""
    behind = (at_most[:-1, np.newaxis] <= places).view(np.uint8)
    return np.add.reduce(behind, axis=0, dtype=np.uint8).astype(np.int32) + np.int32(1)


def _deviation(at_most: Counts) -> Floats:
    """The mean absolute deviation about the median.

    Going from the answers to their median, each step between two levels is crossed by all answers on its outer side,
    which is the smaller one.
    """
    n = at_most[-1]
    crossings = np.minimum(at_most[:-1], n - at_most[:-1])
    deviation = np.add.reduce(crossings, axis=0, dtype=np.int32) / np.maximum(n, 1)
    return np.where(n > 0, deviation, np.nan)
