"""The table of the catalogue for Qt: elements in groups by domain, the groups foldable."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from roadmap_app.domain.element import Layer, Status
from roadmap_app.domain.outcome import Outcome
from roadmap_app.i18n import Language
from roadmap_app.presentation.names import domain_name
from roadmap_app.ui.pages.catalogue.rows import Column, Row

Index = QModelIndex | QPersistentModelIndex

COLUMNS = tuple(Column)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The heading of a domain; `count` of the rows that pass the filters."""

    domain: str
    words: str
    count: int
    folded: bool


class CatalogueModel(QAbstractTableModel):
    """Lines are groups and rows. Rows come filtered; the model groups, folds and sorts them within their group."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._rows: Sequence[Row] = ()
        self._folded: set[str] = set()
        self._sorted_by, self._descending = Column.CODE, False
        self.lines: list[Group | Row] = []
        self.verdict_title = ""

    def set_rows(self, rows: Sequence[Row]) -> None:
        self._rows = rows
        self._lay_out()

    def fold(self, domain: str, *, folded: bool) -> None:
        (self._folded.add if folded else self._folded.discard)(domain)
        self._lay_out()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorted_by, self._descending = COLUMNS[column], order is Qt.SortOrder.DescendingOrder
        self._lay_out()

    def line_of(self, code: str) -> int | None:
        return next(
            (at for at, line in enumerate(self.lines) if isinstance(line, Row) and line.element.code == code), None
        )

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            column = COLUMNS[section]
            return self.verdict_title if column is Column.VERDICT else self._language.label("field", column)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line, column = self.lines[index.row()], COLUMNS[index.column()]
        if isinstance(line, Group):
            return _group_words(line, column, role)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return line.words[column]
        return None

    def _lay_out(self) -> None:
        self.beginResetModel()
        grouped: dict[str, list[Row]] = {}
        for row in self._rows:
            grouped.setdefault(row.element.domain, []).append(row)
        self.lines = []
        for domain, rows in grouped.items():
            folded = domain in self._folded
            words = domain_name(domain, self._language)
            self.lines.append(Group(domain=domain, words=words, count=len(rows), folded=folded))
            if not folded:
                rows.sort(key=self._key, reverse=self._descending)
                self.lines.extend(rows)
        self.endResetModel()

    def _key(self, row: Row) -> tuple[int, str]:
        """Catalogue order for codes, the order of meaning for layer, status and verdict, the alphabet for the rest."""
        column = self._sorted_by
        match column:
            case Column.CODE:
                return row.element.position, ""
            case Column.LAYER:
                return list(Layer).index(row.element.layer), ""
            case Column.STATUS:
                return list(Status).index(row.element.status), ""
            case Column.SOURCES:
                return (row.verified is True) - (row.verified is None), ""
            case Column.VERDICT:
                return list(Outcome).index(row.verdict) if row.verdict else len(Outcome), ""
            case _:
                return 0, row.words[column].casefold()


def _group_words(group: Group, column: Column, role: int) -> str | None:
    if column is Column.CODE and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
        return f"{group.words} {group.count}" if role == Qt.ItemDataRole.AccessibleTextRole else group.words
    return None
