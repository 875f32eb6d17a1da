"""Where Tab leads. Qt leaves out whatever stands before the part of a page that has the keyboard in its place (its
focus proxy), so that buttons over a table would never be reached; here every stop is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def turn(window: QWidget, *, forward: bool) -> bool:
    """Give the keyboard to the next stop of the window, or the one before."""
    start = window.focusWidget() or window
    stop = _neighbour(start, forward=forward)
    while stop is not None and stop is not start:
        if _takes_tab(stop, window):
            stop.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
            return True
        stop = _neighbour(stop, forward=forward)
    return False


def _neighbour(widget: QWidget, *, forward: bool) -> QWidget | None:
    return widget.nextInFocusChain() if forward else widget.previousInFocusChain()


def _takes_tab(widget: QWidget, window: QWidget) -> bool:
    policy = widget.focusPolicy()
    return (
        policy & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and widget.isEnabled()
        and widget.window() is window
        and widget.isVisible()
    )
