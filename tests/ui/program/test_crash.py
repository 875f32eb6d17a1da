"""A fault of the program is told with its log, which holds where it happened and never what people wrote."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QPushButton,
    QWidget,
)

from roadmap_app.domain.errors import FileProblem
from roadmap_app.i18n import Language
from roadmap_app.presentation.errors import error_sentence
from roadmap_app.ui.crash import CrashReporter, crash_log
from roadmap_app.ui.crash_dialog import CrashDialog
from roadmap_app.ui.shell.workplace import Workplace
from tests.ui.program.pressing import answer_box, window_of
from tests.workspaces import weigh


def test_a_crash_log_holds_where_and_never_what() -> None:
    secret = "rated 9 by S03"
    try:
        raise ValueError(secret)
    except ValueError as error:
        log = crash_log(type(error), error.__traceback__)
    assert "ValueError" in log
    assert Path(__file__).name in log
    assert "S03" not in log


def test_a_second_crash_while_the_first_is_told_is_only_logged(
    sample: Workplace, caplog: pytest.LogCaptureFixture
) -> None:
    reporter = CrashReporter(sample.window, lambda: Language("en"), lambda: sample.session.look)
    told: list[QWidget] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, CrashDialog)
        told.append(dialog)
        reporter(ValueError, ValueError("S04"), None)
        dialog.go_on.click()

    QTimer.singleShot(0, sample, answer)
    try:
        raise KeyError("S03")
    except KeyError as error:
        reporter(type(error), error, sys.exc_info()[2])
    assert len(told) == 1
    assert [record.message.splitlines()[-1] for record in caplog.records] == ["KeyError", "ValueError"]
    assert "S03" not in caplog.text


def test_the_dialog_grows_with_the_text_and_has_a_sign_beside_its_sentence(sample: Workplace) -> None:
    plain, large = (
        CrashDialog(sample.window(), Language("en"), replace(sample.session.look, scale=scale), "log")
        for scale in (1, 2)
    )
    layouts = [layout for layout in (plain.layout(), large.layout()) if layout is not None]
    assert [layout.contentsMargins().left() for layout in layouts] == [24, 48]
    assert any(not each.pixmap().isNull() for each in large.findChildren(QLabel))
    plain.deleteLater()
    large.deleteLater()


def test_a_crash_that_could_not_be_told_does_not_silence_the_next(
    sample: Workplace, caplog: pytest.LogCaptureFixture
) -> None:
    del caplog
    asked = list[str]()

    def language() -> Language:
        asked.append("language")
        raise ZeroDivisionError

    reporter = CrashReporter(sample.window, language, lambda: sample.session.look)
    for _crash in range(2):
        with pytest.raises(ZeroDivisionError):
            reporter(KeyError, KeyError("S03"), None)
    assert len(asked) == 2


def test_a_fault_while_a_file_opens_leaves_no_hourglass(sample: Workplace) -> None:
    def fail() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        window_of(sample).attempt(fail)
    assert QGuiApplication.overrideCursor() is None


def test_a_disk_that_cannot_be_read_is_told_in_its_own_words_and_not_as_a_bug(sample: Workplace) -> None:
    reporter, said = CrashReporter(sample.window, lambda: Language("en"), lambda: sample.session.look), list[str]()
    QTimer.singleShot(0, sample, lambda: said.append(answer_box()))
    problem = FileProblem("no_room", file="panel.roadmap")
    reporter(FileProblem, problem, None)
    assert said == [error_sentence(problem, Language("en"))]


def test_an_error_in_a_slot_is_told_with_its_log_and_nothing_is_lost(
    sample: Workplace, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    """Raised where it would be: in what a button calls."""
    window, kept = window_of(sample), tmp_path / "log.txt"
    reporter = CrashReporter(lambda: window, lambda: window.language, lambda: window.look)
    monkeypatch.setattr(sys, "excepthook", reporter)

    def chosen(*_question: object) -> tuple[str, str]:
        return str(kept), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen)
    button = QPushButton("break", window)
    said: list[str] = []

    def fail() -> None:
        raise RuntimeError("S03 rated 9, because of a secret reason")

    def read() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, CrashDialog)
        said.append(" ".join(label.text() for label in dialog.findChildren(QLabel)))
        dialog.copy.click()
        dialog.keep.click()
        dialog.go_on.click()

    button.clicked.connect(fail)
    QTimer.singleShot(0, window, read)
    button.click()
    log = QGuiApplication.clipboard().text()
    assert "Everything that was done before is in the file" in said[0]
    assert "RuntimeError" in log
    assert Path(__file__).name in log
    assert kept.read_text(encoding="utf-8").strip() == log.strip()
    assert "secret" not in log + caplog.text + said[0]
    assert "S03" not in log + caplog.text
    code = sample.session.document.snapshot.criteria[0].code
    assert sample.session.run(weigh(sample.session.document.snapshot, code, 0.4)) is not None
