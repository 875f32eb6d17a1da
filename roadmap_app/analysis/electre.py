"""A second opinion on the criteria: ELECTRE TRI-B (Yu 1992; Roy and Bouyssou 1993; docs/methods-reference.md, 3)."""

from functools import partial
from typing import Literal

import numpy as np

from roadmap_app.analysis.arrays import Codes, Floats
from roadmap_app.analysis.panel import INSUFFICIENT
from roadmap_app.analysis.sorting import NO, YES, disposition, evidence, questions_of
from roadmap_app.analysis.weights import require_weights

_TOLERANCE = 1e-9


def electre_tri(
    performance: Floats,
    weights: Floats,
    profiles: Floats,
    *,
    indifference: Floats,
    preference: Floats,
    veto: Floats | None = None,
    cutting_level: float,
    rule: Literal["pessimistic", "optimistic"] = "pessimistic",
) -> Codes:
    """Categories (E,), 0 the worst .. K − 1: `performance` (E, C), more is better, against `profiles` (K − 1, C).

    Profile k is the lower limit of category k + 1. Pessimistic: the highest profile that the element outranks.
    Optimistic: below the lowest profile that outranks the element and is not outranked by it. `a` outranks `b` when its
    credibility reaches the cutting level. Thresholds as in `credibility`.
    """
    outranking = partial(credibility, weights=weights, indifference=indifference, preference=preference, veto=veto)
    elements, limits = performance[:, np.newaxis, :], profiles[np.newaxis]
    level = cutting_level - _TOLERANCE
    up_to = np.arange(1, len(profiles) + 1)
    reached = outranking(elements, limits) >= level
    if rule == "pessimistic":
        return (reached * up_to).max(axis=1, initial=0).astype(np.int8)
    barred = np.where((outranking(limits, elements) >= level) & ~reached, up_to - 1, len(profiles))
    return barred.min(axis=1, initial=len(profiles)).astype(np.int8)


def second_opinion(  # noqa: PLR0917 as `three_questions`
    medians: Floats,
    roles: Codes,
    weights: Floats,
    bars: Floats,
    red_lines: Floats,
    safeguard_lines: Floats,
    majority: Floats,
    *,
    soft: float = 2.0,
) -> Codes:
    """The brief's three questions by ELECTRE TRI-B instead of the majority rule: dispositions (E,).

    Arguments as for `three_questions`. A rating under its bar still counts in part, which falls to nothing `soft`
    points below it; the majority is the cutting level, and lines answer as before. An element with a missing answer is
    insufficient.
    """
    met = evidence(medians, roles, weights, bars, red_lines, safeguard_lines)
    yes = np.zeros((len(medians), 3), np.bool_)
    for question, asked in enumerate(questions_of(roles).T):
        thresholds = np.zeros(int(asked.sum())), np.full(int(asked.sum()), soft)
        category = electre_tri(
            medians[:, asked],
            weights[asked],
            bars[np.newaxis, asked],
            indifference=thresholds[0],
            preference=thresholds[1],
            cutting_level=float(majority[question]),
        )
        yes[:, question] = category > 0
    said = disposition(np.where(yes | met.lined, YES, NO).astype(np.int8))
    return np.where(np.isnan(medians).any(axis=1), INSUFFICIENT, said).astype(np.int8)


def credibility(
    a: Floats,
    b: Floats,
    weights: Floats,
    *,
    indifference: Floats,
    preference: Floats,
    veto: Floats | None = None,
) -> Floats:
    """How credible it is that `a` is at least as good as `b`: σ in 0..1, over the last axis of both, (..., C) → (...).

    Thresholds (C,), or any shape that broadcasts, 0 ≤ indifference ≤ preference ≤ veto; a veto of NaN is none. With
    d = b − a the concordance of a criterion is 1 up to the indifference threshold and falls to 0 at preference, its
    discordance D rises from 0 at preference to 1 at the veto; C is the weighted concordance, and σ = C · ∏ (1 − D) /
    (1 − C) over the criteria with D > C. A criterion with a missing value does not concord and vetoes nothing.
    """
    require_weights(weights)
    if ((indifference < 0) | (preference < indifference)).any() or (veto is not None and (veto < preference).any()):
        raise ValueError("thresholds rise from 0: indifference, preference, veto")
    behind = b - a
    slope = preference - indifference
    falling = np.divide(preference - behind, slope, out=np.zeros(np.broadcast(behind, slope).shape), where=slope > 0)
    agrees = np.where(behind <= indifference, 1.0, np.where(behind >= preference, 0.0, falling))
    agrees = np.where(np.isnan(behind), 0.0, agrees)
    total = weights.sum()
    concordance = (agrees * weights).sum(axis=-1) / total if total > 0 else np.zeros(agrees.shape[:-1])
    if veto is None:
        return concordance
    room = veto - preference
    rising = np.divide(behind - preference, room, out=np.zeros(np.broadcast(behind, room).shape), where=room > 0)
    discordance = np.where(behind >= veto, 1.0, np.clip(np.where(np.isnan(rising), 0.0, rising), 0, 1))
    overall = concordance[..., np.newaxis]
    weakened = np.divide(1 - discordance, 1 - overall, out=np.ones_like(discordance), where=discordance > overall)
    return concordance * weakened.prod(axis=-1)
