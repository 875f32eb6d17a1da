"""The parts of one element's result, in two columns or in one."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from roadmap_app.ui.controls.text import restyle
from roadmap_app.ui.session import Session

TWO_COLUMNS_FROM = 600
"""px at 100 % text."""

LEFT, RIGHT = 0, 1


class Cells(QWidget):
    """Two columns with hairlines between their parts, each as long as it is; or one column, in the order given, where
    there is little room. Each part comes with its side."""

    def __init__(self, session: Session, parts: Sequence[tuple[QWidget, int]]) -> None:
        super().__init__()
        self._look, self._columns = session.look, 0
        line = f"1px solid {self._look.colour('borderSubtle')}"
        self.setStyleSheet(
            f"#cell {{ border: none; border-top: {line}; }} #cellLeft {{ border: none; border-right: {line}; }}"
        )
        self._frames = [(self._framed(part), side) for part, side in parts]
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._sides = [QFrame(), QFrame()]
        self._stacks = [QVBoxLayout(side) for side in self._sides]
        for side, stack in zip(self._sides, self._stacks, strict=True):
            stack.setContentsMargins(0, 0, 0, 0)
            stack.setSpacing(0)
            whole.addWidget(side, 1)
        self._place(2)

    def minimumSizeHint(self) -> QSize:
        """Of one column, so that it can become one."""
        return QSize(self._look.px(240), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(2 if self.width() >= self._look.px(TWO_COLUMNS_FROM) else 1)

    def _framed(self, part: QWidget) -> QFrame:
        px, frame = self._look.px, QFrame()
        frame.setObjectName("cell")
        column = QVBoxLayout(frame)
        column.setContentsMargins(px(24), px(16), px(24), px(20))
        column.addWidget(part)
        return frame

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for stack in self._stacks:
            while stack.count():
                stack.takeAt(0)
        for frame, side in self._frames:
            self._stacks[side if columns == 2 else LEFT].addWidget(frame)
        for stack in self._stacks:
            stack.addStretch(1)
        self._sides[RIGHT].setVisible(columns == 2)
        self._sides[LEFT].setObjectName("cellLeft" if columns == 2 else "")
        restyle(self._sides[LEFT])
