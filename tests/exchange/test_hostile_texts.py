"""Texts that came in before they were checked, or by another way, still make files that every program opens."""

from dataclasses import replace
from pathlib import Path

from openpyxl import load_workbook

from roadmap_app.domain.report import Report
from roadmap_app.domain.text import Text
from roadmap_app.exchange import excel, pdf
from roadmap_app.exchange.excel.sheet import CUT, LONGEST
from roadmap_app.exchange.showable import showable_report
from tests.exchange.conftest import ReportIn

HOSTILE = "a\ufffeb\x01c\x0bd\ud800e"


def named(report: Report, name: str) -> Report:
    first, *others = report.snapshot.elements
    workspace = replace(report.snapshot.workspace, title=name)
    elements = (replace(first, name=Text(en=name)), *others)
    return replace(report, snapshot=replace(report.snapshot, workspace=workspace, elements=elements))


def cells(path: Path) -> list[str]:
    book = load_workbook(path)
    return [str(cell.value) for page in book.worksheets for row in page.iter_rows() for cell in row if cell.value]


def test_characters_that_no_file_may_hold_are_seen_as_such(report_in: ReportIn, folder: Path) -> None:
    report = named(report_in("en"), HOSTILE)
    excel.write(report, folder / "r.xlsx")
    assert any("a�b�c�d�e" in cell for cell in cells(folder / "r.xlsx"))
    pdf.write(report, folder / "r.pdf")
    assert (folder / "r.pdf").read_bytes().startswith(b"%PDF")


def test_a_report_of_clean_texts_is_left_as_it_is(report_in: ReportIn) -> None:
    report = report_in("ru")
    assert showable_report(report) is report


def test_a_text_too_long_for_a_cell_says_that_it_was_cut(report_in: ReportIn, folder: Path) -> None:
    excel.write(named(report_in("en"), "word " * 19_000), folder / "r.xlsx")
    longest = max(cells(folder / "r.xlsx"), key=len)
    assert len(longest) == LONGEST
    assert longest.endswith(CUT)
