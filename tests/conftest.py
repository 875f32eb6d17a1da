"""What every test is held to: no unexpected log line, no word from Qt, nothing left running."""

import gc
import logging
import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from tests.qt_watch import QtWatch

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
hypothesis.settings.register_profile("roadmap", deadline=None, derandomize=True)
hypothesis.settings.load_profile("roadmap")

SECONDS_TO_END = 2.0


class Listener(logging.Handler):
    """Keeps what a person would have to read in a log."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(scope="session", autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Settings and caches that a test makes end in a folder of this run, not in the person's own."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"):
            folder = tmp_path_factory.mktemp(name.lower())
            folder.chmod(0o700)
            patch.setenv(name, str(folder))
        yield


@pytest.fixture(autouse=True)
def _no_unexpected_log_line(request: pytest.FixtureRequest) -> Iterator[None]:
    """A warning in the log fails the test, unless it takes `caplog` and so says what it expects."""
    listener = Listener()
    root = logging.getLogger()
    root.addHandler(listener)
    yield
    root.removeHandler(listener)
    assert "caplog" in request.fixturenames or not listener.lines, f"unexpected log lines: {listener.lines}"


@pytest.fixture(autouse=True)
def _no_leaked_thread() -> Iterator[None]:
    """Threads that a test starts have ended with it; one that is about to end is waited for."""
    before = set(threading.enumerate())
    yield
    until = time.monotonic() + SECONDS_TO_END
    for thread in set(threading.enumerate()) - before:
        thread.join(max(0.0, until - time.monotonic()))
    left = [thread.name for thread in set(threading.enumerate()) - before]
    assert not left, f"threads still running: {left}"


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample workshop; a test that changes it takes a copy."""
    from roadmap_app import app

    path = tmp_path_factory.mktemp("sample") / "sample.roadmap"
    app.write_sample(path)
    return path


@pytest.fixture(scope="session")
def _qt_watch() -> Iterator["QtWatch"]:
    from tests.qt_watch import QtWatch

    with QtWatch() as watch:
        yield watch


@pytest.fixture(scope="session")
def qt_application(_qt_watch: "QtWatch") -> "QApplication":
    """The one QApplication of the run, in the font that the program brings: no layout hangs on the machine's own."""
    import font_roboto
    from PySide6.QtGui import QFont, QFontDatabase
    from PySide6.QtWidgets import QApplication

    gc.disable()
    application = QApplication(["roadmap"])
    for file in sorted(font_roboto.font_files.values()):
        QFontDatabase.addApplicationFont(file)
    application.setFont(QFont("Roboto", 10))
    return application


@pytest.fixture(autouse=True)
def _thrown_away_in_this_thread() -> Iterator[None]:
    """Once there is a window, as in the program."""
    yield
    if not gc.isenabled():
        from roadmap_app.ui.collecting import look

        look()


@pytest.fixture
def qt_app(qt_application: "QApplication", _qt_watch: "QtWatch") -> Iterator["QApplication"]:
    """Qt for one test, which closes what it opens: a message of Qt, an error in a slot, a timer or a thread that
    outlives the test fail it."""
    _qt_watch.start()
    yield qt_application
    complaints = _qt_watch.finish()
    assert not complaints, "\n".join(complaints)
