"""Reading and writing records inside one transaction."""

import sqlite3
from collections.abc import Iterable
from typing import Any, TypeVar

from roadmap_app.storage.records import Key, Mapping

R = TypeVar("R")

TO_BE_REWRITTEN = 1
"""In the header of the file, where SQLite leaves a number to the program."""


class Reader:
    """One consistent picture of the file. Through SQLite's own connection, since thousands of rows come and go at
    once."""

    def __init__(self, connection: sqlite3.Connection, mappings: dict[type[Any], Mapping]) -> None:
        self._connection = connection
        self._mappings = mappings

    @property
    def revision(self) -> int:
        """How many commits the file has seen."""
        return int(self._connection.execute("SELECT number FROM revision").fetchone()[0])

    def all(self, record: type[R], **equal: str | int) -> tuple[R, ...]:
        """The records whose fields equal those given, by position, else by key."""
        mapping = self._mappings[record]
        where, values = _where(equal)
        rows = self._connection.execute(mapping.statements.all.format(where=where), values)
        return tuple(map(mapping.from_row, rows))

    def get(self, record: type[R], *key: str | int) -> R | None:
        mapping = self._mappings[record]
        row = self._connection.execute(mapping.statements.get, key).fetchone()
        return None if row is None else mapping.from_row(row)

    @property
    def to_be_rewritten(self) -> bool:
        """Whether a change asked for the file to be rewritten, and that has not been done."""
        return bool(self._connection.execute("PRAGMA user_version").fetchone()[0])

    def count(self, record: type[Any], **equal: str | int) -> int:
        where, values = _where(equal)
        name = self._mappings[record].table
        statement = f"SELECT count(*) FROM {name}{where}"  # noqa: S608 a name from the schema
        return int(self._connection.execute(statement, values).fetchone()[0])

    def columns(self, record: type[Any], *names: str, **equal: str | int) -> list[tuple[Any, ...]]:
        """Some columns as they are kept, without records in between: for reading answers in bulk."""
        where, values = _where(equal)
        table = self._mappings[record].table
        statement = f"SELECT {', '.join(names)} FROM {table}{where}"  # noqa: S608 names from the schema
        return self._connection.execute(statement, values).fetchall()


class Writer(Reader):
    """Writes records; what it writes is kept when its transaction commits."""

    def put(self, row: Any) -> None:
        """Insert, or replace the record with the same key."""
        mapping = self._mappings[type(row)]
        self._connection.execute(mapping.statements.put, mapping.to_row(row))

    def ask_for_rewriting(self) -> None:
        """Note in the file, with this transaction, that it has to be rewritten: whoever opens it next to write knows,
        should this program be stopped or hindered on the way."""
        self._connection.execute(f"PRAGMA user_version = {TO_BE_REWRITTEN}")

    def remove(self, record: type[Any], *key: str | int) -> None:
        self._connection.execute(self._mappings[record].statements.remove, key)

    def remove_many(self, record: type[Any], keys: Iterable[Key]) -> None:
        """`remove` for many records of one type."""
        self._connection.executemany(self._mappings[record].statements.remove, keys)

    def put_many(self, record: type[R], rows: Iterable[R]) -> None:
        """`put` for many records of one type."""
        mapping = self._mappings[record]
        self._connection.executemany(mapping.statements.put, map(mapping.to_row, rows))


def _where(equal: dict[str, str | int]) -> tuple[str, tuple[str | int, ...]]:
    """Field names come from the program, never from a person."""
    if not equal:
        return "", ()
    return " WHERE " + " AND ".join(f"{name} = ?" for name in equal), tuple(equal.values())
