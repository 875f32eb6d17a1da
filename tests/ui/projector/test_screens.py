"""On every screen it can be read whole."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize

from roadmap_app.domain.outcome import DISPOSITIONS
from roadmap_app.domain.text import LanguageCode
from roadmap_app.i18n import Language
from roadmap_app.presentation.drawing import Label
from roadmap_app.presentation.projector import FOOT, draw_slide
from roadmap_app.presentation.sentences.projector import slide_of
from roadmap_app.presentation.tokens import Tokens
from roadmap_app.ui.preferences import Preferences
from roadmap_app.ui.window import MainWindow
from tests.ui.conftest import OpenWindow, workplace_of
from tests.ui.projector.wall import projected

LEAST_PX = 20


@pytest.fixture(params=[(1024, 768), (1440, 900), (3840, 2160)], ids=str)
def screen(request: pytest.FixtureRequest) -> QSize:
    return QSize(*request.param)


@pytest.mark.parametrize("language", ["en", "be", "ru"])
def test_nothing_is_too_small_or_outside_on_any_screen(
    open_window: OpenWindow, sample_file: Path, preferences: Preferences, screen: QSize, language: str
) -> None:
    preferences.language = language
    window = open_window(sample_file)
    projector = projected(window)
    projector.showNormal()
    projector.resize(screen)
    grown, tokens = projector.growth, Tokens.shipped()
    width, height = screen.width() / grown, screen.height() / grown
    for _step in range(6):
        projector.step(1)
        projector.toggle()
        labels = [
            item for item in draw_slide(projector.slide, width=width, height=height).items if isinstance(item, Label)
        ]
        assert min(tokens.type(label.style).size for label in labels) * grown >= LEAST_PX
        assert all(0 <= label.x <= width and 0 <= label.y <= height for label in labels)


@pytest.mark.parametrize("language", list(LanguageCode), ids=str)
def test_the_decision_stands_on_every_screen_and_no_word_is_broken(window: MainWindow, language: LanguageCode) -> None:
    projected(window)
    document, words = workplace_of(window).session.document, Language(language)
    snapshot, results = document.snapshot, document.results()
    whole = {word for third in DISPOSITIONS for word in words.label("disposition-short", third).split()}
    for code, decision in snapshot.decided.items():
        slide = slide_of(snapshot.element(code), results, decision, snapshot.workspace, words, revealed=True)
        assert slide.shown is not None
        for width, height in ((800, 600), (800, 800), (1024, 768), (1280, 720), (1440, 900)):
            drawing = draw_slide(slide, width=width, height=height)
            labels = [item for item in drawing.items if isinstance(item, Label)]
            (said,) = (item for item in labels if item.text == slide.shown.decided)
            assert said.y < height - FOOT
            assert slide.shown.outcome_word.split()[0] in " ".join(item.text for item in labels)
            assert whole <= {word for item in labels for word in item.text.split()}
