"""A field of the form under its title, with what is wrong with it below."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from roadmap_app.ui.fields.choice import ChoiceField
from roadmap_app.ui.fields.fault import Fault
from roadmap_app.ui.fields.text import LineField, TextField
from roadmap_app.ui.session import Session
from roadmap_app.ui.shell.text import label

Field = TextField | LineField | ChoiceField


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
        self.fault = Fault(session.look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(session.look.px(4))
        column.addWidget(label(title, type="captionStrong", ink="text2", wrap=True))
        for part in (field, self.note, self.fault):
            column.addWidget(part)
        if isinstance(field, LineField):
            field.told.connect(self.fault.tell)

    def say(self, note: str) -> None:
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.field.setAccessibleDescription(note)
