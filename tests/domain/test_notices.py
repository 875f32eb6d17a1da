"""The legal clock: what needs notice, and by when it has to go out."""

from dataclasses import replace

from roadmap_app.domain.element import Element, Status
from roadmap_app.domain.notices import Notice, notices
from roadmap_app.domain.plan import Plan
from roadmap_app.domain.schedule import roadmap
from tests.domain.roadmaps import ABOLISH, NO_RESULT, RETAIN, TRANSITIONAL, element, plain_roadmap, snapshot

TREATY = element("A", exit_route="denounce", notice_months=12)


def noticed(treaty: Element, plan: Plan | None = None) -> tuple[Notice, ...]:
    picture = snapshot(treaty, verdicts={"A": TRANSITIONAL}, plans=(plan,) if plan else ())
    return notices(plain_roadmap(picture), picture)


def test_the_last_day_for_a_notice_lets_it_run_until_the_planned_end() -> None:
    (notice,) = noticed(TREATY, Plan(element="A", planned_end=730))
    assert (notice.months, notice.latest, notice.lawful.day) == (12, 365, 365)


def test_an_end_that_is_too_soon_has_its_last_day_before_the_preparation_is_done() -> None:
    (notice,) = noticed(TREATY, Plan(element="A", preparation_days=60, planned_end=365))
    assert notice.latest is not None
    assert notice.latest < notice.lawful.notice_day


def test_without_a_planned_end_there_is_no_last_day() -> None:
    (notice,) = noticed(TREATY)
    assert notice.latest is None


def test_what_depends_on_the_other_side_or_an_expiry_says_so_and_names_no_day() -> None:
    (consent,) = noticed(replace(TREATY, exit_route="consent"), Plan(element="A", planned_end=730))
    assert (consent.latest, consent.lawful.day, consent.blocks) == (None, None, ("depends_on_russia",))
    (expiry,) = noticed(replace(TREATY, exit_route="lapse"), Plan(element="A", planned_end=730))
    assert (expiry.latest, expiry.blocks) == (None, ("next_expiry",))
    (assumed,) = noticed(replace(TREATY, notice_months=None))
    assert assumed.blocks == ("notice_assumed",)


def test_a_term_that_renews_itself_ends_with_its_expiry_and_no_notice_runs_until_then() -> None:
    treaty = element("A", exit_route="lapse", term_start="2017-11-14", term_months=60, renewal_months=60)
    picture = snapshot(
        replace(treaty, notice_before_expiry_months=6),
        verdicts={"A": TRANSITIONAL},
        plans=(Plan(element="A", planned_end=3000),),
    )
    (expiry,) = notices(roadmap(picture, NO_RESULT, calendar_day_d="2027-07-01"), picture)
    assert (expiry.lawful.day, expiry.months, expiry.latest) == (1963, 6, None)


def test_what_stops_at_once_stays_or_is_closed_needs_no_notice() -> None:
    elements = (
        element("A"),
        replace(TREATY, code="B"),
        replace(TREATY, code="C", status=Status.COMPLETED),
    )
    picture = snapshot(*elements, verdicts={"A": ABOLISH, "B": RETAIN, "C": ABOLISH})
    assert notices(plain_roadmap(picture), picture) == ()


def test_the_most_pressing_notice_comes_first() -> None:
    late, soon, open_end = (replace(TREATY, code=code) for code in "ABC")
    picture = snapshot(
        late,
        soon,
        open_end,
        verdicts=dict.fromkeys("ABC", TRANSITIONAL),
        plans=(Plan(element="A", planned_end=900), Plan(element="B", planned_end=500)),
    )
    assert [each.entry.element for each in notices(plain_roadmap(picture), picture)] == ["B", "A", "C"]
