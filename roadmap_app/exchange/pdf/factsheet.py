"""One page for each element: verdict, reasons, counts, criteria, legal route, what it changes, dissent, sources."""

from collections.abc import Iterator
from dataclasses import replace

from reportlab.platypus.flowables import Flowable, PageBreak, Spacer

from roadmap_app.domain.element import Element
from roadmap_app.domain.outcome import Outcome
from roadmap_app.domain.result import ElementResult
from roadmap_app.exchange.pdf.answers import criteria, firmness, judgements, verdict_box
from roadmap_app.exchange.pdf.edition import CRITERIA, Edition, fact_sheet
from roadmap_app.exchange.pdf.flow import Columns, Mark, Part, Piece, Rule, Shelves, Stack
from roadmap_app.exchange.pdf.legal import legal_section
from roadmap_app.exchange.pdf.measures import PAGE_HEIGHT, PX, TEXT_HEIGHT, TEXT_WIDTH
from roadmap_app.exchange.pdf.parts import part_sections, text_section

WIDTH = 682
"""Of the text, in px."""

GAP = 32
LEFT = WIDTH - GAP - CRITERIA


CLOSER = (("small", 1.0), ("small", 0.5), ("close", 0.4), ("close", 0.2))
"""Style of running text and air of a sheet that would not fit its page otherwise."""


def fact_sheets(edition: Edition) -> Iterator[Flowable]:
    """In catalogue order, under their domains in the outline."""
    _ = edition.language.gettext
    domain = ""
    for element in edition.report.snapshot.scored:
        yield PageBreak()
        if not domain:
            yield Mark(edition.place, "fact-sheets", title=_("Fact sheets"))
        if element.domain != domain:
            domain = element.domain
            yield Mark(edition.place, f"domain-{domain}", title=edition.domain(domain), level=1)
        yield from _fitting(edition, element)


def _fitting(edition: Edition, element: Element) -> list[Flowable]:
    """The sheet in the type of the document, or set closer where only that keeps it on its page; what no page can
    hold goes on over the next one in the type of the document."""
    sheet = list(fact_sheet_of(edition, element))
    if _height(sheet) <= TEXT_HEIGHT:
        return sheet
    for text, air in CLOSER:
        closer = list(fact_sheet_of(replace(edition, text=text, air=air), element))
        if _height(closer) <= TEXT_HEIGHT:
            return closer
    return sheet


def _height(sheet: list[Flowable]) -> float:
    return sum(part.wrap(TEXT_WIDTH, PAGE_HEIGHT)[1] for part in sheet)


def fact_sheet_of(edition: Edition, element: Element) -> Iterator[Flowable]:
    """The flowables of one sheet; without figures where the round is hidden or the quorum was not reached."""
    _ = edition.language.gettext
    result = edition.results[element.code]
    name = edition.name(element.code)
    outline = f"{element.short_code}  {name}"
    yield Mark(
        edition.place,
        fact_sheet(element.code),
        title=outline,
        level=2,
        head=(facts_line(edition, element), _("Not legal advice")),
    )
    yield edition.write(name, "element")
    air, line = edition.air, edition.styles.colour("border")
    yield Spacer(0, 12 * air * PX)
    if result.outcome is not Outcome.HIDDEN:
        yield verdict_box(edition, result)
        yield Spacer(0, 12 * air * PX)
    yield _answers_and_description(edition, element, result)
    yield Rule(line, above=10 * air, below=8 * air)
    yield legal_section(edition, element)
    sections = [
        Stack([Rule(line, above=10 * air, below=8 * air), *section]) for section in part_sections(edition, element)
    ]
    if sections:
        yield Shelves(sections, gap=GAP)


def facts_line(edition: Edition, element: Element) -> str:
    label = edition.language.label
    facts = (
        element.short_code,
        edition.domain(element.domain),
        label("kind", element.kind),
        label("layer", element.layer),
        label("status", element.status),
    )
    return "  ·  ".join(facts)


def _answers_and_description(edition: Edition, element: Element, result: ElementResult) -> Piece:
    label, code = edition.language.label, edition.language.code
    sections = [
        text_section(edition, label("field", field), text.in_language(code))
        for field, text in (("summary", element.summary), ("why_it_matters", element.why_it_matters))
        if text
    ]
    if result.outcome is Outcome.HIDDEN:
        return Columns(*[((WIDTH - GAP) / 2, section) for section in sections], gap=GAP)
    left: list[Part] = list(judgements(edition, result, LEFT))
    right: list[Part] = list(criteria(edition, result))
    gap = 12 * edition.air
    for section in sections:
        left += [gap, *section] if left else section
    firm = firmness(edition, result)
    if firm:
        shorter = min((left, LEFT), (right, CRITERIA), key=lambda column: _tall(*column))[0]
        shorter += [gap, *firm] if shorter else firm
    return Columns((LEFT, left), (CRITERIA, right), gap=GAP)


def _tall(parts: list[Part], width: float) -> float:
    return Stack(parts).wrap(width * PX, PAGE_HEIGHT)[1]
