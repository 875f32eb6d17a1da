"""The catalogue: elements, and what they rest on."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from roadmap_app.domain.element import Dependency, EdgeKind, Element, ElementChange, Split, alike, check_facts
from roadmap_app.domain.errors import Refused
from roadmap_app.domain.graph import find_circle
from roadmap_app.domain.plan import Route
from roadmap_app.workspace.change import Step
from roadmap_app.workspace.command import Command
from roadmap_app.workspace.copying import copy_parts
from roadmap_app.workspace.unit import Unit


def add(element: Element) -> Command:
    def apply(unit: Unit) -> None:
        check_free(unit, element.code)
        _put(unit, element)

    return Command(step=_step("add_element", element.code), apply=apply)


def edit(element: Element) -> Command:
    """Replace an existing element's facts and texts."""

    def apply(unit: Unit) -> None:
        _find(unit, element.code)
        _put(unit, element)

    return Command(step=_step("edit_element", element.code), apply=apply)


def set_fact(element: str, fact: str, value: Any) -> Command:
    """Write one fact or text of an element; `fact` is the name of its field."""
    return Command(
        step=Step(code="edit_fact", parameters={"element": element, "fact": fact}),
        apply=lambda unit: _put(unit, replace(_find(unit, element), **{fact: value})),
    )


def edit_many(codes: Iterable[str], change: ElementChange) -> Command:
    """Give several elements the same facts; each keeps the others that it has."""
    chosen = tuple(codes)
    alone = len(chosen) == 1
    step = _step("edit_element", chosen[0]) if alone else _steps("edit_elements", chosen)
    return Command(step=step, apply=lambda unit: _change(unit, chosen, change))


def retire(*codes: str) -> Command:
    """Take elements out of scoring. Facts and answers stay in the file, and they can be restored."""
    step = _step("retire_element", codes[0]) if len(codes) == 1 else _steps("retire_elements", codes)
    return Command(step=step, apply=lambda unit: _change(unit, codes, ElementChange(retired=True)))


def restore(*codes: str) -> Command:
    step = _step("restore_element", codes[0]) if len(codes) == 1 else _steps("restore_elements", codes)
    return Command(step=step, apply=lambda unit: _change(unit, codes, ElementChange(retired=False)))


def duplicate(code: str, copy: Element) -> Command:
    """Add `copy` with what `code` rests on, what rests on it, what it exists for, and its sources; without answers."""

    def apply(unit: Unit) -> None:
        _find(unit, code)
        check_free(unit, copy.code)
        _put(unit, copy)
        copy_parts(unit, code, copy.code)

    return Command(step=_step("duplicate_element", code), apply=apply)


def add_dependency(dependency: Dependency) -> Command:
    """`dependent` rests on `support`; a link that would close a circle is refused with the circle."""

    def apply(unit: Unit) -> None:
        _find(unit, dependency.dependent)
        _find(unit, dependency.support)
        _check_circles(unit.read.all(Dependency), dependency)
        unit.put(dependency)

    return Command(step=_step("add_dependency", dependency.dependent), apply=apply)


def remove_dependency(*, dependent: str, support: str) -> Command:
    return Command(
        step=_step("remove_dependency", dependent),
        apply=lambda unit: unit.remove(Dependency, dependent, support),
    )


def set_kind(*, dependent: str, support: str, kind: EdgeKind) -> Command:
    """Say how one element rests on another."""

    def apply(unit: Unit) -> None:
        known = unit.read.get(Dependency, dependent, support)
        if known is None:
            raise Refused("no_such_dependency", element=dependent, support=support)
        unit.put(replace(known, kind=kind))

    return Command(step=_step("set_kind", dependent), apply=apply)


def _check_circles(edges: Iterable[Dependency], new: Dependency) -> None:
    """Refused where the new link would close a circle; the refusal names the chain."""
    circle = find_circle((edge.dependent, edge.support) for edge in (*edges, new))
    if circle:
        raise Refused("dependency_cycle", chain=" → ".join(circle))


def _check_route(unit: Unit, element: Element) -> None:
    if element.exit_route and unit.read.get(Route, element.exit_route) is None:
        raise Refused("no_such_route", route=element.exit_route)


def check_free(unit: Unit, *codes: str) -> None:
    """Refused where an element has one of these codes already, in whatever spelling."""
    wanted = {alike(code) for code in codes}
    for element in unit.read.all(Element):
        if alike(element.code) in wanted:
            raise Refused("element_exists", element=element.code)


def _put(unit: Unit, element: Element) -> None:
    check_facts(element)
    _check_route(unit, element)
    unit.put(element)


def _find(unit: Unit, code: str) -> Element:
    found = unit.read.get(Element, code)
    if found is None:
        raise Refused("no_such_element", element=code)
    return found


def _check_not_waiting(unit: Unit, code: str) -> None:
    """A part of an element that is to be split takes its place with the next round, and not before."""
    split = unit.read.get(Split, code)
    if split is not None and split.waiting:
        raise Refused("part_waits", element=code)


def _change(unit: Unit, codes: tuple[str, ...], change: ElementChange) -> None:
    for code in codes:
        element = _find(unit, code)
        if change.retired is not None:
            _check_not_waiting(unit, code)
        unit.put(change.applied(element))


def _step(code: str, element: str) -> Step:
    return Step(code=code, parameters={"element": element})


def _steps(code: str, elements: tuple[str, ...]) -> Step:
    return Step(code=code, parameters={"count": len(elements)})
