"""How firm the answers are against other weights, majorities and experts (docs/methods, section 5)."""

from dataclasses import dataclass
from itertools import product
from typing import Literal, TypeAlias

import numpy as np

from roadmap_app.analysis.arrays import Codes, Flags, Floats, Ints, Ratings
from roadmap_app.analysis.panel import LEVELS, median_of_counts
from roadmap_app.analysis.sampling import free_weights, interval_weights, ordered_weights
from roadmap_app.analysis.sorting import (
    END,
    NO,
    OPEN,
    STAY,
    TIME,
    TOLERANCE,
    YES,
    Evidence,
    answers,
    disposition,
    evidence,
    three_questions,
)

Sampling: TypeAlias = Literal["free", "ordered", "interval"]

_BLOCK = 256
_DRAWS = 20
_LEAST, _MOST = 0.5, 0.75


@dataclass(frozen=True, slots=True, kw_only=True)
class WeightFlip:
    """For each element the smallest change of one weight that changes the suggestion, (E,).

    `change` is added to the weight (in its own unit) of criterion number `criterion`, while the others of the question
    are rescaled so that its total stays; NaN and −1 where no change of one weight does it.
    """

    change: Floats
    criterion: Ints


def smaa(  # noqa: PLR0917 as `three_questions`
    medians: Floats,
    roles: Codes,
    weights: Floats,
    bars: Floats,
    red_lines: Floats,
    safeguard_lines: Floats,
    *,
    sampling: Sampling = "free",
    intervals: tuple[Floats, Floats] | None = None,
    samples: int = 10_000,
    seed: int = 0,
) -> Floats:
    """The share of sampled weights and majorities that lead to abolish, transitional and retain: (E, 3).

    After SMAA-TRI (Tervonen et al. 2009); medians to lines as for `three_questions`. Weights are sampled within each
    question: `free` any, `ordered` in the order of `weights`, `interval` with shares of the question between the two
    arrays (C,) of `intervals`; a criterion of weight 0 stays out. Majorities are uniform on 0.5..0.75. What a row lacks
    to 1 is the open share: missing answers could lead elsewhere, or no weights fit the intervals.
    """
    met = evidence(medians, roles, weights, bars, red_lines, safeguard_lines)
    random = np.random.default_rng(seed)
    chances = np.empty((len(medians), 3, 3))
    for question in (END, TIME, STAY):
        asked = met.shares[:, question] > 0
        if sampling == "free":
            drawn = free_weights(int(asked.sum()), samples, random)
        elif sampling == "ordered":
            drawn = ordered_weights(weights[asked], samples, random)
        else:
            low, high = intervals if intervals is not None else (np.zeros_like(weights), np.ones_like(weights))
            drawn = interval_weights(low[asked], high[asked], samples, random)
        majority = random.uniform(_LEAST, _MOST, samples)
        chances[:, question] = _chances(met, question, asked, drawn, majority)
    return _dispositions(chances)


def weight_to_flip(  # noqa: PLR0917 as `three_questions`
    medians: Floats,
    roles: Codes,
    weights: Floats,
    bars: Floats,
    red_lines: Floats,
    safeguard_lines: Floats,
    majority: Floats,
) -> WeightFlip:
    """The smallest change of one criterion's weight that changes the disposition; arguments as for `three_questions`.

    Support, and what it could become with the missing answers, are straight lines in the criterion's share: an answer
    can change only where one of them meets the majority. These places are tried, and what lies just beside them.
    """
    met = evidence(medians, roles, weights, bars, red_lines, safeguard_lines)
    found = three_questions(medians, roles, weights, bars, red_lines, safeguard_lines, majority)
    question, share = met.shares.argmax(axis=1), met.shares.max(axis=1)
    movable = (share > 0) & (share < 1)
    own = np.stack([met.carried, met.carried | met.missing]).astype(np.float64)
    support = np.stack([found.support, found.support_max])[:, :, question]
    others = (support - own * share) / np.where(movable, 1 - share, 1)
    slope = own - others
    tried = _places(others, slope, majority[question])
    low, high = others[:, :, :, np.newaxis] + slope[:, :, :, np.newaxis] * tried
    beside = {"lined": met.lined[:, question, np.newaxis], "unseen": met.unseen[:, question, np.newaxis]}
    changed = answers(low, high, majority[question][:, np.newaxis], **beside)
    which = question[:, np.newaxis, np.newaxis] == np.arange(3)
    closed = disposition(np.where(which, changed[..., np.newaxis], found.answer[:, np.newaxis, np.newaxis, :]))
    flips = (closed != found.disposition[:, np.newaxis, np.newaxis]) & movable[:, np.newaxis]
    moved = np.where(flips & (tried >= 0) & (tried <= 1), tried - share[:, np.newaxis], np.inf)
    return _smallest(moved, weights / np.where(share > 0, share, 1))


def median_interval(ratings: Ratings, *, resamples: int = 1000, seed: int = 0) -> tuple[Floats, Floats]:
    """The bootstrap 95 % interval of each element's median, experts drawn with replacement: low (E,) and high (E,).

    NaN where nobody answered; a draw of experts who all gave no answer is left out.
    """
    experts, elements = ratings.shape
    below = np.stack([(ratings >= 1) & (ratings <= level) for level in range(1, LEVELS + 1)], axis=1)
    flat = below.reshape(experts, LEVELS * elements).astype(np.float32)
    random = np.random.default_rng(seed)
    tally = np.zeros((2 * LEVELS - 1, elements), np.int64)
    for start in range(0, resamples if experts else 0, _DRAWS):
        times = random.multinomial(experts, np.full(experts, 1 / experts), size=min(_DRAWS, resamples - start))
        counts = (times.astype(np.float32) @ flat).astype(np.int32).reshape(len(times), LEVELS, elements)
        medians = median_of_counts(np.moveaxis(counts, 1, 0))
        for step in range(len(tally)):
            tally[step] += (medians == 1 + step / 2).sum(axis=0)
    upto = np.cumsum(tally, axis=0)
    low, high = ((upto < part * upto[-1]).sum(axis=0) / 2 + 1 for part in (0.025, 0.975))
    return np.where(upto[-1] > 0, low, np.nan), np.where(upto[-1] > 0, high, np.nan)


def _chances(met: Evidence, question: int, asked: Flags, drawn: Floats, majority: Floats) -> Floats:
    """How likely the samples answer one question no, yes and open, (E, 3).

    Few patterns of bars passed and answers missing occur: the samples are held against these, not against elements.
    """
    lines = met.lined[:, [question]], met.unseen[:, [question]]
    patterns, which = np.unique(
        np.hstack([met.carried[:, asked], met.missing[:, asked], *lines]), axis=0, return_inverse=True
    )
    criteria = int(asked.sum())
    passed, missing = patterns[:, :criteria], patterns[:, criteria:-2]
    chances = np.empty((len(patterns), 3))
    for start in range(0, len(patterns), _BLOCK):
        block = slice(start, start + _BLOCK)
        low, high = drawn @ passed[block].T, drawn @ (passed | missing)[block].T
        answer = answers(low, high, majority[:, np.newaxis], lined=patterns[block, -2], unseen=patterns[block, -1])
        chances[block] = np.stack([(answer == code).mean(axis=0) for code in (NO, YES, OPEN)], axis=1)
    return chances[which.ravel()]


def _dispositions(chances: Floats) -> Floats:
    """From the chances of each question's answers (E, 3, no · yes · open) to those of the dispositions (E, 3).

    The questions share no criterion, so their samples are independent, and every way to answer all three has the
    product of their chances.
    """
    ways = np.array(list(product((NO, YES, OPEN), repeat=3)), np.int8)
    likely = np.prod([chances[:, question, ways[:, question]] for question in (END, TIME, STAY)], axis=0)
    return likely @ (disposition(ways)[:, np.newaxis] == np.arange(3)).astype(np.float64)


def _places(others: Floats, slope: Floats, majority: Floats) -> Floats:
    """The shares at which support, or possible support, meets the majority, and a hair to both sides: (E, C, 6)."""
    sloping = np.abs(slope) > TOLERANCE
    meets = np.divide(majority - others, slope, out=np.full_like(slope, np.nan), where=sloping)
    hair = 4 * TOLERANCE / np.where(sloping, np.abs(slope), 1)
    return np.stack([*meets, *(meets - hair), *(meets + hair)], axis=-1)


def _smallest(moved: Floats, unit: Floats) -> WeightFlip:
    """The nearest of the changes of share (E, C, places), infinite where there is none, in units of weight (C,)."""
    elements, criteria, places = moved.shape
    flat = np.hstack([moved.reshape(elements, criteria * places), np.full((elements, 1), np.inf)])
    nearest = np.abs(flat).argmin(axis=1)
    change = flat[np.arange(elements), nearest]
    possible = np.isfinite(change)
    criterion = np.where(possible, nearest // places, -1)
    scale = np.append(unit, 1.0)[criterion]
    return WeightFlip(change=np.where(possible, change * scale, np.nan), criterion=criterion)
