"""What a person has written or arranged and not finished: nothing of it goes unseen when the window closes, and all of
it is there again in another language, theme or text size."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox

from roadmap_app.domain.ballot import Place
from roadmap_app.domain.outcome import Outcome
from roadmap_app.ui.fields.choice import OpenChoiceField
from roadmap_app.ui.inspector.form import FactsForm
from roadmap_app.ui.pages.catalogue.element_form import ElementForm
from roadmap_app.ui.pages.catalogue.rows import Column
from roadmap_app.ui.pages.catalogue.split_form import SplitForm
from roadmap_app.ui.pages.consensus.page import ConsensusPage
from roadmap_app.ui.pages.criteria.page import CriteriaPage
from roadmap_app.ui.pages.publish.page import PublishPage
from roadmap_app.ui.pages.roadmap.page import RoadmapPage
from roadmap_app.ui.pages.score import ScorePage
from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.ui.window import MainWindow
from roadmap_app.workspace.commands import rounds
from tests.ui.catalogue.table import page_of as catalogue_of
from tests.ui.conftest import DAY, workplace_of
from tests.ui.program.pressing import window_of
from tests.ui.seats import press, seated

ROLES = QMessageBox.ButtonRole
Ways = dict[str, Callable[[MainWindow], object]]
WAYS_OUT: Ways = {
    "close the window": lambda window: window.close(),
    "close the workspace": lambda window: window.close_document(),
}
OTHERWISE: Ways = {
    "language": lambda window: window.set_language("be"),
    "theme": lambda window: window.set_theme("dark"),
}


def form_of(workplace: Workplace) -> FactsForm:
    form = catalogue_of(workplace).fact_sheet.form
    assert form is not None
    return form


def write_a_wrong_day(workplace: Workplace) -> QLineEdit:
    workplace.go_to("catalogue")
    workplace.session.show_element("US-DEF-004")
    catalogue_of(workplace).fact_sheet.begin_editing()
    return write_in(workplace, "in_force_from", "2026-13-45")


def write_in(workplace: Workplace, fact: str, text: str) -> QLineEdit:
    field = form_of(workplace).rows[fact].field
    assert isinstance(field, QLineEdit)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    return field


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was asked, always answered by staying."""
    said: list[str] = []

    def stay(box: QMessageBox) -> None:
        said.append(box.text())
        next(button for button in box.buttons() if box.buttonRole(button) is ROLES.RejectRole).click()

    monkeypatch.setattr(QMessageBox, "exec", stay)
    return said


@pytest.mark.parametrize("way", [*WAYS_OUT, "open another"])
def test_nothing_closes_unseen_on_a_field_that_could_not_be_recorded(
    way: str, sample: Workplace, asked: list[str], blind_file: Path
) -> None:
    window, field = window_of(sample), write_a_wrong_day(sample)
    sample.go_to("criteria")
    if way == "open another":
        window.open(blind_file)
    else:
        WAYS_OUT[way](window)
    assert window.workplace is sample
    assert field.accessibleName() in asked[0]
    assert asked[0].endswith("Close without it?")
    assert sample.page.key == "catalogue", "whoever stays is led to the field"
    assert field.text() == "2026-13-45"
    assert QApplication.focusWidget() is field


def test_whoever_closes_without_it_is_not_held(sample: Workplace, monkeypatch: pytest.MonkeyPatch) -> None:
    def leave(box: QMessageBox) -> None:
        next(button for button in box.buttons() if box.buttonRole(button) is ROLES.DestructiveRole).click()

    monkeypatch.setattr(QMessageBox, "exec", leave)
    window = window_of(sample)
    write_a_wrong_day(sample)
    window.close_document()
    assert window.workplace is None


def test_a_form_that_was_begun_is_asked_about_and_an_empty_one_is_not(sample: Workplace, asked: list[str]) -> None:
    window, page = window_of(sample), catalogue_of(sample)
    page.add_element()
    form = page.side.form
    assert isinstance(form, ElementForm)
    QTest.keyClicks(form.names["en"], "A committee")
    window.close_document()
    assert window.workplace is sample
    assert "New element" in asked[0]
    assert form.names["en"].text() == "A committee"
    form.names["en"].clear()
    window.close_document()
    assert window.workplace is None
    assert len(asked) == 1


@pytest.mark.parametrize("times", [1, 2])
def test_nothing_closes_unseen_on_what_stands_on_a_page_that_was_not_gone_to_in_the_other_language(
    sample: Workplace, asked: list[str], times: int
) -> None:
    window = window_of(sample)
    write_a_wrong_day(sample)
    sample.go_to("criteria")
    for code in ("be", "ru")[:times]:
        window.set_language(code)
    window.close_document()
    after = workplace_of(window)
    assert len(asked) == 1
    assert after.page.key == "catalogue", "whoever stays is led to the field"
    field = form_of(after).rows["in_force_from"].field
    assert field.typed == "2026-13-45"
    assert QApplication.focusWidget() is field


@pytest.mark.parametrize("change", OTHERWISE)
def test_what_could_not_be_recorded_stands_in_its_field_in_another_language(change: str, sample: Workplace) -> None:
    window = window_of(sample)
    write_a_wrong_day(sample)
    OTHERWISE[change](window)
    form = form_of(workplace_of(window))
    assert form.rows["in_force_from"].field.typed == "2026-13-45"
    assert form.rows["in_force_from"].fault.sentence
    assert form.rows["name"].field.typed, "and the rest of the form is as it was"
    assert not form.rows["name"].field.dirty


@pytest.mark.parametrize("change", OTHERWISE)
def test_a_form_that_was_begun_goes_on_in_another_language(change: str, sample: Workplace) -> None:
    window, page = window_of(sample), catalogue_of(sample)
    page.add_element()
    form = page.side.form
    assert isinstance(form, ElementForm)
    QTest.keyClicks(form.names["ru"], "Committee")
    form.domain.write("military")
    form.code.setText("MIL-777")
    OTHERWISE[change](window)
    again = catalogue_of(workplace_of(window)).side.form
    assert isinstance(again, ElementForm)
    assert again.names["ru"].text() == "Committee"
    assert (again.domain.typed, again.code.text()) == (form.domain.typed, "MIL-777")


def test_a_split_goes_on_with_all_its_parts_in_another_language(sample: Workplace) -> None:
    window, page = window_of(sample), catalogue_of(sample)
    sample.session.show_element("US-DEF-004")
    page.doing.split.trigger()
    form = page.side.form
    assert isinstance(form, SplitForm)
    form.more.click()
    for at, (_code, name) in enumerate(form.rows):
        name.setText(f"Part {at}")
    window.set_language("ru")
    again = catalogue_of(workplace_of(window)).side.form
    assert isinstance(again, SplitForm)
    assert [name.text() for _code, name in again.rows] == ["Part 0", "Part 1", "Part 2"]
    assert again.element.code == "US-DEF-004"


@pytest.mark.parametrize("change", OTHERWISE)
def test_the_table_of_the_catalogue_stands_as_it_stood(change: str, sample: Workplace) -> None:
    window, page = window_of(sample), catalogue_of(sample)
    name = page.model.columns.index(Column.NAME)
    page.table.sortByColumn(name, Qt.SortOrder.DescendingOrder)
    folded = page.shown[0].element.domain
    page.model.fold(folded, folded=True)
    listed = [row.element.code for row in page.shown if row.element.domain != folded]
    wanted = {listed[3], listed[7], listed[20]}
    page.table.choose_several(wanted)
    assert set(page.table.codes()) == wanted
    OTHERWISE[change](window)
    after = catalogue_of(workplace_of(window))
    assert (after.model.sorted_by, after.model.descending) == (Column.NAME, True)
    header = after.table.horizontalHeader()
    assert header.sortIndicatorSection() == after.model.columns.index(Column.NAME)
    assert header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
    assert after.model.folded == {folded}
    assert set(after.table.codes()) == wanted
    assert after.side.form is not None, "what they can be given at once is still beside them"


def test_a_question_about_the_round_is_asked_again_with_the_reason_that_was_typed(blind: Workplace) -> None:
    window = window_of(blind)
    blind.session.run(rounds.close_round(number=1, day=DAY))
    blind.go_to("consensus")
    page = blind.page
    assert isinstance(page, ConsensusPage)
    page.blind.ask_to_reopen()
    QTest.keyClicks(page.blind.reason, "Two ballots came late")
    window.set_language("be")
    page = workplace_of(window).page
    assert isinstance(page, ConsensusPage)
    assert page.blind.asking
    assert page.blind.reason.text() == "Two ballots came late"
    page.blind.reason.setFocus()
    QTest.keyClick(page.blind.reason, Qt.Key.Key_Return)
    assert blind.session.document.snapshot.current_round.reopen_reason == "Two ballots came late"


def test_the_reason_for_opening_a_round_again_is_not_lost_unseen(blind: Workplace, asked: list[str]) -> None:
    window = window_of(blind)
    blind.session.run(rounds.close_round(number=1, day=DAY))
    blind.go_to("consensus")
    page = blind.page
    assert isinstance(page, ConsensusPage)
    page.blind.ask_to_reopen()
    page.blind.reason.setText("Two ballots came late")
    blind.go_to("catalogue")
    window.close_document()
    assert window.workplace is blind
    assert len(asked) == 1
    blind.go_to("criteria")
    window.set_language("be")
    window.close_document()
    page = workplace_of(window).page
    assert len(asked) == 2
    assert isinstance(page, ConsensusPage)
    assert page.blind.reason.text() == "Two ballots came late"


@pytest.mark.parametrize("otherwise", ["", *OTHERWISE])
def test_a_reason_without_an_answer_is_not_lost_unseen(blind: Workplace, asked: list[str], otherwise: str) -> None:
    window = window_of(blind)
    page, sitting = seated(blind)
    element, criterion = sitting.element.code, sitting.criteria[0].code
    window.activateWindow()
    press(page, Qt.Key.Key_Down, Qt.Key.Key_R)
    QTest.keyClicks(page.column.reason.field, "abc")
    QTest.keyClick(page.column.reason.field, Qt.Key.Key_Return)
    press(page, Qt.Key.Key_Right)
    if otherwise:
        blind.go_to("catalogue")
        OTHERWISE[otherwise](window)
        QApplication.processEvents()
    QTest.keyClick(window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    after = workplace_of(window)
    assert len(asked) == 1
    assert page.column.reason.field.accessibleName() in asked[0] or otherwise == "language"
    assert isinstance(after.page, ScorePage)
    assert after.page.sitting is not None
    assert after.page.sitting.place == Place(element=element, criterion=criterion), "whoever stays is led to it"
    field = after.page.column.reason.field
    assert (field.toPlainText(), QApplication.focusWidget()) == ("abc", field)
    QTest.keyClick(field, Qt.Key.Key_Return)
    press(after.page, Qt.Key.Key_7)
    QTest.keyClick(window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert window.workplace is None
    assert len(asked) == 1


def test_what_could_not_be_recorded_of_a_plan_stands_in_its_field_in_another_language(sample: Workplace) -> None:
    window = window_of(sample)
    sample.go_to("roadmap")
    page = sample.page
    assert isinstance(page, RoadmapPage)
    entries = sample.session.document.roadmap().entries
    code = next(each.element for each in entries if each.verdict is Outcome.TRANSITIONAL)
    sample.session.show_element(code)
    part = page.side.form.parts["replacement_element"]
    assert isinstance(part, OpenChoiceField)
    part.line.setFocus()
    part.line.selectAll()
    QTest.keyClicks(part.line, "no such element")
    window.set_language("be")
    page = workplace_of(window).page
    assert isinstance(page, RoadmapPage)
    begun = page.unfinished()
    assert begun is not None
    assert begun.typed == "no such element"
    assert begun.fault


def test_pages_stand_where_they_stood(sample: Workplace) -> None:
    window = window_of(sample)
    sample.go_to("criteria")
    page = sample.page
    assert isinstance(page, CriteriaPage)
    page.manner.segments["words"].click()
    page.words.chosen.emit("C05")
    sample.go_to("publish")
    publish = sample.page
    assert isinstance(publish, PublishPage)
    publish.language.segments["ru"].click()
    sample.go_to("consensus")
    shown = sample.session.document.results().in_order[2].element
    sample.session.show_element(shown)
    window.set_theme("dark")
    after = workplace_of(window)
    page = after.page
    assert isinstance(page, ConsensusPage)
    assert page.body.currentWidget() is page.view
    assert after.session.element == shown
    after.go_to("criteria")
    page = after.page
    assert isinstance(page, CriteriaPage)
    assert (page.manner.chosen, page.chosen) == ("words", "C05")
    after.go_to("publish")
    publish = after.page
    assert isinstance(publish, PublishPage)
    assert publish.language.chosen == "ru"
