"""What stands beside a verdict of the roadmap, in the workbook as in the report."""

from collections.abc import Mapping

from roadmap_app.domain.outcome import Decision
from roadmap_app.domain.report import Report
from roadmap_app.domain.result import ElementResult
from roadmap_app.domain.roadmap import RoadmapEntry
from roadmap_app.i18n import Language
from roadmap_app.presentation.sentences import published_remarks


def remarks_on(
    entry: RoadmapEntry,
    report: Report,
    results: Mapping[str, ElementResult],
    decisions: Mapping[str, Decision],
    language: Language,
) -> str:
    """What may not be missing beside what the roadmap carries out, with what the panel answered where the meeting
    decided. `results` and `decisions` are those of the report, by their element."""
    return published_remarks(
        results.get(entry.element),
        entry.verdict,
        report.result.rule,
        language,
        decision=decisions.get(entry.element),
        individual=not report.snapshot.workspace.blind,
    )
