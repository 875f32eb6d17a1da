"""One command's transaction, seen as rows put and removed."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any, TypeVar, cast

from roadmap_app.domain.errors import UndoConflict
from roadmap_app.storage import Reader, Writer, key_of, table_of
from roadmap_app.workspace.change import RowChange

R = TypeVar("R")


class Unit:
    """Writes rows and remembers, for each key, what was there first and what is there last."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._changes: dict[tuple[type[Any], tuple[str | int, ...]], RowChange] = {}
        self._bulk: set[str] = set()
        self.counts: dict[str, int] = {}

    @property
    def read(self) -> Reader:
        return self._writer

    def put(self, row: Any) -> None:
        record = cast("type[Any]", type(row))
        key = key_of(row)
        before = self._writer.get(record, *key)
        if before != row:
            self._writer.put(row)
            self._record(record, key, before, row)

    def put_each(self, record: type[R], rows: Iterable[R], known: Iterable[R]) -> None:
        """`put` for many rows of one type, with a way back for each; `known` are all that are there with their keys."""
        before = {key_of(row): row for row in known}
        changed = [(key, row) for row in rows for key in (key_of(row),) if before.get(key) != row]
        self._writer.put_many(record, (row for _key, row in changed))
        for key, row in changed:
            self._record(record, key, before.get(key), row)

    def remove(self, record: type[Any], *key: str | int) -> None:
        before = self._writer.get(record, *key)
        if before is not None:
            self._writer.remove(record, *key)
            self._record(record, key, before, None)

    def put_many(self, record: type[R], rows: Iterable[R]) -> None:
        """For bulk: one coarse change and no way back, so only final commands may use it."""
        self._writer.put_many(record, rows)
        self._bulk.add(table_of(record))

    def revert(self, changes: Iterable[RowChange]) -> None:
        """Put back what `changes` found, after checking that the rows are still what they left."""
        changes = tuple(changes)
        if any(self._writer.get(change.record, *change.key) != change.after for change in changes):
            raise UndoConflict
        for (record, gone), alike in groupby(reversed(changes), key=lambda one: (one.record, one.before is None)):
            rows = tuple(alike)
            if gone:
                self._writer.remove_many(record, (row.key for row in rows))
            else:
                self._writer.put_many(record, (row.before for row in rows))
            for row in rows:
                self._record(record, row.key, row.after, row.before)

    @property
    def changes(self) -> tuple[RowChange, ...]:
        return tuple(change for change in self._changes.values() if change.before != change.after)

    @property
    def bulk(self) -> frozenset[str]:
        return frozenset(self._bulk)

    def _record(self, record: type[Any], key: tuple[str | int, ...], before: Any | None, after: Any | None) -> None:
        first = self._changes.get((record, key))
        self._changes[record, key] = RowChange(
            record=record, key=key, before=first.before if first else before, after=after
        )
