"""What a person would miss of the panel's answers: the board, one result, and its decision."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QWidget

from roadmap_app.domain.outcome import Basis, Flag, Outcome
from roadmap_app.domain.panel import RoundState
from roadmap_app.domain.text import LanguageCode
from roadmap_app.domain.workspace import Mode
from roadmap_app.presentation.cards import flag_marks
from roadmap_app.ui.controls.empty import EmptyState
from roadmap_app.ui.founding import Wish
from roadmap_app.ui.pages.consensus import ConsensusPage
from roadmap_app.ui.pages.consensus.agenda_lines import Column
from roadmap_app.ui.pages.consensus.board import COLUMNS
from roadmap_app.ui.pages.consensus.element_head import element_head
from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.workspace.commands import answers, catalogue, rounds
from tests.ui.conftest import OpenWindow, start, workplace_of
from tests.ui.consensus import agenda_of, board_of, page_of, spoken, words_of


def test_every_scored_element_stands_in_the_column_of_its_outcome(sample: Workplace) -> None:
    page = page_of(sample)
    results = sample.session.document.results()
    for column in board_of(page).columns:
        expected = {row.element for row in results.elements if row.outcome is column.outcome}
        assert {card.result.element for card in column.model.cards} == expected
        assert column.count.text() == str(len(expected))
    assert [column.outcome for column in board_of(page).columns] == list(COLUMNS)


def blind_place(page: ConsensusPage) -> EmptyState:
    assert page.body.currentWidget() is page.blind
    return page.blind.shown


def test_a_round_is_closed_and_revealed_where_its_results_are_to_be_seen(blind: Workplace) -> None:
    page, document = page_of(blind), blind.session.document
    code = document.snapshot.scored[0].code
    for seat in document.snapshot.seats:
        document.run(answers.judge(round=1, seat=seat.code, element=code, value=2))
    blind_place(page).other.click()
    assert "0 of 5 ballots in." in spoken(blind_place(page))
    blind_place(page).other.click()
    assert document.snapshot.current_round.state is RoundState.OPEN, "one may think again"
    blind_place(page).other.click()
    blind_place(page).button.click()
    QApplication.processEvents()
    assert document.snapshot.current_round.state is RoundState.CLOSED
    assert not page.views.count(), "no view of results is built"
    assert "174 elements of this round have fewer answers than the quorum of 5" in spoken(blind_place(page))
    blind_place(page).button.click()
    assert document.snapshot.current_round.state is RoundState.CLOSED, "it is asked first"
    blind_place(page).button.click()
    QApplication.processEvents()
    assert document.snapshot.current_round.state is RoundState.REVEALED
    assert page.show_element(code)
    assert "5 of 5" in words_of(page)


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


def test_a_blind_round_shows_no_result_and_leads_to_scoring(blind: Workplace) -> None:
    page = page_of(blind)
    place = blind_place(page)
    assert page.inspector() is None
    assert not page.views.count(), "no view of results is built"
    assert not page.show_element("US-DEF-003")
    place.button.click()
    assert blind.page.key == "score"


def test_arrows_walk_the_cards_and_enter_opens_one_with_its_reasons(sample: Workplace) -> None:
    page = page_of(sample)
    first = board_of(page).columns[0]
    first.cards.setFocus()
    first.cards.setCurrentIndex(first.model.index(0))
    QTest.keyClick(first.cards, Qt.Key.Key_Down)
    assert first.cards.currentIndex().row() == 1
    QTest.keyClick(first.cards, Qt.Key.Key_Right)
    second = board_of(page).columns[1]
    assert second.cards.currentIndex().row() == 1
    QTest.keyClick(second.cards, Qt.Key.Key_Return)
    QApplication.processEvents()
    opened = second.model.cards[1].result
    assert sample.session.element == opened.element
    assert page.body.currentWidget() is page.view
    said = words_of(page)
    assert f"{opened.answered} of {opened.seats}" in said
    assert {"Judgement", "Suggestion of the criteria"} <= {each.text() for each in page.view.findChildren(QLabel)}, (
        "side by side"
    )
    assert page.inspector() is page.form
    page.view.back.click()
    assert page.body.currentWidget() is not page.view


def test_next_and_previous_follow_the_agenda(sample: Workplace) -> None:
    page = page_of(sample)
    agenda = sample.session.document.results().agenda
    sample.show_element(agenda[0])
    assert page.view.place.text() == f"1 of {len(agenda)} on the agenda"
    page.view.after.click()
    assert sample.session.element == agenda[1]
    page.view.before.click()
    page.view.before.click()
    assert sample.session.element == agenda[0]


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
    document.undo()
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


def test_cards_and_pictures_speak_to_a_screen_reader(sample: Workplace) -> None:
    page = page_of(sample)
    model = board_of(page).columns[0].model
    spoken = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert isinstance(spoken, str)
    assert "experts" in spoken
    assert board_of(page).columns[0].cards.accessibleName() == "No consensus"


def test_a_closed_round_is_opened_again_only_with_a_reason(blind: Workplace) -> None:
    page, document = page_of(blind), blind.session.document
    document.run(rounds.close_round(number=1, day="2026-11-24"))
    QApplication.processEvents()
    blind_place(page).other.click()
    again = blind_place(page)
    assert not again.button.isEnabled()
    page.blind.reason.setText("A ballot was late")
    again.button.click()
    QApplication.processEvents()
    assert document.snapshot.current_round.state is RoundState.OPEN
    assert document.snapshot.current_round.reopen_reason == "A ballot was late"


def test_a_question_about_the_round_stays_with_what_was_typed_while_results_come_in(blind: Workplace) -> None:
    document, page = blind.session.document, page_of(blind)
    blind_place(page).other.click()
    asked = blind_place(page)
    page.refresh(None)
    assert blind_place(page) is asked, "whether to close it"
    document.run(rounds.close_round(number=1, day="2026-11-24"))
    QApplication.processEvents()
    blind_place(page).other.click()
    again = blind_place(page)
    page.blind.reason.setText("A ballot was")
    page.refresh(None)
    assert blind_place(page) is again
    assert page.blind.reason.text() == "A ballot was"
    again.other.click()
    assert blind_place(page) is not again, "not yet"
    blind_place(page).other.click()
    document.run(rounds.open_round(number=1, day="2026-11-24", reason="A ballot was late"))
    QApplication.processEvents()
    assert "still open" in spoken(blind_place(page))


def test_a_second_round_is_closed_and_revealed_beside_the_results_of_the_first(sample: Workplace) -> None:
    document = sample.session.document
    few = len(document.results().to_ask_again)
    document.run(rounds.next_round(day="2026-11-24", only=document.results().to_ask_again))
    page = page_of(sample)
    assert page.body.currentWidget() is not page.blind, "the round before stays on view"
    page.round_bar.close_it.click()
    blind_place(page).button.click()
    QApplication.processEvents()
    assert document.snapshot.current_round.state is RoundState.CLOSED
    page.round_bar.reveal.click()
    said = spoken(blind_place(page))
    assert f"{few} elements of this round have fewer answers than the quorum" in said
    assert "of them had enough answers in the round before." in said
    blind_place(page).other.click()
    assert page.body.currentWidget() is not page.blind
    assert document.snapshot.current_round.state is RoundState.CLOSED


def test_the_keyboard_lands_on_the_board_on_one_card_only(sample: Workplace) -> None:
    sample.window().activateWindow()
    assert QTest.qWaitForWindowActive(sample.window())
    page = page_of(sample)
    first, second = board_of(page).columns[:2]
    assert first.cards.hasFocus()
    QTest.keyClick(first.cards, Qt.Key.Key_Right)
    chosen = [column for column in board_of(page).columns if column.cards.selectionModel().hasSelection()]
    assert chosen == [second]
    QTest.keyClick(second.cards, Qt.Key.Key_Down)
    code = second.model.cards[second.cards.currentIndex().row()].result.element
    QTest.keyClick(second.cards, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert sample.session.element == code
    QTest.keyClick(page.view, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert page.body.currentWidget() is not page.view
    assert second.cards.hasFocus()
    assert second.model.cards[second.cards.currentIndex().row()].result.element == code


def test_an_opposed_element_keeps_its_flag_when_it_is_decided(sample: Workplace) -> None:
    page = page_of(sample)
    decided = {decision.element for decision in sample.session.document.snapshot.decisions}
    cards = [card for column in board_of(page).columns for card in column.model.cards]
    opposed = [card for card in cards if Flag.OPPOSED in card.result.flags and card.result.element in decided]
    assert opposed
    for card in opposed:
        assert card.flags[0].words == f"{card.result.minority} of {card.result.answered} opposed"
        assert card.decided is not None, "both can be read"


def test_one_person_has_results_and_is_taught_before_the_first(open_window: OpenWindow, tmp_path: Path) -> None:
    path = tmp_path / "of_one.roadmap"
    start(Wish(path=path, template="union-state", mode=Mode.INDIVIDUAL, seats=1, language=LanguageCode.EN)).close()
    (tmp_path / "copy").mkdir()
    workplace = workplace_of(open_window(path.rename(tmp_path / "copy" / "alone.roadmap")))
    page = page_of(workplace)
    assert page.body.currentWidget() is page.unanswered
    document = workplace.session.document
    document.run(answers.judge(round=1, seat="S01", element=document.snapshot.scored[0].code, value=8))
    QApplication.processEvents()
    shown = " ".join(each.text() for each in workplace.findChildren(QLabel) if each.isVisible())
    assert "An individual assessment, not a consensus." in shown
    page.filters.adopt.click()
    QApplication.processEvents()
    assert page.filters.adopt.isHidden(), "nothing more is settled"
    row = replace(document.results().elements[0], flags=frozenset({Flag.THIN}))
    assert not list(flag_marks(row, document.snapshot.workspace, workplace.session.language))
    badges = element_head(workplace.session, document.snapshot.scored[0], row).findChildren(QWidget, "badge")
    assert not badges, "the page of the element no more than its card"
    page.choice.segments["agenda"].click()
    table = agenda_of(page).table
    assert [column for at, column in enumerate(Column) if not table.isColumnHidden(at)] == [
        Column.NUMBER,
        Column.ELEMENT,
        Column.OUTCOME,
        Column.MEDIAN,
        Column.DECISION,
    ], "what says something of a panel only is not there"
    assert not {"Consensus", "panel", "DI"} & set(shown.replace(".", " ").split())


def test_a_card_says_everything_it_shows_to_a_screen_reader(sample: Workplace) -> None:
    page = page_of(sample)
    cards = [card for column in board_of(page).columns for card in column.model.cards]
    card = next(card for card in cards if card.number and len(card.flags) > 1 and card.decided)
    result, decided = card.result, card.decided
    assert decided is not None
    for part in (
        f"{card.code}. {card.number} on the agenda. {card.name}.",
        "Abolish immediately" if result.outcome is Outcome.ABOLISH else "",
        f"median {result.median:g}",
        f"DI {result.disagreement_index:.2f}",
        f"{result.answered} of {result.seats}",
        *(mark.words for mark in card.flags),
        "taken by the meeting: " if decided.sign == "users" else "adopted from the panel: ",
    ):
        assert part in card.words


def test_without_any_element_no_filter_is_blamed(sample: Workplace) -> None:
    page = page_of(sample)
    sample.session.run(catalogue.retire(*(element.code for element in sample.session.document.snapshot.scored)))
    QApplication.processEvents()
    shown = page.views.currentWidget()
    assert isinstance(shown, EmptyState)
    assert "There are no elements here" in spoken(shown)
    assert not page.filters.isVisible()
    QTest.mouseClick(shown.button, Qt.MouseButton.LeftButton)
    assert sample.page.key == "catalogue"


def test_a_fragile_outcome_says_what_would_change_it_beside_its_mark(sample: Workplace) -> None:
    page, results = page_of(sample), sample.session.document.results()
    row = next(each for each in results.elements if Flag.FRAGILE in each.flags and each.votes_to_flip == 1)
    sample.show_element(row.element)
    why = "The outcome would change if one expert had not answered."
    (said,) = (each.text() for each in page.view.findChildren(QLabel) if each.text().startswith(why))
    assert said.endswith("1 changed judgement would change the outcome.")
    assert any(why in badge.toolTip() for badge in page.view.findChildren(QWidget) if badge.isVisible())
