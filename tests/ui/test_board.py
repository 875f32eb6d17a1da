"""What a facilitator would miss of the cards on the board."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from roadmap_app.ui.pages.consensus.board import Board, Column
from roadmap_app.ui.preferences import Preferences
from roadmap_app.ui.shell.workplace import Workplace
from tests.ui.conftest import OpenWindow, workplace_of
from tests.ui.consensus import board_of, page_of


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
