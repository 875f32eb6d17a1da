"""The roadmap parts of an element, and its milestones."""

from roadmap_app.domain.element import Element
from roadmap_app.domain.errors import Refused
from roadmap_app.domain.plan import Milestone, Plan, Route, check_days, check_months
from roadmap_app.workspace.change import Step
from roadmap_app.workspace.command import Command
from roadmap_app.workspace.unit import Unit


def edit(plan: Plan) -> Command:
    """Write the roadmap parts of one element. Dates that break a constraint are flagged later, not refused here."""

    def apply(unit: Unit) -> None:
        _check(unit, plan)
        unit.put(plan)

    return Command(step=Step(code="edit_plan", parameters={"element": plan.element}), apply=apply)


def set_milestones(element: str, milestones: tuple[Milestone, ...]) -> Command:
    """Replace the milestones of one element."""

    def apply(unit: Unit) -> None:
        if unit.read.get(Element, element) is None:
            raise Refused("no_such_element", element=element)
        for milestone in milestones:
            check_days(milestone.offset)
        keys = {(milestone.element, milestone.position) for milestone in milestones}
        if len(keys) < len(milestones) or any(of != element for of, _position in keys):
            raise Refused("foreign_milestone")
        for old in unit.read.all(Milestone, element=element):
            unit.remove(Milestone, old.element, old.position)
        for milestone in milestones:
            unit.put(milestone)

    return Command(step=Step(code="set_milestones", parameters={"element": element}), apply=apply)


def _check(unit: Unit, plan: Plan) -> None:
    for months in (plan.notice_months, plan.review_after_months):
        check_months(months)
    for days in (plan.preparation_days, plan.planned_stop, plan.planned_end):
        check_days(days)
    for code in (plan.element, plan.replacement_element):
        if code and unit.read.get(Element, code) is None:
            raise Refused("no_such_element", element=code)
    if plan.exit_route and unit.read.get(Route, plan.exit_route) is None:
        raise Refused("no_such_route", route=plan.exit_route)
