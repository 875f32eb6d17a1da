from dataclasses import replace

import pytest

from roadmap_app.domain.criterion import Criterion, Role
from roadmap_app.domain.outcome import Outcome
from roadmap_app.domain.plan import Milestone, Plan
from roadmap_app.domain.readiness import contract, missing_parts, reason_to_protect
from roadmap_app.domain.text import Text
from tests.domain.roadmaps import ABOLISH, BENEFIT, RETAIN, TRANSITIONAL, benefit_of, element

WITH_PEOPLE = element("E", affected_groups=("pensioners",))
BARE = element("E", exit_route="")
STEP = (Milestone(element="E", position=1, title="Give notice", offset=30),)


def test_what_an_immediate_end_requires() -> None:
    nothing = Plan(element="E")
    assert missing_parts(ABOLISH, replace(WITH_PEOPLE, exit_route=""), nothing, citizens_benefit=True) == (
        "exit_route",
        "responsible_body",
        "stops_on_day_d",
        "acquired_rights",
        "safeguard",
    )
    assert missing_parts(ABOLISH, element("E"), nothing, citizens_benefit=False) == (
        "responsible_body",
        "stops_on_day_d",
    )


def test_that_nothing_can_lawfully_stop_is_an_answer_too() -> None:
    said = Plan(element="E", responsible_body="Ministry", nothing_can_stop=True)
    assert missing_parts(ABOLISH, element("E"), said, citizens_benefit=False) == ()


def test_what_a_transition_requires() -> None:
    nothing = Plan(element="E")
    assert missing_parts(TRANSITIONAL, replace(WITH_PEOPLE, exit_route="unknown"), nothing, citizens_benefit=False) == (
        "planned_end",
        "exit_route",
        "replacement",
        "responsible_body",
        "milestones",
        "safeguard",
        "acquired_rights",
    )


@pytest.mark.parametrize(
    "parts",
    [
        {"planned_end": 0, "replacement": "A national system"},
        {"end_trigger": "The new treaty is in force", "replacement_element": "US-1"},
        {"planned_end": 700, "no_replacement_reason": "Nobody uses it"},
    ],
)
def test_a_transition_may_end_by_day_or_trigger_and_needs_a_replacement_or_none(parts: dict[str, int | str]) -> None:
    common = Plan(element="E", exit_route="denounce", responsible_body="Ministry", safeguard="Paid from the budget")
    filled = replace(common, **parts)
    assert missing_parts(TRANSITIONAL, BARE, filled, citizens_benefit=True, milestones=STEP) == ()


def test_what_retaining_under_oversight_requires() -> None:
    assert missing_parts(RETAIN, BARE, Plan(element="E"), citizens_benefit=True) == (
        "oversight_body",
        "duty_to_publish",
        "sovereignty_guarantee",
        "review_after_months",
        "ending_condition",
    )
    filled = Plan(
        element="E",
        oversight_body="Committee of parliament",
        duty_to_publish="A yearly report",
        sovereignty_guarantee="Belarus may leave at any time",
        review_after_months=12,
        ending_condition="Data are used against citizens",
    )
    assert missing_parts(RETAIN, BARE, filled, citizens_benefit=True) == ()


def test_what_a_verdict_does_not_require_of_this_element_may_be_added_to_it() -> None:
    bare = contract(ABOLISH, BARE, citizens_benefit=False)
    assert {"acquired_rights", "safeguard", "replacement", "replacement_element"} <= set(bare.optional)
    served = contract(ABOLISH, WITH_PEOPLE, citizens_benefit=True)
    assert served.required[-2:] == (("acquired_rights",), ("safeguard",))
    assert not {"acquired_rights", "safeguard"} & set(served.optional)
    assert contract(TRANSITIONAL, WITH_PEOPLE, citizens_benefit=False).optional == ("review_after_months", "budget")
    assert contract(RETAIN, BARE, citizens_benefit=True).optional == ("amendment",)


def test_a_contract_names_each_part_once() -> None:
    for disposition in (ABOLISH, TRANSITIONAL, RETAIN):
        for each in (BARE, WITH_PEOPLE):
            made = contract(disposition, each, citizens_benefit=True)
            parts = [*(part for parts in made.required for part in parts), *made.days, *made.optional]
            assert len(parts) == len(set(parts))


def test_without_a_disposition_nothing_is_required() -> None:
    assert missing_parts(Outcome.NO_CONSENSUS, BARE, Plan(element="E"), citizens_benefit=True) == ()


def test_people_benefit_when_the_panel_reaches_the_safeguard_line() -> None:
    silent = element("E")
    assert reason_to_protect(silent, (BENEFIT,), benefit_of("E", 7)) == "C07"
    assert reason_to_protect(silent, (BENEFIT,), benefit_of("E", 6.5)) == ""


def test_the_catalogue_speaks_only_where_the_panel_has_no_quorum() -> None:
    named = element("E", citizen_benefit=Text(en="Pensions are paid"))
    assert reason_to_protect(named, (BENEFIT,), benefit_of("E", None)) == "presumed"
    assert reason_to_protect(named, (BENEFIT,), None) == "presumed"
    assert reason_to_protect(named, (BENEFIT,), benefit_of("E", 2)) == ""
    assert reason_to_protect(element("E"), (BENEFIT,), benefit_of("E", None)) == ""


def test_a_safeguard_line_on_another_role_says_nothing_about_benefit() -> None:
    pace = Criterion(code="C07", position=1, role=Role.PACE, name=Text(en="Pace"), weight=1, bar=5, safeguard_line=7)
    assert reason_to_protect(element("E"), (pace,), benefit_of("E", 9)) == ""
