"""A window on the sample workshop, and one on a new panel that is still blind."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from roadmap_app import app
from roadmap_app.domain.text import LanguageCode
from roadmap_app.domain.workspace import Mode
from roadmap_app.ui.founding import Founding, Wish
from roadmap_app.ui.preferences import Preferences
from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.ui.window import MainWindow
from roadmap_app.workspace.document import open_document

DAY = "2026-11-24"

OpenWindow = Callable[[Path | None], MainWindow]
WrittenIn = Callable[[Path | None, str, float], MainWindow]


def start(wish: Wish) -> "app.Document":
    return app.start_workspace(
        wish.path,
        template=wish.template,
        mode=wish.mode,
        seats=wish.seats,
        language=wish.language,
        day=DAY,
        title=wish.title,
    )


@pytest.fixture(scope="session")
def blind_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The catalogue with a panel of five seats, round 1 open."""
    path = tmp_path_factory.mktemp("blind") / "blind.roadmap"
    language = LanguageCode.EN
    app.start_workspace(path, template="union-state", mode=Mode.PANEL, seats=5, language=language, day=DAY).close()
    return path


@pytest.fixture(scope="session")
def blank_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("blank") / "blank.roadmap"
    app.start_workspace(path, template="blank", mode=Mode.PANEL, seats=5, language=LanguageCode.EN, day=DAY).close()
    return path


@pytest.fixture
def preferences(qt_app: QApplication) -> Preferences:
    """As on a computer where nothing was ever chosen, but for the theme, which would follow the desktop."""
    del qt_app
    made = Preferences("en")
    made.language, made.theme, made.scale = "en", "light", 1.0
    made.arranged.remember(False)
    made.arranged.remember(True)
    made.remember_files(False)
    return made


@pytest.fixture
def open_window(preferences: Preferences, tmp_path: Path) -> Iterator[OpenWindow]:
    """Opens a window on a copy of a file; None for the first page."""
    windows: list[MainWindow] = []

    def opened(path: Path | None) -> MainWindow:
        window = MainWindow(
            preferences,
            Founding(start=start, write_sample=app.write_sample, preset=app.read_preset, ladder=app.read_ladder),
        )
        window.resize(1440, 900)
        windows.append(window)
        if path is not None:
            copy = tmp_path / path.name
            shutil.copy(path, copy)
            window.show_document(open_document(copy))
        window.show()
        QApplication.processEvents()
        if window.workplace is not None:
            assert waited_for(lambda: workplace_of(window).session.document.results_known)
            QApplication.processEvents()
        return window

    yield opened
    for window in windows:
        if window.workplace is not None:
            window.workplace.session.kept.clear()  # or what was begun would be asked about
            window.workplace.session.begun_on = frozenset()
            window.workplace.session.rescued = True  # or a file that the test took away
            window.workplace.setFocus()
            window.workplace.pages.clear()
        window.close()


@pytest.fixture
def written_in(open_window: OpenWindow, preferences: Preferences) -> WrittenIn:
    """Opens a window of 1280 × 800 px in a language and at a text scale."""

    def opened(path: Path | None, language: str, scale: float) -> MainWindow:
        preferences.language, preferences.scale = language, scale
        window = open_window(path)
        window.resize(1280, 800)
        QApplication.processEvents()
        return window

    return opened


@pytest.fixture
def sample(open_window: OpenWindow, sample_file: Path) -> Workplace:
    return workplace_of(open_window(sample_file))


@pytest.fixture
def blind(open_window: OpenWindow, blind_file: Path) -> Workplace:
    return workplace_of(open_window(blind_file))


def workplace_of(window: MainWindow) -> Workplace:
    assert window.workplace is not None
    return window.workplace


def waited_for(arrived: Callable[[], bool]) -> bool:
    """Within a minute, since the tests share the machine with one another; in an event loop, as the program runs, which
    leaves Python to the workers."""
    deadline = QDeadlineTimer(60_000)
    while not arrived() and not deadline.hasExpired():
        loop = QEventLoop()
        QTimer.singleShot(10, loop.quit)
        loop.exec()
    return arrived()
