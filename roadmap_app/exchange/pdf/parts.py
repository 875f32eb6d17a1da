"""The roadmap parts of an element as the sections of its fact sheet."""

from collections.abc import Iterator

from roadmap_app.domain.element import Element, Source, Verified
from roadmap_app.domain.outcome import Outcome
from roadmap_app.domain.plan import Plan
from roadmap_app.exchange.pdf.edition import Edition
from roadmap_app.exchange.pdf.figures import source_mark
from roadmap_app.exchange.pdf.flow import Columns, Part
from roadmap_app.presentation.sentences import minority_sentence

HALF = 325
"""Width of one of the two columns, in px."""


Section = list[Part]
"""A heading with what stands under it."""


def text_section(edition: Edition, heading: str, text: str) -> Section:
    """Each line of the text is a paragraph."""
    return [edition.write(heading, "heading"), 2, *(edition.write(line) for line in text.split("\n") if line)]


def part_sections(edition: Edition, element: Element) -> list[Section]:
    """What is filled in, in the order in which a reader asks; what the verdict still requires; dissent and sources."""
    code = edition.language.code
    plan = edition.plans.get(element.code) or Plan(element=element.code)
    label = edition.language.label
    entry = edition.entries.get(element.code)
    found = [
        (label("part", "stops_on_day_d"), plan.stops_on_day_d),
        (label("part", "safeguard"), plan.safeguard),
        (label("field", "citizens"), element.citizens.in_language(code)),
        (label("field", "business"), element.business.in_language(code)),
        (label("field", "citizen_benefit"), element.citizen_benefit.in_language(code)),
        (label("part", "acquired_rights"), plan.acquired_rights),
        _responsible(edition, plan),
        _replacement(edition, element, plan),
        *(_oversight(edition, plan) if entry is not None and entry.verdict is Outcome.RETAIN else ()),
        (label("column", "missing"), _missing(edition, element)),
        (label("column", "dissent"), _dissent(edition, element)),
    ]
    sections = [text_section(edition, heading, text) for heading, text in found if text]
    sources = edition.sources.get(element.code, ())
    return [*sections, _sources(edition, sources)] if sources else sections


def _responsible(edition: Edition, plan: Plan) -> tuple[str, str]:
    label = edition.language.label
    lines = [plan.responsible_body]
    if plan.evidence_of_end:
        lines.append(f"{label('part', 'evidence_of_end')}: {plan.evidence_of_end}")
    if plan.budget:
        lines.append(f"{label('part', 'budget')}: {plan.budget}")
    return label("part", "responsible_body"), "\n".join(line for line in lines if line)


def _replacement(edition: Edition, element: Element, plan: Plan) -> tuple[str, str]:
    """What the roadmap names; else what the catalogue says could replace it."""
    label = edition.language.label
    lines = [plan.replacement, plan.no_replacement_reason]
    if plan.replacement_element in edition.elements:
        successor = edition.elements[plan.replacement_element]
        lines.insert(0, f"{edition.name(successor.code)} ({successor.short_code})")
    if any(lines):
        return label("part", "replacement"), "\n".join(line for line in lines if line)
    return label("field", "replacement_hint"), element.replacement_hint.in_language(edition.language.code)


def _oversight(edition: Edition, plan: Plan) -> Iterator[tuple[str, str]]:
    label, ngettext = edition.language.label, edition.language.ngettext
    for part, text in (
        ("oversight_body", plan.oversight_body),
        ("duty_to_publish", plan.duty_to_publish),
        ("sovereignty_guarantee", plan.sovereignty_guarantee),
        ("ending_condition", plan.ending_condition),
        ("amendment", plan.amendment),
    ):
        yield label("part", part), text
    if plan.review_after_months:
        months = plan.review_after_months
        yield label("part", "review_after_months"), ngettext("{n} month", "{n} months", months).format(n=months)


def _missing(edition: Edition, element: Element) -> str:
    entry = edition.entries.get(element.code)
    if entry is None or not entry.missing:
        return ""
    return ", ".join(edition.language.label("part", part) for part in entry.missing)


def _dissent(edition: Edition, element: Element) -> str:
    decision, entry = edition.decisions.get(element.code), edition.entries.get(element.code)
    minority = minority_sentence(
        edition.results[element.code], edition.language, beside=entry.verdict if entry else None
    )
    said = (minority, decision.dissent if decision else "")
    return "\n".join(text for text in said if text)


def _sources(edition: Edition, sources: tuple[Source, ...]) -> Section:
    """Each with its address and how far it was checked."""
    label = edition.language.label
    rows: Section = [edition.write(label("field", "sources"), "heading"), 2]
    for source in sources:
        sign = source_mark(edition, seen=source.verified is Verified.EXCERPT_SEEN, size=12)
        words = edition.write_source(source)
        rows.append(Columns((12, [2, sign]), (HALF - 18, words), gap=6))
    return rows
