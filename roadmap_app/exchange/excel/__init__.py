"""The Excel workbook of a report."""

from io import BytesIO
from pathlib import Path

from roadmap_app.domain.progress import Progress, unwatched
from roadmap_app.domain.report import Report
from roadmap_app.domain.text import showable


def write(report: Report, target: Path, progress: Progress = unwatched) -> None:
    """Write the workbook of `report` to `target`. It is put together in memory: an archive that cannot be finished
    complains once more when it is thrown away."""
    from openpyxl.writer.excel import ExcelWriter

    from roadmap_app.exchange.excel.clean import CleanArchive
    from roadmap_app.exchange.excel.workbook import workbook

    title, content = showable(report.snapshot.workspace.title), BytesIO()
    archive = CleanArchive(content, title=title, language=report.language, day=report.day)
    ExcelWriter(workbook(report, progress), archive).save()
    target.write_bytes(content.getbuffer())
