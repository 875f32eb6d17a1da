"""Fields that are changed by whoever means them."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    _Widget = QWidget
else:
    _Widget = object


class Unscrolled(_Widget):
    """Scrolling the page past it changes nothing."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
