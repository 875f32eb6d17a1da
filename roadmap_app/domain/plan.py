"""The roadmap parts of an element: what each disposition requires before the element is ready."""

import re
from dataclasses import dataclass
from enum import StrEnum

from roadmap_app.domain.errors import Refused
from roadmap_app.domain.text import NO_TEXT, Text

MOST_MONTHS = 1200
_FOUR_DIGITS = re.compile("[0-9]{1,4}")

FARTHEST_DAY = 365250
"""A thousand years on either side of day D: far enough, and every date that is counted from there exists."""


def check_months(months: int | None) -> None:
    """Refused unless not known (None), or 0 to MOST_MONTHS."""
    if months is not None and not 0 <= months <= MOST_MONTHS:
        raise Refused("months_out_of_range", value=str(months), low=0, high=MOST_MONTHS)


def check_days(days: int | None) -> None:
    """Refused unless not known (None), or no farther from day D than FARTHEST_DAY."""
    if days is not None and not -FARTHEST_DAY <= days <= FARTHEST_DAY:
        raise Refused("days_out_of_range", value=str(days), low=-FARTHEST_DAY, high=FARTHEST_DAY)


def check_number(part: str, number: int | None) -> None:
    """Refused where that part of a plan cannot be so many days or months; `part` as in `bounds_of`."""
    (check_months if _in_months(part) else check_days)(number)


def bounds_of(part: str) -> tuple[int, int]:
    """The least and the most of a field of Plan that is a number, or with MILESTONES of the day of a step."""
    return (0, MOST_MONTHS) if _in_months(part) else (-FARTHEST_DAY, FARTHEST_DAY)


def _in_months(part: str) -> bool:
    return part.endswith("_months")


def months_typed(text: str) -> int | None:
    """A number of months as a person wrote it, None for nothing written; Refused unless whole and 0 to MOST_MONTHS."""
    if not text:
        return None
    if not _FOUR_DIGITS.fullmatch(text) or int(text) > MOST_MONTHS:
        raise Refused("not_months", low=0, high=MOST_MONTHS)
    return int(text)


class Clock(StrEnum):
    """How an exit route counts to its earliest lawful end."""

    NOTICE = "notice"
    RENEWAL = "renewal"
    FIXED_END = "fixed-end"
    REFERENDUM = "referendum"
    AT_ONCE = "at-once"
    CONSENT = "consent"
    CONTRACT = "contract"
    SUSPEND = "suspend"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """A way out of an element. Months as the route's defaults; None where it has none."""

    code: str
    position: int
    name: Text
    clock: Clock
    what_it_means: Text = NO_TEXT
    articles: str = ""
    default_notice_months: int | None = None
    objection_months: int = 0
    needs: Text = NO_TEXT


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The roadmap parts of one element. Days are counted from day D; None or empty where not filled in."""

    element: str
    exit_route: str = ""
    preparation_days: int | None = None
    notice_months: int | None = None
    responsible_body: str = ""
    stops_on_day_d: str = ""
    nothing_can_stop: bool = False
    planned_stop: int | None = None
    planned_end: int | None = None
    end_trigger: str = ""
    replacement: str = ""
    replacement_element: str = ""
    no_replacement_reason: str = ""
    safeguard: str = ""
    acquired_rights: str = ""
    evidence_of_end: str = ""
    oversight_body: str = ""
    duty_to_publish: str = ""
    sovereignty_guarantee: str = ""
    review_after_months: int | None = None
    ending_condition: str = ""
    amendment: str = ""
    budget: str = ""

    @property
    def in_words(self) -> tuple[str, ...]:
        """What people wrote into it, part by part."""
        return tuple(text for text in (getattr(self, part) for part in _IN_WORDS) if text)


_IN_WORDS = (
    "responsible_body",
    "stops_on_day_d",
    "end_trigger",
    "replacement",
    "no_replacement_reason",
    "safeguard",
    "acquired_rights",
    "evidence_of_end",
    "oversight_body",
    "duty_to_publish",
    "sovereignty_guarantee",
    "ending_condition",
    "amendment",
    "budget",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone:
    """A step on the way out of an element, `offset` days after day D."""

    element: str
    position: int
    title: str
    offset: int


MILESTONES = "milestones"
"""The one part of a contract that is no field of Plan: milestones are records of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contract:
    """What a verdict takes, as names of Plan's fields or MILESTONES.

    Of each tuple in `required` one part is enough; `days` are what the roadmap counts from; `optional` parts may be
    filled in too.
    """

    required: tuple[tuple[str, ...], ...] = ()
    days: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()


NO_CONTRACT = Contract()


@dataclass(frozen=True, slots=True, kw_only=True)
class LadderStep:
    """A step of the practical ladder, which every exit can climb; `offset` days after day D unless the plan knows."""

    code: str
    name: Text
    description: Text
    offset: int
