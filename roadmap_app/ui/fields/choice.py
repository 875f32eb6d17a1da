"""Fields for one value out of some that are listed."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStylePainter,
)

from roadmap_app.domain.text import showable
from roadmap_app.ui.fields.undone import TakenBack
from roadmap_app.ui.fields.unscrolled import Unscrolled


class Choice(Unscrolled, QComboBox):
    """One of a few values, each with its words: as wide as `least` of their characters, or as wide as there is room.
    Its tip shows the words whole."""

    def __init__(self, words: Mapping[str, str], *, chosen: str = "", least: int = 12) -> None:
        super().__init__()
        self.setItemDelegate(QStyledItemDelegate(self))  # Qt's own for this list knows nothing of the style sheet
        for value, text in words.items():
            self.addItem(text, value)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(least)
        self.setCurrentIndex(max(0, self.findData(chosen)))
        self._show_whole(self.currentText())
        self.currentTextChanged.connect(self._show_whole)

    @property
    def typed(self) -> str:
        return str(self.currentData())

    def write(self, typed: str) -> None:
        """As if the person had chosen it."""
        self.setCurrentIndex(self.findData(typed))

    def paintEvent(self, event: QPaintEvent) -> None:
        """As Qt paints it, but that words for which there is no room end in an ellipsis; the placeholder where nothing
        is chosen."""
        if self.isEditable():
            super().paintEvent(event)
            return
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        style, whole = self.style(), QStyle.ComplexControl.CC_ComboBox
        field = style.subControlRect(whole, option, QStyle.SubControl.SC_ComboBoxEditField, self)
        words = option.currentText or self.placeholderText()
        shown = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, field.width() - 2)
        option.currentText = shown
        painter = QStylePainter(self)
        painter.drawComplexControl(whole, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def _show_whole(self, text: str) -> None:
        self.setToolTip(text)


class ChoiceField(TakenBack, Choice):
    """Emits `recorded` when a value is chosen from the list. The arrow keys walk through the values of the closed list;
    of those, one is recorded when the field is left on it or Enter pressed."""

    recorded = Signal(object)

    def __init__(self, words: Mapping[str, str], *, least: int = 8) -> None:
        super().__init__(words, least=least)
        self._kept, self._walking = "", False
        self.activated.connect(self._choose)

    @property
    def dirty(self) -> bool:
        return self.typed != self._kept

    def show_value(self, value: str) -> None:
        self._kept = value
        if self.findData(value) < 0:
            self.addItem(value, value)
        self.take_back()

    def record(self) -> None:
        if self.dirty:
            self.recorded.emit(self.typed)

    def take_back(self) -> None:
        self.setCurrentIndex(self.findData(self._kept))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.record()
        else:
            self._walking = True
            super().keyPressEvent(event)
            self._walking = False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.record()

    def _choose(self) -> None:
        if not self._walking:
            self.record()


class OpenChoiceField(ChoiceField):
    """One of those listed, found by any part of its words, or another that is typed. `fault` says what is wrong with
    that, empty where nothing is; `told` emits it as it is typed."""

    told = Signal(str)

    def __init__(self, words: Mapping[str, str], fault: Callable[[str], str] = lambda _typed: "") -> None:
        super().__init__(words)
        self._fault = fault
        self.line = QLineEdit()
        self.setLineEdit(self.line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        found = QCompleter(self.model(), self)
        found.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        found.setFilterMode(Qt.MatchFlag.MatchContains)
        found.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.found = found
        self._dressed = False
        self.line.textEdited.connect(self._dress)
        self.setCompleter(found)
        self.line.textEdited.connect(lambda: self.told.emit(self._fault(self.typed)))
        self.line.editingFinished.connect(self.record)

    def _dress(self) -> None:
        """When it is first wanted: the list of what is found is a window of its own, and takes over no style sheet."""
        shown = self.found.popup()
        if shown is not None and not self._dressed:
            self._dressed = True
            shown.setObjectName("found")
            shown.setItemDelegate(QStyledItemDelegate(shown))
            shown.setStyleSheet(self.window().styleSheet())
            if shown.isVisible():
                self.found.complete()

    @property
    def typed(self) -> str:
        text = _plain(self.line.text())
        found = (at for at in range(self.count()) if _plain(self.itemText(at)).casefold() == text.casefold())
        at = next(found, -1)
        return str(self.itemData(at)) if at >= 0 else text

    def write(self, typed: str) -> None:
        at = self.findData(typed)
        self.line.setText(self.itemText(at) if at >= 0 else typed)
        self.told.emit(self._fault(self.typed))

    def record(self) -> None:
        if not self._fault(self.typed):
            super().record()

    def take_back(self) -> None:
        super().take_back()
        self.line.setText(self.currentText())
        self.line.setCursorPosition(0)
        self.told.emit("")


def _plain(text: str) -> str:
    return " ".join(showable(text).split())
