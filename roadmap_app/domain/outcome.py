"""Dispositions, outcomes, and decisions taken on elements."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """The panel's answer, or the criteria's. The first three are dispositions."""

    ABOLISH = "abolish"
    TRANSITIONAL = "transitional"
    RETAIN = "retain"
    NO_CONSENSUS = "no_consensus"
    INSUFFICIENT = "insufficient"
    HIDDEN = "hidden"

    @property
    def is_disposition(self) -> bool:
        return self in DISPOSITIONS


DISPOSITIONS = (Outcome.ABOLISH, Outcome.TRANSITIONAL, Outcome.RETAIN)

BY_ANALYSIS_CODE = (
    Outcome.ABOLISH,
    Outcome.TRANSITIONAL,
    Outcome.RETAIN,
    Outcome.NO_CONSENSUS,
    Outcome.INSUFFICIENT,
)
"""`analysis` answers with the index into this tuple (docs/methods-reference.md, 2 and 3)."""


def outcomes_told(*, individual: bool) -> tuple[Outcome, ...]:
    """Every outcome of which a file tells how many there are; one person cannot be without consensus."""
    return tuple(each for each in BY_ANALYSIS_CODE if not (individual and each is Outcome.NO_CONSENSUS))


def leaves_the_panel(value: int, answer: Outcome | None) -> bool:
    """Whether a judgement lies in another third than the panel's answer. An answer that is in no third keeps nobody."""
    return answer is not None and answer.is_disposition and DISPOSITIONS[(value - 1) // 3] is not answer


class Basis(StrEnum):
    """A decision is adopted from the panel, or taken by the meeting with a reason."""

    PANEL = "panel"
    MEETING = "meeting"

    def wants_reason(self, reason: str) -> bool:
        """Whether a decision so based still needs its reason written."""
        return self is Basis.MEETING and not reason.strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """The recorded verdict on one element.

    `disposition` is one of the three or no_consensus; `digest` is the element's digest when the decision was taken;
    `decided_on` a day.
    """

    element: str
    disposition: Outcome
    basis: Basis
    round: int
    reason: str = ""
    dissent: str = ""
    decided_on: str = ""
    digest: str = ""


class Flag(StrEnum):
    """What the board marks on an element beside its outcome."""

    OPPOSED = "opposed"
    DUAL = "dual"
    THIN = "thin"
    FRAGILE = "fragile"
    INCONSISTENT = "inconsistent"
    BORDERLINE = "borderline"
    PHASE_OUT = "phase_out"


BY_WEIGHT = (Flag.OPPOSED, Flag.DUAL, Flag.INCONSISTENT, Flag.FRAGILE, Flag.BORDERLINE, Flag.THIN)
"""The flags of an element's own, the weightiest first; the first three say that the panel is not of one mind."""

DIVIDED = BY_WEIGHT[:3]


def flags_shown(flags: Collection[Flag], *, blind: bool) -> tuple[Flag, ...]:
    """The weightiest first."""
    return tuple(flag for flag in BY_WEIGHT if flag in flags and is_shown(flag, blind=blind))


def is_shown(flag: Flag, *, blind: bool) -> bool:
    """One person alone (not `blind`) is not few of many."""
    return blind or flag is not Flag.THIN
