"""What has less room on the screen than it needs."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget

from roadmap_app.ui.controls.elided import Elided


def cut_off(widget: QWidget) -> list[str]:
    """The texts of visible labels and buttons that have less room than they need."""
    labels = [
        each
        for each in widget.findChildren(QLabel)
        if each.isVisible() and each.text() and not isinstance(each, Elided)
    ]
    buttons = [
        each
        for each in widget.findChildren(QWidget)
        if isinstance(each, QPushButton | QToolButton) and each.isVisible() and each.text()
    ]
    cut = [each.text() for each in labels if not _fits(each)]
    return cut + [each.text() for each in buttons if each.width() < each.minimumSizeHint().width()]


def _fits(label: QLabel) -> bool:
    if label.wordWrap():
        return label.heightForWidth(label.width()) <= label.height()
    wide = label.fontMetrics().horizontalAdvance(label.text())
    parent = label.parentWidget()
    shown = label.width() if parent is None else parent.width() - label.mapTo(parent, QPoint(0, 0)).x()
    return wide <= min(label.width(), shown)
