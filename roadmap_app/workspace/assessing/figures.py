"""What the methods of `analysis` find in the answers, as arrays over elements."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from roadmap_app import analysis
from roadmap_app.domain.criterion import Criterion, Role
from roadmap_app.domain.result import ElementResult, Sampling
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.domain.workspace import Rule
from roadmap_app.workspace.assessing.answers import Floats

SEED = 20260424
RESAMPLES = 1000
SAMPLES = 10_000
SAMPLING = Sampling(samples=SAMPLES, resamples=RESAMPLES, seed=SEED)

_ROLES = (Role.HARM, Role.PACE, Role.BENEFIT, Role.FEASIBILITY)
_RULES = {Rule.IPRAS: Rule.CLASSIC, Rule.CLASSIC: Rule.IPRAS}


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgementFigures:
    """Arrays over elements; `histogram` (9, E), `interval` the bootstrap 95 % interval of the median, (E,) twice."""

    summary: analysis.PanelSummary
    histogram: npt.NDArray[np.int64]
    outcome: npt.NDArray[np.int8]
    other_outcome: npt.NDArray[np.int8]
    extrapolated: npt.NDArray[np.bool_]
    minority: npt.NDArray[np.int64]
    opposed: npt.NDArray[np.bool_]
    thin: npt.NDArray[np.bool_]
    borderline: npt.NDArray[np.bool_]
    fragile: npt.NDArray[np.bool_]
    votes_to_flip: npt.NDArray[np.int64]
    interval: tuple[Floats, Floats]


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingFigures:
    """`summary` is over (E·C,), `unanswered` and `contested` are (E, C), `acceptability` is (E, 3)."""

    summary: analysis.PanelSummary
    suggestion: analysis.Suggestion
    unanswered: npt.NDArray[np.bool_]
    contested: npt.NDArray[np.bool_]
    acceptability: Floats
    weight_to_flip: analysis.WeightFlip


def judgement_figures(picture: Snapshot, judgements: Floats) -> JudgementFigures:
    """Of judgements (R, E)."""
    rule, quorum = picture.workspace.rule, picture.workspace.quorum
    summary = analysis.summarize(judgements)
    fragile, votes_to_flip = analysis.firmness(judgements, rule=rule.value, quorum=quorum)
    outcome = analysis.outcome(summary, rule=rule.value, quorum=quorum)
    return JudgementFigures(
        summary=summary,
        histogram=analysis.histogram(judgements),
        outcome=outcome,
        other_outcome=analysis.outcome(summary, rule=_RULES[rule].value, quorum=quorum),
        extrapolated=analysis.extrapolated(summary),
        minority=analysis.minority(summary, outcome),
        opposed=analysis.opposed(summary, outcome),
        thin=analysis.thin(summary, len(picture.seats)),
        borderline=analysis.borderline(summary),
        fragile=fragile,
        votes_to_flip=votes_to_flip,
        interval=analysis.median_interval(judgements, resamples=RESAMPLES, seed=SEED),
    )


def rating_figures(picture: Snapshot, ratings: Floats) -> RatingFigures:
    """Of ratings (R, E, C); a criterion with fewer answers than the quorum counts as not answered. Without criteria
    nothing is suggested, which is not the same as criteria that argue for nothing."""
    seats, elements, count = ratings.shape
    summary = analysis.summarize(ratings.reshape(seats, elements * count))
    medians = np.where(summary.n >= picture.workspace.quorum, summary.median, np.nan).reshape(elements, count)
    said = preferences(picture.criteria)
    majorities = np.array(picture.workspace.majorities)
    found = analysis.criteria_answer(medians, *said, majorities, samples=SAMPLES, seed=SEED)
    suggestion, acceptability = found.suggestion, found.acceptability
    if not count:
        nothing = np.full_like(suggestion.disposition, analysis.INSUFFICIENT)
        suggestion = replace(suggestion, disposition=nothing, phase_out=np.zeros_like(suggestion.phase_out))
        acceptability = np.zeros_like(acceptability)
    roles, weights, _, red_lines, safeguard_lines = said
    disagreement = analysis.disagreement(summary).reshape(elements, count)
    return RatingFigures(
        summary=summary,
        suggestion=suggestion,
        unanswered=analysis.open_criteria(
            medians, suggestion, roles=roles, weights=weights, red_lines=red_lines, safeguard_lines=safeguard_lines
        ),
        contested=(suggestion.carried | suggestion.red | suggestion.safeguard) & disagreement,
        acceptability=acceptability,
        weight_to_flip=found.weight_to_flip,
    )


def preferences(
    criteria: tuple[Criterion, ...],
) -> tuple[npt.NDArray[np.int8], Floats, Floats, Floats, Floats]:
    """Roles, weights, bars, red lines and safeguard lines, (C,) each, in the order that the methods take them."""
    return (
        np.array([_ROLES.index(criterion.role) for criterion in criteria], dtype=np.int8),
        np.array([criterion.weight for criterion in criteria], dtype=np.float64),
        np.array([criterion.bar for criterion in criteria], dtype=np.float64),
        _lines([criterion.red_line for criterion in criteria]),
        _lines([criterion.safeguard_line for criterion in criteria]),
    )


def medians_of(rows: Sequence[ElementResult], criteria: Sequence[Criterion]) -> Floats:
    """The panel's medians (E, C), NaN where there is none; what other criteria were rated is left out."""
    place = {criterion.code: at for at, criterion in enumerate(criteria)}
    medians = np.full((len(rows), len(place)), math.nan)
    for at, row in enumerate(rows):
        for summary in row.criteria:
            if summary.median is not None and summary.criterion in place:
                medians[at, place[summary.criterion]] = summary.median
    return medians


def _lines(values: list[float | None]) -> Floats:
    return np.array([math.nan if value is None else value for value in values], dtype=np.float64)
