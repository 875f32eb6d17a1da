"""Which key of the page does what."""

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from roadmap_app.domain.panel import HIGHEST


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
_ON_THE_SAME_KEY = {"т": "n", "к": "r", "с": "c", "а": "f"}
"""The Cyrillic letters of the keys N, R, C and F, in the Belarusian and the Russian layout."""


def deed_of(event: QKeyEvent) -> Deed | int | None:
    """A deed, a digit 0..9, or None for a key that does nothing here."""
    allowed = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier
    if event.modifiers() & ~allowed:
        return None
    text = event.text().lower()
    if len(text) == 1 and text in "0123456789"[: HIGHEST + 1]:
        return int(text)
    return _KEYS.get(Qt.Key(event.key())) or _LETTERS.get(_ON_THE_SAME_KEY.get(text, text))
