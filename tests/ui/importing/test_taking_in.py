"""What is taken in, what is left out, and what may stop it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from roadmap_app.domain.errors import FileProblem
from roadmap_app.domain.incoming import Fate, What
from roadmap_app.exchange import tables
from roadmap_app.ui.importing.dialog import ImportDialog
from roadmap_app.ui.importing.left_out import LeftOut
from roadmap_app.ui.preferences import Preferences
from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.workspace.commands import rounds
from roadmap_app.workspace.document import Document
from tests.exchange.messy import messy_workbook
from tests.ui.conftest import OpenWindow, workplace_of
from tests.ui.importing.dialog import checked, choose, click, dialog_of, opened, page_of, read, said, table_file, until


def test_refused_rows_are_left_out_only_when_that_is_said_and_the_import_is_one_step_to_undo(
    sample: Workplace, tmp_path: Path
) -> None:
    document = sample.session.document
    before = document.snapshot
    dialog = opened(sample)
    read(dialog, messy_workbook(tmp_path / "messy.xlsx"))
    assert not dialog.take.isEnabled()
    dialog.leave_out.setFocus()
    QTest.keyClick(dialog.leave_out, Qt.Key.Key_Space)
    assert dialog.take.text() == "Import 2 elements", "what stays as it is does not count"
    click(dialog.take)
    added = document.snapshot.element("NEW-001")
    assert (added.domain, added.kind.value, added.signed_on, added.notice_months) == (
        "energy",
        "joint-body",
        "2019-06-07",
        6,
    )
    assert document.snapshot.element("US-DEF-001") == before.element("US-DEF-001")
    assert {each.code for each in document.snapshot.elements} - {each.code for each in before.elements} == {
        "NEW-001",
        "NEW-006",
    }
    left = dialog.reading.preview.counts[Fate.REFUSED]
    assert sample.toaster.words.text() == (f"2 elements added. 1 element stays as it was. {left} rows were left out.")
    assert sorted(page_of(sample).table.codes()) == ["NEW-001", "NEW-006"], "what was added is selected"
    assert sample.toaster.button.text() == "Which rows?"
    click(sample.toaster.button)
    (listed,) = sample.window().findChildren(LeftOut)
    assert listed.isVisible()
    assert [row.fate for row in listed.rows.model.rows] == [Fate.REFUSED] * left
    assert all(listed.rows.model.sentence(row) for row in listed.rows.model.rows)
    assert listed.rows.detail.text() == listed.rows.model.sentence(listed.rows.model.rows[0])
    click(listed.close_)
    sample.session.undo()
    assert document.snapshot.elements == before.elements
    assert document.snapshot.dependencies == before.dependencies


def test_what_is_there_already_is_nothing_to_import(sample: Workplace, tmp_path: Path) -> None:
    dialog = opened(sample)
    read(dialog, table_file(tmp_path, "code", "DEF-001"))
    assert [row.fate for row in dialog.reading.preview.rows] == [Fate.UNCHANGED]
    assert (dialog.take.text(), dialog.take.isEnabled()) == ("Import", False)
    assert "already" in dialog.message.text()
    read(dialog, table_file(tmp_path, "code", "DEF-001", "X-1"))
    assert not dialog.leave_out.isVisible(), "nothing would be left"
    dialog.reject()


def test_a_reason_is_read_whole_in_its_row_and_the_bar_is_under_the_last_one(sample: Workplace, tmp_path: Path) -> None:
    dialog = opened(sample)
    head = "code,name_en,domain,kind,layer,status,legal_basis,parties,exit_clause"
    read(dialog, table_file(tmp_path, head, "X-1,A,defence,treaty,mixed,gone", "X-2,B,defence,treaty,mixed,dormant"))
    table, model = dialog.rows.table, dialog.rows.model
    words = model.sentence(model.rows[0])
    room = QRect(0, 0, table.columnWidth(2) - 10, 0)
    needed = table.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, words).height()
    assert needed > table.fontMetrics().height()
    assert table.rowHeight(0) >= needed
    assert table.rowHeight(1) < needed
    assert max(map(len, model.index(0, 2).data(Qt.ItemDataRole.ToolTipRole).splitlines())) <= 80
    assert table.viewport().height() <= table.verticalHeader().length() + 4
    ends = [table.columnViewportPosition(at) + table.columnWidth(at) for at in range(model.columnCount())]
    assert ends[-1] > table.viewport().width() in ends, "no column runs under the edge"
    click(dialog.rows.filter.segments[Fate.NEW.value])
    assert table.rowHeight(0) < needed, "as high as its own reason, not as that of the row that stood there before"
    dialog.reject()


def test_the_rows_come_first_where_there_is_little_room(
    open_window: OpenWindow, sample_file: Path, preferences: Preferences, tmp_path: Path
) -> None:
    preferences.scale = 2.0
    window = open_window(sample_file)
    window.resize(1280, 800)
    dialog = opened(workplace_of(window))
    read(dialog, table_file(tmp_path, "code,name_en", "DEF-001,Another name"))
    QApplication.processEvents()
    seen = dialog.rows.table.visibleRegion().boundingRect()
    assert seen.contains(dialog.rows.table.horizontalHeader().geometry())
    assert seen.height() > dialog.rows.table.horizontalHeader().height() + dialog.rows.table.rowHeight(0)
    assert not dialog.mapping.isVisible()
    dialog.body.fold.setFocus()
    QTest.keyClick(dialog.body.fold, Qt.Key.Key_Space)
    assert dialog.mapping.isVisible()
    assert dialog.settings.isVisible()
    QTest.keyClick(dialog.body.fold, Qt.Key.Key_Space)
    read(dialog, table_file(tmp_path, "a,b", "DEF-001,Another name"))
    choose(dialog.settings.header, "1: a")
    checked(dialog)
    assert dialog.mapping.isVisible(), "where a needed column is missing it has to be said which one it is"
    dialog.reject()


def test_an_empty_catalogue_takes_a_table_in(open_window: OpenWindow, blank_file: Path, tmp_path: Path) -> None:
    workplace = workplace_of(open_window(blank_file))
    page = page_of(workplace)
    assert page.body.currentWidget() is page.empty
    click(page.empty.button)
    dialog = dialog_of(workplace)
    row = "X-001,A road,transport-logistics,practice,operational,in-force"
    read(dialog, table_file(tmp_path, "code,name_en,domain,kind,layer,status", row))
    click(dialog.take)
    assert [each.element.code for each in page.shown] == ["X-001"]
    assert workplace.toaster.words.text() == "1 element added."
    workplace.session.document.undo()
    assert page.body.currentWidget() is page.empty


def test_answers_are_taken_in_together_or_not_at_all_and_say_before_that_it_is_final(
    blind: Workplace, tmp_path: Path
) -> None:
    document = blind.session.document
    rows = ("S01,1,DEF-001,,7", "S01,1,DEF-001,C01,cannot judge")
    dialog = opened(blind)
    read(dialog, table_file(tmp_path, "Seat,Round,Element,Criterion,Answer", *rows, "S77,1,DEF-001,,7"))
    assert dialog.reading.choice is not None
    assert dialog.reading.choice.what is What.ANSWERS
    assert [row.fate for row in dialog.reading.preview.rows] == [Fate.TAKEN, Fate.TAKEN, Fate.REFUSED]
    assert not dialog.leave_out.isVisible()
    assert not dialog.take.isEnabled()
    read(dialog, table_file(tmp_path, "Seat,Round,Element,Criterion,Answer", *rows))
    assert dialog.final.isVisible()
    assert "cannot be undone" in dialog.final.text()
    click(dialog.take)
    assert document.ballots_in(1) == 1
    assert document.undo_step is None
    answers = document.ballot("S01", 1)
    assert answers.judgements["US-DEF-001"].value == 7
    assert answers.ratings["US-DEF-001", "C01"].value is None


def test_what_the_workspace_refuses_at_the_last_moment_is_named_in_its_rows(blind: Workplace, tmp_path: Path) -> None:
    dialog = opened(blind)
    read(dialog, table_file(tmp_path, "seat,round,element,criterion,value", "S01,1,DEF-001,,7", "S02,1,DEF-001,,7"))
    blind.session.document.run(rounds.close_round(number=1, day="2026-11-25"))
    click(dialog.take)
    checked(dialog)
    assert said(dialog) == [(line, "Round 1 is not open, so it takes no answers.") for line in (2, 3)]
    assert not dialog.take.isEnabled()
    dialog.reject()


def test_an_import_that_could_not_be_written_is_shown_as_not_saved(
    sample: Workplace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened(sample)
    code = sample.session.document.snapshot.elements[0].code
    read(dialog, table_file(tmp_path, "code,name_en", f"{code},Another name"))

    def full(*_: object, **__: object) -> None:
        raise FileProblem("no_room", file="sample.roadmap")

    with monkeypatch.context() as patched:
        patched.setattr(Document, "_commit", full)
        click(dialog.take)
    assert dialog.isVisible()
    assert dialog.message.text()
    assert sample.top_bar.saved.words.text() == "Not saved"
    click(dialog.take)
    assert sample.top_bar.saved.words.text() == "Saved"
    assert sample.toaster.button.text() == "Undo"


def test_the_preview_does_not_tell_which_answers_are_there_already(blind: Workplace, tmp_path: Path) -> None:
    path = table_file(tmp_path, "seat,round,element,criterion,value", "S01,1,DEF-001,,7")
    for _time in range(2):
        blind.toast("")
        dialog = opened(blind)
        read(dialog, path)
        assert [row.fate for row in dialog.reading.preview.rows] == [Fate.TAKEN]
        click(dialog.take)
        assert blind.toaster.words.text() == "The answers were taken in.", "the second time as the first"


def test_what_runs_can_be_stopped_and_nothing_is_imported(
    sample: Workplace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables, "_AT_ONCE", 1)
    code = sample.session.document.snapshot.elements[0].code
    path = table_file(tmp_path, "code,name_en,domain,kind,layer,status", *[f"{code},A,b,c,d,e"] * 60_000)
    dialog = opened(sample)
    dialog.reading.take_file(path)
    until(dialog.work.isVisible)
    click(dialog.work.cancel)
    checked(dialog)
    assert dialog.message.text() == "Stopped. Nothing was imported."
    assert dialog.reading.table is None
    dialog.reject()


def test_the_dialog_may_go_while_it_reads(sample: Workplace, tmp_path: Path) -> None:
    path = table_file(tmp_path, "code,name_en,domain,kind,layer,status", *["X,A,b,c,d,e"] * 20_000)
    dialog = opened(sample)
    dialog.reading.take_file(path)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not any(each.isVisible() for each in sample.window().findChildren(ImportDialog))


def test_enter_presses_the_button_that_has_the_keyboard_and_no_other(sample: Workplace, tmp_path: Path) -> None:
    before = sample.session.document.snapshot.revision
    dialog = opened(sample)
    read(dialog, table_file(tmp_path, "code,notice_months", "DEF-001,9"))
    assert dialog.take.isEnabled()
    QTest.keyClick(dialog.mapping.boxes["code"], Qt.Key.Key_Return)
    QTest.keyClick(dialog.settings.clears, Qt.Key.Key_Return)
    assert sample.session.document.snapshot.revision == before
    dialog.take.setFocus()
    QTest.keyClick(dialog.take, Qt.Key.Key_Return)
    assert sample.session.document.snapshot.revision == before + 1
