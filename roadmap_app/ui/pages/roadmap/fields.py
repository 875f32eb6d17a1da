"""The fields of a plan: each is recorded when the person leaves it or presses Enter."""

from dataclasses import fields
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QPlainTextEdit, QSpinBox, QWidget

from roadmap_app.domain.plan import MILESTONES, Plan
from roadmap_app.ui.pages.roadmap.milestones import MilestonesPart
from roadmap_app.ui.session import Session
from roadmap_app.ui.shell.heard import HeardCheck

MOST_DAYS = 36_500
NO_NUMBER = "—"
_TYPES: dict[str, Any] = {field.name: field.type for field in fields(Plan)}


class TextPart(QPlainTextEdit):
    """Emits `recorded` when it is left with another text."""

    recorded = Signal(object)

    def __init__(self, lines: int, session: Session) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)  # or a single line would not fit, and scroll out of sight when typed
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


class YesPart(HeardCheck):
    recorded = Signal(object)

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.clicked.connect(lambda on=False: self.recorded.emit(on))

    def show_value(self, value: bool) -> None:
        with QSignalBlocker(self):
            self.setChecked(value)


class RoutePart(QComboBox):
    recorded = Signal(object)

    def __init__(self, session: Session, element: str) -> None:
        """Without a route of its own the plan follows the catalogue, which is named as what counts until then."""
        super().__init__()
        code = session.language.code
        snapshot = session.document.snapshot
        listed = {route.code: route.name.in_language(code) for route in snapshot.routes}
        follows = listed.get(snapshot.element(element).exit_route)
        words = session.language.gettext("As in the catalogue: {route}")
        self.addItem(words.format(route=follows) if follows else NO_NUMBER, "")
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


class ElementPart(QComboBox):
    """Another element, found by any part of its code or name; what names none is put back."""

    recorded = Signal(object)

    def __init__(self, session: Session, element: str) -> None:
        super().__init__()
        code = session.language.code
        self._kept = ""
        self.line = QLineEdit()
        self.setLineEdit(self.line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.addItem(NO_NUMBER, "")
        for each in session.document.snapshot.elements:
            if each.code != element and not each.retired:
                self.addItem(f"{each.short_code}  {each.name.in_language(code)}", each.code)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        found = QCompleter(self.model(), self)
        found.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        found.setFilterMode(Qt.MatchFlag.MatchContains)
        found.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(found)
        self.activated.connect(self._record)
        self.line.editingFinished.connect(self._take_typed)

    def show_value(self, value: str) -> None:
        self._kept = value
        at = self.findData(value)
        if at < 0:
            self.addItem(value, value)
            at = self.count() - 1
        self.setCurrentIndex(at)
        self.line.setText(self.itemText(at))
        self.line.setCursorPosition(0)

    def _take_typed(self) -> None:
        text = self.line.text().strip()
        at = self.findText(text, Qt.MatchFlag.MatchFixedString) if text else 0
        if at >= 0:
            self._record(at)
        else:
            self.show_value(self._kept)

    def _record(self, at: int) -> None:
        value = str(self.itemData(at))
        if value != self._kept:
            self._kept = value
            self.recorded.emit(value)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


Part = TextPart | NumberPart | YesPart | RoutePart | ElementPart | MilestonesPart


def field_for(part: str, session: Session, element: str) -> Part:
    """The widget of one part of an element, by the kind of value that it holds."""
    words = field_words(part, session)
    made: Part
    if part == "exit_route":
        made = RoutePart(session, element)
    elif part == "replacement_element":
        made = ElementPart(session, element)
    elif part == MILESTONES:
        made = MilestonesPart(session)
    elif _TYPES[part] in (bool, "bool"):
        made = YesPart(words)
    elif _TYPES[part] in (str, "str"):
        made = TextPart(1 if part.endswith("body") else 2, session)
    else:
        made = NumberPart(session)
    made.setAccessibleName(words)
    made.setEnabled(not session.document.read_only)
    return made


def field_words(part: str, session: Session) -> str:
    """What stands over the field: the name of the part, and of what a number counts."""
    group = "part-field" if session.language.has_label("part-field", part) else "part"
    return session.language.label(group, part)


def has_own_title(part: QWidget) -> bool:
    return isinstance(part, YesPart)
