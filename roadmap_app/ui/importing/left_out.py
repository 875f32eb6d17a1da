"""The rows that an import has left out, and why; there to be read after it."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from roadmap_app.domain.incoming import Fate
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.importing.checking import Preview
from roadmap_app.ui.importing.layout import row_of
from roadmap_app.ui.importing.preview import PreviewTable, Shown
from roadmap_app.ui.session import Session

WIDTH, HEIGHT = 960, 520


class LeftOut(QDialog):
    """The list of the preview once more, with the refused rows alone. Nothing is modal about it: it can stand beside
    the work, and the file can be mended by it."""

    def __init__(self, parent: QWidget, session: Session, shown: Shown, source: str) -> None:
        super().__init__(parent)
        _, look = session.language.gettext, session.look
        px = look.px
        self.setWindowTitle(_("Rows that were left out"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        refused = tuple(row for row in shown.rows if row.fate is Fate.REFUSED)
        self.rows = PreviewTable(session.language, look)
        self.rows.show_rows(replace(shown, rows=refused), Preview(rows=refused))
        self.rows.filter.hide()
        self.rows.show_refused()
        self.close_ = QPushButton(session.language.label("button", "close"))
        self.close_.clicked.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(12))
        heading = label(self.windowTitle(), type="section")
        column.addLayout(row_of(look, heading, label(source, ink="text2"), None))
        column.addWidget(self.rows, 1)
        column.addLayout(row_of(look, None, self.close_))
        room = parent.window().size()
        self.resize(min(px(WIDTH), room.width() - px(32)), min(px(HEIGHT), room.height() - px(32)))
        self.rows.table.setFocus()
