"""Every key leads somewhere, none leads to two places, and a sheet tells them."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QToolButton,
)

from roadmap_app.ui.actions import keys_of
from roadmap_app.ui.controls.key_cap import key_words
from roadmap_app.ui.page import Page
from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.ui.steps import STEPS
from tests.ui.conftest import OpenWindow, workplace_of
from tests.ui.program.pressing import CONTROL, press, window_of


def test_the_number_keys_lead_through_the_six_steps(sample: Workplace) -> None:
    for at, key in enumerate(STEPS):
        press(sample, Qt.Key(Qt.Key.Key_1 + at), CONTROL)
        assert sample.page.key == key
        assert [each for each, step in sample.rail.steps.items() if step.isChecked()] == [key]


def test_the_sheet_of_keys_tells_those_of_the_page_in_front(sample: Workplace) -> None:
    def told(page: str) -> set[str]:
        sample.go_to(page)
        press(sample, Qt.Key.Key_F1)
        assert sample.sheet is not None
        return {keys for keys, _words in sample.sheet.groups[sample.page.title()]}

    assert {key_words(keys) for keys in ("F2", "Del", "Shift+Del", "Ctrl+D", "Ctrl+Shift+D", "Ctrl+C", "Ctrl+V")} <= (
        told("catalogue")
    )
    assert {"←", "→", *(key_words(keys) for keys in ("D", "Esc", "Ctrl+Return", "Alt+1", "Alt+5"))} <= told("consensus")


@pytest.mark.parametrize("page", STEPS)
def test_no_two_actions_of_a_page_have_the_same_keys(page: str, sample: Workplace) -> None:
    sample.go_to(page)
    actions: list[QAction] = [*sample.actions(), *sample.page.actions()]
    keys = [shortcut.toString() for action in actions for shortcut in action.shortcuts()]
    assert len(keys) == len(set(keys)), sorted(key for key in keys if keys.count(key) > 1)


def test_keys_still_work_after_the_language_was_switched(open_window: OpenWindow, sample_file: Path) -> None:
    window = open_window(sample_file)
    for code in ("be", "ru", "en"):
        window.set_language(code)
        QApplication.processEvents()
    workplace = workplace_of(window)
    press(workplace, Qt.Key.Key_3, CONTROL)
    assert workplace.page.key == "score"
    press(workplace, Qt.Key.Key_K, CONTROL)
    assert workplace.searching.palette.isVisible()


def test_the_shortcut_sheet_tells_the_keys_of_the_page_in_front(sample: Workplace) -> None:
    sample.go_to("score")
    press(sample, Qt.Key.Key_F1)
    sheet = sample.sheet
    assert sheet is not None
    assert sheet.isVisible()
    assert not sheet.isModal()
    caps = {keys for keys, _words in sheet.groups[sample.page.title()]}
    assert {"1–9", "0", "N", "R", "C"} <= caps
    told = {keys for rows in sheet.groups.values() for keys, _words in rows}
    assert {key_words(keys_of(action)) for action in sample.actions() if keys_of(action)} <= told
    sample.go_to("publish")
    assert "Score" not in sheet.groups
    assert ("Ctrl P", "Print…") in sheet.groups["Publish"]
    shown = {label.text() for label in sheet.findChildren(QLabel) if label.objectName() == "keyCap"}
    assert {"Ctrl", "Shift", "F1"} <= shown


def test_the_foot_of_the_rail_opens_the_sheet_with_the_mouse(sample: Workplace) -> None:
    button = sample.rail.at_hand[-1]
    assert button.accessibleName() == "Shortcuts"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert sample.sheet is not None
    assert sample.sheet.isVisible()


def test_whatever_a_page_offers_can_be_pressed_by_name(sample: Workplace) -> None:
    for page in STEPS:
        sample.go_to(page)
        assert isinstance(sample.page, Page)
        for action in sample.page.actions():
            assert action.text()
    assert all(button.accessibleName() for button in sample.top_bar.findChildren(QToolButton) if button.isVisible())


def test_the_projector_is_one_key_or_one_click_of_the_rail_away(sample: Workplace) -> None:
    window = window_of(sample)
    button = sample.rail.at_hand[0]
    assert button.accessibleName() == "Projector"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.projector is not None
    assert sample.session.document.snapshot.workspace.title not in window.windowTitle()
    window.projector.close()
    QApplication.processEvents()
    window.activateWindow()
    sample.page.setFocus()
    QApplication.processEvents()
    press(sample, Qt.Key.Key_F11)
    assert window.projector is not None
    window.projector.close()
