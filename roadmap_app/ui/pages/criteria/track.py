"""The track of a criterion: from where a rating counts, and from where it decides alone. Each is a marker to drag."""

from PySide6.QtCore import QLocale, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QDoubleSpinBox, QWidget

from roadmap_app.domain.criterion import Criterion
from roadmap_app.domain.panel import HIGHEST, LOWEST
from roadmap_app.presentation.charts import Scale, bar_track
from roadmap_app.ui.fields.undone import Undone
from roadmap_app.ui.fields.unscrolled import Unscrolled
from roadmap_app.ui.paint.painting import paint
from roadmap_app.ui.session import Session

STEP = 0.5
LINES = ("bar", "red_line", "safeguard_line")
REACH = 16
"""Of a marker, in px, to either side together."""


class Marker(Undone, Unscrolled, QDoubleSpinBox):
    """One line of a track as a control: arrows move it, a digit puts it there, Delete takes a line away.

    Emits `moved` with line and value, `removed` with the line, and `held` while the mouse holds it. The track paints
    it.
    """

    moved = Signal(str, float)
    removed = Signal(str)
    held = Signal(bool)

    def __init__(self, session: Session, line: str, name: str, track: "BarTrack") -> None:
        super().__init__(track)
        self._look, self.line, self._track = session.look, line, track
        self.setObjectName("marker")
        self.setAccessibleName(f"{session.language.label('column', line)}: {name}")
        self.setLocale(QLocale(session.language.code))
        self.setDecimals(1)
        self.setRange(LOWEST, HIGHEST)
        self.setSingleStep(STEP)
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self.lineEdit().hide()
        self.lineEdit().setFocusPolicy(Qt.FocusPolicy.NoFocus)  # which Qt hands on to the marker: that comes after
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(None)  # pyright: ignore[reportArgumentType]  # Qt takes no widget for none
        self.setEnabled(not session.document.read_only)
        self.valueChanged.connect(self._move)

    def _move(self, value: float) -> None:
        self.moved.emit(self.line, value)

    def tell(self, value: float) -> None:
        with QSignalBlocker(self):
            self.setValue(value)

    @property
    def dirty(self) -> bool:
        return False

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.raise_()
            self.held.emit(True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.setValue(self._track.value_at(self.mapTo(self._track, event.position()).x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.held.emit(False)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, digit = event.key(), event.text()
        steps = {
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: 1,
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Down: -1,
            Qt.Key.Key_PageUp: 2,
            Qt.Key.Key_PageDown: -2,
        }
        if key in steps and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.setValue(self.value() + STEP * steps[Qt.Key(key)])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.setValue(LOWEST if key == Qt.Key.Key_Home else HIGHEST)
        elif digit.isascii() and digit.isdigit() and LOWEST <= int(digit) <= HIGHEST:
            self.setValue(int(digit))
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.line != "bar":
            self.removed.emit(self.line)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ring of the keyboard alone; what it stands for is painted on the track."""
        del event
        if not self.hasFocus():
            return
        px = self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._look.colour("focus")), px(2)))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(4), px(4))
        painter.end()


class BarTrack(QWidget):
    """Emits `drawn` with the line and its new value, None where it was taken away; `held` as its markers do."""

    drawn = Signal(str, object)
    held = Signal(bool)

    def __init__(self, session: Session, criterion: Criterion) -> None:
        super().__init__()
        self._look, self._language, self._criterion = session.look, session.language, criterion
        name = criterion.name.in_language(session.language.code)
        self.markers = {line: Marker(session, line, name, self) for line in LINES}
        for marker in self.markers.values():
            marker.moved.connect(self._draw)
            marker.removed.connect(self._remove)
            marker.held.connect(self.held)
        self.tell(criterion)

    def tell(self, criterion: Criterion) -> None:
        self._criterion = criterion
        for line, marker in self.markers.items():
            value = getattr(criterion, line)
            marker.setVisible(value is not None)
            if value is not None:
                marker.tell(value)
        self._place()
        self.update()

    def _remove(self, line: str) -> None:
        self.drawn.emit(line, None)

    def _draw(self, line: str, value: float) -> None:
        self.drawn.emit(line, value)

    def value_at(self, x: float) -> float:
        """The nearest step whose line would stand there."""
        slot = self.width() / (HIGHEST - LOWEST + 1)
        return min(max(round((x / slot + LOWEST) / STEP) * STEP, LOWEST), HIGHEST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        paint(bar_track(self._criterion, width=self.width() / self._look.scale), painter, self._look)
        painter.end()

    def _place(self) -> None:
        """Red lines are held by their triangle above, safeguard lines by their dot below, so that each can be had."""
        scale, reach, half = Scale(width=self.width()), self._look.px(REACH), self.height() // 2
        rows = {"bar": (0, self.height()), "red_line": (0, half), "safeguard_line": (half, self.height() - half)}
        for line, marker in self.markers.items():
            value = getattr(self._criterion, line)
            if value is not None:
                top, height = rows[line]
                left = round(scale.edge(value) - reach / 2)
                marker.setGeometry(min(max(left, 0), self.width() - reach), top, reach, height)
