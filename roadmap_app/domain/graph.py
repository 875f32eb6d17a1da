"""Directed graphs of codes: dependencies must stay free of circles."""

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
