"""The panel's answers as arrays. They stay inside the workspace: nothing here names who said what to anyone."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from roadmap_app.domain.panel import Judgement, Rating
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.storage import Reader
from roadmap_app.workspace.asking import rounds_that_asked

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """R seats, E scored elements in catalogue order, C criteria; NaN is no answer.

    `judgements` (R, E); `abstained` (E,) counts explicit abstentions; `ratings` (R, E, C).
    """

    judgements: Floats
    abstained: npt.NDArray[np.int64]
    ratings: Floats


def answers_of(reader: Reader, snapshot: Snapshot, number: int) -> Answers:
    """The answers that stand in round `number`: an element that the round does not ask again keeps those of the
    last round before it that did."""
    elements = {element.code: at for at, element in enumerate(snapshot.scored)}
    found = _empty(len(snapshot.seats), len(elements), len(snapshot.criteria))
    for round_number, codes in rounds_that_asked(snapshot, number).items():
        at = np.array([elements[code] for code in codes], dtype=np.intp)
        asked = _read(reader, snapshot, elements, round=round_number)
        found.judgements[:, at] = asked.judgements[:, at]
        found.abstained[at] = asked.abstained[at]
        found.ratings[:, at] = asked.ratings[:, at]
    return found


def answers_to(reader: Reader, snapshot: Snapshot, number: int, element: str) -> Answers:
    """The same of one element alone, E = 1, seat by seat: that is how answers are kept together."""
    asked = (at for at, codes in rounds_that_asked(snapshot, number).items() if element in codes)
    found = _empty(len(snapshot.seats), 1, len(snapshot.criteria))
    for round_number in asked:
        for at, seat in enumerate(snapshot.seats):
            own = _read(reader, snapshot, {element: 0}, round=round_number, seat=seat.code, element=element)
            found.judgements[at], found.ratings[at] = own.judgements[at], own.ratings[at]
            found.abstained[:] += own.abstained
    return found


def _empty(seats: int, elements: int, criteria: int) -> Answers:
    return Answers(
        judgements=np.full((seats, elements), np.nan),
        abstained=np.zeros(elements, dtype=np.int64),
        ratings=np.full((seats, elements, criteria), np.nan),
    )


def _read(reader: Reader, snapshot: Snapshot, elements: dict[str, int], **equal: str | int) -> Answers:
    seats = {seat.code: at for at, seat in enumerate(snapshot.seats)}
    criteria = {criterion.code: at for at, criterion in enumerate(snapshot.criteria)}
    read = _empty(len(seats), len(elements), len(criteria))
    for seat, element, value in reader.columns(Judgement, "seat", "element", "value", **equal):
        at = elements.get(element)
        if at is None:
            continue
        if value is None:
            read.abstained[at] += 1
        else:
            read.judgements[seats[seat], at] = value
    for seat, element, criterion, value in reader.columns(Rating, "seat", "element", "criterion", "value", **equal):
        at = elements.get(element)
        if at is not None and value is not None:
            read.ratings[seats[seat], at, criteria[criterion]] = value
    return read
