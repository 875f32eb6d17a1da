"""The roadmap: when each element stops and ends, in which phase it lies, and what contradicts what."""

from dataclasses import dataclass
from enum import StrEnum

from roadmap_app.domain.outcome import Outcome
from roadmap_app.domain.plan import NO_CONTRACT, Contract

NEVER = float("inf")
"""A day that does not come: what is retained, and what has nothing left to end."""


class Phase(StrEnum):
    DAY_D = "day_d"
    FIRST_YEAR = "first_year"
    YEARS_2_5 = "years_2_5"
    AFTER_YEAR_5 = "after_year_5"
    PERMANENT_OVERSIGHT = "permanent_oversight"
    UNDATED = "undated"


class Certainty(StrEnum):
    """How an earliest lawful end is known: computed, assumed (route unknown), or unknown (depends on Russia, …)."""

    COMPUTED = "computed"
    ASSUMED = "assumed"
    UNKNOWN = "unknown"


class ClockReason(StrEnum):
    """What an earliest lawful end is counted from, or why none can be named."""

    NOTHING_LEFT = "nothing_left"
    AT_ONCE = "at_once"
    NOTICE = "notice"
    OBJECTION = "objection"
    REFERENDUM = "referendum"
    UNKNOWN_ASSUMED = "unknown_assumed"
    RENEWAL = "renewal"
    RENEWAL_NO_TERM = "renewal_no_term"
    RENEWAL_NO_CALENDAR = "renewal_no_calendar"
    FIXED_END = "fixed_end"
    FIXED_END_UNDATED = "fixed_end_undated"
    CONSENT_UNKNOWN = "consent_unknown"
    CONTRACT_UNKNOWN = "contract_unknown"
    SUSPEND = "suspend"

    @property
    def notice_runs(self) -> bool:
        """Whether it ends so many months after whatever day the notice is given on. A term that renews itself does
        not: it ends with its expiry, and the notice only has to come in time for that."""
        return self in (
            ClockReason.NOTICE,
            ClockReason.OBJECTION,
            ClockReason.REFERENDUM,
            ClockReason.UNKNOWN_ASSUMED,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class LawfulEnd:
    """The earliest lawful end: `day` counts from day D, None where it cannot be named.

    `notice_day` is N; `reason` explains the day in one sentence (labels file, group *clock-reason*), with `months` as
    its figure.
    """

    day: int | None
    notice_day: int
    certainty: Certainty
    reason: ClockReason
    months: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoadmapEntry:
    """One element with a verdict on the roadmap.

    `practice_stops` and `legal_end` are days from D, NEVER, or None where the date is not known;
    `provisional` marks a verdict that is the panel's outcome, not yet a decision; `missing` names the required parts
    of the `contract` that are not filled in; `open_points` are codes of the labels file (group *open-point*).
    """

    element: str
    verdict: Outcome
    provisional: bool
    phase: Phase
    practice_stops: float | None
    legal_end: float | None
    lawful: LawfulEnd | None
    missing: tuple[str, ...]
    open_points: tuple[str, ...] = ()
    contract: Contract = NO_CONTRACT

    @property
    def ready(self) -> bool:
        return not self.missing


class ContradictionKind(StrEnum):
    ORPHAN = "orphan"
    ZOMBIE = "zombie"
    ORDER = "order"
    TOO_SOON = "too_soon"
    UNPROTECTED = "unprotected"
    STALE = "stale"
    CYCLE = "cycle"


class Severity(StrEnum):
    ERROR = "error"
    CHECK = "check"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """`elements` with the one that is wrong first, then what it is measured against; `affects` the dependents that are
    drawn in. `day` is the earliest lawful one of an end that is too soon; for what is left without support it is the
    last day of the support (where it is to be checked: the stop of its practice), and `until` its own legal end, NEVER
    where it is kept. `detail` is the criterion of a missing safeguard or *presumed*, or the date of a decision that is
    stale."""

    kind: ContradictionKind
    severity: Severity
    elements: tuple[str, ...]
    affects: tuple[str, ...] = ()
    day: int | None = None
    until: float | None = None
    detail: str = ""

    @property
    def element(self) -> str:
        """The one that is wrong."""
        return self.elements[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Roadmap:
    """`entries` in the order of phases, then priority; `undecided` are scored elements without a verdict."""

    entries: tuple[RoadmapEntry, ...]
    contradictions: tuple[Contradiction, ...]
    undecided: tuple[str, ...]

    def by_element(self) -> dict[str, RoadmapEntry]:
        return {entry.element: entry for entry in self.entries}

    def contradicted(self) -> dict[str, tuple[Contradiction, ...]]:
        """By the element that is wrong."""
        found: dict[str, tuple[Contradiction, ...]] = {}
        for each in self.contradictions:
            found[each.element] = (*found.get(each.element, ()), each)
        return found
