"""The workbook against a bare openpyxl loop, the report against reportlab laying out the same text."""

from io import BytesIO
from pathlib import Path
from typing import Any
from unittest.mock import patch
from xml.sax.saxutils import escape

from openpyxl import load_workbook
from openpyxl.styles import Alignment, Font, NamedStyle
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.doctemplate import SimpleDocTemplate
from reportlab.platypus.flowables import Flowable
from reportlab.platypus.paragraph import Paragraph

from roadmap_app.app import write_sample
from roadmap_app.domain.report import Detail, Report
from roadmap_app.domain.text import LanguageCode
from roadmap_app.exchange import excel
from roadmap_app.exchange.excel.styles import Styles
from roadmap_app.exchange.pdf.book import pdf_bytes
from roadmap_app.exchange.pdf.text import Text, TextStyle
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


def document(report: Report) -> Ratio:
    """Both lay out every text of the report, in its type, and write the pages."""
    written: list[tuple[str, TextStyle]] = []

    def note(self: Text, canvas: Canvas, x: float, y: float) -> None:
        written.append((self.words, self.style))
        paint(self, canvas, x, y)

    paint = Text.paint
    with patch.object(Text, "paint", note):
        pdf_bytes(report)
    return compare(
        "PDF report / reportlab on the same text", lambda: pdf_bytes(report), lambda: _plain(written), bound=1.5
    )


def _plain(written: list[tuple[str, TextStyle]]) -> bytes:
    target = BytesIO()
    styles = {
        style: ParagraphStyle(str(at), fontName=style.font, fontSize=style.size, leading=style.line)
        for at, style in enumerate({style for _words, style in written})
    }
    story = [Paragraph(escape(words), styles[style]) for words, style in written]
    SimpleDocTemplate(target).build(list[Flowable](story))
    return target.getvalue()


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
