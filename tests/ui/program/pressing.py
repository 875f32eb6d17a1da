"""What a person does with the window around the pages."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QWidget

from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.ui.window import MainWindow


def press(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(widget, key, modifier)
    QApplication.processEvents()


CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def choose(window: MainWindow, words: str) -> None:
    """Trigger the entry of the menu that says so."""
    actions = [action for action in window.findChildren(QAction) if action.text() == words]
    actions[-1].trigger()
    QApplication.processEvents()


def answer_box() -> str:
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    said = box.text()
    box.buttons()[-1].click()
    return said


def ask(workplace: Workplace, query: str) -> list[str]:
    """What the palette lists, headings left out. Qt's own test keys know Latin letters alone."""
    press(workplace, Qt.Key.Key_K, CONTROL)
    if query.isascii():
        QTest.keyClicks(workplace.top_bar.search, query)
    else:
        workplace.top_bar.search.insert(query)
    QApplication.processEvents()
    palette = workplace.searching.palette
    rows = [palette.item(row) for row in range(palette.count())]
    return [row.text() for row in rows if row.flags() & Qt.ItemFlag.ItemIsSelectable]


def window_of(workplace: Workplace) -> MainWindow:
    window = workplace.window()
    assert isinstance(window, MainWindow)
    return window


def labels_in(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel)]
