"""The published files of a report, written together: all of them, or none where one fails."""

from contextlib import ExitStack
from pathlib import Path

from roadmap_app.domain.progress import Progress, unwatched
from roadmap_app.domain.report import Report
from roadmap_app.exchange import csv_files, excel, pdf
from roadmap_app.exchange.replace import Write, write_whole


def publish(
    report: Report,
    *,
    workspace: Path,
    xlsx: Path | None = None,
    pdf_file: Path | None = None,
    csv: Path | None = None,
    progress: Progress = unwatched,
) -> None:
    """Write the workbook, the PDF and the folder of CSV tables, whichever are asked for; FileProblem, with nothing
    changed, where a target cannot be written or is the workspace itself or one of its files. `progress` hears of each
    file from 0 to 1."""
    outputs: list[tuple[Path, Write]] = []
    if xlsx is not None:
        outputs.append((xlsx, lambda aside: excel.write(report, aside, progress)))
    if pdf_file is not None:
        outputs.append((pdf_file, lambda aside: pdf.write(report, aside, progress)))
    with ExitStack() as made:
        if csv is not None:
            made.enter_context(csv_files.folder_for(csv))
            outputs += csv_files.outputs(report, csv)
        write_whole(outputs, workspace=workspace)


def publish_made(content: bytes, target: Path, *, workspace: Path) -> None:
    """Write a PDF that is already made, under the same rules."""
    write_whole([(target, lambda aside: aside.write_bytes(content))], workspace=workspace)
