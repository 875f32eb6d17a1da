"""The rows of the table that is to be taken in, each with what would become of it."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from roadmap_app.domain.incoming import Fate, RowCheck, What
from roadmap_app.exchange.arranging import rows_under
from roadmap_app.i18n import Language
from roadmap_app.presentation.importing import fate_words, row_sentence, title
from roadmap_app.ui.controls.segmented import Segmented
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.controls.widths import UNBOUNDED
from roadmap_app.ui.importing.checking import Choice, Preview, Table
from roadmap_app.ui.look import Look
from roadmap_app.ui.paint.icons import icon, icon_size

Index = QModelIndex | QPersistentModelIndex

ALL = "all"
_LINE, _FATE, _WHY, _FIRST_CELL = range(4)
_LINE_WIDTH, _WHY_WIDTH = 64, 260
_WHY_WIDTH_OF_REFUSED = 560
_CELL_WIDTH, _WIDEST_CELL = 120, 240
_ROW_HEIGHT, _SIDES = 28, 18
"""px at 100 % text, and beside the words of a cell together."""
_MOST_LINES = 5
_LEAST_HEIGHT, _MOST_HEIGHT = 112, 480
"""px at 100 % text of a table that scrolls, by itself and in a room that scrolls."""
_MEASURED = 1000
"""Rows that are as high as their reasons; those after them have one line, and the words under the table."""
_LONGEST_LINE_OF_TIP = 80

ICONS = {
    Fate.NEW: ("plus", "ok"),
    Fate.CHANGED: ("edit", "info"),
    Fate.UNCHANGED: ("minus", "text3"),
    Fate.TAKEN: ("check", "ok"),
    Fate.REFUSED: ("warning", "danger"),
}
"""And their inks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What the model shows: `columns` are known columns with their place in the sheet, in the order of the sheet."""

    what: What
    columns: tuple[tuple[str, int], ...]
    rows: tuple[RowCheck, ...]
    cells: dict[int, tuple[str, ...]]


def shown_of(table: Table, choice: Choice, preview: Preview) -> Shown:
    """Rows that are not checked yet have no fate and are not listed."""
    lines = rows_under(table.sheets[choice.sheet], choice.arrangement.header)
    return Shown(
        what=choice.what,
        columns=tuple(sorted(choice.arrangement.columns.items(), key=lambda each: each[1])),
        rows=preview.rows,
        cells=dict(lines),
    )


class PreviewModel(QAbstractTableModel):
    """Lines of one fate, or all of them."""

    def __init__(self, language: Language, look: Look) -> None:
        super().__init__()
        self._language, self._look = language, look
        self._words = fate_words(language)
        self._shown: Shown | None = None
        self.rows: Sequence[RowCheck] = ()
        self._icons = {fate: icon(look, name, colour=ink) for fate, (name, ink) in ICONS.items()}

    def show(self, shown: Shown | None, fate: str) -> None:
        self.beginResetModel()
        self._shown = shown
        every = () if shown is None else shown.rows
        self.rows = every if fate == ALL else [row for row in every if row.fate == fate]
        self.endResetModel()

    def sentence(self, row: RowCheck) -> str:
        return "" if self._shown is None else row_sentence(row, self._shown.what, self._language)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        if self._shown is None or (parent is not None and parent.isValid()):
            return 0
        return _FIRST_CELL + len(self._shown.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole or self._shown is None:
            return None
        _ = self._language.gettext
        if section < _FIRST_CELL:
            return (_("Line"), _("Result"), _("What would change, or why not"))[section]
        return title(self._shown.columns[section - _FIRST_CELL][0], self._shown.what, self._language)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self.rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words_of(row, column)
            case Qt.ItemDataRole.ToolTipRole:
                return textwrap.fill(self._words_of(row, column), _LONGEST_LINE_OF_TIP)
            case Qt.ItemDataRole.DecorationRole if column == _FATE:
                return self._icons[row.fate]
            case Qt.ItemDataRole.ForegroundRole:
                return QColor(self._look.colour(self._ink(row, column)))
            case Qt.ItemDataRole.BackgroundRole:
                ground = self._ground(row, column)
                return QColor(self._look.colour(ground)) if ground else None
            case _:
                return None

    def _words_of(self, row: RowCheck, column: int) -> str:
        if column == _LINE:
            return self._language.number(row.line)
        if column == _FATE:
            return self._words[row.fate]
        if column == _WHY:
            return self.sentence(row)
        return self._cell(row, column)

    def _cell(self, row: RowCheck, column: int) -> str:
        if self._shown is None:
            return ""
        cells = self._shown.cells.get(row.line, ())
        at = self._shown.columns[column - _FIRST_CELL][1]
        return " ".join(cells[at].split()) if at < len(cells) else ""

    def _ink(self, row: RowCheck, column: int) -> str:
        if column == _LINE:
            return "text3"
        if column == _FATE:
            return ICONS[row.fate][1]
        return "text2" if column == _WHY or row.fate is Fate.UNCHANGED else "text"

    def _ground(self, row: RowCheck, column: int) -> str:
        """Softly marks the cells that change something, and those that are refused."""
        if column < _FIRST_CELL or self._shown is None:
            return ""
        name = self._shown.columns[column - _FIRST_CELL][0]
        if name in row.changed or (name == "source_url" and "source_note" in row.changed):
            return "infoSoft"
        return "dangerSoft" if any(refusal.parameters.get("column") == name for refusal in row.refusals) else ""


class PreviewTable(QWidget):
    """The rows, which of them are listed, and all the words on the one that is selected."""

    def __init__(self, language: Language, look: Look) -> None:
        super().__init__()
        self._language, self._look = language, look
        self.shown: Shown | None = None
        self._preview = Preview()
        words = {ALL: language.gettext("All rows")} | {fate.value: "" for fate in Fate}
        self.filter = Segmented(look, words, ALL)
        self.filter.setAccessibleName(language.gettext("Which rows are listed"))
        self.model = PreviewModel(language, look)
        self.table = QTableView()
        self.detail = label("", type="small", ink="text2", wrap=True)
        self._alone = True
        self._set_up()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(self.filter, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.table, 1)
        column.addWidget(self.detail)
        column.addStretch()
        self.detail.setMinimumHeight(2 * look.type("small").line)
        self.detail.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.filter.chose.connect(self._list)
        self.table.selectionModel().currentRowChanged.connect(self._tell)

    def scroll_alone(self, alone: bool) -> None:
        """Scroll by itself, or be as high as its rows, as long as these are few, where the room around it scrolls."""
        if alone != self._alone:
            self._alone = alone
            self._fit_heights()

    def show_rows(self, shown: Shown | None, preview: Preview) -> None:
        self.shown, self._preview = shown, preview
        fates, counts = fate_words(self._language), preview.counts
        if self.filter.chosen != ALL and not counts.get(Fate(self.filter.chosen)):
            self.filter.segments[ALL].setChecked(True)
        for fate in Fate:
            segment = self.filter.segments[fate.value]
            segment.ensurePolished()
            segment.setText(f"{fates[fate].capitalize()} {self._language.number(counts.get(fate, 0))}")
            segment.setVisible(bool(counts.get(fate)))
        every, total = self._language.gettext("All rows"), self._language.number(len(preview.rows))
        self.filter.segments[ALL].setText(f"{every} {total}")
        self._list()

    def show_refused(self) -> None:
        """Those rows alone, with room for the reasons."""
        self.filter.segments[Fate.REFUSED.value].setChecked(True)
        self._list()

    def _set_up(self) -> None:
        look, table = self._look, self.table
        table.setModel(self.model)
        table.setObjectName("previewTable")
        table.setStyleSheet(f"#previewTable::item {{ padding: 0 {look.px(5)}px; }}")
        table.setAccessibleName(self._language.gettext("Preview of the rows"))
        table.setShowGrid(False)
        table.setWordWrap(True)
        table.setTabKeyNavigation(False)
        table.setIconSize(icon_size(look, 14))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(look.px(_ROW_HEIGHT))
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setStretchLastSection(True)

    def _list(self) -> None:
        self.model.show(self.shown, self.filter.chosen)
        self._fit()
        if self.model.rows:
            self.table.selectRow(0)
        else:
            self._tell(QModelIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        for at in range(self.model.columnCount()):
            self.table.setColumnWidth(at, self._width(at))
        self._fit_heights()

    def _fit_heights(self) -> None:
        """Rows as high as their reasons, and the table as high as its rows, so that its bar is under the last one."""
        table, metrics, least = self.table, self.table.fontMetrics(), self._look.px(_ROW_HEIGHT)
        room = QRect(0, 0, table.columnWidth(_WHY) - self._look.px(_SIDES), 0)
        for at, row in enumerate(self.model.rows[:_MEASURED]):
            words = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, self.model.sentence(row)).height()
            lines = min(max(round(words / metrics.lineSpacing()), 1), _MOST_LINES)
            table.setRowHeight(at, least + (lines - 1) * metrics.lineSpacing())
        bar = table.horizontalScrollBar().sizeHint().height() + 2 * table.frameWidth()
        needed = table.horizontalHeader().sizeHint().height() + table.verticalHeader().length() + bar
        table.setMinimumHeight(min(needed, self._look.px(_LEAST_HEIGHT if self._alone else _MOST_HEIGHT)))
        table.setMaximumHeight(min(needed, UNBOUNDED))

    def _width(self, column: int) -> int:
        px = self._look.px
        wanted = self.table.horizontalHeader().sectionSizeHint(column)
        if column == _LINE:
            return max(wanted, px(_LINE_WIDTH))
        if column == _FATE:
            metrics = self.table.fontMetrics()
            words = max(metrics.horizontalAdvance(word) for word in fate_words(self._language).values())
            return max(wanted, words + self.table.iconSize().width() + px(24))
        if column == _WHY:
            return self._width_of_reasons(
                px(_WHY_WIDTH_OF_REFUSED if self.filter.chosen == Fate.REFUSED else _WHY_WIDTH)
            )
        return min(max(wanted, px(_CELL_WIDTH)), px(_WIDEST_CELL))

    def _width_of_reasons(self, least: int) -> int:
        """With what is left beside the last cell that is seen whole, so that none runs under the edge."""
        left = self.table.viewport().width() - least - self._width(_LINE) - self._width(_FATE)
        for at in range(_FIRST_CELL, self.model.columnCount()):
            if left < self._width(at):
                break
            left -= self._width(at)
        return least + max(left, 0)

    def _tell(self, index: QModelIndex) -> None:
        sentence = self.model.sentence(self.model.rows[index.row()]) if index.isValid() else ""
        self.detail.setText(sentence)
