"""Labels in the type and ink of the visual language; the style sheet gives both their values."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


def label(text: str, *, type: str = "body", ink: str = "text", wrap: bool = False) -> QLabel:  # noqa: A002 a token
    """`type` and `ink` name tokens: a type style and a colour."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("type", type)
    made.setProperty("ink", ink)
    if wrap:
        made.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
    return made


def tag(text: str) -> QLabel:
    """A word on a ground of its own."""
    made = label(text, type="caption", ink="text2")
    made.setObjectName("tag")
    return made


def written(text: str, *, ink: str = "text") -> QLabel:
    """A text that a person can select and copy."""
    made = label(text, type="small", ink=ink, wrap=True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def literal(words: str) -> str:
    """For a menu or a button, where one ampersand would underline what follows it."""
    return words.replace("&", "&&")


def set_ink(widget: QWidget, ink: str) -> None:
    """Another colour for a label that is already shown."""
    if widget.property("ink") != ink:
        widget.setProperty("ink", ink)
        restyle(widget)


def restyle(widget: QWidget) -> None:
    """Qt looks at dynamic properties when a widget is polished, and not again by itself."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
