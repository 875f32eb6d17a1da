"""What a person would miss of the agenda, the heatmap, the filters, and an element's result beside its decision."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from roadmap_app.domain.outcome import Basis, Outcome
from roadmap_app.domain.workspace import Rule
from roadmap_app.ui.controls.empty import EmptyState
from roadmap_app.ui.controls.page_title import PageTitle
from roadmap_app.ui.pages.consensus.agenda_lines import Column, Entry, Heading
from roadmap_app.ui.preferences import Preferences
from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.workspace.commands import decisions, workspaces
from tests.ui.conftest import OpenWindow, workplace_of
from tests.ui.consensus.page import agenda_of, board_of, page_of, press, spoken
from tests.ui.program.pressing import ask


def test_another_view_is_a_key_away_and_stays_chosen_elsewhere_and_in_another_language(
    open_window: OpenWindow, sample_file: Path
) -> None:
    window = open_window(sample_file)
    page = page_of(workplace_of(window))
    QTest.keyClick(page, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    agenda = agenda_of(page)
    assert agenda.table.hasFocus()
    workplace_of(window).go_to("catalogue")
    agenda_of(page_of(workplace_of(window)))
    next(each for each in window.findChildren(QAction) if each.text() == "Беларуская").trigger()
    QApplication.processEvents()
    again = page_of(workplace_of(window))
    assert agenda_of(again).model.title(Column.DECISION) == "Рашэнне"
    assert again.choice.chosen == "agenda"


def test_the_agenda_lists_everything_under_the_reason_that_put_it_there(sample: Workplace) -> None:
    page = page_of(sample)
    page.choice.segments["agenda"].click()
    lines, result = agenda_of(page).model.lines, sample.session.document.results()
    entries = [line for line in lines if isinstance(line, Entry)]
    assert [entry.result.element for entry in entries if entry.number] == list(result.agenda)
    assert [entry.number for entry in entries[: len(result.agenda)]] == list(range(1, len(result.agenda) + 1))
    assert len(entries) == len(result.elements)
    assert [entry.result for entry in entries] == list(result.in_order), "next and previous walk this order"
    headings = [line for line in lines if isinstance(line, Heading)]
    assert sum(line.count for line in headings) == len(entries)
    assert headings[0].title == "No consensus"
    assert headings[-1].title == "Settled"
    settled = entries[-1]
    assert settled.cells[Column.ANSWERED] == f"{settled.result.answered} of {settled.result.seats}"


def test_filters_narrow_every_view_and_say_how_many_are_shown(sample: Workplace) -> None:
    page = page_of(sample)
    decided = set(sample.session.document.snapshot.decided)
    page.filters.undecided.click()
    shown = {card.result.element for column in board_of(page).columns for card in column.model.cards}
    assert shown
    assert not shown & decided
    assert page.head.about.text().startswith(f"{len(shown)} of 175 elements")
    page.choice.segments["agenda"].click()
    entries = [line for line in agenda_of(page).model.lines if isinstance(line, Entry)]
    assert {entry.result.element for entry in entries} == shown


def test_the_facilitator_runs_the_agenda_by_keyboard(sample: Workplace) -> None:
    """Agenda, element, a decision of the meeting with reason and dissent, the next element, undo."""
    control, document = Qt.KeyboardModifier.ControlModifier, sample.session.document
    sample.window().activateWindow()
    assert QTest.qWaitForWindowActive(sample.window())
    page = page_of(sample)
    press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    agenda = document.results().agenda
    undecided = next(code for code in agenda if code not in document.snapshot.decided)
    for _step in range(agenda.index(undecided)):
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert sample.session.element == undecided
    assert page.view.place.text() == f"{agenda.index(undecided) + 1} of {len(agenda)} on the agenda"
    press(Qt.Key.Key_D)
    form = page.form
    assert form.reason.hasFocus()
    assert form.required.text() == "required"
    QTest.keyClicks(form.reason, "After debate.")
    assert not form.required.text()
    press(Qt.Key.Key_Tab)
    assert form.dissent.hasFocus()
    QTest.keyClicks(form.dissent, "Two would end it at once.")
    while not form.verdicts[Outcome.NO_CONSENSUS].hasFocus():
        press(Qt.Key.Key_Backtab)
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Up)
    assert form.verdict is Outcome.TRANSITIONAL
    row = document.results().by_element()[undecided]
    assert form.otherwise.text() == f"{row.dissenting(Outcome.TRANSITIONAL)} of {row.answered} judged otherwise"
    press(Qt.Key.Key_Return, control)
    taken = document.snapshot.decided[undecided]
    assert (taken.disposition, taken.basis) == (Outcome.TRANSITIONAL, Basis.MEETING)
    assert (taken.reason, taken.dissent) == ("After debate.", "Two would end it at once.")
    assert form.state.text() == "decided"
    page.view.setFocus()
    press(Qt.Key.Key_Right)
    assert sample.session.element == agenda[agenda.index(undecided) + 1]
    press(Qt.Key.Key_Z, control)
    assert undecided not in document.snapshot.decided
    press(Qt.Key.Key_Escape)
    assert agenda_of(page).table.hasFocus()
    assert agenda_of(page).table.chosen == agenda[agenda.index(undecided) + 1]


def test_filters_that_let_nothing_through_say_so_and_are_cleared_at_once(sample: Workplace) -> None:
    page, document = page_of(sample), sample.session.document
    everything = document.results().elements
    for row in everything:
        if row.element not in document.snapshot.decided:
            decision = decisions.decide(
                element=row.element,
                disposition=Outcome.NO_CONSENSUS,
                basis=Basis.MEETING,
                round=document.results().round,
                day="2026-11-24",
                reason="Put off",
            )
            document.run(decision)
    page.filters.undecided.click()
    nothing = page.views.currentWidget()
    assert isinstance(nothing, EmptyState)
    nothing.button.click()
    assert sum(len(column.model.cards) for column in board_of(page).columns) == len(everything)
    assert page.views.currentWidget() is page.views.view
    assert not page.filters.undecided.isChecked()


def test_results_that_a_worker_has_in_hand_are_waited_for_or_shown_at_a_press(sample: Workplace) -> None:
    document, tasks, done = sample.session.document, sample.session.tasks, Event()
    document.run(workspaces.set_rule(Rule.CLASSIC))
    assert not document.results_known
    tasks.run("Busy", lambda _progress: done.wait(10), lambda _found: None)
    page = page_of(sample)
    waiting = page.body.currentWidget()
    assert isinstance(waiting, EmptyState)
    assert "Working out the results" in spoken(waiting)
    waiting.button.click()
    assert board_of(page).columns[0].model.cards
    done.set()
    while tasks.current is not None:
        QApplication.processEvents()


def test_arrows_choose_a_view_where_the_keyboard_is_on_the_choice(sample: Workplace) -> None:
    sample.window().activateWindow()
    assert QTest.qWaitForWindowActive(sample.window())
    page = page_of(sample)
    page.choice.segments["board"].setFocus()
    press(Qt.Key.Key_Right)
    assert page.choice.chosen == "agenda"
    agenda_of(page)


def test_tab_comes_to_what_stands_above_the_board_and_to_the_verdict_before_the_reason(sample: Workplace) -> None:
    page = page_of(sample)

    def passed(end: QWidget) -> list[QWidget | None]:
        """Where Tab comes by until it is there."""
        seen: list[QWidget | None] = []
        while QApplication.focusWidget() is not end and len(seen) < 40:
            press(Qt.Key.Key_Tab)
            seen.append(QApplication.focusWidget())
        return seen

    cards = board_of(page).columns[0].cards
    page.setFocus()
    assert QApplication.focusWidget() is cards
    assert page.filters.domain in passed(page.filters.next_round)
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() in {column.cards for column in board_of(page).columns}
    rows = sample.session.document.results().elements
    open_one = next(row.element for row in rows if row.outcome is Outcome.INSUFFICIENT)
    sample.show_element(open_one)
    page.view.setFocus()
    seen = passed(page.form.reason)
    assert any(button in seen for button in page.form.verdicts.values())


def test_the_palette_turns_to_another_view_where_the_views_are_in_front(sample: Workplace) -> None:
    page = page_of(sample)
    assert ask(sample, "heatmap")[0].startswith("Heatmap")
    press(Qt.Key.Key_Return)
    assert page.choice.chosen == "heatmap"
    page.filters.next_round.click()
    assert not any(words.startswith("Iceberg") for words in ask(sample, "iceberg")), "a question waits for its answer"


def test_from_an_element_another_view_is_a_key_away_with_the_element_chosen_there(sample: Workplace) -> None:
    page = page_of(sample)
    sample.show_element("US-SEC-003")
    assert page.body.currentWidget() is page.view
    QTest.keyClick(page, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert page.body.currentWidget() is page.overview
    assert agenda_of(page).table.chosen == "US-SEC-003"
    assert page.inspector() is None


def test_what_is_not_decided_is_open_on_the_agenda_as_on_the_board(sample: Workplace) -> None:
    page = page_of(sample)
    page.choice.segments["agenda"].click()
    entries = [line for line in agenda_of(page).model.lines if isinstance(line, Entry)]
    decided = sample.session.document.snapshot.decided
    assert {line.cells[Column.DECISION] for line in entries if line.result.element not in decided} == {"open"}


def test_an_element_is_read_in_lines_of_a_bearable_length_and_its_columns_begin_alike(
    open_window: OpenWindow, sample_file: Path
) -> None:
    window = open_window(sample_file)
    window.resize(2560, 1300)
    page = page_of(workplace_of(window))
    workplace_of(window).show_element("US-ENE-001")
    QApplication.processEvents()
    shown = {each.text(): each for each in page.view.findChildren(QLabel) if each.isVisible()}
    why = next(each for text, each in shown.items() if text.startswith("Must end:"))
    assert why.width() < 700
    lefts = {
        shown[text].mapTo(page.view, QPoint(0, 0)).x() for text in ("Suggestion of the criteria", "How firm is it")
    }
    assert max(lefts) - min(lefts) <= 1


def test_the_heads_of_the_pages_stand_alike(sample: Workplace) -> None:
    """Titles at one height, and chips as high as one another, so that nothing jumps from page to page."""
    titles, chips = set[int](), set[int]()
    for step in ("criteria", "consensus", "roadmap"):
        sample.go_to(step)
        QApplication.processEvents()
        (named,) = sample.page.findChildren(PageTitle)
        titles.add(named.title.mapTo(sample.page, named.title.rect().center()).y())
        buttons = [each for each in sample.page.findChildren(QAbstractButton) if each.isVisible()]
        chips |= {each.height() for each in buttons if each.objectName() in ("chip", "switchChip")}
    assert len(titles) == 1
    assert chips == {24}


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_chip_is_round_at_every_size(
    scale: float, open_window: OpenWindow, sample_file: Path, preferences: Preferences
) -> None:
    preferences.scale = scale
    window = open_window(sample_file)
    page = page_of(workplace_of(window))
    drawn = page.filters.domain.grab().toImage()
    assert drawn.pixelColor(0, 0) != drawn.pixelColor(drawn.width() // 2, 0), "the border begins behind the corner"
