"""What the window says while a large file is checked."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from roadmap_app.i18n import Language
from roadmap_app.ui.controls.empty import EmptyState
from roadmap_app.ui.look import Look
from roadmap_app.ui.workspace_files import size_of

BYTES_AT_ONCE = 8_000_000
"""A smaller file is open before anything could be read."""


@contextmanager
def told_opening(window: QWidget, look: Look, language: Language, path: Path) -> Generator[None]:
    """Over the whole window, until what is opened takes its place or the refusal is told."""
    if (size_of(path) or 0) < BYTES_AT_ONCE:
        yield
        return
    _ = language.gettext
    cover = QWidget(window)
    cover.setObjectName("opening")
    cover.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    cover.setGeometry(window.rect())
    words = _("Opening “{file}”…").format(file=path.stem)
    column = QVBoxLayout(cover)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(EmptyState(look, words, _("The file is checked from end to end first."), icon="folder"))
    cover.show()
    cover.raise_()
    cover.repaint()
    try:
        yield
    finally:
        cover.hide()
        cover.deleteLater()
