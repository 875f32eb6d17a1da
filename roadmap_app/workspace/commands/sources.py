"""The sources of an element: numbered from 0 without a gap, in the order that its people gave them."""

from collections.abc import Iterable
from dataclasses import replace

from roadmap_app.domain.element import Element, Source
from roadmap_app.domain.errors import Refused
from roadmap_app.workspace.change import Step
from roadmap_app.workspace.command import Command
from roadmap_app.workspace.unit import Unit


def add(source: Source) -> Command:
    """After those that the element has, whatever its position says."""

    def apply(unit: Unit) -> None:
        _check(source)
        if unit.read.get(Element, source.element) is None:
            raise Refused("no_such_element", element=source.element)
        _write(unit, source.element, (*unit.read.all(Source, element=source.element), source))

    return Command(step=_step("add_source", source.element), apply=apply)


def edit(source: Source) -> Command:
    """Write what the source at this position says."""

    def apply(unit: Unit) -> None:
        _check(source)
        _find(unit, source.element, source.position)
        unit.put(source)

    return Command(step=_step("edit_source", source.element), apply=apply)


def remove(*, element: str, position: int) -> Command:
    """Those after it move up."""

    def apply(unit: Unit) -> None:
        gone = _find(unit, element, position)
        _write(unit, element, (source for source in unit.read.all(Source, element=element) if source != gone))

    return Command(step=_step("remove_source", element), apply=apply)


def move(*, element: str, position: int, by: int) -> Command:
    """Change places with the source so many places further down, or up where it is negative."""

    def apply(unit: Unit) -> None:
        moved, other = _find(unit, element, position), _find(unit, element, position + by)
        unit.put(replace(moved, position=other.position))
        unit.put(replace(other, position=moved.position))

    return Command(step=_step("move_source", element), apply=apply)


def _write(unit: Unit, element: str, sources: Iterable[Source]) -> None:
    """These and no others, numbered anew."""
    kept = tuple(replace(source, position=at) for at, source in enumerate(sources))
    for old in unit.read.all(Source, element=element):
        if old.position >= len(kept):
            unit.remove(Source, element, old.position)
    for source in kept:
        unit.put(source)


def _check(source: Source) -> None:
    if not source.note and not source.address:
        raise Refused("source_empty")


def _find(unit: Unit, element: str, position: int) -> Source:
    found = unit.read.get(Source, element, position)
    if found is None:
        raise Refused("no_such_source", element=element)
    return found


def _step(code: str, element: str) -> Step:
    return Step(code=code, parameters={"element": element})
