"""What is typed is recorded however its field is left, and what cannot be is told."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from roadmap_app.ui.pages.catalogue import CataloguePage
from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.ui.window import MainWindow
from roadmap_app.workspace.document import Document
from tests.ui.inspector.sheet import (
    FOUNDING,
    TREATY,
    element,
    form_of,
    line_field,
    sheet_of,
    text_field,
)


def test_escape_takes_back_then_leaves_the_form_then_the_inspector(sample: Workplace) -> None:
    form = form_of(sample)
    sheet = sheet_of(sample)
    name = text_field(form, "name")
    assert name.hasFocus(), "the form begins at the name"
    QTest.keyClicks(name, "XX")
    QTest.keyClick(name, Qt.Key.Key_Escape)
    assert name.toPlainText() == element(sample).name.en
    QTest.keyClick(name, Qt.Key.Key_Escape)
    assert sheet.form is None
    assert sheet.hasFocus()
    assert sample.session.document.undo_step is None
    QTest.keyClick(sheet.area, Qt.Key.Key_Escape)
    QApplication.processEvents()
    page = sample.page
    assert isinstance(page, CataloguePage)
    assert page.table.hasFocus()


def test_undo_takes_back_what_enter_recorded_though_the_field_keeps_the_keyboard(sample: Workplace) -> None:
    form = form_of(sample)
    sample.window().activateWindow()
    before = element(sample)
    for field, typed in ((text_field(form, "name"), "A pact"), (line_field(form, "signed_on"), "1996")):
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, typed)
        QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert element(sample) == before, "what is not recorded is the field's own to take back"
        field.selectAll()
        QTest.keyClicks(field, typed)
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert element(sample) != before
        QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert element(sample) == before
        assert not field.dirty


def test_a_date_is_checked_as_it_is_typed_and_recorded_only_when_it_is_one(sample: Workplace) -> None:
    form = form_of(sample)
    before = element(sample).signed_on
    day, row = line_field(form, "signed_on"), form.rows["signed_on"]
    day.setFocus()
    day.selectAll()
    QTest.keyClicks(day, "1997-13")
    assert row.fault.sentence == "“1997-13” is not a date. Write 2026, 2026-11 or 2026-11-24."
    assert row.fault.isVisible()
    QTest.keyClick(day, Qt.Key.Key_Tab)
    assert element(sample).signed_on == before
    assert day.text() == "1997-13", "what was typed is not thrown away"
    day.setFocus()
    QTest.keyClick(day, Qt.Key.Key_Backspace)
    QTest.keyClick(day, Qt.Key.Key_Backspace)
    QTest.keyClicks(day, "12")
    assert not row.fault.isVisible()
    QTest.keyClick(day, Qt.Key.Key_Return)
    assert element(sample).signed_on == "1997-12"


def test_what_cannot_be_recorded_holds_the_form_open_and_is_told_when_it_goes(sample: Workplace) -> None:
    form = form_of(sample)
    sheet = sheet_of(sample)
    day = line_field(form, "signed_on")
    day.setFocus()
    day.selectAll()
    QTest.keyClicks(day, "soon")
    sheet.edit.setFocus()
    sheet.edit.click()
    assert sheet.form is form
    assert day.hasFocus()
    sample.show_element(FOUNDING)
    assert sheet.form is None
    assert "“soon” is not a date" in sample.toaster.words.text()


def leave_by_another_element(workplace: Workplace) -> None:
    workplace.show_element(FOUNDING)


def leave_by_language(workplace: Workplace) -> None:
    window = workplace.window()
    assert isinstance(window, MainWindow)
    window.set_language("be")


def leave_by_page(workplace: Workplace) -> None:
    workplace.go_to("criteria")


@pytest.mark.parametrize("leave", [leave_by_another_element, leave_by_language, leave_by_page])
def test_what_is_typed_is_recorded_however_the_field_is_left(
    sample: Workplace, leave: Callable[[Workplace], None]
) -> None:
    document = sample.session.document
    parties = text_field(form_of(sample), "parties")
    parties.setFocus()
    parties.selectAll()
    QTest.keyClicks(parties, "Two states")
    leave(sample)
    assert document.snapshot.element(TREATY).parties == "Two states"


def test_what_cannot_be_recorded_is_told_also_when_the_page_goes(sample: Workplace) -> None:
    day = line_field(form_of(sample), "signed_on")
    day.setFocus()
    day.selectAll()
    QTest.keyClicks(day, "someday 2031")
    leave_by_page(sample)
    assert "“someday 2031”" in sample.toaster.words.text()


def test_what_is_typed_is_recorded_when_the_window_closes(sample: Workplace) -> None:
    path = sample.session.document.path
    parties = text_field(form_of(sample), "parties")
    parties.setFocus()
    parties.selectAll()
    QTest.keyClicks(parties, "Two states")
    sample.window().close()
    document = Document.open(path, write=False)
    assert document.snapshot.element(TREATY).parties == "Two states"
    document.close()
