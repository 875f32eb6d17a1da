"""Which key of the page does what."""

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from roadmap_app.domain.panel import HIGHEST
from roadmap_app.presentation.matching import latin_letter


class Deed(Enum):
    NEXT_ELEMENT = auto()
    PREVIOUS_ELEMENT = auto()
    NEXT_ROW = auto()
    PREVIOUS_ROW = auto()
    NEXT_UNRATED = auto()
    CLEAR = auto()
    REASON = auto()
    CONFIDENCE = auto()
    SIEVE = auto()


_KEYS = {
    Qt.Key.Key_Right: Deed.NEXT_ELEMENT,
    Qt.Key.Key_Left: Deed.PREVIOUS_ELEMENT,
    Qt.Key.Key_Down: Deed.NEXT_ROW,
    Qt.Key.Key_Up: Deed.PREVIOUS_ROW,
    Qt.Key.Key_Backspace: Deed.CLEAR,
    Qt.Key.Key_Delete: Deed.CLEAR,
}
ARROWS = (Deed.NEXT_ELEMENT, Deed.PREVIOUS_ELEMENT, Deed.NEXT_ROW, Deed.PREVIOUS_ROW)
_LETTERS = {"n": Deed.NEXT_UNRATED, "r": Deed.REASON, "c": Deed.CONFIDENCE, "f": Deed.SIEVE}


def deed_of(event: QKeyEvent) -> Deed | int | None:
    """A deed, a digit 0..9, or None for a key that does nothing here. A letter is that of its key in whatever
    layout the keyboard is."""
    allowed = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier
    if event.modifiers() & ~allowed:
        return None
    text = event.text().lower()
    if len(text) == 1 and text in "0123456789"[: HIGHEST + 1]:
        return int(text)
    return _KEYS.get(Qt.Key(event.key())) or _LETTERS.get(latin_letter(text) or text)
