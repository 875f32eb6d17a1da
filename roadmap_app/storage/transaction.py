"""Reading and writing records inside one transaction."""

from collections.abc import Iterable
from typing import Any, TypeVar

from sqlalchemy import Connection

from roadmap_app.storage.connection import driver_of
from roadmap_app.storage.records import Mapping

R = TypeVar("R")

TO_BE_REWRITTEN = 1
"""In the header of the file, where SQLite leaves a number to the program."""


class Reader:
    """One consistent picture of the file."""

    def __init__(self, connection: Connection, mappings: dict[type[Any], Mapping]) -> None:
        self._connection = connection
        self._mappings = mappings

    @property
    def revision(self) -> int:
        """How many commits the file has seen."""
        return int(self._connection.exec_driver_sql("SELECT number FROM revision").scalar_one())

    def all(self, record: type[R], **equal: str | int) -> tuple[R, ...]:
        """The records whose fields equal those given, by position, else by key."""
        mapping = self._mappings[record]
        where, values = _where(equal)
        rows = self._connection.exec_driver_sql(mapping.statements.all.format(where=where), values)
        return tuple(mapping.from_row(row) for row in rows)

    def get(self, record: type[R], *key: str | int) -> R | None:
        mapping = self._mappings[record]
        row = self._connection.exec_driver_sql(mapping.statements.get, key).one_or_none()
        return None if row is None else mapping.from_row(row)

    @property
    def to_be_rewritten(self) -> bool:
        """Whether a change asked for the file to be rewritten, and that has not been done."""
        return bool(driver_of(self._connection).execute("PRAGMA user_version").fetchone()[0])

    def count(self, record: type[Any], **equal: str | int) -> int:
        where, values = _where(equal)
        name = self._mappings[record].table.name
        statement = f"SELECT count(*) FROM {name}{where}"  # noqa: S608 a name from the schema
        return int(self._connection.exec_driver_sql(statement, values).scalar_one())

    def columns(self, record: type[Any], *names: str, **equal: str | int) -> list[tuple[Any, ...]]:
        """Some columns as they are kept, without records in between: for reading answers in bulk."""
        where, values = _where(equal)
        table = self._mappings[record].table
        chosen = ", ".join(table.columns[name].name for name in names)
        statement = f"SELECT {chosen} FROM {table.name}{where}"  # noqa: S608 names from the schema
        return driver_of(self._connection).execute(statement, values).fetchall()


class Writer(Reader):
    """Writes records; what it writes is kept when its transaction commits."""

    def put(self, row: Any) -> None:
        """Insert, or replace the record with the same key."""
        mapping = self._mappings[type(row)]
        self._connection.exec_driver_sql(mapping.statements.put, mapping.to_row(row))

    def ask_for_rewriting(self) -> None:
        """Note in the file, with this transaction, that it has to be rewritten: whoever opens it next to write knows,
        should this program be stopped or hindered on the way."""
        self._connection.exec_driver_sql(f"PRAGMA user_version = {TO_BE_REWRITTEN}")

    def remove(self, record: type[Any], *key: str | int) -> None:
        self._connection.exec_driver_sql(self._mappings[record].statements.remove, key)

    def put_many(self, record: type[R], rows: Iterable[R]) -> None:
        """`put` for many records of one type."""
        mapping = self._mappings[record]
        driver_of(self._connection).executemany(mapping.statements.put, (mapping.to_row(row) for row in rows))


def _where(equal: dict[str, str | int]) -> tuple[str, tuple[str | int, ...]]:
    """Field names come from the program, never from a person."""
    if not equal:
        return "", ()
    return " WHERE " + " AND ".join(f"{name} = ?" for name in equal), tuple(equal.values())
