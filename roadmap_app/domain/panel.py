"""The panel: seats, rounds, and what a seat answers."""

from dataclasses import dataclass
from enum import StrEnum

from roadmap_app.domain.element import Confidence
from roadmap_app.domain.errors import Refused

LOWEST, HIGHEST = 1, 9
"""The ends of the scale of judgements and ratings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """A place on the panel. `code` is the internal key for the life of the workspace; never a person's name."""

    code: str
    position: int
    pseudonym: str
    group: str = ""


class RoundState(StrEnum):
    PLANNED = "planned"
    OPEN = "open"
    CLOSED = "closed"
    REVEALED = "revealed"
    SETTLED = "settled"

    @property
    def shows_results(self) -> bool:
        return self in (RoundState.REVEALED, RoundState.SETTLED)

    @property
    def under_way(self) -> bool:
        """Answers are being given, or are in and not shown yet."""
        return self in (RoundState.OPEN, RoundState.CLOSED)

    def may_become(self, state: "RoundState") -> bool:
        """Closed may be reopened; revealed never goes back."""
        return (self, state) in {
            (RoundState.PLANNED, RoundState.OPEN),
            (RoundState.OPEN, RoundState.CLOSED),
            (RoundState.CLOSED, RoundState.OPEN),
            (RoundState.CLOSED, RoundState.REVEALED),
            (RoundState.REVEALED, RoundState.SETTLED),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One round of blind scoring. Days are YYYY-MM-DD (privacy: never finer), empty until they come."""

    number: int
    state: RoundState = RoundState.PLANNED
    contested_only: bool = False
    opened_on: str = ""
    closed_on: str = ""
    revealed_on: str = ""
    reopen_reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundElement:
    """An element that a round over contested elements asks for again."""

    round: int
    element: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One seat's answer on the retention scale, 1..9; None is *cannot judge*, an explicit abstention."""

    round: int
    seat: str
    element: str
    value: int | None
    confidence: Confidence | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """One seat's answer for an element against one criterion, 1..9; None is *cannot judge*."""

    round: int
    seat: str
    element: str
    criterion: str
    value: int | None
    confidence: Confidence | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    """A seat has handed in its answers of a round. Only the count of ballots is ever shown."""

    round: int
    seat: str


def check_value(value: int | None) -> None:
    """Refused unless the answer lies on the scale, or is *cannot judge*."""
    if value is not None and not LOWEST <= value <= HIGHEST:
        raise Refused("answer_out_of_range", value=value, low=LOWEST, high=HIGHEST)
