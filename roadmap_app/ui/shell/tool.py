"""Buttons that are an icon alone."""

from PySide6.QtWidgets import QToolButton

from roadmap_app.ui.icons import icon, icon_size
from roadmap_app.ui.session import Look
from roadmap_app.ui.shell.text import tip


def small_tool(name: str, words: str, look: Look) -> QToolButton:
    """An icon that is pressed; `words` say what for."""
    button = QToolButton()
    button.setObjectName("tool")
    button.setFixedSize(look.px(28), look.px(28))
    button.setIcon(icon(look, name))
    button.setIconSize(icon_size(look, 14))
    button.setAccessibleName(words)
    button.setToolTip(tip(words))
    return button
