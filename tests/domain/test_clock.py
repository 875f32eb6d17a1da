from dataclasses import replace
from datetime import date, timedelta
from itertools import count
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmap_app.domain.clock import add_months, days_of_months, lawful_end
from roadmap_app.domain.element import Element, Status
from roadmap_app.domain.plan import Clock, Plan, Route
from roadmap_app.domain.roadmap import Certainty
from roadmap_app.domain.text import NO_TEXT
from tests.domain import roadmaps

DAY_D = "2027-01-01"


def route(clock: Clock, *, notice: int | None = None, objection: int = 0) -> Route:
    return Route(
        code="r", position=1, name=NO_TEXT, clock=clock, default_notice_months=notice, objection_months=objection
    )


def element(code: str, **facts: Any) -> Element:
    """Its own clause is that of the route `r`."""
    return roadmaps.element(code, **{"exit_route": "r", **facts})


def plan(**parts: int) -> Plan:
    return replace(Plan(element="E"), **parts)


def test_a_notice_runs_from_the_day_it_is_sent() -> None:
    end = lawful_end(element("E", notice_months=12), plan(preparation_days=30), route(Clock.NOTICE, notice=6))
    assert (end.notice_day, end.day, end.months) == (30, 30 + 365, 12)
    assert (end.reason, end.certainty) == ("notice", Certainty.COMPUTED)


def test_the_clause_of_the_element_says_nothing_about_another_route() -> None:
    other = element("E", notice_months=6, exit_route="clause")
    end = lawful_end(other, plan(), route(Clock.NOTICE, notice=12))
    assert (end.day, end.certainty) == (365, Certainty.ASSUMED)
    referendum = lawful_end(other, plan(), route(Clock.REFERENDUM, notice=18))
    assert referendum.day == days_of_months(18)


def test_notice_and_objection_run_side_by_side() -> None:
    breach = lawful_end(element("E", notice_months=1), plan(), route(Clock.NOTICE, notice=3, objection=3))
    assert (breach.day, breach.reason, breach.months) == (92, "objection", 3)
    longer = lawful_end(element("E", notice_months=12), plan(), route(Clock.NOTICE, notice=3, objection=3))
    assert (longer.day, longer.reason) == (365, "notice")


def test_a_clause_that_nobody_has_read_gives_only_an_assumed_day() -> None:
    clause = route(Clock.NOTICE, notice=6)
    assert lawful_end(element("E"), plan(), clause).certainty is Certainty.ASSUMED
    assert lawful_end(element("E"), plan(notice_months=6), clause).certainty is Certainty.COMPUTED


def test_the_notice_in_the_plan_overrides_the_catalogue() -> None:
    assert lawful_end(element("E", notice_months=12), plan(notice_months=3), route(Clock.NOTICE)).months == 3


def test_the_published_example_of_a_renewal() -> None:
    """US-DEF-008: five years from 14 November 2017, six months' notice; told on 1 July 2027 it ends in 2032."""
    support_of_forces = element(
        "US-DEF-008", term_start="2017-11-14", term_months=60, renewal_months=60, notice_before_expiry_months=6
    )
    lapse = route(Clock.RENEWAL, notice=6)
    end = lawful_end(support_of_forces, plan(), lapse, calendar_day_d="2027-07-01")
    assert end.day is not None
    assert date(2027, 7, 1) + timedelta(days=end.day) == date(2032, 11, 14)
    assert (end.reason, end.certainty, end.months) == ("renewal", Certainty.COMPUTED, 6)
    in_time = lawful_end(support_of_forces, plan(), lapse, calendar_day_d="2027-05-14")
    assert in_time.day == (date(2027, 11, 14) - date(2027, 5, 14)).days
    too_late = lawful_end(support_of_forces, plan(preparation_days=1), lapse, calendar_day_d="2027-05-14")
    assert too_late.day == (date(2032, 11, 14) - date(2027, 5, 14)).days


def test_a_renewal_cannot_be_counted_without_a_calendar_or_a_term() -> None:
    lapse = route(Clock.RENEWAL, notice=6)
    with_term = element("E", in_force_from="2020-01-01", term_months=60, renewal_months=60)
    assert lawful_end(with_term, plan(), lapse).reason == "renewal_no_calendar"
    no_term = lawful_end(element("E"), plan(), lapse, calendar_day_d=DAY_D)
    assert (no_term.day, no_term.reason, no_term.certainty) == (None, "renewal_no_term", Certainty.UNKNOWN)
    over = element("E", in_force_from="2010-01-01", term_months=60)
    assert lawful_end(over, plan(), lapse, calendar_day_d=DAY_D).reason == "renewal_no_term"


def test_a_renewal_counted_from_a_year_alone_is_not_earlier_than_that_year_allows() -> None:
    air_defence = element("US-DEF-007", term_start="2012", term_months=60, renewal_months=60)
    end = lawful_end(air_defence, plan(), route(Clock.RENEWAL, notice=6), calendar_day_d=DAY_D)
    assert end.day == (date(2027, 12, 31) - date(2027, 1, 1)).days
    assert end.certainty is Certainty.ASSUMED
    month = element("E", term_start="2012-02", term_months=60, renewal_months=60)
    by_month = lawful_end(month, plan(), route(Clock.RENEWAL, notice=1), calendar_day_d=DAY_D)
    assert by_month.day == (date(2027, 2, 28) - date(2027, 1, 1)).days


def test_a_referendum_ends_the_treaty_eighteen_months_after_its_day() -> None:
    end = lawful_end(element("E", notice_months=18), plan(preparation_days=180), route(Clock.REFERENDUM, notice=18))
    assert (end.notice_day, end.day, end.reason) == (180, 180 + 548, "referendum")
    dated = lawful_end(
        element("E"), plan(preparation_days=30), route(Clock.REFERENDUM, notice=18), calendar_day_d=DAY_D
    )
    assert dated.day == (date(2028, 7, 31) - date(2027, 1, 1)).days


def test_an_act_of_ones_own_works_when_it_is_done() -> None:
    end = lawful_end(element("E"), plan(preparation_days=14), route(Clock.AT_ONCE))
    assert (end.day, end.notice_day, end.reason) == (14, 14, "at_once")


@pytest.mark.parametrize(
    ("clock", "reason"), [(Clock.CONSENT, "consent_unknown"), (Clock.CONTRACT, "contract_unknown")]
)
def test_what_the_other_side_must_agree_to_has_no_day(clock: Clock, reason: str) -> None:
    end = lawful_end(element("E", notice_months=0), plan(planned_end=0), route(clock, notice=0))
    assert (end.day, end.certainty, end.reason) == (None, Certainty.UNKNOWN, reason)


def test_suspension_ends_nothing() -> None:
    assert lawful_end(element("E"), plan(), route(Clock.SUSPEND, notice=0, objection=3)).day is None


def test_an_unknown_route_assumes_twelve_months() -> None:
    end = lawful_end(element("E"), plan(), route(Clock.UNKNOWN, notice=12, objection=3))
    assert (end.day, end.certainty, end.reason) == (365, Certainty.ASSUMED, "unknown_assumed")


@pytest.mark.parametrize("status", [Status.COMPLETED, Status.NEVER_ESTABLISHED])
def test_what_is_over_has_nothing_left_to_end(status: Status) -> None:
    end = lawful_end(element("E", status=status), plan(), route(Clock.NOTICE, notice=6))
    assert (end.day, end.reason) == (None, "nothing_left")


def test_a_fixed_end_is_the_given_date() -> None:
    fixed = route(Clock.FIXED_END)
    by_term = lawful_end(element("E", term_start="2026-01-01", term_months=24), plan(), fixed, calendar_day_d=DAY_D)
    assert by_term.day == 365
    past = lawful_end(element("E", term_start="2010-01-01", term_months=24), plan(), fixed, calendar_day_d=DAY_D)
    assert past.day == 0
    assert lawful_end(element("E"), plan(planned_end=400), fixed).day == 400
    assert lawful_end(element("E"), plan(), fixed).day is None


def test_calendar_months_are_clipped_to_the_end_of_the_month() -> None:
    assert add_months(date(2027, 8, 31), 6) == date(2028, 2, 29)
    end = lawful_end(element("E", notice_months=1), plan(), route(Clock.NOTICE), calendar_day_d="2027-01-31")
    assert end.day == 28


@given(months=st.integers(min_value=0, max_value=600))
def test_months_without_a_calendar_are_never_rounded_down(months: int) -> None:
    assert 0 <= days_of_months(months) * 12 - months * 365 < 12


@given(
    began=st.dates(date(1990, 1, 1), date(2020, 12, 31)),
    day_d=st.dates(date(2026, 1, 1), date(2040, 12, 31)),
    term=st.integers(1, 300),
    renewal=st.integers(1, 120),
    notice=st.integers(0, 24),
)
def test_a_renewal_ends_on_the_first_expiry_that_the_notice_reaches(
    began: date, day_d: date, term: int, renewal: int, notice: int
) -> None:
    lapsing = element(
        "E",
        term_start=began.isoformat(),
        term_months=term,
        renewal_months=renewal,
        notice_before_expiry_months=notice,
    )
    end = lawful_end(lapsing, plan(), route(Clock.RENEWAL), calendar_day_d=day_d.isoformat())
    expiries = (add_months(began, term + k * renewal) for k in count())
    expected = next(expiry for expiry in expiries if expiry >= add_months(day_d, notice))
    assert end.day == (expected - day_d).days
