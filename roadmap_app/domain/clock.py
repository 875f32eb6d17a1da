"""The legal clock: the earliest day on which an element can end in law.

A starting point for lawyers, not advice. Days count from day D. Months are 365/12 days rounded up, and calendar months
clipped to the month's end once day D has a calendar date.
"""

import calendar
from dataclasses import dataclass, replace
from datetime import date
from math import ceil

from roadmap_app.domain.element import Element
from roadmap_app.domain.plan import Clock, Plan, Route
from roadmap_app.domain.roadmap import Certainty, ClockReason, LawfulEnd

UNKNOWN_ROUTE = "unknown"
"""The route of an element whose text or exit clause nobody has checked; it counts as a route not filled in."""


def lawful_end(element: Element, plan: Plan, route: Route, *, calendar_day_d: str = "") -> LawfulEnd:
    """L, the earliest lawful end, in `route`. `calendar_day_d` is YYYY-MM-DD, empty where day D has no date."""
    line = _Line(date.fromisoformat(calendar_day_d) if calendar_day_d else None)
    notice_day = plan.preparation_days or 0
    if element.status.nothing_left_to_end:
        return _undated(notice_day, Certainty.COMPUTED, ClockReason.NOTHING_LEFT)
    if route.clock in _WITHOUT_A_DAY:
        certainty, reason = _WITHOUT_A_DAY[route.clock]
        return _undated(notice_day, certainty, reason)
    if route.clock is Clock.RENEWAL:
        return _renewal(element, plan, route, line)
    if route.clock is Clock.FIXED_END:
        return _fixed_end(element, plan, line)
    return _counted(element, plan, route, line)


_WITHOUT_A_DAY = {
    Clock.CONSENT: (Certainty.UNKNOWN, ClockReason.CONSENT_UNKNOWN),
    Clock.CONTRACT: (Certainty.UNKNOWN, ClockReason.CONTRACT_UNKNOWN),
    Clock.SUSPEND: (Certainty.COMPUTED, ClockReason.SUSPEND),
}
"""Clocks that name no day: it takes an agreement, or (suspend) nothing ends at all."""


@dataclass(frozen=True, slots=True)
class _Line:
    """The line of days from D; `start` is the date of day D, None where it has none."""

    start: date | None

    def plus_months(self, day: int, months: int) -> int:
        if self.start is None:
            return day + days_of_months(months)
        later = add_months(date.fromordinal(self.start.toordinal() + day), months)
        return later.toordinal() - self.start.toordinal()


def days_of_months(months: int) -> int:
    """Days of so many months where there is no calendar: 365/12 each, rounded up."""
    return ceil(months * 365 / 12)


def add_months(day: date, months: int) -> date:
    """The same day so many calendar months later, clipped to the month's end."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _counted(element: Element, plan: Plan, route: Route, line: _Line) -> LawfulEnd:
    """The clocks that run from N by themselves."""
    notice_day = plan.preparation_days or 0
    if route.clock is Clock.AT_ONCE:
        return LawfulEnd(
            day=notice_day, notice_day=notice_day, certainty=Certainty.COMPUTED, reason=ClockReason.AT_ONCE
        )
    if route.clock is Clock.REFERENDUM:
        return _after(notice_day, _notice_months(element, plan, route), line, reason=ClockReason.REFERENDUM)
    end = _notice(element, plan, route, line)
    if route.clock is Clock.UNKNOWN:
        return replace(end, certainty=Certainty.ASSUMED, reason=ClockReason.UNKNOWN_ASSUMED)
    return end


def _notice_months(element: Element, plan: Plan, route: Route) -> int:
    known = (plan.notice_months, _clause_months(element, route), route.default_notice_months)
    return next((months for months in known if months is not None), 0)


def _clause_months(element: Element, route: Route) -> int | None:
    """The notice that the element's own clause asks for; it says nothing about another route than the clause's."""
    return element.notice_months if element.exit_route in ("", route.code) else None


def _notice(element: Element, plan: Plan, route: Route, line: _Line) -> LawfulEnd:
    """Notice and objection run side by side, so the longer of the two decides.

    A route without objection rests on the treaty's own clause; while nobody has read how long its notice is, the
    route's default is only the usual length.
    """
    notice = _notice_months(element, plan, route)
    end = _after(plan.preparation_days or 0, max(notice, route.objection_months), line, reason=ClockReason.NOTICE)
    if route.objection_months > notice:
        return replace(end, reason=ClockReason.OBJECTION)
    unread = plan.notice_months is None and _clause_months(element, route) is None and not route.objection_months
    return replace(end, certainty=Certainty.ASSUMED) if unread else end


def _renewal(element: Element, plan: Plan, route: Route, line: _Line) -> LawfulEnd:
    """The first expiry that a notice of N still reaches: in force + term + k renewals >= N + months before expiry."""
    notice_day = plan.preparation_days or 0
    began = _last_day_of(element.term_start or element.in_force_from)
    if began is None or element.term_months is None:
        return _undated(notice_day, Certainty.UNKNOWN, ClockReason.RENEWAL_NO_TERM)
    if line.start is None:
        return _undated(notice_day, Certainty.UNKNOWN, ClockReason.RENEWAL_NO_CALENDAR)
    known = (plan.notice_months, element.notice_before_expiry_months, _clause_months(element, route))
    before = next((months for months in known if months is not None), None)
    months = before if before is not None else route.default_notice_months or 0
    reached = line.start.toordinal() + line.plus_months(notice_day, months)
    expiry = _first_expiry(began, element.term_months, element.renewal_months or 0, reached)
    if expiry is None:
        return _undated(notice_day, Certainty.UNKNOWN, ClockReason.RENEWAL_NO_TERM)
    exact = before is not None and len(element.term_start or element.in_force_from) == len("YYYY-MM-DD")
    return LawfulEnd(
        day=expiry.toordinal() - line.start.toordinal(),
        notice_day=notice_day,
        certainty=Certainty.COMPUTED if exact else Certainty.ASSUMED,
        reason=ClockReason.RENEWAL,
        months=months,
    )


def _first_expiry(began: date, term: int, renewal: int, reached: int) -> date | None:
    """None where the term is over before `reached` (an ordinal) and nothing says how long it renews itself."""
    expiry, months = add_months(began, term), term
    while expiry.toordinal() < reached:
        if renewal <= 0:
            return None
        months += renewal
        expiry = add_months(began, months)
    return expiry


def _fixed_end(element: Element, plan: Plan, line: _Line) -> LawfulEnd:
    """The date that the instrument gives, or the day entered by hand where that cannot be counted."""
    notice_day = plan.preparation_days or 0
    began = _last_day_of(element.term_start or element.in_force_from)
    if line.start is not None and began is not None and element.term_months is not None:
        day = add_months(began, element.term_months).toordinal() - line.start.toordinal()
        return LawfulEnd(
            day=max(day, 0), notice_day=notice_day, certainty=Certainty.COMPUTED, reason=ClockReason.FIXED_END
        )
    if plan.planned_end is not None:
        return LawfulEnd(
            day=plan.planned_end, notice_day=notice_day, certainty=Certainty.COMPUTED, reason=ClockReason.FIXED_END
        )
    return _undated(notice_day, Certainty.UNKNOWN, ClockReason.FIXED_END_UNDATED)


def _after(notice_day: int, months: int, line: _Line, *, reason: ClockReason) -> LawfulEnd:
    return LawfulEnd(
        day=line.plus_months(notice_day, months),
        notice_day=notice_day,
        certainty=Certainty.COMPUTED,
        reason=reason,
        months=months,
    )


def _undated(notice_day: int, certainty: Certainty, reason: ClockReason) -> LawfulEnd:
    return LawfulEnd(day=None, notice_day=notice_day, certainty=certainty, reason=reason)


def _last_day_of(partial: str) -> date | None:
    """The last day of YYYY, YYYY-MM or YYYY-MM-DD, so that an end counted from it is never too early."""
    match [int(part) for part in partial.split("-") if part]:
        case [year, month, day]:
            return date(year, month, day)
        case [year, month]:
            return date(year, month, calendar.monthrange(year, month)[1])
        case [year]:
            return date(year, 12, 31)
        case _:
            return None
