"""A round is closed, opened again and revealed where its results are to be seen, and asked about first."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from shiboken6 import isValid

from roadmap_app.domain.panel import RoundState
from roadmap_app.ui.pages.consensus import ConsensusPage
from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.workspace.commands import answers, rounds
from tests.ui.conftest import waited_for
from tests.ui.consensus.page import blind_place, page_of, spoken, words_of
from tests.ui.program.pressing import ask, press


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


def test_a_blind_round_shows_no_result_and_leads_to_scoring(blind: Workplace) -> None:
    page = page_of(blind)
    place = blind_place(page)
    assert page.inspector() is None
    assert not page.views.count(), "no view of results is built"
    assert not page.show_element("US-DEF-003")
    place.button.click()
    assert blind.page.key == "score"


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


def test_the_next_round_is_asked_about_first_and_says_what_it_asks(sample: Workplace) -> None:
    document, page = sample.session.document, page_of(sample)
    result, decided = document.results(), document.snapshot.decided
    page.filters.next_round.click()
    QApplication.processEvents()
    asked = blind_place(page)
    assert "on the agenda: 34; with too few answers: 2." in spoken(asked)
    assert f"decided already are asked about too: {len({*result.to_ask_again} & {*decided})}." in spoken(asked)
    assert asked.other.hasFocus(), "the harmless answer has the keyboard"
    asked.other.click()
    QApplication.processEvents()
    assert page.body.currentWidget() is page.overview
    assert document.snapshot.current_round.number == 2
    page.filters.next_round.click()
    blind_place(page).button.click()
    QApplication.processEvents()
    assert (document.snapshot.current_round.number, document.snapshot.current_round.state) == (3, RoundState.OPEN)
    assert page.body.currentWidget() is page.overview, "the round before stays on view"
    assert page.filters.next_round.isHidden()
    assert page.round_bar.close_it.hasFocus(), "the next step"


def test_the_next_round_is_found_in_the_palette_and_score_leads_to_it(sample: Workplace) -> None:
    sample.go_to("score")
    QApplication.processEvents()
    words = " ".join(each.text() for each in sample.page.findChildren(QLabel))
    assert "The next round is opened where they are" in words
    sample.go_to("catalogue")
    assert ask(sample, "open the next round")[0].startswith("Open the next round…")
    press(sample.top_bar.search, Qt.Key.Key_Return)
    page = sample.page
    assert isinstance(page, ConsensusPage)
    assert "Open round 3?" in spoken(blind_place(page))


def test_once_every_ballot_is_in_closing_comes_first(blind: Workplace) -> None:
    page, document = page_of(blind), blind.session.document
    assert blind_place(page).button.text() == "Go to Score"
    for seat in document.snapshot.seats:
        document.run(answers.hand_in(round=1, seat=seat.code))
    QApplication.processEvents()
    assert blind_place(page).button.text() == "Close round 1…"
    blind_place(page).button.click()
    assert "5 of 5 ballots in." in spoken(blind_place(page))


def test_another_question_after_the_one_for_a_reason_goes_on_elsewhere(blind: Workplace) -> None:
    page, document = page_of(blind), blind.session.document
    document.run(rounds.close_round(number=1, day="2026-11-24"))
    QApplication.processEvents()
    page.blind.ask_to_reopen()
    page.blind.ask_to_reveal()
    assert waited_for(lambda: not isValid(page.blind.reason))
    begun = page.blind.begun()
    assert begun is not None
    assert (begun.step, begun.reason) == ("reveal", "")
    assert page.blind.ask_again(begun)
