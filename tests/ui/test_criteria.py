"""What a person would miss of the criteria: each under its question, its weight, and what a changed weight does."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from roadmap_app.domain.criterion import Question
from roadmap_app.domain.workspace import Rule
from roadmap_app.presentation.progress import step_name
from roadmap_app.ui.pages.criteria import CriteriaPage
from roadmap_app.ui.shell.workplace import Workplace
from tests.ui.conftest import OpenWindow, workplace_of


def page_of(workplace: Workplace) -> CriteriaPage:
    workplace.go_to("criteria")
    QApplication.processEvents()
    assert isinstance(workplace.page, CriteriaPage)
    return workplace.page


def test_every_criterion_shows_its_weight_and_its_share_of_its_question(sample: Workplace) -> None:
    page = page_of(sample)
    criteria = sample.session.document.snapshot.criteria
    assert list(page.lines) == sorted(one.code for one in criteria) or set(page.lines) == {one.code for one in criteria}
    for criterion in criteria:
        assert page.lines[criterion.code].weight.value() == criterion.weight
    harm = [one for one in criteria if one.role == "harm"]
    share = harm[0].weight / sum(one.weight for one in harm)
    assert page.lines[harm[0].code].share.text() == f"{round(100 * share)} %".replace(" ", "\N{NO-BREAK SPACE}")


def test_a_weight_is_typed_and_undone_and_its_effect_is_told(sample: Workplace) -> None:
    page = page_of(sample)
    document = sample.session.document
    code = next(iter(page.lines))
    before = {row.element: row.suggestion for row in document.results().elements}
    box = page.lines[code].weight
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "0.9")
    QTest.keyClick(box, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert next(one.weight for one in document.snapshot.criteria if one.code == code) == 0.9
    after = {row.element: row.suggestion for row in document.results().elements}
    changed = sum(after[each] is not before[each] for each in before)
    assert changed
    assert page.effect.text() == f"{changed} of {len(before)} suggestions changed"
    document.undo()
    QApplication.processEvents()
    assert box.value() != 0.9


def test_a_majority_is_typed_beside_its_question_told_and_undone(sample: Workplace) -> None:
    page = page_of(sample)
    document = sample.session.document
    before = {row.element: row.suggestion for row in document.results().elements}
    box = page.questions[Question.END].majority
    assert box.value() == 50
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "80")
    QTest.keyClick(box, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert document.snapshot.workspace.majorities == (0.8, 0.5, 0.6)
    after = {row.element: row.suggestion for row in document.results().elements}
    changed = sum(after[each] is not before[each] for each in before)
    assert changed
    assert page.effect.text() == f"{changed} of {len(before)} suggestions changed"
    document.undo()
    QApplication.processEvents()
    assert box.value() == 50


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
    assert f"{changed} of {len(before)} answers of the panel changed" in page.effect.text()
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


def test_what_is_changed_is_named_in_undo(sample: Workplace) -> None:
    page = page_of(sample)
    page.questions[Question.STAY].majority.setValue(75)
    step = sample.session.document.undo_step
    assert step is not None
    name = step_name(step.code, step.parameters, sample.session.document.snapshot, sample.session.language)
    assert name == "set the majority of “May it stay?”"


def test_a_blind_round_tells_no_effect(blind: Workplace) -> None:
    page = page_of(blind)
    box = page.lines[next(iter(page.lines))].weight
    box.setValue(0.3)
    QApplication.processEvents()
    assert blind.session.document.snapshot.criteria[0].weight == 0.3
    assert page.effect.text() == ""


def test_a_weight_that_would_leave_a_question_without_any_is_refused_and_put_back(sample: Workplace) -> None:
    page = page_of(sample)
    pace = [one for one in sample.session.document.snapshot.criteria if one.role == "pace"]
    for criterion in pace:
        page.lines[criterion.code].weight.setValue(0)
    QApplication.processEvents()
    left = [one for one in sample.session.document.snapshot.criteria if one.role == "pace"]
    assert sum(one.weight for one in left) > 0
    assert page.lines[left[-1].code].weight.value() == left[-1].weight


def test_the_inspector_shows_what_the_ratings_of_the_chosen_criterion_mean(sample: Workplace) -> None:
    page = page_of(sample)
    criterion = sample.session.document.snapshot.criteria[3]
    QTest.mouseClick(page.lines[criterion.code].name, Qt.MouseButton.LeftButton)
    said = " ".join(each.text() for each in page.sheet.findChildren(QLabel))
    assert criterion.name.en in said
    assert criterion.anchor_9.en in said
    assert page.inspector() is page.sheet


def test_without_criteria_the_page_says_how_to_get_some(open_window: OpenWindow, blank_file: Path) -> None:
    workplace = workplace_of(open_window(blank_file))
    page = page_of(workplace)
    if workplace.session.document.snapshot.criteria:
        assert page.lines
    else:
        assert page.body.currentWidget() is page.empty
        assert page.inspector() is None
