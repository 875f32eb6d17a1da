"""A source as it is read: what it is, how far it was checked, and where it leads."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from roadmap_app.domain.element import Source, Verified
from roadmap_app.ui.controls.sign import sign
from roadmap_app.ui.controls.text import label, literal, written
from roadmap_app.ui.session import Session

SIGNS = {
    Verified.EXCERPT_SEEN: ("check", "ok"),
    Verified.MEMORY: ("circle", "warn"),
    Verified.NOT_VERIFIED: ("circle", "warn"),
}


class SourceView(QWidget):
    """The link says first where it leads; only then, and only to the web, it opens a browser."""

    def __init__(self, source: Source, session: Session) -> None:
        super().__init__()
        px, _ = session.look.px, session.language.gettext
        name, ink = SIGNS[source.verified]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, px(6))
        row.setSpacing(px(8))
        row.addWidget(sign(session.look, name, ink=ink), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(px(2))
        row.addLayout(column, 1)
        if source.note:
            column.addWidget(written(source.note))
        column.addWidget(
            label(session.language.label("verified", source.verified), type="smallStrong", ink=ink, wrap=True)
        )
        if not source.address:
            return
        self.address = written(source.address, ink="text2")
        if not source.host:
            column.addWidget(self.address)
            return
        self.link = QPushButton(literal(source.host))
        self.link.setObjectName("link")
        self.link.setToolTip(source.address)
        self.link.setAccessibleName(_("Where this leads: {host}").format(host=source.host))
        self.open = QPushButton(_("Open in the browser"))
        self.open.setProperty("small", True)
        self.open.setAccessibleDescription(source.address)
        for part in (self.link, self.address, self.open):
            column.addWidget(part)
        self.address.hide()
        self.open.hide()
        self.link.clicked.connect(self._show_where)
        self.open.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(source.address)))

    def _show_where(self) -> None:
        shown = self.address.isHidden()
        self.address.setVisible(shown)
        self.open.setVisible(shown)
