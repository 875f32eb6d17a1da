"""Painting: what is measured is what is painted, and edges are sharp on every screen."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QFontMetricsF, QImage

from roadmap_app.presentation import measure
from roadmap_app.presentation.drawing import Drawing, Label, Line, Rectangle
from roadmap_app.presentation.tokens import DARK, LIGHT, Tokens
from roadmap_app.ui.look import Look
from roadmap_app.ui.paint.cell_words import broken
from roadmap_app.ui.paint.fonts import font_of
from roadmap_app.ui.paint.painting import picture

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

TEXTS = (
    "Absence of border checks",
    "Захаваць пад грамадскім кантролем",
    "Упразднить немедленно",
    "2,4–7,6 · 0 123 456 789",
)


def _look(*, theme: str = LIGHT, scale: float = 1) -> Look:
    return Look(tokens=Tokens.shipped(), theme=theme, scale=scale)


def _colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize("style", ["caption", "small", "smallStrong", "body", "bodyStrong", "title"])
def test_text_takes_the_measured_room_and_never_more(qt_app: "QApplication", style: str) -> None:
    del qt_app
    token = Tokens.shipped().type(style)
    for text in TEXTS:
        painted = QFontMetricsF(font_of(token)).horizontalAdvance(text)
        assert painted <= measure.width(text, token) + 0.01
        assert painted == pytest.approx(measure.width(text, token), rel=0.02)


@pytest.mark.parametrize("ratio", [1, 1.5, 2])
@pytest.mark.parametrize("scale", [1, 1.25, 2])
def test_bars_and_lines_have_no_blurred_edge(qt_app: "QApplication", ratio: float, scale: float) -> None:
    del qt_app
    look = _look(scale=scale)
    bars = (
        Rectangle(x=3.3, y=2.4, width=9.7, height=6.2, fill="accent"),
        Line(x1=20.1, y1=2, x2=20.1, y2=12, stroke="accent", width=1.5),
    )
    image = picture(Drawing(width=32, height=16, items=bars), look, ratio=ratio)
    assert _colours(image) == {look.colour("accent").upper(), look.colour("page").upper()}


@pytest.mark.parametrize("ratio", [1, 1.5, 2])
def test_lines_are_equally_thick_wherever_they_stand(qt_app: "QApplication", ratio: float) -> None:
    del qt_app
    look = _look()
    lines = tuple(Rectangle(x=8 * at, y=4 + 0.17 * at, width=4, height=2, fill="accent") for at in range(8))
    image = picture(Drawing(width=64, height=12, items=lines), look, ratio=ratio)
    accent = QColor(look.colour("accent"))
    columns = [round((8 * at + 2) * ratio) for at in range(8)]
    thick = {sum(image.pixelColor(x, y) == accent for y in range(image.height())) for x in columns}
    assert thick == {round(2 * ratio)}


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_a_drawing_takes_the_colours_of_the_theme(qt_app: "QApplication", theme: str) -> None:
    del qt_app
    look = _look(theme=theme)
    field = Rectangle(x=0, y=0, width=8, height=8, fill="outcome.no_consensus.soft")
    image = picture(Drawing(width=8, height=8, items=(field,)), look)
    assert image.pixelColor(4, 4) == QColor(look.colour("outcome.no_consensus.soft"))


@pytest.mark.parametrize(("anchor", "side"), [("start", 1), ("end", 0)])
def test_a_label_grows_away_from_its_anchor(qt_app: "QApplication", anchor: str, side: int) -> None:
    del qt_app
    label = Label(x=50, y=20, text="Median", anchor="start" if anchor == "start" else "end")
    image = picture(Drawing(width=100, height=30, items=(label,)), _look())
    ground = QColor(_look().colour("page"))
    inked = [
        any(image.pixelColor(x, y) != ground for y in range(30) for x in columns)
        for columns in (range(48), range(52, 100))
    ]
    assert inked[side]
    assert not inked[1 - side]


@pytest.mark.parametrize("most", [1, 2, None])
def test_a_name_with_signs_that_qt_counts_twice_is_broken_whole(qt_app: "QApplication", most: int | None) -> None:
    del qt_app
    text = "\N{SNOWMAN} \N{GRINNING FACE}\N{GRINNING FACE} Treaty \N{GRINNING FACE} on the Union State"
    font = font_of(_look().type("body"))
    assert broken(text, font, 1000, most=most) == ([text], False)
    lines, cut = broken(text, font, 90, most=most)
    assert cut is (most is not None)
    assert text.startswith(" ".join(lines).rstrip("…").rstrip())
    if most is None:
        assert " ".join(lines) == text
