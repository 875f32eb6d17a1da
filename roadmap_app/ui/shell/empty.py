"""An empty state: what this place is for, and the one thing to do next."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from roadmap_app.ui.session import Look
from roadmap_app.ui.shell.text import label


class EmptyState(QWidget):
    """`action` is the words of the one button, empty for none; `other` a second, quieter one."""

    def __init__(
        self,
        look: Look,
        title: str,
        sentence: str,
        action: str = "",
        run: Callable[[], object] | None = None,
        *,
        other: tuple[str, Callable[[], object]] | None = None,
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
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(words, 100)
        across.addStretch(1)
        column.addLayout(across)
        self.button = QPushButton(action)
        self.button.setObjectName("primary")
        column.addWidget(self.button, 0, centre)
        if run is not None:
            self.button.clicked.connect(run)
        else:
            self.button.hide()
        if other is not None:
            self.other = QPushButton(other[0])
            self.other.clicked.connect(other[1])
            column.addWidget(self.other, 0, centre)
        column.addStretch(2)
