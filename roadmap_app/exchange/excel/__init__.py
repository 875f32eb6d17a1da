"""The Excel workbook of a report."""

from pathlib import Path

from roadmap_app.domain.report import Report
from roadmap_app.exchange.replace import written_aside


def write(report: Report, target: Path) -> None:
    """Write the workbook of `report` to `target`, whole or not at all."""
    from roadmap_app.exchange.excel.clean import cleaned
    from roadmap_app.exchange.excel.workbook import workbook

    with written_aside(target) as aside:
        raw = aside.with_suffix(".raw")
        workbook(report).save(raw)
        cleaned(raw, aside, title=report.snapshot.workspace.title, language=report.language, day=report.day)
