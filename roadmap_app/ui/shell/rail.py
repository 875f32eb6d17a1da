"""The rail: the six steps of the work in their order, each with its state, and below them what is always at hand."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from roadmap_app.ui.actions import keys_of, sign_of
from roadmap_app.ui.controls.key_cap import key_cap, key_tip, key_words
from roadmap_app.ui.controls.row_button import RowButton
from roadmap_app.ui.controls.sign import sign
from roadmap_app.ui.controls.text import label, set_ink
from roadmap_app.ui.look import Look
from roadmap_app.ui.paint.icons import SIZE, pixmap
from roadmap_app.ui.session import Session
from roadmap_app.ui.steps import STEPS, step_state, step_title

WIDE, NARROW, SIGN = 192, 56, 18
_COUNT = re.compile(r"(\d+) (\w+) (\d+)")
"""As in "7 of 9", which stays in one line."""


class Rail(QScrollArea):
    """Emits `chosen` with the key of a step."""

    chosen = Signal(str)

    def __init__(self, session: Session, at_hand: Sequence[QAction]) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._session = session
        self._group = QButtonGroup(self)
        inside = QWidget()
        inside.setObjectName("railInside")
        self._column = column = QVBoxLayout(inside)
        self.steps = {key: self._step(at, key) for at, key in enumerate(STEPS)}
        for step in self.steps.values():
            column.addWidget(step)
        column.addStretch(1)
        line = QFrame()
        line.setObjectName("hairline")
        column.addWidget(line)
        self.at_hand = [AtHand(action, session.look) for action in at_hand]
        for button in self.at_hand:
            column.addWidget(button)
        self.setWidget(inside)
        self.narrow = False
        self.set_narrow(False)
        self.refresh()

    def _step(self, at: int, key: str) -> "Step":
        name = step_title(key, self._session)
        step = Step(name, key, f"Ctrl+{at + 1}", self._session.look)
        step.clicked.connect(lambda: self.chosen.emit(key))
        self._group.addButton(step)
        return step

    def refresh(self) -> None:
        """Take every step's state from the document."""
        for key, step in self.steps.items():
            step.set_state(*step_state(key, self._session))

    def choose(self, key: str) -> None:
        self.steps[key].setChecked(True)

    def set_narrow(self, narrow: bool) -> None:
        self.narrow = narrow
        for row in (*self.steps.values(), *self.at_hand):
            row.set_narrow(narrow)
        px = self._session.look.px
        beside, above = (8, 8) if narrow else (8, 12)
        self._column.setSpacing(px(2 if narrow else 4))
        self._column.setContentsMargins(px(beside), px(above), px(beside), px(4))
        self.setFixedWidth(px(NARROW if narrow else WIDE) + 1)


class Step(RowButton):
    """One step. Narrow, it is its icon alone; its word and its state are in the tool tip."""

    def __init__(self, name: str, sign: str, key: str, look: Look) -> None:
        super().__init__()
        self.setObjectName("step")
        self.setCheckable(True)
        self._look = look
        self._name, self._key, self._sign = name, key, sign
        self._icon = QLabel()
        self._title = label(name, type="bodyStrong", wrap=True)
        self._line = label("", type="caption", ink="text2", wrap=True)
        self._ring = Ring(look)
        self._words = QWidget()
        words = QVBoxLayout(self._words)
        words.setContentsMargins(look.px(4), 0, 0, 0)
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._line)
        self.face.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignHCenter)
        self.face.addWidget(self._words, 1)
        self.face.addWidget(self._ring, 0, Qt.AlignmentFlag.AlignVCenter)
        self.seal()
        self._recolour(on=False)
        self.toggled.connect(self._recolour)

    def set_state(self, line: str, share: float) -> None:
        """Without a line it is being worked out, and what was known last stays."""
        if not line:
            line, share = self.accessibleDescription(), self._ring.share
        self._line.setText(_COUNT.sub("\\1\N{NO-BREAK SPACE}\\2\N{NO-BREAK SPACE}\\3", line))
        self._ring.set_share(share)
        self.setAccessibleName(self._name)
        self.setAccessibleDescription(line)
        self.setToolTip(f"{self._name} ({self._key}): {line}")

    def set_narrow(self, narrow: bool) -> None:
        self._words.setVisible(not narrow)
        self._ring.setVisible(not narrow)
        px = self._look.px
        above = px(4 if narrow else 6)
        self.face.setContentsMargins(0 if narrow else px(12), above, 0 if narrow else px(8), above)
        self.face.setSpacing(0 if narrow else px(6))
        self.setMinimumHeight(px(36 if narrow else 48))
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.isChecked():
            tall = self._look.px(24)
            bar = QRectF(0, (self.height() - tall) / 2, self._look.px(3), tall)
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._look.colour("accent")))
            painter.drawRoundedRect(bar, bar.width() / 2, bar.width() / 2)

    def _recolour(self, on: bool) -> None:
        colour = "accent" if on else "text2"
        drawn = pixmap(self._look, self._sign, colour=colour, size=SIGN, ratio=self.devicePixelRatioF())
        self._icon.setPixmap(drawn)
        set_ink(self._title, "onAccentSoft" if on else "text")
        set_ink(self._line, "onAccentSoft" if on else "text2")


class AtHand(RowButton):
    """Something that can be done on any page, with its key."""

    def __init__(self, action: QAction, look: Look) -> None:
        super().__init__()
        self.setObjectName("step")
        self._look = look
        words, keys = action.text(), keys_of(action)
        self.setAccessibleName(words)
        self.setToolTip(key_tip(words, keys))
        self.clicked.connect(action.trigger)
        self._words, self._cap = label(words, ink="text2", wrap=True), key_cap(key_words(keys))
        self.face.addWidget(sign(look, sign_of(action), size=SIZE), 0, Qt.AlignmentFlag.AlignCenter)
        self.face.addWidget(self._words, 1)
        self.face.addWidget(self._cap, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(look.px(32))
        self.seal()

    def set_narrow(self, narrow: bool) -> None:
        self._words.setVisible(not narrow)
        self._cap.setVisible(not narrow)
        px = self._look.px
        self.face.setContentsMargins(0 if narrow else px(13), 0, 0 if narrow else px(8), 0)
        self.face.setSpacing(0 if narrow else px(11))
        self.updateGeometry()


class Ring(QWidget):
    """How much of a step is done: an arc that fills, and a disc with a check once it is full."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._share = look, 0.0
        self.setFixedSize(look.px(16), look.px(16))

    @property
    def share(self) -> float:
        return self._share

    def set_share(self, share: float) -> None:
        self._share = min(max(share, 0.0), 1.0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._share >= 1:
            self._paint_done(painter)
        else:
            self._paint_arc(painter)

    def _paint_arc(self, painter: QPainter) -> None:
        stroke = self._look.px(2)
        circle = QRectF(self.rect()).adjusted(stroke, stroke, -stroke, -stroke)
        painter.setPen(QPen(QColor(self._look.colour("border")), stroke))
        painter.drawEllipse(circle)
        painter.setPen(QPen(QColor(self._look.colour("accent")), stroke))
        painter.drawArc(circle, 90 * 16, round(-self._share * 360 * 16))

    def _paint_done(self, painter: QPainter) -> None:
        unit = self.width() / 16
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.colour("accent")))
        painter.drawEllipse(QRectF(self.rect()).adjusted(unit, unit, -unit, -unit))
        painter.scale(unit, unit)
        painter.setPen(QPen(QColor(self._look.colour("onAccent")), 1.6))
        painter.drawPolyline([QPointF(4.8, 8.2), QPointF(7.1, 10.5), QPointF(11.2, 5.8)])
