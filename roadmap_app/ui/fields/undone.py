"""Fields that undo what is written in them themselves, and leave the rest to whatever holds them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    _Widget = QWidget
else:
    _Widget = object

_BOTH = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class Undone(_Widget):
    """Without it Qt's fields keep the keys of undo to themselves, though they may have nothing to take back."""

    @property
    def dirty(self) -> bool:
        """Whether something is written in it that is not recorded, which it then takes back itself."""
        raise NotImplementedError  # ABCMeta is none of a widget's: Qt has a metaclass of its own

    def event(self, event: QEvent) -> bool:
        if _asks_undo(event) and not self.dirty:
            event.ignore()
            return False
        return super().event(event)


class TakenBack(Undone):
    """Escape takes back what is not recorded yet, and goes on to whatever holds the field where nothing is."""

    def take_back(self) -> None:
        raise NotImplementedError  # ABCMeta is none of a widget's: Qt has a metaclass of its own

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.dirty:
            self.take_back()
        else:
            event.ignore()


def _asks_undo(event: QEvent) -> bool:
    pressed = event.type() is QEvent.Type.ShortcutOverride
    return pressed and isinstance(event, QKeyEvent) and any(event.matches(key) for key in _BOTH)
