"""Points and majorities, the rule and the quorum, and presets in files."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from roadmap_app.domain.criterion import Question
from roadmap_app.domain.workspace import Rule
from roadmap_app.ui.pages.criteria.question import SwingSection
from roadmap_app.ui.shell.workplace import Workplace
from tests.ui.conftest import OpenWindow, workplace_of
from tests.ui.criteria.desk import comes, deck, page_of, step, words_in


def test_points_and_majorities_are_drafts_too(sample: Workplace) -> None:
    page = page_of(sample)
    page.manner.segments["swing"].click()
    section = page.sections[Question.STAY]
    assert isinstance(section, SwingSection)
    points = section.board.points["C09"]
    assert points.box.value() == 75
    points.slider.setFocus()
    QTest.keyClick(points.slider, Qt.Key.Key_Home)
    assert points.box.value() == 0
    found = {one.code: one.weight for one in page.drafting.tried.criteria}
    assert (found["C07"], found["C09"]) == (pytest.approx(0.21), 0)
    top = section.board.points["C07"]
    top.box.setValue(0)
    assert {one.code: one.weight for one in page.drafting.tried.criteria} == found
    assert "needs points" in sample.toaster.words.text()
    section.majority.setFocus()
    section.majority.selectAll()
    QTest.keyClicks(section.majority, "75")
    QTest.keyClick(section.majority, Qt.Key.Key_Return)
    assert page.drafting.tried.workspace.majority(Question.STAY) == 0.75
    assert page.session.document.snapshot.workspace.majority(Question.STAY) == 0.6
    assert "May it stay? majority 60\N{NO-BREAK SPACE}% → 75" in words_in(page.draft_sheet)


def test_rule_quorum_and_the_secret_count_are_chosen_and_undone(sample: Workplace) -> None:
    page = page_of(sample)
    document = sample.session.document
    panel = page.panel
    assert panel is not None
    settings = document.snapshot.workspace
    before = {row.element: row.outcome for row in document.results().elements}
    panel.quorum.setValue(8)
    QApplication.processEvents()
    changed = sum(row.outcome is not before[row.element] for row in document.results().elements)
    assert changed
    assert comes(f"{changed} of {len(before)} answers of the panel changed", panel.effect.text)
    panel.rules[Rule.CLASSIC].click()
    panel.secret.click()
    now = document.snapshot.workspace
    assert (now.quorum, now.rule, now.count_hidden) == (8, Rule.CLASSIC, True)
    for _ in range(3):
        document.undo()
    QApplication.processEvents()
    assert document.snapshot.workspace == settings
    assert (panel.quorum.value(), panel.secret.isChecked()) == (settings.quorum, False)
    assert panel.rules[settings.rule].isChecked()


def test_presets_go_into_a_file_come_from_one_and_the_shipped_one_comes_back(sample: Workplace, tmp_path: Path) -> None:
    page = page_of(sample)
    document = sample.session.document
    shipped = document.snapshot.criteria
    step(page, "C06", 8)
    page.presets.take_shipped()
    assert "Apply or discard" in sample.toaster.words.text()
    page.draft_sheet.apply.click()
    mine = document.snapshot.criteria
    page.presets.write_file(tmp_path / "mine.json")
    page.presets.take_shipped()
    assert document.snapshot.criteria == shipped
    assert not page.drafting.open
    page.presets.take_file(tmp_path / "mine.json")
    assert document.snapshot.criteria == mine
    document.undo()
    assert document.snapshot.criteria == shipped
    (tmp_path / "hostile.json").write_text("[]", encoding="utf-8")
    page.presets.take_file(tmp_path / "hostile.json")
    assert "is not a preset of criteria" in sample.toaster.words.text()
    assert document.snapshot.criteria == shipped


def test_without_criteria_the_page_teaches_and_takes_the_preset_in(open_window: OpenWindow, blank_file: Path) -> None:
    workplace = workplace_of(open_window(blank_file))
    page = page_of(workplace)
    assert page.body.currentWidget() is page.empty
    assert page.inspector() is None
    page.empty.button.click()
    QApplication.processEvents()
    assert len(workplace.session.document.snapshot.criteria) == 12
    assert page.body.currentWidget() is not page.empty
    assert deck(page).deck.levels[-1] == ("C01",)
