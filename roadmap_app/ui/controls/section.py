"""A part of a column under its own heading."""

from collections.abc import Iterable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from roadmap_app.ui.controls.text import label
from roadmap_app.ui.look import Look

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
