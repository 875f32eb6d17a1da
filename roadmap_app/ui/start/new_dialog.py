"""Starting a workspace: who answers, and in which file it is kept."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from roadmap_app.domain.files import SUFFIX
from roadmap_app.domain.text import LanguageCode
from roadmap_app.domain.workspace import MOST_SEATS, Mode
from roadmap_app.i18n import Language
from roadmap_app.presentation.sentences import few_seats_sentence
from roadmap_app.ui.asking_for_files import file_to_write, with_ending
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.fields.fault import Fault
from roadmap_app.ui.fields.number import WholeField
from roadmap_app.ui.fields.row import named
from roadmap_app.ui.founding import Wish
from roadmap_app.ui.look import Look
from roadmap_app.ui.workspace_files import is_there, kinds


class NewDialog(QDialog):
    """Accepted, `wish()` says what is to be started."""

    def __init__(self, parent: QWidget, language: Language, look: Look, template: str, *, quorum: int) -> None:
        super().__init__(parent)
        _ = language.gettext
        self._language, self._look, self._template, self._quorum = language, look, template, quorum
        self.setWindowTitle(_("New workspace"))
        self.panel = QRadioButton(_("A panel of experts, who answer blind"))
        self.alone = QRadioButton(_("One person, for an individual assessment"))
        self.panel.setChecked(True)
        self.seats = WholeField(look, 1, MOST_SEATS)
        self.seats.setKeyboardTracking(True)
        self.seats.show_value(Mode.PANEL.usual_seats)
        self.few = Fault(look, ink="warn")
        self.panel.toggled.connect(self.seats.setEnabled)
        self.panel.toggled.connect(self._count)
        self.seats.valueChanged.connect(self._count)
        self.title = QLineEdit(_("Union State roadmap") if template == "union-state" else "")
        self.title.setPlaceholderText(_("As the file is called"))
        self.folder = label("", type="small", ink="text2", wrap=True)
        self.astray = Fault(look)
        self.file = QLineEdit(str(_free_file(language)))
        self.file.textChanged.connect(self._check)
        self.start = QPushButton(_("Start the workspace"))
        self.start.setObjectName("primary")
        self.start.setDefault(True)
        self.start.clicked.connect(self.accept)
        self.setMinimumWidth(look.px(480))
        self._lay_out()
        self._check(self.file.text())
        self._count()

    def wish(self) -> Wish:
        path = Path(self.file.text().strip()).expanduser()
        return Wish(
            path=with_ending(path, SUFFIX),
            template=self._template,
            mode=Mode.PANEL if self.panel.isChecked() else Mode.INDIVIDUAL,
            seats=self.seats.value() if self.panel.isChecked() else Mode.INDIVIDUAL.usual_seats,
            language=LanguageCode(self._language.code),
            title=self.title.text().strip(),
        )

    def _lay_out(self) -> None:
        _ = self._language.gettext
        px = self._look.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(24))
        column.setSpacing(px(12))
        column.addWidget(label(_("New workspace"), type="section"))
        column.addWidget(self.panel)
        column.addWidget(self.alone)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(named(_("Title"), self.title, type="body", ink="text"), self.title)
        form.addRow(named(_("Seats on the panel"), self.seats, type="body", ink="text"), self.seats)
        form.addRow(named(_("Kept in the file"), self.file, type="body", ink="text"), self._file_row())
        column.addLayout(form)
        column.addWidget(self.folder)
        column.addWidget(self.astray)
        column.addWidget(
            label(_("Seats have numbers and no names; who sits where is never asked."), ink="text2", wrap=True)
        )
        column.addWidget(self.few)
        column.addLayout(self._buttons())

    def _file_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        browse = QPushButton(self._language.label("button", "browse"))
        browse.clicked.connect(self._browse)
        browse.setAutoDefault(False)
        row.addWidget(self.file, 1)
        row.addWidget(browse)
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        cancel = QPushButton(self._language.label("button", "cancel"))
        cancel.clicked.connect(self.reject)
        cancel.setAutoDefault(False)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.start)
        return row

    def _browse(self) -> None:
        _ = self._language.gettext
        title = _("Where to keep the workspace")
        chosen = file_to_write(self, self._language, title, self.file.text(), kinds(self._language))
        if chosen is not None:
            self.file.setText(str(chosen))

    def _count(self) -> None:
        """A panel smaller than the quorum gets no verdict on anything."""
        few = few_seats_sentence(self.seats.value(), self._quorum, self._language)
        sentence = few if self.panel.isChecked() else ""
        self.few.tell(sentence)

    def _check(self, text: str) -> None:
        _ = self._language.gettext
        self.start.setEnabled(bool(text.strip()))
        folder = Path(text.strip()).expanduser().absolute().parent if text.strip() else None
        there = folder is not None and is_there(folder)
        self.folder.setText(_("In the folder: {folder}").format(folder=folder) if there else "")
        self.folder.setVisible(there)
        astray = folder is not None and not there
        self.astray.tell(_("There is no such folder: {folder}").format(folder=folder) if astray else "")


def _free_file(language: Language) -> Path:
    """A name in the person's documents that no file has yet; at home where there is no folder for documents."""
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    folder = documents if documents.is_dir() else Path.home()
    name = language.gettext("Union State roadmap")
    names = (folder / f"{name}{number}{SUFFIX}" for number in ("", *(f" {n}" for n in range(2, 1000))))
    return next(path for path in names if not is_there(path))
