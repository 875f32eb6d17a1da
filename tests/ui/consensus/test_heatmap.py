"""What the panel rated every element on each criterion, by numbers on a ground that deepens."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from roadmap_app.i18n import LANGUAGES
from roadmap_app.presentation.tokens import DARK, LIGHT, Tokens
from roadmap_app.ui.look import Look
from roadmap_app.ui.pages.consensus.heatmap import HeatmapView
from roadmap_app.ui.pages.consensus.heatmap_cells import ground
from roadmap_app.ui.pages.consensus.heatmap_lines import Group, Line
from roadmap_app.ui.preferences import Preferences
from roadmap_app.ui.shell.workplace import Workplace
from tests.ui.conftest import OpenWindow, workplace_of
from tests.ui.consensus.page import page_of


def test_the_heatmap_is_walked_by_keyboard_sorted_and_left_for_an_element(sample: Workplace) -> None:
    page = page_of(sample)
    QTest.keyClick(page, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    view = page.views.view
    assert isinstance(view, HeatmapView)
    table, model = view.table, view.model
    first = table.line
    assert first is not None
    assert first.element.short_code in view.readout.text()
    QTest.keyClick(table, Qt.Key.Key_Right)
    assert "C02" in view.readout.text()
    assert "P30–P70" in view.readout.text()
    assert view.anchor.text()[0] in "13579"
    QTest.keyClick(table, Qt.Key.Key_S)
    groups = [at for at, line in enumerate(model.lines) if isinstance(line, Group)]
    highest = [line.cells[1].median or 0 for line in model.lines[groups[0] + 1 : groups[1]] if isinstance(line, Line)]
    assert highest == sorted(highest, reverse=True)
    highest_one = table.chosen
    QTest.keyClick(table, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert sample.session.element == highest_one
    assert page.body.currentWidget() is page.view
    assert page.view.back.accessibleName() == page.view.back.text().strip() == "Heatmap"
    page.view.back.click()
    assert page.views.view is view


@pytest.mark.parametrize(("scale", "explained"), [(1.0, True), (1.5, False)])
def test_where_the_text_is_large_the_rows_come_before_what_explains_them(
    scale: float, open_window: OpenWindow, sample_file: Path, preferences: Preferences, *, explained: bool
) -> None:
    preferences.language, preferences.scale = "be", scale
    window = open_window(sample_file)
    window.resize(1280, 800)
    page = page_of(workplace_of(window))
    page.choice.segments["heatmap"].click()
    QApplication.processEvents()
    view = page.views.view
    assert isinstance(view, HeatmapView)
    assert view.table.viewport().height() >= 6 * view.table.rowHeight(0)
    assert view.legend.isVisible() is explained


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_criterion_of_the_heatmap_is_named_over_its_column(
    language: str, open_window: OpenWindow, sample_file: Path, preferences: Preferences
) -> None:
    preferences.language = language
    window = open_window(sample_file)
    window.resize(1280, 800)
    page = page_of(workplace_of(window))
    page.choice.segments["heatmap"].click()
    QApplication.processEvents()
    view = page.views.view
    assert isinstance(view, HeatmapView)
    head = view.table.criteria
    assert [" ".join(lines) for lines in head.names()] == view.model.names
    assert head.height() > 3 * head.fontMetrics().height()
    spoken_head = view.model.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
    assert str(spoken_head).startswith(f"C01 {view.model.names[0]}")
    window.resize(1280, 520)
    QApplication.processEvents()
    assert head.height() < 3 * head.fontMetrics().height(), "in a low window the ratings are worth more"


def test_too_few_ratings_are_told_by_a_sign_and_in_words_and_never_as_a_number(sample: Workplace) -> None:
    page = page_of(sample)
    page.choice.segments["heatmap"].click()
    view = page.views.view
    assert isinstance(view, HeatmapView)
    few = [
        (row, column)
        for row, line in enumerate(view.model.lines)
        if isinstance(line, Line)
        for column, cell in enumerate(line.cells)
        if cell.median is None
    ]
    assert few
    index = view.model.index(*few[0])
    assert not view.model.data(index)
    assert "too few ratings" in view.model.data(index, Qt.ItemDataRole.AccessibleTextRole)


def contrast(one: str, other: str) -> float:
    """WCAG 2."""

    def luminance(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_a_number_is_read_on_every_ground_of_the_heatmap() -> None:
    for theme in (LIGHT, DARK):
        look = Look(tokens=Tokens.shipped(), theme=theme)
        for half in range(2, 19):
            assert contrast(look.colour("text"), ground(look, half / 2).name()) >= 4.5
