"""What a person would miss where tables come into the window: by dialog, by dropping, by pasting."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QMimeData, QPoint, QPointF, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QLabel, QMessageBox, QWidget

from roadmap_app.domain.errors import FileProblem
from roadmap_app.domain.incoming import Fate
from roadmap_app.exchange import clipboard, tables
from roadmap_app.i18n import LANGUAGES
from roadmap_app.ui.importing.checking import What
from roadmap_app.ui.importing.dialog import ImportDialog
from roadmap_app.ui.pages.catalogue import CataloguePage
from roadmap_app.ui.preferences import Preferences
from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.ui.start.first_page import FirstPage
from roadmap_app.ui.window import MainWindow
from roadmap_app.workspace.commands import rounds
from roadmap_app.workspace.document import Document
from tests.exchange.messy import messy_workbook
from tests.ui.conftest import OpenWindow, waited_for, workplace_of

CONTROL = Qt.KeyboardModifier.ControlModifier


def until(arrived: Callable[[], bool]) -> None:
    assert waited_for(arrived)


def dialog_of(workplace: Workplace) -> ImportDialog:
    return next(each for each in workplace.window().findChildren(ImportDialog) if each.isVisible())


def page_of(workplace: Workplace) -> CataloguePage:
    assert isinstance(workplace.page, CataloguePage)
    return workplace.page


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def opened(workplace: Workplace) -> ImportDialog:
    click(page_of(workplace).head.take_in)
    return dialog_of(workplace)


def read(dialog: ImportDialog, path: Path) -> None:
    dialog.reading.take_file(path)
    checked(dialog)


def checked(dialog: ImportDialog) -> None:
    until(lambda: dialog.reading.tasks.current is None)


def choose(box: QComboBox, words: str) -> None:
    """With the keyboard: the choice that begins so."""
    at = next(row for row in range(box.count()) if box.itemText(row).startswith(words))
    box.setFocus()
    while box.currentIndex() != at:
        QTest.keyClick(box, Qt.Key.Key_Down if box.currentIndex() < at else Qt.Key.Key_Up)


def said(dialog: ImportDialog) -> list[tuple[int, str]]:
    """The rows that are listed, with what is said of each."""
    return [(row.line, dialog.rows.model.sentence(row)) for row in dialog.rows.model.rows]


def table_file(folder: Path, *lines: str, name: str = "in.csv") -> Path:
    path = folder / name
    path.write_text("\n".join((*lines, "")), encoding="utf-8")
    return path


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
        (7, "Line 7: the element it depends on is not in the catalogue: “NEW-003”."),
        (
            9,
            (
                "Line 9, column “Kind”: “castle” is none of the known values: institution, treaty, agreement, "
                "programme or policy document, budget instrument, infrastructure, technical regime, joint body, media, "
                "practice. "
                "Line 9, column “Status”: “gone” is none of the known values: in force, dormant, never established, "
                "completed, planned, suspended, unknown. "
                "Line 9, column “Signed”: “soon” is not a date. Write YYYY, YYYY-MM or YYYY-MM-DD."
            ),
        ),
        (
            10,
            (
                "Line 10, column “Notice period, months”: “six” is not a whole number. "
                "Line 10: the column “Element (English)” must not be empty."
            ),
        ),
        (11, "Line 11 repeats the code of line 6: “NEW-001”. Keep one of the two."),
        (12, "Line 12: the element it depends on is not in the catalogue: “ABC-999”."),
    ]
    dialog.rows.table.setFocus()
    QTest.keyClick(dialog.rows.table, Qt.Key.Key_Down)
    assert dialog.rows.detail.text() == said(dialog)[1][1]
    dialog.reject()


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
    assert dialog.take.text() == "Import 3 elements"
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
    assert sample.toaster.words.text() == "New: 2. Replaced: 0. Unchanged: 1."
    assert sample.toaster.button.text() == "Undo"
    click(sample.toaster.button)
    assert document.snapshot.elements == before.elements
    assert document.snapshot.dependencies == before.dependencies


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
    assert workplace.toaster.words.text() == "New: 1. Replaced: 0. Unchanged: 0."
    workplace.session.document.undo()
    assert page.body.currentWidget() is page.empty


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
    assert said(dialog) == [(line, f"Line {line}: round 1 is not open, so it takes no answers.") for line in (2, 3)]
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
        dialog = opened(blind)
        read(dialog, path)
        assert [row.fate for row in dialog.reading.preview.rows] == [Fate.TAKEN]
        click(dialog.take)
    assert blind.toaster.words.text() == "New: 0. Replaced: 0. Unchanged: 1."


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


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("headers", [True, False])
def test_what_is_copied_from_the_catalogue_changes_nothing_when_it_is_pasted_back(
    open_window: OpenWindow, sample_file: Path, preferences: Preferences, *, code: str, headers: bool
) -> None:
    preferences.language = code
    workplace = workplace_of(open_window(sample_file))
    table = page_of(workplace).table
    table.choose("US-DEF-001")
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_C, CONTROL if headers else CONTROL | Qt.KeyboardModifier.ShiftModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == (2 if headers else 1)
    assert lines[-1].startswith("DEF-001\t")
    QTest.keyClick(table, Qt.Key.Key_V, CONTROL)
    dialog = dialog_of(workplace)
    checked(dialog)
    assert dialog.reading.choice is not None
    assert bool(dialog.reading.choice.arrangement.header) == headers
    assert not dialog.reading.choice.missing
    assert [row.fate for row in dialog.reading.preview.rows] == [Fate.UNCHANGED], said(dialog)
    dialog.reject()


def test_several_rows_are_copied_in_the_order_in_which_they_are_listed(sample: Workplace) -> None:
    page = page_of(sample)
    page.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    page.table.clearSelection()
    for code in ("US-DEF-002", "US-DEF-001"):
        line = page.model.line_of(code)
        assert line is not None
        rows = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        page.table.selectionModel().select(page.model.index(line, 0), rows)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_C, CONTROL)
    table = clipboard.read_table(QGuiApplication.clipboard().text())
    assert [row[0] for row in table] == ["Code", "DEF-001", "DEF-002"]
    assert table[0] == ("Code", "Element", "Domain", "Kind", "Layer", "Status", "Round 2 verdict")
    assert sample.toaster.words.text() == "2 elements copied."
    page.table.clearSelection()
    QTest.keyClick(page.table, Qt.Key.Key_C, CONTROL)
    assert sample.toaster.words.text() == "Nothing copied: no element is selected."


def test_what_a_table_brings_is_shown_as_it_is_written(sample: Workplace, tmp_path: Path) -> None:
    path = table_file(tmp_path, "code,name_en,domain,kind,layer,status", "X-1,<b>x</b>,=cmd(),media,mixed,dormant")
    dialog = opened(sample)
    read(dialog, path)
    model = dialog.rows.model
    assert model.index(0, 4).data() == "<b>x</b>"
    assert model.index(0, 4).data(Qt.ItemDataRole.ToolTipRole) == "<p>&lt;b&gt;x&lt;/b&gt;</p>"
    dialog.reject()


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


# --- dropping


def held(*paths: Path) -> QMimeData:
    made = QMimeData()
    made.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return made


def hold(widget: QWidget, what: QMimeData) -> None:
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDragEnterEvent(QPoint(300, 300), copy, what, left, none)
    QApplication.sendEvent(widget, event)
    assert event.isAccepted()


def drop(widget: QWidget, what: QMimeData) -> None:
    hold(widget, what)
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QDropEvent(QPointF(300, 300), copy, what, left, none))
    QApplication.processEvents()


def veil_words(window: MainWindow) -> str:
    assert window.drops is not None
    veil = window.drops.veil
    return "" if veil is None else veil.words.text()


def test_a_table_that_is_held_over_the_window_is_announced_and_dropped_into_the_preview(
    open_window: OpenWindow, sample_file: Path, tmp_path: Path
) -> None:
    window = open_window(sample_file)
    what = held(messy_workbook(tmp_path / "messy.xlsx"))
    hold(window, what)
    assert veil_words(window) == "Drop to look through “messy.xlsx” before it is imported"
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert veil_words(window) == ""
    drop(window, what)
    assert veil_words(window) == ""
    dialog = dialog_of(workplace_of(window))
    checked(dialog)
    assert dialog.source.text() == "messy.xlsx"
    drop(dialog, held(table_file(tmp_path, "code,role,name_en,weight,bar", "C01,harm,A,1,5")))
    checked(dialog)
    assert dialog.settings.what.currentText() == "Criteria"
    dialog.reject()


def test_a_workspace_that_is_dropped_is_opened_also_on_the_first_page(
    open_window: OpenWindow, sample_file: Path, blind_file: Path
) -> None:
    window = open_window(None)
    drop(window, held(blind_file))
    assert workplace_of(window).session.document.path == blind_file.resolve()
    drop(window, held(sample_file))
    assert workplace_of(window).session.document.path == sample_file.resolve()


def test_what_cannot_be_taken_is_said_in_one_sentence(
    open_window: OpenWindow, sample_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    def tell(box: QMessageBox) -> None:
        told.append(box.text())

    monkeypatch.setattr(QMessageBox, "exec", tell)
    window = open_window(None)
    drop(window, held(table_file(tmp_path, "a,b")))
    assert told == ["Open a workspace first, then drop the table onto it."]
    window = open_window(sample_file)
    for paths in ((tmp_path / "picture.png",), (tmp_path / "a.csv", tmp_path / "b.csv")):
        drop(window, held(*paths))
        said = workplace_of(window).toaster.words.text()
        assert said == "Drop one file: a workspace (.roadmap) or a table (.xlsx, .xlsm, .ods, .csv, .tsv)."
        workplace_of(window).toast("")


# --- the sample


@pytest.fixture
def own_sample() -> Path:
    """Where the person's sample is written, which is not there yet."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation))
    path = folder / "sample.roadmap"
    path.unlink(missing_ok=True)
    return path


def test_the_sample_is_written_by_a_worker_and_can_be_stopped(open_window: OpenWindow, own_sample: Path) -> None:
    window = open_window(None)
    click(first_page_of(window).cards[0])
    assert window.writing is not None
    assert any(label.text() == "Writing the sample workshop" for label in window.writing.findChildren(QLabel))
    click(window.writing.state.button)
    until(lambda: window.writing is None)
    assert window.workplace is None
    click(first_page_of(window).cards[0])
    until(lambda: window.workplace is not None)
    document = workplace_of(window).session.document
    assert document.snapshot.workspace.illustrative
    assert [path.name for path in own_sample.parent.glob("sample*.roadmap")] == [own_sample.name]


def test_the_window_may_go_while_the_sample_is_written(open_window: OpenWindow, own_sample: Path) -> None:
    window = open_window(None)
    click(first_page_of(window).cards[0])
    window.close()
    assert window.writing is None
    assert not list(own_sample.parent.glob("sample*"))


def first_page_of(window: MainWindow) -> FirstPage:
    page = window.centralWidget()
    assert isinstance(page, FirstPage)
    return page
