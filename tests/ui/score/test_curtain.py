"""Between two seats nobody looks over a shoulder."""

import pytest
from PySide6.QtTest import QTest

from roadmap_app.domain.ballot import Place
from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.workspace.commands import answers, rounds
from tests.ui.program.pressing import window_of
from tests.ui.seats import KEY, own, page_of, press, reviewed, seated, shown_value


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


def test_what_a_seat_answered_is_neither_named_nor_undone_elsewhere_nor_put_on_the_wall(blind: Workplace) -> None:
    page, _sitting = seated(blind)
    press(page, KEY.Key_8, KEY.Key_7)
    blind.session.undo()
    answered, undoing = own(blind), blind.actions_here.undoing
    blind.go_to("catalogue")
    for verb, words in zip(undoing.both, ("Undo", "Redo"), strict=True):
        assert not verb.isEnabled()
        assert verb.text() == words
    undoing.undo.trigger()
    assert own(blind) == answered
    window = window_of(blind)
    blind.session.element = blind.session.document.snapshot.scored[-1].code
    window.project()
    assert window.projector is not None
    assert window.projector.code not in ("", blind.session.element)
    window.projector.close()
    blind.go_to("score")
    assert all(verb.isEnabled() for verb in undoing.both)


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


def test_with_nobody_missing_the_curtain_leads_to_closing_the_round(blind: Workplace) -> None:
    document = blind.session.document
    for seat in document.snapshot.seats[:-1]:
        document.run(answers.hand_in(round=1, seat=seat.code))
    page, _sitting = seated(blind, document.snapshot.seats[-1].code)
    reviewed(page).yes.click()
    assert page.curtain.title.text() == "All ballots are in"
    assert page.curtain.seats.currentData() is None
    QTest.keyClick(page.curtain.seats, KEY.Key_Down)
    assert page.curtain.begin.text().startswith("I am ")
    page.curtain.seats.setCurrentIndex(-1)
    QTest.keyClick(page.curtain.seats, KEY.Key_Return)
    assert blind.page.key == "consensus"


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
    assert not page.curtain.begin_key.isVisible(), "and no key is shown that does nothing"
    page.curtain.seats.setCurrentIndex(page.curtain.seats.findData("S03"))
    assert not page.curtain.again.isVisible()
    page.curtain.seats.setCurrentIndex(page.curtain.seats.findData("S02"))
    page.curtain.begin.click()
    page.curtain.again.click()
    assert page.sitting is not None
    assert page.sitting.seat.code == "S02"
    assert page.sitting.judged == 1
