"""Working in the catalogue's table: its columns, several elements at once, and elements that come and go."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget

from roadmap_app.domain.element import Layer, Status
from roadmap_app.ui.inspector.head_bar import HeadBar
from roadmap_app.ui.pages.catalogue import CataloguePage
from roadmap_app.ui.pages.catalogue.columns_button import ColumnList
from roadmap_app.ui.pages.catalogue.element_form import ElementForm
from roadmap_app.ui.pages.catalogue.model import Group
from roadmap_app.ui.pages.catalogue.rows import Column, Facet, Row
from roadmap_app.ui.pages.catalogue.several_form import SeveralForm
from roadmap_app.ui.pages.catalogue.split_form import SplitForm
from roadmap_app.ui.preferences import Preferences
from roadmap_app.ui.shell.chip import Chip
from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.ui.window import MainWindow
from roadmap_app.workspace.commands import catalogue, rounds
from roadmap_app.workspace.document import open_document
from tests.ui.conftest import OpenWindow, workplace_of
from tests.ui.test_catalogue import cell, codes, page_of, tick

MOB = ("US-MOB-003", "US-MOB-004", "US-MOB-005", "US-MOB-006", "US-MOB-007")
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def _nothing_remembered(preferences: Preferences) -> Iterator[None]:
    yield
    for key in ("catalogue-columns", "catalogue-widths", "catalogue-grouped"):
        preferences.views.keep(key, "")


def column_list(page: CataloguePage) -> ColumnList:
    """As it stands when the button is pressed."""
    page.columns_button.menu().aboutToShow.emit()
    assert page.columns_button.list is not None
    return page.columns_button.list


def set_column(page: CataloguePage, column: Column, *, on: bool) -> None:
    shown = column_list(page)
    item = next(
        shown.item(at) for at in range(shown.count()) if shown.item(at).data(Qt.ItemDataRole.UserRole) == column
    )
    item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)


def select(workplace: Workplace, first: str, more: int) -> CataloguePage:
    """An element and those under it, by keyboard."""
    page = page_of(workplace)
    workplace.show_element(first)
    page.table.setFocus()
    for _down in range(more):
        QTest.keyClick(page.table, Qt.Key.Key_Down, SHIFT)
    return page


def status_of(workplace: Workplace) -> str:
    return workplace.status_bar.left.text()


def toast_of(workplace: Workplace) -> str:
    return workplace.toaster.words.text()


def undo_name(workplace: Workplace) -> str:
    return workplace.top_bar.undo.accessibleName()


def test_the_columns_that_were_chosen_are_there_the_next_time(
    open_window: OpenWindow, sample_file: Path, preferences: Preferences
) -> None:
    page = page_of(workplace_of(open_window(sample_file)))
    assert page.model.columns[:2] == (Column.CODE, Column.NAME)
    set_column(page, Column.EXIT_ROUTE, on=True)
    set_column(page, Column.STATUS, on=False)
    assert Column.EXIT_ROUTE in page.model.columns
    assert Column.STATUS not in page.model.columns
    assert cell(page, "US-MOB-003", Column.EXIT_ROUTE) == "Replace by a later treaty"
    chosen = page.model.columns
    assert page_of(workplace_of(open_window(sample_file))).model.columns == chosen
    page.columns.reset()
    assert preferences.views.kept("catalogue-columns") == ""


def test_columns_are_reordered_by_keyboard_and_by_dragging_their_heads(sample: Workplace) -> None:
    page = page_of(sample)
    shown = column_list(page)
    shown.setCurrentRow(1)
    QTest.keyClick(shown, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert page.model.columns[:2] == (Column.NAME, Column.CODE)
    page.table.horizontalHeader().moveSection(0, 1)
    assert page.model.columns[:2] == (Column.CODE, Column.NAME)
    assert page.table.columnSpan(0, 0) == len(page.model.columns)
    first = page.model.index(0, 0)
    assert page.table.visualRect(first).width() >= page.table.viewport().width()


def test_a_column_keeps_the_width_that_it_was_given(open_window: OpenWindow, sample_file: Path) -> None:
    page = page_of(workplace_of(open_window(sample_file)))
    at = page.model.columns.index(Column.STATUS)
    page.table.setColumnWidth(at, 150)
    again = page_of(workplace_of(open_window(sample_file)))
    assert again.table.columnWidth(at) == 150
    again.table.horizontalHeader().sectionHandleDoubleClicked.emit(at)
    assert again.table.columnWidth(at) < 150


def test_a_narrow_window_leaves_columns_out_before_names_are_lost(open_window: OpenWindow, sample_file: Path) -> None:
    window = open_window(sample_file)
    page = page_of(workplace_of(window))
    wide = page.model.columns
    window.resize(700, 600)
    QApplication.processEvents()
    assert set(page.model.columns) < set(wide)
    assert page.table.columnWidth(page.model.columns.index(Column.NAME)) >= 240
    assert page.columns_button.text() == f"Columns: {len(page.model.columns)} of 7"
    assert "Kind" in page.columns_button.toolTip()
    set_column(page, Column.CODE, on=False)
    assert page.columns_button.text() == "Columns", "what the person left out is not missing"


def test_sorting_says_that_it_goes_within_each_domain_or_goes_through_one_list(sample: Workplace) -> None:
    page = page_of(sample)
    page.table.sortByColumn(page.model.columns.index(Column.STATUS), Qt.SortOrder.AscendingOrder)
    assert "sorted within each domain: Status" in status_of(sample)
    page.columns_button.grouped.emit(False)
    assert "sorted within each domain" not in status_of(sample)
    assert not any(isinstance(line, Group) for line in page.model.lines)
    order = [list(Status).index(line.element.status) for line in page.model.lines if isinstance(line, Row)]
    assert order == sorted(order)
    assert len(order) == 180


def test_rows_are_compact_and_hold_the_whole_name_for_the_tool_tip(sample: Workplace) -> None:
    page = page_of(sample)
    assert {page.table.rowHeight(at) for at in range(page.model.rowCount())} == {32}
    line = page.model.line_of("US-MOB-003")
    assert line is not None
    name = page.model.index(line, page.model.columns.index(Column.NAME))
    assert name.data(Qt.ItemDataRole.ToolTipRole) == "Agreement on freedom of movement, stay and residence"


def test_a_chip_is_emptied_by_its_cross_and_by_delete(sample: Workplace) -> None:
    page = page_of(sample)
    chip = page.filters.chips[Facet.DOMAIN]
    for empty in (by_cross, by_delete):
        tick(chip, "Defence")
        assert len(codes(page)) == 14
        assert "14 filtered" in status_of(sample)
        empty(chip)
        assert len(codes(page)) == 180
        assert chip.text() == "Domain"


def by_cross(chip: Chip) -> None:
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 12, chip.height() // 2))


def by_delete(chip: Chip) -> None:
    QTest.keyClick(chip, Qt.Key.Key_Delete)


def test_several_elements_are_selected_by_keyboard_and_counted(sample: Workplace) -> None:
    page = select(sample, MOB[0], 4)
    assert page.table.codes() == list(MOB)
    assert status_of(sample).endswith("180 elements · 5 selected")
    QTest.keyClick(page.table, Qt.Key.Key_A, CTRL)
    assert len(page.table.codes()) == 180


def test_several_elements_get_only_what_was_changed_in_one_step_that_is_undone_as_one(sample: Workplace) -> None:
    page = select(sample, MOB[0], 4)
    form = page.side.form
    assert isinstance(form, SeveralForm)
    assert form.title.text() == "5 elements selected"
    assert not form.send.isEnabled()
    before = {each.code: each for each in sample.session.document.snapshot.elements}
    form.boxes["status"].setCurrentIndex(form.boxes["status"].findData(Status.SUSPENDED))
    form.send.click()
    after = {each.code: each for each in sample.session.document.snapshot.elements}
    assert {after[code].status for code in MOB} == {Status.SUSPENDED}
    assert all(after[code].layer is before[code].layer and after[code].kind is before[code].kind for code in MOB)
    assert undo_name(sample) == "Undo: edit 5 elements"
    assert toast_of(sample) == "5 elements were changed."
    assert page.table.codes() == list(MOB)
    sample.toaster.button.click()
    assert {each.code: each for each in sample.session.document.snapshot.elements} == before


def test_the_form_for_several_says_what_they_have_in_common(sample: Workplace) -> None:
    page = select(sample, MOB[0], 4)
    form = page.side.form
    assert isinstance(form, SeveralForm)
    assert form.boxes["domain"].currentText() == "as it is: Citizenship and mobility"
    assert form.boxes["kind"].currentText() == "as it is: various"
    sample.show_element(MOB[0])
    assert page.side.form is None


def test_a_new_element_gets_the_next_code_of_its_domain_and_can_be_undone(sample: Workplace) -> None:
    page = page_of(sample)
    sample.show_element("US-MOB-003")
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Insert)
    form = page.side.form
    assert isinstance(form, ElementForm)
    assert form.code.text() == "MOB-010"
    assert not form.send.isEnabled()
    titles = [each.text() for each in form.findChildren(QLabel) if each.text().startswith("Name")]
    assert titles == ["Name (English)", "Name (Беларуская)", "Name (Русский)"]
    name = next(iter(form.names.values()))
    assert form.focusProxy() is name
    QTest.keyClicks(name, "Border queue online")
    form.layer.setCurrentIndex(form.layer.findData(Layer.MIXED))
    QTest.keyClick(name, Qt.Key.Key_Return)
    made = sample.session.document.snapshot.element("US-MOB-010")
    assert (made.name.en, made.domain, made.layer) == ("Border queue online", "citizenship-mobility", Layer.MIXED)
    assert page.table.codes() == ["US-MOB-010"]
    assert page.side.form is None
    assert undo_name(sample) == "Undo: add “Border queue online”"
    sample.toaster.button.click()
    assert len(codes(page)) == 180


def test_a_code_that_is_taken_is_refused_and_the_form_stays(sample: Workplace) -> None:
    page = page_of(sample)
    page.head.add.click()
    form = page.side.form
    assert isinstance(form, ElementForm)
    form.domain.setCurrentIndex(form.domain.findData("defence"))
    next(iter(form.names.values())).setText("A second treaty")
    form.code.clear()
    QTest.keyClicks(form.code, "DEF-001")
    form.send.click()
    assert "DEF-001" in toast_of(sample)
    assert page.side.form is form
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert page.side.form is None
    assert len(codes(page)) == 180


def test_enter_leads_from_a_form_that_was_begun_to_the_element(sample: Workplace) -> None:
    page = page_of(sample)
    page.head.add.click()
    sample.show_element("US-MOB-006")
    page.head.add.click()
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert page.side.form is None
    assert page.fact_sheet.hasFocus()


def test_a_copy_has_its_own_code_and_what_stands_around_the_element(sample: Workplace) -> None:
    page = page_of(sample)
    sample.show_element("US-MOB-003")
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_D, CTRL)
    form = page.side.form
    assert isinstance(form, ElementForm)
    form.send.click()
    snapshot = sample.session.document.snapshot
    whole, copy = snapshot.element("US-MOB-003"), snapshot.element("US-MOB-010")
    assert (copy.name, copy.legal_basis) == (whole.name, whole.legal_basis)
    notes = {code: [each.note for each in snapshot.sources if each.element == code] for code in (whole.code, copy.code)}
    assert notes[copy.code] == notes[whole.code]
    assert page.fact_sheet.code == "US-MOB-010"


def test_delete_retires_and_the_toast_brings_it_back(sample: Workplace) -> None:
    page = page_of(sample)
    sample.show_element("US-MOB-006")
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert "MOB-006" not in codes(page)
    assert page.head.count.text() == "179 elements"
    assert undo_name(sample) == "Undo: retire “Union citizenship”"
    sample.toaster.button.click()
    assert "MOB-006" in codes(page)


def test_after_retiring_the_keyboard_goes_on_from_the_same_line(sample: Workplace) -> None:
    page = page_of(sample)
    sample.show_element("US-MOB-006")
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    QTest.keyClick(page.table, Qt.Key.Key_Up)
    assert page.table.codes() == ["US-MOB-005"]


def test_retired_elements_are_found_shown_as_retired_and_restored(sample: Workplace) -> None:
    page = page_of(sample)
    chip = page.filters.chips[Facet.STANDING]
    assert not chip.isVisible()
    sample.session.run(catalogue.retire("US-MOB-006", "US-MOB-007"))
    assert chip.isVisible()
    tick(chip, "retired")
    assert codes(page) == ["MOB-006", "MOB-007"]
    assert cell(page, "US-MOB-006", Column.VERDICT) == "retired"
    sample.show_element("US-MOB-006")
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Delete, SHIFT)
    assert codes(page) == ["MOB-007"]
    assert toast_of(sample) == "“Union citizenship” is in the catalogue again."


def test_a_link_to_a_retired_element_leads_to_it(sample: Workplace) -> None:
    page = page_of(sample)
    sample.session.run(catalogue.retire("US-MOB-006"))
    sample.show_element("US-MOB-006")
    assert page.table.codes() == ["US-MOB-006"]
    assert "Retired from the catalogue" in said_in(page.fact_sheet)


def said_in(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def split_in_two(workplace: Workplace, code: str) -> None:
    page = page_of(workplace)
    workplace.show_element(code)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_D, CTRL | SHIFT)
    form = page.side.form
    assert isinstance(form, SplitForm)
    assert not form.send.isEnabled()
    for (_code, name), words in zip(form.rows, ("Right of stay", "Right of movement"), strict=True):
        QTest.keyClicks(name, words)
    form.send.click()


def test_a_split_element_gives_way_to_its_parts_and_leads_to_them(sample: Workplace) -> None:
    page = page_of(sample)
    split_in_two(sample, "US-MOB-003")
    assert "MOB-003" not in codes(page)
    assert {"MOB-010", "MOB-011"} <= set(codes(page))
    assert toast_of(sample) == "“Agreement on freedom of movement, stay and residence” was split."
    sample.show_element("US-MOB-003")
    assert "Right of stay" in said_in(page.fact_sheet)
    sample.session.document.undo()
    assert "MOB-003" in codes(page)
    assert len(codes(page)) == 180


def test_in_an_open_round_a_split_waits_is_seen_and_outlives_closing(
    open_window: OpenWindow, blind_file: Path, tmp_path: Path
) -> None:
    window = open_window(blind_file)
    workplace = workplace_of(window)
    page = page_of(workplace)
    split_in_two(workplace, "US-MOB-003")
    assert "MOB-003" in codes(page)
    assert "When the next round opens" in said_in(page.fact_sheet)
    kept = tmp_path / "kept.roadmap"
    window.close_document()
    shutil.copy(tmp_path / blind_file.name, kept)
    window.show_document(open_document(kept))
    workplace = workplace_of(window)
    page = page_of(workplace)
    tick(page.filters.chips[Facet.STANDING], "waits")
    assert codes(page) == ["MOB-010", "MOB-011"]
    document = workplace.session.document
    document.run(rounds.reveal_round(number=1, day="2026-11-24"))
    document.run(rounds.next_round(day="2026-11-25"))
    page.filters.clear.click()
    assert "MOB-003" not in codes(page)
    assert {"MOB-010", "MOB-011"} <= set(codes(page))


def test_a_waiting_split_can_be_called_off_from_the_menu(blind: Workplace) -> None:
    page = page_of(blind)
    split_in_two(blind, "US-MOB-003")
    assert not page.doing.split.isEnabled()
    assert page.doing.call_off.isVisible()
    page.doing.call_off.trigger()
    assert blind.session.document.snapshot.splits == ()
    assert page.doing.split.isEnabled()


def test_the_menu_key_offers_what_can_be_done(sample: Workplace) -> None:
    page = page_of(sample)
    sample.show_element("US-MOB-006")
    page.table.setFocus()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(page.table.viewport(), asked)
    (menu,) = [each for each in page.table.findChildren(QMenu) if each.isVisible()]
    words = [action.text() for action in menu.actions() if action.isVisible() and action.text()]
    own = ["Edit", "Duplicate…", "Split…", "Retire", "Add element…"]
    assert words == [*own, "Copy as a table", "Copy without column names", "Paste a table…", "Sort by"]
    menu.close()


@pytest.mark.parametrize("way", ["button", "key"])
def test_the_head_of_the_fact_sheet_retires_and_restores(sample: Workplace, way: str) -> None:
    page = page_of(sample)
    sample.show_element("US-MOB-006")
    press: Callable[[int], None] = by_button(page) if way == "button" else by_key(page)
    press(1)
    assert sample.session.document.snapshot.element("US-MOB-006").retired
    assert page.fact_sheet.code == "US-MOB-006"
    press(1)
    assert not sample.session.document.snapshot.element("US-MOB-006").retired


def by_button(page: CataloguePage) -> Callable[[int], None]:
    def press(at: int) -> None:
        (bar,) = page.fact_sheet.findChildren(HeadBar)
        QTest.mouseClick(bar.buttons[at], Qt.MouseButton.LeftButton)

    return press


def by_key(page: CataloguePage) -> Callable[[int], None]:
    def press(at: int) -> None:
        (bar,) = page.fact_sheet.findChildren(HeadBar)
        bar.buttons[at].setFocus()
        QTest.keyClick(bar.buttons[at], Qt.Key.Key_Space)

    return press


def test_who_may_only_read_is_offered_nothing_that_changes(
    open_window: OpenWindow, sample_file: Path, tmp_path: Path
) -> None:
    first = open_window(sample_file)
    window: MainWindow = open_window(None)
    window.show_document(open_document(tmp_path / sample_file.name))
    page = page_of(workplace_of(window))
    workplace_of(window).show_element("US-MOB-006")
    assert not page.head.add.isEnabled()
    assert not any(action.isEnabled() for action in page.doing.all)
    first.close()
