"""Tables as people write them: the line that names the columns is found, columns are known by their names in any of the
languages or by what stands in them, and words become codes."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from roadmap_app.domain.errors import FileProblem
from roadmap_app.domain.report import Report
from roadmap_app.exchange.arranging import Arrangement, arranged, header_of, propose
from roadmap_app.exchange.forms import ANSWERS, CRITERIA, ELEMENTS, Form
from roadmap_app.exchange.meanings import Meanings, answer_meanings, criterion_meanings, element_meanings
from roadmap_app.exchange.tables import Sheet, read_sheets, sheet_of
from roadmap_app.i18n import LANGUAGES, Language
from roadmap_app.presentation.columns import column_title
from tests.exchange.conftest import ReportIn
from tests.exchange.messy import messy_workbook


@pytest.fixture(scope="module")
def report(report_in: ReportIn) -> Report:
    return report_in("en")


@pytest.fixture(scope="module")
def meanings(report: Report) -> Meanings:
    return element_meanings(report.snapshot)


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("form", [ELEMENTS, CRITERIA], ids=["elements", "criteria"])
def test_every_column_is_known_by_its_name_in_every_language(form: Form[Any], code: str) -> None:
    titles = [column_title(column, Language(code), criteria=form is CRITERIA) for column in form.known]
    sheet = sheet_of([titles, ["x"] * len(titles)])
    assert header_of(sheet, [form]) == 1
    assert propose(sheet, form, 1, {}).columns == {column: at for at, column in enumerate(form.known)}


def test_names_are_known_however_they_are_written(meanings: Meanings) -> None:
    sheet = sheet_of(
        [["  ID ", "name-EN", "Назва", "Область интеграции", "ВИД", "layer", "Status"], ["A-1", "a", "ў", *"dkls"]]
    )
    found = propose(sheet, ELEMENTS, header_of(sheet, [ELEMENTS]), meanings).columns
    assert list(found) == ["code", "name_en", "name_be", "domain", "kind", "layer", "status"]


def test_titles_above_the_names_are_passed_over_and_merged_cells_stand_for_each_of_their_rows(tmp_path: Path) -> None:
    notes, elements, numbers = read_sheets(messy_workbook(tmp_path / "messy.xlsx"))
    assert (notes.name, elements.name, numbers.name) == ("Notes", "Elements 2026", "Numbers")
    assert header_of(elements, [ELEMENTS]) == 4
    assert header_of(numbers, [ELEMENTS, CRITERIA, ANSWERS]) == 0
    domains = {line: cells[3] for line, cells in elements.lines if 5 <= line <= 7}
    assert domains == {5: "Defence", 6: "Energy", 7: "Energy"}


def rows(sheet: Sheet, arrangement: Arrangement, meanings: Meanings) -> list[dict[str, str]]:
    return [row.cells for row in arranged("t", sheet, arrangement, meanings).rows]


def test_words_in_any_language_become_codes_and_days_become_days(meanings: Meanings) -> None:
    sheet = sheet_of(
        [
            ["DEF-001", "Оборона", "дагавор", "Операционный", "in-force", "8.12.1999", "INST-001; us-def-002"],
            ["US-DEF-001", "Gas", "castle", "mixed", "дзейнічае", "12/1999", "NEW-1"],
        ]
    )
    columns = {
        name: at for at, name in enumerate(("code", "domain", "kind", "layer", "status", "signed_on", "depends_on"))
    }
    assert rows(sheet, Arrangement(columns=columns), meanings) == [
        {
            "code": "US-DEF-001",
            "domain": "defence",
            "kind": "treaty",
            "layer": "operational",
            "status": "in-force",
            "signed_on": "1999-12-08",
            "depends_on": "US-INST-001;US-DEF-002",
        },
        {
            "code": "US-DEF-001",
            "domain": "Gas",
            "kind": "castle",
            "layer": "mixed",
            "status": "in-force",
            "signed_on": "1999-12",
            "depends_on": "NEW-1",
        },
    ]


@pytest.mark.parametrize("written", ["31.02.2020", "32.1.2020", "1.2.20", "12/08/1999", "soon"])
def test_what_is_no_day_stays_as_it_is_written_and_is_refused_later(meanings: Meanings, written: str) -> None:
    assert meanings["signed_on"].of(written) == written


def test_an_empty_cell_says_nothing_unless_it_clears(meanings: Meanings) -> None:
    sheet = sheet_of([["DEF-001", "", "x"], ["", "", "y"]])
    columns = {"code": 0, "legal_basis": 1}
    assert rows(sheet, Arrangement(columns=columns), meanings) == [{"code": "US-DEF-001"}]
    assert rows(sheet, Arrangement(columns=columns, clears=True), meanings) == [
        {"code": "US-DEF-001", "legal_basis": ""}
    ]


def test_columns_without_names_are_told_by_what_stands_in_them(report: Report, meanings: Meanings) -> None:
    elements = sheet_of([["NEW-1", "Новая дорога", "A new road", "Energy", "орган", "mixed", "planned", "note"]])
    assert propose(elements, ELEMENTS, 0, meanings).columns == {
        "code": 0,
        "domain": 3,
        "kind": 4,
        "layer": 5,
        "status": 6,
        "name_ru": 1,
        "name_en": 2,
    }
    short = sheet_of([["US-PST-002", "Pasted two", "defence"], ["US-PST-003", "Pasted three", "energy"]])
    assert propose(short, ELEMENTS, 0, meanings).columns == {"code": 0, "domain": 2, "name_en": 1}
    answers = sheet_of([["S01", "1", "DEF-001", "C01", "7"], ["S01", "1", "DEF-002", "C02", "не могу судить"]])
    found = propose(answers, ANSWERS, 0, answer_meanings(report.snapshot))
    assert dict(found.columns) == {"seat": 0, "round": 1, "element": 2, "criterion": 3, "value": 4}
    assert rows(answers, found, answer_meanings(report.snapshot))[1]["value"] == "abstain"
    criteria = sheet_of([["C01", "Harm", "Threat", "Yes"]])
    assert propose(criteria, CRITERIA, 0, criterion_meanings(report.snapshot)).columns["role"] == 1


@pytest.mark.parametrize(
    "titles", ["Expert,Code,Criterion,Rating", "Эксперт,Код,Критерий,Оценка", "Эксперт,Код,Крытэрый,Ацэнка"]
)
def test_who_rated_what_and_how_is_known_as_an_answer_in_every_language(report: Report, titles: str) -> None:
    sheet = sheet_of([titles.split(","), ["Эксперт 1", "inst-5", "", "3"]])
    meanings = answer_meanings(report.snapshot)
    found = propose(sheet, ANSWERS, header_of(sheet, [ANSWERS]), meanings)
    assert dict(found.columns) == {"seat": 0, "element": 1, "criterion": 2, "value": 3}
    assert rows(sheet, replace(found, for_all={"round": "2"}), meanings) == [
        {"seat": "S01", "element": "US-INST-005", "value": "3", "round": "2"}
    ]


def test_a_code_is_the_same_in_whatever_spelling_and_a_new_one_is_that_of_its_first_row(meanings: Meanings) -> None:
    spelt = ("us-def-1", "New-098", "NEW-98", "us-NEW-0098", "odd code")
    sheet = sheet_of([[code, "NEW-98;Def-001"] for code in spelt])
    assert rows(sheet, Arrangement(columns={"code": 0, "depends_on": 1}), meanings) == [
        {"code": code, "depends_on": "NEW-098;US-DEF-001"}
        for code in ("US-DEF-001", "NEW-098", "NEW-098", "NEW-098", "odd code")
    ]


def test_hidden_sheets_are_not_read_and_a_workbook_without_anything_is_told(tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0].title = "Shown"
    hidden = book.create_sheet("Hidden")
    hidden.append(["code"])
    hidden.sheet_state = "hidden"
    book.save(tmp_path / "book.xlsx")
    with pytest.raises(FileProblem, match="empty_table"):
        read_sheets(tmp_path / "book.xlsx")
    book.worksheets[0]["B3"], book.worksheets[0]["C4"] = "code", "x"
    book.worksheets[0].merge_cells("B3:B4")
    book.save(tmp_path / "book.xlsx")
    assert read_sheets(tmp_path / "book.xlsx") == (
        Sheet(name="Shown", lines=((3, ("", "code")), (4, ("", "code", "x")))),
    )


def test_a_table_whose_cells_are_parted_by_tabs_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.tsv").write_text("code\tname, in full\n\nX\tY\n", encoding="utf-8")
    (sheet,) = read_sheets(tmp_path / "a.tsv")
    assert sheet.lines == ((1, ("code", "name, in full")), (3, ("X", "Y")))
