"""The field for the reason of an answer."""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from roadmap_app.ui.controls.key_cap import key_cap
from roadmap_app.ui.controls.text import label, set_ink
from roadmap_app.ui.session import Session


class ReasonField(QPlainTextEdit):
    """Emits `written` when the person leaves it or presses Enter, and `done` when the keys are to answer again;
    `copied` with what of it goes to the clipboard or is dragged. Escape goes on to whatever holds the field."""

    written = Signal()
    done = Signal()
    copied = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.written.emit()
            self.done.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.written.emit()
            event.ignore()
        else:
            super().keyPressEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        made = super().createMimeDataFromSelection()
        self.copied.emit(made.text())
        return made

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.written.emit()


class ReasonBox(QWidget):
    """The field with its title; `ask` says why a reason is needed."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        _, px = session.language.gettext, session.look.px
        self.field = ReasonField()
        self.field.setObjectName("reason")
        self.field.setAccessibleName(_("Your reason"))
        self.field.setFixedHeight(px(88))
        self.required = label(_("required"), type="captionStrong", ink="danger")
        self.about = label("", type="caption", ink="text3")
        self.demand = label("", type="small", ink="danger", wrap=True)
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(label(_("Your reason"), type="captionStrong", ink="text3"))
        head.addWidget(key_cap("R"))
        head.addWidget(self.required)
        head.addStretch(1)
        head.addWidget(self.about)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(12), px(20), px(12))
        column.setSpacing(px(6))
        column.addLayout(head)
        column.addWidget(self.demand)
        column.addWidget(self.field)
        self.note = label("", type="caption", ink="text3", wrap=True)
        column.addWidget(self.note)
        self._session = session
        self.ask("")
        self.tell_waiting(waiting=False)

    @property
    def text(self) -> str:
        return self.field.toPlainText().strip()

    def tell(self, about: str, reason: str) -> None:
        self.about.setText(about)
        if self.field.toPlainText() != reason:
            self.field.setPlainText(reason)

    def forget(self) -> None:
        """Of what was written nothing stays, to be brought back by undo neither."""
        self.tell("", "")
        self.field.clear()
        self.field.document().clearUndoRedoStacks()
        self.ask("")
        self.tell_waiting(waiting=False)

    def tell_waiting(self, *, waiting: bool) -> None:
        """Whether the reason has no answer yet with which it could be recorded."""
        _ = self._session.language.gettext
        kept = _("Kept here, and recorded as soon as you answer.")
        if waiting:
            words = kept
        elif self._session.document.snapshot.workspace.blind:
            words = _(
                "Enter records it. Nobody sees it before the round is revealed; then the room reads it without who "
                "wrote it, which a way of writing can give away."
            )
        else:
            words = _("Enter records it. No published file shows it.")
        self.note.setText(words)
        set_ink(self.note, "warn" if waiting else "text3")

    def ask(self, sentence: str) -> None:
        """Empty takes the demand back."""
        self.demand.setText(sentence)
        self.demand.setVisible(bool(sentence))
        self.required.setVisible(bool(sentence))
