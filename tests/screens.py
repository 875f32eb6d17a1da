"""`python -m tests.screens DIR`: a picture of every page in both themes, all languages, at 100 % and 200 % text.

The window is that of a laptop, 1280 × 800, on the sample workshop; the names of the pictures say what they show. Each
theme in each language is drawn in a process of its own, as many at once as there are cores.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import chain, product
from multiprocessing import get_context
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QWidget

from roadmap_app import app
from roadmap_app.domain.text import LanguageCode
from roadmap_app.domain.workspace import Mode
from roadmap_app.i18n import LANGUAGES
from roadmap_app.presentation.tokens import DARK, LIGHT
from roadmap_app.ui.founding import Founding, Wish
from roadmap_app.ui.pages.consensus import ConsensusPage
from roadmap_app.ui.pages.roadmap import RoadmapPage
from roadmap_app.ui.pages.score import ScorePage
from roadmap_app.ui.paint.fonts import load_fonts
from roadmap_app.ui.preferences import Preferences
from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.ui.steps import STEPS
from roadmap_app.ui.window import MainWindow
from roadmap_app.workspace.document import Document

WIDTH, HEIGHT = 1280, 800
SCALES = (1.0, 2.0)
ELEMENT = "US-DEF-001"
SAMPLE, BLIND = "sample.roadmap", "blind.roadmap"


def main(folder: Path) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        app.write_sample(scratch / SAMPLE)
        app.start_workspace(
            scratch / BLIND,
            template="union-state",
            mode=Mode.PANEL,
            seats=9,
            language=LanguageCode.EN,
            day="2026-11-24",
        ).close()
        with ProcessPoolExecutor(mp_context=get_context("spawn"), max_tasks_per_child=1) as processes:
            drawn = [
                processes.submit(_draw, folder, scratch, theme, code)
                for theme, code in product((LIGHT, DARK), LANGUAGES)
            ]
            for each in drawn:
                each.result()
    return 0


def _draw(folder: Path, scratch: Path, theme: str, code: str) -> None:
    """In files and settings of its own, since only one window writes to a file."""
    own = scratch / f"{theme}-{code}"
    own.mkdir()
    sample, blind = (Path(shutil.copy(scratch / name, own)) for name in (SAMPLE, BLIND))
    os.environ["XDG_CONFIG_HOME"] = str(own)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication(["roadmap"])
    application.setApplicationName("roadmap")
    load_fonts()
    for scale in SCALES:
        window = _window(theme, code, scale)
        for name, shown in chain(_shown(window, sample), _scoring(window, blind)):
            for _turn in range(3):
                application.processEvents()
            shown.grab().save(str(folder / f"{name}-{theme}-{code}-{scale * 100:.0f}.png"))
        window.close()


def _window(theme: str, code: str, scale: float) -> MainWindow:
    preferences = Preferences("en")
    preferences.theme, preferences.language, preferences.scale = theme, code, scale

    def nothing_new(_wish: Wish) -> Document:
        raise AssertionError

    window = MainWindow(
        preferences,
        Founding(start=nothing_new, write_sample=app.write_sample, preset=app.read_preset, ladder=app.read_ladder),
    )
    window.resize(WIDTH, HEIGHT)
    window.show()
    return window


def _shown(window: MainWindow, sample: Path) -> Iterator[tuple[str, QWidget]]:
    """The name of each picture with what belongs on it, once that is shown."""
    yield "first-start", window
    document = Document.open(sample)
    document.results()
    window.show_document(document)
    workplace = window.workplace
    if workplace is None:
        return
    for page in STEPS:
        workplace.go_to(page)
        if page == "catalogue":
            workplace.show_element(ELEMENT)
        yield page, window
    workplace.go_to("roadmap")
    for view in ("gantt", "clock"):
        _turn_to(workplace, view)
        yield view, window
    workplace.go_to("consensus")
    for view in ("agenda", "heatmap", "iceberg", "domains"):
        _turn_to(workplace, view)
        yield view, window
    workplace.show_element(ELEMENT)
    yield "element", window
    window.project()
    if window.projector is not None:
        window.projector.showNormal()
        window.projector.resize(WIDTH, HEIGHT)
        window.projector.toggle()
        yield "projector", window.projector
        window.projector.close()


def _scoring(window: MainWindow, blind: Path) -> Iterator[tuple[str, QWidget]]:
    """The curtain of an open round, and what a seat sees behind it."""
    window.show_document(Document.open(blind))
    if window.workplace is None:
        return
    window.workplace.go_to("score")
    yield "curtain", window
    page = window.workplace.page
    if isinstance(page, ScorePage):
        page.curtain.begin.click()
        yield "desk", window
        page.bench.bar.views.segments["matrix"].click()
        yield "matrix", window


def _turn_to(workplace: Workplace, view: str) -> None:
    """A picture that is worked out beside the window is waited for."""
    page = workplace.page
    if isinstance(page, ConsensusPage):
        page.choice.segments[view].click()
    if isinstance(page, RoadmapPage):
        page.head.choice.segments[view].click()
    while workplace.session.tasks.current is not None:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
