"""The legal clock of the roadmap: what cannot simply be stopped, with the notice that has to go out for it."""

from dataclasses import dataclass

from roadmap_app.domain.plan import Clock, Plan
from roadmap_app.domain.roadmap import NEVER, ClockReason, LawfulEnd, Roadmap, RoadmapEntry
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.domain.timing import route_of

BLOCKING = ("depends_on_russia", "next_expiry", "suspension_ends_nothing", "goes_on_elsewhere", "notice_assumed")
"""Open points that stand between a notice and the end in law."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """`route` is the code of the exit route, `months` how long it runs, None where that is not counted.

    `latest` is the last day from D on which a notice still ends it by its planned end; None where no end is planned,
    or the end in law cannot be named. It is before `lawful.notice_day` where the planned end is too soon. `blocks` are
    codes of the labels file (group *open-point*).
    """

    entry: RoadmapEntry
    lawful: LawfulEnd
    route: str
    months: int | None
    latest: int | None
    blocks: tuple[str, ...]

    @property
    def too_late(self) -> bool:
        """Whether no notice can go out early enough for the planned end."""
        return self.latest is not None and self.latest < self.lawful.notice_day


def notices(roadmap: Roadmap, snapshot: Snapshot) -> tuple[Notice, ...]:
    """Of everything that is to end and does not end by Belarus's own act at once; the most pressing first, then what
    has no latest day, by its end in law."""
    elements = {element.code: element for element in snapshot.elements}
    plans = {plan.element: plan for plan in snapshot.plans}
    routes = {route.code: route for route in snapshot.routes}
    found: list[Notice] = []
    for entry in roadmap.entries:
        if entry.lawful is None or entry.lawful.reason is ClockReason.NOTHING_LEFT:
            continue
        plan = plans.get(entry.element) or Plan(element=entry.element)
        route = route_of(elements[entry.element], plan, routes)
        if route.clock is not Clock.AT_ONCE:
            found.append(_notice(entry, entry.lawful, plan, route.code))
    return tuple(sorted(found, key=_pressing))


def _notice(entry: RoadmapEntry, lawful: LawfulEnd, plan: Plan, route: str) -> Notice:
    runs = lawful.day - lawful.notice_day if lawful.day is not None and lawful.reason.notice_runs else None
    latest = None if runs is None or plan.planned_end is None else plan.planned_end - runs
    return Notice(
        entry=entry,
        lawful=lawful,
        route=route,
        months=lawful.months,
        latest=latest,
        blocks=tuple(point for point in BLOCKING if point in entry.open_points),
    )


def _pressing(notice: Notice) -> tuple[float, float, str]:
    latest = NEVER if notice.latest is None else notice.latest
    ends = NEVER if notice.lawful.day is None else notice.lawful.day
    return latest, ends, notice.entry.element
