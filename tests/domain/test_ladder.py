"""The practical ladder lies on the days of the plan that it is for."""

from dataclasses import replace

from roadmap_app.domain.ladder import ladder_milestones, title_in
from roadmap_app.domain.plan import LadderStep, Plan
from roadmap_app.domain.roadmap import Certainty, ClockReason, LawfulEnd
from roadmap_app.domain.text import NO_TEXT, LanguageCode, Text

USUAL = {"inventory": 0, "stop": 7, "notice": 30, "replace": 180, "end": 395, "settle": 575}
LADDER = tuple(
    LadderStep(code=code, name=Text(en=code, be=f"be {code}"), description=NO_TEXT, offset=day)
    for code, day in USUAL.items()
)
AFTER_A_YEAR = LawfulEnd(day=405, notice_day=40, certainty=Certainty.COMPUTED, reason=ClockReason.NOTICE, months=12)
UNKNOWN = LawfulEnd(day=None, notice_day=0, certainty=Certainty.UNKNOWN, reason=ClockReason.CONSENT_UNKNOWN)
PLAN = Plan(element="E")


def laid(plan: Plan, lawful: LawfulEnd) -> dict[str, int]:
    return {step.title: step.offset for step in ladder_milestones(LADDER, plan, lawful, LanguageCode.EN)}


def test_steps_stand_where_the_plan_and_the_clock_say() -> None:
    assert laid(PLAN, AFTER_A_YEAR) == USUAL | {"notice": 40, "replace": 190, "end": 405, "settle": 585}
    later = laid(replace(PLAN, planned_end=1000, stops_on_day_d="Exercises"), AFTER_A_YEAR)
    assert later == USUAL | {"stop": 0, "notice": 40, "replace": 785, "end": 1000, "settle": 1180}
    assert laid(replace(PLAN, planned_stop=90), AFTER_A_YEAR)["stop"] == 90


def test_without_a_known_end_the_usual_days_stand() -> None:
    assert laid(PLAN, UNKNOWN) == USUAL | {"notice": 0}


def test_what_cannot_stop_and_what_needs_no_replacement_has_no_such_step() -> None:
    plan = replace(PLAN, nothing_can_stop=True, no_replacement_reason="Nobody uses it")
    assert set(laid(plan, UNKNOWN)) == set(USUAL) - {"stop", "replace"}


def test_steps_are_numbered_in_the_order_of_days_and_speak_the_language_asked_for() -> None:
    steps = ladder_milestones(LADDER, replace(PLAN, planned_end=60), UNKNOWN, LanguageCode.BE)
    assert [step.position for step in steps] == list(range(len(LADDER)))
    assert [step.offset for step in steps] == sorted(step.offset for step in steps)
    assert {step.title for step in steps} == {f"be {code}" for code in USUAL}
    assert min(step.offset for step in steps) == 0


AT_ONCE = LawfulEnd(day=0, notice_day=0, certainty=Certainty.COMPUTED, reason=ClockReason.AT_ONCE)


def test_what_ends_on_day_d_is_not_ended_a_year_later_and_nothing_leads_to_it_afterwards() -> None:
    days = laid(PLAN, AT_ONCE)
    before = [day for title, day in days.items() if title not in ("settle", "verify")]
    assert days["end"] == 0
    assert max(before) == 0


def test_what_ends_without_notice_has_no_step_of_notice() -> None:
    assert "notice" not in laid(PLAN, AT_ONCE)


def test_a_step_is_read_in_the_language_of_its_reader_and_a_title_of_ones_own_as_it_was_written() -> None:
    assert title_in("stop", LADDER, "be") == "be stop"
    assert title_in("be stop", LADDER, "en") == "stop"
    assert title_in("Stop the exercises", LADDER, "be") == "Stop the exercises"
