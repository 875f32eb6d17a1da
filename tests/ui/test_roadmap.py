"""What a person would miss of the roadmap: every element in its phase, its plan, and what contradicts what."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from roadmap_app.domain.outcome import DISPOSITIONS, Outcome
from roadmap_app.domain.plan import FARTHEST_DAY, MOST_MONTHS, Milestone, Plan
from roadmap_app.domain.roadmap import Severity
from roadmap_app.ui.controls.empty import EmptyState
from roadmap_app.ui.fields.choice import ChoiceField, OpenChoiceField
from roadmap_app.ui.fields.number import NO_NUMBER, NumberField
from roadmap_app.ui.fields.row import Titled
from roadmap_app.ui.fields.text import TextField
from roadmap_app.ui.pages.roadmap import RoadmapPage
from roadmap_app.ui.pages.roadmap.delegate import VERDICT, VERDICT_ROLE
from roadmap_app.ui.pages.roadmap.fields import YesPart
from roadmap_app.ui.pages.roadmap.milestones import MilestonesPart
from roadmap_app.ui.pages.roadmap.side import CONFLICTS
from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.ui.window import MainWindow
from roadmap_app.workspace.commands import plans
from roadmap_app.workspace.document import Document
from tests.ui.conftest import OpenWindow, workplace_of
from tests.ui.program.pressing import CONTROL, labels_in, press


def page_of(workplace: Workplace) -> RoadmapPage:
    workplace.go_to("roadmap")
    QApplication.processEvents()
    assert isinstance(workplace.page, RoadmapPage)
    return workplace.page


def plan_of(workplace: Workplace, code: str) -> Plan:
    return next(plan for plan in workplace.session.document.snapshot.plans if plan.element == code)


def chosen(workplace: Workplace, verdict: Outcome) -> tuple[RoadmapPage, str]:
    page = page_of(workplace)
    code = next(entry.element for entry in workplace.session.document.roadmap().entries if entry.verdict is verdict)
    workplace.show_element(code)
    QApplication.processEvents()
    return page, code


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


def test_a_part_is_written_recorded_when_it_is_left_and_undone(sample: Workplace) -> None:
    page, code = chosen(sample, Outcome.RETAIN)
    body = page.side.form.parts["oversight_body"]
    assert isinstance(body, TextField)
    sample.window().activateWindow()
    body.setFocus()
    QApplication.processEvents()
    body.selectAll()
    QTest.keyClicks(body, "The Chamber of Accounts")
    QTest.keyClick(body, Qt.Key.Key_Tab)
    QApplication.processEvents()
    assert plan_of(sample, code).oversight_body == "The Chamber of Accounts"
    sample.session.document.undo()
    QApplication.processEvents()
    assert body.toPlainText() != "The Chamber of Accounts"


def test_a_number_is_typed_beside_the_dash_that_stands_for_none(sample: Workplace) -> None:
    page, code = chosen(sample, Outcome.ABOLISH)
    days = page.side.form.parts["notice_months"]
    assert isinstance(days, NumberField)
    assert days.text() == NO_NUMBER
    sample.window().activateWindow()
    days.setFocus()
    days.lineEdit().setCursorPosition(len(days.text()))
    QTest.keyClicks(days, "30")
    QTest.keyClick(days, Qt.Key.Key_Return)
    assert plan_of(sample, code).notice_months == 30


def test_numbers_routes_and_ticks_are_recorded_at_once_and_move_the_days(sample: Workplace) -> None:
    page, code = chosen(sample, Outcome.ABOLISH)
    parts = page.side.form.parts
    days, tick, route = parts["preparation_days"], parts["nothing_can_stop"], parts["exit_route"]
    assert isinstance(days, NumberField)
    assert isinstance(tick, YesPart)
    assert isinstance(route, ChoiceField)
    days.setValue(45)
    tick.click()
    route.setCurrentIndex(2)
    route.activated.emit(2)
    plan = plan_of(sample, code)
    assert plan.preparation_days == 45
    assert plan.exit_route == route.itemData(2)
    assert plan.nothing_can_stop is tick.isChecked()
    days.setValue(0)
    QTest.keyClick(days, Qt.Key.Key_Up)
    assert plan_of(sample, code).preparation_days == 1
    days.selectAll()
    QTest.keyClick(days, Qt.Key.Key_Delete)
    QTest.keyClick(days, Qt.Key.Key_Return)
    assert plan_of(sample, code).preparation_days is None
    assert page.side.form.course.text()


@pytest.mark.parametrize(("part", "most"), [("notice_months", MOST_MONTHS), ("planned_end", FARTHEST_DAY)])
def test_a_number_that_is_too_large_stays_with_the_reason_and_is_not_recorded(
    sample: Workplace, part: str, most: int
) -> None:
    page, code = chosen(sample, Outcome.ABOLISH)
    before, days = getattr(plan_of(sample, code), part), page.side.form.parts[part]
    assert isinstance(days, NumberField)
    row = days.parentWidget()
    assert isinstance(row, Titled)
    sample.window().activateWindow()
    days.setFocus()
    days.selectAll()
    QTest.keyClicks(days, str(most + 1))
    assert "are outside" in row.fault.sentence, "told as it is typed"
    QTest.keyClick(days, Qt.Key.Key_Return)
    assert getattr(plan_of(sample, code), part) == before
    begun = page.unfinished()
    assert begun is not None
    assert begun.typed == str(most + 1)
    assert begun.fault
    QTest.keyClick(days, Qt.Key.Key_Escape)
    assert page.unfinished() is None
    assert not row.fault.sentence
    days.selectAll()
    QTest.keyClicks(days, str(most))
    QTest.keyClick(days, Qt.Key.Key_Return)
    assert getattr(plan_of(sample, code), part) == most
    QTest.keyClick(days, Qt.Key.Key_Up)
    assert getattr(plan_of(sample, code), part) == most


def test_days_far_away_and_before_day_d_are_shown_as_they_are(sample: Workplace) -> None:
    page, code = chosen(sample, Outcome.ABOLISH)
    plan = replace(plan_of(sample, code), planned_end=200_000, preparation_days=-30)
    sample.session.run(plans.edit(plan))
    QApplication.processEvents()
    end, preparation = page.side.form.parts["planned_end"], page.side.form.parts["preparation_days"]
    assert isinstance(end, NumberField)
    assert isinstance(preparation, NumberField)
    assert (end.number, preparation.number) == (200_000, -30)


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


def steps_of(workplace: Workplace, code: str) -> list[tuple[str, int]]:
    return [
        (step.title, step.offset) for step in workplace.session.document.snapshot.milestones if step.element == code
    ]


def milestones_of(workplace: Workplace) -> tuple[MilestonesPart, str]:
    page, code = chosen(workplace, Outcome.TRANSITIONAL)
    part = page.side.form.parts["milestones"]
    assert isinstance(part, MilestonesPart)
    return part, code


def test_every_part_that_can_be_missing_can_be_filled_in(sample: Workplace) -> None:
    for verdict in DISPOSITIONS:
        page, code = chosen(sample, verdict)
        entry = sample.session.document.roadmap().by_element()[code]
        asked = {part for parts in entry.contract.required for part in parts}
        assert asked | set(entry.contract.days) | set(entry.contract.optional) == set(page.side.form.parts)
        assert set(entry.missing) <= set(page.side.form.parts)


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


def test_the_replacing_element_is_found_by_a_part_of_its_name(sample: Workplace) -> None:
    page, code = chosen(sample, Outcome.TRANSITIONAL)
    part = page.side.form.parts["replacement_element"]
    assert isinstance(part, OpenChoiceField)
    assert part.findData(code) < 0, "nothing replaces itself"
    before = plan_of(sample, code).replacement_element
    sample.window().activateWindow()
    part.line.setFocus()
    part.line.selectAll()
    QTest.keyClicks(part.line, "no such element")
    QTest.keyClick(part.line, Qt.Key.Key_Return)
    assert plan_of(sample, code).replacement_element == before
    row = part.parentWidget()
    assert isinstance(row, Titled)
    assert row.fault.sentence
    begun = page.unfinished()
    assert begun is not None
    assert begun.typed == "no such element", "what was typed stays, with the reason under it"
    assert begun.fault
    QTest.keyClick(part, Qt.Key.Key_Escape)
    assert not row.fault.sentence
    assert page.unfinished() is None
    at = part.findData("US-SOC-001")
    part.line.setText(part.itemText(at))
    part.line.editingFinished.emit()
    assert plan_of(sample, code).replacement_element == "US-SOC-001"
    sample.session.document.undo()
    assert plan_of(sample, code).replacement_element == before
    assert part.currentData() == before


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


def test_arrows_walk_the_elements_and_the_inspector_follows(sample: Workplace) -> None:
    page, code = chosen(sample, Outcome.ABOLISH)
    page.views.lines.setFocus()
    QTest.keyClick(page.views.lines, Qt.Key.Key_Down)
    QApplication.processEvents()
    assert sample.session.element != code
    assert page.inspector() is page.side
    name = sample.session.document.snapshot.element(sample.session.element).name.en
    assert page.side.form.accessibleName() == name


def test_without_a_verdict_the_page_leads_to_the_consensus(blind: Workplace) -> None:
    page = page_of(blind)
    assert page.body.currentWidget() is page.empty
    assert page.inspector() is None
    assert not page.show_element("US-DEF-003")
    page.empty.button.click()
    assert blind.page.key == "consensus"


def test_a_field_of_one_line_shows_what_is_typed(sample: Workplace) -> None:
    page, _code = chosen(sample, Outcome.ABOLISH)
    body = page.side.form.parts["responsible_body"]
    assert isinstance(body, TextField)
    body.setFocus()
    body.selectAll()
    QTest.keyClicks(body, "Ministry X")
    QApplication.processEvents()
    assert body.verticalScrollBar().maximum() == 0


def test_what_was_typed_is_recorded_when_the_window_closes(open_window: OpenWindow, sample_file: Path) -> None:
    window = open_window(sample_file)
    page, code = chosen(workplace_of(window), Outcome.ABOLISH)
    body = page.side.form.parts["responsible_body"]
    assert isinstance(body, TextField)
    window.activateWindow()
    body.setFocus()
    body.selectAll()
    QTest.keyClicks(body, "Ministry X")
    path = page.session.document.path
    window.close()
    again = Document.open(path, write=False)
    assert [plan.responsible_body for plan in again.snapshot.plans if plan.element == code] == ["Ministry X"]
    again.close()


def test_a_plan_without_a_route_names_the_one_that_counts(sample: Workplace) -> None:
    page = page_of(sample)
    page.show_element("US-DEF-001")
    QApplication.processEvents()
    route = page.side.form.parts["exit_route"]
    assert isinstance(route, ChoiceField)
    assert route.currentText() == "As in the catalogue: Denounce under the clause"


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
