"""A file that was taken away while it was open: what is said, and the copy that is saved of it."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from roadmap_app.ui.session import Session


def displaced_sentence(session: Session) -> str:
    name = session.document.path.name
    return session.language.label("note", "displaced").format(file=name)


def save_elsewhere(parent: QWidget, session: Session) -> Path | None:
    """The copy, where the person says; None where they would rather not, or it cannot be written there."""
    from roadmap_app.ui.asking_for_files import file_to_write
    from roadmap_app.ui.workspace_files import kinds

    language = session.language
    target = file_to_write(parent, language, language.gettext("Save a copy"), _suggested(session), kinds(language))
    if target is None:
        return None

    def saved() -> Path:
        session.document.backup(target)
        return target

    copy = session.attempt(saved)
    session.rescued = session.rescued or copy is not None
    return copy


def _suggested(session: Session) -> Path:
    """Its own name where that is free."""
    path, number = session.document.path, 2
    free = path
    while free.exists():
        free, number = path.with_stem(f"{path.stem}-{number}"), number + 1
    return free
