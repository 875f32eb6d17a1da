"""Files that come in: read as they are meant, or refused with every line and reason, before anything is changed."""

import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from roadmap_app import shipped
from roadmap_app.domain.element import Dependency, Verified
from roadmap_app.domain.errors import FileProblem, ImportRefused
from roadmap_app.exchange import incoming, spreadsheets, tables
from roadmap_app.i18n import Language
from roadmap_app.presentation.errors import refusal_sentence

ELEMENTS = "code,name_en,domain,kind,layer,status"
ONE = "US-X-1,A treaty,defence,treaty,mixed,in-force"


def csv(tmp_path: Path, text: str, name: str = "in.csv") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8", newline="")
    return path


def refused(path: Path, what: str = "elements") -> list[tuple[int | None, str]]:
    if what == "answers":
        return [(refusal.line, refusal.code) for refusal in incoming.read_answers(path).refusals]
    with pytest.raises(ImportRefused) as caught:
        {"elements": incoming.read_elements, "criteria": incoming.read_criteria}[what](path)
    return [(refusal.line, refusal.code) for refusal in caught.value.refusals]


def test_the_shipped_catalogue_is_read_whole() -> None:
    folder = Path(str(shipped("resources", "catalogue")))
    elements = incoming.read_elements(folder / "elements.csv")
    assert (len(elements), sum(row.element.scored for row in elements)) == (180, 175)
    assert len(incoming.read_criteria(folder / "criteria.csv")) == 12
    assert len(incoming.read_routes(folder / "routes.csv")) == 16
    treaty = elements[0]
    assert (treaty.line, treaty.element.code, treaty.element.notice_months) == (2, "US-INST-001", 18)
    assert treaty.element.affected_groups == ("all citizens", "all state bodies")
    assert treaty.sources[0].verified is Verified.EXCERPT_SEEN
    assert elements[5].dependencies == (
        Dependency(dependent="US-INST-006", support="US-INST-001"),
        Dependency(dependent="US-INST-006", support="US-INST-003"),
    )


def test_the_same_table_reads_the_same_from_csv_and_xlsx(tmp_path: Path) -> None:
    book = Workbook()
    page = book.worksheets[0]
    for line in (f"{ELEMENTS},notice_months,signed_on".split(","), [*ONE.split(","), 12, "1999-12-08"]):
        page.append(line)
    book.save(tmp_path / "in.xlsx")
    from_csv = incoming.read_elements(
        csv(tmp_path, f"\ufeff{ELEMENTS},notice_months,signed_on\r\n{ONE},12,1999-12-08\r\n")
    )
    assert incoming.read_elements(tmp_path / "in.xlsx") == from_csv
    assert from_csv[0].element.notice_months == 12


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{ELEMENTS},colour\n{ONE},red\n", [(None, "unknown_column")]),
        ("code,name_en\nUS-X-1,A\n", [(None, "missing_column")] * 4),
        (f"{ELEMENTS}\n{ONE}\n\n{ONE}\n", [(4, "duplicate_code")]),
        (f"{ELEMENTS}\n,A,defence,treaty,mixed,in-force\n", [(2, "empty_cell")]),
        (f"{ELEMENTS}\nUS-X-1,A,defence,castle,mixed,gone\n", [(2, "unknown_value"), (2, "unknown_value")]),
        (f"{ELEMENTS},signed_on,notice_months\n{ONE},12/08/1999,soon\n", [(2, "bad_date"), (2, "not_a_number")]),
        (f"{ELEMENTS},signed_on\n{ONE},2026-02-30\n", [(2, "bad_date")]),
        (f"{ELEMENTS},notice_months\n{ONE},-1\n", [(2, "value_out_of_range")]),
        (
            f'{ELEMENTS}\nUS-X-1,"Two\nlines",defence,treaty,mixed,in-force\nUS-X-2,B,d,treaty,mixed,x\n',
            [(4, "unknown_value")],
        ),
    ],
)
def test_every_wrong_row_of_elements_is_named_by_its_line(
    tmp_path: Path, text: str, expected: list[tuple[int | None, str]]
) -> None:
    assert refused(csv(tmp_path, text)) == expected


def test_every_wrong_row_of_criteria_and_answers_is_named(tmp_path: Path) -> None:
    criteria = (
        "code,role,name_en,weight,bar,red_line\nC1,harm,A,heavy,5,\nC2,harm,B,2,5,\nC3,harm,C,0.5,5,10\nC4,x,D,1,9,\n"
    )
    assert refused(csv(tmp_path, criteria), "criteria") == [
        (2, "not_a_figure"),
        (3, "value_out_of_range"),
        (4, "value_out_of_range"),
        (5, "unknown_value"),
    ]
    answers = (
        "seat,round,element,criterion,value,confidence,reason\n"
        "S01,1,A,,5,,\nS01,1,A,,6,,\nS01,1,A,C1,0,,\nS01,1,B,,5.5,,\nS01,one,C,,5,,\nS01,1,D,,abstain,sure,\n,1,E,,5,,\n"
    )
    assert refused(csv(tmp_path, answers), "answers") == [
        (3, "duplicate_row"),
        (4, "value_out_of_range"),
        (5, "not_an_answer"),
        (6, "not_a_number"),
        (7, "unknown_value"),
        (8, "empty_cell"),
    ]


def test_an_abstention_is_an_answer_without_a_value(tmp_path: Path) -> None:
    path = csv(tmp_path, "seat,round,element,criterion,value\nS01,1,A,,abstain\nS01,1,A,C01,9\n")
    first, second = incoming.read_answers(path).rows
    assert (first.criterion, first.value) == ("", None)
    assert (second.criterion, second.value) == ("C01", 9)


@pytest.mark.parametrize("separator", [";", "\t"])
def test_a_csv_as_spreadsheets_write_it_where_the_comma_is_the_decimal_sign(tmp_path: Path, separator: str) -> None:
    head = separator.join(("code", "role", "name_en", "weight", "bar"))
    path = csv(tmp_path, f"{head}\r\n" + separator.join(("C1", "harm", '"A, B; C"', "0,25", "5")) + "\r\n")
    (row,) = incoming.read_criteria(path)
    assert (row.criterion.name.en, row.criterion.weight) == ("A, B; C", 0.25)


@pytest.mark.parametrize("value", ["3.0", "Abstain", ""])
def test_what_is_no_answer_is_told_what_would_be_one(tmp_path: Path, value: str) -> None:
    path = csv(tmp_path, f"seat,round,element,criterion,value\nS01,1,A,,{value}\n")
    (refusal,) = incoming.read_answers(path).refusals
    assert refusal_sentence(refusal, Language("en")) == (
        f"Line 2, column “value”: “{value}” is not an answer. Write a whole number from 1 to 9, or abstain."
    )


MANIFEST = """<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
</manifest:manifest>"""
ODS = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3">
<office:body><office:spreadsheet>
<table:table table:name="ratings">{rows}</table:table>
</office:spreadsheet></office:body>
</office:document-content>"""


def test_an_open_document_spreadsheet_is_read_like_any_table(tmp_path: Path) -> None:
    def cell(value: str) -> str:
        kind = f'float" office:value="{value}' if value.isdigit() else "string"
        return f'<table:table-cell office:value-type="{kind}"><text:p>{value}</text:p></table:table-cell>'

    lines = (("seat", "round", "element", "criterion", "value"), ("S01", "1", "A", "C01", "9"))
    rows = "".join(f"<table:table-row>{''.join(map(cell, line))}</table:table-row>" for line in lines)
    path = tmp_path / "ratings.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", MANIFEST)
        archive.writestr("content.xml", ODS.format(rows=rows))
    (answer,) = incoming.read_answers(path).rows
    assert (answer.line, answer.seat, answer.round, answer.criterion, answer.value) == (2, "S01", 1, "C01", 9)


def test_files_that_are_no_tables_are_named(tmp_path: Path) -> None:
    (tmp_path / "text.xlsx").write_text("code,name\n")
    (tmp_path / "latin.csv").write_bytes(b"code\nUS-X-1\n\xe9t\xe9\n")
    (tmp_path / "nul.csv").write_bytes(b"code\0\n")
    (tmp_path / "empty.csv").write_bytes(b"")
    (tmp_path / "zip.ods").write_bytes(b"PK\x03\x04" + b"x" * 100)
    with zipfile.ZipFile(tmp_path / "other.xlsx", "w") as archive:
        archive.writestr("a.txt", "no workbook")
    csv(tmp_path, "code,code\n", "twice.csv")
    csv(tmp_path, 'code\n"open\n', "quote.csv")
    csv(tmp_path, "code\na,b\n", "wide.csv")
    csv(tmp_path, "code\n", "table.txt")
    for name, code in {
        "text.xlsx": "not_a_table",
        "latin.csv": "not_utf8",
        "nul.csv": "not_a_table",
        "empty.csv": "empty_table",
        "zip.ods": "not_a_table",
        "other.xlsx": "not_a_table",
        "twice.csv": "duplicate_column",
        "quote.csv": "not_a_table_line",
        "wide.csv": "too_many_cells",
        "table.txt": "not_a_table",
        "none.csv": "file_missing",
    }.items():
        with pytest.raises(FileProblem) as problem:
            tables.read_table(tmp_path / name)
        assert (name, problem.value.code) == (name, code)
    with pytest.raises(FileProblem) as problem:
        tables.read_table(tmp_path / "latin.csv")
    assert problem.value.parameters["line"] == 3


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "bomb.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * (spreadsheets.LARGEST_UNPACKED + 1))
    assert (tmp_path / "bomb.xlsx").stat().st_size < 2**20
    with pytest.raises(FileProblem, match="too_large"):
        tables.read_table(tmp_path / "bomb.xlsx")


def test_limits_on_size_rows_and_columns_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = csv(tmp_path, "a,b,c\n1,2,3\n4,5,6\n")
    monkeypatch.setattr(tables, "MOST_ROWS", 1)
    with pytest.raises(FileProblem, match="too_many_rows"):
        tables.read_table(path)
    monkeypatch.setattr(tables, "MOST_COLUMNS", 2)
    with pytest.raises(FileProblem, match="too_many_columns"):
        tables.read_table(path)
    monkeypatch.setattr(tables, "LARGEST_FILE", 5)
    with pytest.raises(FileProblem, match="too_large"):
        tables.read_table(path)
