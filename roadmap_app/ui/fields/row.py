"""A field of the form under its title, with what is wrong with it below."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from roadmap_app.ui.controls.text import label
from roadmap_app.ui.fields.choice import ChoiceField, OpenChoiceField
from roadmap_app.ui.fields.fault import Fault
from roadmap_app.ui.fields.number import NumberField
from roadmap_app.ui.fields.text import LineField, TextField
from roadmap_app.ui.session import Session

Field = TextField | LineField | ChoiceField


class Titled(QWidget):
    """What is filled in, under its title. `note` says in small print how, or what else there is to know of it."""

    def __init__(self, title: str, part: QWidget, session: Session, *, note: str = "") -> None:
        super().__init__()
        self._part = part
        part.setAccessibleName(title)
        part.setAccessibleDescription(note)
        self.note = label(note, type="caption", ink="text3", wrap=True)
        if not note:
            self.note.hide()
        self.fault = Fault(session.look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(session.look.px(4))
        column.addWidget(label(title, type="captionStrong", ink="text2", wrap=True))
        for each in (part, self.note, self.fault):
            column.addWidget(each)
        if isinstance(part, LineField | OpenChoiceField | NumberField):
            part.told.connect(self.fault.tell)

    def say(self, note: str) -> None:
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self._part.setAccessibleDescription(note)


class FieldRow(Titled):
    def __init__(self, title: str, field: Field, session: Session, *, note: str = "") -> None:
        super().__init__(title, field, session, note=note)
        self.field = field


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
