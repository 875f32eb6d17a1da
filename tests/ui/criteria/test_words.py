"""The words of the criteria: written, recorded when their field is left, and never cut off."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from roadmap_app.i18n import LANGUAGES
from roadmap_app.ui.pages.criteria import CriteriaPage
from roadmap_app.ui.shell.workplace import Workplace
from tests.ui.conftest import WrittenIn, workplace_of
from tests.ui.criteria.desk import deck, page_of, step, words_in
from tests.ui.readable import cut_off


def test_words_are_recorded_when_their_field_is_left_and_undone(page: CriteriaPage) -> None:
    page.manner.segments["words"].click()
    desk = page.words
    field = desk.fields["anchor_9"]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "Moscow alone decides")
    desk.fields["anchor_7"].setFocus()
    document = page.session.document
    assert document.snapshot.criteria[0].anchor_9.en == "Moscow alone decides"
    assert document.undo_step is not None
    assert document.undo_step.code == "edit_criterion"
    desk.tongue.segments["be"].click()
    assert field.toPlainText() == document.snapshot.criteria[0].anchor_9.be
    document.undo()
    QApplication.processEvents()
    assert document.snapshot.criteria[0].anchor_9.en.startswith("Moscow takes the key decision")


def test_what_is_being_written_stays_when_the_results_come(page: CriteriaPage) -> None:
    page.manner.segments["words"].click()
    desk, document = page.words, page.session.document
    name, question = desk.fields["name"], desk.fields["question"]
    name.setFocus()
    name.selectAll()
    QTest.keyClicks(name, "Threat")
    QTest.keyClick(name, Qt.Key.Key_Tab)
    asked = question.toPlainText()
    question.selectAll()
    QTest.keyClicks(question, f"{asked} ")
    page.refresh(None)
    QTest.keyClicks(question, "Or who")
    page.refresh(None)
    QTest.keyClicks(question, " else?")
    desk.tongue.segments["ru"].click()
    assert document.snapshot.criteria[0].name.en == "Threat"
    assert document.snapshot.criteria[0].question.en == f"{asked} Or who else?"
    assert question.toPlainText() == document.snapshot.criteria[0].question.ru
    question.setFocus()
    QTest.keyClicks(question, "x")
    QTest.keyClick(question, Qt.Key.Key_Escape)
    assert question.toPlainText() == document.snapshot.criteria[0].question.ru


def test_a_criterion_is_added_named_and_removed_but_never_one_with_answers(sample: Workplace) -> None:
    page = page_of(sample)
    page.manner.segments["words"].click()
    desk, document = page.words, sample.session.document
    desk.add.click()
    QApplication.processEvents()
    assert document.snapshot.criteria[-1].code == "C13"
    assert QApplication.focusWidget() is desk.fields["name"]
    QTest.keyClicks(desk.fields["name"], "Cost of doing nothing")
    QTest.keyClick(desk.fields["name"], Qt.Key.Key_Return)
    assert document.snapshot.criteria[-1].name.en == "Cost of doing nothing"
    page.manner.segments["deck"].click()
    assert deck(page).aside == ("C13",)
    page.manner.segments["words"].click()
    desk.remove.click()
    assert len(document.snapshot.criteria) == 12
    desk.chosen.emit("C02")
    desk.remove.click()
    assert len(document.snapshot.criteria) == 12
    assert "has answers, which would go with it" in sample.toaster.words.text()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_no_text_of_a_draft_is_cut_off(language: str, scale: float, written_in: WrittenIn, sample_file: Path) -> None:
    page = page_of(workplace_of(written_in(sample_file, language, scale)))
    page.manner.segments["deck"].click()
    step(page, "C06", 8)
    page.session.inspect()
    QApplication.processEvents()
    assert cut_off(page.aside) == []


def test_the_inspector_shows_what_the_ratings_of_the_chosen_criterion_mean(page: CriteriaPage) -> None:
    criterion = page.session.document.snapshot.criteria[3]
    QTest.mouseClick(deck(page).cards[criterion.code], Qt.MouseButton.LeftButton)
    said = words_in(page.sheet)
    assert criterion.name.en in said
    assert criterion.anchor_9.en in said
