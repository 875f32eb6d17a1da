"""A part of the inspector under its own heading, and the small pieces that parts are made of."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from roadmap_app.ui.icons import icon, icon_size
from roadmap_app.ui.session import Look
from roadmap_app.ui.shell.text import label, tip

SIDE = 20
"""Padding to the left and right, px at 100 % text."""


class Section(QFrame):
    """Set apart from the one above it by a hairline; `aside` stands at the right end of the heading."""

    def __init__(
        self, look: Look, title: str, parts: Iterable[QWidget], *, aside: str = "", first: bool = False
    ) -> None:
        super().__init__()
        px = look.px
        self.setObjectName("firstSection" if first else "section")
        self.setAccessibleName(title)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(px(SIDE), px(12), px(SIDE), px(12))
        self.column.setSpacing(px(4))
        if title:
            head = QHBoxLayout()
            head.addWidget(label(title, type="captionStrong", ink="text3", wrap=True), 1)
            if aside:
                head.addWidget(label(aside, type="caption", ink="text3"))
            self.column.addLayout(head)
        for part in parts:
            self.column.addWidget(part)


def written(text: str, *, ink: str = "text") -> QLabel:
    """A text that a person can select and copy."""
    made = label(text, type="small", ink=ink, wrap=True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def sign(look: Look, name: str, *, ink: str = "text2", size: float = 14) -> QLabel:
    """An icon beside a word that says the same."""
    made = QLabel()
    made.setPixmap(icon(look, name, colour=ink, size=size).pixmap(icon_size(look, size)))
    made.setFixedSize(icon_size(look, size))
    return made


def small_tool(name: str, words: str, look: Look) -> QToolButton:
    """An icon that is pressed; `words` say what for."""
    button = QToolButton()
    button.setObjectName("tool")
    button.setFixedSize(look.px(28), look.px(28))
    button.setIcon(icon(look, name))
    button.setIconSize(icon_size(look, 14))
    button.setAccessibleName(words)
    button.setToolTip(tip(words))
    return button
