"""Fields that leave undo to the window once what stands in them is recorded."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
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
        raise NotImplementedError

    def event(self, event: QEvent) -> bool:
        if _asks_undo(event) and not self.dirty:
            event.ignore()
            return False
        return super().event(event)


def _asks_undo(event: QEvent) -> bool:
    pressed = event.type() is QEvent.Type.ShortcutOverride
    return pressed and isinstance(event, QKeyEvent) and any(event.matches(key) for key in _BOTH)
