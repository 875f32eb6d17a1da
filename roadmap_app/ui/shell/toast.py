"""A toast: what has just happened, with one thing to do about it."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from roadmap_app.ui.controls.text import label
from roadmap_app.ui.look import Look

MILLISECONDS = 6000
WIDEST = 560


class Toast(QFrame):
    """One at a time, at the bottom left of the widget that holds it; `below` is how much it leaves free there."""

    def __init__(self, over: QWidget, look: Look, below: Callable[[], int]) -> None:
        super().__init__(over)
        self.setObjectName("toast")
        self._look, self._over, self._below = look, over, below
        self._run: Callable[[], object] | None = None
        self.words = label("", ink="onToast", wrap=True)
        self.button = QPushButton()
        self.button.setObjectName("toastLink")
        self.button.clicked.connect(self._act)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(16), look.px(12), look.px(16), look.px(12))
        row.setSpacing(look.px(16))
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        self._timer = QTimer(self, singleShot=True, interval=MILLISECONDS)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def say(self, message: str, action: str, run: Callable[[], object] | None) -> None:
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        self._run = run
        if not message:
            self.hide()
            return
        self.words.setText(message)
        self.button.setText(action)
        self.button.setVisible(bool(action))
        self.place()
        self.show()
        self.raise_()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, message))

    def take_change(self) -> None:
        """The document has moved on: what was offered was about the step before."""
        if self._run is not None:
            self.hide()

    @property
    def said(self) -> tuple[str, str, Callable[[], object] | None]:
        """What it said last, as `say` takes it."""
        return self.words.text(), self.button.text(), self._run

    def place(self) -> None:
        """Stay in the corner when the window changes its size."""
        edge, over = self._look.px(24), self._over
        line = self.words.fontMetrics().horizontalAdvance(self.words.text()) + self._look.px(40)
        wanted = line + (self.button.sizeHint().width() + self._look.px(16) if self.button.text() else 0)
        width = min(wanted, self._look.px(WIDEST), over.width() - 2 * edge)
        self.resize(width, self.heightForWidth(width))
        self.move(edge, over.height() - self.height() - edge - self._below())

    def _act(self) -> None:
        self.hide()
        if self._run is not None:
            self._run()
