"""What the room sees, and how it is steered."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from roadmap_app.presentation.drawing import Label
from roadmap_app.presentation.projector import draw_slide
from roadmap_app.ui.projector import Projector
from roadmap_app.ui.projector.strip import ProjectorStrip
from roadmap_app.ui.window import MainWindow
from tests.ui.conftest import workplace_of


def projected(window: MainWindow) -> Projector:
    QTest.keyClick(window, Qt.Key.Key_F11)
    QApplication.processEvents()
    assert window.projector is not None
    return window.projector


def choose(window: MainWindow, words: str) -> None:
    """In the menu."""
    (action,) = {each for each in window.findChildren(QAction) if each.text() == words}
    action.trigger()


def strip_of(window: MainWindow) -> ProjectorStrip:
    (strip,) = workplace_of(window).findChildren(ProjectorStrip)
    return strip


def texts(projector: Projector) -> list[str]:
    """Everything that is written on the slide."""
    drawing = draw_slide(projector.slide, width=1440, height=900)
    return [item.text for item in drawing.items if isinstance(item, Label)]


def image(projector: Projector) -> QImage:
    return projector.grab().toImage()
