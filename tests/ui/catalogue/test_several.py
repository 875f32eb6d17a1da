"""Several elements at once."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from roadmap_app.domain.element import Status
from roadmap_app.ui.pages.catalogue.several_form import SeveralForm
from roadmap_app.ui.shell.workplace import Workplace
from tests.ui.catalogue.table import CTRL, MOB, select, status_of, toast_of, undo_name


def test_several_elements_are_selected_by_keyboard_and_counted(sample: Workplace) -> None:
    page = select(sample, MOB[0], 4)
    assert page.table.codes() == list(MOB)
    assert status_of(sample).endswith("180 elements · 5 selected")
    QTest.keyClick(page.table, Qt.Key.Key_A, CTRL)
    assert len(page.table.codes()) == 180


def test_several_elements_get_only_what_was_changed_in_one_step_that_is_undone_as_one(sample: Workplace) -> None:
    page = select(sample, MOB[0], 4)
    form = page.side.form
    assert isinstance(form, SeveralForm)
    assert form.title.text() == "5 elements selected"
    assert not form.send.isEnabled()
    before = {each.code: each for each in sample.session.document.snapshot.elements}
    form.boxes["status"].setCurrentIndex(form.boxes["status"].findData(Status.SUSPENDED))
    form.send.click()
    after = {each.code: each for each in sample.session.document.snapshot.elements}
    assert {after[code].status for code in MOB} == {Status.SUSPENDED}
    assert all(after[code].layer is before[code].layer and after[code].kind is before[code].kind for code in MOB)
    assert undo_name(sample) == "Undo: edit 5 elements"
    assert toast_of(sample) == "5 elements were changed."
    assert page.table.codes() == list(MOB)
    sample.toaster.button.click()
    assert {each.code: each for each in sample.session.document.snapshot.elements} == before


def test_the_form_for_several_says_what_they_have_in_common(sample: Workplace) -> None:
    page = select(sample, MOB[0], 4)
    form = page.side.form
    assert isinstance(form, SeveralForm)
    assert form.boxes["domain"].currentText() == "as it is: Citizenship and mobility"
    assert form.boxes["kind"].currentText() == "as it is: various"
    sample.show_element(MOB[0])
    assert page.side.form is None
