"""What is asked before a workspace closes on something that was begun and is in no file yet."""

from collections.abc import Mapping

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from roadmap_app.i18n import Language
from roadmap_app.ui.page import Page
from roadmap_app.ui.session import Session
from roadmap_app.ui.unfinished import Unfinished
from roadmap_app.workspace.assessing.draft import Draft, applied

ROLES = QMessageBox.ButtonRole


def settle(parent: QWidget, session: Session, pages: Mapping[str, Page]) -> bool:
    """Whether the workspace may close; False where the person would rather stay."""
    return (
        _settle_pages(parent, session, pages)
        and (not session.trying or _settle_draft(parent, session))
        and (not session.tasks.writing or _settle_writing(parent, session))
        and (session.rescued or not session.document.displaced or _settle_displaced(parent, session))
    )


def _settle_pages(parent: QWidget, session: Session, pages: Mapping[str, Page]) -> bool:
    """On what is written on the pages and not recorded; who would rather stay is led to it."""
    for key, page in list(pages.items()):  # while a person is asked, another may be built
        begun = page.unfinished()
        if begun is not None and not _settle_field(parent, session, begun):
            session.go_to(key)
            begun.go_back()
            return False
    return True


def _settle_displaced(parent: QWidget, session: Session) -> bool:
    """Save a copy of what lies in no file any more, or close without it, as the person says."""
    from roadmap_app.ui.shell.elsewhere import displaced_sentence, save_elsewhere

    language = session.language
    _ = language.gettext
    box = QMessageBox(QMessageBox.Icon.NoIcon, _("Not saved"), displaced_sentence(session), parent=parent)
    chosen = _chosen(box, language, do=_("Save a copy…"), without=_("Close without it"))
    if chosen is ROLES.AcceptRole:
        return save_elsewhere(parent, session) is not None
    return chosen is ROLES.DestructiveRole


def _settle_writing(parent: QWidget, session: Session) -> bool:
    """Stop writing where the person says so. The question goes away by itself when the file is there: the window stays,
    and tells what came of it."""
    _, tasks = session.language.gettext, session.tasks
    words = _("A file is still being written. If it is stopped, it is not there at all, or as it was before.")
    box = QMessageBox(QMessageBox.Icon.NoIcon, _("Writing a file"), words, parent=parent)
    stop = box.addButton(_("Stop writing"), ROLES.DestructiveRole)
    wait = box.addButton(_("Wait"), ROLES.RejectRole)
    box.setDefaultButton(wait)
    box.setEscapeButton(wait)
    tasks.written.connect(box.reject)
    box.exec()
    tasks.written.disconnect(box.reject)
    if box.clickedButton() is not stop:
        return False
    _stop_writing(session)
    return True


def _stop_writing(session: Session) -> None:
    """The window is painted on until the work has come to a place where it can be cut."""
    ended = QEventLoop()
    session.tasks.written.connect(ended.quit)
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        session.tasks.stop_writing()
        if session.tasks.writing:
            ended.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    finally:
        QGuiApplication.restoreOverrideCursor()
        session.tasks.written.disconnect(ended.quit)


def _settle_field(parent: QWidget, session: Session, begun: Unfinished) -> bool:
    """Whether the workspace may close on what is written in a field or form and is not recorded."""
    _ = session.language.gettext
    usual = _("What is written under “{name}” is not recorded. Close without it?").format(name=begun.name)
    words = begun.question or usual
    return _close_without(parent, session, begun.name, f"{begun.fault} {words}".strip())


def _close_without(parent: QWidget, session: Session, title: str, words: str) -> bool:
    """Staying is the easier choice."""
    language = session.language
    box = QMessageBox(QMessageBox.Icon.NoIcon, title, words, parent=parent)
    close = box.addButton(language.gettext("Close without it"), ROLES.DestructiveRole)
    stay = box.addButton(language.label("button", "cancel"), ROLES.RejectRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    return box.clickedButton() is close


def _settle_draft(parent: QWidget, session: Session) -> bool:
    """Apply or discard the draft, as the person says; False where they would rather stay."""
    language = session.language
    _ = language.gettext
    words = _("What you tried on the criteria is not applied yet. Apply it before the workspace closes?")
    box = QMessageBox(QMessageBox.Icon.NoIcon, _("What if"), words, parent=parent)
    chosen = _chosen(box, language, do=language.label("button", "apply"), without=_("Discard"))
    if chosen is ROLES.DestructiveRole:
        session.draft = Draft()
        return True
    draft = session.draft
    return (
        chosen is ROLES.AcceptRole
        and draft is not None
        and session.run(applied(session.document.snapshot, draft)) is not None
    )


def _chosen(box: QMessageBox, language: Language, *, do: str, without: str) -> QMessageBox.ButtonRole:
    """To do it first, which is the easier choice, to close without it, or to stay."""
    first = box.addButton(do, ROLES.AcceptRole)
    box.addButton(without, ROLES.DestructiveRole)
    stay = box.addButton(language.label("button", "cancel"), ROLES.RejectRole)
    box.setDefaultButton(first)
    box.setEscapeButton(stay)
    box.exec()
    return box.buttonRole(box.clickedButton())
