from dataclasses import replace

import pytest

from roadmap_app.domain.element import Service, Status
from roadmap_app.domain.outcome import Basis, Decision, Outcome
from roadmap_app.domain.plan import Milestone, Plan
from roadmap_app.domain.roadmap import ContradictionKind, Severity
from roadmap_app.domain.schedule import roadmap
from roadmap_app.domain.text import Text
from tests.domain.roadmaps import (
    ABOLISH,
    RETAIN,
    TRANSITIONAL,
    benefit_of,
    context,
    decided_on_facts,
    element,
    functional,
    legal,
    of_kind,
    plain_roadmap,
    result,
    snapshot,
)

A, B, C = element("A"), element("B"), element("C")


def test_what_is_kept_does_not_rest_on_what_ends() -> None:
    made = plain_roadmap(snapshot(A, B, dependencies=(legal("A", "B"),), verdicts={"A": RETAIN, "B": ABOLISH}))
    (orphan,) = of_kind(ContradictionKind.ORPHAN, made)
    assert (orphan.elements, orphan.severity) == (("A", "B"), Severity.ERROR)


def test_the_other_way_round_nothing_is_left_without_support() -> None:
    made = plain_roadmap(snapshot(A, B, dependencies=(legal("A", "B"),), verdicts={"A": ABOLISH, "B": RETAIN}))
    assert made.contradictions == ()


def test_ending_together_leaves_nobody_without_support() -> None:
    made = plain_roadmap(snapshot(A, B, dependencies=(legal("A", "B"),), verdicts={"A": ABOLISH, "B": ABOLISH}))
    assert made.contradictions == ()


def test_an_edge_of_function_breaks_when_the_practice_stops_and_is_only_to_be_checked() -> None:
    support = element("B", exit_route="denounce", notice_months=12)
    picture = snapshot(
        A, support, verdicts={"A": TRANSITIONAL, "B": ABOLISH}, plans=(Plan(element="A", planned_end=100),)
    )
    works_through = plain_roadmap(replace(picture, dependencies=(functional("A", "B"),)))
    (orphan,) = of_kind(ContradictionKind.ORPHAN, works_through)
    assert orphan.severity is Severity.CHECK
    assert (orphan.day, orphan.until) == (0, 100), "its practice stops, the other ends in law"
    has_its_basis_in = plain_roadmap(replace(picture, dependencies=(legal("A", "B"),)))
    assert of_kind(ContradictionKind.ORPHAN, has_its_basis_in) == ()


@pytest.mark.parametrize("verdicts", [{"A": RETAIN}, {"B": ABOLISH}, {}])
def test_without_both_verdicts_there_is_nothing_to_compare(verdicts: dict[str, Outcome]) -> None:
    made = plain_roadmap(snapshot(A, B, dependencies=(legal("A", "B"),), verdicts=verdicts))
    assert made.contradictions == ()


def test_an_unknown_end_is_an_open_point_and_never_a_contradiction() -> None:
    support = element("B", exit_route="consent")
    made = plain_roadmap(snapshot(A, support, dependencies=(legal("A", "B"),), verdicts={"A": RETAIN, "B": ABOLISH}))
    assert made.contradictions == ()
    assert "depends_on_russia" in made.by_element()["B"].open_points


def test_a_provisional_verdict_is_compared_like_a_decision() -> None:
    picture = snapshot(A, B, dependencies=(legal("A", "B"),), verdicts={"B": ABOLISH})
    made = roadmap(picture, result(benefit_of("A", 5, RETAIN)))
    assert of_kind(ContradictionKind.ORPHAN, made)
    assert made.by_element()["A"].provisional


def test_what_is_completed_needs_no_support_and_still_gives_it() -> None:
    done = element("A", status=Status.COMPLETED)
    verdicts = {"A": RETAIN, "B": ABOLISH}
    assert plain_roadmap(snapshot(done, B, dependencies=(legal("A", "B"),), verdicts=verdicts)).contradictions == ()
    over = element("B", status=Status.COMPLETED)
    assert plain_roadmap(snapshot(A, over, dependencies=(legal("A", "B"),), verdicts=verdicts)).contradictions == ()


def test_what_was_never_established_misses_its_support_only_if_it_is_to_be_kept() -> None:
    court = element("A", status=Status.NEVER_ESTABLISHED)
    edges = (legal("A", "B"),)
    ended = plain_roadmap(snapshot(court, B, dependencies=edges, verdicts={"A": ABOLISH, "B": ABOLISH}))
    assert ended.contradictions == ()
    kept = plain_roadmap(snapshot(court, B, dependencies=edges, verdicts={"A": RETAIN, "B": ABOLISH}))
    assert of_kind(ContradictionKind.ORPHAN, kept)


def test_context_goes_on_whatever_is_decided_here() -> None:
    made = plain_roadmap(snapshot(A, context("X"), dependencies=(legal("A", "X"),), verdicts={"A": ABOLISH}))
    assert made.contradictions == ()
    assert made.by_element()["A"].open_points == ("may_breach_26", "goes_on_elsewhere")


def test_a_successor_that_is_ready_in_time_takes_the_function_over() -> None:
    picture = snapshot(
        A,
        B,
        C,
        dependencies=(legal("A", "B"),),
        verdicts={"A": RETAIN, "B": ABOLISH, "C": RETAIN},
        plans=(Plan(element="B", replacement_element="C"),),
    )
    assert plain_roadmap(picture).contradictions == ()
    not_yet = replace(picture, elements=(A, B, element("C", status=Status.PLANNED)))
    assert of_kind(ContradictionKind.ORPHAN, plain_roadmap(not_yet))


def test_each_breaking_edge_is_told_once_with_those_whom_it_draws_in() -> None:
    d = element("D", status=Status.COMPLETED)
    made = plain_roadmap(
        snapshot(
            A,
            B,
            C,
            d,
            dependencies=(legal("A", "B"), legal("B", "C"), functional("D", "A")),
            verdicts={"A": RETAIN, "B": RETAIN, "C": ABOLISH, "D": RETAIN},
        )
    )
    (orphan,) = of_kind(ContradictionKind.ORPHAN, made)
    assert (orphan.elements, orphan.affects) == (("B", "C"), ("A",))


def test_nothing_is_kept_for_purposes_that_have_all_ended() -> None:
    services = (Service(element="A", served="B"), Service(element="A", served="C"))
    ends = snapshot(A, B, C, services=services, verdicts={"A": RETAIN, "B": ABOLISH, "C": ABOLISH})
    (zombie,) = plain_roadmap(ends).contradictions
    assert (zombie.kind, zombie.elements) == (ContradictionKind.ZOMBIE, ("A", "B", "C"))
    one_stays = snapshot(A, B, C, services=services, verdicts={"A": RETAIN, "B": ABOLISH, "C": RETAIN})
    assert plain_roadmap(one_stays).contradictions == ()


def test_a_replacement_comes_before_the_practice_stops_where_people_need_it() -> None:
    ended = element("A", exit_route="denounce", notice_months=12)
    successor = element("B", status=Status.PLANNED)
    picture = snapshot(
        ended,
        successor,
        verdicts={"A": ABOLISH, "B": RETAIN},
        plans=(Plan(element="A", replacement_element="B", safeguard="Paid on"),),
        milestones=(Milestone(element="B", position=1, title="In operation", offset=180),),
    )
    assert roadmap(picture, result(benefit_of("A", 2))).contradictions == ()
    (order,) = roadmap(picture, result(benefit_of("A", 8))).contradictions
    assert (order.kind, order.elements) == (ContradictionKind.ORDER, ("A", "B"))


def test_what_is_abolished_replaces_nothing() -> None:
    made = plain_roadmap(
        snapshot(A, B, verdicts={"A": ABOLISH, "B": ABOLISH}, plans=(Plan(element="A", replacement_element="B"),))
    )
    assert of_kind(ContradictionKind.ORDER, made)


@pytest.mark.parametrize(
    ("route", "severity"), [("denounce", Severity.ERROR), ("unknown", Severity.CHECK), ("consent", None)]
)
def test_an_end_set_before_the_lawful_one(route: str, severity: Severity | None) -> None:
    ended = element("A", exit_route=route, notice_months=12)
    made = plain_roadmap(snapshot(ended, verdicts={"A": ABOLISH}, plans=(Plan(element="A", planned_end=180),)))
    found = of_kind(ContradictionKind.TOO_SOON, made)
    assert [(each.severity, each.day) for each in found] == ([(severity, 365)] if severity else [])
    on_the_day = replace(Plan(element="A"), planned_end=365)
    assert plain_roadmap(snapshot(ended, verdicts={"A": ABOLISH}, plans=(on_the_day,))).contradictions == ()


@pytest.mark.parametrize("verdict", [ABOLISH, TRANSITIONAL])
def test_what_people_need_does_not_end_without_a_safeguard(verdict: Outcome) -> None:
    picture = snapshot(A, verdicts={"A": verdict})
    (found,) = roadmap(picture, result(benefit_of("A", 7))).contradictions
    assert (found.kind, found.elements, found.detail) == (ContradictionKind.UNPROTECTED, ("A",), "C07")
    guarded = replace(picture, plans=(Plan(element="A", safeguard="Belarus pays itself"),))
    assert roadmap(guarded, result(benefit_of("A", 7))).contradictions == ()
    kept = snapshot(A, verdicts={"A": RETAIN})
    assert roadmap(kept, result(benefit_of("A", 7))).contradictions == ()


def test_a_benefit_that_nobody_rated_is_marked_as_presumed() -> None:
    named = element("A", citizen_benefit=Text(en="Pensions are paid"))
    (found,) = plain_roadmap(snapshot(named, verdicts={"A": ABOLISH})).contradictions
    assert found.detail == "presumed"


def test_a_verdict_is_out_of_date_until_the_facts_are_what_they_were() -> None:
    decided = decided_on_facts(A, legal("A", "B"))
    picture = snapshot(A, B, dependencies=(legal("A", "B"),), decisions=(decided,))
    assert plain_roadmap(picture).contradictions == ()
    changed = replace(picture, elements=(replace(A, status=Status.SUSPENDED), B))
    (found,) = of_kind(ContradictionKind.STALE, plain_roadmap(changed))
    assert (found.elements, found.detail) == (("A",), "2026-11-24")
    other_edge = replace(picture, dependencies=(functional("A", "B"),))
    assert of_kind(ContradictionKind.STALE, plain_roadmap(other_edge))
    other_name = replace(picture, elements=(replace(A, name=Text(en="Renamed")), B))
    assert plain_roadmap(other_name).contradictions == ()


def test_ends_that_wait_for_one_another() -> None:
    made = plain_roadmap(
        snapshot(
            A,
            B,
            C,
            dependencies=(legal("A", "B"),),
            verdicts={"A": TRANSITIONAL, "B": TRANSITIONAL, "C": ABOLISH},
            plans=(Plan(element="A", replacement_element="B"),),
        )
    )
    (found,) = of_kind(ContradictionKind.CYCLE, made)
    assert found.elements == ("A", "B")


def test_a_retired_element_has_no_part_in_it() -> None:
    gone = element("A", retired=True)
    picture = snapshot(gone, B, dependencies=(legal("A", "B"), legal("B", "A")), verdicts={"A": RETAIN, "B": ABOLISH})
    made = plain_roadmap(picture)
    assert made.contradictions == ()
    assert [entry.element for entry in made.entries] == ["B"]


def test_a_decision_that_leaves_it_open_outweighs_the_panel() -> None:
    left_open = Decision(element="A", disposition=Outcome.NO_CONSENSUS, basis=Basis.MEETING, round=1, reason="Later")
    made = roadmap(snapshot(A, decisions=(left_open,)), result(benefit_of("A", 5, ABOLISH)))
    assert made.undecided == ("A",)
    assert made.entries == ()
