"""A form in the column beside the table: fields under each other, and what is done with them at the foot."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from roadmap_app.domain.element import Element
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.fields.choice import Choice
from roadmap_app.ui.fields.row import named
from roadmap_app.ui.session import Session


class SideForm(QScrollArea):
    """Emits `sent` when the person wants what the button says, `left` when they want nothing of it."""

    sent = Signal()
    left = Signal()

    def __init__(self, session: Session, title: str, action: str) -> None:
        super().__init__()
        self._session = session
        self._before: tuple[str, ...] = ()
        self.verb, self.about = "", ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(title)
        px = session.look.px
        self.title = label(title, type="heading", wrap=True)
        self.send = QPushButton(action)
        self.send.setObjectName("primary")
        self.send.clicked.connect(self.sent)
        self.cancel = QPushButton(session.language.label("button", "cancel"))
        self.cancel.clicked.connect(self.left)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(px(20), px(16), px(20), px(20))
        self._column.setSpacing(px(4))
        self._column.addWidget(self.title)
        self._column.addSpacing(px(8))
        self._fields = QVBoxLayout()
        self._fields.setSpacing(px(4))
        self._column.addLayout(self._fields)
        self._column.addSpacing(px(8))
        self._under = self._foot()
        self._column.addWidget(self._under)
        self._column.addStretch(1)
        self.setWidget(inside)

    def stand_for(self, verb: str, element: Element | None) -> None:
        """What the form is for, and the element that it is about."""
        self.verb, self.about = verb, element.code if element is not None else ""

    def remember(self) -> None:
        """What stands in it now was not written by the person."""
        self._before = self.written()

    @property
    def begun(self) -> bool:
        """Whether the person has written something in it."""
        return self.written() != self._before

    def written(self) -> tuple[str, ...]:
        """What stands in its fields, in their order."""
        return tuple(_value(field) for field in self._own_fields())

    def write(self, written: tuple[str, ...]) -> None:
        """As if the person had written it."""
        for field, value in zip(self._own_fields(), written, strict=False):
            if isinstance(field, QLineEdit):
                field.setText(value)
            else:
                field.write(value)

    def _own_fields(self) -> "list[QLineEdit | Choice]":
        boxes = self.findChildren(Choice)
        lines = [line for line in self.findChildren(QLineEdit) if not isinstance(line.parent(), Choice)]
        return [*boxes, *lines]

    def add_field(self, words: str, field: QWidget) -> None:
        """The words stand over it, and are its name."""
        px = self._session.look.px
        over = named(words, field, type="captionStrong", ink="text3", wrap=True)
        if self._fields.count():
            self._fields.addSpacing(px(6))
        self._fields.addWidget(over)
        self._fields.addWidget(field)
        if isinstance(field, QLineEdit):
            field.returnPressed.connect(self.send.click)

    def add_note(self, note: QWidget) -> None:
        self._fields.addSpacing(self._session.look.px(8))
        self._fields.addWidget(note)

    def add_at_foot(self, button: QPushButton) -> None:
        """Under the fields, over what sends the form."""
        self._column.insertWidget(self._column.indexOf(self._under), button, 0, Qt.AlignmentFlag.AlignLeft)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _foot(self) -> QWidget:
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, self._session.look.px(8), 0, 0)
        row.setSpacing(self._session.look.px(8))
        row.addWidget(self.send)
        row.addWidget(self.cancel)
        row.addStretch(1)
        return foot


def _value(field: "QLineEdit | Choice") -> str:
    return field.text() if isinstance(field, QLineEdit) else field.typed
