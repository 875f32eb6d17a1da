"""The one dialog that a bug is told in: that everything is safe, and the log, to be copied or kept as a file."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from roadmap_app.i18n import Language
from roadmap_app.ui.asking_for_files import file_to_write
from roadmap_app.ui.controls.sign import sign
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.look import Look

NAME = "roadmap-log.txt"
WIDE, HIGH = 560, 400


class CrashDialog(QDialog):
    """Drawn with as little as can be: what it tells of may be the look itself. `log` holds where it happened, and
    nothing of what anybody wrote."""

    def __init__(self, parent: QWidget | None, language: Language, look: Look, log: str) -> None:
        super().__init__(parent)
        _ = language.gettext
        self._language, self._look = language, look
        self.setWindowTitle(_("Something went wrong"))
        self.resize(QSize(look.px(WIDE), look.px(HIGH)).boundedTo(self.screen().availableSize()))
        self.log = QPlainTextEdit(log)
        self.log.setReadOnly(True)
        self.log.setAccessibleName(_("The log"))
        self.said = QLabel()
        self.copy = QPushButton(_("Copy the log"))
        self.keep = QPushButton(_("Write the log to a file…"))
        self.go_on = QPushButton(language.label("button", "continue"))
        self.go_on.setObjectName("primary")
        self.go_on.setDefault(True)
        self.copy.clicked.connect(self._copy)
        self.keep.clicked.connect(self._keep)
        self.go_on.clicked.connect(self.accept)
        self._lay_out()
        self.go_on.setFocus()

    def _lay_out(self) -> None:
        _, px = self._language.gettext, self._look.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(24))
        column.setSpacing(px(12))
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(sign(self._look, "warning", ink="danger", size=16))
        head.addWidget(label(_("The program made a mistake."), type="section", wrap=True), 1)
        column.addLayout(head)
        safe = _("Everything that was done before is in the file. You can go on; if it happens again, report the log.")
        column.addWidget(label(safe, wrap=True))
        about = _("The log says where in the program it happened. It holds no answer, no reason and no name.")
        column.addWidget(label(about, type="small", ink="text2", wrap=True))
        column.addWidget(self.log, 1)
        column.addWidget(self.said)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addWidget(self.copy)
        buttons.addWidget(self.keep)
        buttons.addStretch(1)
        buttons.addWidget(self.go_on)
        column.addLayout(buttons)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.log.toPlainText())
        self.said.setText(self._language.gettext("Copied."))

    def _keep(self) -> None:
        """In a file of the person's choosing; a folder that takes none is told, and the log stays on the screen."""
        _ = self._language.gettext
        chosen = file_to_write(self, self._language, _("Write the log to a file…"), NAME, {_("Text"): ".txt"})
        if chosen is None:
            return
        try:
            chosen.write_text(self.log.toPlainText() + "\n", encoding="utf-8")
        except OSError:
            self.said.setText(_("It could not be written there. Choose another folder, or copy the log."))
        else:
            self.said.setText(_("Written: “{file}”").format(file=chosen.name))
