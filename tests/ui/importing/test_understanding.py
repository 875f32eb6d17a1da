"""What a table is, as far as the program finds out by itself and a person puts right."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from shiboken6 import isValid

from roadmap_app.domain.element import Kind
from roadmap_app.domain.incoming import Fate
from roadmap_app.ui.importing.dialog import ImportDialog
from roadmap_app.ui.shell.workplace import Workplace
from tests.exchange.messy import messy_workbook
from tests.ui.conftest import waited_for
from tests.ui.importing.dialog import (
    CONTROL,
    checked,
    choose,
    click,
    dialog_of,
    opened,
    page_of,
    read,
    said,
    table_file,
)
from tests.ui.program.pressing import window_of


def test_a_messy_workbook_is_understood_and_every_row_that_cannot_be_is_named(
    sample: Workplace, tmp_path: Path
) -> None:
    dialog = opened(sample)
    read(dialog, messy_workbook(tmp_path / "messy.xlsx"))
    assert dialog.settings.sheet.currentText() == "Elements 2026"
    assert dialog.settings.header.currentText().startswith("4: № · ID")
    assert dialog.settings.what.currentText() == "Elements"
    assert {name: box.currentText() for name, box in dialog.mapping.boxes.items()} == {
        "code": "B: ID",
        "name_en": "C: Title",
        "domain": "D: Area",
        "kind": "E: Type",
        "layer": "F: Layer",
        "status": "G: State",
        "signed_on": "H: Signed",
        "notice_months": "I: Notice period",
        "depends_on": "J: Depends on",
    }
    assert dialog.mapping.unused.text() == "Not used: A: №; K: To do"
    click(dialog.rows.filter.segments[Fate.REFUSED.value])
    assert said(dialog) == [
        (7, "The element it depends on is not in the catalogue: “NEW-003”."),
        (
            9,
            (
                "Column “Kind”: “castle” is none of the known values: institution, treaty, agreement, "
                "programme or policy document, budget instrument, infrastructure, technical regime, joint body, media, "
                "practice. "
                "Column “Status”: “gone” is none of the known values: in force, dormant, never established, "
                "completed, planned, suspended, unknown. "
                "Column “Signed”: “soon” is not a date. Write YYYY, YYYY-MM or YYYY-MM-DD."
            ),
        ),
        (
            10,
            (
                "Column “Notice period, months”: “six” is not a whole number. "
                "The column “Element (English)” must not be empty."
            ),
        ),
        (11, "Repeats the code of line 6: “NEW-001”. Keep one of the two."),
        (12, "The element it depends on is not in the catalogue: “ABC-999”."),
    ]
    dialog.rows.table.setFocus()
    QTest.keyClick(dialog.rows.table, Qt.Key.Key_Down)
    assert dialog.rows.detail.text() == said(dialog)[1][1]
    dialog.reject()


def test_columns_sheet_and_line_of_names_can_be_corrected(sample: Workplace, tmp_path: Path) -> None:
    path = table_file(
        tmp_path,
        "a;b;c;d;e;f",
        "DEF-001;A new name;Defence;treaty;operational;in force",
        "X-1;B;Energy;media;mixed;dormant",
    )
    dialog = opened(sample)
    read(dialog, path)
    assert dialog.settings.header.currentText() == "No line names them"
    assert dialog.mapping.boxes["name_en"].currentText() == "B: b"
    choose(dialog.settings.header, "1: a")
    checked(dialog)
    assert not dialog.take.isEnabled()
    assert "Code" in dialog.message.text()
    for name, column in zip(("code", "name_en", "domain", "kind", "layer", "status"), "ABCDEF", strict=True):
        choose(dialog.mapping.boxes[name], f"{column}: ")
        checked(dialog)
    assert [(row.line, row.fate) for row in dialog.reading.preview.rows] == [(2, Fate.CHANGED), (3, Fate.NEW)]
    assert said(dialog)[0] == (2, "Element (English)")
    dialog.reject()


def test_empty_cells_leave_what_is_recorded_unless_they_are_to_clear_it(sample: Workplace, tmp_path: Path) -> None:
    path = table_file(
        tmp_path,
        "code,name_en,domain,kind,layer,status,signed_on",
        "DEF-001,Treaty on Military Cooperation (1997),defence,treaty,operational,in-force,",
    )
    dialog = opened(sample)
    read(dialog, path)
    assert [row.fate for row in dialog.reading.preview.rows] == [Fate.UNCHANGED]
    click(dialog.settings.clears)
    checked(dialog)
    assert said(dialog) == [(2, "Signed")]
    dialog.reject()


def test_a_table_of_a_few_columns_changes_only_those_and_cannot_bring_anything_new(
    sample: Workplace, tmp_path: Path
) -> None:
    document = sample.session.document
    before = document.snapshot.element("US-DEF-001")
    path = table_file(tmp_path, "Code,Rests on,Notice period", "DEF-001,INST-001; INST-002,9", "X-1,,9")
    dialog = opened(sample)
    read(dialog, path)
    assert [row.fate for row in dialog.reading.preview.rows] == [Fate.CHANGED, Fate.REFUSED]
    assert said(dialog)[0] == (2, "Notice period, months, Rests on")
    assert "must not be empty" in said(dialog)[1][1]
    click(dialog.leave_out)
    click(dialog.take)
    assert document.snapshot.element("US-DEF-001") == replace(before, notice_months=9)
    supports = {edge.support for edge in document.snapshot.dependencies if edge.dependent == "US-DEF-001"}
    assert supports == {"US-INST-001", "US-INST-002"}


def test_answers_without_a_round_are_those_of_the_round_that_is_open(blind: Workplace, tmp_path: Path) -> None:
    path = table_file(
        tmp_path, "Эксперт;Код;Критерий;Оценка", "Эксперт 1;DEF-001;;3", "S02;def-1;C01;7", "S02;DEF-001;C01;8"
    )
    dialog = opened(blind)
    read(dialog, path)
    assert dialog.settings.what.currentText() == "Answers of the seats"
    assert dialog.mapping.boxes["round"].currentText() == "all rows: round 1, which is open"
    assert [row.fate for row in dialog.reading.preview.rows] == [Fate.TAKEN, Fate.TAKEN, Fate.REFUSED]
    choose(dialog.mapping.boxes["round"], "not in the table")
    checked(dialog)
    assert "Round" in dialog.message.text()
    dialog.reject()


def test_what_a_table_has_no_column_for_can_be_said_of_all_rows(sample: Workplace, tmp_path: Path) -> None:
    dialog = opened(sample)
    read(dialog, table_file(tmp_path, "code,name_en,domain,layer,status", "X-1,A,defence,mixed,dormant"))
    assert [row.fate for row in dialog.reading.preview.rows] == [Fate.REFUSED]
    choose(dialog.mapping.boxes["kind"], "all rows: media")
    checked(dialog)
    assert [row.fate for row in dialog.reading.preview.rows] == [Fate.NEW]
    click(dialog.take)
    assert sample.session.document.snapshot.element("X-1").kind is Kind.MEDIA


def test_a_file_that_is_no_table_is_told_in_one_sentence_and_what_was_there_stays(
    sample: Workplace, tmp_path: Path
) -> None:
    dialog = opened(sample)
    bomb = tmp_path / "bomb.xlsx"
    bomb.write_bytes(b"PK\x03\x04" + b"x" * 1000)
    read(dialog, bomb)
    assert "is not a table that this program reads" in dialog.message.text()
    read(dialog, messy_workbook(tmp_path / "messy.xlsx"))
    rows = dialog.reading.preview.rows
    read(dialog, table_file(tmp_path, "a\0b", name="nul.csv"))
    assert "is not a table that this program reads" in dialog.message.text()
    assert dialog.reading.preview.rows == rows
    dialog.reject()


def test_what_a_table_brings_is_shown_as_it_is_written(sample: Workplace, tmp_path: Path) -> None:
    path = table_file(tmp_path, "code,name_en,domain,kind,layer,status", "X-1,<b>x</b>,=cmd(),media,mixed,dormant")
    dialog = opened(sample)
    read(dialog, path)
    model = dialog.rows.model
    assert model.index(0, 4).data() == "<b>x</b>"
    assert model.index(0, 4).data(Qt.ItemDataRole.ToolTipRole) == "<b>x</b>"
    dialog.reject()


def test_pasting_what_is_no_table_says_so(sample: Workplace) -> None:
    QGuiApplication.clipboard().setText(" ")
    page_of(sample).table.setFocus()
    QTest.keyClick(page_of(sample).table, Qt.Key.Key_V, CONTROL)
    dialog = dialog_of(sample)
    checked(dialog)
    assert dialog.message.text() == "There is no table on the clipboard. Copy cells in a spreadsheet and paste again."
    QGuiApplication.clipboard().setText(
        "code\tname_en\tdomain\tkind\tlayer\tstatus\nX-1\tA\tEnergy\tmedia\tmixed\tdormant\n"
    )
    QTest.keyClick(dialog, Qt.Key.Key_V, CONTROL)
    checked(dialog)
    assert [row.fate for row in dialog.reading.preview.rows] == [Fate.NEW]
    dialog.reject()


def test_a_table_that_is_looked_through_goes_when_the_window_is_built_anew(sample: Workplace, tmp_path: Path) -> None:
    path = table_file(tmp_path, "code,name_en,domain,kind,layer,status", "X-1,A,Energy,media,mixed,dormant")
    dialog, window = opened(sample), window_of(sample)
    read(dialog, path)
    window.set_language("be")
    assert waited_for(lambda: not isValid(dialog))
    assert not window.findChildren(ImportDialog)
