"""The parts of a plan are written, checked, recorded and undone each for itself."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from roadmap_app.domain.outcome import DISPOSITIONS, Outcome
from roadmap_app.domain.plan import FARTHEST_DAY, MOST_MONTHS, Plan
from roadmap_app.ui.fields.choice import ChoiceField, OpenChoiceField
from roadmap_app.ui.fields.number import NO_NUMBER, NumberField
from roadmap_app.ui.fields.row import Titled
from roadmap_app.ui.fields.text import TextField
from roadmap_app.ui.pages.roadmap.fields import YesPart
from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.workspace.commands import plans
from roadmap_app.workspace.document import Document
from tests.ui.conftest import OpenWindow, workplace_of
from tests.ui.roadmap.page import chosen, page_of, plan_of


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


def test_every_part_that_can_be_missing_can_be_filled_in(sample: Workplace) -> None:
    for verdict in DISPOSITIONS:
        page, code = chosen(sample, verdict)
        entry = sample.session.document.roadmap().by_element()[code]
        asked = {part for parts in entry.contract.required for part in parts}
        assert asked | set(entry.contract.days) | set(entry.contract.optional) == set(page.side.form.parts)
        assert set(entry.missing) <= set(page.side.form.parts)


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


def test_the_route_that_counts_says_what_it_means_and_who_acts(sample: Workplace) -> None:
    page, code = chosen(sample, Outcome.ABOLISH)
    route = page.side.form.parts["exit_route"]
    assert isinstance(route, ChoiceField)
    row = route.parentWidget()
    assert isinstance(row, Titled)
    said = list[str]()
    for each in sample.session.document.snapshot.routes:
        sample.session.run(plans.edit(replace(Plan(element=code), exit_route=each.code)))
        said = row.note.text().split("\n")
        assert said == [each.what_it_means.en, f"Who acts: {each.needs.en}", f"Articles: {each.articles}"]
        assert route.accessibleDescription() == row.note.text()
    sample.session.document.undo()
    assert row.note.text().split("\n") != said
