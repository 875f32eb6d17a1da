"""The tables as SQLAlchemy defines them, from what `tables` tells: `db/schema.sql` is generated from here.

Nothing of this is needed to open a file and to work in it.
"""

from dataclasses import fields
from typing import Any, get_type_hints

from sqlalchemy import REAL, CheckConstraint, Column, ForeignKeyConstraint, Index, Integer, MetaData, Table
from sqlalchemy import Text as TextType

from roadmap_app.domain.text import Text
from roadmap_app.storage.tables import KEPT, Kept, kind_of, names_of, values_check


def build(metadata: MetaData) -> dict[type[Any], Table]:
    """The table of each record type, and beside them the one row that counts revisions."""
    Table(
        "revision",
        metadata,
        Column("id", Integer, CheckConstraint("id = 1"), primary_key=True, autoincrement=False),
        Column("number", Integer, nullable=False),
        sqlite_strict=True,
    )
    return {kept.record: _table(kept, metadata) for kept in KEPT}


def _table(kept: Kept, metadata: MetaData) -> Table:
    hints = get_type_hints(kept.record)
    columns = [column for field in fields(kept.record) for column in _columns(field.name, hints[field.name], kept.key)]
    searched = [mine for (mine, *_), table, _theirs in kept.refers if table == "element" and mine != kept.key[0]]
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
        *(Index(f"{kept.name}_{column}", column) for column in searched),
        sqlite_with_rowid=not kept.without_rowid,
        sqlite_strict=True,
    )


def _columns(name: str, hint: Any, key: tuple[str, ...]) -> list[Column[Any]]:
    if hint is Text:
        return [Column(each, TextType, nullable=False) for each in names_of(name, hint)]
    kind, optional = kind_of(hint)
    allowed = values_check(name, hint)
    return [
        Column(
            name,
            {int: Integer, bool: Integer, float: REAL}.get(kind, TextType)(),
            *((CheckConstraint(allowed),) if allowed else ()),
            primary_key=name in key,
            nullable=optional,
            autoincrement=False,
        )
    ]
