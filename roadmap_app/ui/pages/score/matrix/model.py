"""The matrix of one seat's own answers for Qt: elements in groups by domain, judgement and criteria side by side."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from roadmap_app.domain.ballot import Answer, Place
from roadmap_app.domain.element import Element
from roadmap_app.i18n import Language
from roadmap_app.presentation.answers import answer_words, value_words
from roadmap_app.presentation.names import domain_name
from roadmap_app.workspace.sitting import Sitting

Index = QModelIndex | QPersistentModelIndex
Line = Element | str
"""An element, or the domain over its elements."""


class MatrixModel(QAbstractTableModel):
    """`proposed` is what a block that is being looked at would enter."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._sitting: Sitting | None = None
        self._rows: dict[str, int] = {}
        self.lines: Sequence[Line] = ()
        self.columns: Sequence[str] = ("",)
        self.proposed: Mapping[Place, int | None] = {}

    def show(self, sitting: Sitting) -> None:
        """The elements that pass the sieve now stay, also once they are answered."""
        self.beginResetModel()
        self._sitting = sitting
        self.lines = tuple(_in_groups(sitting.passing))
        self.columns = ("", *(criterion.code for criterion in sitting.criteria))
        self._rows = {line.code: at for at, line in enumerate(self.lines) if isinstance(line, Element)}
        self.proposed = {}
        self.endResetModel()

    def forget(self) -> None:
        self.beginResetModel()
        self._sitting, self.lines, self._rows, self.proposed = None, (), {}, {}
        self.endResetModel()

    def propose(self, values: Mapping[Place, int | None]) -> None:
        self.proposed = values
        self.say_changed()

    def say_changed(self) -> None:
        if self.lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.lines) - 1, len(self.columns) - 1))

    @property
    def elements(self) -> tuple[str, ...]:
        return tuple(self._rows)

    def index_of(self, place: Place) -> QModelIndex:
        """Invalid where the element is not listed."""
        row = self._rows.get(place.element)
        if row is None or place.criterion not in self.columns:
            return QModelIndex()
        return self.index(row, self.columns.index(place.criterion))

    def place(self, index: Index) -> Place | None:
        """None on the line of a domain."""
        line = self.lines[index.row()] if index.isValid() else ""
        return Place(element=line.code, criterion=self.columns[index.column()]) if isinstance(line, Element) else None

    def answer(self, index: Index) -> Answer | None:
        place = self.place(index)
        return self.answer_at(place) if place is not None else None

    def answer_at(self, place: Place) -> Answer | None:
        return self._sitting.answer(place) if self._sitting is not None else None

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.place(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return "" if self.place(index) is None else value_words(self.answer(index))
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._spoken(index, tip=role == Qt.ItemDataRole.ToolTipRole)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        across = orientation is Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.DisplayRole:
            return self.column_title(section) if across else self._line_words(section)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._column_name(section) if across else self._line_words(section)
        return None

    def column_title(self, column: int) -> str:
        word = self._language.label("glossary", "judgement")
        return self.columns[column] or word[:1].upper() + word[1:]

    def _column_name(self, column: int) -> str:
        code = self.columns[column]
        criteria = self._sitting.criteria if self._sitting is not None else ()
        names = (each.name.in_language(self._language.code) for each in criteria if each.code == code)
        return f"{code} {next(names, '')}" if code else self.column_title(column)

    def _line_words(self, row: int) -> str:
        line = self.lines[row]
        if isinstance(line, Element):
            return f"{line.short_code} {line.name.in_language(self._language.code)}"
        return domain_name(line, self._language)

    def _spoken(self, index: Index, *, tip: bool) -> str:
        """The cell with its element and criterion; the tip is for what the cell has no room for."""
        if self.place(index) is None:
            return self._line_words(index.row())
        answer = answer_words(self.answer(index), self._language)
        if tip:
            return answer if self.answer(index) is not None else ""
        return f"{self._line_words(index.row())}, {self._column_name(index.column())}: {answer}"


def _in_groups(elements: Sequence[Element]) -> Iterator[Line]:
    for domain, group in groupby(elements, key=lambda element: element.domain):
        yield domain
        yield from group
