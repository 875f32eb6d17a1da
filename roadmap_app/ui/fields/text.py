"""Fields for text. Each emits `recorded` when it is left with something else in it, or Enter is pressed; Escape
takes back what is not recorded yet, and goes on to whatever holds the field where there is nothing to take back."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from roadmap_app.domain.text import showable
from roadmap_app.ui.fields.undone import TakenBack
from roadmap_app.ui.session import Session

MOST_LINES = 9


class TextField(TakenBack, QPlainTextEdit):
    """As high as its text. `lines` True where a text may have several; else Enter records it."""

    recorded = Signal(object)

    def __init__(self, session: Session, *, lines: bool = True) -> None:
        super().__init__()
        self._look, self._lines, self._kept = session.look, lines, ""
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.setViewportMargins(2, 0, 2, 0)  # as QLineEdit has them
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    @property
    def typed(self) -> str:
        """As it was kept where nothing but spaces differs."""
        typed = self._trimmed(self.toPlainText())
        return self._kept if typed == self._trimmed(self._kept) else typed

    def _trimmed(self, text: str) -> str:
        text = showable(text).strip()
        return text if self._lines else " ".join(text.split())

    @property
    def dirty(self) -> bool:
        return self.typed != self._kept

    def show_value(self, value: str) -> None:
        """What a person has typed and not recorded stays, and a space before the next word with it."""
        if not self.dirty and value != self._kept:
            self.setPlainText(value)
        self._kept = value

    def write(self, typed: str) -> None:
        """As if the person had typed it."""
        self.setPlainText(typed)

    def record(self) -> None:
        if self.dirty:
            self.recorded.emit(self.typed)

    def take_back(self) -> None:
        self.setPlainText(self._kept)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(200), self.minimumHeight())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.record()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and (not self._lines or event.modifiers() & Qt.KeyboardModifier.ControlModifier):
            self.record()
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        lines = max(1, round(self.document().size().height()))
        longer = lines > MOST_LINES
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if longer else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if policy is not self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(policy)
        height = self.fontMetrics().lineSpacing() * min(lines, MOST_LINES) + self._look.px(14)
        if height != self.minimumHeight():
            self.setFixedHeight(height)


class LineField(TakenBack, QLineEdit):
    """A short value. `fault` says what is wrong with it, empty where nothing is; `told` emits that as it is typed."""

    recorded = Signal(object)
    told = Signal(str)

    def __init__(self, fault: Callable[[str], str] = lambda _typed: "") -> None:
        super().__init__()
        self._fault, self._kept = fault, ""
        self.textEdited.connect(lambda: self.told.emit(self._fault(self.typed)))
        self.editingFinished.connect(self.record)

    @property
    def typed(self) -> str:
        return showable(self.text()).strip()

    @property
    def dirty(self) -> bool:
        return self.typed != self._kept

    def show_value(self, value: str) -> None:
        if not self.dirty and value != self.text():
            self.setText(value)
            self.setCursorPosition(0)
        self._kept = value

    def write(self, typed: str) -> None:
        """As if the person had typed it."""
        self.setText(typed)
        self.told.emit(self._fault(self.typed))

    def record(self) -> None:
        if self.dirty and not self._fault(self.typed):
            self.recorded.emit(self.typed)

    def take_back(self) -> None:
        self.setText(self._kept)
        self.told.emit("")
