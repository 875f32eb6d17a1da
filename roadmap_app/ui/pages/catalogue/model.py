"""The table of the catalogue for Qt: elements in groups by domain, the groups foldable."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from roadmap_app.domain.element import Confidence, Layer, Status
from roadmap_app.domain.outcome import Outcome
from roadmap_app.i18n import Language
from roadmap_app.presentation.names import domain_name
from roadmap_app.ui.pages.catalogue.rows import Column, Row

Index = QModelIndex | QPersistentModelIndex

COLUMNS = tuple(Column)
"""All that can be shown, in the order in which they are offered."""

_IN_ORDER = {Column.LAYER: tuple(Layer), Column.STATUS: tuple(Status), Column.CONFIDENCE: tuple(Confidence)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The heading of a domain; `count` of the rows that pass the filters."""

    domain: str
    words: str
    count: int
    folded: bool


class CatalogueModel(QAbstractTableModel):
    """Lines are groups, at `headings`, and rows. The rows are taken in once, sorted within their group; a filter picks
    among them."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._groups: list[tuple[str, str, list[Row]]] = []
        self._rows: Sequence[Row] = ()
        self._by_code: dict[str, Row] = {}
        self._passing = b""
        self._folded: set[str] = set()
        self.columns: tuple[Column, ...] = COLUMNS
        self.sorted_by, self.descending = Column.CODE, False
        self.grouped = True
        self.lines: list[Group | Row] = []
        self.headings: list[int] = []
        self.verdict_title = ""

    def take(self, rows: Sequence[Row]) -> None:
        """Other rows from now on; `narrow` says which of them are listed."""
        self._rows = rows
        self._by_code = {row.element.code: row for row in rows}
        self._passing = bytes(len(rows))
        self._arrange()

    def narrow(self, passing: bytes) -> None:
        """List the rows whose byte is 1."""
        self._passing = passing
        self._lay_out()

    def show_columns(self, columns: tuple[Column, ...]) -> None:
        if columns != self.columns:
            self.beginResetModel()
            self.columns = columns
            self.endResetModel()

    def group(self, *, grouped: bool) -> None:
        """By domain, or one list."""
        self.grouped = grouped
        self._arrange()
        self._lay_out()

    @property
    def folded(self) -> frozenset[str]:
        """Domains, whether or not anything of them is listed."""
        return frozenset(self._folded)

    def stand(self, *, sorted_by: Column, descending: bool, folded: Collection[str]) -> None:
        """Before any rows are taken: as the table stood before."""
        self.sorted_by, self.descending, self._folded = sorted_by, descending, set(folded)

    def fold(self, domain: str, *, folded: bool) -> None:
        (self._folded.add if folded else self._folded.discard)(domain)
        self._lay_out()

    def unfold_all(self) -> None:
        self._folded.clear()
        self._lay_out()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.sort_by(self.columns[column], descending=order is Qt.SortOrder.DescendingOrder)

    def sort_by(self, column: Column, *, descending: bool) -> None:
        if (column, descending) != (self.sorted_by, self.descending):
            self.sorted_by, self.descending = column, descending
            self._arrange()
            self._lay_out()

    def line_of(self, code: str) -> int | None:
        row = self._by_code.get(code)
        if row is None or not self._passing[row.at] or (self.grouped and row.element.domain in self._folded):
            return None
        return self.lines.index(row)

    def lines_of(self, codes: Collection[str]) -> list[int]:
        """Of those that are listed."""
        if not codes:
            return []
        return [at for at, line in enumerate(self.lines) if isinstance(line, Row) and line.element.code in codes]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = Qt.ItemFlag.ItemIsEnabled
        is_row = index.isValid() and isinstance(self.lines[index.row()], Row)
        return usual | Qt.ItemFlag.ItemIsSelectable if is_row else usual

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.title(self.columns[section])
        return None

    @property
    def sorted_within(self) -> str:
        """The title of the column by which each domain is sorted; empty where they are in their own order."""
        return self.title(self.sorted_by) if self.grouped and self.sorted_by is not Column.CODE else ""

    def title(self, column: Column) -> str:
        return self.verdict_title if column is Column.VERDICT else self._language.label("field", column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line, column = self.lines[index.row()], self.columns[index.column()]
        if isinstance(line, Group):
            return _group_words(line, index.column(), role)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return line.words[column]
        return None

    def _arrange(self) -> None:
        """Group and sort all rows, whatever the filters say of them."""
        grouped: dict[str, list[Row]] = {}
        for row in self._rows:
            grouped.setdefault(row.element.domain if self.grouped else "", []).append(row)
        for rows in grouped.values():
            rows.sort(key=self._key, reverse=self.descending)
        self._groups = [(domain, domain_name(domain, self._language), rows) for domain, rows in grouped.items()]

    def _lay_out(self) -> None:
        self.beginResetModel()
        passing = self._passing
        lines: list[Group | Row] = []
        headings: list[int] = []
        for domain, words, rows in self._groups:
            kept = [row for row in rows if passing[row.at]]
            if kept and self.grouped:
                folded = domain in self._folded
                headings.append(len(lines))
                lines.append(Group(domain=domain, words=words, count=len(kept), folded=folded))
                kept = [] if folded else kept
            lines.extend(kept)
        self.lines, self.headings = lines, headings
        self.endResetModel()

    def _key(self, row: Row) -> tuple[int, str]:
        """Catalogue order for codes, the order of meaning for what has one, the alphabet for the rest; what is not
        known comes last."""
        column, element = self.sorted_by, row.element
        match column:
            case Column.CODE:
                return element.position, ""
            case Column.LAYER | Column.STATUS | Column.CONFIDENCE:
                return _IN_ORDER[column].index(getattr(element, column)), ""
            case Column.SOURCES:
                return (row.verified is True) - (row.verified is None), ""
            case Column.VERDICT:
                return list(Outcome).index(row.verdict) if row.verdict else len(Outcome), ""
            case Column.IN_FORCE:
                return not element.in_force_from, element.in_force_from
            case _:
                words = row.words[column].casefold()
                return not words, words


def _group_words(group: Group, column: int, role: int) -> str | None:
    if column == 0 and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
        return f"{group.words} {group.count}" if role == Qt.ItemDataRole.AccessibleTextRole else group.words
    return None
