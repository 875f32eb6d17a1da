"""Undo and redo, each named after the step that it takes back or brings again."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from roadmap_app.presentation.progress import step_name
from roadmap_app.ui.session import Session
from roadmap_app.ui.shell.actions import action, keys_of
from roadmap_app.ui.shell.key_cap import key_words
from roadmap_app.workspace.change import Step


class Undoing:
    def __init__(self, parent: QObject, session: Session) -> None:
        self._session = session
        group = session.language.gettext("Edit")
        self.undo = action(parent, "", session.undo, keys=["Ctrl+Z"], group=group, sign="undo")
        self.redo = action(parent, "", session.redo, keys=["Ctrl+Shift+Z", "Ctrl+Y"], group=group, sign="redo")
        self.refresh()

    @property
    def both(self) -> tuple[QAction, QAction]:
        return self.undo, self.redo

    def refresh(self) -> None:
        document = self._session.document
        self._name(self.undo, "undo", document.undo_step)
        self._name(self.redo, "redo", document.redo_step)

    def _name(self, made: QAction, verb: str, step: Step | None) -> None:
        language = self._session.language
        words = language.label("button", verb)
        if step is not None:
            what = step_name(step.code, step.parameters, self._session.document.snapshot, language)
            words = language.label("button", f"{verb}_named").format(action=what)
        made.setEnabled(step is not None)
        made.setText(words)
        made.setToolTip(f"{words} ({key_words(keys_of(made))})")
