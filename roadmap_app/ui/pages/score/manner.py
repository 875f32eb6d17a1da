"""How an answer is meant: how sure the person is of it, or that they cannot judge."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from roadmap_app.domain.element import Confidence
from roadmap_app.ui.controls.flow import FlowLayout
from roadmap_app.ui.controls.heard import HeardButton
from roadmap_app.ui.controls.key_cap import key_cap
from roadmap_app.ui.controls.text import label, restyle
from roadmap_app.ui.controls.widths import INSPECTOR_BESIDE_FROM
from roadmap_app.ui.paint.icons import icon, icon_size
from roadmap_app.ui.session import Session

RISING = (Confidence.LOW, Confidence.MEDIUM, Confidence.HIGH)


def next_confidence(confidence: Confidence | None) -> Confidence | None:
    """Low, medium, high, and none said again."""
    order = (None, *RISING)
    return order[(order.index(confidence) + 1) % len(order)]


class MannerBar(QWidget):
    """Emits `chosen` with a confidence, None to take it back, `cannot_judge` and `reason_wanted`."""

    chosen = Signal(object)
    cannot_judge = Signal()
    reason_wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        language, px = session.language, session.look.px
        self._confidence: Confidence | None = None
        self.levels = {level: self._level(language.label("confidence", level), level) for level in RISING}
        cannot = language.label("glossary", "cannot_judge")
        self.cannot = _button(cannot[:1].upper() + cannot[1:])
        self.cannot.setCheckable(True)
        self.cannot.clicked.connect(self.cannot_judge)
        self.reason = _button(language.label("column", "reason"))
        self.reason.setAccessibleName(self.reason.text())
        self.reason.setIconSize(icon_size(session.look))
        self.reason.clicked.connect(self.reason_wanted)
        self._sign = icon(session.look, "edit")
        segments = QFrame()
        segments.setObjectName("segmented")
        inside = QHBoxLayout(segments)
        inside.setContentsMargins(2, 2, 2, 2)
        inside.setSpacing(0)
        for level in RISING:
            inside.addWidget(self.levels[level])
        flowing = QWidget()
        flow = FlowLayout(flowing, gap=px(4))
        title = label(language.label("field", "confidence"), type="small", ink="text2")
        self._sets = [
            _together(session, *parts)
            for parts in ((title, segments, key_cap("C")), (self.reason, key_cap("R")), (self.cannot, key_cap("0")))
        ]
        for each in self._sets:
            flow.addWidget(each)
        self._scale, self._gap = session.look.scale, px(4)
        self._inside, self._edge = QVBoxLayout(self), px(24)
        self.setObjectName("mannerBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._inside.addWidget(flowing)
        self.stand(pinned=False)

    def stand(self, *, pinned: bool) -> None:
        """Pinned, it keeps its place across the page below what is scrolled."""
        margins = (self._edge, self._gap // 2, self._edge // 2, self._gap // 2) if pinned else (0, self._gap, 0, 0)
        self._inside.setContentsMargins(*margins)
        if pinned is not self.property("pinned"):
            self.setProperty("pinned", pinned)
            restyle(self)

    @property
    def line_width(self) -> int:
        """px of width that one line takes, without the way to the reason."""
        return sum(each.sizeHint().width() + self._gap for each in (self._sets[0], self._sets[2])) - self._gap

    def fit(self, room: int) -> None:
        """To so many px of width: the way to the reason goes first where one line is not enough and its field stands
        beside anyway; where that is not so, it gives its words for a sign. Told before it is laid out, since its height
        depends on it."""
        self._spell_reason(signed=False)
        needed = sum(each.sizeHint().width() + self._gap for each in self._sets) - self._gap
        beside = self.window().width() / self._scale >= INSPECTOR_BESIDE_FROM
        self._sets[1].setVisible(needed <= room or not beside)
        self._spell_reason(signed=needed > room)

    def _spell_reason(self, *, signed: bool) -> None:
        words = self.reason.accessibleName()
        self.reason.setText("" if signed else words)
        self.reason.setIcon(self._sign if signed else QIcon())
        self.reason.setToolTip(words if signed else "")
        self._sets[1].updateGeometry()

    def tell(self, confidence: Confidence | None, *, cannot_judge: bool) -> None:
        self._confidence = confidence
        for level, button in self.levels.items():
            button.setChecked(level is confidence)
        self.cannot.setChecked(cannot_judge)

    def _level(self, words: str, level: Confidence) -> QPushButton:
        button = HeardButton(words)
        button.setObjectName("segment")
        button.setProperty("small", True)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self.chosen.emit(None if level is self._confidence else level))
        return button


def _button(words: str) -> QPushButton:
    button = HeardButton(words)
    button.setProperty("small", True)
    button.setObjectName("manner")
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return button


def _together(session: Session, *parts: QWidget) -> QWidget:
    px = session.look.px
    whole = QWidget()
    whole.setMinimumHeight(px(28))
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, px(4), 0)
    row.setSpacing(px(4))
    for part in parts:
        row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
    return whole
