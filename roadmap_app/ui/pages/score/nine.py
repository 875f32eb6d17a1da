"""Nine buttons of which one is the answer, as keys of the judgement or as the meanings of a criterion."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from roadmap_app.ui.look import Look
from roadmap_app.ui.pages.score.painted import PaintedButton


class ValueButton(PaintedButton):
    """Answers with its value."""

    def __init__(self, value: int, look: Look, least: int) -> None:
        super().__init__(look, least)
        self.value = value


class Nine(QWidget):
    """Emits `gave` with the value whose button was pressed. `ringed` says that the keys answer here."""

    gave = Signal(int)
    ring_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.ringed = False
        self._buttons: Sequence[ValueButton] = ()

    def choose(self, value: int | None) -> None:
        for button in self._buttons:
            button.setChecked(button.value == value)

    def set_ring(self, ring: bool) -> None:
        if ring != self.ringed:
            self.ringed = ring
            self.ring_changed.emit()

    def _take(self, buttons: Sequence[ValueButton]) -> None:
        self._buttons = buttons
        for button in buttons:
            button.clicked.connect(lambda _on=False, value=button.value: self.gave.emit(value))
