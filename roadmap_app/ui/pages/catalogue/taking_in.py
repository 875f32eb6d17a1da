"""Taking elements in from a table in a file."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from roadmap_app.domain.errors import ImportRefused, RoadmapError
from roadmap_app.presentation.errors import error_sentence, refusal_sentence
from roadmap_app.ui.session import Session
from roadmap_app.workspace.commands import imports


def ask_and_take_in(parent: QWidget, session: Session) -> None:
    """Let the person choose a file, and take its elements in."""
    _ = session.language.gettext
    tables = f"{_('Tables')} (*.csv *.xlsx *.ods)"
    chosen, _filter = QFileDialog.getOpenFileName(parent, _("Take in elements from a table"), "", tables)
    if chosen:
        take_in(Path(chosen), parent, session)


def take_in(path: Path, parent: QWidget, session: Session) -> None:
    """All rows or none; every row that is wrong is named."""
    from roadmap_app.exchange import incoming

    try:
        change = session.document.run(imports.take_elements(incoming.read_elements(path)))
    except RoadmapError as error:
        _tell_refusals(error, parent, session)
        return
    counts = {"new": 0, "replaced": 0, "unchanged": 0} | dict(change.counts)
    session.toast(
        session.language.gettext("New: {new}. Replaced: {replaced}. Unchanged: {unchanged}.").format(**counts)
    )


def _tell_refusals(error: RoadmapError, parent: QWidget, session: Session) -> None:
    language = session.language
    box = QMessageBox(
        QMessageBox.Icon.NoIcon,
        language.gettext("Take in elements from a table"),
        error_sentence(error, language),
        parent=parent,
    )
    if isinstance(error, ImportRefused) and len(error.refusals) > 1:
        box.setDetailedText("\n".join(refusal_sentence(refusal, language) for refusal in error.refusals))
    box.addButton(language.label("button", "close"), QMessageBox.ButtonRole.AcceptRole)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
