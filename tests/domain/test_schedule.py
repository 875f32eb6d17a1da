from dataclasses import replace

import pytest

from roadmap_app.domain.criterion import Criterion, Question, Role
from roadmap_app.domain.element import Status
from roadmap_app.domain.outcome import Outcome
from roadmap_app.domain.plan import Clock, Milestone, Plan, Route
from roadmap_app.domain.result import CriterionSummary, ElementResult, QuestionAnswer
from roadmap_app.domain.roadmap import NEVER, Phase, RoadmapEntry
from roadmap_app.domain.schedule import roadmap
from roadmap_app.domain.text import NO_TEXT, Text
from tests.domain.roadmaps import ABOLISH, RETAIN, TRANSITIONAL, benefit_of, element, plain_roadmap, result, snapshot


def entry_of(verdict: Outcome, route: str = "denounce", **parts: object) -> RoadmapEntry:
    plan = replace(Plan(element="A"), **parts)
    ended = element("A", exit_route=route, notice_months=12)
    return plain_roadmap(snapshot(ended, verdicts={"A": verdict}, plans=(plan,))).by_element()["A"]


def days(entry: RoadmapEntry) -> tuple[float | None, float | None]:
    return entry.practice_stops, entry.legal_end


def test_an_immediate_end_stops_the_practice_on_day_d_and_lets_the_clock_run() -> None:
    entry = entry_of(ABOLISH, preparation_days=30)
    assert days(entry) == (0, 395)
    assert entry.phase is Phase.YEARS_2_5
    assert entry.open_points == ("may_breach_26",)


def test_where_nothing_can_lawfully_stop_the_practice_goes_on_to_the_legal_end() -> None:
    entry = entry_of(ABOLISH, nothing_can_stop=True)
    assert days(entry) == (365, 365)
    assert (entry.phase, entry.open_points) == (Phase.FIRST_YEAR, ())


def test_a_planned_stop_comes_first() -> None:
    assert days(entry_of(ABOLISH, planned_stop=60)) == (60, 365)


def test_a_transition_ends_when_planned_but_in_law_not_before_the_clock() -> None:
    assert days(entry_of(TRANSITIONAL, planned_end=730)) == (730, 730)
    assert days(entry_of(TRANSITIONAL, planned_end=100)) == (100, 365)


def test_a_transition_with_a_trigger_alone_needs_a_date() -> None:
    entry = entry_of(TRANSITIONAL, end_trigger="The new treaty is in force")
    assert days(entry) == (None, None)
    assert (entry.phase, entry.open_points) == (Phase.UNDATED, ("date_needed",))


def test_a_transition_by_consent_has_a_plan_and_no_legal_day() -> None:
    entry = entry_of(TRANSITIONAL, "consent", planned_end=730)
    assert days(entry) == (730, None)
    assert (entry.phase, entry.open_points) == (Phase.YEARS_2_5, ("depends_on_russia",))


def test_a_suspended_treaty_never_ends_by_that() -> None:
    entry = entry_of(ABOLISH, "suspend")
    assert days(entry) == (0, NEVER)
    assert "suspension_ends_nothing" in entry.open_points


def test_an_assumed_notice_and_a_renewal_without_calendar_are_open_points() -> None:
    assert "notice_assumed" in entry_of(ABOLISH, "unknown").open_points
    assert "notice_assumed" in entry_of(ABOLISH, "no such route").open_points
    assert "next_expiry" in entry_of(ABOLISH, "lapse").open_points


def test_what_is_retained_never_ends() -> None:
    entry = entry_of(RETAIN)
    assert days(entry) == (NEVER, NEVER)
    assert (entry.phase, entry.lawful, entry.open_points) == (Phase.PERMANENT_OVERSIGHT, None, ())


def test_what_has_nothing_left_to_end_is_closed_on_day_d() -> None:
    over = element("A", status=Status.COMPLETED)
    entry = plain_roadmap(snapshot(over, verdicts={"A": TRANSITIONAL})).by_element()["A"]
    assert days(entry) == (NEVER, NEVER)
    assert entry.phase is Phase.DAY_D


@pytest.mark.parametrize(
    ("day", "phase"),
    [
        (0, Phase.DAY_D),
        (30, Phase.DAY_D),
        (31, Phase.FIRST_YEAR),
        (365, Phase.FIRST_YEAR),
        (366, Phase.YEARS_2_5),
        (1825, Phase.YEARS_2_5),
        (1826, Phase.AFTER_YEAR_5),
    ],
)
def test_the_borders_of_the_phases(day: int, phase: Phase) -> None:
    assert entry_of(TRANSITIONAL, "stop-practice", planned_end=day).phase is phase


LOCK_IN = Criterion(code="LOCK", position=8, role=Role.HARM, name=Text(en="Lock-in"), weight=1, bar=5, priority=True)


def threat(code: str, *, end: float, lock_in: float = 1, time: float = 0) -> ElementResult:
    def answer(question: Question, support: float) -> QuestionAnswer:
        return QuestionAnswer(
            question=question, support=support, support_max=support, passed=True, carried_by=(), lines=()
        )

    return ElementResult(
        element=code,
        outcome=ABOLISH,
        suggestion=ABOLISH,
        questions=(answer(Question.END, end), answer(Question.TIME, time)),
        criteria=(CriterionSummary(criterion=LOCK_IN.code, answered=9, median=lock_in),),
    )


def test_a_phase_begins_with_the_greatest_threat_then_the_fastest_lock_in_then_the_easiest() -> None:
    codes = ("A", "B", "C", "D", "E")
    picture = snapshot(*(element(code) for code in codes), plans=(Plan(element="E", planned_stop=90),))
    made = roadmap(
        replace(picture, criteria=(LOCK_IN,)),
        result(
            threat("A", end=0.5, lock_in=3, time=0.9),
            threat("B", end=0.5, lock_in=3, time=0.1),
            threat("C", end=0.5, lock_in=8, time=1),
            threat("D", end=0.9),
            threat("E", end=1.0),
        ),
    )
    assert [entry.element for entry in made.entries] == ["D", "C", "B", "A", "E"]


def test_an_entry_is_ready_when_every_part_is_filled_in() -> None:
    picture = snapshot(
        element("A"),
        verdicts={"A": TRANSITIONAL},
        plans=(
            Plan(element="A", planned_end=90, replacement="A register", responsible_body="Ministry", safeguard="Audit"),
        ),
    )
    assert plain_roadmap(picture).entries[0].missing == ("milestones",)
    stepped = replace(picture, milestones=(Milestone(element="A", position=1, title="Stop", offset=7),))
    assert plain_roadmap(stepped).entries[0].ready


def test_an_element_that_nobody_has_decided_on_is_named_as_undecided() -> None:
    made = roadmap(snapshot(element("A"), element("B")), result(benefit_of("A", 5, ABOLISH), benefit_of("B", 5)))
    assert made.undecided == ("B",)
    assert made.entries[0].provisional


def test_a_calendar_for_day_d_dates_the_next_expiry() -> None:
    lapsing = element(
        "A",
        exit_route="lapse",
        term_start="2017-11-14",
        term_months=60,
        renewal_months=60,
        notice_before_expiry_months=6,
    )
    picture = snapshot(lapsing, verdicts={"A": ABOLISH})
    dated = roadmap(picture, result(), calendar_day_d="2027-07-01").entries[0]
    assert (dated.practice_stops, dated.legal_end) == (0, 1963)
    assert roadmap(picture, result()).entries[0].legal_end is None


def test_a_fixed_end_that_nobody_has_dated_is_an_open_point() -> None:
    fixed = Route(code="fixed", position=9, name=NO_TEXT, clock=Clock.FIXED_END)
    picture = snapshot(element("A", exit_route="fixed"), verdicts={"A": ABOLISH})
    entry = roadmap(replace(picture, routes=(*picture.routes, fixed)), result()).entries[0]
    assert "date_needed" in entry.open_points
