"""Where the keyboard goes in a widget of many stops."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


class Led(QWidget):
    """`setFocus` hands the keyboard to `lead`. A focus proxy would do so too, but Qt then leads Tab straight to it,
    past everything that stands before it."""

    lead: QWidget | None = None

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        if self.lead is None:
            super().setFocus(reason)
        else:
            self.lead.setFocus(reason)
