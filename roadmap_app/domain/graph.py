"""Directed graphs of codes: dependencies and the order of ends must stay free of circles."""

from collections.abc import Iterable
from graphlib import CycleError, TopologicalSorter


def find_circle(edges: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """A circle in `edges` as the codes along it, the first repeated at the end; empty where there is none."""
    sorter: TopologicalSorter[str] = TopologicalSorter()
    for dependent, support in edges:
        sorter.add(dependent, support)
    try:
        sorter.prepare()
    except CycleError as circle:
        return tuple(reversed(circle.args[1]))
    return ()


def strong_components(edges: Iterable[tuple[str, str]]) -> tuple[frozenset[str], ...]:
    """The sets of more than one node in which each reaches each other."""
    following: dict[str, set[str]] = {}
    for one, other in edges:
        following.setdefault(one, set()).add(other)
    reaches = {node: _reached(node, following) for node in following}
    components = {
        frozenset(other for other in reached if node in reaches.get(other, ())) | {node}
        for node, reached in reaches.items()
    }
    return tuple(component for component in components if len(component) > 1)


def _reached(start: str, following: dict[str, set[str]]) -> set[str]:
    reached: set[str] = set()
    waiting = [start]
    while waiting:
        fresh = following.get(waiting.pop(), set()) - reached
        reached |= fresh
        waiting.extend(fresh)
    return reached
