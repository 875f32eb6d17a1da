"""Undo and redo, each named after the step that it takes back or brings again."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from roadmap_app.presentation.progress import step_name
from roadmap_app.ui.actions import action, keys_of, name
from roadmap_app.ui.controls.key_cap import key_tip
from roadmap_app.ui.session import Session
from roadmap_app.workspace.change import Step

if TYPE_CHECKING:
    from roadmap_app.ui.page import Tried


class Undoing:
    """What is only tried on the page in front is taken back before any step that is kept. What a seat of a panel
    answered is neither undone nor named but where it answers."""

    def __init__(self, parent: QObject, session: Session) -> None:
        self._session = session
        self._tried: Tried | None = None
        self._answering = False
        group = session.language.gettext("Edit")
        self.undo = action(parent, "", self._undo, keys=["Ctrl+Z"], group=group, sign="undo")
        self.redo = action(parent, "", self._redo, keys=["Ctrl+Shift+Z", "Ctrl+Y"], group=group, sign="redo")
        self.refresh()

    @property
    def both(self) -> tuple[QAction, QAction]:
        return self.undo, self.redo

    def take(self, tried: "Tried | None", *, answering: bool) -> None:
        """What the page in front takes back first, None for nothing; and whether seats answer there."""
        self._tried, self._answering = tried, answering

    def refresh(self) -> None:
        document = self._session.document
        covered = document.snapshot.workspace.blind and not self._answering
        undone, redone = (covered and answer for answer in document.answers_next)
        trial = self._tried.name if self._tried is not None else ""
        self._name(self.undo, "undo", trial or self._words(None if undone else document.undo_step))
        self._name(self.redo, "redo", self._words(None if redone else document.redo_step))

    def _undo(self) -> None:
        if self._tried is not None:
            self._tried.take_back()
        else:
            self._session.undo(answering=self._answering)

    def _redo(self) -> None:
        self._session.redo(answering=self._answering)

    def _words(self, step: Step | None) -> str:
        picture, language = self._session.document.snapshot, self._session.language
        return step_name(step.code, step.parameters, picture, language) if step is not None else ""

    def _name(self, made: QAction, verb: str, what: str) -> None:
        """After `what` it takes back or brings again; empty where there is nothing."""
        language = self._session.language
        words = language.label("button", f"{verb}_named" if what else verb)
        words = words.format(action=what) if what else words
        made.setEnabled(bool(what))
        name(made, words)
        made.setToolTip(key_tip(words, keys_of(made)))
