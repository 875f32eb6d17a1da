"""Every element in its phase, walked by keyboard, narrowed by chips, and found from what contradicts it."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from roadmap_app.domain.outcome import Outcome
from roadmap_app.domain.roadmap import Severity
from roadmap_app.ui.controls.empty import EmptyState
from roadmap_app.ui.pages.roadmap.delegate import VERDICT, VERDICT_ROLE
from roadmap_app.ui.pages.roadmap.side import CONFLICTS
from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.ui.window import MainWindow
from roadmap_app.workspace.commands import plans
from tests.ui.conftest import workplace_of
from tests.ui.program.pressing import CONTROL, labels_in, press
from tests.ui.roadmap.page import chosen, page_of, plan_of


def test_every_element_with_a_verdict_stands_in_its_phase(sample: Workplace) -> None:
    page = page_of(sample)
    roadmap = sample.session.document.roadmap()
    assert set(page.views.lines.items) == {entry.element for entry in roadmap.entries}
    phases = [page.views.lines.topLevelItem(at) for at in range(page.views.lines.topLevelItemCount())]
    counts = [phase.childCount() for phase in phases if phase is not None]
    assert sum(counts) == len(roadmap.entries)
    assert len(counts) == len({entry.phase for entry in roadmap.entries})
    for entry in roadmap.entries:
        item = page.views.lines.items[entry.element]
        assert item.text(5) == (str(len(entry.missing)) if entry.missing else "")
    assert page.head.undecided.text() == f"{len(roadmap.undecided)} elements without a verdict"


def test_a_click_on_a_phase_folds_its_elements_away_and_every_verdict_has_its_sign(sample: Workplace) -> None:
    page = page_of(sample)
    phase = page.views.lines.topLevelItem(0)
    assert phase is not None
    middle = page.views.lines.visualItemRect(phase).center()
    QTest.mouseClick(page.views.lines.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert not phase.isExpanded()
    QTest.mouseClick(page.views.lines.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert phase.isExpanded()
    for entry in sample.session.document.roadmap().entries:
        assert page.views.lines.items[entry.element].data(VERDICT, VERDICT_ROLE) == entry.verdict


def test_arrows_walk_the_elements_and_the_inspector_follows(sample: Workplace) -> None:
    page, code = chosen(sample, Outcome.ABOLISH)
    page.views.lines.setFocus()
    QTest.keyClick(page.views.lines, Qt.Key.Key_Down)
    QApplication.processEvents()
    assert sample.session.element != code
    assert page.inspector() is page.side
    name = sample.session.document.snapshot.element(sample.session.element).name.en
    assert page.side.form.accessibleName() == name


def test_a_contradiction_leads_to_its_element_and_errors_come_first(sample: Workplace) -> None:
    page = page_of(sample)
    every = sample.session.document.roadmap().contradictions
    errors = [each for each in every if each.severity is Severity.ERROR]
    found = errors + [each for each in every if each.severity is Severity.CHECK]
    assert errors
    assert len(errors) < len(every)
    rows = page.side.conflicts.rows
    assert [row.found for row in rows] == found
    assert page.side.choice.segments[CONFLICTS].text() == f"Contradictions  {len(every)}"
    rows[2].button.click()
    QApplication.processEvents()
    assert sample.session.element == found[2].element == page.views.lines.current_code
    assert [row.property("chosen") for row in rows[:4]] == [False, False, True, False]


def test_without_a_verdict_the_page_leads_to_the_consensus(blind: Workplace) -> None:
    page = page_of(blind)
    assert page.body.currentWidget() is page.empty
    assert page.inspector() is None
    assert not page.show_element("US-DEF-003")
    page.empty.button.click()
    assert blind.page.key == "consensus"


def test_a_folded_phase_stays_folded_in_another_language_theme_and_size(sample: Workplace) -> None:
    window = sample.window()
    assert isinstance(window, MainWindow)
    page = page_of(sample)
    lines = page.views.lines
    first = lines.topLevelItem(0)
    assert first is not None
    QTest.mouseClick(lines.viewport(), Qt.MouseButton.LeftButton, pos=lines.visualItemRect(first).center())
    assert not first.isExpanded()
    for turn in (
        lambda: window.set_language("be"),
        lambda: window.set_theme("dark"),
        lambda: press(workplace_of(window), Qt.Key.Key_Plus, CONTROL),
    ):
        turn()
        QApplication.processEvents()
        again = page_of(workplace_of(window)).views.lines
        tops = [again.topLevelItem(at) for at in range(again.topLevelItemCount())]
        assert [top.isExpanded() for top in tops if top is not None] == [False] + [True] * (len(tops) - 1)


def test_chips_that_let_nothing_through_say_so_and_how_to_go_back(sample: Workplace) -> None:
    page = page_of(sample)
    roadmap = sample.session.document.roadmap()
    both = {each.elements[0] for each in roadmap.contradictions} & {
        entry.element for entry in roadmap.entries if not entry.ready
    }
    for code in both:
        plan = replace(plan_of(sample, code), safeguard="Oversight.", acquired_rights="They are kept.")
        sample.session.run(plans.edit(plan))
    for chip in (page.head.contradicted, page.head.unready):
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    empty = page.views.currentWidget()
    assert isinstance(empty, EmptyState)
    assert "No element passes the filters" in labels_in(empty)
    QTest.mouseClick(empty.button, Qt.MouseButton.LeftButton)
    assert page.views.currentWidget() is page.views.lines
    assert len(page.views.lines.items) == len(roadmap.entries)
    assert not page.head.contradicted.isChecked()
