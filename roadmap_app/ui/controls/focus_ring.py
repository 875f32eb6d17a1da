"""The ring around a primary button or a box to tick that has the keyboard."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QPushButton,
    QRadioButton,
    QWidget,
)

from roadmap_app.ui.look import Look

WIDTH, OFFSET = 2, 2
_MOVES = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show}


class FocusRings(QObject):
    """Draws it in every window of the program, in the look of the moment."""

    def __init__(self, parent: QObject, look: Callable[[], Look]) -> None:
        super().__init__(parent)
        self._look = look
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self.follow)

    def follow(self, before: QWidget | None, now: QWidget | None) -> None:
        del before
        if isinstance(now, QAbstractButton) and _wants_ring(now):
            FocusRing(self._look(), now)


class FocusRing(QWidget):
    """At a distance from the button, whose fill has nearly the colour of the ring; gone with the keyboard. A box to
    tick stands flush with what is above it, and has no room for a ring of its own."""

    def __init__(self, look: Look, button: QAbstractButton) -> None:
        host, between = _room_around(button)
        super().__init__(host)
        self._look, self._button = look, button
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        for each in between:
            each.installEventFilter(self)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._button and event.type() is QEvent.Type.FocusOut:
            self.hide()
            self.deleteLater()
        elif event.type() is QEvent.Type.Hide:  # perhaps for good: nothing is measured any more
            self.hide()
        elif event.type() in _MOVES:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._look.colour("focus")), WIDTH))
        half, radius = WIDTH / 2, self._look.px(6) + OFFSET + WIDTH / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)

    def _place(self) -> None:
        host = self.parentWidget()
        if host is not None:
            self.setGeometry(_around(self._button, host))
            self.show()
            self.raise_()


def _wants_ring(button: QAbstractButton) -> bool:
    """A verdict has a ground of its own, and the ring on it."""
    return button.objectName() == "primary" or (
        isinstance(button, QCheckBox | QRadioButton) and button.objectName() != "verdict"
    )


def _around(button: QAbstractButton, host: QWidget) -> QRect:
    out = WIDTH + OFFSET
    corner = button.mapTo(host, QPoint(0, 0))
    if isinstance(button, QPushButton):
        return QRect(corner, button.size()).adjusted(-out, -out, out, out)
    words = min(button.width(), button.sizeHint().width())
    return QRect(corner.x(), corner.y(), words, button.height()).adjusted(-out, OFFSET, out, -OFFSET)


def _room_around(button: QAbstractButton) -> tuple[QWidget, list[QWidget]]:
    """The nearest widget about the button that has room for the ring, and what lies between, the button included."""
    between: list[QWidget] = [button]
    host = button.parentWidget() or button
    while not host.rect().contains(_around(button, host)):
        beyond = host.parentWidget()
        if beyond is None or host.isWindow() or _is_viewport(beyond):
            break
        between.append(host)
        host = beyond
    return host, between


def _is_viewport(widget: QWidget) -> bool:
    area = widget.parentWidget()
    return isinstance(area, QAbstractScrollArea) and area.viewport() is widget
