"""How a split that has waited takes effect."""

from dataclasses import replace

from roadmap_app.domain.element import Element, Split
from roadmap_app.workspace.unit import Unit


def take_effect(unit: Unit, only: str = "") -> tuple[tuple[str, ...], frozenset[str]]:
    """Retire every element whose split waits, or the one named, and let its parts be scored. Says which the parts are,
    and which elements they replace."""
    waiting = [split for split in unit.read.all(Split) if split.waiting and only in ("", split.element)]
    for split in waiting:
        _retire(unit, split.part, retired=False)
        unit.put(replace(split, waiting=False))
    replaced = frozenset(split.element for split in waiting)
    for code in replaced:
        _retire(unit, code, retired=True)
    return tuple(split.part for split in waiting), replaced


def _retire(unit: Unit, code: str, *, retired: bool) -> None:
    element = unit.read.get(Element, code)
    if element is not None:
        unit.put(replace(element, retired=retired))
