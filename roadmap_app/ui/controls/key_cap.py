"""A key as it lies on the keyboard."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QSizePolicy

from roadmap_app.ui.controls.text import label

_SIGNS = {"Return": "Enter", "Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "Backspace": "⌫"}


def key_cap(key: str) -> QLabel:
    cap = label(key, type="captionStrong", ink="text2")
    cap.setObjectName("keyCap")
    cap.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return cap


def key_words(keys: str) -> str:
    """ "Ctrl K" for the shortcut "Ctrl+K", as caps are written, in the words of the language that Qt speaks; empty for
    none."""
    portable = QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)
    parts = [part for part in portable.split("+") if part] + (["+"] if portable.endswith("+") else [])
    return " ".join(_SIGNS.get(part) or QCoreApplication.translate("QShortcut", part) for part in parts)


def key_tip(words: str, keys: str) -> str:
    """What a button is for, with the keys that do it without one; the words alone for none."""
    return f"{words} ({key_words(keys)})" if keys else words
