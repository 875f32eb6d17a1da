"""What a person would miss of the deck: cards, blank cards, bars and lines, by keyboard and mouse."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from roadmap_app.domain.criterion import Question
from roadmap_app.ui.pages.criteria import CriteriaPage
from roadmap_app.ui.pages.criteria.question import DeckSection
from roadmap_app.ui.preferences import Preferences
from roadmap_app.ui.shell.workplace import Workplace
from tests.ui.conftest import OpenWindow, workplace_of
from tests.ui.criteria.desk import deck, drag, page_of, step, weights, words_in


def test_the_deck_is_read_from_the_weights_and_shows_each_share(page: CriteriaPage) -> None:
    board = deck(page)
    assert board.deck.levels == (("C06",), ("C12",), ("C03", "C04"), ("C02",), ("C05",), ("C01",))
    assert board.deck.blanks == (0, 2, 1, 0, 5)
    assert [strip.text() for strip in board.strips if strip.isVisible()] == [
        "2 blank cards",
        "1 blank card",
        "5 blank cards",
    ]
    assert board.rows["C01"].weight.words == "27.0\N{NO-BREAK SPACE}%"
    tops = [board.cards[code].y() for code in ("C01", "C05", "C02", "C03", "C04", "C12", "C06")]
    assert tops == sorted(tops)
    assert "Level 6 of 6" in board.cards["C01"].accessibleDescription()
    assert list(page.sections) == list(Question)


def test_dragging_a_card_does_what_the_keys_do(page: CriteriaPage) -> None:
    board = deck(page)
    drag(board, "C05", board.cards["C04"].geometry().center().y())
    assert board.deck.levels == (("C06",), ("C12",), ("C03", "C04", "C05"), ("C02",), ("C01",))
    dragged = page.drafting.draft.figures
    page.draft_sheet.discard.click()
    assert not page.drafting.open
    step(page, "C05", -4)
    assert board.deck.levels == (("C06",), ("C12",), ("C03", "C04", "C05"), ("C02",), ("C01",))
    assert page.drafting.draft.figures == dragged


def test_a_card_dropped_past_the_end_has_a_level_of_its_own_and_escape_gives_a_drag_up(page: CriteriaPage) -> None:
    board = deck(page)
    drag(board, "C06", 2)
    assert board.deck.levels[-1] == ("C06",)
    before = board.deck
    card = board.cards["C12"]
    QTest.mousePress(card, Qt.MouseButton.LeftButton, pos=QPoint(40, 15))
    QTest.mouseMove(card, QPoint(40, 90))
    QTest.mouseMove(card, QPoint(40, 60))
    assert card.lifted
    QTest.keyClick(card, Qt.Key.Key_Escape)
    QTest.mouseRelease(card, Qt.MouseButton.LeftButton, pos=QPoint(40, 15))
    assert not card.lifted
    assert board.deck == before


def test_blank_cards_and_the_ratio_change_the_weights(page: CriteriaPage) -> None:
    board = deck(page)
    card = board.cards["C05"]
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_B)
    assert board.deck.blanks == (0, 2, 1, 1, 5)
    strip = next(each for each in board.strips if each.isVisible() and each.text() == "1 blank card")
    strip.less.click()
    top = board.strips[4]
    top.setFocus()
    QTest.keyClick(top, Qt.Key.Key_Delete)
    assert board.deck.blanks[4] == 4
    section = page.sections[Question.END]
    assert isinstance(section, DeckSection)
    section.ratio.setFocus()
    section.ratio.selectAll()
    QTest.keyClicks(section.ratio, "2")
    QTest.keyClick(section.ratio, Qt.Key.Key_Return)
    figures = page.drafting.tried.criteria
    found = {one.code: one.weight for one in figures}
    assert found["C01"] == pytest.approx(2 * found["C06"])
    assert sum(found[code] for code in board.deck.codes) == pytest.approx(0.63)


def test_marks_are_moved_by_arrow_digit_and_mouse_and_lines_come_and_go(page: CriteriaPage) -> None:
    row = deck(page).rows["C05"]
    bar = row.track.markers["bar"]
    assert bar.accessibleName() == "Bar: Institutional lock-in and rising cost of exit"
    bar.setFocus()
    QTest.keyClick(bar, Qt.Key.Key_Left)
    assert bar.value() == 5.5
    QTest.keyClick(bar, Qt.Key.Key_4)
    assert bar.value() == 4
    assert next(one.bar for one in page.drafting.tried.criteria if one.code == "C05") == 4
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=bar.rect().center())
    slot = row.track.width() / 9
    QTest.mouseMove(bar, bar.mapFrom(row.track, QPoint(round(6 * slot), 14)))
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton)
    assert bar.value() == 7
    assert not row.track.markers["red_line"].isVisible()
    row.tools.lines.aboutToShow.emit()
    row.tools.lines.actions()[0].trigger()
    red = row.track.markers["red_line"]
    assert red.isVisible()
    assert red.value() == 8
    red.setFocus()
    QTest.keyClick(red, Qt.Key.Key_Delete)
    assert not red.isVisible()
    assert weights(page)["C05"] == 0.11


def test_a_drag_is_one_step_that_is_named_after_what_was_dragged(page: CriteriaPage, sample: Workplace) -> None:
    row = deck(page).rows["C05"]
    bar = row.track.markers["bar"]
    slot = row.track.width() / 9

    def drag(*onto: float) -> None:
        QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=bar.rect().center())
        for value in onto:
            QTest.mouseMove(bar, bar.mapFrom(row.track, QPoint(round((value - 1) * slot), 14)))
        QTest.mouseRelease(bar, Qt.MouseButton.LeftButton)

    drag(5, 4, 3)
    drag(4, 5, 7)
    assert sample.top_bar.undo.accessibleName() == "Undo: bar of “Institutional lock-in and rising cost of exit”"
    sample.window().activateWindow()
    QTest.keyClick(bar, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert bar.value() == 3
    drag(5, 3)
    QTest.keyClick(bar, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert bar.value() == 6
    assert page.drafting.last is None, "a drag that ends where it began is no step"


def test_a_track_stands_in_the_middle_of_its_row(page: CriteriaPage) -> None:
    board = deck(page)
    for code, row in board.rows.items():
        middle = row.track.geometry().center().y()
        assert abs(middle - board.cards[code].geometry().center().y()) <= 1


def test_a_card_dragged_to_the_edge_scrolls_the_deck(open_window: OpenWindow, sample_file: Path) -> None:
    window = open_window(sample_file)
    window.resize(1280, 560)
    page = page_of(workplace_of(window))
    board = deck(page)
    bar = page.list.verticalScrollBar()
    assert bar.value() == 0
    drag(board, "C01", board.height() + 20)
    assert board.deck.levels[0] == ("C01",)
    assert bar.value() > 0


def test_tab_goes_through_each_row_of_the_deck_and_takes_its_marks_along(page: CriteriaPage) -> None:
    board = deck(page)
    marks = board.rows["C01"].track.markers
    strip = next(each for each in board.strips if each.text() == "5 blank cards")
    expected = [marks["bar"], marks["red_line"], board.rows["C01"].tools, strip, strip.less, board.cards["C05"]]
    page.window().activateWindow()
    board.cards["C01"].setFocus()
    for stop in expected:
        QTest.keyClick(page.window().focusWidget() or page, Qt.Key.Key_Tab)
        assert page.window().focusWidget() is stop


def test_in_a_low_window_the_first_card_can_be_had_at_once(
    open_window: OpenWindow, sample_file: Path, preferences: Preferences
) -> None:
    preferences.language, preferences.scale = "be", 2.0
    window = open_window(sample_file)
    window.resize(1280, 800)
    page = page_of(workplace_of(window))
    card = deck(page).cards["C01"]
    assert card.mapTo(page.list, QPoint(0, card.height())).y() < page.list.height()
    assert "Найважнейшае" in words_in(page.list), "what is taught about them comes after"


def test_in_a_very_wide_window_a_track_stays_near_its_card(open_window: OpenWindow, sample_file: Path) -> None:
    window = open_window(sample_file)
    window.resize(2560, 1300)
    page = page_of(workplace_of(window))
    board = deck(page)
    assert board.rows["C01"].track.geometry().right() < 1080
    assert page.presets.mapTo(page, QPoint(page.presets.width(), 0)).x() < 1080
