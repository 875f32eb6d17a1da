"""Splitting an element: new ones take its place, and it is retired with a link to them."""

from collections.abc import Iterable
from dataclasses import replace

from roadmap_app.domain.element import Element, Split, alike
from roadmap_app.domain.errors import Refused
from roadmap_app.domain.panel import Round
from roadmap_app.workspace.change import Step
from roadmap_app.workspace.command import Command
from roadmap_app.workspace.commands.catalogue import check_free
from roadmap_app.workspace.copying import copy_parts
from roadmap_app.workspace.splitting import take_effect
from roadmap_app.workspace.unit import Unit

FEWEST = 2


def split(code: str, parts: Iterable[Element]) -> Command:
    """Put `parts` in the place of an element: they get its sources and dependencies, and no answers. While a round is
    under way, it goes on asking about the element, and the split waits for the next one."""
    chosen = tuple(parts)

    def apply(unit: Unit) -> None:
        _check(unit, code, chosen)
        for part in chosen:
            unit.put(replace(part, retired=True))
            copy_parts(unit, code, part.code)
            unit.put(Split(part=part.code, element=code, waiting=True))
        if not _under_way(unit):
            take_effect(unit, code)

    return Command(step=_step("split_element", code), apply=apply)


def call_off(code: str) -> Command:
    """A split that still waits will not happen. Its parts stay in the catalogue as retired elements."""

    def apply(unit: Unit) -> None:
        for waiting in _waiting(unit, code):
            unit.remove(Split, waiting.part)

    return Command(step=_step("call_off_split", code), apply=apply)


def carry_out(code: str) -> Command:
    """A split that has waited takes effect without another round; refused while one is under way."""

    def apply(unit: Unit) -> None:
        _waiting(unit, code)
        if _under_way(unit):
            raise Refused("round_under_way", element=code)
        take_effect(unit, code)

    return Command(step=_step("carry_out_split", code), apply=apply)


def _under_way(unit: Unit) -> bool:
    return any(round_.state.under_way for round_ in unit.read.all(Round))


def _waiting(unit: Unit, code: str) -> list[Split]:
    found = [split for split in unit.read.all(Split, element=code) if split.waiting]
    if not found:
        raise Refused("no_split_waits", element=code)
    return found


def _check(unit: Unit, code: str, parts: tuple[Element, ...]) -> None:
    element = unit.read.get(Element, code)
    if element is None:
        raise Refused("no_such_element", element=code)
    if element.retired or any(split.waiting for split in unit.read.all(Split, element=code)):
        raise Refused("cannot_split", element=code)
    if len({alike(part.code) for part in parts}) < max(FEWEST, len(parts)):
        raise Refused("too_few_parts", element=code)
    check_free(unit, *(part.code for part in parts))


def _step(code: str, element: str) -> Step:
    return Step(code=code, parameters={"element": element})
