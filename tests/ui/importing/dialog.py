"""What a person does in the dialog that takes a table in."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QWidget

from roadmap_app.ui.importing.dialog import ImportDialog
from roadmap_app.ui.shell.workplace import Workplace
from tests.ui.catalogue.table import page_of
from tests.ui.conftest import waited_for

CONTROL = Qt.KeyboardModifier.ControlModifier


def until(arrived: Callable[[], bool]) -> None:
    assert waited_for(arrived)


def dialog_of(workplace: Workplace) -> ImportDialog:
    return next(each for each in workplace.window().findChildren(ImportDialog) if each.isVisible())


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def opened(workplace: Workplace) -> ImportDialog:
    click(page_of(workplace).head.take_in)
    return dialog_of(workplace)


def read(dialog: ImportDialog, path: Path) -> None:
    dialog.reading.take_file(path)
    checked(dialog)


def checked(dialog: ImportDialog) -> None:
    until(lambda: dialog.reading.tasks.current is None)


def choose(box: QComboBox, words: str) -> None:
    """With the keyboard: the choice that begins so."""
    at = next(row for row in range(box.count()) if box.itemText(row).startswith(words))
    box.setFocus()
    while box.currentIndex() != at:
        QTest.keyClick(box, Qt.Key.Key_Down if box.currentIndex() < at else Qt.Key.Key_Up)


def said(dialog: ImportDialog) -> list[tuple[int, str]]:
    """The rows that are listed, with what is said of each."""
    return [(row.line, dialog.rows.model.sentence(row)) for row in dialog.rows.model.rows]


def table_file(folder: Path, *lines: str, name: str = "in.csv") -> Path:
    path = folder / name
    path.write_text("\n".join((*lines, "")), encoding="utf-8")
    return path
