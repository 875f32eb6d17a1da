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


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", ["catalogue", "consensus"])
def test_at_twice_the_size_the_round_is_read_whole_and_the_search_says_what_it_is(
    language: str, page: str, open_window: OpenWindow, sample_file: Path, preferences: Preferences
) -> None:
    preferences.language, preferences.scale = language, 2.0
    window = open_window(sample_file)
    window.resize(1280, 800)
    workplace = workplace_of(window)
    workplace.go_to(page)
    QApplication.processEvents()
    line, search = workplace.status_bar.left, workplace.top_bar.search
    round_ = workplace.top_bar.round.text()
    assert line.text().startswith(round_)
    assert line.fontMetrics().horizontalAdvance(round_) <= line.width()
    assert search.fontMetrics().horizontalAdvance(search.placeholderText()) <= search.width() - 2 * (31 + 9)
