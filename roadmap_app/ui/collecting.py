"""When Python looks for what nothing needs any more."""

import gc

from PySide6.QtCore import QObject, QTimer

MILLISECONDS_BETWEEN_LOOKS = 500


class Collecting(QObject):
    """From now on it does so in the thread of the window alone. By itself Python does it in whichever thread asks for
    memory, and a worker that throws away what is left of a window brings the whole program down."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        timer = QTimer(self)
        timer.timeout.connect(look)
        timer.start(MILLISECONDS_BETWEEN_LOOKS)


def throw_away_soon() -> None:
    """All that nothing needs any more, as soon as what was asked of Qt meanwhile is done."""
    QTimer.singleShot(0, gc.collect)


def look() -> None:
    """Through the generations that Python would look through by now."""
    for generation, most in enumerate(gc.get_threshold()):
        if gc.get_count()[generation] <= most:
            return
        gc.collect(generation)
