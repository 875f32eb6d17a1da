"""The criteria's answer: sorting by majority and vetoes, and the three questions (docs/methods-reference.md, 3)."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from roadmap_app.analysis.arrays import Codes, Flags, Floats
from roadmap_app.analysis.panel import ABOLISH, INSUFFICIENT, RETAIN, TRANSITIONAL
from roadmap_app.analysis.weights import require_weights

HARM, PACE, BENEFIT, FEASIBILITY = range(4)
END, TIME, STAY = range(3)
NO, YES, OPEN = 0, 1, -1

TOLERANCE = 1e-9

# By which of abolish (1), transitional (2) and retain (4) are possible, summed.
_ONLY = np.full(8, INSUFFICIENT, np.int8)
_ONLY[[1, 2, 4]] = ABOLISH, TRANSITIONAL, RETAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """What the three questions say about each element, and why.

    `disposition` (E,): 0 abolish, 1 transitional, 2 retain, 4 insufficient. By question (end, time, stay), (E, 3):
    `answer` 0 no, 1 yes, −1 open; `support` and `support_max`, the share of the question's weight that is met, and that
    would be met if every missing answer met its bar. By criterion, (E, C): `carried`, the median reaches the bar of a
    criterion that has weight; `red` and `safeguard`, it reaches the line. `phase_out` (E,): nothing argues for keeping
    it; `dual` (E,): a red line and a safeguard line are both reached.
    """

    disposition: Codes
    answer: Codes
    support: Floats
    support_max: Floats
    carried: Flags
    red: Flags
    safeguard: Flags
    phase_out: Flags
    dual: Flags


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What the medians say before any majority is asked; shapes as in `Suggestion`.

    `shares` (C, 3): each criterion's part of its question's weight, 0 elsewhere. `lined` (E, 3): a line answers the
    question; `unseen` (E, 3): a line of it is on a missing answer.
    """

    carried: Flags
    missing: Flags
    red: Flags
    safeguard: Flags
    shares: Floats
    lined: Flags
    unseen: Flags


def mr_sort(
    performance: Floats,
    weights: Floats,
    profiles: Floats,
    majority: float,
    *,
    vetoes: Floats | None = None,
) -> Codes:
    """MR-Sort with vetoes (Leroy, Mousseau, Pirlot 2011): (E,) categories, 0 the worst, K − 1 the best.

    `performance` (E, C), more is better; `profiles` (K − 1, C), row k the lower limit of category k + 1; `vetoes` of
    the same shape, NaN where there is none. A category is reached when the weights of the criteria at or above its
    profile sum to the majority and no criterion is at or below its veto. A missing performance supports and vetoes
    nothing.
    """
    require_weights(weights)
    supported = performance[:, np.newaxis, :] >= profiles
    reached = (supported * weights).sum(axis=2) >= majority - TOLERANCE
    if vetoes is not None:
        reached &= ~(performance[:, np.newaxis, :] <= vetoes).any(axis=2)
    return (reached * np.arange(1, len(profiles) + 1)).max(axis=1, initial=0).astype(np.int8)


def questions_of(roles: Codes) -> Flags:
    """Which criteria belong to *end* (harm), *time* (pace) and *stay* (benefit and feasibility): (C, 3)."""
    return np.column_stack([roles == HARM, roles == PACE, (roles == BENEFIT) | (roles == FEASIBILITY)])


def three_questions(  # noqa: PLR0917 the published signature
    medians: Floats,
    roles: Codes,
    weights: Floats,
    bars: Floats,
    red_lines: Floats,
    safeguard_lines: Floats,
    majority: Floats,
) -> Suggestion:
    """Must it end, does its end need time, may it stay: from the panel's median per criterion to a disposition.

    `medians` (E, C), NaN where too few answered; `roles` (C,) 0 harm, 1 pace, 2 benefit, 3 feasibility; `weights`,
    `bars` (C,); lines (C,), NaN for none; `majority` (3,), reached when equalled. Missing answers stay in the total, so
    an abstention never argues for anything: where it could change the disposition, that is insufficient.
    """
    return suggestion(evidence(medians, roles, weights, bars, red_lines, safeguard_lines), majority)


def suggestion(met: Evidence, majority: Floats) -> Suggestion:
    """What `three_questions` says of the evidence."""
    support = _share_met(met.carried, met.shares)
    support_max = _share_met(met.carried | met.missing, met.shares)
    answer = answers(support, support_max, majority, lined=met.lined, unseen=met.unseen)
    return Suggestion(
        disposition=disposition(answer),
        answer=answer,
        support=support,
        support_max=support_max,
        carried=met.carried,
        red=met.red,
        safeguard=met.safeguard,
        phase_out=(answer[:, END] == NO) & (answer[:, STAY] == NO),
        dual=np.logical_and(met.red.any(axis=1), met.safeguard.any(axis=1)),
    )


def evidence(  # noqa: PLR0917 as `three_questions`
    medians: Floats, roles: Codes, weights: Floats, bars: Floats, red_lines: Floats, safeguard_lines: Floats
) -> Evidence:
    """Bars and lines reached, answers missing, and shares of weight; arguments as for `three_questions`."""
    require_weights(weights)
    missing = np.isnan(medians)
    red, safeguard = medians >= red_lines, medians >= safeguard_lines
    return Evidence(
        carried=(medians >= bars) & (weights > 0),
        missing=missing,
        red=red,
        safeguard=safeguard,
        shares=_shares(tuple(roles.tolist()), tuple(weights.tolist())),
        lined=_by_question(red, safeguard),
        unseen=_by_question(missing & ~np.isnan(red_lines), missing & ~np.isnan(safeguard_lines)),
    )


def answers(support: Floats, support_max: Floats, majority: Floats, *, lined: Flags, unseen: Flags) -> Codes:
    """1 yes, 0 no, −1 open, for arrays that broadcast against one another."""
    yes = (support >= majority - TOLERANCE) | lined
    no = ~yes & (support_max < majority - TOLERANCE) & ~unseen
    return np.where(yes, YES, np.where(no, NO, OPEN)).astype(np.int8)


def disposition(answer: Codes) -> Codes:
    """The disposition common to all ways of closing the open answers (..., 3), else insufficient: (...)."""
    may, may_not = answer != NO, answer != YES
    abolish = may[..., END] & may_not[..., TIME]
    transitional = (may[..., END] & may[..., TIME]) | (may_not[..., END] & may_not[..., STAY])
    retain = may_not[..., END] & may[..., STAY]
    return _ONLY[abolish + 2 * transitional.view(np.int8) + 4 * retain.view(np.int8)]


def open_criteria(
    medians: Floats,
    suggestion: Suggestion,
    *,
    roles: Codes,
    weights: Floats,
    red_lines: Floats,
    safeguard_lines: Floats,
) -> Flags:
    """The criteria whose missing answers keep a question open, (E, C): the reason of an insufficient suggestion."""
    still_open = suggestion.answer == OPEN
    weighs = (still_open[:, np.newaxis, :] & (questions_of(roles) & (weights > 0)[:, np.newaxis])).any(axis=2)
    lined = (still_open[:, [END]] & ~np.isnan(red_lines)) | (still_open[:, [TIME]] & ~np.isnan(safeguard_lines))
    return np.isnan(medians) & (weighs | lined)


def contested_input(suggestion: Suggestion, disagreement_index: Floats) -> Flags:
    """Whether a criterion that carried a question or crossed a line has DI > 1 in its own ratings (E, C): (E,)."""
    used = suggestion.carried | suggestion.red | suggestion.safeguard
    contested = disagreement_index > 1 + TOLERANCE
    return np.any(used & contested, axis=1)


@lru_cache(maxsize=8)
def _shares(roles: tuple[int, ...], weights: tuple[float, ...]) -> Floats:
    """Each criterion's share of its question's weight, (C, 3); 0 for a question without weight."""
    by_question = questions_of(np.array(roles, np.int8)) * np.array(weights, np.float64)[:, np.newaxis]
    total = by_question.sum(axis=0)
    shares = np.divide(by_question, total, out=np.zeros_like(by_question), where=total > 0)
    shares.flags.writeable = False
    return shares


def _share_met(met: Flags, shares: Floats) -> Floats:
    return np.minimum(met.astype(np.float64) @ shares, 1.0)


def _by_question(red: Flags, safeguard: Flags) -> Flags:
    """A red line answers *end*, a safeguard line *time*, whatever the role of its criterion: (E, 3)."""
    answered = np.zeros((len(red), 3), np.bool_)
    np.logical_or.reduce(red, axis=1, out=answered[:, END])
    np.logical_or.reduce(safeguard, axis=1, out=answered[:, TIME])
    return answered
