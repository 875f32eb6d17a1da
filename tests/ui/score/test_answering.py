"""One key an answer, with a reason and a confidence where they are wanted."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from roadmap_app.domain.ballot import Place
from roadmap_app.domain.element import Confidence
from roadmap_app.domain.errors import FileProblem
from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.workspace.commands import answers
from roadmap_app.workspace.sitting import Sieve
from tests.ui.seats import KEY, own, page_of, press, seated, shown_value


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


def test_an_answer_that_could_not_be_written_is_not_told_as_saved(
    blind: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, _sitting = seated(blind)

    def full(_document: object, _command: object) -> None:
        raise FileProblem("no_room", file="blind.roadmap")

    with monkeypatch.context() as patch:
        patch.setattr(type(blind.session.document), "run", full)
        press(page, KEY.Key_7)
    assert not own(blind)
    assert blind.top_bar.saved.words.text() == "Not saved"
    press(page, KEY.Key_7)
    assert len(own(blind)) == 1
    assert blind.top_bar.saved.words.text() == "Saved"


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


def test_n_says_that_one_domain_is_done_and_how_much_is_left_in_others(blind: Workplace) -> None:
    page, sitting = seated(blind)
    domain = sitting.elements[0].domain
    inside = [element.code for element in sitting.elements if element.domain == domain]
    criteria = ["", *(criterion.code for criterion in sitting.criteria)]
    places = [Place(element=element, criterion=criterion) for element in inside for criterion in criteria]
    blind.session.document.run(answers.fill(round=1, seat="S01", values=dict.fromkeys(places, 5)))
    page.bench.bar.sieve.chose.emit(Sieve(domain=domain))
    press(page, KEY.Key_N)
    left = len(sitting.elements) - len(inside)
    told = [each.text() for each in blind.toaster.findChildren(QLabel)]
    assert f"All of this domain is answered. {left} elements of other domains still want an answer." in told


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


def test_backspace_after_a_slip_of_the_finger_takes_back_the_answer_that_moved_on(blind: Workplace) -> None:
    page, sitting = seated(blind)
    first, judged = sitting.place, (sitting.element.code,)
    press(page, KEY.Key_3, KEY.Key_8)
    asked = sitting.criteria[0].code
    press(page, KEY.Key_Backspace)
    assert set(own(blind)) == {judged}
    assert sitting.place == Place(element=first.element, criterion=asked)
    press(page, KEY.Key_Backspace)
    assert set(own(blind)) == {judged}, "only what was given last"
    assert "There is no answer here to clear." in [each.text() for each in blind.toaster.findChildren(QLabel)]
    press(page, KEY.Key_6, KEY.Key_Down, KEY.Key_Backspace)
    assert len(own(blind)) == 2, "whoever has gone on since clears nothing elsewhere"


def test_from_the_second_round_an_answer_outside_the_panels_third_needs_a_reason(second: Workplace) -> None:
    page, sitting = seated(second)
    element = sitting.element.code
    second.window().activateWindow()
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


def test_no_round_is_open_and_the_page_offers_the_next_step(sample: Workplace) -> None:
    page = page_of(sample)
    assert page.sitting is None
    assert page.body.currentWidget() not in (page.bench, page.curtain)
