"""A report whose texts every file format can hold. What was written elsewhere can have anything in it."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, cast

from roadmap_app.domain.report import Report
from roadmap_app.domain.text import UNSHOWABLE, showable


def showable_report(report: Report) -> Report:
    """The same report, with a sign in place of each character that no file may hold."""
    return cast(Report, _shown(report))


def _shown(value: Any) -> Any:
    """The value itself where nothing in it has to change."""
    if isinstance(value, str):
        return showable(value) if UNSHOWABLE.search(value) and not isinstance(value, Enum) else value
    if isinstance(value, tuple):
        return _all_shown(cast("tuple[Any, ...]", value))
    if isinstance(value, Mapping):
        kept = cast("Mapping[Any, Any]", value)
        shown = {_shown(key): _shown(each) for key, each in kept.items()}
        return kept if all(shown.get(key) is each for key, each in kept.items()) else shown
    if is_dataclass(value) and not isinstance(value, type):
        old = {field.name: getattr(value, field.name) for field in fields(value)}
        new = {name: shown for name, each in old.items() if (shown := _shown(each)) is not each}
        return replace(value, **new) if new else value
    return value


def _all_shown(values: tuple[Any, ...]) -> tuple[Any, ...]:
    shown = tuple(_shown(each) for each in values)
    return values if all(new is old for new, old in zip(shown, values, strict=True)) else shown
