"""The page, and what a person answers on the way to a file."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from roadmap_app.ui.pages.publish import PublishPage
from roadmap_app.ui.shell.workplace import Workplace


def page_of(workplace: Workplace) -> PublishPage:
    workplace.go_to("publish")
    QApplication.processEvents()
    assert isinstance(workplace.page, PublishPage)
    return workplace.page


def answer(monkeypatch: pytest.MonkeyPatch, target: Path | None) -> None:
    chosen = (str(target) if target else "", "")

    def asked(*_question: object) -> tuple[str, str]:
        return chosen

    monkeypatch.setattr(QFileDialog, "getSaveFileName", asked)


def wait(page: PublishPage) -> None:
    """In an event loop, as the program runs: `QTest.qWait` keeps other threads from Python."""
    for _turn in range(600):
        if not page.writing:
            return
        loop = QEventLoop()
        QTimer.singleShot(50, loop.quit)
        loop.exec()
    raise AssertionError("the file was not written in 30 seconds")


def previewed(page: PublishPage) -> bytes:
    """What the preview was made of, once a page of it is drawn."""
    for _turn in range(600):
        made = page.proof.current
        if made is not None and page.preview.sheets.drawn:
            return made.content
        loop = QEventLoop()
        QTimer.singleShot(50, loop.quit)
        loop.exec()
    raise AssertionError("the preview was not drawn in 30 seconds")


def pressed_when_asked(monkeypatch: pytest.MonkeyPatch, words: str) -> list[str]:
    """Press the button of the next questions; what was asked."""
    asked: list[str] = []

    def press(box: QMessageBox) -> int:
        asked.append(box.text())
        next(button for button in box.buttons() if button.text() == words).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", press)
    return asked
