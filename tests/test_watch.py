"""The rules that every test is held to do fail a test that breaks them."""

from pathlib import Path

import pytest

HERE = Path(__file__).parent

CARELESS = """
import logging, threading, time
import pytest

def test_clean_window(qt_app):
    from PySide6.QtWidgets import QPushButton
    QPushButton("A window that the test forgets").show()

def test_expected_log_line(caplog):
    logging.getLogger("roadmap_app").warning("expected")
    assert "expected" in caplog.text

def test_passing_thread():
    threading.Thread(target=time.sleep, args=(0.1,)).start()

def test_log_line():
    logging.getLogger("roadmap_app").warning("unexpected")

def test_thread():
    threading.Thread(target=time.sleep, args=(60.0,), daemon=True).start()

def test_qt_message(qt_app):
    from PySide6.QtCore import QObject, qWarning
    qWarning("a word from Qt")

def test_slot(qt_app):
    from PySide6.QtWidgets import QPushButton
    button = QPushButton()
    button.clicked.connect(lambda: 1 / 0)
    button.click()

def test_timer(qt_app):
    from PySide6.QtCore import QTimer
    timer = QTimer(qt_app)
    timer.start(60_000)

def test_single_shot(qt_app):
    from PySide6.QtCore import QTimer
    QTimer.singleShot(60_000, lambda: None)

def test_qt_thread(qt_app):
    from PySide6.QtCore import QThread
    thread = QThread(qt_app)
    thread.start()
"""


def test_a_careless_test_fails(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(CARELESS)
    patience = "SECONDS_TO_END = 2.0"
    rules = (HERE / "conftest.py").read_text("utf-8")
    assert patience in rules
    pytester.makeconftest(rules.replace(patience, "SECONDS_TO_END = 0.5"))
    pytester.mkpydir("tests").joinpath("qt_watch.py").write_text((HERE / "qt_watch.py").read_text("utf-8"), "utf-8")
    result = pytester.runpytest_subprocess("-p", "no:randomly", "--rootdir", str(pytester.path))
    result.assert_outcomes(passed=10, errors=7)
    result.stdout.fnmatch_lines_random(
        [
            "*unexpected log lines: *WARNING roadmap_app: unexpected*",
            "*threads still running*",
            "*a word from Qt*",
            "*ZeroDivisionError*",
            "*timer still running*60000 ms*",
            "*single shot still to come*",
            "*QThread still running*",
        ]
    )
