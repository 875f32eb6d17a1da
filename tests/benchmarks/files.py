"""The workbook against a bare openpyxl loop, the report against reportlab laying out the same text."""

from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.styles import Alignment, Font, NamedStyle
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from roadmap_app.app import write_sample
from roadmap_app.domain.report import Detail, Report
from roadmap_app.domain.text import LanguageCode
from roadmap_app.exchange import excel
from roadmap_app.exchange.excel.styles import Styles
from roadmap_app.presentation.tokens import Tokens
from roadmap_app.workspace.document import Document
from tests.benchmarks.ratio import Ratio, compare


def sample_report(folder: Path) -> Report:
    write_sample(folder / "sample.roadmap")
    document = Document.open(folder / "sample.roadmap", write=False)
    report = document.report(language=LanguageCode.EN, detail=Detail.PUBLISHED, day="2026-11-24")
    document.close()
    return report


def workbook(folder: Path, report: Report) -> Ratio:
    """Both write the same cells with the same named styles, and save."""
    ours = folder / "ours.xlsx"
    excel.write(report, ours)
    styled = load_workbook(ours)
    cells = {page.title: _cells(page) for page in styled.worksheets}
    return compare(
        "Excel workbook / bare openpyxl loop",
        lambda: excel.write(report, ours),
        lambda: _bare(cells, folder / "bare.xlsx"),
        bound=1.3,
    )


Cell = tuple[int, int, Any, str]


def _cells(page: Worksheet) -> list[Cell]:
    return [
        (cell.row or 0, cell.column or 0, cell.value, str(cell.style))
        for row in page.iter_rows()
        for cell in row
        if cell.value is not None or cell.style != "Normal"
    ]


def _bare(cells: dict[str, list[Cell]], target: Path) -> None:
    book = Workbook()
    book.remove(book.worksheets[0])
    Styles(book, Tokens.shipped())
    styles = {style for page in cells.values() for *_, style in page} - set(book.style_names) - {"Normal"}
    for name in styles:
        book.add_named_style(NamedStyle(name, font=Font(name="Arial", size=10), alignment=Alignment(wrap_text=True)))
    for title, values in cells.items():
        page = book.create_sheet(title)
        for row, column, value, style in values:
            page.cell(row, column, value).style = style
    book.save(target)
