"""Boxes for figures, and the words beside them."""

from PySide6.QtCore import QLocale, QSignalBlocker
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QLabel, QSpinBox, QWidget

from roadmap_app.domain.deck import LEAST_RATIO, MOST_RATIO
from roadmap_app.ui.session import Session
from roadmap_app.ui.shell.text import label


class FigureBox(QSpinBox):
    """Scrolling the page past it changes nothing."""

    def __init__(self, session: Session, least: int, most: int) -> None:
        super().__init__()
        self.lineEdit().setTextMargins(session.look.px(8), 0, 0, 0)
        self.setRange(least, most)
        self.setKeyboardTracking(False)
        self.setEnabled(not session.document.read_only)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def show_value(self, value: int) -> None:
        with QSignalBlocker(self):
            self.setValue(value)


class RatioBox(QDoubleSpinBox):
    """How many times something outweighs another; scrolling the page past it changes nothing."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setLocale(QLocale(session.language.code))
        self.lineEdit().setTextMargins(session.look.px(8), 0, 0, 0)
        self.setRange(LEAST_RATIO, MOST_RATIO)
        self.setDecimals(2)
        self.setSingleStep(0.25)
        self.setSuffix("\N{NO-BREAK SPACE}\N{MULTIPLICATION SIGN}")
        self.setKeyboardTracking(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def show_value(self, value: float) -> None:
        with QSignalBlocker(self):
            self.setValue(value)


def named(words: str, field: QWidget, about: str = "") -> QLabel:
    made = label(words, type="small", ink="text2")
    made.setBuddy(field)
    field.setAccessibleName(f"{words}: {about}" if about else words)
    return made
