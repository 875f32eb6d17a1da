"""The report as a PDF. reportlab is imported only when a file is made."""

from pathlib import Path

from roadmap_app.domain.report import Report


def write(report: Report, target: Path) -> None:
    """Write the report in its own language, aside and then in place of `target`; FileProblem where that fails.

    The same report gives the same bytes; the file holds no author and no time finer than the day (privacy.md, rule 8).
    """
    from roadmap_app.exchange.pdf.book import pdf_bytes
    from roadmap_app.exchange.replace import written_aside

    content = pdf_bytes(report)
    with written_aside(target) as aside:
        aside.write_bytes(content)
