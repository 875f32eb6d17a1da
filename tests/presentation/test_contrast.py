"""Whoever sees poorly reads every word: contrast as WCAG 2.2 measures it (relative luminance, 1.4.3 and 1.4.11)."""

from itertools import product

import pytest

from roadmap_app.presentation.tokens import DARK, LIGHT, Tokens

THEMES = (LIGHT, DARK)
SURFACES = ("window", "page", "sunken", "raised", "overlay")
WORDS = ("text", "text2", "text3", "link", "danger", "warn", "ok", "info")
OUTCOMES = ("abolish", "transitional", "retain", "no_consensus", "insufficient")
PAIRS = (
    *product(WORDS, SURFACES),
    *product(("text", "text2", "text3"), ("hover", "selected")),
    *product([f"outcome.{each}.text" for each in OUTCOMES], (*SURFACES, "hover", "selected")),
    *((f"outcome.{each}.text", f"outcome.{each}.soft") for each in OUTCOMES),
    *((f"outcome.{each}.onFill", f"outcome.{each}.fill") for each in OUTCOMES),
    ("onAccent", "accent"),
    ("onAccent", "accentHover"),
    ("onAccent", "accentPressed"),
    ("onAccentSoft", "accentSoft"),
    ("danger", "dangerSoft"),
    ("warn", "warnSoft"),
    ("ok", "okSoft"),
    ("info", "infoSoft"),
    ("onToast", "toastBg"),
    ("toastLink", "toastBg"),
)
SIGNS = (*product(("borderStrong", "focus", "accent", "chartAxis", "chartMedian"), ("page", "raised", "sunken")),)
"""What has to be seen to work with a control or to read a chart."""


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_the_measure_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_words_are_readable(ink: str, ground: str, theme: str) -> None:
    tokens = Tokens.shipped()
    assert contrast(tokens.colour(ink, theme), tokens.colour(ground, theme)) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("sign", "ground"), SIGNS)
def test_controls_and_charts_are_seen(sign: str, ground: str, theme: str) -> None:
    tokens = Tokens.shipped()
    assert contrast(tokens.colour(sign, theme), tokens.colour(ground, theme)) >= 3
