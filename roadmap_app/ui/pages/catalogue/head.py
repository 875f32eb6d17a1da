"""What stands over the catalogue: its name, how much is listed, and the ways in."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from roadmap_app.ui.controls.key_cap import key_tip
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.paint.icons import set_icon
from roadmap_app.ui.session import Session

ADD_KEY = "Ins"


class PageHead(QWidget):
    def __init__(self, session: Session, title: str) -> None:
        super().__init__()
        self._px = session.look.px
        self.heading, self.count = label(title, type="title"), label("", ink="text3")
        _ = session.language.gettext
        self.take_in, self.add = QPushButton(_("Import")), QPushButton(_("Add element"))
        self.take_in.setObjectName("quiet")
        self.take_in.setToolTip(_("Import elements, criteria or answers from a table"))
        self.add.setToolTip(key_tip(self.add.text(), ADD_KEY))
        for button, sign in ((self.take_in, "import"), (self.add, "plus")):
            set_icon(button, session.look, sign)
            button.setEnabled(not session.document.read_only)
        row = QHBoxLayout(self)
        row.setContentsMargins(self._px(24), self._px(16), self._px(24), self._px(8))
        row.setSpacing(self._px(12))
        row.addWidget(self.heading)
        row.addWidget(self.count)
        row.addStretch(1)
        row.addWidget(self.take_in)
        row.addWidget(self.add)

    def tell(self, words: str) -> None:
        self.count.setText(words)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The count gives way where the buttons have no room beside it; the status bar says it too."""
        parts = (self.heading, self.count, self.take_in, self.add)
        wanted = sum(part.sizeHint().width() for part in parts) + 2 * self._px(24) + len(parts) * self._px(12)
        self.count.setVisible(wanted <= self.width())
