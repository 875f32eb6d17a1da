"""The rows of the Gantt chart: each element with its words, its course and whether something contradicts it."""

from dataclasses import dataclass

from roadmap_app.domain.element import Element
from roadmap_app.domain.outcome import Outcome
from roadmap_app.domain.plan import Plan
from roadmap_app.domain.roadmap import NEVER, Certainty, ClockReason, Contradiction, Roadmap, RoadmapEntry
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.i18n import Language
from roadmap_app.presentation.gantt.course import Course, course
from roadmap_app.presentation.sentences.verdict import verdict_line


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """`note` stands beside the marks, for what no mark can say; `words` is the whole line in words."""

    entry: RoadmapEntry
    code: str
    name: str
    course: Course
    note: str
    contradicted: bool
    words: str


def gantt_rows(roadmap: Roadmap, snapshot: Snapshot, language: Language) -> tuple[Row, ...]:
    """In the order of the roadmap."""
    elements = {element.code: element for element in snapshot.elements}
    plans = {plan.element: plan for plan in snapshot.plans}
    found = roadmap.contradicted()
    return tuple(
        _row(
            entry,
            elements[entry.element],
            plans.get(entry.element),
            found.get(entry.element, ()),
            language,
            individual=not snapshot.workspace.blind,
        )
        for entry in roadmap.entries
    )


def _row(
    entry: RoadmapEntry,
    element: Element,
    plan: Plan | None,
    found: tuple[Contradiction, ...],
    language: Language,
    *,
    individual: bool,
) -> Row:
    kinds = dict.fromkeys(language.label("contradiction", each.kind) for each in found)
    name = element.name.in_language(language.code)
    warning = f"{language.label('column', 'contradiction')}: {', '.join(kinds)}." if kinds else ""
    said = (f"{element.short_code} {name}.", verdict_line(entry, plan, language, individual=individual), warning)
    return Row(
        entry=entry,
        code=element.short_code,
        name=name,
        course=course(entry, plan or Plan(element=entry.element)),
        note=_note(entry, language),
        contradicted=bool(found),
        words=" ".join(part for part in said if part),
    )


def _note(entry: RoadmapEntry, language: Language) -> str:
    _ = language.gettext
    said = [_("provisional")] if entry.provisional else []
    lawful = entry.lawful
    if entry.verdict is not Outcome.RETAIN and lawful is not None:
        if lawful.reason is ClockReason.NOTHING_LEFT:
            said.append(_("nothing is left to end"))
        elif entry.practice_stops is None:
            said.append(_("no date yet"))
        elif entry.legal_end is None:
            said.append(_("legal end: no date yet"))
        elif entry.legal_end == NEVER:
            said.append(_("only suspended in law"))
        if lawful.certainty is Certainty.ASSUMED:
            said.append(_("notice assumed"))
    return " · ".join(said)
