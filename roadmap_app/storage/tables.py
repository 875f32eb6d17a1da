"""The tables: one for each record of `domain`, derived from its fields.

A `Text` becomes three columns, an enumeration a CHECK constraint, a tuple of words a JSON list, `| None` a column
that may be NULL. What the fields cannot tell (keys, references, ranges) stands in the list below. Every table is
STRICT, so that a file from elsewhere cannot bring a text where a number belongs. Elements come and go by the thousand,
and SQLite looks for what refers to each of them: a column that does so is indexed, unless the key begins with it.
"""

from dataclasses import dataclass, fields
from enum import EnumType
from types import NoneType
from typing import Any, get_args, get_type_hints

from roadmap_app.domain.criterion import WEIGHTS, Criterion
from roadmap_app.domain.element import Dependency, Element, Service, Source, Split
from roadmap_app.domain.outcome import Decision
from roadmap_app.domain.panel import HIGHEST, LOWEST, Ballot, Judgement, Rating, Round, RoundElement, Seat
from roadmap_app.domain.plan import FARTHEST_DAY, MOST_MONTHS, Milestone, Plan, Route
from roadmap_app.domain.text import Text
from roadmap_app.domain.workspace import MAJORITIES, Workspace

LANGUAGES = ("en", "ru", "be")
"""Of a `Text`, in the order of its columns."""

_DAY = "[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]"


def _in(low: float, high: float, *columns: str) -> tuple[str, ...]:
    """A number in that range; NULL passes."""
    return tuple(f"{column} BETWEEN {low} AND {high}" for column in columns)


def _months(*columns: str) -> tuple[str, ...]:
    return _in(0, MOST_MONTHS, *columns)


def _days(*columns: str) -> tuple[str, ...]:
    """YYYY-MM-DD, a day that exists, or empty."""
    return tuple(f"{column} = '' OR ({_exists(column)})" for column in columns)


def _partial_days(*columns: str) -> tuple[str, ...]:
    """YYYY, YYYY-MM or YYYY-MM-DD, or empty; filled up, it has to be a day."""
    return tuple(
        f"{column} = '' OR (length({column}) IN (4, 7, 10) AND "
        + _exists(f"{column} || substr('-01-01', length({column}) - 3)")
        + ")"
        for column in columns
    )


def _exists(day: str) -> str:
    """The pattern comes first: `date` would also take `now` and numbers. It takes 30 February as it is written until it
    has to count with it."""
    return f"{day} GLOB '{_DAY}' AND {day} >= '0001' AND {day} IS date({day}, '+0 days')"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """How one record type is kept. `refers` maps its columns to the table and columns they point at.

    Ballots are `without_rowid`: a rowid would tell the order of arrival.
    """

    record: type[Any]
    name: str
    key: tuple[str, ...]
    refers: tuple[tuple[tuple[str, ...], str, tuple[str, ...]], ...] = ()
    checks: tuple[str, ...] = ()
    without_rowid: bool = False


def _element(*columns: str) -> tuple[tuple[tuple[str, ...], str, tuple[str, ...]], ...]:
    return tuple(((column,), "element", ("code",)) for column in columns)


_ROUND = (("round",), "round", ("number",))
_SEAT = (("seat",), "seat", ("code",))

KEPT = (
    Kept(
        record=Workspace,
        name="workspace",
        key=("id",),
        checks=(
            "quorum >= 1",
            "smallest_group >= 1",
            *_in(*MAJORITIES, "majority_end", "majority_time", "majority_stay"),
            *_partial_days("baseline"),
        ),
    ),
    Kept(record=Route, name="route", key=("code",), checks=_months("default_notice_months", "objection_months")),
    Kept(
        record=Element,
        name="element",
        key=("code",),
        checks=(
            *_months("notice_months", "term_months", "renewal_months", "notice_before_expiry_months"),
            *_partial_days("signed_on", "in_force_from", "term_start"),
        ),
    ),
    Kept(record=Source, name="source", key=("element", "position"), refers=_element("element")),
    Kept(
        record=Dependency,
        name="dependency",
        key=("dependent", "support"),
        refers=_element("dependent", "support"),
        checks=("dependent <> support",),
    ),
    Kept(
        record=Service,
        name="service",
        key=("element", "served"),
        refers=_element("element", "served"),
        checks=("element <> served",),
    ),
    Kept(
        record=Split,
        name="split",
        key=("part",),
        refers=_element("part", "element"),
        checks=("part <> element",),
    ),
    Kept(
        record=Criterion,
        name="criterion",
        key=("code",),
        checks=(
            *_in(*WEIGHTS, "weight"),
            *_in(LOWEST, HIGHEST, "bar", "red_line", "safeguard_line"),
        ),
    ),
    Kept(record=Seat, name="seat", key=("code",)),
    Kept(
        record=Round,
        name="round",
        key=("number",),
        checks=("number >= 1", *_days("opened_on", "closed_on", "revealed_on")),
    ),
    Kept(
        record=RoundElement,
        name="round_element",
        key=("round", "element"),
        refers=(_ROUND, *_element("element")),
        without_rowid=True,
    ),
    Kept(
        record=Judgement,
        name="judgement",
        key=("round", "seat", "element"),
        refers=(_ROUND, _SEAT, *_element("element")),
        checks=_in(LOWEST, HIGHEST, "value"),
        without_rowid=True,
    ),
    Kept(
        record=Rating,
        name="rating",
        key=("round", "seat", "element", "criterion"),
        refers=(_ROUND, _SEAT, *_element("element"), (("criterion",), "criterion", ("code",))),
        checks=_in(LOWEST, HIGHEST, "value"),
        without_rowid=True,
    ),
    Kept(record=Ballot, name="ballot", key=("round", "seat"), refers=(_ROUND, _SEAT), without_rowid=True),
    Kept(
        record=Decision,
        name="decision",
        key=("element",),
        refers=(_ROUND, *_element("element")),
        checks=("disposition NOT IN ('insufficient', 'hidden')", *_days("decided_on")),
    ),
    Kept(
        record=Plan,
        name="plan",
        key=("element",),
        refers=_element("element"),
        checks=(
            *_months("notice_months", "review_after_months"),
            *_in(-FARTHEST_DAY, FARTHEST_DAY, "preparation_days", "planned_stop", "planned_end"),
        ),
    ),
    Kept(
        record=Milestone,
        name="milestone",
        key=("element", "position"),
        refers=_element("element"),
        checks=_in(-FARTHEST_DAY, FARTHEST_DAY, '"offset"'),
    ),
)


def checks_of(kept: Kept) -> tuple[str, ...]:
    """Every CHECK constraint of its table, as SQL."""
    hints = get_type_hints(kept.record)
    values = (values_check(field.name, hints[field.name]) for field in fields(kept.record))
    return (*(check for check in values if check), *kept.checks)


def values_check(column: str, hint: Any) -> str:
    """What an enumeration or a yes-or-no may be, as SQL; empty for any other kind."""
    kind, optional = kind_of(hint)
    if isinstance(kind, EnumType):
        values = ", ".join(f"'{member.value}'" for member in kind)  # pyright: ignore[reportUnknownMemberType, reportAttributeAccessIssue]  # members are StrEnum
    elif kind is bool:
        values = "0, 1"
    else:
        return ""
    return f"{column} IN ({values})" + (f" OR {column} IS NULL" if optional else "")


def kind_of(hint: Any) -> tuple[Any, bool]:
    """The type of a field, and whether it may be None."""
    optional = NoneType in get_args(hint)
    return (next(one for one in get_args(hint) if one is not NoneType) if optional else hint), optional


def column_names(record: type[Any]) -> list[str]:
    """The columns of a record's table, in the order of its fields."""
    hints = get_type_hints(record)
    return [each for field in fields(record) for each in names_of(field.name, hints[field.name])]


def names_of(field: str, hint: Any) -> list[str]:
    return [f"{field}_{language}" for language in LANGUAGES] if hint is Text else [field]
