"""Where the parts of the dialog stand: columns beside the rows, or above them where the dialog is narrow."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from roadmap_app.ui.controls.stack import scrolling
from roadmap_app.ui.controls.widths import UNBOUNDED
from roadmap_app.ui.importing.mapping import ColumnsOfSheet
from roadmap_app.ui.importing.preview import PreviewTable
from roadmap_app.ui.importing.settings import Settings
from roadmap_app.ui.look import Look

_BESIDE_FROM = 860
"""Width in px at 100 % text."""
_COLUMNS_WIDTH = 336


class Body(QWidget):
    """The settings, and under them columns and rows; scrolls where it is low."""

    def __init__(self, look: Look, settings: Settings, mapping: ColumnsOfSheet, rows: PreviewTable) -> None:
        super().__init__()
        self._look, self._mapping = look, mapping
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.setSpacing(look.px(24))
        self._across.addWidget(mapping)
        self._across.addWidget(rows, 1)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(16))
        column.addWidget(settings)
        column.addWidget(hairline())
        column.addLayout(self._across, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        area = scrolling(inside)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole.addWidget(area)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        px = self._look.px
        beside = self.width() >= px(_BESIDE_FROM)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._across.setDirection(direction)
        self._mapping.setMinimumHeight(px(160))
        self._mapping.setMaximumHeight(UNBOUNDED if beside else px(240))
        self._mapping.setFixedWidth(px(_COLUMNS_WIDTH)) if beside else self._free_width()

    def _free_width(self) -> None:
        self._mapping.setMinimumWidth(0)
        self._mapping.setMaximumWidth(UNBOUNDED)


def hairline() -> QFrame:
    made = QFrame()
    made.setObjectName("hairline")
    return made


def row_of(look: Look, *parts: QWidget | None) -> QHBoxLayout:
    """Parts in a line; None is the room between those on the left and those on the right."""
    row = QHBoxLayout()
    row.setSpacing(look.px(12))
    for part in parts:
        if part is None:
            row.addStretch(1)
        else:
            row.addWidget(part)
    return row
