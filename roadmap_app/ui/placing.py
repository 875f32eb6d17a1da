"""Where windows stand, and how large: the main one as it was left, if that place still is on a screen."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from roadmap_app.ui.arrangement import WindowArrangement

USUAL = QSize(1440, 900)
TITLE = 40
"""Pixels that a desktop may need above a window for its title; it tells no one before the window is shown."""

SEEN = 120
"""Pixels of it, each way, that must be on a screen for a person to get hold of it."""

_PLACE, _MAXIMISED = "window", "maximised"


def place(window: QWidget, arranged: WindowArrangement) -> None:
    """Before it is shown."""
    kept = _rectangle(arranged.kept(_PLACE))
    if kept is None:
        window.resize(USUAL.boundedTo(room_for(window)))
        return
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    screen = max(screens, key=lambda each: _shared(each, kept))
    size = kept.size().boundedTo(screen.size())
    window.resize(size)
    if _shared(screen, kept) >= SEEN * SEEN:
        left = min(max(kept.x(), screen.left()), screen.right() - SEEN)
        top = min(max(kept.y(), screen.top()), screen.bottom() - SEEN)
        window.setGeometry(left, top, size.width(), size.height())
    if arranged.kept(_MAXIMISED) == "yes":
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)


def room_for(window: QWidget) -> QSize:
    """What a window may take on its screen, so that its title is on it too."""
    return window.screen().availableSize() - QSize(0, TITLE)


def fit(window: QWidget, inside: QWidget, wide: int) -> None:
    """So wide, or as wide as what is inside needs, and as high as that is then; all of it on the screen."""
    room, least = room_for(window), inside.minimumSizeHint()
    width = min(max(wide, least.width()), room.width())
    high = max(inside.heightForWidth(width), least.height())
    window.resize(width, min(high, room.height()))


def keep_place(window: QWidget, arranged: WindowArrangement) -> None:
    """When it closes; the place of a maximised window is the one that it would go back to."""
    usual = window.normalGeometry() if window.isMaximized() or window.isFullScreen() else window.geometry()
    if usual.isValid():
        arranged.keep(_PLACE, f"{usual.x()} {usual.y()} {usual.width()} {usual.height()}")
        arranged.keep(_MAXIMISED, "yes" if window.isMaximized() else "no")


def _rectangle(text: str) -> QRect | None:
    try:
        x, y, width, height = (int(part) for part in text.split())
    except ValueError:
        return None
    return QRect(x, y, width, height) if width > 0 and height > 0 else None


def _shared(screen: QRect, place: QRect) -> int:
    both = screen.intersected(place)
    return both.width() * both.height() if both.isValid() else 0
