"""What is asked before a workspace closes on something that was tried and not applied."""

from PySide6.QtWidgets import QMessageBox, QWidget

from roadmap_app.ui.session import Session
from roadmap_app.workspace.what_if import Draft, applied


def settle(parent: QWidget, session: Session) -> bool:
    """Apply or discard the draft, as the person says; False where they would rather stay."""
    language = session.language
    _ = language.gettext
    words = _("What you tried on the criteria is not applied yet. Apply it before the workspace closes?")
    box = QMessageBox(QMessageBox.Icon.NoIcon, _("What if"), words, parent=parent)
    apply = box.addButton(language.label("button", "apply"), QMessageBox.ButtonRole.AcceptRole)
    discard = box.addButton(_("Discard"), QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton(language.label("button", "cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(apply)
    box.setEscapeButton(stay)
    box.exec()
    chosen = box.clickedButton()
    if chosen is discard:
        session.draft = Draft()
        return True
    draft = session.draft
    return chosen is apply and draft is not None and session.run(applied(session.document.snapshot, draft)) is not None
