"""What of an element's course is drawn: the spans and the points on its line."""

from dataclasses import dataclass
from enum import StrEnum

from roadmap_app.domain.clock import days_of_months
from roadmap_app.domain.outcome import Outcome
from roadmap_app.domain.plan import Plan
from roadmap_app.domain.roadmap import NEVER, ClockReason, LawfulEnd, RoadmapEntry

LAST_REVIEW = 60
"""Months from day D up to which reviews are drawn."""


class SpanKind(StrEnum):
    PREPARATION = "preparation"
    NOTICE = "notice"
    TRANSITION = "transition"
    OVERSIGHT = "oversight"


class PointKind(StrEnum):
    """IMPOSSIBLE is an end entered by hand that lies before the earliest lawful one."""

    STOP = "stop"
    END = "end"
    IMPOSSIBLE = "impossible"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class Span:
    kind: SpanKind
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Point:
    kind: PointKind
    day: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """Days from D, in the order of painting."""

    spans: tuple[Span, ...] = ()
    points: tuple[Point, ...] = ()


def course(entry: RoadmapEntry, plan: Plan) -> Course:
    """Nothing where nothing is left to end, or where no day of it is known."""
    if entry.verdict is Outcome.RETAIN:
        return _kept(plan)
    if entry.lawful is None or entry.lawful.reason is ClockReason.NOTHING_LEFT:
        return Course()
    return Course(spans=_spans(entry, entry.lawful), points=_points(entry, plan))


def _kept(plan: Plan) -> Course:
    every = plan.review_after_months or LAST_REVIEW + 1
    reviews = tuple(Point(PointKind.REVIEW, days_of_months(months)) for months in range(every, LAST_REVIEW + 1, every))
    return Course(spans=(Span(SpanKind.OVERSIGHT, 0, NEVER),), points=reviews)


def _spans(entry: RoadmapEntry, lawful: LawfulEnd) -> tuple[Span, ...]:
    """Preparation until the notice, then the notice until it has run; the transition goes on from there."""
    spans: list[Span] = []
    given = lawful.notice_day
    if given > 0:
        spans.append(Span(SpanKind.PREPARATION, 0, given))
    if lawful.day is not None and lawful.day > given and lawful.reason.notice_runs:
        spans.append(Span(SpanKind.NOTICE, given, lawful.day))
    stops = entry.practice_stops
    begins = max((span.end for span in spans), default=0.0)
    if entry.verdict is Outcome.TRANSITIONAL and stops is not None and begins < stops < NEVER:
        spans.append(Span(SpanKind.TRANSITION, begins, stops))
    return tuple(spans)


def _points(entry: RoadmapEntry, plan: Plan) -> tuple[Point, ...]:
    stops, ends, points = entry.practice_stops, entry.legal_end, list[Point]()
    planned, lawful = plan.planned_end, entry.lawful
    early = planned is not None and lawful is not None and lawful.day is not None and planned < lawful.day
    by_hand = early and entry.verdict is Outcome.TRANSITIONAL
    together = stops == ends and entry.verdict is Outcome.TRANSITIONAL
    if stops is not None and stops != NEVER and not together and not by_hand:
        points.append(Point(PointKind.STOP, stops))
    if early and planned is not None:
        points.append(Point(PointKind.IMPOSSIBLE, planned))
    if ends is not None and ends != NEVER and (ends != stops or together):
        points.append(Point(PointKind.END, ends))
    return tuple(points)
