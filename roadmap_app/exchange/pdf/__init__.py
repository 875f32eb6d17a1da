"""The report as a PDF. reportlab is imported only when a file is made."""

from pathlib import Path

from roadmap_app.domain.progress import Progress, unwatched
from roadmap_app.domain.report import Report
from roadmap_app.exchange.showable import showable_report


def write(report: Report, target: Path, progress: Progress = unwatched) -> None:
    """Write the report in its own language to `target`."""
    target.write_bytes(content(report, progress))


def content(report: Report, progress: Progress = unwatched) -> bytes:
    """What `write` writes. The same report gives the same bytes; they hold no author and no time finer than the day
    (docs/privacy.md, clean files)."""
    from roadmap_app.exchange.pdf.book import pdf_bytes

    return pdf_bytes(showable_report(report), progress)
