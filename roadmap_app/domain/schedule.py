"""The roadmap: every verdict with its days, its phase, what is missing and what contradicts it."""

from collections.abc import Iterable

from roadmap_app.domain.contradictions import Course, contradictions
from roadmap_app.domain.criterion import Question
from roadmap_app.domain.element import EdgeKind, Element, Scope
from roadmap_app.domain.outcome import Outcome
from roadmap_app.domain.plan import Milestone
from roadmap_app.domain.readiness import contract, missing_parts, reason_to_protect
from roadmap_app.domain.result import ElementResult, PanelResult
from roadmap_app.domain.roadmap import NEVER, Certainty, ClockReason, Phase, Roadmap, RoadmapEntry
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.domain.timing import Timing, Verdict, timings, verdicts

PHASE_ENDS = ((30, Phase.DAY_D), (365, Phase.FIRST_YEAR), (5 * 365, Phase.YEARS_2_5))
"""The last day of each phase but the one that has none."""

_DEPENDS_ON_RUSSIA = (ClockReason.CONSENT_UNKNOWN, ClockReason.CONTRACT_UNKNOWN)
_NEXT_EXPIRY = (ClockReason.RENEWAL_NO_CALENDAR, ClockReason.RENEWAL_NO_TERM)


def roadmap(snapshot: Snapshot, result: PanelResult, *, calendar_day_d: str = "") -> Roadmap:
    """The roadmap of the recorded decisions, filled up with the outcomes of `result` as provisional verdicts."""
    results = result.by_element()
    course = _course(snapshot, result, results, calendar_day_d)
    entries = [
        _entry(element, verdict, course)
        for element in snapshot.scored
        if (verdict := course.timings[element.code].verdict) is not None
    ]
    decided = {entry.element for entry in entries}
    first = frozenset(criterion.code for criterion in snapshot.criteria if criterion.priority)
    return Roadmap(
        entries=tuple(sorted(entries, key=lambda entry: _priority(entry, results.get(entry.element), first))),
        contradictions=contradictions(course),
        undecided=tuple(element.code for element in snapshot.scored if element.code not in decided),
    )


def _course(snapshot: Snapshot, result: PanelResult, results: dict[str, ElementResult], calendar_day_d: str) -> Course:
    plans = {plan.element: plan for plan in snapshot.plans}
    given = verdicts(snapshot, result)
    return Course(
        snapshot=snapshot,
        elements={element.code: element for element in snapshot.elements},
        timings=timings(snapshot, given, plans, calendar_day_d=calendar_day_d),
        plans=plans,
        milestones=_by_element(snapshot.milestones),
        reasons_to_protect={
            element.code: reason_to_protect(element, snapshot.criteria, results.get(element.code))
            for element in snapshot.scored
        },
    )


def _by_element(milestones: Iterable[Milestone]) -> dict[str, tuple[Milestone, ...]]:
    found: dict[str, tuple[Milestone, ...]] = {}
    for milestone in milestones:
        found[milestone.element] = (*found.get(milestone.element, ()), milestone)
    return found


def _entry(element: Element, verdict: Verdict, course: Course) -> RoadmapEntry:
    timing = course.timings[element.code]
    citizens_benefit = bool(course.reasons_to_protect[element.code])
    return RoadmapEntry(
        element=element.code,
        verdict=verdict.disposition,
        provisional=verdict.provisional,
        phase=phase_of(timing),
        practice_stops=timing.practice_stops,
        legal_end=timing.legal_end,
        lawful=timing.lawful,
        missing=missing_parts(
            verdict.disposition,
            element,
            course.plan(element.code),
            citizens_benefit=citizens_benefit,
            milestones=course.milestones.get(element.code, ()),
        ),
        open_points=_open_points(element, timing, course),
        contract=contract(verdict.disposition, element, citizens_benefit=citizens_benefit),
    )


def phase_of(timing: Timing) -> Phase:
    """The phase in which an element is over in practice and in law; where the law's day is not known, in practice.

    What has nothing left to end is recorded as closed on day D.
    """
    if timing.lawful is not None and timing.lawful.reason is ClockReason.NOTHING_LEFT:
        return Phase.DAY_D
    if timing.practice_stops is None:
        return Phase.UNDATED
    if timing.practice_stops == NEVER:
        return Phase.PERMANENT_OVERSIGHT
    ends = timing.legal_end
    over = timing.practice_stops if ends is None or ends == NEVER else max(timing.practice_stops, ends)
    return next((phase for last, phase in PHASE_ENDS if over <= last), Phase.AFTER_YEAR_5)


def _open_points(element: Element, timing: Timing, course: Course) -> tuple[str, ...]:
    """What a lawyer or the meeting still has to settle, as codes of the labels file (group *open-point*)."""
    lawful = timing.lawful
    reason = lawful.reason if lawful else None
    points = {
        "date_needed": lawful is not None
        and (timing.practice_stops is None or reason is ClockReason.FIXED_END_UNDATED),
        "depends_on_russia": reason in _DEPENDS_ON_RUSSIA,
        "next_expiry": reason in _NEXT_EXPIRY,
        "notice_assumed": lawful is not None and lawful.certainty is Certainty.ASSUMED,
        "suspension_ends_nothing": reason is ClockReason.SUSPEND,
        "may_breach_26": lawful is not None and _may_breach(element, timing, course),
        "goes_on_elsewhere": lawful is not None and _rests_on_context(element, course),
        "rests_on_retired": _rests_on_retired(element, course),
    }
    return tuple(code for code, holds in points.items() if holds)


def _may_breach(element: Element, timing: Timing, course: Course) -> bool:
    """Whether its practice stops while a treaty that obliges to it is in force (Vienna Convention, Article 26). What
    is phased out stops with its own legal end."""
    stops, verdict = timing.practice_stops, timing.verdict
    if stops is None or stops == NEVER or verdict is None:
        return False
    supports = [
        course.timings[edge.support]
        for edge in course.snapshot.dependencies
        if edge.dependent == element.code and edge.kind is EdgeKind.LEGAL
    ]
    if verdict.disposition is Outcome.ABOLISH or timing.legal_end is not None:
        supports.append(timing)
    return any(each.legal_end is None or each.legal_end > stops for each in supports)


def _rests_on_context(element: Element, course: Course) -> bool:
    return any(
        edge.dependent == element.code
        and edge.kind is EdgeKind.LEGAL
        and course.elements[edge.support].scope is Scope.CONTEXT
        for edge in course.snapshot.dependencies
    )


def _rests_on_retired(element: Element, course: Course) -> bool:
    """On one that was taken out of the catalogue; where it was split, its parts took over what rests on it."""
    divided = {split.element for split in course.snapshot.splits}
    return any(
        edge.dependent == element.code and course.elements[edge.support].retired and edge.support not in divided
        for edge in course.snapshot.dependencies
        if edge.support not in course.snapshot.waiting
    )


def _priority(
    entry: RoadmapEntry, result: ElementResult | None, first: frozenset[str]
) -> tuple[int, float, float, float, str]:
    """Threat first, then the criteria of priority (speed of lock-in), then ease; the code keeps the order the same
    every time."""
    end = result.question(Question.END) if result else None
    time = result.question(Question.TIME) if result else None
    lock_in = sum(each.median or 0.0 for each in result.criteria if each.criterion in first) if result else 0.0
    return (
        list(Phase).index(entry.phase),
        -(end.support if end else 0.0),
        -lock_in,
        time.support if time else 0.0,
        entry.element,
    )
