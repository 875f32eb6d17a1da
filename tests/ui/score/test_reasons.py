"""A reason before its answer, after it, and never for the next seat."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from roadmap_app.domain.ballot import Place
from roadmap_app.ui.shell.workplace import Workplace
from tests.ui.seats import KEY, own, press, reviewed, seated


def test_a_reason_right_after_an_answer_is_that_answers(blind: Workplace) -> None:
    page, sitting = seated(blind)
    element, first = sitting.element.code, sitting.criteria[0].code
    blind.window().activateWindow()
    press(page, KEY.Key_3, KEY.Key_R)
    QApplication.processEvents()
    QTest.keyClicks(page.column.reason.field, "Of the judgement.")
    QTest.keyClick(page.column.reason.field, KEY.Key_Return)
    assert own(blind)[(element,)].reason == "Of the judgement."
    assert sitting.place == Place(element=element, criterion=first)
    press(page, KEY.Key_4)
    assert own(blind)[element, first].value == 4


def test_a_reason_may_be_written_before_its_answer(blind: Workplace) -> None:
    page, sitting = seated(blind)
    element = sitting.element.code
    blind.window().activateWindow()
    press(page, KEY.Key_R)
    QApplication.processEvents()
    QTest.keyClicks(page.column.reason.field, "First the reason.")
    QTest.keyClick(page.column.reason.field, KEY.Key_Return)
    press(page, KEY.Key_6)
    answer = own(blind)[(element,)]
    assert (answer.value, answer.reason) == (6, "First the reason.")


@pytest.mark.parametrize("key", [KEY.Key_C, KEY.Key_X])
def test_a_reason_that_was_copied_does_not_wait_on_the_clipboard_for_the_next_seat(
    blind: Workplace, key: Qt.Key
) -> None:
    page, _sitting = seated(blind)
    press(page, KEY.Key_3, KEY.Key_R)
    field = page.column.reason.field
    QTest.keyClicks(field, "Mine alone.")
    QTest.keyClick(field, KEY.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field, key, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Mine alone."
    page.column.pass_on.click()
    assert not QGuiApplication.clipboard().text()


def test_a_reason_without_an_answer_is_kept_until_the_answer_comes(blind: Workplace) -> None:
    page, sitting = seated(blind)
    element, criterion = sitting.element.code, sitting.criteria[0].code
    blind.window().activateWindow()
    press(page, KEY.Key_Down, KEY.Key_R)
    QApplication.processEvents()
    field = page.column.reason.field
    QTest.keyClicks(field, "Said before it is rated.")
    QTest.keyClick(field, KEY.Key_Return)
    press(page, KEY.Key_Down)
    assert not field.toPlainText()
    page.column.pass_on.click()
    page.curtain.begin.click()
    assert not field.toPlainText(), "the next seat sees nothing of it"
    page.column.pass_on.click()
    page.curtain.seats.setCurrentIndex(page.curtain.seats.findData("S01"))
    page.curtain.begin.click()
    page.show_element(element)
    review = reviewed(page)
    assert "1 reason waits for its answer" in review.words.text()
    review.no.click()
    press(page, KEY.Key_Down)
    assert field.toPlainText() == "Said before it is rated."
    assert page.column.reason.note.text() == "Kept here, and recorded as soon as you answer."
    press(page, KEY.Key_7)
    assert own(blind)[element, criterion].reason == "Said before it is rated."
