"""What a person does on the page of the criteria."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QWidget

from roadmap_app.domain.criterion import Question
from roadmap_app.ui.pages.criteria import CriteriaPage
from roadmap_app.ui.pages.criteria.deck_board import DeckBoard
from roadmap_app.ui.pages.criteria.question import DeckSection
from roadmap_app.ui.shell.workplace import Workplace
from tests.ui.conftest import waited_for

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def page_of(workplace: Workplace) -> CriteriaPage:
    workplace.go_to("criteria")
    QApplication.processEvents()
    assert isinstance(workplace.page, CriteriaPage)
    return workplace.page


def answer_with(monkeypatch: pytest.MonkeyPatch, role: QMessageBox.ButtonRole) -> None:
    def press(box: QMessageBox) -> None:
        next(button for button in box.buttons() if box.buttonRole(button) is role).click()

    monkeypatch.setattr(QMessageBox, "exec", press)


def deck(page: CriteriaPage, question: Question = Question.END) -> DeckBoard:
    section = page.sections[question]
    assert isinstance(section, DeckSection)
    return section.board


def weights(page: CriteriaPage) -> dict[str, float]:
    return {one.code: one.weight for one in page.session.document.snapshot.criteria}


def words_in(widget: QWidget) -> str:
    return " ".join(each.text() for each in widget.findChildren(QLabel))


def step(page: CriteriaPage, code: str, steps: int) -> None:
    card = deck(page).cards[code]
    card.setFocus()
    for _ in range(abs(steps)):
        QTest.keyClick(card, Qt.Key.Key_Up if steps > 0 else Qt.Key.Key_Down, ALT)


def drag(board: DeckBoard, code: str, onto: int) -> None:
    """To a height on the board, in three moves."""
    card = board.cards[code]
    grip = QPoint(40, 15)
    QTest.mousePress(card, Qt.MouseButton.LeftButton, pos=grip)
    start = card.mapToParent(grip).y()
    for part in (0.3, 0.7, 1.0):
        QTest.mouseMove(card, card.mapFromParent(QPoint(60, round(start + part * (onto - start)))))
    QTest.mouseRelease(card, Qt.MouseButton.LeftButton, pos=card.mapFromParent(QPoint(60, onto)))
    QApplication.processEvents()


def comes(words: str, said: Callable[[], str]) -> bool:
    return waited_for(lambda: words in said())
