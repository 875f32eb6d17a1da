"""A window of 640 px at 200 % text: the parts of the frame give way to one another and never overlap."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from roadmap_app.i18n import LANGUAGES
from roadmap_app.ui.preferences import Preferences
from tests.ui.conftest import OpenWindow, workplace_of


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_top_bar_fits_and_the_status_bar_is_one_line(
    language: str, open_window: OpenWindow, sample_file: Path, preferences: Preferences
) -> None:
    preferences.language, preferences.scale = language, 2.0
    window = open_window(sample_file)
    window.resize(640, 800)
    QApplication.processEvents()
    workplace = workplace_of(window)
    bar = workplace.top_bar
    parts = [each for each in bar.children() if isinstance(each, QWidget) and each.isVisible()]
    parts.sort(key=lambda each: each.x())
    assert parts[-1].geometry().right() <= bar.width()
    for left, right in pairwise(parts):
        assert left.geometry().right() < right.x(), (left, right)
    workplace.go_to("roadmap")
    QApplication.processEvents()
    line = workplace.status_bar.left
    assert line.accessibleName() == line.text() != ""
    assert line.text() in line.toolTip() or line.toolTip() == ""
    assert workplace.status_bar.height() < 2 * 1.5 * line.fontMetrics().height()
    window.resize(1400, 800)
    QApplication.processEvents()
    assert bar.undo.isVisible()
    assert bar.title.isVisible()
