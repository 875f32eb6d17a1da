"""The figures of one result, in one row, or in two where there is no room; never one alone in a row of its own."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from roadmap_app.ui.controls.stack import stack
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.look import Look

GAP = 24


class Figures(QWidget):
    """`figures` are a value, its words, and the ink of the value."""

    def __init__(self, look: Look, figures: Sequence[tuple[str, str, str]]) -> None:
        super().__init__()
        self._gap, self._columns = look.px(GAP), 0
        self._parts = [
            stack(0, label(value, type="title", ink=ink), label(words, type="caption", ink="text3"))
            for value, words, ink in figures
        ]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(self._gap)
        self._grid.setVerticalSpacing(look.px(8))
        self._place(self._fewest)
        self.setAccessibleName("; ".join(f"{words}: {value}" for value, words, _ink in figures))

    @property
    def _fewest(self) -> int:
        """Columns where there is no room for all in one row."""
        return max(1, (len(self._parts) + 1) // 2)

    def minimumSizeHint(self) -> QSize:
        """Of two rows, so that one can become two."""
        columns, widths = self._fewest, [part.sizeHint().width() for part in self._parts]
        needed = sum(max(widths[at::columns]) for at in range(min(columns, len(widths))))
        return QSize(needed + self._gap * (columns - 1), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        needed = sum(part.sizeHint().width() for part in self._parts) + self._gap * (len(self._parts) - 1)
        self._place(len(self._parts) if needed <= self.width() else self._fewest)

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for at, part in enumerate(self._parts):
            self._grid.addWidget(part, at // columns, at % columns)
        for at in range(len(self._parts)):
            self._grid.setColumnStretch(at, 0)
        self._grid.setColumnStretch(len(self._parts), 1)
