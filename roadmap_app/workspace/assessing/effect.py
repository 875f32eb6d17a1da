"""What a draft of the criteria would change: which suggestions would be others, and how firm those are that stay."""

from dataclasses import dataclass

import numpy as np

from roadmap_app import analysis
from roadmap_app.domain.outcome import BY_ANALYSIS_CODE, DISPOSITIONS, Outcome
from roadmap_app.domain.progress import Progress
from roadmap_app.domain.result import PanelResult
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.workspace.assessing.figures import SAMPLES, SEED, medians_of, preferences

SOFT = 2.0
"""Points under its bar at which a rating no longer counts in part, in the second opinion."""
FIRM = 0.8
"""The share of sampled weights and majorities from which a suggestion is called firm."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """An element that would get another suggestion."""

    element: str
    before: Outcome
    after: Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """Of a draft on a round's `total` elements, in catalogue order."""

    moves: tuple[Move, ...]
    total: int

    @property
    def groups(self) -> tuple[tuple[tuple[Outcome, Outcome], tuple[str, ...]], ...]:
        """The codes by where from and where to, the largest group first."""
        by: dict[tuple[Outcome, Outcome], list[str]] = {}
        for move in self.moves:
            by.setdefault((move.before, move.after), []).append(move.element)
        ordered = sorted(by.items(), key=lambda group: -len(group[1]))
        return tuple((way, tuple(codes)) for way, codes in ordered)


@dataclass(frozen=True, slots=True, kw_only=True)
class Firmness:
    """Of the `total` elements that keep one of the three suggestions, how many keep it in most samples; and of the
    `compared` elements that have every rating, for how many ELECTRE TRI-B would suggest something else."""

    firm: int
    total: int
    samples: int
    other: int
    compared: int


def effect(after: Snapshot, result: PanelResult) -> Effect:
    """What the criteria of `after` would suggest otherwise, on the medians of the round's results."""
    found = _suggested(after, result)
    moves = tuple(
        Move(element=row.element, before=row.suggestion, after=suggestion)
        for row, suggestion in zip(result.elements, found, strict=True)
        if row.suggestion is not suggestion
    )
    return Effect(moves=moves, total=len(result.elements))


def firmness(after: Snapshot, result: PanelResult, progress: Progress) -> Firmness:
    """For a worker: how firm the suggestions are that would stay as they are."""
    progress(0.0)
    shares = analysis.smaa(
        medians_of(result.elements, after.criteria), *preferences(after.criteria), samples=SAMPLES, seed=SEED
    )
    progress(0.9)
    suggested = _suggested(after, result)
    other = _second_opinion(after, result)
    compared = [(one, second) for one, second in zip(suggested, other, strict=True) if second.is_disposition]
    stay = [
        float(shares[at, DISPOSITIONS.index(suggestion)])
        for at, (row, suggestion) in enumerate(zip(result.elements, suggested, strict=True))
        if row.suggestion is suggestion and suggestion.is_disposition
    ]
    return Firmness(
        firm=sum(share >= FIRM for share in stay),
        total=len(stay),
        samples=SAMPLES,
        other=sum(one is not second for one, second in compared),
        compared=len(compared),
    )


def _suggested(after: Snapshot, result: PanelResult) -> list[Outcome]:
    if not after.criteria:
        return [Outcome.INSUFFICIENT] * len(result.elements)
    majorities = np.array(after.workspace.majorities)
    said = analysis.three_questions(
        medians_of(result.elements, after.criteria), *preferences(after.criteria), majorities
    )
    return [BY_ANALYSIS_CODE[int(code)] for code in said.disposition]


def _second_opinion(after: Snapshot, result: PanelResult) -> list[Outcome]:
    majorities = np.array(after.workspace.majorities)
    said = analysis.second_opinion(
        medians_of(result.elements, after.criteria), *preferences(after.criteria), majorities, soft=SOFT
    )
    return [BY_ANALYSIS_CODE[int(code)] for code in said]
