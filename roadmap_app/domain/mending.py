"""What would mend a contradiction in one plain step, and where a person has to write or decide instead."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from roadmap_app.domain.contradictions import support_ends
from roadmap_app.domain.element import Dependency
from roadmap_app.domain.outcome import Outcome
from roadmap_app.domain.plan import Plan
from roadmap_app.domain.roadmap import NEVER, Contradiction, ContradictionKind, Roadmap, RoadmapEntry
from roadmap_app.domain.snapshot import Snapshot


class MendKind(StrEnum):
    """MOVE_END: another end. WRITE: a field of the plan. DECIDE: the verdict. LINKS: what rests on what."""

    MOVE_END = "move_end"
    WRITE = "write"
    DECIDE = "decide"
    LINKS = "links"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mend:
    """`element` is the one to be changed; `plan` is what it becomes where the step can be made at once, and `day` its
    new end; `field` a field of Plan that a person has to write."""

    kind: MendKind
    element: str
    field: str = ""
    plan: Plan | None = None
    day: int | None = None


def mend(contradiction: Contradiction, roadmap: Roadmap, snapshot: Snapshot) -> Mend:
    """The one step that is proper for it."""
    first = contradiction.element
    match contradiction.kind:
        case ContradictionKind.TOO_SOON if contradiction.day is not None:
            return _move(first, contradiction.day, snapshot)
        case ContradictionKind.ORPHAN:
            return _support(contradiction, roadmap, snapshot)
        case ContradictionKind.ORDER:
            return Mend(kind=MendKind.WRITE, element=first, field="replacement_element")
        case ContradictionKind.UNPROTECTED:
            return Mend(kind=MendKind.WRITE, element=first, field="safeguard")
        case ContradictionKind.CYCLE:
            return Mend(kind=MendKind.LINKS, element=first)
        case _:
            return Mend(kind=MendKind.DECIDE, element=first)


def _move(element: str, day: int, snapshot: Snapshot) -> Mend:
    plan = next((plan for plan in snapshot.plans if plan.element == element), Plan(element=element))
    return Mend(kind=MendKind.MOVE_END, element=element, plan=replace(plan, planned_end=day), day=day)


def _support(contradiction: Contradiction, roadmap: Roadmap, snapshot: Snapshot) -> Mend:
    """A phase-out ends with its support, where it lawfully can and where that leaves nothing else without its own;
    otherwise somebody has to say what takes over from the support."""
    dependent, support = contradiction.elements
    entries = roadmap.by_element()
    edge = next(each for each in snapshot.dependencies if (each.dependent, each.support) == (dependent, support))
    day = _end_of(edge, entries)
    entry = entries.get(dependent)
    if entry is not None and day is not None and _can_end(entry, day, entries, snapshot):
        return _move(dependent, int(day), snapshot)
    return Mend(kind=MendKind.WRITE, element=support, field="replacement_element")


def _can_end(entry: RoadmapEntry, day: float, entries: Mapping[str, RoadmapEntry], snapshot: Snapshot) -> bool:
    """Whether an element that is phased out can end on that day."""
    if entry.verdict is not Outcome.TRANSITIONAL or entry.practice_stops is None or entry.lawful is None:
        return False
    if entry.lawful.day is None or not max(entry.lawful.day, 1) <= day < NEVER:
        return False
    return not any(
        (outlives := _legal_end(edge.dependent, entries)) is not None and day < outlives
        for edge in snapshot.dependencies
        if edge.support == entry.element and not _breaks(edge, entries)
    )


def _breaks(edge: Dependency, entries: Mapping[str, RoadmapEntry]) -> bool:
    """Whether the dependent outlives its support already."""
    ends, outlives = _end_of(edge, entries), _legal_end(edge.dependent, entries)
    return ends is not None and outlives is not None and ends < outlives


def _end_of(edge: Dependency, entries: Mapping[str, RoadmapEntry]) -> float | None:
    entry = entries.get(edge.support)
    return None if entry is None else support_ends(edge, entry)


def _legal_end(code: str, entries: Mapping[str, RoadmapEntry]) -> float | None:
    entry = entries.get(code)
    return None if entry is None else entry.legal_end
