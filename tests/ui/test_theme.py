"""The look: one set of colours and one font for everything, and icons for every name that is asked for."""

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)

from roadmap_app import shipped
from roadmap_app.presentation.tokens import DARK, LIGHT, Tokens
from roadmap_app.ui.controls.focus_ring import FocusRings
from roadmap_app.ui.fields.choice import Choice, ChoiceField, OpenChoiceField
from roadmap_app.ui.fields.number import WholeField
from roadmap_app.ui.look import Look
from roadmap_app.ui.paint import icons
from roadmap_app.ui.theme import dress, style_sheet
from roadmap_app.ui.theme.fields import image

if TYPE_CHECKING:
    from collections.abc import Iterator

THEMES = (LIGHT, DARK)
ICONS = sorted(
    file.name.removesuffix(".svg") for file in shipped("resources", "icons").iterdir() if file.name.endswith(".svg")
)
_HEX = re.compile(r"#[0-9A-Fa-f]{6}\b")


def _look(*, theme: str = LIGHT, scale: float = 1) -> Look:
    return Look(tokens=Tokens.shipped(), theme=theme, scale=scale)


def _tokens(theme: str) -> set[str]:
    """Every colour of a theme."""
    return {colour.upper() for colour in _HEX.findall(json.dumps(Tokens.shipped().values[theme]))}


@pytest.fixture
def window(qt_app: QApplication) -> "Iterator[QWidget]":
    """A bare window; the look of the program is as before when the test ends."""
    before = (qt_app.style().objectName(), qt_app.palette(), qt_app.font())
    made = QWidget()
    yield made
    made.deleteLater()
    QApplication.setStyle(before[0])
    QApplication.setPalette(before[1])
    QApplication.setFont(before[2])


@pytest.mark.parametrize("theme", THEMES)
def test_every_colour_of_the_style_sheet_is_a_token_of_the_theme(theme: str) -> None:
    used = {colour.upper() for colour in _HEX.findall(style_sheet(_look(theme=theme)))}
    assert used
    assert used <= _tokens(theme)


@pytest.mark.parametrize("theme", THEMES)
def test_texts_on_their_grounds_are_the_pairs_of_the_visual_language(window: QWidget, theme: str) -> None:
    look = _look(theme=theme)
    dress(window, look)
    window.ensurePolished()
    palette = QApplication.palette()
    assert palette.color(QPalette.ColorRole.WindowText) == QColor(look.colour("text"))
    assert palette.color(QPalette.ColorRole.Base) == QColor(look.colour("raised"))


@pytest.mark.parametrize("scale", [1, 2])
def test_text_and_controls_grow_together(window: QWidget, scale: float) -> None:
    dress(window, _look(scale=scale))
    button = QPushButton("Record", window)
    button.ensurePolished()
    assert QFontInfo(button.font()).pixelSize() == 13 * scale
    assert QFontInfo(window.font()).family() == "Roboto"
    assert button.sizeHint().height() == pytest.approx(32 * scale, abs=2)


@pytest.mark.parametrize("scale", [1, 2])
def test_boxes_are_flush_and_number_fields_and_chips_have_their_height(window: QWidget, scale: int) -> None:
    look = _look(scale=scale)
    dress(window, look)
    box, number, chip = QCheckBox("Remember"), WholeField(look, 1, 9), QPushButton("Domain")
    chip.setObjectName("chip")
    column = QVBoxLayout(window)
    for each in (box, number, chip):
        column.addWidget(each)
    window.show()
    QApplication.processEvents()
    option = QStyleOptionButton()
    option.initFrom(box)
    assert box.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, box).x() == 0
    assert number.height() == pytest.approx(32 * scale, abs=2)
    assert chip.height() == pytest.approx(24 * scale, abs=2)
    window.hide()


@pytest.mark.parametrize("theme", THEMES)
def test_a_primary_button_with_the_keyboard_is_as_before_within_a_ring(window: QWidget, theme: str) -> None:
    look = _look(theme=theme)
    dress(window, look)
    first, primary = QPushButton("Close"), QPushButton("Go to Score")
    primary.setObjectName("primary")
    column = QVBoxLayout(window)
    for button in (first, primary):
        column.addWidget(button)
    rings = FocusRings(window, lambda: look)
    window.show()
    window.activateWindow()
    first.setFocus()
    QApplication.processEvents()
    outside, gap, inside = QPoint(40, -3), QPoint(40, -1), QPoint(40, 1)

    def seen(at: QPoint) -> QColor:
        return window.grab().toImage().pixelColor(primary.mapTo(window, at))

    before = [seen(at) for at in (outside, gap, inside)]
    primary.setFocus()
    QApplication.processEvents()
    assert [seen(at) for at in (outside, gap, inside)] == [QColor(look.colour("focus")), *before[1:]]
    first.setFocus()
    QApplication.processEvents()
    assert [seen(at) for at in (outside, gap, inside)] == before
    window.hide()
    rings.deleteLater()


@pytest.mark.parametrize("scale", [1, 2])
@pytest.mark.parametrize("kind", [Choice, ChoiceField, OpenChoiceField])
def test_a_drop_down_list_shows_every_entry_whole(window: QWidget, kind: type[Choice], scale: float) -> None:
    dress(window, _look(scale=scale))
    field = kind({f"S{seat:02}": f"Expert {seat}" for seat in range(1, 11)})
    QVBoxLayout(window).addWidget(field)
    window.show()
    field.showPopup()
    QApplication.processEvents()
    shown = field.view()
    entries = [shown.visualRect(field.model().index(row, 0)) for row in range(field.count())]
    assert all(shown.viewport().rect().contains(entry) for entry in entries)
    assert min(entry.height() for entry in entries) >= 28 * scale
    field.hidePopup()
    window.hide()


def test_what_is_found_while_typing_is_listed_as_every_list_and_whole(window: QWidget) -> None:
    look = _look(theme=DARK)
    dress(window, look)
    field = OpenChoiceField({f"S{seat:02}": f"Expert {seat}" for seat in range(1, 6)})
    QVBoxLayout(window).addWidget(field)
    window.show()
    field.line.setFocus()
    field.line.clear()
    QTest.keyClicks(field.line, "exp")
    QApplication.processEvents()
    shown = field.found.popup()
    assert shown is not None
    entries = [shown.visualRect(shown.model().index(row, 0)) for row in range(shown.model().rowCount())]
    assert len(entries) == 5
    assert all(shown.viewport().rect().contains(entry) for entry in entries)
    ground = shown.viewport().grab().toImage().pixelColor(entries[-1].right() - 20, entries[-1].center().y())
    assert ground == QColor(look.colour("overlay"))
    shown.hide()
    window.hide()


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", ["check", "minus", "chevron-down", "chevron-up"])
def test_signs_that_the_style_sheet_takes_from_files_have_the_colours_of_the_theme(theme: str, name: str) -> None:
    text = Path(image(_look(theme=theme), name)).read_text(encoding="utf-8")
    assert {colour.upper() for colour in _HEX.findall(text)} <= _tokens(theme)


@pytest.mark.parametrize("name", ICONS)
def test_an_icon_is_drawn_in_its_colour_on_nothing(window: QWidget, name: str) -> None:
    del window
    look = _look()
    image = icons.pixmap(look, name, colour="danger", ratio=2).toImage()
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    wanted = QColor(look.colour("danger"))
    assert image.width() == 32
    assert any(pixel.alpha() == 0 for pixel in pixels)
    solid = [pixel for pixel in pixels if pixel.alpha() == 255]
    assert solid
    spread = max(abs(pixel.red() - wanted.red()) + abs(pixel.green() - wanted.green()) for pixel in solid)
    assert spread <= 4, "edges are rounded where they are mixed"


def test_an_unknown_icon_is_an_error(window: QWidget) -> None:
    del window
    with pytest.raises(FileNotFoundError):
        icons.pixmap(_look(), "no-such-icon")


def test_the_icons_come_with_their_licence() -> None:
    assert "ISC License" in shipped("resources", "icons", "LICENSE.txt").read_text(encoding="utf-8")
