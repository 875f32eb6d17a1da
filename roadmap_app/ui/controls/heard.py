"""Checkable buttons that also answer to a screen reader, which toggles them where a mouse would click."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QPushButton, QRadioButton, QToolButton

if TYPE_CHECKING:
    _Button = QAbstractButton
else:
    _Button = object


class Heard(_Button):
    """Qt hands the action of a screen reader to `setChecked` alone: the button would look chosen, and nobody would have
    heard of it. What is toggled from there says `clicked` like any other press."""

    _expected = False

    def setChecked(self, checked: bool) -> None:
        self._expected = True
        super().setChecked(checked)
        self._expected = False

    def nextCheckState(self) -> None:
        self._expected = True
        super().nextCheckState()
        self._expected = False

    def checkStateSet(self) -> None:
        super().checkStateSet()
        if not self._expected and (self.isChecked() or not self._gives_way()):
            QTimer.singleShot(0, self, self._say)

    def _say(self) -> None:
        self.clicked[bool].emit(self.isChecked())  # pyright: ignore[reportIndexIssue, reportUnknownMemberType]  # overload

    def _gives_way(self) -> bool:
        """Whether it is switched off because another of its group was switched on."""
        return self.autoExclusive() or (bool(self.group()) and self.group().exclusive())


class HeardButton(Heard, QPushButton):
    pass


class HeardTool(Heard, QToolButton):
    pass


class HeardRadio(Heard, QRadioButton):
    pass


class HeardCheck(Heard, QCheckBox):
    pass
