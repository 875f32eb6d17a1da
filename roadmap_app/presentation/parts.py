"""What the parts of the published files are called, where one is chosen and where one is missing."""

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
