"""A field of the form under its title, with what is wrong with it below."""

from typing import Generic, TypeVar

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from roadmap_app.ui.fields.choice import ChoiceField, OpenChoiceField
from roadmap_app.ui.fields.fault import Fault
from roadmap_app.ui.fields.text import LineField, TextField
from roadmap_app.ui.session import Session
from roadmap_app.ui.shell.text import label

Field = TextField | LineField | ChoiceField


Shown = TypeVar("Shown", bound=QWidget, covariant=True)


class FieldRow(QWidget, Generic[Shown]):
    """`note` says in small print how the field is filled in, or what else there is to know of it."""

    def __init__(self, title: str, field: Shown, session: Session, *, note: str = "") -> None:
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
        if isinstance(field, LineField | OpenChoiceField):
            field.told.connect(self.fault.tell)

    def say(self, note: str) -> None:
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.field.setAccessibleDescription(note)


def named(
    words: str,
    field: QWidget,
    *,
    about: str = "",
    type: str = "small",  # noqa: A002 a token
    ink: str = "text2",
    wrap: bool = False,
) -> QLabel:
    """The words beside or over a field, which are its name; `about` tells it from others of that name."""
    made = label(words, type=type, ink=ink, wrap=wrap)
    made.setBuddy(field)
    field.setAccessibleName(f"{words}: {about}" if about else words)
    return made
