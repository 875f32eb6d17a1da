"""The head of what stands beside a page: of one height, whatever it holds."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from roadmap_app.ui.controls.section import SIDE
from roadmap_app.ui.look import Look

HEIGHT = 48
"""Px at 100 % text, the hairline below included."""


class SideHead(QFrame):
    """`add` puts one part after the other, from the left."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("inspectorBar")
        self.setFixedHeight(look.px(HEIGHT))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(look.px(SIDE), 0, look.px(SIDE), 0)

    def add(self, part: QWidget, *, grows: bool = False) -> None:
        self._row.addWidget(part, int(grows), Qt.AlignmentFlag.AlignVCenter)

    def end(self) -> None:
        """Nothing stands at the right."""
        self._row.addStretch(1)
