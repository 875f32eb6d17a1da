"""Which column of the sheet is what: one choice for each column that the program knows."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from roadmap_app.domain.incoming import What
from roadmap_app.i18n import Language
from roadmap_app.presentation.importing import title
from roadmap_app.ui.controls.stack import scrolling
from roadmap_app.ui.controls.text import label, set_ink
from roadmap_app.ui.fields.choice import Choice as ChoiceBox
from roadmap_app.ui.importing.checking import FORMS, NEEDED, Choice, Table
from roadmap_app.ui.importing.words import sheet_columns
from roadmap_app.ui.look import Look

_NONE = -1

Words = Mapping[str, Mapping[str, str]]
"""By column, values with their words."""


class ColumnsOfSheet(QWidget):
    """Emits `mapped` with a known column and the place of the column of the sheet, -1 for none, or `said_of_all` with
    the word that all rows say in its place. Needed columns and those that were found come first; the others are shown
    when they are asked for."""

    mapped = Signal(str, int)
    said_of_all = Signal(str, str)

    def __init__(self, language: Language, look: Look) -> None:
        super().__init__()
        _ = language.gettext
        self._language, self._look = language, look
        self._table: Table | None = None
        self._choice: Choice | None = None
        self._words: Words = {}
        self._all = False
        self.boxes: dict[str, ChoiceBox] = {}
        self._needed: dict[str, QLabel] = {}
        self.more = QPushButton(_("More columns"))
        self.more.setObjectName("link")
        self.more.setAutoDefault(False)
        self.more.clicked.connect(self._show_all)
        self.unused = label("", type="small", ink="text2", wrap=True)
        self._grid_holder, self._inside = QWidget(), QWidget()
        self._column, self._whole = QVBoxLayout(self._inside), QVBoxLayout(self)
        self._area = scrolling(self._inside)
        self._lay_out(label(_("Columns"), type="captionStrong", ink="text3"))

    def _lay_out(self, heading: QLabel) -> None:
        gap = self._look.px(8)
        self._column.setContentsMargins(0, 0, gap, 0)
        self._column.setSpacing(gap)
        self._column.addWidget(self._grid_holder)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self.unused)
        self._column.addStretch(1)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(gap)
        self._whole.addWidget(heading)
        self._whole.addWidget(self._area, 1)

    def scroll_alone(self, alone: bool) -> None:
        """Scroll by themselves, or be as high as they are where the room around them scrolls."""
        if alone == (self._area.widget() is self._inside):
            return
        if alone:
            self._whole.removeWidget(self._inside)
            self._area.setWidget(self._inside)
        else:
            self._area.takeWidget()
            self._whole.addWidget(self._inside)
        self._inside.show()
        self._area.setVisible(alone)

    def show_choice(self, table: Table, choice: Choice, words: Words) -> None:
        """The boxes stay while only what they say changes, and the keyboard with them. `words` can be said of all rows
        where there is no column."""
        old = self._choice
        anew = self._table is not table or old is None or (old.what, old.sheet) != (choice.what, choice.sheet)
        same_names = not anew and old is not None and old.arrangement.header == choice.arrangement.header
        self._all = self._all and not anew
        self._table, self._choice, self._words = table, choice, words
        if not (same_names and set(choice.arrangement.columns) <= set(self.boxes)):
            self._rebuild(table, choice)
        self._fill(table, choice)

    def _fill(self, table: Table, choice: Choice) -> None:
        columns, for_all = choice.arrangement.columns, choice.arrangement.for_all
        places = table.sheets[choice.sheet].width
        for name, box in self.boxes.items():
            said = (at for at in range(1 + places, box.count()) if box.itemData(at) == for_all.get(name))
            box.setCurrentIndex(1 + columns[name] if name in columns else next(said, 0))
        for name, told in self._needed.items():
            set_ink(told, "danger" if name in choice.missing else "text3")
        unused = [name for at, name in enumerate(sheet_columns(table, choice)) if at not in columns.values()]
        self.unused.setText(self._language.gettext("Not used: {columns}").format(columns="; ".join(unused)))
        self.unused.setVisible(bool(unused))

    def _rebuild(self, table: Table, choice: Choice) -> None:
        form, names = FORMS[choice.what], sheet_columns(table, choice)
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self._look.px(8))
        grid.setVerticalSpacing(self._look.px(8))
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        self.boxes, self._needed = {}, {}
        listed = [*form.needed, *(name for name in form.known if name not in form.needed)]
        for name in listed:
            if self._all or name in form.needed or name in choice.arrangement.columns:
                self._add(grid, name, names, choice.what)
        self._column.replaceWidget(self._grid_holder, holder)
        self._grid_holder.deleteLater()
        self._grid_holder = holder
        self.more.setVisible(len(self.boxes) < len(form.known))

    def _add(self, grid: QGridLayout, name: str, names: list[str], what: What) -> None:
        _ = self._language.gettext
        needed, for_new = name in NEEDED[what], name in FORMS[what].needed
        words = title(name, what, self._language)
        box = ChoiceBox({}, least=8)
        box.addItem(_("not in the table"), _NONE)
        for place, column in enumerate(names):
            box.addItem(column, place)
        for word, shown in self._words.get(name, {}).items():
            box.addItem(_("all rows: {word}").format(word=shown), word)
        box.setAccessibleName(_("{column}, required").format(column=words) if needed else words)
        box.activated.connect(self._mapper(name, box))
        told = QWidget()
        column = QVBoxLayout(told)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(label(words, type="small", wrap=True))
        if needed:
            self._needed[name] = label(_("required"), type="caption", ink="text3")
            column.addWidget(self._needed[name])
        elif for_new:
            column.addWidget(label(_("required for new ones"), type="caption", ink="text3"))
        row = grid.rowCount()
        grid.addWidget(told, row, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(box, row, 1, Qt.AlignmentFlag.AlignVCenter)
        self.boxes[name] = box

    def _mapper(self, name: str, box: ChoiceBox) -> Callable[[int], None]:
        def emit(chosen: int) -> None:
            value = box.itemData(chosen)
            if isinstance(value, str):
                self.said_of_all.emit(name, value)
            else:
                self.mapped.emit(name, value)

        return emit

    def _show_all(self) -> None:
        self._all = True
        if self._table is not None and self._choice is not None:
            self._rebuild(self._table, self._choice)
            self._fill(self._table, self._choice)
            next(iter(self.boxes.values())).setFocus()
