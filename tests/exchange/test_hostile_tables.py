"""Tables that were made to break whoever reads them: refused in one sentence, at once."""

import os
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path
from time import monotonic

import pytest
from openpyxl import Workbook

from roadmap_app.domain.errors import MOST_TOLD, FileProblem
from roadmap_app.domain.incoming import IncomingAnswers
from roadmap_app.exchange import incoming, spreadsheets, tables
from roadmap_app.exchange.forms import MOST_ELEMENTS

HEADER = "seat,round,element,criterion,value,confidence,reason"
SHEET = "xl/worksheets/sheet1.xml"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    made = Workbook()
    for row in (HEADER.split(","), ["S01", 1, "US-DEF-001", None, 7, None, "r"]):
        made.worksheets[0].append(row)
    made.save(tmp_path / "book.xlsx")
    return tmp_path / "book.xlsx"


def edited(book: Path, part: str, change: Callable[[bytes], bytes]) -> Path:
    target = book.with_name("edited.xlsx")
    with zipfile.ZipFile(book) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            content = old.read(entry)
            new.writestr(entry.filename, change(content) if entry.filename == part else content)
    return target


def refusal(path: Path) -> str:
    began = monotonic()
    with pytest.raises(FileProblem) as problem:
        tables.read_table(path)
    assert monotonic() - began < 5
    return problem.value.code


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (b"</sheetData>", b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>', "too_many_columns"),
        (b"</sheetData>", b'<row r="1048576"><c r="GA1048576"><v>1</v></c></row></sheetData>', "too_many_rows"),
        (b'r="A2"', b'r="ZZZZZZZZ99999999999"', "not_a_table"),
        (b'r="A2"', b'r="A0"', "not_a_table"),
        (b'<row r="2"', b'<row r="99999999999"', "not_a_table"),
        (b'ref="A1:G2"', b'ref="A1:ZZZZ9999999999"', "not_a_table"),
        (b"<sheetData>", b"<sheetData><", "not_a_table"),
        (b"<worksheet", b'<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet', "not_a_table"),
    ],
)
def test_a_sheet_that_names_cells_far_out_or_nowhere_is_refused(book: Path, old: bytes, new: bytes, code: str) -> None:
    path = edited(book, SHEET, lambda content: content.replace(old, new, 1))
    assert refusal(path) == code


def test_a_small_file_with_a_cell_that_would_fill_the_memory_is_refused_at_once(book: Path) -> None:
    for size in (190 * 2**20, 20 * 2**20):
        huge = b'<row r="9"><c r="A9" t="inlineStr"><is><t>' + b"A" * size + b"</t></is></c></row></sheetData>"
        path = edited(book, SHEET, lambda content, huge=huge: content.replace(b"</sheetData>", huge))
        assert path.stat().st_size < 2**20
        assert refusal(path) == "too_large"


def test_a_large_sheet_that_people_filled_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreadsheets, "LARGE_PART", 2**20)
    path = tmp_path / "filled.xlsx"
    made = Workbook(write_only=True)
    sheet = made.create_sheet()
    sheet.append(HEADER.split(","))
    for row in range(5_000):
        sheet.append([f"S{row % 30:02}", 1, f"US-DEF-{row // 30:04}", "", row % 9 + 1, "high", ""])
    made.save(path)
    with zipfile.ZipFile(path) as archive:
        assert max(entry.file_size for entry in archive.infolist()) > spreadsheets.LARGE_PART
    assert len(tables.read_table(path).rows) == 5_000


def test_more_elements_than_a_workspace_has_room_for_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "elements.csv"
    rows = "".join(f"A{number},x,d,treaty,mixed,in-force\n" for number in range(MOST_ELEMENTS + 1))
    path.write_text("code,name_en,domain,kind,layer,status\n" + rows, encoding="utf-8")
    with pytest.raises(FileProblem, match="too_many_rows") as problem:
        incoming.read_elements(path)
    assert problem.value.parameters == {"file": "elements.csv", "limit": MOST_ELEMENTS}


def test_a_sheet_with_an_empty_cell_far_out_is_read(book: Path) -> None:
    far = b'<row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>'
    path = edited(book, SHEET, lambda content: content.replace(b"</sheetData>", far))
    assert len(incoming.read_answers(path).rows) == 1


def test_odd_archives_are_no_tables(book: Path) -> None:
    raw = bytearray(book.read_bytes())
    entry = raw.find(b"PK\x01\x02")
    versioned, named = bytearray(raw), bytearray(raw)
    versioned[entry + 6 : entry + 8] = struct.pack("<H", 99)
    named[entry + 8 : entry + 10] = struct.pack("<H", 0x800)
    named[entry + 46 : entry + 48] = b"\xff\xfe"
    for content in (versioned, named, raw[:900], b"PK\x03\x04" + bytes(100)):
        book.write_bytes(content)
        assert refusal(book) == "not_a_table"


ODS = """<?xml version="1.0"?><office:document-content
xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.2"
xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>
<table:table table:name="t">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"""


MANIFEST = """<?xml version="1.0"?><manifest:manifest
xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>"""


def ods(tmp_path: Path, rows: str) -> Path:
    path = tmp_path / "t.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", ODS.format(rows=rows))
        archive.writestr("META-INF/manifest.xml", MANIFEST)
    return path


def ods_row(*cells: str, repeated: str = "1") -> str:
    inside = "".join(
        f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>' for cell in cells
    )
    return f'<table:table-row table:number-rows-repeated="{repeated}">{inside}</table:table-row>'


def test_an_open_document_is_read_with_the_empty_rest_of_its_sheet(tmp_path: Path) -> None:
    rest = '<table:table-row table:number-rows-repeated="1048570"><table:table-cell'
    rest += ' table:number-columns-repeated="16384"/></table:table-row>'
    path = ods(tmp_path, ods_row("a", "b") + ods_row("1", "2") + rest)
    assert [row.cells for row in tables.read_table(path).rows] == [{"a": "1", "b": "2"}]


def test_rows_that_are_said_to_repeat_without_end_are_refused(tmp_path: Path) -> None:
    for rows in (
        ods_row("a") + ods_row("1", repeated="99999999999"),
        ods_row("a") + ods_row(repeated="99999999999") + ods_row("1"),
    ):
        assert refusal(ods(tmp_path, rows)) == "too_many_rows"
    assert refusal(ods(tmp_path, ods_row("a") + ods_row("1", repeated="-1"))) == "not_a_table"


def test_very_many_columns_are_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "wide.csv"
    path.write_text(",".join(f"c{number}" for number in range(60_000)) + "\n")
    assert refusal(path) == "too_many_columns"


def test_what_is_no_ordinary_file_is_told_apart_from_what_is_gone(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    (tmp_path / "folder.csv").mkdir()
    assert refusal(tmp_path / "pipe.csv") == "not_a_file"
    assert refusal(tmp_path / "folder.csv") == "not_a_file"
    assert refusal(Path("/dev/zero")) == "not_a_file"
    assert refusal(tmp_path / "gone.csv") == "file_missing"
    assert refusal(tmp_path / ("x" * 300 + ".csv")) == "name_too_long"


def answers(tmp_path: Path, *rows: str) -> IncomingAnswers:
    path = tmp_path / "ratings.csv"
    path.write_text("\n".join((HEADER, *rows, "")), encoding="utf-8")
    return incoming.read_answers(path)


@pytest.mark.parametrize(
    "second",
    [
        " S01,1,US-DEF-001,,8,,",
        "S01,\N{FULLWIDTH DIGIT ONE},US-DEF-001,,8,,",
        "S01, 01,US-DEF-001,,8,,",
        "S01\u200b,1,US-DEF-001,,8,,",
        "S01,1,US\u2011DEF\u2013001,,8,,",
    ],
)
def test_the_same_answer_written_another_way_is_no_second_answer(tmp_path: Path, second: str) -> None:
    refused = answers(tmp_path, "S01,1,US-DEF-001,,7,,", second)
    assert [one.line for one in refused.refusals] == [3]


@pytest.mark.parametrize(
    "value",
    ["\N{FULLWIDTH DIGIT FIVE}", "\N{ARABIC-INDIC DIGIT THREE}", "007", "+7", "1_0", "7.0", "\u00b2", "ABSTAIN"],
)
def test_an_answer_is_a_plain_digit(tmp_path: Path, value: str) -> None:
    assert [one.code for one in answers(tmp_path, f"S01,1,US-DEF-001,,{value},,").refusals] == ["not_an_answer"]


def test_characters_that_nobody_can_have_meant_are_refused_with_their_place(tmp_path: Path) -> None:
    for sign in ("\x01", "\x0b", "\x1b", "\x7f", "\x9b", "\u202e", "\u2066", "\ufffe", "\U0001ffff"):
        (one,) = answers(tmp_path, f"S01,1,US-DEF-001,,7,,a{sign}b").refusals
        assert (one.code, one.line) == ("control_character", 2)
        assert one.parameters == {"column": "reason", "sign": f"U+{ord(sign):04X}"}
    (one,) = answers(tmp_path, f"S01,1,US-DEF-001,,7,,{'x' * 40_000}").refusals
    assert one.code == "text_too_long"


def test_refusals_without_end_are_counted(tmp_path: Path) -> None:
    refused = answers(tmp_path, *["S01,1,US-DEF-001,,x,,"] * 3000)
    assert (len(refused.refusals), refused.count) == (MOST_TOLD, 3000)
