"""The fields of a plan: each is recorded when the person leaves it or presses Enter."""

from dataclasses import fields
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QFocusEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QPlainTextEdit, QSpinBox, QWidget

from roadmap_app.domain.outcome import Outcome
from roadmap_app.domain.plan import Plan
from roadmap_app.ui.session import Session

MOST_DAYS = 36_500
NO_NUMBER = "—"
_ENDING = ("exit_route", "preparation_days", "notice_months", "responsible_body", "planned_stop", "planned_end")
PARTS: dict[Outcome, tuple[str, ...]] = {
    Outcome.ABOLISH: (
        *_ENDING,
        "stops_on_day_d",
        "nothing_can_stop",
        "acquired_rights",
        "safeguard",
        "evidence_of_end",
    ),
    Outcome.TRANSITIONAL: (
        *_ENDING,
        "end_trigger",
        "replacement",
        "no_replacement_reason",
        "safeguard",
        "acquired_rights",
        "evidence_of_end",
    ),
    Outcome.RETAIN: (
        "oversight_body",
        "duty_to_publish",
        "sovereignty_guarantee",
        "review_after_months",
        "ending_condition",
        "amendment",
        "budget",
    ),
}
"""Which parts each verdict asks for (roadmap-rules.md), in the order of the form."""

_TYPES: dict[str, Any] = {field.name: field.type for field in fields(Plan)}


class TextPart(QPlainTextEdit):
    """Emits `recorded` when it is left with another text."""

    recorded = Signal(object)

    def __init__(self, lines: int, session: Session) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(session.look.px(20 * lines + 16))
        self._kept = ""

    def show_value(self, value: str) -> None:
        if not self.hasFocus() or self.toPlainText() == self._kept:
            self.setPlainText(value)
        self._kept = value

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.record()

    def record(self) -> None:
        text = self.toPlainText().strip()
        if text != self._kept:
            self._kept = text
            self.recorded.emit(text)


class NumberPart(QSpinBox):
    """Empty is no number; scrolling past it changes nothing."""

    recorded = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.lineEdit().setTextMargins(session.look.px(8), 0, 0, 0)
        self.setRange(-1, MOST_DAYS)
        self.setSpecialValueText(NO_NUMBER)
        self.setKeyboardTracking(False)
        self.valueChanged.connect(self._record)

    def _record(self, value: int) -> None:
        self.recorded.emit(None if value < 0 else value)

    def validate(self, input: str, pos: int) -> tuple[QValidator.State, str, int]:  # noqa: A002 as Qt names it
        """Digits may be typed wherever the caret stands beside the dash."""
        digits = input.replace(NO_NUMBER, "")
        return super().validate(digits, min(pos, len(digits))) if digits else super().validate(input, pos)

    def valueFromText(self, text: str) -> int:
        return super().valueFromText(text.replace(NO_NUMBER, "") or text)

    def show_value(self, value: int | None) -> None:
        with QSignalBlocker(self):
            self.setValue(-1 if value is None else value)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class YesPart(QCheckBox):
    recorded = Signal(object)

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.clicked.connect(lambda on=False: self.recorded.emit(on))

    def show_value(self, value: bool) -> None:
        with QSignalBlocker(self):
            self.setChecked(value)


class RoutePart(QComboBox):
    recorded = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        code = session.language.code
        self.addItem("—", "")
        for route in session.document.snapshot.routes:
            self.addItem(route.name.in_language(code), route.code)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.activated.connect(self._record)

    def _record(self, at: int) -> None:
        self.recorded.emit(self.itemData(at))

    def show_value(self, value: str) -> None:
        self.setCurrentIndex(max(0, self.findData(value)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


Part = TextPart | NumberPart | YesPart | RoutePart


def field_for(part: str, session: Session) -> Part:
    """The widget of one part, by the kind of value that it holds."""
    words = session.language.label("part", part)
    made: Part
    if part == "exit_route":
        made = RoutePart(session)
    elif _TYPES[part] in (bool, "bool"):
        made = YesPart(words)
    elif _TYPES[part] in (str, "str"):
        made = TextPart(1 if part.endswith("body") else 2, session)
    else:
        made = NumberPart(session)
    made.setAccessibleName(words)
    made.setEnabled(not session.document.read_only)
    return made


def has_own_title(part: QWidget) -> bool:
    return isinstance(part, YesPart)
