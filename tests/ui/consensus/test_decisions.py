"""A decision is adopted or taken, kept with its reason and dissent, and not lost on the way."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from roadmap_app.domain.outcome import Basis, Outcome
from roadmap_app.ui.shell.workplace import Workplace
from tests.ui.conftest import OpenWindow, workplace_of
from tests.ui.consensus.page import board_of, page_of


def test_a_decision_that_was_begun_waits_until_one_comes_back(sample: Workplace) -> None:
    page = page_of(sample)
    first, second = (card.result.element for card in board_of(page).columns[0].model.cards[:2])
    page.show_element(first)
    page.form.bases[Basis.MEETING].setChecked(True)
    page.form.reason.setPlainText("Begun, not recorded.")
    page.show_element(second)
    assert page.form.reason.toPlainText() != "Begun, not recorded."
    sample.go_to("catalogue")
    page_of(sample).show_element(first)
    assert page.form.reason.toPlainText() == "Begun, not recorded."
    assert page.form.basis is Basis.MEETING


def begin_dissent(workplace: Workplace) -> str:
    """On an element that is open; its code."""
    page = page_of(workplace)
    decided = workplace.session.document.snapshot.decided
    code = next(each for each in workplace.session.document.results().agenda if each not in decided)
    workplace.show_element(code)
    page.form.dissent.setFocus()
    QTest.keyClicks(page.form.dissent, "Two would end it.")
    return code


def test_a_decision_that_was_begun_outlives_another_look_and_language(
    open_window: OpenWindow, sample_file: Path
) -> None:
    window = open_window(sample_file)
    code = begin_dissent(workplace_of(window))
    for change in (lambda: window.set_theme("dark"), lambda: window.set_language("be")):
        change()
        page = page_of(workplace_of(window))
        workplace_of(window).show_element(code)
        assert page.form.dissent.toPlainText() == "Two would end it."


@pytest.mark.parametrize("role", [QMessageBox.ButtonRole.RejectRole, QMessageBox.ButtonRole.DestructiveRole])
def test_closing_asks_about_a_decision_that_is_written_and_not_recorded(
    open_window: OpenWindow, sample_file: Path, monkeypatch: pytest.MonkeyPatch, role: QMessageBox.ButtonRole
) -> None:
    asked: list[str] = []

    def press(box: QMessageBox) -> None:
        asked.append(box.text())
        next(button for button in box.buttons() if box.buttonRole(button) is role).click()

    monkeypatch.setattr(QMessageBox, "exec", press)
    window = open_window(sample_file)
    workplace = workplace_of(window)
    code = begin_dissent(workplace)
    workplace.go_to("catalogue")
    stays = role is QMessageBox.ButtonRole.RejectRole
    assert window.close() is not stays
    assert len(asked) == 1
    if stays:
        page = page_of(workplace)
        assert page.form.dissent.toPlainText() == "Two would end it."
        page.form.bases[Basis.MEETING].setChecked(True)
        page.form.reason.setPlainText("After debate.")
        page.form.record.click()
        assert workplace.session.document.snapshot.decided[code].dissent == "Two would end it."
        assert window.close()
        assert len(asked) == 1, "what is recorded is not asked about"


def test_the_panels_answer_is_adopted_with_one_button_and_undone(sample: Workplace) -> None:
    page = page_of(sample)
    document = sample.session.document
    before = {decision.element for decision in document.snapshot.decisions}
    page.filters.adopt.click()
    results = document.results()
    added = {decision.element for decision in document.snapshot.decisions} - before
    assert added
    assert not added & set(results.agenda)
    assert all(results.by_element()[code].outcome.is_disposition for code in added)
    assert not page.filters.adopt.isEnabled()
    assert sample.toaster.words.text() == f"{len(added)} decisions adopted."
    sample.toaster.button.click()
    QApplication.processEvents()
    assert page.filters.adopt.isEnabled()


def test_a_verdict_of_the_meeting_needs_its_reason_and_is_kept_with_the_dissent(sample: Workplace) -> None:
    page = page_of(sample)
    document = sample.session.document
    decided = {decision.element for decision in document.snapshot.decisions}
    code = next(row.element for row in document.results().elements if row.outcome is Outcome.NO_CONSENSUS)
    open_code = next((each for each in document.results().agenda if each not in decided), code)
    sample.show_element(open_code)
    form = page.form
    form.bases[Basis.MEETING].setChecked(True)
    form.verdicts[Outcome.TRANSITIONAL].setChecked(True)
    form.reason.clear()
    count = len(document.snapshot.decisions)
    form.record.click()
    assert len(document.snapshot.decisions) == count, "refused without a reason"
    form.reason.setPlainText("After debate")
    form.dissent.setPlainText("Two would end it at once.")
    form.record.click()
    taken = next(decision for decision in document.snapshot.decisions if decision.element == open_code)
    assert (taken.disposition, taken.basis) == (Outcome.TRANSITIONAL, Basis.MEETING)
    assert (taken.reason, taken.dissent) == ("After debate", "Two would end it at once.")
    assert not form.withdraw.isHidden()
    form.withdraw.click()
    assert open_code not in {decision.element for decision in document.snapshot.decisions}


def test_undo_takes_back_the_decision_that_was_recorded_by_its_keys(sample: Workplace) -> None:
    page, document = page_of(sample), sample.session.document
    code = next(row.element for row in document.results().elements if row.element not in document.snapshot.decided)
    sample.window().activateWindow()
    sample.show_element(code)
    form = page.form
    form.bases[Basis.MEETING].setChecked(True)
    form.reason.setFocus()
    QTest.keyClicks(form.reason, "After debate")
    QTest.keyClick(form.reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert document.snapshot.decided[code].reason == "After debate"
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert code not in document.snapshot.decided
    assert form.reason.toPlainText() == ""


def test_what_the_panel_did_not_agree_on_cannot_be_adopted(sample: Workplace) -> None:
    page = page_of(sample)
    results = sample.session.document.results()
    sample.show_element(next(row.element for row in results.elements if row.outcome is Outcome.NO_CONSENSUS))
    assert not page.form.bases[Basis.PANEL].isEnabled()
    agreed = next(row for row in results.elements if row.outcome is Outcome.RETAIN)
    sample.show_element(agreed.element)
    page.form.bases[Basis.PANEL].setChecked(True)
    assert page.form.verdicts[Outcome.RETAIN].isChecked()
    assert not page.form.verdicts[Outcome.ABOLISH].isEnabled()
    for button in page.form.verdicts.values():
        able, not_able = (
            button.icon().pixmap(button.iconSize(), mode).toImage() for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled)
        )
        assert able == not_able, "the sign keeps the colour of its word"
