"""The verdict on one element with its days: the line that heads its fact sheet."""

from roadmap_app.domain.outcome import DISPOSITIONS, Basis, Decision, Outcome
from roadmap_app.domain.plan import Plan
from roadmap_app.domain.result import ElementResult
from roadmap_app.domain.roadmap import NEVER, ClockReason, RoadmapEntry
from roadmap_app.i18n import Language
from roadmap_app.presentation.sentences.days import day_sentence_words


def verdict_line(entry: RoadmapEntry, plan: Plan | None, language: Language, *, individual: bool) -> str:
    """ "Abolish immediately. Practice stops: day D. Legal end: D + 13 months." That nothing can lawfully stop stands
    here and not in a footnote."""
    course = course_line(entry, plan, language, individual=individual)
    return f"{language.label('outcome', entry.verdict)}. {course}".strip()


def course_line(entry: RoadmapEntry, plan: Plan | None, language: Language, *, individual: bool) -> str:
    """The same without the verdict itself, for under a heading that has it."""
    _ = language.gettext
    said = [_course(entry, plan or Plan(element=entry.element), language)]
    if entry.provisional:
        said.append(
            _("Not decided yet: this is the individual assessment.")
            if individual
            else _("Not decided yet: this is the panel’s answer.")
        )
    return " ".join(part for part in said if part)


def decision_sentence(
    decision: Decision | None, result: ElementResult | None, language: Language, *, individual: bool
) -> str:
    """Beside a verdict that the meeting took itself: what the panel had answered. Empty beside an adopted one."""
    if decision is None or decision.basis is not Basis.MEETING or result is None:
        return ""
    _ = language.gettext
    outcome = language.label("outcome", result.outcome)
    if individual:
        same = decision.disposition is result.outcome
        return (
            "" if same else _("The decision departs from the individual assessment: {outcome}.").format(outcome=outcome)
        )
    if result.thirds is None or not result.outcome.is_disposition:
        return _("Taken by the meeting itself. The panel’s outcome: {outcome}.").format(outcome=outcome)
    behind = result.thirds[DISPOSITIONS.index(result.outcome)]
    return _("Taken by the meeting itself. The panel’s outcome: {outcome}, {k} of {n}.").format(
        outcome=outcome, k=behind, n=sum(result.thirds)
    )


def basis_words(basis: Basis, language: Language, *, individual: bool) -> str:
    """How a decision was taken, for a table."""
    _ = language.gettext
    if not individual:
        return language.label("basis", basis)
    return _("as assessed") if basis is Basis.PANEL else _("decided with a reason of its own")


def _course(entry: RoadmapEntry, plan: Plan, language: Language) -> str:
    _ = language.gettext
    if entry.lawful is not None and entry.lawful.reason is ClockReason.NOTHING_LEFT:
        return language.label("clock-reason", ClockReason.NOTHING_LEFT)
    if entry.verdict is Outcome.RETAIN:
        return _review(plan, language)
    if entry.verdict is Outcome.ABOLISH and plan.nothing_can_stop:
        return _nothing_can_stop(entry, language)
    if entry.verdict is Outcome.TRANSITIONAL and entry.practice_stops is None:
        return _without_date(plan, language)
    return _days(entry, language)


def _review(plan: Plan, language: Language) -> str:
    if not plan.review_after_months:
        return ""
    months = plan.review_after_months
    message = language.ngettext("First review after {n} month.", "First review after {n} months.", months)
    return message.format(n=months)


def _nothing_can_stop(entry: RoadmapEntry, language: Language) -> str:
    _ = language.gettext
    if entry.legal_end is None or entry.legal_end == NEVER:
        return _("Nothing can lawfully stop before its legal end, and that day is not known yet.")
    return _("Nothing can lawfully stop before its legal end: {day}.").format(
        day=day_sentence_words(entry.legal_end, language)
    )


def _without_date(plan: Plan, language: Language) -> str:
    _ = language.gettext
    if plan.end_trigger:
        return _("It ends when this has happened: {trigger}").format(trigger=_with_full_stop(plan.end_trigger))
    return _("Its end has no date yet.")


def _with_full_stop(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else text + "."


def _days(entry: RoadmapEntry, language: Language) -> str:
    _ = language.gettext
    if entry.practice_stops == entry.legal_end:
        return _("It stops and ends in law: {day}.").format(day=day_sentence_words(entry.legal_end, language))
    if entry.legal_end == NEVER:
        return _("Practice stops: {stop}. In law it stays, only suspended.").format(
            stop=day_sentence_words(entry.practice_stops, language)
        )
    return _("Practice stops: {stop}. Legal end: {end}.").format(
        stop=day_sentence_words(entry.practice_stops, language), end=day_sentence_words(entry.legal_end, language)
    )
