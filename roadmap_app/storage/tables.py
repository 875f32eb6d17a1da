"""The tables: one for each record of `domain`, derived from its fields.

A `Text` becomes three columns, an enumeration a CHECK constraint, a tuple of words a JSON list, `| None` a column that
may be NULL. What the fields cannot tell (keys, references, ranges) stands in the list below.
"""

from dataclasses import dataclass, fields
from enum import EnumType
from types import NoneType
from typing import Any, get_args, get_type_hints

from sqlalchemy import CheckConstraint, Column, Float, ForeignKeyConstraint, Integer, MetaData, Table
from sqlalchemy import Text as TextType

from roadmap_app.domain.criterion import Criterion
from roadmap_app.domain.element import Dependency, Element, Service, Source
from roadmap_app.domain.outcome import Decision
from roadmap_app.domain.panel import Ballot, Judgement, Rating, Round, RoundElement, Seat
from roadmap_app.domain.plan import Milestone, Plan, Route
from roadmap_app.domain.text import Text
from roadmap_app.domain.workspace import Workspace

LANGUAGES = ("en", "ru", "be")
_ON_THE_SCALE = "value IS NULL OR (value BETWEEN 1 AND 9 AND value = CAST(value AS INTEGER))"


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
            *(f"majority_{question} BETWEEN 0.5 AND 1" for question in ("end", "time", "stay")),
        ),
    ),
    Kept(record=Route, name="route", key=("code",)),
    Kept(record=Element, name="element", key=("code",)),
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
        record=Criterion,
        name="criterion",
        key=("code",),
        checks=(
            "weight BETWEEN 0 AND 1",
            "bar BETWEEN 1 AND 9",
            "red_line IS NULL OR red_line BETWEEN 1 AND 9",
            "safeguard_line IS NULL OR safeguard_line BETWEEN 1 AND 9",
        ),
    ),
    Kept(record=Seat, name="seat", key=("code",)),
    Kept(record=Round, name="round", key=("number",), checks=("number >= 1",)),
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
        checks=(_ON_THE_SCALE,),
        without_rowid=True,
    ),
    Kept(
        record=Rating,
        name="rating",
        key=("round", "seat", "element", "criterion"),
        refers=(_ROUND, _SEAT, *_element("element"), (("criterion",), "criterion", ("code",))),
        checks=(_ON_THE_SCALE,),
        without_rowid=True,
    ),
    Kept(record=Ballot, name="ballot", key=("round", "seat"), refers=(_ROUND, _SEAT), without_rowid=True),
    Kept(record=Decision, name="decision", key=("element",), refers=(_ROUND, *_element("element"))),
    Kept(record=Plan, name="plan", key=("element",), refers=_element("element")),
    Kept(record=Milestone, name="milestone", key=("element", "position"), refers=_element("element")),
)


def build(metadata: MetaData) -> dict[type[Any], Table]:
    """The table of each record type, and beside them the one row that counts revisions."""
    Table(
        "revision",
        metadata,
        Column("id", Integer, CheckConstraint("id = 1"), primary_key=True, autoincrement=False),
        Column("number", Integer, nullable=False),
    )
    return {kept.record: _table(kept, metadata) for kept in KEPT}


def _table(kept: Kept, metadata: MetaData) -> Table:
    hints = get_type_hints(kept.record)
    columns = [column for field in fields(kept.record) for column in _columns(field.name, hints[field.name], kept.key)]
    return Table(
        kept.name,
        metadata,
        *columns,
        *(CheckConstraint(check) for check in kept.checks),
        *(
            ForeignKeyConstraint(
                mine, [f"{table}.{column}" for column in theirs], deferrable=True, initially="DEFERRED"
            )
            for mine, table, theirs in kept.refers
        ),
        sqlite_with_rowid=not kept.without_rowid,
    )


def _columns(name: str, hint: Any, key: tuple[str, ...]) -> list[Column[Any]]:
    if hint is Text:
        return [Column(f"{name}_{language}", TextType, nullable=False) for language in LANGUAGES]
    optional = NoneType in get_args(hint)
    kind = next(one for one in (*get_args(hint), hint) if one is not NoneType) if optional else hint
    checks = (
        [CheckConstraint(_allowed(name, kind, optional=optional))] if _allowed(name, kind, optional=optional) else []
    )
    return [
        Column(
            name,
            {int: Integer, bool: Integer, float: Float}.get(kind, TextType)(),
            *checks,
            primary_key=name in key,
            nullable=optional,
            autoincrement=False,
        )
    ]


def _allowed(name: str, kind: Any, *, optional: bool) -> str:
    if isinstance(kind, EnumType):
        values = ", ".join(f"'{member.value}'" for member in kind)  # pyright: ignore[reportUnknownMemberType, reportAttributeAccessIssue] members are StrEnum
    elif kind is bool:
        values = "0, 1"
    else:
        return ""
    return f"{name} IN ({values})" + (f" OR {name} IS NULL" if optional else "")
