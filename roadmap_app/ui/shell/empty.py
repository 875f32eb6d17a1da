"""An empty state: what this place is for, and the one thing to do next."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from roadmap_app.ui.session import Look
from roadmap_app.ui.shell.text import label


class EmptyState(QWidget):
    """`action` is the words of the one button; empty for none."""

    def __init__(
        self, look: Look, title: str, sentence: str, action: str = "", run: Callable[[], object] | None = None
    ) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setSpacing(look.px(12))
        column.addStretch(1)
        centre = Qt.AlignmentFlag.AlignHCenter
        heading = label(title, type="title", wrap=True)
        heading.setAlignment(centre)
        column.addWidget(heading)
        words = label(sentence, type="bodyLarge", ink="text2", wrap=True)
        words.setAlignment(centre)
        words.setMaximumWidth(look.px(420))
        words.setMinimumWidth(min(look.px(420), look.px(300)))
        column.addWidget(words, 0, centre)
        self.button = QPushButton(action)
        self.button.setObjectName("primary")
        column.addWidget(self.button, 0, centre)
        if run is not None:
            self.button.clicked.connect(run)
        else:
            self.button.hide()
        column.addStretch(2)
