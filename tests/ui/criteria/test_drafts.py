"""What was tried and not applied outlives the page, is asked about at the end, and can be undone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from roadmap_app.ui.pages.criteria import CriteriaPage
from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.workspace.commands import workspaces
from tests.ui.conftest import OpenWindow, workplace_of
from tests.ui.criteria.desk import CONTROL, answer_with, deck, page_of, step, weights
from tests.workspaces import weigh


def test_a_draft_outlives_another_page_another_language_and_another_look(
    open_window: OpenWindow, sample_file: Path
) -> None:
    window = open_window(sample_file)
    page = page_of(workplace_of(window))
    step(page, "C05", 1)
    draft = page.drafting.draft
    workplace_of(window).go_to("consensus")
    assert workplace_of(window).rail.steps["criteria"].accessibleDescription() == "not applied"
    next(action for action in window.findChildren(QAction) if action.text() == "Беларуская").trigger()
    QApplication.processEvents()
    workplace = workplace_of(window)
    again = page_of(workplace)
    assert again.drafting.draft == draft
    assert again.aside.currentWidget() is again.draft_sheet
    assert deck(again).deck.blanks[4] == 4
    revision = workplace.session.document.snapshot.revision
    QTest.keyClick(deck(again).cards["C05"], Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not again.drafting.open
    assert workplace.session.document.snapshot.revision == revision


ROLES = QMessageBox.ButtonRole


@pytest.mark.parametrize(
    "said",
    [(ROLES.AcceptRole, ["set_figures"], False), (ROLES.DestructiveRole, [], False), (ROLES.RejectRole, [], True)],
)
def test_closing_asks_what_to_do_with_a_draft(
    open_window: OpenWindow,
    sample_file: Path,
    monkeypatch: pytest.MonkeyPatch,
    said: tuple[QMessageBox.ButtonRole, list[str], bool],
) -> None:
    role, steps, stays = said
    window = open_window(sample_file)
    page = page_of(workplace_of(window))
    document = page.session.document
    runs: list[str] = []
    document.subscribe(lambda change: runs.append(change.step.code))
    step(page, "C06", 3)
    answer_with(monkeypatch, role)
    assert window.close() is not stays
    assert runs == steps
    assert (window.workplace is None) is not stays
    if stays:
        page.draft_sheet.discard.click()


def test_undo_takes_back_what_was_tried_first_and_then_what_was_kept(page: CriteriaPage, sample: Workplace) -> None:
    document = sample.session.document
    code = document.snapshot.criteria[0].code
    document.run(weigh(document.snapshot, code, 0.18))
    QApplication.processEvents()
    start = deck(page).deck
    step(page, "C06", 2)
    after_two = deck(page).deck
    step(page, "C06", 1)
    card = deck(page).cards["C06"]
    QTest.keyClick(card, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert deck(page).deck == after_two
    page.draft_sheet.discard.click()
    assert deck(page).deck == start
    assert sample.toaster.words.text() == "Discarded."
    sample.toaster.button.click()
    assert deck(page).deck == after_two
    card.setFocus()
    for _ in range(2):
        QTest.keyClick(card, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not page.drafting.open
    assert weights(page)[code] == 0.18
    QTest.keyClick(card, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert weights(page)[code] == 0.17


def test_what_was_discarded_is_taken_up_again_whatever_was_tried_since(page: CriteriaPage, sample: Workplace) -> None:
    step(page, "C06", 2)
    tried = deck(page).deck
    card = deck(page).cards["C06"]
    for since in (lambda: step(page, "C01", 1), lambda: QTest.keyClick(card, Qt.Key.Key_Z, CONTROL)):
        page.draft_sheet.discard.click()
        card.setFocus()
        since()
        sample.toaster.button.click()
        assert deck(page).deck == tried
    page.draft_sheet.discard.click()
    for _ in range(9):
        page.drafting.step_back()
    sample.toaster.button.click()
    assert deck(page).deck == tried


def test_undo_in_passing_takes_back_what_it_was_offered_for_and_nothing_else(sample: Workplace) -> None:
    page = page_of(sample)
    document = sample.session.document
    page.manner.segments["words"].click()
    page.words.add.click()
    page.words.remove.click()
    assert "Removed: C13" in sample.toaster.words.text()
    sample.session.run(workspaces.set_quorum(7))
    sample.toaster.button.click()
    assert document.snapshot.workspace.quorum == 7
    assert len(document.snapshot.criteria) == 12
    document.undo()
    page.words.add.click()
    page.words.remove.click()
    sample.toaster.button.click()
    assert document.snapshot.criteria[-1].code == "C13"


def test_the_undo_button_names_and_takes_back_what_was_tried(page: CriteriaPage, sample: Workplace) -> None:
    undo, document = sample.top_bar.undo, sample.session.document
    document.run(weigh(document.snapshot, document.snapshot.criteria[0].code, 0.18))
    kept = undo.accessibleName()
    step(page, "C06", 2)
    assert undo.accessibleName() == "Undo: cards of the question “Must it end?”"
    assert undo.toolTip().startswith("Undo: cards of the question “Must it end?” (")
    sample.go_to("catalogue")
    assert undo.accessibleName() == kept, "elsewhere it is the step that is kept"
    sample.go_to("criteria")
    while page.drafting.last is not None:
        undo.click()
    assert not page.drafting.open
    assert undo.accessibleName() == kept
    undo.click()
    assert document.undo_step is None
