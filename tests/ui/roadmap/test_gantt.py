"""What a person would miss of the Gantt chart, the legal clock and the contradictions that a button mends."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidgetAction

from roadmap_app.domain.element import EdgeKind
from roadmap_app.domain.mending import MendKind
from roadmap_app.domain.roadmap import ContradictionKind
from roadmap_app.i18n import LANGUAGES
from roadmap_app.presentation.tokens import DARK
from roadmap_app.ui.fields.text import TextField
from roadmap_app.ui.pages.roadmap import RoadmapPage
from roadmap_app.ui.pages.roadmap.clock import LATEST
from roadmap_app.ui.pages.roadmap.conflicts import ConflictRow
from roadmap_app.ui.pages.roadmap.delegate import CODE_ROLE, NAME, RELATED_ROLE, SIGN_ROLE
from roadmap_app.ui.pages.roadmap.gantt import GanttView
from roadmap_app.ui.pages.roadmap.gantt_tree import GanttTree
from roadmap_app.ui.pages.roadmap.side import CONFLICTS, PLAN
from roadmap_app.ui.pages.roadmap.views import CLOCK, GANTT, PHASES
from roadmap_app.ui.paint.picture import Picture
from roadmap_app.ui.preferences import Preferences
from roadmap_app.ui.shell.workplace import Workplace
from tests.ui.conftest import OpenWindow, workplace_of
from tests.ui.roadmap.page import page_of

TOO_SOON, UNPROTECTED, ORPHAN = "US-DEF-002", "US-ENE-001", "US-INST-013"


def chart_of(workplace: Workplace) -> tuple[RoadmapPage, GanttTree]:
    page = page_of(workplace, GANTT)
    tree = page.views.lines
    assert isinstance(tree, GanttTree)
    return page, tree


def row_of(page: RoadmapPage, kind: ContradictionKind, code: str) -> ConflictRow:
    rows = page.side.conflicts.rows
    return next(row for row in rows if row.found.kind is kind and row.found.element == code)


def spoken(tree: GanttTree, code: str) -> str:
    return tree.items[code].data(0, Qt.ItemDataRole.AccessibleTextRole)


def test_every_line_of_the_chart_says_what_it_shows(sample: Workplace) -> None:
    _page, tree = chart_of(sample)
    roadmap = sample.session.document.roadmap()
    assert set(tree.items) == {entry.element for entry in roadmap.entries}
    for code in tree.items:
        assert spoken(tree, code).startswith(sample.session.document.snapshot.element(code).short_code)
    assert "Practice stops: day D. Legal end: D\xa0+\xa0395\xa0days." in spoken(tree, TOO_SOON)
    assert "Contradiction: Left without support, Too soon." in spoken(tree, TOO_SOON)


def test_arrows_walk_the_chart_and_enter_writes_the_plan(sample: Workplace) -> None:
    page, tree = chart_of(sample)
    tree.choose(TOO_SOON)
    tree.setFocus()
    QTest.keyClick(tree, Qt.Key.Key_Down)
    QApplication.processEvents()
    code = tree.current_code
    assert code == sample.session.element != TOO_SOON
    assert page.side.front == CONFLICTS, "walking does not take away what is being read"
    QTest.keyClick(tree, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert page.side.front == PLAN
    assert page.side.form.accessibleName() == sample.session.document.snapshot.element(code).name.en


def test_a_phase_stays_folded_when_something_is_changed(sample: Workplace) -> None:
    page, tree = chart_of(sample)
    first = tree.topLevelItem(0)
    assert first is not None
    tree.setCurrentItem(first)
    tree.setFocus()
    QTest.keyClick(tree, Qt.Key.Key_Return)
    assert not first.isExpanded()
    row_of(page, ContradictionKind.TOO_SOON, TOO_SOON).fix.click()
    QApplication.processEvents()
    first = tree.topLevelItem(0)
    assert first is not None
    assert not first.isExpanded()
    line = first.child(0)
    assert line is not None
    hidden = line.data(0, CODE_ROLE)
    assert page.show_element(hidden), "whoever asks for an element finds it"
    assert first.isExpanded()


def test_one_press_moves_an_end_to_its_lawful_day_and_undo_takes_it_back(sample: Workplace) -> None:
    page = page_of(sample, GANTT)
    document = sample.session.document
    row = row_of(page, ContradictionKind.TOO_SOON, TOO_SOON)
    assert row.fix.text() == "Move end to D\xa0+\xa0395\xa0days"
    assert row.told.chain == ("DEF-002", "D\xa0+\xa0183\xa0days", "D\xa0+\xa0395\xa0days")
    before = len(document.roadmap().contradictions)
    row.fix.click()
    QApplication.processEvents()
    plan = next(plan for plan in document.snapshot.plans if plan.element == TOO_SOON)
    assert plan.planned_end == 395
    assert len(page.side.conflicts.rows) == before - 1
    assert sample.toaster.words.text() == "DEF-002: the end is moved to D\xa0+\xa0395\xa0days."
    sample.toaster.button.click()
    QApplication.processEvents()
    assert len(page.side.conflicts.rows) == before
    assert row_of(page, ContradictionKind.TOO_SOON, TOO_SOON)


def test_every_step_that_a_button_makes_ends_its_contradiction_and_brings_no_other(sample: Workplace) -> None:
    page = page_of(sample)
    document = sample.session.document
    every = document.roadmap().contradictions
    moves = [at for at, row in enumerate(page.side.conflicts.rows) if row.told.mend.kind is MendKind.MOVE_END]
    assert len(moves) > 3
    for at in moves:
        row = page.side.conflicts.rows[at]
        found = row.found
        row.fix.click()
        left = document.roadmap().contradictions
        assert {(each.kind, each.elements) for each in left} < {(each.kind, each.elements) for each in every}
        assert (found.kind, found.elements) not in {(each.kind, each.elements) for each in left}
        document.undo()
        QApplication.processEvents()


def test_a_missing_safeguard_leads_to_its_field(sample: Workplace) -> None:
    page = page_of(sample)
    sample.window().activateWindow()
    row_of(page, ContradictionKind.UNPROTECTED, UNPROTECTED).fix.click()
    QApplication.processEvents()
    field = page.side.form.parts["safeguard"]
    assert isinstance(field, TextField)
    assert field.hasFocus()
    assert page.views.lines.current_code == UNPROTECTED
    QTest.keyClicks(field, "Reverse supply is kept ready")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    QApplication.processEvents()
    assert not any(row.found.kind is ContradictionKind.UNPROTECTED for row in page.side.conflicts.rows)


def test_a_stale_verdict_leads_to_where_it_is_decided(sample: Workplace) -> None:
    page = page_of(sample)
    row = next(row for row in page.side.conflicts.rows if row.found.kind is ContradictionKind.STALE)
    row.fix.click()
    QApplication.processEvents()
    assert sample.page.key == "consensus"
    assert sample.session.element == row.found.element


def test_a_contradiction_and_its_line_are_chosen_together(sample: Workplace) -> None:
    page, tree = chart_of(sample)
    row = row_of(page, ContradictionKind.ORPHAN, ORPHAN)
    QTest.mouseClick(row.button, Qt.MouseButton.LeftButton, pos=QPoint(30, 20))
    QApplication.processEvents()
    assert tree.current_code == ORPHAN
    assert [each.found for each in page.side.conflicts.rows if each.property("chosen")] == [row.found]
    tree.choose(TOO_SOON)
    chosen = [each.found for each in page.side.conflicts.rows if each.property("chosen")]
    assert [found.element for found in chosen] == [TOO_SOON]


def test_the_other_lines_of_a_contradiction_are_marked_until_another_is_chosen(sample: Workplace) -> None:
    page, tree = chart_of(sample)
    row_of(page, ContradictionKind.ORPHAN, ORPHAN).button.click()
    assert tree.items["US-INST-001"].data(0, RELATED_ROLE)
    assert not tree.items[ORPHAN].data(0, RELATED_ROLE), "it is chosen itself"
    tree.choose(TOO_SOON)
    assert not tree.items["US-INST-001"].data(0, RELATED_ROLE)


def test_a_change_leaves_the_other_contradictions_where_they_are(sample: Workplace) -> None:
    page = page_of(sample)
    sample.window().activateWindow()
    rows = page.side.conflicts.rows
    rows[0].button.setFocus()
    row_of(page, ContradictionKind.TOO_SOON, TOO_SOON).fix.click()
    QApplication.processEvents()
    assert page.side.conflicts.rows[0] is rows[0]
    assert rows[0].button.hasFocus()


def test_a_chosen_line_shows_what_it_rests_on_by_an_arrow(sample: Workplace) -> None:
    _page, tree = chart_of(sample)
    bare = tree.viewport().grab().toImage()
    tree.choose(ORPHAN)
    QApplication.processEvents()
    broken = [edge for edge, gone in tree.edges() if gone]
    assert {edge.support for edge in broken if edge.kind is EdgeKind.LEGAL} == {"US-INST-001"}
    assert tree.viewport().grab().toImage() != bare


def test_the_chips_narrow_the_lines_and_an_element_that_is_asked_for_is_shown_all_the_same(sample: Workplace) -> None:
    page = page_of(sample)
    roadmap = sample.session.document.roadmap()
    wrong = set(roadmap.contradicted())
    assert page.head.contradicted.text() == f"With contradictions: {len(wrong)}"
    page.head.contradicted.click()
    assert set(page.views.lines.items) == wrong
    page.head.unready.click()
    unready = {entry.element for entry in roadmap.entries if not entry.ready}
    assert set(page.views.lines.items) == wrong & unready
    other = next(entry.element for entry in roadmap.entries if entry.element not in wrong)
    sample.show_element(other)
    assert page.views.lines.current_code == other
    assert not page.head.contradicted.isChecked()


def test_the_legal_clock_lists_what_needs_notice_and_by_when(sample: Workplace) -> None:
    page = page_of(sample, CLOCK)
    table = page.views.lines
    assert TOO_SOON in table.items
    assert "US-DEF-003" not in table.items, "a practice is stopped without notice"
    line = table.items[TOO_SOON]
    assert [line.text(at) for at in (3, 4, 5)] == ["12\xa0months", "too late", "D\xa0+\xa0395\xa0days"]
    tax = table.items["US-TAX-004"]
    assert [tax.text(at) for at in (3, 4, 5, 6)] == [
        "12\xa0months",
        "D\xa0+\xa01095\xa0days",
        "D\xa0+\xa0365\xa0days",
        "",
    ]
    assert "Russia" in table.items["US-NUC-001"].data(6, Qt.ItemDataRole.AccessibleTextRole)


@pytest.mark.parametrize(("key", "view"), [(Qt.Key.Key_1, PHASES), (Qt.Key.Key_2, GANTT), (Qt.Key.Key_3, CLOCK)])
def test_the_views_have_keys(sample: Workplace, key: Qt.Key, view: str) -> None:
    page = page_of(sample, CLOCK if view == GANTT else GANTT)
    QTest.keyClick(page, key, Qt.KeyboardModifier.AltModifier)
    QApplication.processEvents()
    assert page.views.front == view == page.head.choice.chosen


def test_the_view_is_there_again_in_another_theme(open_window: OpenWindow, sample_file: Path) -> None:
    window = open_window(sample_file)
    page_of(workplace_of(window), GANTT)
    window.set_theme(DARK)
    QApplication.processEvents()
    page = workplace_of(window).page
    assert isinstance(page, RoadmapPage)
    assert page.views.front == GANTT == page.head.choice.chosen
    assert page.views.lines.items


def test_in_a_narrow_window_the_contradictions_have_a_button(sample: Workplace) -> None:
    page = page_of(sample)
    assert not page.head.beside.isVisible()
    sample.window().resize(900, 700)
    QApplication.processEvents()
    assert page.head.beside.isVisible()
    page.head.beside.click()
    QApplication.processEvents()
    assert page.side.conflicts.isVisible()


def test_the_rail_keeps_what_it_said_while_the_results_are_worked_out(sample: Workplace) -> None:
    step = sample.rail.steps["roadmap"]
    said = step.accessibleDescription()
    assert said
    step.set_state("", 0.0)
    assert step.accessibleDescription() == said


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_legal_clock_is_read_beside_the_inspector(
    language: str, open_window: OpenWindow, sample_file: Path, preferences: Preferences
) -> None:
    """In a laptop's window: names take two lines, nothing scrolls sideways, and what comes too late has a sign."""
    preferences.language = language
    window = open_window(sample_file)
    window.resize(1280, 800)
    page = page_of(workplace_of(window), CLOCK)
    table = page.views.lines
    assert not table.horizontalScrollBar().isVisible()
    line = table.items[TOO_SOON]
    assert line.data(LATEST, SIGN_ROLE) == "warning"
    assert table.items["US-TAX-004"].data(LATEST, SIGN_ROLE) is None
    style = table.fontMetrics()
    assert table.visualItemRect(line).height() >= 2 * style.height()
    assert table.columnWidth(NAME) >= 120


def test_the_marks_are_explained_on_demand_where_the_window_is_low(
    open_window: OpenWindow, sample_file: Path, preferences: Preferences
) -> None:
    preferences.scale = 2.0
    window = open_window(sample_file)
    window.resize(1280, 800)
    page = page_of(workplace_of(window), GANTT)
    view = page.views.currentWidget()
    assert isinstance(view, GanttView)
    assert view.asked.isVisible()
    shown = view.asked.menu().actions()[0]
    assert isinstance(shown, QWidgetAction)
    assert "notice runs" in shown.defaultWidget().findChildren(Picture)[0].accessibleName()
    window.resize(1280, 1600)
    QApplication.processEvents()
    assert view.asked.isHidden()
