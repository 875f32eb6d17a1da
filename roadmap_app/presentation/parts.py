"""What the parts of the published files are called, where one is chosen and where one is missing, and how much they
hold."""

from collections.abc import Mapping

from roadmap_app.domain.findings import by_domain, tally
from roadmap_app.domain.report import Part, Report
from roadmap_app.i18n import Language


def part_name(part: Part, report: Report, language: Language) -> str:
    _ = language.gettext
    names = {
        Part.SUMMARY: _("Summary and the three questions"),
        Part.DISTRIBUTIONS: _("Iceberg and distributions"),
        Part.ROADMAP: _("Roadmap by phase"),
        Part.GANTT: _("Gantt chart"),
        Part.CONTRADICTIONS: _("Contradictions"),
        Part.CONTESTED: _("Contested elements with the dissent")
        if report.snapshot.workspace.blind
        else _("What to look at again"),
        Part.FACT_SHEETS: _("Fact sheets"),
        Part.FIRMNESS: _("How firm is it"),
    }
    return names[part]


def counted(report: Report, language: Language) -> Mapping[Part, str]:
    """How much is in each part, and in which file where it is in one only."""
    _, ngettext = language.gettext, language.ngettext
    scored, found = len(report.snapshot.scored), tally(report.result.elements)
    domains, contradictions = len(by_domain(report)), len(report.roadmap.contradictions)
    of_total = _("{n} of {total} elements")
    charted = len(report.roadmap.entries)
    firm = sum(row.acceptability is not None for row in report.result.elements)
    return {
        Part.SUMMARY: _("{n} of {total} with a verdict").format(n=found.agreed, total=found.total),
        Part.DISTRIBUTIONS: ngettext("{n} domain, PDF only", "{n} domains, PDF only", domains).format(n=domains),
        Part.ROADMAP: of_total.format(n=len(report.roadmap.entries), total=scored),
        Part.GANTT: ngettext("{n} element, PDF only", "{n} elements, PDF only", charted).format(n=charted),
        Part.CONTRADICTIONS: ngettext("{n} found", "{n} found", contradictions).format(n=contradictions),
        Part.CONTESTED: of_total.format(n=len(report.result.agenda), total=scored),
        Part.FACT_SHEETS: ngettext("{n} element, PDF only", "{n} elements, PDF only", scored).format(n=scored),
        Part.FIRMNESS: ngettext("{n} element, Excel only", "{n} elements, Excel only", firm).format(n=firm),
    }


def always(report: Report, language: Language) -> tuple[str, str]:
    """What honesty asks for, whatever is chosen."""
    criteria, sources = len(report.snapshot.criteria), len(report.snapshot.listed_sources)
    said = (
        language.ngettext("{n} criterion", "{n} criteria", criteria).format(n=criteria),
        language.ngettext("{n} source", "{n} sources", sources).format(n=sources),
        language.gettext("always"),
    )
    return language.gettext("Criteria, sources and method"), ", ".join(said)


def report_words(pages: int, language: Language) -> str:
    """The PDF with its length."""
    return language.ngettext("PDF report, {n} page", "PDF report, {n} pages", pages).format(n=language.number(pages))
