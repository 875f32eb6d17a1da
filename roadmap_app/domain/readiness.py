"""What an element's verdict still requires: each disposition is a contract with required parts (roadmap-rules.md)."""

from roadmap_app.domain.clock import UNKNOWN_ROUTE
from roadmap_app.domain.criterion import Criterion, Role
from roadmap_app.domain.element import Element
from roadmap_app.domain.outcome import Outcome
from roadmap_app.domain.plan import Milestone, Plan
from roadmap_app.domain.result import ElementResult

MILESTONES = "milestones"
"""The one required part that is no field of Plan: milestones are records of their own."""

PRESUMED = "presumed"
"""The reason for a safeguard where no quorum rated the benefit, and the catalogue names one."""


def missing_parts(
    disposition: Outcome,
    element: Element,
    plan: Plan,
    *,
    citizens_benefit: bool,
    milestones: tuple[Milestone, ...] = (),
) -> tuple[str, ...]:
    """The required parts not filled in, as names of Plan's fields (or MILESTONES), in the order of the contract.

    Where one of several fields would do, the first is named. Nothing is required without a disposition.
    """
    match disposition:
        case Outcome.ABOLISH:
            required = _to_abolish(element, plan, citizens_benefit=citizens_benefit)
        case Outcome.TRANSITIONAL:
            required = _to_phase_out(element, plan, milestones)
        case Outcome.RETAIN:
            required = _to_retain(plan)
        case _:
            required = {}
    return tuple(part for part, filled in required.items() if not filled)


def _to_abolish(element: Element, plan: Plan, *, citizens_benefit: bool) -> dict[str, bool]:
    return {
        "exit_route": _route_known(element, plan),
        "responsible_body": bool(plan.responsible_body),
        "stops_on_day_d": bool(plan.stops_on_day_d) or plan.nothing_can_stop,
        "acquired_rights": bool(plan.acquired_rights) or not element.affected_groups,
        "safeguard": bool(plan.safeguard) or not citizens_benefit,
    }


def _to_phase_out(element: Element, plan: Plan, milestones: tuple[Milestone, ...]) -> dict[str, bool]:
    replaced = plan.replacement or plan.replacement_element or plan.no_replacement_reason
    return {
        "planned_end": plan.planned_end is not None or bool(plan.end_trigger),
        "exit_route": _route_known(element, plan),
        "replacement": bool(replaced),
        "responsible_body": bool(plan.responsible_body),
        MILESTONES: bool(milestones),
        "safeguard": bool(plan.safeguard),
        "acquired_rights": bool(plan.acquired_rights) or not element.affected_groups,
    }


def _to_retain(plan: Plan) -> dict[str, bool]:
    return {
        "oversight_body": bool(plan.oversight_body),
        "duty_to_publish": bool(plan.duty_to_publish),
        "sovereignty_guarantee": bool(plan.sovereignty_guarantee),
        "review_after_months": plan.review_after_months is not None,
        "ending_condition": bool(plan.ending_condition),
    }


def _route_known(element: Element, plan: Plan) -> bool:
    """The catalogue's route counts until the plan names another."""
    return (plan.exit_route or element.exit_route) not in ("", UNKNOWN_ROUTE)


def reason_to_protect(element: Element, criteria: tuple[Criterion, ...], result: ElementResult | None) -> str:
    """Why citizens must be protected when `element` ends: a criterion of role benefit whose median reaches its
    safeguard line; without a quorum there PRESUMED, if the catalogue names a benefit. Empty where there is no reason.
    """
    medians = {summary.criterion: summary.median for summary in result.criteria} if result else {}
    lines = {
        criterion.code: criterion.safeguard_line
        for criterion in criteria
        if criterion.role is Role.BENEFIT and criterion.safeguard_line is not None
    }
    rated = {code: median for code in lines if (median := medians.get(code)) is not None}
    reached = next((code for code, median in rated.items() if median >= lines[code]), "")
    if reached:
        return reached
    everything_rated = bool(lines) and len(rated) == len(lines)
    return PRESUMED if element.citizen_benefit and not everything_rated else ""
