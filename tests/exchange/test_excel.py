"""The workbook as a reader gets it: every verdict, no formula, no trace of who made it."""

import re
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook

from roadmap_app.domain.outcome import Basis, Flag, Outcome
from roadmap_app.domain.report import Report
from roadmap_app.domain.workspace import Mode
from roadmap_app.exchange import excel
from roadmap_app.exchange.excel.sheet import HEADER_ROW, Column, Line, Sheet, lay
from roadmap_app.exchange.excel.styles import Styles
from roadmap_app.i18n import Language
from roadmap_app.presentation.sentences.method import method_sections
from roadmap_app.presentation.tokens import Tokens
from tests.exchange.conftest import ReportIn


@pytest.fixture(scope="module")
def english(report_in: ReportIn, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("excel") / "roadmap.xlsx"
    excel.write(report_in("en"), path)
    return path


def test_each_question_of_the_brief_has_its_sheet_with_all_its_elements(english: Path, report_in: ReportIn) -> None:
    book = load_workbook(english)
    assert book.sheetnames == [
        "Cover",
        "Roadmap",
        "1 Abolish",
        "2 Transition",
        "3 Retain",
        "Contested",
        "How firm is it",
        "Criteria",
        "Agreement",
        "Contradictions",
        "Sources",
        "Method",
    ]
    entries = report_in("en").roadmap.entries
    for name, verdict in (("1 Abolish", Outcome.ABOLISH), ("3 Retain", Outcome.RETAIN)):
        codes = {str(row[0].value) for row in book[name].iter_rows(min_row=HEADER_ROW + 1)}
        assert codes == {entry.element.removeprefix("US-") for entry in entries if entry.verdict is verdict}
    assert book["Roadmap"].max_row == HEADER_ROW + len(entries)


def test_sheets_can_be_filtered_read_while_scrolling_and_printed(english: Path) -> None:
    for page in load_workbook(english).worksheets[1:]:
        assert page.freeze_panes
        assert page.auto_filter.ref
        assert page.print_title_rows == f"${HEADER_ROW}:${HEADER_ROW}"
        assert page.oddFooter is not None
        assert "SAMPLE" in str(page.oddFooter.left.text)


def test_printed_on_a4_every_sheet_can_be_read_and_its_rows_have_their_names_on_each_page(english: Path) -> None:
    across: set[int] = set()
    for page in load_workbook(english).worksheets[1:]:
        widths = [page.column_dimensions[get_column_letter(at)].width for at in range(1, page.max_column + 1)]
        pages = int(page.page_setup.fitToWidth or 0)
        again = sum(widths[:2]) * (pages - 1)
        assert page.page_setup.paperSize == int(page.PAPERSIZE_A4)
        assert (sum(widths) + again) / pages <= 200, page.title
        assert pages == 1 or page.print_title_cols == "$A:$B"
        across.add(pages)
    assert across == {1, 2}


def test_neighbouring_texts_do_not_touch_and_no_sign_is_a_root(english: Path) -> None:
    with zipfile.ZipFile(english) as archive:
        aligned = re.findall("<alignment [^>]*>", archive.read("xl/styles.xml").decode())
    assert [each for each in aligned if 'horizontal="center"' not in each and 'indent="1"' not in each] == []
    cells = {str(cell.value) for page in load_workbook(english) for row in page.iter_rows() for cell in row}
    assert "■ Retain" in cells
    assert [text for text in cells if "√" in text] == []


def test_what_is_retained_has_its_exit_route_as_in_the_report(english: Path, report_in: ReportIn) -> None:
    page = load_workbook(english)["Roadmap"]
    heads = [str(cell.value) for cell in page[HEADER_ROW]]
    told = {str(row[0]): row[heads.index("Exit route")] for row in page.iter_rows(min_row=HEADER_ROW, values_only=True)}
    retained = [each.element for each in report_in("en").roadmap.entries if each.verdict is Outcome.RETAIN]
    assert [code for code in retained if not told[code.removeprefix("US-")]] == []


@pytest.mark.parametrize("code", ["be", "ru"])
def test_a_workbook_in_another_language_holds_its_words_and_no_internal_code(
    report_in: ReportIn, folder: Path, code: str
) -> None:
    excel.write(report_in(code), folder / "r.xlsx")
    words = {
        str(cell.value)
        for page in load_workbook(folder / "r.xlsx").worksheets
        for row in page.iter_rows()
        for cell in row
        if cell.value
    }
    assert {"be": "Абарона", "ru": "Оборона"}[code] in words
    assert not any(re.search(r"\bUS-", word) for word in words)


def test_cells_that_look_like_formulas_are_texts(folder: Path) -> None:
    book = Workbook()
    values = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "plain"]
    sheet = Sheet(
        name="S",
        title="=T",
        lead="",
        columns=[Column(header="A", width=20)],
        lines=[Line(values=[value]) for value in values],
    )
    lay(book, sheet, Styles(book, Tokens.shipped()), foot="")
    book.save(folder / "f.xlsx")
    page = load_workbook(folder / "f.xlsx")["S"]
    cells = [page.cell(HEADER_ROW + 1 + at, 1) for at in range(len(values))]
    assert [cell.value for cell in cells] == values
    assert {cell.data_type for cell in cells} == {"s"}
    assert [bool(cell.quotePrefix) for cell in cells] == [True] * 5 + [False]


def test_the_file_tells_only_the_day(english: Path) -> None:
    with zipfile.ZipFile(english) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        everything = b"".join(archive.read(name) for name in archive.namelist())
        core = archive.read("docProps/core.xml").decode()
    assert b"openpyxl" not in everything
    assert b"creator" not in everything
    assert "2026-11-24T00:00:00Z" in core


def test_the_same_report_gives_the_same_bytes(english: Path, report_in: ReportIn, folder: Path) -> None:
    excel.write(report_in("en"), folder / "again.xlsx")
    assert (folder / "again.xlsx").read_bytes() == english.read_bytes()


def test_no_seat_and_no_slot_is_in_the_file(english: Path, report_in: ReportIn) -> None:
    with zipfile.ZipFile(english) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist()).decode()
    for seat in report_in("en").snapshot.seats:
        assert seat.code not in everything
        assert f">{seat.pseudonym}<" not in everything


def test_no_sheet_shows_an_opposed_verdict_without_its_minority(english: Path, report_in: ReportIn) -> None:
    opposed = {
        result.element.removeprefix("US-"): f"{result.minority} of {result.answered} experts judged the opposite"
        for result in report_in("en").result.elements
        if Flag.OPPOSED in result.flags
    }
    assert opposed
    seen = 0
    for page in load_workbook(english).worksheets:
        if page.title in {"Contradictions", "Sources"}:
            continue
        for row in page.iter_rows(min_row=HEADER_ROW + 1):
            said = opposed.get(str(row[0].value))
            if said:
                seen += 1
                assert any(said in str(cell.value) for cell in row), (page.title, row[0].value)
    assert seen > len(opposed)


def test_how_many_could_not_judge_stands_with_every_count_of_answers(english: Path, report_in: ReportIn) -> None:
    results = {result.element.removeprefix("US-"): result for result in report_in("en").result.elements}
    counted = 0
    for page in load_workbook(english).worksheets:
        heads = [str(cell.value) for cell in page[HEADER_ROW]]
        if "Answered" in heads:
            at = heads.index("Answered")
            assert heads[at + 1] == "Could not judge"
            for row in page.iter_rows(min_row=HEADER_ROW + 1):
                counted += 1
                assert row[at + 1].value == results[str(row[0].value)].abstained
    assert counted > len(results)


def test_workbook_and_report_tell_one_method(english: Path, report_in: ReportIn) -> None:
    page = load_workbook(english)["Method"]
    told = tuple((str(row[0].value), str(row[1].value)) for row in page.iter_rows(min_row=HEADER_ROW + 1))
    assert told[:-1] == method_sections(report_in("en"), Language("en"))
    words = " ".join(text for _heading, text in told)
    for figure in (
        "10,000 sampled weights",
        "1000 draws, seed 20260424",
        "his ordinal metric",
        "Gwet’s ordinal weights",
    ):
        assert figure in words


def test_the_list_to_discuss_is_in_its_order_and_says_why_each_is_on_it(english: Path, report_in: ReportIn) -> None:
    page, result = load_workbook(english)["Contested"], report_in("en").result
    assert page["A1"].value == "What the panel should discuss again"
    assert f"On this list: {len(result.agenda)} of 175" in str(page["A2"].value)
    assert "Without consensus: 4 of 175." in str(page["A2"].value)
    assert "too few answered: 2 of 175" in str(page["A2"].value)
    rows = [[str(cell.value) for cell in row] for row in page.iter_rows(min_row=HEADER_ROW + 1)]
    assert [row[0] for row in rows] == [code.removeprefix("US-") for code in result.agenda]
    at = [str(cell.value) for cell in page[HEADER_ROW]].index("Why it is on the list")
    assert all(row[at] not in {"", "None"} for row in rows)
    assert {row[at] for row in rows[:4]} >= {"No consensus"}


def test_sources_are_counted_once_for_all_and_with_the_context(english: Path, report_in: ReportIn) -> None:
    lead = str(load_workbook(english)["Sources"]["A2"].value)
    assert lead.startswith("Sources: 180, of them on context elements: 5; not verified or from memory: 3;")
    assert any(lead in text for _heading, text in method_sections(report_in("en"), Language("en")))


def test_what_is_missing_from_the_roadmap_is_named_there(english: Path, report_in: ReportIn) -> None:
    lead = str(load_workbook(english)["Roadmap"]["A2"].value)
    codes = ", ".join(code.removeprefix("US-") for code in report_in("en").roadmap.undecided)
    assert f"({len(report_in('en').roadmap.undecided)}): {codes}." in lead


def test_a_verdict_against_the_panel_says_so_with_its_reason(english: Path, report_in: ReportIn) -> None:
    report = report_in("en")
    results = report.result.by_element()
    against = {
        decision.element.removeprefix("US-"): decision.reason
        for decision in report.snapshot.decisions
        if decision.basis is Basis.MEETING and decision.disposition is not results[decision.element].outcome
    }
    book, told = load_workbook(english), dict[str, str]()
    for name in ("1 Abolish", "2 Transition", "3 Retain"):
        for row in book[name].iter_rows(min_row=HEADER_ROW + 1):
            told[str(row[0].value)] = " ".join(str(cell.value) for cell in row)
    assert against
    for code, reason in against.items():
        assert "Taken by the meeting itself. The panel’s outcome:" in told[code]
        assert reason in told[code]


def test_headings_begin_with_a_capital(english: Path) -> None:
    for page in load_workbook(english).worksheets[1:]:
        heads = [str(cell.value) for cell in page[HEADER_ROW]]
        assert [head for head in heads if head[0].islower() and head != "van der Eijk’s A, mean"] == []


def test_one_persons_workbook_speaks_of_no_panel(report_in: ReportIn, folder: Path) -> None:
    report = report_in("en")
    workspace = replace(report.snapshot.workspace, mode=Mode.INDIVIDUAL)
    alone = replace(report, snapshot=replace(report.snapshot, workspace=workspace))
    told = " ".join(text for heading in method_sections(alone, Language("en")) for text in heading)
    assert "This file shows one person’s answers" in told
    excel.write(alone, folder / "alone.xlsx")
    book = load_workbook(folder / "alone.xlsx")
    assert "Agreement" not in book.sheetnames
    texts = [str(cell.value) for page in book.worksheets for row in page.iter_rows(max_row=HEADER_ROW) for cell in row]
    assert [text for text in (*texts, told) if re.search("panel|experts|quorum", text)] == []


def test_one_persons_workbook_has_no_column_for_figures_of_a_panel(alone: Report, folder: Path) -> None:
    excel.write(alone, folder / "alone.xlsx")
    heads = {
        str(cell.value) for page in load_workbook(folder / "alone.xlsx").worksheets[1:] for cell in page[HEADER_ROW]
    }
    label = Language("en").label
    of_a_panel = ("median", "disagreement_index", "spread", "thirds", "answered", "abstained", "votes_to_flip")
    assert {head.lower() for head in heads} & {label("column", each).lower() for each in of_a_panel} == set()
    assert "Judgement" in heads


def test_libreoffice_opens_it(english: Path, folder: Path) -> None:
    subprocess.run(
        [
            "/usr/bin/soffice",
            "--headless",
            f"-env:UserInstallation=file://{folder}/profile",
            "--convert-to",
            "pdf",
            "--outdir",
            str(folder),
            str(english),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    text = subprocess.run(
        ["/usr/bin/pdftotext", str(folder / "roadmap.pdf"), "-"], check=True, capture_output=True, text=True, timeout=60
    ).stdout
    assert "Regional Grouping of Forces of Belarus and Russia" in " ".join(text.split())
