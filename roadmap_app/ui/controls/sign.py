"""Icons that stand beside words."""

from PySide6.QtWidgets import QLabel

from roadmap_app.ui.look import Look
from roadmap_app.ui.paint.icons import icon, icon_size


def sign(look: Look, name: str, *, ink: str = "text2", size: float = 14) -> QLabel:
    """An icon beside a word that says the same."""
    made = QLabel()
    made.setPixmap(icon(look, name, colour=ink, size=size).pixmap(icon_size(look, size)))
    made.setFixedSize(icon_size(look, size))
    return made
