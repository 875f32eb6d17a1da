"""What a blind expert presses is heard, and heard once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QButtonGroup, QWidget

from roadmap_app.ui.controls.heard import HeardButton, HeardCheck, HeardRadio, HeardTool

KINDS = [HeardButton, HeardTool, HeardCheck, HeardRadio]


def heard(button: QAbstractButton) -> list[bool]:
    said: list[bool] = []
    button.setCheckable(True)
    button.clicked.connect(lambda: said.append(button.isChecked()))
    return said


def toggle(button: QAbstractButton) -> None:
    """As a screen reader does it."""
    interface = QAccessible.queryAccessibleInterface(button)
    interface.actionInterface().doAction("Toggle")
    QApplication.processEvents()


@pytest.mark.parametrize("kind", KINDS)
def test_a_screen_reader_is_heard(kind: type[QAbstractButton], qt_app: QApplication) -> None:
    del qt_app
    button = kind()
    said = heard(button)
    toggle(button)
    assert said == [True]


@pytest.mark.parametrize("kind", KINDS)
def test_a_click_is_heard_once_and_the_program_never(kind: type[QAbstractButton], qt_app: QApplication) -> None:
    del qt_app
    button = kind()
    said = heard(button)
    button.setChecked(True)
    button.click()
    QTest.keyClick(button, Qt.Key.Key_Space)
    QApplication.processEvents()
    assert len(said) == 2


def test_who_gives_way_in_a_group_says_nothing(qt_app: QApplication) -> None:
    del qt_app
    parent = QWidget()
    first, second = HeardButton(parent), HeardButton(parent)
    group = QButtonGroup(parent)
    said = [heard(each) for each in (first, second)]
    for each in (first, second):
        group.addButton(each)
    first.setChecked(True)
    toggle(second)
    assert said == [[], [True]]
