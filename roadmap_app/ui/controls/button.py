"""Buttons with an icon before their words, and buttons that are an icon alone."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QToolButton

from roadmap_app.ui.controls.key_cap import key_tip
from roadmap_app.ui.look import Look
from roadmap_app.ui.paint.icons import SIZE, icon, icon_size, set_icon

SMALL = 14
"""Px of the icon on a small button."""


def signed_button(
    look: Look, sign: str, words: str, run: Callable[[], object], *, kind: str = "", small: bool = False
) -> QPushButton:
    """`kind` names its look; a plain one by itself."""
    made = QPushButton(words)
    made.setObjectName(kind)
    made.setProperty("small", small)
    made.clicked.connect(lambda _on=False: run())
    set_icon(made, look, sign, size=SMALL if small else SIZE)
    return made


def tool(look: Look, sign: str, words: str, *, side: float = 28, size: float = SIZE, keys: str = "") -> QToolButton:
    """`words` say what it is for, and `keys` how it is done without it."""
    made = QToolButton()
    made.setObjectName("tool")
    made.setFixedSize(look.px(side), look.px(side))
    made.setIcon(icon(look, sign))
    made.setIconSize(icon_size(look, size))
    made.setAccessibleName(words)
    made.setToolTip(key_tip(words, keys))
    return made
