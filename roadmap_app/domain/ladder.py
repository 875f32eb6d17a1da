"""The practical ladder as the milestones of one plan."""

from collections.abc import Sequence

from roadmap_app.domain.plan import LadderStep, Milestone, Plan
from roadmap_app.domain.roadmap import ClockReason, LawfulEnd
from roadmap_app.domain.text import LanguageCode

STOP, NOTICE, REPLACE, END = "stop", "notice", "replace", "end"
"""The steps whose days, or whose need, the plan itself knows."""


def title_in(title: str, steps: Sequence[LadderStep], language: str) -> str:
    """A milestone's title for readers of that language: one that still is a step's own name, in whichever language,
    is the name of that step; what a person has written stands as it was written."""
    for step in steps:
        if title in {step.name.own(code) for code in LanguageCode}:
            return step.name.in_language(language)
    return title


def ladder_milestones(
    steps: Sequence[LadderStep], plan: Plan, lawful: LawfulEnd, language: LanguageCode
) -> tuple[Milestone, ...]:
    """The steps on the days of `plan`, in the order of days; what cannot stop, what needs no replacement and what ends
    without notice has no such step.

    Replacement, and what comes after the end, keep their distance from it; the replacement is not before day D, and
    nothing that leads to the end comes after it.
    """
    usual = {step.code: step.offset for step in steps}
    end = max((day for day in (plan.planned_end, lawful.day) if day is not None), default=usual[END])
    days = {code: end + day - usual[END] if day >= usual[END] else min(day, end) for code, day in usual.items()}
    days[REPLACE] = max(0, end + usual[REPLACE] - usual[END])
    days[NOTICE] = lawful.notice_day
    if plan.planned_stop is not None or plan.stops_on_day_d:
        days[STOP] = plan.planned_stop or 0
    without = (
        (STOP, plan.nothing_can_stop),
        (REPLACE, plan.no_replacement_reason),
        (NOTICE, lawful.reason is ClockReason.AT_ONCE),
    )
    left_out = {code for code, out in without if out}
    climbed = sorted((step for step in steps if step.code not in left_out), key=lambda step: days[step.code])
    return tuple(
        Milestone(element=plan.element, position=at, title=step.name.in_language(language), offset=days[step.code])
        for at, step in enumerate(climbed)
    )
