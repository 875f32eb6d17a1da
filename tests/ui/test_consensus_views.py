"""What a person would miss of the agenda, the heatmap, the filters, and an element's result beside its decision."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from roadmap_app.domain.outcome import Basis, Flag, Outcome
from roadmap_app.domain.workspace import Rule
from roadmap_app.i18n import LANGUAGES
from roadmap_app.presentation.tokens import DARK, LIGHT, Tokens
from roadmap_app.ui.controls.empty import EmptyState
from roadmap_app.ui.look import Look
from roadmap_app.ui.pages.consensus.agenda_lines import Column, Entry, Heading
from roadmap_app.ui.pages.consensus.heatmap import HeatmapView
from roadmap_app.ui.pages.consensus.heatmap_cells import ground
from roadmap_app.ui.pages.consensus.heatmap_lines import Group, Line
from roadmap_app.ui.paint.picture import Picture
from roadmap_app.ui.preferences import Preferences
from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.workspace.commands import decisions, workspaces
from tests.ui.conftest import OpenWindow, workplace_of
from tests.ui.consensus import agenda_of, board_of, page_of, press, spoken, words_of


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


def test_the_heatmap_is_walked_by_keyboard_sorted_and_left_for_an_element(sample: Workplace) -> None:
    page = page_of(sample)
    QTest.keyClick(page, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    view = page.views.view
    assert isinstance(view, HeatmapView)
    table, model = view.table, view.model
    first = table.line
    assert first is not None
    assert first.element.short_code in view.readout.text()
    QTest.keyClick(table, Qt.Key.Key_Right)
    assert "C02" in view.readout.text()
    assert "P30–P70" in view.readout.text()
    assert view.anchor.text()[0] in "13579"
    QTest.keyClick(table, Qt.Key.Key_S)
    groups = [at for at, line in enumerate(model.lines) if isinstance(line, Group)]
    highest = [line.cells[1].median or 0 for line in model.lines[groups[0] + 1 : groups[1]] if isinstance(line, Line)]
    assert highest == sorted(highest, reverse=True)
    highest_one = table.chosen
    QTest.keyClick(table, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert sample.session.element == highest_one
    assert page.body.currentWidget() is page.view
    assert page.view.back.accessibleName() == page.view.back.text().strip() == "Heatmap"
    page.view.back.click()
    assert page.views.view is view


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_criterion_of_the_heatmap_is_named_over_its_column(
    language: str, open_window: OpenWindow, sample_file: Path, preferences: Preferences
) -> None:
    preferences.language = language
    window = open_window(sample_file)
    window.resize(1280, 800)
    page = page_of(workplace_of(window))
    page.choice.segments["heatmap"].click()
    QApplication.processEvents()
    view = page.views.view
    assert isinstance(view, HeatmapView)
    head = view.table.criteria
    assert [" ".join(lines) for lines in head.names()] == view.model.names
    assert head.height() > 3 * head.fontMetrics().height()
    spoken_head = view.model.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
    assert str(spoken_head).startswith(f"C01 {view.model.names[0]}")
    window.resize(1280, 520)
    QApplication.processEvents()
    assert head.height() < 3 * head.fontMetrics().height(), "in a low window the ratings are worth more"


def test_too_few_ratings_are_told_by_a_sign_and_in_words_and_never_as_a_number(sample: Workplace) -> None:
    page = page_of(sample)
    page.choice.segments["heatmap"].click()
    view = page.views.view
    assert isinstance(view, HeatmapView)
    few = [
        (row, column)
        for row, line in enumerate(view.model.lines)
        if isinstance(line, Line)
        for column, cell in enumerate(line.cells)
        if cell.median is None
    ]
    assert few
    index = view.model.index(*few[0])
    assert not view.model.data(index)
    assert "too few ratings" in view.model.data(index, Qt.ItemDataRole.AccessibleTextRole)


def contrast(one: str, other: str) -> float:
    """WCAG 2."""

    def luminance(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_a_number_is_read_on_every_ground_of_the_heatmap() -> None:
    for theme in (LIGHT, DARK):
        look = Look(tokens=Tokens.shipped(), theme=theme)
        for half in range(2, 19):
            assert contrast(look.colour("text"), ground(look, half / 2).name()) >= 4.5


def test_another_bar_is_tried_on_one_element_and_nothing_is_applied(sample: Workplace) -> None:
    page, document = page_of(sample), sample.session.document
    results = document.results()
    row = next(
        row
        for row in results.elements
        if row.suggestion is Outcome.ABOLISH and row.questions[0].support > 0.5 and not row.questions[0].lines
    )
    sample.show_element(row.element)
    trial, revision = page.view.trial, document.snapshot.revision
    assert trial is not None
    assert not trial.reset.isEnabled()
    for box in trial.majorities[:1]:
        box.setValue(100)
    assert trial.state.text() == "A trial, not applied"
    for at in range(trial.criterion.count()):
        trial.criterion.setCurrentIndex(at)
        trial.bar.setValue(9)
    shown = " ".join(each.text() for each in trial.findChildren(QLabel))
    assert trial.shown.suggestion is not Outcome.ABOLISH
    assert "It would " in shown
    trial.reset.click()
    assert trial.shown.suggestion is row.suggestion
    assert not trial.state.text()
    assert document.snapshot.revision == revision


def test_how_firm_a_result_is_is_seen_beside_it_without_scrolling(sample: Workplace) -> None:
    page, document = page_of(sample), sample.session.document
    sample.window().resize(1280, 800)
    row = next(row for row in document.results().elements if Flag.FRAGILE in row.flags)
    sample.show_element(row.element)
    QApplication.processEvents()
    bars = next(each for each in page.view.findChildren(Picture) if each.accessibleName().startswith("Abolish "))
    assert bars.visibleRegion().boundingRect().height() == bars.height()
    fragile = [each for each in page.view.findChildren(QLabel) if each.text() == "fragile"]
    assert len(fragile) == 2, "over the name, and beside what says how firm it is"
    assert all(each.accessibleDescription() for each in fragile)


def test_the_reasons_of_experts_are_told_without_who_gave_them(sample: Workplace) -> None:
    page, document = page_of(sample), sample.session.document
    code = next(row.element for row in document.results().elements if len(document.reasons(row.element)) > 1)
    sample.show_element(code)
    said = words_of(page)
    assert all(reason in said for reason in document.reasons(code))
    assert not any(seat.pseudonym in said for seat in document.snapshot.seats)


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
    assert page.filters.domain in passed(page.filters.adopt)
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() in {column.cards for column in board_of(page).columns}
    rows = sample.session.document.results().elements
    open_one = next(row.element for row in rows if row.outcome is Outcome.INSUFFICIENT)
    sample.show_element(open_one)
    page.view.setFocus()
    seen = passed(page.form.reason)
    assert any(button in seen for button in page.form.verdicts.values())
