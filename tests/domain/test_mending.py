"""The step that mends a contradiction: one that a command can make, or the place where a person has to write."""

from dataclasses import replace

from roadmap_app.domain.element import Service
from roadmap_app.domain.mending import Mend, MendKind, mend
from roadmap_app.domain.plan import Plan
from roadmap_app.domain.roadmap import ContradictionKind
from roadmap_app.domain.schedule import roadmap
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.domain.text import Text
from tests.domain.roadmaps import (
    ABOLISH,
    NO_RESULT,
    RETAIN,
    TRANSITIONAL,
    decided_on_facts,
    element,
    functional,
    legal,
    of_kind,
    plain_roadmap,
    snapshot,
)

A, B, C = element("A"), element("B"), element("C")


def mends_of(picture: Snapshot, kind: ContradictionKind) -> list[Mend]:
    made = roadmap(picture, NO_RESULT)
    return [mend(each, made, picture) for each in of_kind(kind, made)]


def after(picture: Snapshot, made: Mend) -> Snapshot:
    assert made.plan is not None
    others = tuple(plan for plan in picture.plans if plan.element != made.element)
    return replace(picture, plans=(*others, made.plan))


def test_an_end_that_is_too_soon_moves_to_the_earliest_lawful_day() -> None:
    treaty = element("A", exit_route="denounce", notice_months=12)
    plan = Plan(element="A", planned_end=100, responsible_body="The ministry")
    picture = snapshot(treaty, verdicts={"A": TRANSITIONAL}, plans=(plan,))
    (step,) = mends_of(picture, ContradictionKind.TOO_SOON)
    assert (step.kind, step.day) == (MendKind.MOVE_END, 365)
    assert step.plan == replace(plan, planned_end=365), "nothing else of the plan changes"
    assert of_kind(ContradictionKind.TOO_SOON, plain_roadmap(after(picture, step))) == ()


def test_a_phase_out_that_outlives_its_support_ends_with_it() -> None:
    plans = (Plan(element="A", planned_end=900), Plan(element="B", planned_end=700))
    picture = snapshot(
        A, B, dependencies=(legal("A", "B"),), verdicts={"A": TRANSITIONAL, "B": TRANSITIONAL}, plans=plans
    )
    (step,) = mends_of(picture, ContradictionKind.ORPHAN)
    assert (step.kind, step.element, step.day) == (MendKind.MOVE_END, "A", 700)
    assert plain_roadmap(after(picture, step)).contradictions == ()


def test_a_functional_support_is_followed_to_the_day_its_practice_stops() -> None:
    treaty = element("B", exit_route="denounce", notice_months=12)
    plans = (Plan(element="A", planned_end=900), Plan(element="B", planned_stop=200))
    picture = snapshot(
        A, treaty, dependencies=(functional("A", "B"),), verdicts={"A": TRANSITIONAL, "B": ABOLISH}, plans=plans
    )
    (step,) = mends_of(picture, ContradictionKind.ORPHAN)
    assert (step.kind, step.day) == (MendKind.MOVE_END, 200)


def test_what_cannot_end_earlier_asks_what_takes_over_from_its_support() -> None:
    kept = snapshot(A, B, dependencies=(legal("A", "B"),), verdicts={"A": RETAIN, "B": ABOLISH})
    treaty = element("A", exit_route="denounce", notice_months=24)
    bound = snapshot(
        treaty,
        B,
        dependencies=(legal("A", "B"),),
        verdicts={"A": TRANSITIONAL, "B": TRANSITIONAL},
        plans=(Plan(element="A", planned_end=900), Plan(element="B", planned_end=700)),
    )
    for picture in (kept, bound):
        (step,) = mends_of(picture, ContradictionKind.ORPHAN)
        assert (step.kind, step.element, step.field) == (MendKind.WRITE, "B", "replacement_element")


def test_an_end_does_not_move_where_that_would_leave_another_without_support() -> None:
    plans = (
        Plan(element="A", planned_end=900),
        Plan(element="B", planned_end=700),
        Plan(element="C", planned_end=800),
    )
    picture = snapshot(
        A,
        B,
        C,
        dependencies=(legal("A", "B"), legal("C", "A")),
        verdicts={"A": TRANSITIONAL, "B": TRANSITIONAL, "C": TRANSITIONAL},
        plans=plans,
    )
    (step,) = mends_of(picture, ContradictionKind.ORPHAN)
    assert step.kind is MendKind.WRITE


def test_what_only_a_person_can_mend_leads_to_where_it_is_written() -> None:
    served = element("A", citizen_benefit=Text(en="Pensions"))
    unprotected = snapshot(served, verdicts={"A": ABOLISH})
    (safeguard,) = mends_of(unprotected, ContradictionKind.UNPROTECTED)
    assert (safeguard.kind, safeguard.field) == (MendKind.WRITE, "safeguard")
    order = snapshot(A, B, verdicts={"A": ABOLISH, "B": ABOLISH}, plans=(Plan(element="A", replacement_element="B"),))
    (replacement,) = mends_of(order, ContradictionKind.ORDER)
    assert (replacement.element, replacement.field) == ("A", "replacement_element")
    zombie = snapshot(A, B, services=(Service(element="A", served="B"),), verdicts={"A": RETAIN, "B": ABOLISH})
    (verdict,) = mends_of(zombie, ContradictionKind.ZOMBIE)
    assert (verdict.kind, verdict.element) == (MendKind.DECIDE, "A")
    changed = snapshot(replace(A, legal_basis="Another treaty"), decisions=(decided_on_facts(A),))
    (confirmed,) = mends_of(changed, ContradictionKind.STALE)
    assert confirmed.kind is MendKind.DECIDE
    circle = snapshot(
        A,
        B,
        dependencies=(functional("A", "B"),),
        verdicts={"A": ABOLISH, "B": ABOLISH},
        plans=(Plan(element="A", replacement_element="B"),),
    )
    assert all(each.kind is MendKind.LINKS for each in mends_of(circle, ContradictionKind.CYCLE))
