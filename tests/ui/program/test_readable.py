"""Every text has the room that it needs, and whatever takes the keyboard has a name."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QPushButton,
    QToolButton,
    QWidget,
)

from roadmap_app.i18n import LANGUAGES
from roadmap_app.ui.preferences import Preferences
from roadmap_app.ui.shell.workplace import Workplace
from tests.ui.conftest import OpenWindow, workplace_of
from tests.ui.readable import cut_off


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_no_text_of_the_inspector_that_is_opened_is_cut_off(
    language: str, scale: float, open_window: OpenWindow, sample_file: Path, preferences: Preferences
) -> None:
    preferences.language, preferences.scale = language, scale
    window = open_window(sample_file)
    window.resize(1280, 800)
    workplace = workplace_of(window)
    workplace.show_element("US-MOB-003")
    workplace.inspect()
    QApplication.processEvents()
    assert cut_off(workplace) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_of_the_first_page_is_cut_off(language: str, open_window: OpenWindow, preferences: Preferences) -> None:
    preferences.language, preferences.scale = language, 2.0
    window = open_window(None)
    window.resize(1280, 800)
    QApplication.processEvents()
    assert cut_off(window) == []


def test_whatever_takes_the_keyboard_has_a_name(sample: Workplace) -> None:
    nameless = [
        type(each).__name__
        for each in sample.findChildren(QWidget)
        if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus and not _name(each)
    ]
    assert nameless == []


def _name(widget: QWidget) -> str:
    if isinstance(widget, QPushButton | QToolButton):
        return widget.accessibleName() or widget.text()
    return widget.accessibleName()
