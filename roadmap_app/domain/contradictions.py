"""What contradicts what on a roadmap.

A comparison with a day that is not known is never a contradiction. Checking direct edges is complete: if a support
ends before something along a path above it, some neighbouring pair on the path breaks.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from roadmap_app.domain.digest import digest
from roadmap_app.domain.element import Dependency, EdgeKind, Element, Status
from roadmap_app.domain.graph import strong_components
from roadmap_app.domain.outcome import Decision, Outcome
from roadmap_app.domain.plan import Milestone, Plan
from roadmap_app.domain.roadmap import NEVER, Certainty, Contradiction, ContradictionKind, Severity
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.domain.timing import Timing

_TO_END = (Outcome.ABOLISH, Outcome.TRANSITIONAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """Everything that the rules compare. `timings` and `reasons_to_protect` by element, the latter as
    readiness.reason_to_protect gives them; `plans` holds those that were filled in."""

    snapshot: Snapshot
    elements: dict[str, Element]
    timings: dict[str, Timing]
    plans: dict[str, Plan]
    milestones: dict[str, tuple[Milestone, ...]]
    reasons_to_protect: dict[str, str]

    def disposition(self, code: str) -> Outcome | None:
        verdict = self.timings[code].verdict
        return verdict.disposition if verdict else None

    def plan(self, code: str) -> Plan:
        return self.plans.get(code) or Plan(element=code)

    @property
    def to_end(self) -> Iterator[str]:
        """In catalogue order, the elements whose verdict is that they end."""
        return (element.code for element in self.snapshot.scored if self.disposition(element.code) in _TO_END)


def contradictions(course: Course) -> tuple[Contradiction, ...]:
    """All of them, by kind in the order of the rules, then in catalogue order."""
    return (
        *orphans(course),
        *zombies(course),
        *wrong_orders(course),
        *too_soon(course),
        *unprotected(course),
        *stale(course),
        *cycles(course),
    )


def orphans(course: Course) -> Iterator[Contradiction]:
    """The dependent is still there when its support has ended, and nothing has taken over by then."""
    for edge in course.snapshot.dependencies:
        ends = support_ends(edge, course.timings[edge.support])
        outlives = course.timings[edge.dependent].legal_end
        if ends is None or outlives is None or ends >= outlives or _cannot_be_orphaned(course, edge.dependent):
            continue
        if _taken_over(course, edge, ends):
            continue
        yield Contradiction(
            kind=ContradictionKind.ORPHAN,
            severity=Severity.ERROR if edge.kind is EdgeKind.LEGAL else Severity.CHECK,
            elements=(edge.dependent, edge.support),
            affects=_drawn_in(course, edge.dependent, ends),
            day=int(ends),
            until=outlives,
        )


class Ending(Protocol):
    """Whatever has days on which its practice stops and on which it ends in law: a timing, an entry of the roadmap."""

    @property
    def practice_stops(self) -> float | None: ...

    @property
    def legal_end(self) -> float | None: ...


def support_ends(edge: Dependency, support: Ending) -> float | None:
    """s(y): on a legal edge the support's legal end, on a functional one the day its practice stops."""
    return support.legal_end if edge.kind is EdgeKind.LEGAL else support.practice_stops


def _cannot_be_orphaned(course: Course, code: str) -> bool:
    """What is completed, or was never established and is not to be kept, runs no more and misses no support."""
    if course.elements[code].status is Status.COMPLETED:
        return True
    return course.elements[code].status is Status.NEVER_ESTABLISHED and course.disposition(code) is not Outcome.RETAIN


def _taken_over(course: Course, edge: Dependency, ends: float) -> bool:
    successor = course.plan(edge.support).replacement_element
    if not successor or successor == edge.dependent:
        return False
    ready = ready_on(course, successor)
    return ready is not None and ready <= ends


def _drawn_in(course: Course, orphan: str, ends: float) -> tuple[str, ...]:
    """The dependents of the orphan, direct or not, that outlive the support too; in catalogue order."""
    reached, waiting = {orphan}, [orphan]
    while waiting:
        support = waiting.pop()
        above = {edge.dependent for edge in course.snapshot.dependencies if edge.support == support} - reached
        reached |= above
        waiting.extend(above)
    outlive = {code for code in reached - {orphan} if (course.timings[code].legal_end or 0) > ends}
    return tuple(code for code in course.elements if code in outlive and not _cannot_be_orphaned(course, code))


def ready_on(course: Course, code: str) -> float | None:
    """The day from which an element can take over: at once where it is kept and in force, else with its last milestone;
    NEVER where it is abolished itself, None where that is not known."""
    element = course.elements.get(code)
    if element is None or course.disposition(code) in (None, Outcome.TRANSITIONAL):
        return None
    if course.disposition(code) is Outcome.ABOLISH:
        return NEVER
    if element.status is Status.IN_FORCE:
        return 0
    return max((milestone.offset for milestone in course.milestones.get(code, ())), default=None)


def zombies(course: Course) -> Iterator[Contradiction]:
    """It is to stay, although everything that it exists for ends."""
    served: dict[str, list[str]] = {}
    for service in course.snapshot.services:
        served.setdefault(service.element, []).append(service.served)
    for code, purposes in served.items():
        ends = [course.timings[purpose].legal_end for purpose in purposes]
        if course.disposition(code) is Outcome.RETAIN and all(end is not None and end < NEVER for end in ends):
            yield Contradiction(kind=ContradictionKind.ZOMBIE, severity=Severity.ERROR, elements=(code, *purposes))


def wrong_orders(course: Course) -> Iterator[Contradiction]:
    """The replacement comes later than the end: than the end of practice where citizens benefit, else in law."""
    for code in course.to_end:
        successor = course.plan(code).replacement_element
        ready = ready_on(course, successor) if successor else None
        timing = course.timings[code]
        needed_on = timing.practice_stops if course.reasons_to_protect.get(code) else timing.legal_end
        if ready is not None and needed_on is not None and ready > needed_on:
            yield Contradiction(kind=ContradictionKind.ORDER, severity=Severity.ERROR, elements=(code, successor))


def too_soon(course: Course) -> Iterator[Contradiction]:
    """An end entered by hand that lies before the earliest lawful one; `day` is that one."""
    for code in course.to_end:
        lawful, planned = course.timings[code].lawful, course.plan(code).planned_end
        if lawful is None or lawful.day is None or planned is None or planned >= lawful.day:
            continue
        yield Contradiction(
            kind=ContradictionKind.TOO_SOON,
            severity=Severity.CHECK if lawful.certainty is Certainty.ASSUMED else Severity.ERROR,
            elements=(code,),
            day=lawful.day,
        )


def unprotected(course: Course) -> Iterator[Contradiction]:
    """It ends, people benefit from it, and no safeguard is recorded; `detail` is the criterion, or *presumed*."""
    for code in course.to_end:
        reason = course.reasons_to_protect.get(code, "")
        if reason and not course.plan(code).safeguard:
            yield Contradiction(
                kind=ContradictionKind.UNPROTECTED, severity=Severity.ERROR, elements=(code,), detail=reason
            )


def stale(course: Course) -> Iterator[Contradiction]:
    """The facts are no longer those that were decided on; `detail` is the day of the decision."""
    decided: dict[str, Decision] = {decision.element: decision for decision in course.snapshot.decisions}
    for element in course.snapshot.scored:
        decision = decided.get(element.code)
        if decision is None or not decision.digest:
            continue
        if decision.digest != digest(element, course.snapshot.dependencies):
            yield Contradiction(
                kind=ContradictionKind.STALE,
                severity=Severity.ERROR,
                elements=(element.code,),
                detail=decision.decided_on,
            )


def cycles(course: Course) -> Iterator[Contradiction]:
    """Elements whose ends wait for one another: a dependent ends no later than its support, and a replacement is ready
    before what it replaces ends."""
    ending = set(course.to_end)
    before = {
        (edge.dependent, edge.support)
        for edge in course.snapshot.dependencies
        if edge.dependent in ending and edge.support in ending
    }
    before |= {
        (successor, code) for code in ending if (successor := course.plan(code).replacement_element) in course.elements
    }
    position = {code: place for place, code in enumerate(course.elements)}
    for component in sorted(strong_components(before), key=lambda codes: min(position[code] for code in codes)):
        yield Contradiction(
            kind=ContradictionKind.CYCLE,
            severity=Severity.ERROR,
            elements=tuple(sorted(component, key=position.__getitem__)),
        )
