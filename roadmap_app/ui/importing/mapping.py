"""Which column of the sheet is what: one choice for each column that the program knows."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QPushButton, QVBoxLayout, QWidget

from roadmap_app.i18n import Language
from roadmap_app.ui.importing.checking import FORMS, Choice, Table
from roadmap_app.ui.importing.words import sheet_columns, title
from roadmap_app.ui.session import Look
from roadmap_app.ui.shell.stack import scrolling
from roadmap_app.ui.shell.text import label

_NONE = -1


class Mapping(QWidget):
    """Emits `mapped` with a known column and the place of the column of the sheet, -1 for none. Needed columns and
    those that were found come first; the others are shown when they are asked for."""

    mapped = Signal(str, int)

    def __init__(self, language: Language, look: Look) -> None:
        super().__init__()
        _ = language.gettext
        self._language, self._look = language, look
        self._table: Table | None = None
        self._choice: Choice | None = None
        self._all = False
        self.boxes: dict[str, QComboBox] = {}
        self.more = QPushButton(_("More columns"))
        self.more.setObjectName("link")
        self.more.setAutoDefault(False)
        self.more.clicked.connect(self._show_all)
        self.unused = label("", type="small", ink="text2", wrap=True)
        self._grid_holder = QWidget()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, look.px(8), 0)
        column.setSpacing(look.px(8))
        column.addWidget(self._grid_holder)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.unused)
        column.addStretch(1)
        self._column = column
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.px(8))
        whole.addWidget(label(_("Columns"), type="captionStrong", ink="text3"))
        whole.addWidget(scrolling(inside), 1)

    def show_choice(self, table: Table, choice: Choice) -> None:
        anew = self._choice is None or (self._choice.what, self._choice.sheet) != (choice.what, choice.sheet)
        self._all = self._all and not anew
        self._table, self._choice = table, choice
        self._rebuild(table, choice)

    def _rebuild(self, table: Table, choice: Choice) -> None:
        """The keyboard stays on the same choice."""
        focused = next((name for name, box in self.boxes.items() if box.hasFocus()), "")
        form, names = FORMS[choice.what], sheet_columns(table, choice)
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self._look.px(8))
        grid.setVerticalSpacing(self._look.px(8))
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        self.boxes = {}
        listed = [*form.needed, *(name for name in form.known if name not in form.needed)]
        for name in listed:
            if self._all or name in form.needed or name in choice.arrangement.columns:
                self._add(grid, name, names, choice)
        self._column.replaceWidget(self._grid_holder, holder)
        self._grid_holder.deleteLater()
        self._grid_holder = holder
        self.more.setVisible(len(self.boxes) < len(form.known))
        used = set(choice.arrangement.columns.values())
        unused = [name for at, name in enumerate(names) if at not in used]
        _ = self._language.gettext
        self.unused.setText(_("Not used: {columns}").format(columns="; ".join(unused)))
        self.unused.setVisible(bool(unused))
        if focused in self.boxes:
            self.boxes[focused].setFocus()

    def _add(self, grid: QGridLayout, name: str, names: list[str], choice: Choice) -> None:
        _ = self._language.gettext
        needed = name in FORMS[choice.what].needed
        at = choice.arrangement.columns.get(name, _NONE)
        words = title(name, choice.what, self._language)
        box = QComboBox()
        box.setMinimumContentsLength(8)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.addItem(_("not in the table"), _NONE)
        for place, column in enumerate(names):
            box.addItem(column, place)
        box.setCurrentIndex(at + 1)
        box.setToolTip(box.currentText())
        box.setAccessibleName(_("{column}, required").format(column=words) if needed else words)
        box.activated.connect(lambda chosen, name=name: self.mapped.emit(name, chosen - 1))
        told = QWidget()
        column = QVBoxLayout(told)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(label(words, type="small", wrap=True))
        if needed:
            column.addWidget(label(_("required"), type="caption", ink="danger" if at == _NONE else "text3"))
        row = grid.rowCount()
        grid.addWidget(told, row, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(box, row, 1, Qt.AlignmentFlag.AlignVCenter)
        self.boxes[name] = box

    def _show_all(self) -> None:
        self._all = True
        if self._table is not None and self._choice is not None:
            self._rebuild(self._table, self._choice)
            next(iter(self.boxes.values())).setFocus()
