"""How firm the answers are against other weights, majorities and experts (docs/methods-reference.md, 5)."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Literal, TypeAlias

import numpy as np
import numpy.typing as npt

from roadmap_app.analysis.arrays import Codes, Flags, Floats, Ints, Ratings
from roadmap_app.analysis.panel import LEVELS, answers_at_most, twice_median
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
    Suggestion,
    answers,
    disposition,
    evidence,
    questions_of,
    suggestion,
)

Sampling: TypeAlias = Literal["free", "ordered", "interval"]

# Every way to answer the three questions, and whether it leads to each of the three dispositions.
_WAYS = np.array(list(product((NO, YES, OPEN), repeat=3)), np.int8)
_LEADS_TO = (disposition(_WAYS)[:, np.newaxis] == np.arange(3)).astype(np.float64)

_Tally: TypeAlias = tuple[int, int, int]

_BLOCK = 140_000
_LEAST_DRAWS = 20
_MEDIANS = 2 * LEVELS + 1
_LEAST, _MOST = 0.5, 0.75


@dataclass(frozen=True, slots=True, kw_only=True)
class WeightFlip:
    """For each element the smallest change of one weight that changes the suggestion, (E,).

    `change` is added to the weight (in its own unit) of criterion number `criterion`, while the others of the question
    are rescaled so that its total stays; NaN and −1 where no change of one weight does it.
    """

    change: Floats
    criterion: Ints


@dataclass(frozen=True, slots=True, kw_only=True)
class CriteriaAnswer:
    """What the criteria say, and how firm it is: `acceptability` (E, 3) as `smaa` gives it."""

    suggestion: Suggestion
    acceptability: Floats
    weight_to_flip: WeightFlip


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Drawn:
    """For one question the criteria `asked` (C,), their sampled weights (k, samples) and the majorities (samples,).

    Few patterns of bars passed and answers missing occur: the samples are held against these, not against elements,
    and what came out is kept in `found`.
    """

    asked: Flags
    shares: Floats
    majority: Floats
    found: dict[bytes, _Tally]

    def tally(self, pattern: Flags) -> _Tally:
        """How many samples answer no, yes and open: `pattern` is passed (k), missing (k), lined, unseen."""
        name = pattern.tobytes()
        if name not in self.found:
            self.found[name] = self._sampled(pattern)
        return self.found[name]

    def _sampled(self, pattern: Flags) -> _Tally:
        criteria, samples, level = len(self.shares), len(self.majority), self.majority - TOLERANCE
        passed, missing, (lined, unseen) = pattern[:criteria], pattern[criteria:-2], pattern[-2:]
        if lined:
            return 0, samples, 0
        support = passed.astype(np.float64) @ self.shares
        yes = int(np.count_nonzero(support >= level))
        if missing.any():
            support += missing.astype(np.float64) @ self.shares
        no = 0 if unseen else int(np.count_nonzero(support < level))
        return no, yes, samples - no - yes


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
    return _acceptability(met, roles, weights, sampling=sampling, intervals=intervals, samples=samples, seed=seed)


def _acceptability(
    met: Evidence,
    roles: Codes,
    weights: Floats,
    *,
    sampling: Sampling,
    intervals: tuple[Floats, Floats] | None,
    samples: int,
    seed: int,
) -> Floats:
    """What `smaa` says of the evidence."""
    if sampling == "interval" and (intervals is None or np.isnan(intervals).any()):
        raise ValueError("interval weights need the two bounds of each criterion")
    bounds = tuple(tuple(bound.tolist()) for bound in intervals or ())
    drawn = _drawn(
        roles=tuple(roles.tolist()),
        weights=tuple(weights.tolist()),
        sampling=sampling,
        intervals=bounds,
        samples=samples,
        seed=seed,
    )
    chances = [_chances(met, question, drawn[question]) for question in (END, TIME, STAY)]
    return _dispositions(np.stack(chances, axis=1))


@lru_cache(maxsize=8)
def _drawn(
    *,
    roles: tuple[int, ...],
    weights: tuple[float, ...],
    sampling: Sampling,
    intervals: tuple[tuple[float, ...], ...],
    samples: int,
    seed: int,
) -> tuple[_Drawn, ...]:
    """What is sampled for each question does not depend on any answer: drawn once, it serves every element."""
    given, random = np.array(weights), np.random.default_rng(seed)
    drawn: list[_Drawn] = []
    for belongs in questions_of(np.array(roles, np.int8)).T:
        asked = belongs & (given > 0)
        if sampling == "free":
            shares = free_weights(int(asked.sum()), samples, random)
        elif sampling == "ordered":
            shares = ordered_weights(given[asked], samples, random)
        else:
            low, high = (np.array(bound)[asked] for bound in intervals)
            shares = interval_weights(low, high, samples, random)
        majority = random.uniform(_LEAST, _MOST, samples)
        shares = np.ascontiguousarray(shares.T)
        shares.flags.writeable = majority.flags.writeable = asked.flags.writeable = False
        drawn.append(_Drawn(asked=asked, shares=shares, majority=majority, found={}))
    return tuple(drawn)


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
    return _weight_to_flip(met, suggestion(met, majority), weights, majority)


def criteria_answer(  # noqa: PLR0917 as `three_questions`
    medians: Floats,
    roles: Codes,
    weights: Floats,
    bars: Floats,
    red_lines: Floats,
    safeguard_lines: Floats,
    majority: Floats,
    *,
    samples: int,
    seed: int,
) -> CriteriaAnswer:
    """`three_questions`, `smaa` with free weights and `weight_to_flip`, from looking at the medians once."""
    met = evidence(medians, roles, weights, bars, red_lines, safeguard_lines)
    found = suggestion(met, majority)
    return CriteriaAnswer(
        suggestion=found,
        acceptability=_acceptability(met, roles, weights, sampling="free", intervals=None, samples=samples, seed=seed),
        weight_to_flip=_weight_to_flip(met, found, weights, majority),
    )


def _weight_to_flip(met: Evidence, found: Suggestion, weights: Floats, majority: Floats) -> WeightFlip:
    """What `weight_to_flip` says of the evidence and of what was found in it."""
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
    unit = weights / np.where(share > 0, share, 1)
    change = (tried - share[:, np.newaxis]) * unit[:, np.newaxis]
    return _smallest(np.where(flips & (tried >= 0) & (tried <= 1), change, np.inf))


def median_interval(ratings: Ratings, *, resamples: int = 1000, seed: int = 0) -> tuple[Floats, Floats]:
    """The bootstrap 95 % interval of each element's median, experts drawn with replacement: low (E,) and high (E,).

    NaN where nobody answered; a draw of experts who all gave no answer is left out.
    """
    experts, elements = ratings.shape
    times = _expert_draws(experts, resamples, seed)
    below = answers_at_most(ratings).reshape(LEVELS * elements, experts)
    places: Ints = np.arange(0, elements * _MEDIANS, _MEDIANS, dtype=np.int64)[:, np.newaxis]
    found = np.zeros(elements * _MEDIANS, np.int64)
    step = max(_BLOCK // max(elements, 1), _LEAST_DRAWS)
    for start in range(0, resamples, step):
        drawn = times[:, start : start + step]
        at_most = (below @ drawn).astype(np.int32).reshape(LEVELS, elements, drawn.shape[1])
        codes = places + np.where(at_most[-1] > 0, twice_median(at_most), 0)
        found += np.bincount(codes.ravel(), minlength=len(found))
    found = found.reshape(elements, _MEDIANS)
    found[:, 0] = 0
    upto = np.cumsum(found, axis=1)
    total = upto[:, -1:]
    low, high = ((upto < part * total).sum(axis=1) / 2 for part in (0.025, 0.975))
    defined = total[:, 0] > 0
    return np.where(defined, low, np.nan), np.where(defined, high, np.nan)


@lru_cache(maxsize=8)
def _expert_draws(experts: int, resamples: int, seed: int) -> npt.NDArray[np.float32]:
    """How often each resample draws each expert, (experts, resamples): the same for every element."""
    if not experts:
        return np.zeros((0, resamples), np.float32)
    random = np.random.default_rng(seed)
    draws = random.multinomial(experts, np.full(experts, 1 / experts), size=resamples)
    prepared = np.ascontiguousarray(draws.T, np.float32)
    prepared.flags.writeable = False
    return prepared


def _chances(met: Evidence, question: int, drawn: _Drawn) -> Floats:
    """How likely the samples answer one question no, yes and open, (E, 3)."""
    lines = met.lined[:, question, np.newaxis], met.unseen[:, question, np.newaxis]
    asked = drawn.asked
    patterns, which = _patterns(np.concatenate([met.carried[:, asked], met.missing[:, asked], *lines], axis=1))
    tallies = np.array([drawn.tally(pattern) for pattern in patterns], np.float64).reshape(-1, 3)
    return (tallies / max(len(drawn.majority), 1))[which]


def _patterns(rows: Flags) -> tuple[Flags, Ints]:
    """The different rows (patterns, columns), and which of them each row is."""
    if len(rows) == 1:
        return rows, np.zeros(1, np.int64)
    packed = np.ascontiguousarray(np.packbits(rows, axis=1))
    names = packed.view(f"S{packed.shape[1]}").ravel()
    _, first, which = np.unique(names, return_index=True, return_inverse=True)
    return rows[first], which.astype(np.int64)


def _dispositions(chances: Floats) -> Floats:
    """From the chances of each question's answers (E, 3, no · yes · open) to those of the dispositions (E, 3).

    The questions share no criterion, so their samples are independent, and every way to answer all three has the
    product of their chances.
    """
    end, time, stay = (chances[:, question, _WAYS[:, question]] for question in (END, TIME, STAY))
    return (end * time * stay) @ _LEADS_TO


def _places(others: Floats, slope: Floats, majority: Floats) -> Floats:
    """The shares at which support, or possible support, meets the majority, and a hair to both sides: (E, C, 6)."""
    sloping = np.abs(slope) > TOLERANCE
    meets = np.divide(majority - others, slope, out=np.full_like(slope, np.nan), where=sloping)
    hair = 4 * TOLERANCE / np.where(sloping, np.abs(slope), 1)
    return np.stack([*meets, *(meets - hair), *(meets + hair)], axis=-1)


def _smallest(changes: Floats) -> WeightFlip:
    """The nearest to 0 of the changes of weight (E, C, places), infinite where there is none."""
    elements, criteria, places = changes.shape
    flat = np.hstack([changes.reshape(elements, criteria * places), np.full((elements, 1), np.inf)])
    nearest = np.abs(flat).argmin(axis=1)
    change = flat[np.arange(elements), nearest]
    possible = np.isfinite(change)
    return WeightFlip(change=np.where(possible, change, np.nan), criterion=np.where(possible, nearest // places, -1))
