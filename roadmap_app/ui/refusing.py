"""What is refused is told in a dialog."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from roadmap_app.domain.errors import RoadmapError
from roadmap_app.i18n import Language
from roadmap_app.presentation.errors import error_sentence


def attempt(parent: QWidget, language: Language, action: Callable[[], None]) -> bool:
    """Do it, with the cursor that asks to wait; False where it was refused."""
    refused: RoadmapError | None = None
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        action()
    except RoadmapError as error:
        refused = error
    finally:
        QGuiApplication.restoreOverrideCursor()
    if refused is not None:
        tell(parent, language, error_sentence(refused, language))
    return refused is None


def tell(parent: QWidget | None, language: Language, sentence: str) -> None:
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(QMessageBox.Icon.NoIcon, language.gettext("Roadmap"), sentence, parent=parent)
    box.addButton(language.label("button", "ok"), QMessageBox.ButtonRole.AcceptRole)
    box.exec()
