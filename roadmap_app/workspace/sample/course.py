"""What the invented meeting made of the results: decisions, and the roadmap parts of what it decided."""

from collections.abc import Iterator
from dataclasses import fields, replace

from roadmap_app.domain.clock import lawful_end
from roadmap_app.domain.digest import digest
from roadmap_app.domain.element import Dependency, EdgeKind
from roadmap_app.domain.ladder import ladder_milestones
from roadmap_app.domain.outcome import Basis, Decision, Outcome
from roadmap_app.domain.plan import LadderStep, Milestone, Plan
from roadmap_app.domain.result import ElementResult, PanelResult
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.domain.timing import route_of
from roadmap_app.workspace.sample.resources import rows_of

_OPEN = "open"
_NUMBERS = {"preparation_days", "notice_months", "planned_stop", "planned_end", "review_after_months"}


def legal_edges() -> tuple[tuple[Dependency, ...], tuple[Dependency, ...]]:
    """The edges that the meeting marked as legal: all of them, and those it had seen before it decided."""
    rows = rows_of("dependencies.csv")
    edges = [Dependency(dependent=row["dependent"], support=row["support"], kind=EdgeKind(row["kind"])) for row in rows]
    seen = tuple(edge for edge, row in zip(edges, rows, strict=True) if row["seen"] == "before")
    return tuple(edges), seen


def with_edges(snapshot: Snapshot, marked: tuple[Dependency, ...]) -> Snapshot:
    """The snapshot with these edges in place of the same ones of another kind."""
    kinds = {(edge.dependent, edge.support): edge for edge in marked}
    return replace(
        snapshot,
        dependencies=tuple(kinds.get((edge.dependent, edge.support), edge) for edge in snapshot.dependencies),
    )


def decisions(snapshot: Snapshot, result: PanelResult, *, day: str) -> Iterator[Decision]:
    """The panel's outcome is adopted where it has one, unless the meeting decided itself or left it open."""
    by_meeting = {row["code"]: row for row in rows_of("decisions.csv")}
    for row in result.elements:
        taken = _decision(row, by_meeting.get(row.element))
        if taken is not None:
            facts = digest(snapshot.element(row.element), snapshot.dependencies)
            yield replace(taken, round=result.round, decided_on=day, digest=facts)


def _decision(result: ElementResult, meeting: dict[str, str] | None) -> Decision | None:
    if meeting is not None and meeting["disposition"] == _OPEN:
        return None
    if meeting is not None and meeting["basis"] == Basis.MEETING:
        return Decision(
            element=result.element,
            disposition=Outcome(meeting["disposition"]),
            basis=Basis.MEETING,
            round=0,
            reason=meeting["reason"],
            dissent=meeting["dissent"],
        )
    if not result.outcome.is_disposition:
        return None
    dissent = meeting["dissent"] if meeting is not None else ""
    return Decision(element=result.element, disposition=result.outcome, basis=Basis.PANEL, round=0, dissent=dissent)


def plans(decided: tuple[Decision, ...]) -> Iterator[Plan]:
    """The parts that were filled in for a verdict; an element whose verdict came out otherwise has none yet."""
    dispositions = {decision.element: decision.disposition.value for decision in decided}
    for row in rows_of("plans.csv"):
        if dispositions.get(row["code"]) == row["verdict"]:
            yield _plan(row)


def _plan(row: dict[str, str]) -> Plan:
    known = {field.name for field in fields(Plan)}
    parts: dict[str, str | int | bool] = {}
    for name, text in row.items():
        if name in known and text:
            parts[name] = int(text) if name in _NUMBERS else text == "true" if name == "nothing_can_stop" else text
    return replace(Plan(element=row["code"]), **parts)


def milestones(
    snapshot: Snapshot, ladder: tuple[LadderStep, ...], decided: tuple[Decision, ...], filled: tuple[Plan, ...]
) -> Iterator[Milestone]:
    """The practical ladder, laid over the days of each plan that ends its element."""
    ending = {each.element for each in decided if each.disposition in (Outcome.ABOLISH, Outcome.TRANSITIONAL)}
    routes = {route.code: route for route in snapshot.routes}
    for plan in filled:
        if plan.element in ending:
            element = snapshot.element(plan.element)
            lawful = lawful_end(element, plan, route_of(element, plan, routes))
            yield from ladder_milestones(ladder, plan, lawful, snapshot.workspace.language)
