"""The page, a file that is being written from it, and what a person answers on the way to one."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from roadmap_app.ui.pages.publish import PublishPage
from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.ui.window import MainWindow
from tests.ui.conftest import waited_for


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """The PDF report was asked for from the page of the window, and is not there yet."""

    window: MainWindow
    workplace: Workplace
    page: PublishPage
    report: Path


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
    assert waited_for(lambda: not page.writing)


def previewed(page: PublishPage) -> bytes:
    """What the preview was made of, once a page of it is drawn."""
    assert waited_for(lambda: page.proof.current is not None and bool(page.preview.sheets.drawn))
    made = page.proof.current
    assert made is not None
    return made.content


def pressed_when_asked(monkeypatch: pytest.MonkeyPatch, words: str) -> list[str]:
    """Press the button of the next questions; what was asked."""
    asked: list[str] = []

    def press(box: QMessageBox) -> int:
        asked.append(box.text())
        next(button for button in box.buttons() if button.text() == words).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", press)
    return asked
