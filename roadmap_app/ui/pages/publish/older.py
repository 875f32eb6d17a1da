"""The line above pages that are no longer those that would be written."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from roadmap_app.ui.controls.sign import sign
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.paint.icons import SIZE
from roadmap_app.ui.session import Session


class Older(QFrame):
    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.setObjectName("olderPages")
        look, _ = session.look, session.language.gettext
        self.words = label("", type="small", wrap=True)
        self.again = QPushButton(_("Make them anew"))
        self.again.setProperty("small", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(16), look.px(6), look.px(16), look.px(6))
        row.setSpacing(look.px(8))
        row.addWidget(sign(look, "warning", ink="warn", size=SIZE), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.words, 1)
        row.addWidget(self.again)
        self.tell_making(making=False)
        self.hide()

    def tell_making(self, *, making: bool) -> None:
        _ = self._session.language.gettext
        old = _("These pages are out of date: something has changed since.")
        self.words.setText(_("These pages are out of date. They are being made anew…") if making else old)
        self.setAccessibleName(self.words.text())
        self.again.setVisible(not making)
