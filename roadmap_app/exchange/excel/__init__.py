"""The Excel workbook of a report."""

from pathlib import Path

from roadmap_app.domain.report import Report
from roadmap_app.exchange.replace import written_aside


def write(report: Report, target: Path) -> None:
    """Write the workbook of `report` to `target`, whole or not at all."""
    from openpyxl.writer.excel import ExcelWriter

    from roadmap_app.exchange.excel.clean import CleanArchive
    from roadmap_app.exchange.excel.workbook import workbook

    with written_aside(target) as aside:
        title = report.snapshot.workspace.title
        ExcelWriter(workbook(report), CleanArchive(aside, title=title, language=report.language, day=report.day)).save()
