"""When each element stops in practice and ends in law, by its verdict, in days from D."""

from collections.abc import Mapping
from dataclasses import dataclass

from roadmap_app.domain.clock import UNKNOWN_ROUTE, lawful_end
from roadmap_app.domain.element import Element, Scope
from roadmap_app.domain.outcome import Outcome
from roadmap_app.domain.plan import Clock, Plan, Route
from roadmap_app.domain.result import PanelResult
from roadmap_app.domain.roadmap import NEVER, ClockReason, LawfulEnd
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.domain.text import NO_TEXT


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """`disposition` is one of the three; `provisional` where it is the panel's outcome and not yet a decision."""

    disposition: Outcome
    provisional: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """p(x) and e(x): days from D, NEVER, or None where the day is not known; `lawful` only for what is to end."""

    verdict: Verdict | None
    practice_stops: float | None
    legal_end: float | None
    lawful: LawfulEnd | None = None


UNDECIDED = Timing(verdict=None, practice_stops=None, legal_end=None)
GOES_ON = Timing(verdict=Verdict(disposition=Outcome.RETAIN, provisional=False), practice_stops=NEVER, legal_end=NEVER)
"""A context element: leaving the Union State changes nothing there."""


def verdicts(snapshot: Snapshot, result: PanelResult) -> dict[str, Verdict]:
    """The recorded decision; without one, the panel's outcome. A decision for no consensus leaves it open."""
    found = {
        each.element: Verdict(disposition=each.outcome, provisional=True)
        for each in result.elements
        if each.outcome.is_disposition
    }
    for decision in snapshot.decisions:
        found.pop(decision.element, None)
        if decision.disposition.is_disposition:
            found[decision.element] = Verdict(disposition=decision.disposition, provisional=False)
    scored = {element.code for element in snapshot.scored}
    return {code: verdict for code, verdict in found.items() if code in scored}


def timings(
    snapshot: Snapshot, given: dict[str, Verdict], plans: dict[str, Plan], *, calendar_day_d: str
) -> dict[str, Timing]:
    """The timing of every element, retired ones as undecided."""
    routes = {route.code: route for route in snapshot.routes}

    def timing_of(element: Element) -> Timing:
        if element.scope is Scope.CONTEXT and not element.retired:
            return GOES_ON
        verdict = given.get(element.code)
        if verdict is None:
            return UNDECIDED
        plan = plans.get(element.code) or Plan(element=element.code)
        lawful = lawful_end(element, plan, route_of(element, plan, routes), calendar_day_d=calendar_day_d)
        return timing(verdict, plan, lawful)

    return {element.code: timing_of(element) for element in snapshot.elements}


def timing(verdict: Verdict, plan: Plan, lawful: LawfulEnd) -> Timing:
    """p and e of one element with a verdict."""
    if verdict.disposition is Outcome.RETAIN:
        return Timing(verdict=verdict, practice_stops=NEVER, legal_end=NEVER)
    if lawful.reason is ClockReason.NOTHING_LEFT:
        return Timing(verdict=verdict, practice_stops=NEVER, legal_end=NEVER, lawful=lawful)
    clock: float | None = NEVER if lawful.reason is ClockReason.SUSPEND else lawful.day
    if verdict.disposition is Outcome.TRANSITIONAL:
        stops, ends = _planned(plan.planned_end, clock)
    else:
        stops, ends = _first_stop(plan, clock), clock
    return Timing(verdict=verdict, practice_stops=stops, legal_end=ends, lawful=lawful)


def _planned(planned_end: int | None, clock: float | None) -> tuple[float | None, float | None]:
    """The planned end for both, in law not before the clock."""
    if planned_end is None or clock is None:
        return planned_end, None
    return planned_end, max(planned_end, clock)


def _first_stop(plan: Plan, clock: float | None) -> float | None:
    """Day D unless another day is planned; where nothing can lawfully stop, the legal end."""
    if plan.planned_stop is not None:
        return plan.planned_stop
    return clock if plan.nothing_can_stop else 0


def route_of(element: Element, plan: Plan, routes: Mapping[str, Route]) -> Route:
    """The plan's route, else the catalogue's; what no list of routes knows counts as unknown: twelve months."""
    code = plan.exit_route or element.exit_route or UNKNOWN_ROUTE
    return routes.get(code) or routes.get(UNKNOWN_ROUTE) or _UNLISTED


_UNLISTED = Route(
    code=UNKNOWN_ROUTE, position=0, name=NO_TEXT, clock=Clock.UNKNOWN, default_notice_months=12, objection_months=3
)
