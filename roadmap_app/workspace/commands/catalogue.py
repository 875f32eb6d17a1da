"""The catalogue: elements, and what they rest on."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from roadmap_app.domain.element import Dependency, EdgeKind, Element, check_facts
from roadmap_app.domain.errors import Refused
from roadmap_app.domain.graph import find_circle
from roadmap_app.domain.plan import Route
from roadmap_app.workspace.change import Step
from roadmap_app.workspace.command import Command
from roadmap_app.workspace.unit import Unit


def add(element: Element) -> Command:
    def apply(unit: Unit) -> None:
        if unit.read.get(Element, element.code) is not None:
            raise Refused("element_exists", element=element.code)
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


def retire(code: str) -> Command:
    """Take an element out of scoring. Its facts and answers stay in the file, and it can be restored."""
    return Command(
        step=_step("retire_element", code), apply=lambda unit: unit.put(replace(_find(unit, code), retired=True))
    )


def restore(code: str) -> Command:
    return Command(
        step=_step("restore_element", code), apply=lambda unit: unit.put(replace(_find(unit, code), retired=False))
    )


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


def _put(unit: Unit, element: Element) -> None:
    check_facts(element)
    _check_route(unit, element)
    unit.put(element)


def _find(unit: Unit, code: str) -> Element:
    found = unit.read.get(Element, code)
    if found is None:
        raise Refused("no_such_element", element=code)
    return found


def _step(code: str, element: str) -> Step:
    return Step(code=code, parameters={"element": element})
