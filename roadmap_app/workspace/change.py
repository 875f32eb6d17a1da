"""What a command changed: the record from which undo and refresh both follow."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from roadmap_app.storage import table_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Names a command to people ("rate Regional Group of Forces"): a code of the labels file and its parameters."""

    code: str
    parameters: Mapping[str, str | int] = field(default_factory=dict[str, str | int])


@dataclass(frozen=True, slots=True, kw_only=True)
class RowChange:
    """One row before and after; None where it was not or is no longer there."""

    record: type[Any]
    key: tuple[str | int, ...]
    before: Any | None
    after: Any | None

    @property
    def table(self) -> str:
        return table_of(self.record)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeSet:
    """Everything one command changed. `bulk` names tables that were written in one go, without single rows;
    `counts` is what a command has to tell about itself (rows new, replaced, unchanged)."""

    revision: int
    step: Step
    changes: tuple[RowChange, ...] = ()
    bulk: frozenset[str] = frozenset()
    counts: Mapping[str, int] = field(default_factory=dict[str, int])

    def touches(self, *tables: str) -> bool:
        return not self.bulk.isdisjoint(tables) or any(change.table in tables for change in self.changes)

    def rows(self, table: str) -> tuple[RowChange, ...]:
        return tuple(change for change in self.changes if change.table == table)
