"""What an element's verdict still requires: each disposition is a contract with required parts."""

from roadmap_app.domain.clock import UNKNOWN_ROUTE
from roadmap_app.domain.criterion import Criterion, Role
from roadmap_app.domain.element import Element
from roadmap_app.domain.outcome import Outcome
from roadmap_app.domain.plan import MILESTONES, NO_CONTRACT, Contract, Milestone, Plan
from roadmap_app.domain.result import ElementResult

PRESUMED = "presumed"
"""The reason for a safeguard where no quorum rated the benefit, and the catalogue names one."""


def contract(disposition: Outcome, element: Element, *, citizens_benefit: bool) -> Contract:
    """The parts that the verdict on this element requires and allows, in the order in which they are asked; none
    without a disposition."""
    rights = ("acquired_rights",) if element.affected_groups else ()
    match disposition:
        case Outcome.ABOLISH:
            return _to_abolish(rights, ("safeguard",) if citizens_benefit else ())
        case Outcome.TRANSITIONAL:
            return _to_phase_out(rights)
        case Outcome.RETAIN:
            return _TO_RETAIN
        case _:
            return NO_CONTRACT


def missing_parts(
    disposition: Outcome,
    element: Element,
    plan: Plan,
    *,
    citizens_benefit: bool,
    milestones: tuple[Milestone, ...] = (),
) -> tuple[str, ...]:
    """The required parts not filled in, in the order of the contract. Where one of several would do, the first is
    named."""
    return tuple(
        parts[0]
        for parts in contract(disposition, element, citizens_benefit=citizens_benefit).required
        if not any(_filled(part, element, plan, milestones) for part in parts)
    )


def _to_abolish(rights: tuple[str, ...], safeguard: tuple[str, ...]) -> Contract:
    """Rights and safeguard are required only where somebody is affected, or citizens benefit."""
    conditional = (*rights, *safeguard)
    return Contract(
        required=(
            ("exit_route",),
            ("responsible_body",),
            ("stops_on_day_d", "nothing_can_stop"),
            *((part,) for part in conditional),
        ),
        days=("preparation_days", "notice_months", "planned_stop", "planned_end"),
        optional=(
            *(part for part in ("acquired_rights", "safeguard") if part not in conditional),
            "replacement",
            "replacement_element",
            "evidence_of_end",
            MILESTONES,
        ),
    )


def _to_phase_out(rights: tuple[str, ...]) -> Contract:
    return Contract(
        required=(
            ("planned_end", "end_trigger"),
            ("exit_route",),
            ("replacement", "replacement_element", "no_replacement_reason"),
            ("responsible_body",),
            (MILESTONES,),
            ("safeguard",),
            *((part,) for part in rights),
        ),
        days=("preparation_days", "notice_months"),
        optional=(*(() if rights else ("acquired_rights",)), "review_after_months", "budget"),
    )


_TO_RETAIN = Contract(
    required=(
        ("oversight_body",),
        ("duty_to_publish",),
        ("sovereignty_guarantee",),
        ("review_after_months",),
        ("ending_condition",),
    ),
    optional=("amendment",),
)


def _filled(part: str, element: Element, plan: Plan, milestones: tuple[Milestone, ...]) -> bool:
    if part == MILESTONES:
        return bool(milestones)
    if part == "exit_route":
        return _route_known(element, plan)
    value: object = getattr(plan, part)
    return value is not None and value is not False and value != ""


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
