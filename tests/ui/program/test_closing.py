"""What was open is gone from memory when it is closed, or when the window is built anew."""

import gc
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from weakref import ref

from PySide6.QtCore import Qt
from shiboken6 import isValid

from roadmap_app.ui.steps import STEPS
from roadmap_app.ui.window import MainWindow
from tests.ui.conftest import OpenWindow, waited_for, workplace_of
from tests.ui.program.pressing import press

STARTED = """
import sys, weakref
from pathlib import Path
from PySide6.QtCore import QTimer
from roadmap_app import app

desktop = app.show_window(Path(sys.argv[1]), "en")
window = desktop.window
document = weakref.ref(window.workplace.session.document)
QTimer.singleShot(500, window.close_document)
QTimer.singleShot(1000, desktop.application.quit)
desktop.run()
print(document())
window.close()
"""


BESIDE_A_WORKER = """
import threading, weakref
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from roadmap_app import app

desktop = app.show_window(None, "en")
left, thrown_away_in = QWidget(), []
left.itself = left
weakref.finalize(left, lambda: (thrown_away_in.append(threading.current_thread().name), desktop.window.close()))
del left

def work():
    kept = [[] for _each in range(500_000)]

worker = threading.Thread(target=work)
QTimer.singleShot(0, worker.start)
desktop.run()
worker.join()
print(*thrown_away_in)
"""


def started(program: str, *given: Path) -> str:
    """What the program says until it ends."""
    command = [sys.executable, "-c", program, *given]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout


def seen_on(window: MainWindow, step: str) -> list[Callable[[], object]]:
    """What the page was built of, gone through by Tab, before another language took its place."""
    workplace = workplace_of(window)
    workplace.go_to(step)
    assert waited_for(lambda: workplace.session.tasks.current is None)
    for _stop in range(40):
        press(window.focusWidget() or window, Qt.Key.Key_Tab)
    window.set_language("be" if window.language.code == "en" else "en")
    assert waited_for(lambda: not isValid(workplace))
    return [ref(workplace.session), *(ref(page) for page in workplace.pages.values())]


def test_nothing_of_a_workspace_stays_in_memory_when_it_is_closed(open_window: OpenWindow, sample_file: Path) -> None:
    window = open_window(sample_file)
    held = [each for step in STEPS for each in seen_on(window, step)]
    document = ref(workplace_of(window).session.document)
    gc.collect()
    assert [found for each in held if (found := each()) is not None] == []
    window.close_document()
    assert waited_for(lambda: document() is None)


def test_nor_does_the_one_that_the_program_was_started_on(sample_file: Path, tmp_path: Path) -> None:
    copy = tmp_path / "started.roadmap"
    copy.write_bytes(sample_file.read_bytes())
    assert started(STARTED, copy) == "None\n"


def test_what_is_left_of_a_window_is_thrown_away_in_its_thread_while_a_worker_wants_memory() -> None:
    assert started(BESIDE_A_WORKER) == "MainThread\n"
