"""Keys of the program on a keyboard that has Cyrillic letters alone.

Where a desktop has a Latin layout beside it, Qt finds the Latin letter of a key by itself; where it has none, Ctrl+K
would arrive as Ctrl+Л, which is no shortcut, and Ctrl+С as no copying.
"""

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence, QShortcut, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from roadmap_app.presentation.matching import latin_letter

ASKED, PRESSED = QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress


class OtherLayouts(QObject):
    """Looks at what keys are left over in every window that gets the keyboard: what a field has taken as text never
    comes here."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self.watch)

    def watch(self, window: QWindow | None) -> None:
        """That window from now on."""
        for each in QApplication.topLevelWidgets():
            if window is not None and each.windowHandle() is window:
                each.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (ASKED, PRESSED) and isinstance(event, QKeyEvent) and isinstance(watched, QWidget):
            latin = _latin(event)
            if latin is not None:
                return self._as_latin(watched, event, latin)
        return super().eventFilter(watched, event)

    def _as_latin(self, window: QWidget, event: QKeyEvent, latin: Qt.Key) -> bool:
        """Whoever has the keyboard is asked, or told, in Latin; where it does not want the key, the shortcuts of the
        window learn it before Qt looks through them."""
        holder = window.focusWidget() or window
        meant = QKeyEvent(event.type(), latin, event.modifiers(), "", event.isAutoRepeat())
        meant.ignore()
        QApplication.sendEvent(holder, meant)
        if event.type() is ASKED and not meant.isAccepted():
            _teach(
                window, QKeySequence(QKeyCombination(event.modifiers(), latin)), QKeySequence(event.keyCombination())
            )
        event.setAccepted(meant.isAccepted())
        return True


def _latin(event: QKeyEvent) -> Qt.Key | None:
    code = int(event.key())
    letter = latin_letter(chr(code)) if code < int(Qt.Key.Key_Escape) else ""
    return Qt.Key(ord(letter.upper())) if letter else None


def _teach(window: QWidget, known: QKeySequence, further: QKeySequence) -> None:
    for action in window.findChildren(QAction):
        keys = action.shortcuts()
        if known in keys and further not in keys:
            action.setShortcuts([*keys, further])
    for shortcut in window.findChildren(QShortcut):
        keys = shortcut.keys()
        if known in keys and further not in keys:
            shortcut.setKeys([*keys, further])
