"""The sections of the document in order, each with its lines in the contents: no line is there without its pages."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from reportlab.platypus.flowables import Flowable

from roadmap_app.domain.report import Part
from roadmap_app.exchange.pdf.contents import Line
from roadmap_app.exchange.pdf.contested import contested
from roadmap_app.exchange.pdf.distributions import distributions
from roadmap_app.exchange.pdf.edition import Edition
from roadmap_app.exchange.pdf.factsheet import fact_sheets
from roadmap_app.exchange.pdf.gantt import gantt
from roadmap_app.exchange.pdf.loose_ends import contradictions_alone
from roadmap_app.exchange.pdf.method import method
from roadmap_app.exchange.pdf.phases import phases
from roadmap_app.exchange.pdf.summary import summary


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    lines: tuple[Line, ...]
    pages: Callable[[Edition], Iterable[Flowable]]


def sections_of(edition: Edition) -> Iterator[Section]:
    """Of the parts that were chosen those that have something to say; the method always."""
    _, report = edition.language.gettext, edition.report
    if report.holds(Part.SUMMARY) and not report.result.hidden:
        yield _section(summary, summary=_("Summary"))
    if report.holds(Part.DISTRIBUTIONS) and not report.result.hidden:
        yield _section(distributions, outcomes=_("Outcomes"), iceberg=_("Iceberg"))
    if report.holds(Part.ROADMAP):
        yield _section(phases, roadmap=_("Roadmap by phase"))
    elif report.holds(Part.CONTRADICTIONS) and report.roadmap.contradictions:
        yield _section(contradictions_alone, contradictions=_("Contradictions of the roadmap"))
    if report.holds(Part.GANTT) and report.roadmap.entries:
        yield Section(lines=(Line(title=_("Gantt chart"), key="gantt-1", level=0),), pages=gantt)
    if report.holds(Part.CONTESTED) and report.result.agenda:
        yield _section(contested, contested=edition.agenda_titles()[0])
    if report.holds(Part.FACT_SHEETS) and report.snapshot.scored:
        yield _fact_sheets(edition)
    yield _section(method, method=_("Method and data"))


def _section(pages: Callable[[Edition], Iterable[Flowable]], **titles: str) -> Section:
    return Section(lines=tuple(Line(title=title, key=key, level=0) for key, title in titles.items()), pages=pages)


def _fact_sheets(edition: Edition) -> Section:
    """With a line for each domain."""
    domains = dict.fromkeys(element.domain for element in edition.report.snapshot.scored)
    heading = Line(title=edition.language.gettext("Fact sheets"), key="fact-sheets", level=0)
    below = (Line(title=edition.domain(domain), key=f"domain-{domain}", level=1) for domain in domains)
    return Section(lines=(heading, *below), pages=fact_sheets)
