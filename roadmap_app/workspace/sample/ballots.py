"""Invented answers as records, with reasons and confidence as a panel would give them."""

from collections.abc import Iterator

import numpy as np

from roadmap_app.domain.criterion import Criterion
from roadmap_app.domain.element import Confidence, Element
from roadmap_app.domain.panel import Judgement, Rating, Seat
from roadmap_app.workspace.sample.views import Floats, PanelViews

_THIRDS = ("end", "time", "keep")
_CONFIDENCES = (None, Confidence.LOW, Confidence.MEDIUM, Confidence.HIGH)
_CONFIDENCE_SHARES = (0.45, 0.1, 0.25, 0.2)


def judgements_of(
    *,
    number: int,
    views: PanelViews,
    seats: tuple[Seat, ...],
    elements: tuple[Element, ...],
    reasons: dict[str, tuple[str, ...]],
    chance: np.random.Generator,
) -> Iterator[Judgement]:
    """A judgement outside the panel's third always says why from the second round on, otherwise mostly."""
    medians = np.nanmedian(views.judgements, axis=0)
    for at, element in enumerate(elements):
        for row, seat in enumerate(seats):
            value = _value(views.judgements[row, at])
            confidence = _CONFIDENCES[chance.choice(4, p=_CONFIDENCE_SHARES)]
            apart = value is not None and _third(value) != _third(float(medians[at]))
            says_why = chance.random() < _reason_share(number, apart=apart)
            yield Judgement(
                round=number,
                seat=seat.code,
                element=element.code,
                value=value,
                confidence=confidence if value is not None else None,
                reason=str(chance.choice(reasons[_THIRDS[_third(value)]])) if says_why and value is not None else "",
            )


def ratings_of(
    number: int,
    views: PanelViews,
    seats: tuple[Seat, ...],
    elements: tuple[Element, ...],
    criteria: tuple[Criterion, ...],
) -> Iterator[Rating]:
    for at, element in enumerate(elements):
        for row, seat in enumerate(seats):
            answers: Floats = views.ratings[row, at]
            for criterion, answer in zip(criteria, answers.tolist(), strict=True):
                yield Rating(
                    round=number,
                    seat=seat.code,
                    element=element.code,
                    criterion=criterion.code,
                    value=_value(answer),
                )


def _reason_share(number: int, *, apart: bool) -> float:
    if not apart:
        return 0.06
    return 1.0 if number > 1 else 0.6


def _third(value: float) -> int:
    """0, 1 or 2; a median between two thirds belongs to the higher one."""
    return 0 if value < 3.5 else 1 if value < 6.5 else 2


def _value(answer: float) -> int | None:
    return None if np.isnan(answer) else int(answer)
