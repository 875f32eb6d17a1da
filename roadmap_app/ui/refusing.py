"""What is refused is told in a dialog."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from roadmap_app.domain.errors import RoadmapError
from roadmap_app.i18n import Language
from roadmap_app.presentation.errors import error_sentence


def attempt(parent: QWidget, language: Language, action: Callable[[], None]) -> None:
    """Do it, with the cursor that asks to wait."""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        action()
    except RoadmapError as error:
        QGuiApplication.restoreOverrideCursor()
        tell(parent, language, error_sentence(error, language))
    else:
        QGuiApplication.restoreOverrideCursor()


def tell(parent: QWidget | None, language: Language, sentence: str) -> None:
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(QMessageBox.Icon.NoIcon, language.gettext("Roadmap"), sentence, parent=parent)
    box.addButton(language.label("button", "ok"), QMessageBox.ButtonRole.AcceptRole)
    box.exec()
