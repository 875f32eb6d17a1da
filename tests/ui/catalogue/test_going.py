"""Elements that are retired, and come back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from roadmap_app.ui.inspector.head_bar import HeadBar
from roadmap_app.ui.pages.catalogue import CataloguePage
from roadmap_app.ui.pages.catalogue.rows import Column, Facet
from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.ui.window import MainWindow
from roadmap_app.workspace.commands import catalogue
from roadmap_app.workspace.document import open_document
from tests.ui.catalogue.table import SHIFT, cell, codes, page_of, said_in, tick, toast_of, undo_name
from tests.ui.conftest import OpenWindow, workplace_of


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
