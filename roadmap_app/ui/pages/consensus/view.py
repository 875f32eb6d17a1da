"""What every way of looking at the panel's answers can do."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from roadmap_app.domain.result import ElementResult

Rows = Callable[[], Sequence[ElementResult]]
"""The elements that the filters of the page let through, in the order of the agenda."""


class View(QWidget):
    """Emits `opened` with the code of an element that a person wants to see alone. `sifted`: the filters of the page
    apply to it, and stand above it."""

    opened = Signal(str)
    sifted = True

    def refresh(self) -> None:
        """Show the results as they are now."""
        raise NotImplementedError  # not an ABC: a class of Qt has a metaclass of its own

    def choose(self, code: str) -> None:
        """Give the keyboard to that element, where the view shows single elements."""
        del code
        self.setFocus()
