"""What a person would miss while answering: one key an answer, a way back, and nobody who looks over the shoulder."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from roadmap_app.domain.ballot import Place
from roadmap_app.domain.element import Confidence
from roadmap_app.domain.text import LanguageCode
from roadmap_app.ui.pages.score import ScorePage
from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.workspace.commands import answers, rounds
from tests.ui.conftest import OpenWindow, workplace_of
from tests.ui.seats import own, page_of, press, reviewed, seated

KEY = Qt.Key


def shown_value(page: ScorePage) -> int | None:
    """The judgement that the nine keys show as given."""
    return next((key.value for key in page.desk.strip.keys if key.isChecked()), None)


def test_nobody_answers_before_the_seat_has_sat_down(blind: Workplace) -> None:
    page = page_of(blind)
    assert page.body.currentWidget() is page.curtain
    assert page.inspector() is None
    press(page, KEY.Key_9)
    assert not own(blind)


def test_one_key_an_answer_through_the_judgement_and_every_criterion(blind: Workplace) -> None:
    page, sitting = seated(blind)
    element, criteria = sitting.element.code, [criterion.code for criterion in sitting.criteria]
    assert len(criteria) == 12
    press(page, KEY.Key_2, *[KEY(KEY.Key_1 + at % 9) for at in range(12)])
    given = own(blind)
    assert len(given) == 13
    assert given[(element,)].value == 2
    assert [given[element, code].value for code in criteria] == [1 + at % 9 for at in range(12)]
    assert sitting.place == Place(element=sitting.elements[1].code)


def test_zero_is_cannot_judge_and_not_a_number(blind: Workplace) -> None:
    page, sitting = seated(blind)
    element = sitting.element.code
    press(page, KEY.Key_0)
    assert own(blind)[(element,)].value is None
    assert sitting.judged == 1


def test_confidence_and_a_reason_go_with_the_answer(blind: Workplace) -> None:
    page, sitting = seated(blind)
    element = sitting.element.code
    blind.window().activateWindow()
    press(page, KEY.Key_C, KEY.Key_7, KEY.Key_Up)
    assert own(blind)[(element,)].confidence is Confidence.LOW
    press(page, KEY.Key_R)
    QApplication.processEvents()
    field = page.column.reason.field
    assert field.hasFocus()
    QTest.keyClicks(field, "The pension treaty stands by itself.")
    QTest.keyClick(field, KEY.Key_Return)
    answer = own(blind)[(element,)]
    assert (answer.value, answer.reason) == (7, "The pension treaty stands by itself.")
    assert page.desk.hasFocus()


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


def test_enter_begins_at_the_curtain_and_presses_the_button_that_has_the_keyboard(blind: Workplace) -> None:
    page = page_of(blind)
    blind.window().activateWindow()
    page.setFocus()
    QTest.keyClick(page.curtain.seats, KEY.Key_Return)
    assert page.sitting is not None
    review = reviewed(page)
    review.no.setFocus()
    QTest.keyClick(review.no, KEY.Key_Return)
    assert not review.isVisible()
    reviewed(page).yes.setFocus()
    QTest.keyClick(review.yes, KEY.Key_Return)
    assert blind.session.document.ballots_in(1) == 1


def within(part: QWidget, page: ScorePage) -> bool:
    """Whether all of it is in the part of the page that is seen."""
    area = page.desk.area.viewport()
    top = part.mapTo(area, QPoint(0, 0)).y()
    return top >= 0 and top + part.height() <= area.height()


def test_what_is_needed_to_answer_is_seen_in_a_small_window(blind: Workplace) -> None:
    blind.window().resize(1280, 800)
    page, sitting = seated(blind)
    QApplication.processEvents()
    name = sitting.element.name.en
    assert within(page.desk.strip, page)
    assert within(page.desk.anchors, page)
    assert within(page.desk.manner, page)
    press(page, KEY.Key_4)
    for _criterion in sitting.criteria:
        QApplication.processEvents()
        assert within(page.desk.anchors, page)
        assert within(page.desk.manner, page)
        assert page.desk.pinned.isVisible() or within(page.desk.head.name, page)
        assert page.desk.pinned.name.text() == name
        press(page, KEY.Key_Down)


@pytest.mark.parametrize("language", ["en", "be", "ru"])
def test_a_laptop_shows_the_whole_desk_without_scrolling(
    language: LanguageCode, open_window: OpenWindow, blind_file: Path
) -> None:
    window = open_window(None)
    window.preferences.language = language
    window.resize(1280, 800)
    window.open(blind_file)
    page, sitting = seated(workplace_of(window))
    QApplication.processEvents()
    for _question in range(len(sitting.criteria) + 1):
        assert page.desk.area.verticalScrollBar().maximum() == 0
        assert all(within(anchor, page) for anchor in page.desk.anchors.anchors)
        assert within(page.desk.strip, page)
        press(page, KEY.Key_Down)
        QApplication.processEvents()
    for element in sitting.elements[1:6]:
        page.show_element(element.code)
        QApplication.processEvents()
        assert page.desk.area.verticalScrollBar().maximum() == 0, element.code


@pytest.mark.parametrize("language", ["en", "be", "ru"])
def test_the_keys_stay_where_they_are_from_the_judgement_to_each_criterion(
    language: LanguageCode, open_window: OpenWindow, blind_file: Path
) -> None:
    window = open_window(None)
    window.preferences.language = language
    window.resize(1440, 960)
    window.open(blind_file)
    page, sitting = seated(workplace_of(window))
    QApplication.processEvents()
    places = set[int]()
    for _question in range(len(sitting.criteria) + 1):
        places.add(page.desk.strip.mapTo(page, QPoint(0, 0)).y())
        press(page, KEY.Key_Down)
        QApplication.processEvents()
    assert len(places) == 1
    assert page.desk.head.notes.isVisible(), "there is room for why it matters"


@pytest.mark.parametrize("language", ["en", "be", "ru"])
def test_what_is_needed_to_answer_is_seen_at_twice_the_text_size(
    language: LanguageCode, open_window: OpenWindow, blind_file: Path
) -> None:
    window = open_window(None)
    window.preferences.language, window.preferences.scale = language, 2.0
    window.resize(1280, 800)
    window.open(blind_file)
    workplace = workplace_of(window)
    QApplication.processEvents()
    page, sitting = seated(workplace)
    QApplication.processEvents()
    assert page.desk.pinned.isVisible()
    assert within(page.desk.strip, page)
    for _question in range(len(sitting.criteria) + 1):
        assert all(within(anchor, page) for anchor in page.desk.anchors.anchors)
        assert page.desk.rect().contains(page.desk.manner.geometry())
        press(page, KEY.Key_Down)
        QApplication.processEvents()
    steps = list(workplace.rail.steps.values())
    assert steps[-1].mapTo(workplace.rail, QPoint(0, steps[-1].height())).y() <= workplace.rail.height()


def test_the_keys_answer_again_when_the_page_is_chosen_anew(blind: Workplace) -> None:
    page, _sitting = seated(blind)
    blind.window().activateWindow()
    blind.top_bar.search.setFocus()
    blind.go_to("score")
    QApplication.processEvents()
    assert page.desk.hasFocus()


def test_arrows_turn_the_pages_and_n_finds_what_is_missing(blind: Workplace) -> None:
    page, sitting = seated(blind)
    press(page, KEY.Key_5, KEY.Key_Right, KEY.Key_5, KEY.Key_Left)
    assert sitting.place == Place(element=sitting.elements[0].code)
    press(page, KEY.Key_N)
    assert sitting.place == Place(element=sitting.elements[2].code)
    press(page, KEY.Key_Down)
    assert sitting.place == Place(element=sitting.elements[2].code, criterion=sitting.criteria[0].code)


def test_letters_work_in_the_cyrillic_layouts(blind: Workplace) -> None:
    page, sitting = seated(blind)
    press(page, KEY.Key_5)
    key = QKeyEvent(QEvent.Type.KeyPress, 0x422, Qt.KeyboardModifier.NoModifier, "\N{CYRILLIC SMALL LETTER TE}")
    QApplication.sendEvent(page.desk, key)
    assert sitting.place == Place(element=sitting.elements[1].code)


def test_an_answer_is_cleared_and_undone_back_at_its_place(blind: Workplace) -> None:
    page, sitting = seated(blind)
    element = sitting.element.code
    press(page, KEY.Key_3, KEY.Key_Up, KEY.Key_Delete)
    assert not own(blind)
    blind.session.document.undo()
    assert own(blind)[(element,)].value == 3
    press(page, KEY.Key_Right)
    blind.session.document.undo()
    QApplication.processEvents()
    assert not own(blind)
    assert sitting.place == Place(element=element)
    assert shown_value(page) is None


def test_the_curtain_covers_what_was_answered_and_nobody_undoes_it(blind: Workplace) -> None:
    page, sitting = seated(blind)
    element = sitting.element.code
    press(page, KEY.Key_8)
    page.column.pass_on.click()
    assert page.body.currentWidget() is page.curtain
    assert page.curtain.seats.currentData() == "S02"
    assert shown_value(page) is None
    assert blind.session.document.undo_step is None
    page.curtain.begin.click()
    assert page.sitting is not None
    assert page.sitting.answer(Place(element=element)) is None
    assert own(blind)[(element,)].value == 8


@pytest.mark.parametrize("hand_in", [False, True])
def test_the_next_seat_is_not_told_what_the_one_before_did_last(blind: Workplace, *, hand_in: bool) -> None:
    page, _sitting = seated(blind)
    press(page, KEY.Key_8, KEY.Key_7)
    blind.session.undo()
    undoing, bar = blind.actions_here.undoing, blind.top_bar
    assert "judge" in bar.undo.accessibleName()
    if hand_in:
        reviewed(page).yes.click()
    else:
        page.column.pass_on.click()
    page.curtain.begin.click()
    for verb, button, words in zip(undoing.both, (bar.undo, bar.redo), ("Undo", "Redo"), strict=True):
        assert not verb.isEnabled()
        assert not button.isEnabled()
        assert verb.text() == button.accessibleName() == words
        assert button.toolTip().startswith(f"{words} (")


def test_the_next_seat_does_not_see_what_the_one_before_searched_for(blind: Workplace) -> None:
    page, _sitting = seated(blind)
    field = blind.top_bar.search
    for text in ("pension", "treaty"):
        field.setFocus()
        field.selectAll()
        QTest.keyClick(field, KEY.Key_Delete)
        QTest.keyClicks(field, text)
    page.column.pass_on.click()
    page.curtain.begin.click()
    assert not field.text()
    field.undo()
    assert not field.text()


def test_a_ballot_is_handed_in_after_a_word_about_what_is_missing(blind: Workplace) -> None:
    page, sitting = seated(blind)
    press(page, KEY.Key_8)
    review = reviewed(page)
    assert review.model.data(review.model.index(0)) == f"{len(sitting.elements) - 1} elements have no judgement yet"
    assert "cannot be undone" in review.words.text()
    QTest.keyClick(review.list, KEY.Key_Escape)
    assert not review.isVisible()
    assert blind.session.document.ballots_in(1) == 0
    reviewed(page).yes.click()
    assert blind.session.document.ballots_in(1) == 1
    assert page.body.currentWidget() is page.curtain


def test_from_the_second_round_an_answer_outside_the_panels_third_needs_a_reason(blind: Workplace) -> None:
    document = blind.session.document
    day, element = date(2026, 11, 24).isoformat(), document.snapshot.scored[0].code
    for seat in document.snapshot.seats:
        document.run(answers.judge(round=1, seat=seat.code, element=element, value=2))
    for step in (rounds.close_round(number=1, day=day), rounds.reveal_round(number=1, day=day)):
        document.run(step)
    document.run(rounds.next_round(day=day, only=None))
    page, sitting = seated(blind)
    blind.window().activateWindow()
    press(page, KEY.Key_9)
    QApplication.processEvents()
    assert sitting.answer(Place(element=element)) is None
    assert page.column.reason.demand.isVisible()
    assert page.column.reason.field.hasFocus()
    QTest.keyClicks(page.column.reason.field, "The text allows it.")
    QTest.keyClick(page.column.reason.field, KEY.Key_Return)
    answer = sitting.answer(Place(element=element))
    assert answer is not None
    assert (answer.value, answer.reason) == (9, "The text allows it.")


def test_the_result_of_the_round_before_is_covered_until_it_is_asked_for(sample: Workplace) -> None:
    document = sample.session.document
    document.run(rounds.next_round(day="2026-11-24", only=None))
    page, sitting = seated(sample)
    earlier = page.column.earlier
    assert earlier.isVisible()
    hidden = earlier.words.text()
    assert not any(character.isdigit() for character in hidden)
    earlier.show_it.click()
    assert earlier.words.text() != hidden
    sitting.move_element(1)
    press(page, KEY.Key_Right)
    assert earlier.words.text() == hidden


def test_no_round_is_open_and_the_page_offers_the_next_step(sample: Workplace) -> None:
    page = page_of(sample)
    assert page.sitting is None
    assert page.body.currentWidget() not in (page.bench, page.curtain)


def test_a_ballot_that_is_in_is_not_shown_to_whoever_chooses_its_seat(blind: Workplace) -> None:
    page, _sitting = seated(blind, "S02")
    press(page, KEY.Key_8)
    reviewed(page).yes.click()
    page.curtain.seats.setCurrentIndex(page.curtain.seats.findData("S02"))
    page.curtain.begin.click()
    assert page.sitting is None
    assert page.body.currentWidget() is page.curtain
    assert page.inspector() is None
    assert shown_value(page) is None
    assert "1 of 175 elements judged" in page.curtain.words.text()
    assert not page.curtain.begin.isVisible(), "the key that sits down does not open it"
    page.curtain.seats.setCurrentIndex(page.curtain.seats.findData("S03"))
    assert not page.curtain.again.isVisible()
    page.curtain.seats.setCurrentIndex(page.curtain.seats.findData("S02"))
    page.curtain.begin.click()
    page.curtain.again.click()
    assert page.sitting is not None
    assert page.sitting.seat.code == "S02"
    assert page.sitting.judged == 1
