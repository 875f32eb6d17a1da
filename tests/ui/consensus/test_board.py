"""What a facilitator would miss of the board and its cards, also by keyboard and screen reader."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from roadmap_app.domain.outcome import Flag, Outcome
from roadmap_app.ui.controls.empty import EmptyState
from roadmap_app.ui.pages.consensus.board import COLUMNS, Board, Column
from roadmap_app.ui.preferences import Preferences
from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.workspace.commands import catalogue
from tests.ui.conftest import OpenWindow, workplace_of
from tests.ui.consensus.page import board_of, page_of, spoken, words_of


def test_every_scored_element_stands_in_the_column_of_its_outcome(sample: Workplace) -> None:
    page = page_of(sample)
    results = sample.session.document.results()
    for column in board_of(page).columns:
        expected = {row.element for row in results.elements if row.outcome is column.outcome}
        assert {card.result.element for card in column.model.cards} == expected
        assert column.count.text() == str(len(expected))
    assert [column.outcome for column in board_of(page).columns] == list(COLUMNS)


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


def test_cards_and_pictures_speak_to_a_screen_reader(sample: Workplace) -> None:
    page = page_of(sample)
    model = board_of(page).columns[0].model
    spoken = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert isinstance(spoken, str)
    assert "experts" in spoken
    assert board_of(page).columns[0].cards.accessibleName() == "No consensus"


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


def whole_cards(column: Column) -> int:
    """How many cards of the column are seen from edge to edge."""
    cards, count = column.cards, len(column.model.cards)
    boxes = (cards.visualRect(column.model.index(at)) for at in range(count))
    return sum(box.top() >= 0 and box.bottom() < cards.viewport().height() for box in boxes)


def long_columns(board: Board) -> list[Column]:
    return [column for column in board.columns if len(column.model.cards) > 3]


@pytest.mark.parametrize(("scale", "seen"), [(1.0, (5, 4)), (2.0, (3, 2))])
def test_a_facilitator_sees_several_cards_of_a_column_whatever_the_size_of_the_text(
    open_window: OpenWindow, sample_file: Path, preferences: Preferences, scale: float, seen: tuple[int, int]
) -> None:
    preferences.scale, (across, down) = scale, seen
    window = open_window(sample_file)
    window.resize(1280, 800)
    board = board_of(page_of(workplace_of(window)))
    QApplication.processEvents()
    for column in long_columns(board):
        assert whole_cards(column) >= down
    in_sight = [
        column for column in board.columns if column.mapTo(board, column.rect().topRight()).x() <= board.width()
    ]
    assert len(in_sight) >= across


def test_cards_have_one_rhythm_with_flags_or_without(sample: Workplace) -> None:
    board = board_of(page_of(sample))
    cards = [card for column in board.columns for card in column.model.cards]
    assert {bool(card.flags) for card in cards} == {True, False}
    sizes = [
        column.cards.sizeHintForIndex(column.model.index(at))
        for column in board.columns
        for at in range(len(column.model.cards))
    ]
    widths = [size.width() for size in sizes]
    assert len({size.height() for size in sizes}) == 1
    assert max(widths) - min(widths) <= 1, "whether the column scrolls or not"


def test_a_card_that_waits_for_a_decision_says_so(sample: Workplace) -> None:
    board = board_of(page_of(sample))
    cards = [card for column in board.columns for card in column.model.cards]
    waiting, taken = (next(card for card in cards if (card.decided is None) is state) for state in (True, False))
    assert waiting.marks[0].words == "open"
    assert "Decision: open." in waiting.words
    assert taken.marks[0] == taken.decided
    assert "Decision: open." not in taken.words
