"""What a person does in the table of the catalogue, and reads around it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListWidget, QWidget

from roadmap_app.ui.controls.chip import Chip
from roadmap_app.ui.pages.catalogue import CataloguePage
from roadmap_app.ui.pages.catalogue.rows import Column
from roadmap_app.ui.shell.workplace import Workplace

MOB = ("US-MOB-003", "US-MOB-004", "US-MOB-005", "US-MOB-006", "US-MOB-007")
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def page_of(workplace: Workplace) -> CataloguePage:
    page = workplace.page
    assert isinstance(page, CataloguePage)
    return page


def codes(page: CataloguePage) -> list[str]:
    return [row.element.short_code for row in page.shown]


def cell(page: CataloguePage, code: str, column: Column) -> str:
    line = page.model.line_of(code)
    assert line is not None
    return page.model.index(line, page.model.columns.index(column)).data()


def tick(chip: Chip, words: str) -> None:
    """Open the chip's list and tick the choice of that name."""
    menu = chip.menu()
    menu.aboutToShow.emit()
    choices = chip.findChildren(QListWidget)[0]
    item = next(choices.item(row) for row in range(choices.count()) if choices.item(row).text().startswith(words))
    item.setCheckState(Qt.CheckState.Checked)


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


def said_in(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))
