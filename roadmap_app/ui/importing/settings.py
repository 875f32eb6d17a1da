"""What the table is: what its rows are, which sheet of the workbook, which line names the columns."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from roadmap_app.domain.incoming import What
from roadmap_app.exchange.arranging import FIRST_LINES
from roadmap_app.i18n import Language
from roadmap_app.presentation.importing import what_words
from roadmap_app.ui.controls.flow import FlowLayout
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.fields.choice import Choice as ChoiceBox
from roadmap_app.ui.importing.checking import Choice, Table
from roadmap_app.ui.importing.words import line_words
from roadmap_app.ui.look import Look

WIDEST = 280


class Settings(QWidget):
    """Emits what the person changed."""

    what_chosen = Signal(str)
    sheet_chosen = Signal(int)
    header_chosen = Signal(int)
    clearing_chosen = Signal(bool)

    def __init__(self, language: Language, look: Look) -> None:
        super().__init__()
        _ = language.gettext
        self._look = look
        self.what = ChoiceBox({str(what): words for what, words in what_words(language).items()})
        self.sheet, self.header = ChoiceBox({}), ChoiceBox({})
        for box in (self.what, self.sheet, self.header):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.setMaximumWidth(look.px(WIDEST))
        self._no_header = _("No line names them")
        self.clears = QCheckBox(_("Empty cells clear what is recorded"))
        self._flow = FlowLayout(self, gap=look.px(16))
        self._flow.addWidget(self._named(_("The rows are"), self.what))
        self._sheet_part = self._named(_("Sheet"), self.sheet)
        self._flow.addWidget(self._sheet_part)
        self._flow.addWidget(self._named(_("Line that names the columns"), self.header))
        self._clears_part = self._named("", self.clears)
        self._flow.addWidget(self._clears_part)
        self.what.activated.connect(self._choose_what)
        self.sheet.activated.connect(self.sheet_chosen)
        self.header.activated.connect(self._choose_header)
        self.clears.toggled.connect(self.clearing_chosen)

    def show_choice(self, table: Table, choice: Choice) -> None:
        blockers = [QSignalBlocker(part) for part in (self.what, self.sheet, self.header, self.clears)]
        if self.sheet.count() != len(table.sheets):
            self.sheet.clear()
            self.sheet.addItems([sheet.name for sheet in table.sheets])
        self.header.clear()
        self.header.addItem(self._no_header, 0)
        for line, cells in table.sheets[choice.sheet].lines[:FIRST_LINES]:
            self.header.addItem(line_words(line, cells), line)
        self.sheet.setCurrentIndex(choice.sheet)
        self._sheet_part.setVisible(len(table.sheets) > 1)
        self.what.setCurrentIndex(list(What).index(choice.what))
        self.header.setCurrentIndex(self.header.findData(choice.arrangement.header))
        self.clears.setChecked(choice.arrangement.clears)
        self._clears_part.setVisible(choice.what is not What.ANSWERS)
        self._flow.invalidate()
        del blockers

    def _choose_what(self, at: int) -> None:
        self.what_chosen.emit(self.what.itemData(at))

    def _choose_header(self, at: int) -> None:
        self.header_chosen.emit(self.header.itemData(at))

    def _named(self, words: str, field: QWidget) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.px(4))
        name = label(words, type="captionStrong", ink="text3")
        name.setBuddy(field)
        column.addWidget(name)
        column.addWidget(field)
        if words:
            field.setAccessibleName(words)
        return part
