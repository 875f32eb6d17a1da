"""The page of the panel's answers, and what is read and pressed on it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from roadmap_app.ui.controls.empty import EmptyState
from roadmap_app.ui.pages.consensus import ConsensusPage
from roadmap_app.ui.pages.consensus.agenda import AgendaView
from roadmap_app.ui.pages.consensus.board import Board
from roadmap_app.ui.shell.workplace import Workplace


def page_of(workplace: Workplace) -> ConsensusPage:
    workplace.go_to("consensus")
    QApplication.processEvents()
    assert isinstance(workplace.page, ConsensusPage)
    return workplace.page


def board_of(page: ConsensusPage) -> Board:
    board = page.views.view
    assert isinstance(board, Board)
    return board


def agenda_of(page: ConsensusPage) -> AgendaView:
    view = page.views.view
    assert isinstance(view, AgendaView)
    return view


def words_of(page: ConsensusPage) -> str:
    return " ".join(each.text() for each in page.view.findChildren(QLabel))


def spoken(place: EmptyState) -> str:
    return " ".join(each.text() for each in place.findChildren(QLabel))


def blind_place(page: ConsensusPage) -> EmptyState:
    assert page.body.currentWidget() is page.blind
    return page.blind.shown


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Where the keyboard is."""
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifiers)
    QApplication.processEvents()
