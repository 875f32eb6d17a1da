"""The steps of a plan: by hand, or begun from the practical ladder."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from roadmap_app.domain.outcome import Outcome
from roadmap_app.domain.plan import FARTHEST_DAY, Milestone
from roadmap_app.ui.pages.roadmap.milestones import MilestonesPart
from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.workspace.commands import plans
from tests.ui.roadmap.page import chosen


def steps_of(workplace: Workplace, code: str) -> list[tuple[str, int]]:
    return [
        (step.title, step.offset) for step in workplace.session.document.snapshot.milestones if step.element == code
    ]


def milestones_of(workplace: Workplace) -> tuple[MilestonesPart, str]:
    page, code = chosen(workplace, Outcome.TRANSITIONAL)
    part = page.side.form.parts["milestones"]
    assert isinstance(part, MilestonesPart)
    return part, code


def test_milestones_are_added_changed_and_removed_and_each_is_undone(sample: Workplace) -> None:
    part, code = milestones_of(sample)
    document = sample.session.document
    before = steps_of(sample, code)
    assert before
    sample.window().activateWindow()
    part.add.click()
    assert steps_of(sample, code) == before, "a step without a title is not recorded"
    row = part.rows[-1]
    QTest.keyClicks(row.title, "Publish the archive")
    QTest.keyClick(row.title, Qt.Key.Key_Return)
    row.day.setValue(900)
    assert steps_of(sample, code) == [*before, ("Publish the archive", 900)]
    assert part.rows[-1] is row
    part.rows[0].remove.click()
    assert steps_of(sample, code) == [*before[1:], ("Publish the archive", 900)]
    for _ in range(3):
        document.undo()
    QApplication.processEvents()
    assert steps_of(sample, code) == before
    assert [row.step for row in part.rows if row.step[0]] == before


def test_a_step_that_is_emptied_gets_its_title_back(sample: Workplace) -> None:
    part, code = milestones_of(sample)
    before = steps_of(sample, code)
    sample.window().activateWindow()
    part.rows[0].title.setFocus()
    part.rows[0].title.clear()
    QTest.keyClick(part.rows[0].title, Qt.Key.Key_Return)
    assert part.rows[0].step == before[0]
    assert steps_of(sample, code) == before


def test_the_day_of_a_milestone_is_never_another_than_was_written(sample: Workplace) -> None:
    part, code = milestones_of(sample)
    title = steps_of(sample, code)[0][0]
    sample.session.run(plans.set_milestones(code, (Milestone(element=code, position=0, title=title, offset=200_000),)))
    QApplication.processEvents()
    row = part.rows[0]
    assert row.day.number == 200_000
    sample.window().activateWindow()
    row.day.setFocus()
    row.day.selectAll()
    QTest.keyClicks(row.day, str(FARTHEST_DAY + 1))
    QTest.keyClick(row.day, Qt.Key.Key_Return)
    assert row.fault.sentence
    row.title.setText(f"{title}, at last")
    row.title.editingFinished.emit()
    assert steps_of(sample, code) == [(f"{title}, at last", 200_000)]


def test_the_practical_ladder_is_the_start_where_there_are_no_milestones(sample: Workplace) -> None:
    part, code = milestones_of(sample)
    assert not part.ladder.isVisibleTo(part)
    sample.session.run(plans.set_milestones(code, ()))
    QApplication.processEvents()
    assert "milestones" in sample.session.document.roadmap().by_element()[code].missing
    assert part.ladder.isVisibleTo(part)
    part.ladder.click()
    QApplication.processEvents()
    titles = [title for title, _ in steps_of(sample, code)]
    assert titles[0] == "Inventory and publish"
    assert titles[-1] == "Verify"
    assert len(part.rows) == len(titles)
    assert "milestones" not in sample.session.document.roadmap().by_element()[code].missing
    sample.session.document.undo()
    QApplication.processEvents()
    assert part.rows == []
