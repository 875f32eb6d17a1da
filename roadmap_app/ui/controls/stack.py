"""Widgets one under the other or side by side, and a column that scrolls."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from roadmap_app.ui.controls.overlay_bar import OverlayBar


def stack(gap: int, *parts: QWidget) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(gap)
    for part in parts:
        column.addWidget(part)
    return box


def abreast(gap: int, *parts: QWidget) -> QWidget:
    """As wide as the parts, at the left."""
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(gap)
    for part in parts:
        row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
    row.addStretch(1)
    return box


def scrolling(inside: QWidget | None = None, *, name: str = "") -> QScrollArea:
    """Scrolls downwards only; what is inside takes the whole width, and leaves its right edge free for the bar. `name`
    is what a screen reader calls it."""
    area = QScrollArea()
    area.setAccessibleName(name)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    OverlayBar(area)
    if inside is not None:
        area.setWidget(inside)
    return area
