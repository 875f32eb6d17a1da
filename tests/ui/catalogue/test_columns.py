"""Columns, order and chips of the table."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from roadmap_app.domain.element import Status
from roadmap_app.ui.controls.chip import Chip
from roadmap_app.ui.pages.catalogue import CataloguePage
from roadmap_app.ui.pages.catalogue.columns_button import ColumnList
from roadmap_app.ui.pages.catalogue.model import Group
from roadmap_app.ui.pages.catalogue.rows import Column, Facet, Row
from roadmap_app.ui.preferences import Preferences
from roadmap_app.ui.shell.workplace import Workplace
from tests.ui.catalogue.table import status_of
from tests.ui.conftest import OpenWindow, workplace_of
from tests.ui.test_catalogue import cell, codes, page_of, tick


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
    assert preferences.arranged.kept("catalogue-columns") == ""


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
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == [window]
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
