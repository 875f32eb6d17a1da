"""Between a record of `domain` and its row: every column by name, each conversion decided once per type."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields
from enum import Enum, EnumType
from functools import cached_property
from operator import attrgetter, itemgetter
from typing import Any, TypeVar, cast, get_origin, get_type_hints

from roadmap_app.domain.text import Text
from roadmap_app.storage.problems import SpoiltRowError
from roadmap_app.storage.tables import KEPT, LANGUAGES, Kept, column_names, kind_of

R = TypeVar("R")
Row = Sequence[Any]
Key = tuple[str | int, ...]


class Statements:
    """The SQL of one table, each made when it is first needed; of our own names alone."""

    def __init__(self, table: str, columns: tuple[str, ...], key: tuple[str, ...]) -> None:
        self._table, self._columns, self._key = table, columns, key
        self._by_key = " AND ".join(f"{name} = ?" for name in key)

    @cached_property
    def put(self) -> str:
        places = ", ".join("?" for _column in self._columns)
        others = ", ".join(f'"{name}" = excluded."{name}"' for name in self._columns if name not in self._key)
        instead = f"UPDATE SET {others}" if others else "NOTHING"
        inserted = f"INSERT INTO {self._table} ({_listed(self._columns)}) VALUES ({places})"  # noqa: S608 our schema's names
        return f"{inserted} ON CONFLICT ({_listed(self._key)}) DO {instead}"

    @cached_property
    def get(self) -> str:
        return f"SELECT {_listed(self._columns)} FROM {self._table} WHERE {self._by_key}"  # noqa: S608 our schema's names

    @cached_property
    def remove(self) -> str:
        return f"DELETE FROM {self._table} WHERE {self._by_key}"  # noqa: S608 our schema's names

    @cached_property
    def all(self) -> str:
        """With a place for conditions."""
        order = [*(["position"] if "position" in self._columns else []), *self._key]
        every = f"SELECT {_listed(self._columns)} FROM {self._table}"  # noqa: S608 our schema's names
        return f"{every}{{where}} ORDER BY {_listed(order)}"


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """How one record type is written and read."""

    record: type[Any]
    table: str
    columns: tuple[str, ...]
    to_row: Callable[[Any], tuple[Any, ...]]
    from_row: Callable[[Row], Any]
    statements: Statements


def mappings() -> dict[type[Any], Mapping]:
    return {kept.record: _mapping(kept) for kept in KEPT}


def _mapping(kept: Kept) -> Mapping:
    columns = tuple(column_names(kept.record))
    return Mapping(
        record=kept.record,
        table=kept.name,
        columns=columns,
        to_row=_writer(kept.record),
        from_row=_reader(kept.record),
        statements=Statements(kept.name, columns, kept.key),
    )


_NAMES = {kept.record: kept.name for kept in KEPT}
_KEYS = {kept.record: kept.key for kept in KEPT}


def table_of(record: type[Any]) -> str:
    """The name of the table that keeps records of this type."""
    return _NAMES[record]


def key_of(row: Any) -> Key:
    """The natural key of a record."""
    return tuple(getattr(row, name) for name in _KEYS[type(row)])


def in_order(record: type[R], rows: Iterable[R]) -> tuple[R, ...]:
    """By position, else by key, as the file gives them; SQLite compares texts as Python does."""
    by_position = ["position"] if "position" in column_names(record) else []
    return tuple(sorted(rows, key=attrgetter(*by_position, *_KEYS[record])))


def _writer(record: type[Any]) -> Callable[[Any], tuple[Any, ...]]:
    """Words of the enumerations are texts themselves; a tuple of words alone has to be written as one."""
    hints = get_type_hints(record)
    paths = [path for field in fields(record) for path in _paths(field.name, hints[field.name])]
    lists = [at for at, path in enumerate(paths) if _kind(hints[path.partition(".")[0]]) is tuple]
    values = attrgetter(*paths)
    if not lists:
        return values

    def to_row(row: Any) -> tuple[Any, ...]:
        written = list(values(row))
        for at in lists:
            written[at] = json.dumps(written[at], ensure_ascii=False)
        return tuple(written)

    return to_row


def _paths(field: str, hint: Any) -> list[str]:
    """Where in a record the values of a field's columns are found."""
    return [f"{field}.{language}" for language in LANGUAGES] if hint is Text else [field]


def _reader(record: type[Any]) -> Callable[[Row], Any]:
    """What is kept as it is comes in one go, and the rest field by field."""
    hints = get_type_hints(record)
    plain, places = list[str](), list[int]()
    others = list[tuple[str, Callable[[Row], Any]]]()
    at = 0
    for field in fields(record):
        reader = _column_reader(hints[field.name], at)
        if reader is None:
            plain.append(field.name)
            places.append(at)
        else:
            others.append((field.name, reader))
        at += len(_paths(field.name, hints[field.name]))
    as_kept = itemgetter(*places, places[0])  # of two or more, so that it gives a tuple

    def from_row(row: Row) -> Any:
        values = dict(zip(plain, as_kept(row), strict=False))
        for name, reader in others:
            values[name] = reader(row)
        return record(**values)

    return from_row


def _column_reader(hint: Any, at: int) -> Callable[[Row], Any] | None:
    """None for a value that is kept as it is."""
    if hint is Text:
        return lambda row: Text(en=row[at], ru=row[at + 1], be=row[at + 2])
    kind = _kind(hint)
    if isinstance(kind, EnumType):
        members: dict[Any, Any] = {None: None, **{member.value: member for member in _members(kind)}}
        return lambda row: members[row[at]]
    if kind is tuple:
        return lambda row: _words(row[at])
    if kind is bool:
        return lambda row: bool(row[at])
    return None


def _words(kept: str) -> tuple[str, ...]:
    """A list of words as it is kept; SpoiltRowError where it is anything else."""
    try:
        words: Any = json.loads(kept)
    except (ValueError, RecursionError):
        raise SpoiltRowError from None
    if not isinstance(words, list) or not all(isinstance(word, str) for word in cast("list[Any]", words)):
        raise SpoiltRowError
    return tuple(cast("list[str]", words))


def _members(kind: Any) -> tuple[Enum, ...]:
    return tuple(kind)


def _kind(hint: Any) -> Any:
    """The type itself of `hint`: that beside None, and `tuple` for a tuple of words."""
    kind, _optional = kind_of(hint)
    return get_origin(kind) or kind
