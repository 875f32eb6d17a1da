"""That every change is in the file, or why it is not."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from roadmap_app.ui.controls.text import label, set_ink
from roadmap_app.ui.paint.icons import pixmap
from roadmap_app.ui.session import Session
from roadmap_app.ui.shell.elsewhere import displaced_sentence


class SavedState(QWidget):
    """Saved; read-only; or not saved, after a change that the disk did not take, until one is taken again."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._sign, self.words = QLabel(), label("", type="smallStrong", ink="ok")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(session.look.px(6))
        row.addWidget(self._sign)
        row.addWidget(self.words)

    def refresh(self) -> None:
        language = self._session.language
        _ = language.gettext
        if self._session.document.read_only:
            why = _("Another window writes to this workspace, or its folder is read-only.")
            self._tell("eye", "warn", _("Read-only"), why)
        elif self._session.document.displaced:
            self._tell("warning", "danger", _("Not saved"), displaced_sentence(self._session))
        elif self._session.unsaved:
            why = _("The last change could not be written and was not made. Everything before it is in the file.")
            self._tell("warning", "danger", _("Not saved"), why)
        else:
            words = language.label("glossary", "saved_state")
            why = _("Every change is written to the file at once.")
            self._tell("check", "ok", words[:1].upper() + words[1:], why)

    def _tell(self, sign: str, ink: str, words: str, why: str) -> None:
        look = self._session.look
        self._sign.setPixmap(pixmap(look, sign, colour=ink, size=14, ratio=self.devicePixelRatioF()))
        self.words.setText(words)
        set_ink(self.words, ink)
        self.setToolTip(why)
        self.setAccessibleName(f"{words}. {why}")
