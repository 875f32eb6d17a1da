"""A field of the form under its title, with what is wrong with it below."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from roadmap_app.ui.inspector.fields import Field, LineField
from roadmap_app.ui.session import Session
from roadmap_app.ui.shell.text import label


class FieldRow(QWidget):
    """`note` says in small print how the field is filled in, or what else there is to know of it."""

    def __init__(self, title: str, field: Field, session: Session, *, note: str = "") -> None:
        super().__init__()
        self.field = field
        field.setAccessibleName(title)
        field.setAccessibleDescription(note)
        self.note = label(note, type="caption", ink="text3", wrap=True)
        if not note:
            self.note.hide()
        self.fault = label("", type="small", ink="danger", wrap=True)
        self.fault.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(session.look.px(4))
        column.addWidget(label(title, type="captionStrong", ink="text2", wrap=True))
        for part in (field, self.note, self.fault):
            column.addWidget(part)
        if isinstance(field, LineField):
            field.told.connect(self.tell)

    def tell(self, sentence: str) -> None:
        """What is wrong; empty takes it back. A screen reader hears it too."""
        if sentence and sentence != self.fault.text():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, sentence))
        self.fault.setText(sentence)
        self.fault.setVisible(bool(sentence))

    def say(self, note: str) -> None:
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.field.setAccessibleDescription(note)
