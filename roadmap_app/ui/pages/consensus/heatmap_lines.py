"""The cells of the heatmap for Qt: elements by domain, and what the panel rated each of them on every criterion."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from roadmap_app.domain.criterion import Criterion, Question
from roadmap_app.domain.element import Element
from roadmap_app.domain.result import CriterionSummary, ElementResult
from roadmap_app.presentation.names import domain_name
from roadmap_app.presentation.sentences.ratings import rating_sentence
from roadmap_app.ui.session import Session

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The heading of a domain, with how many elements stand under it."""

    words: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """`summary` is None where nobody rated; `carried` that the bar is reached, `red` and `safeguard` that the line."""

    summary: CriterionSummary | None
    words: str
    carried: bool
    red: bool
    safeguard: bool

    @property
    def median(self) -> float | None:
        return None if self.summary is None else self.summary.median

    @property
    def contested(self) -> bool:
        return self.summary is not None and self.summary.contested


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    element: Element
    name: str
    result: ElementResult
    cells: tuple[Cell, ...]


class HeatmapModel(QAbstractTableModel):
    """Within a domain the elements come as the catalogue lists them, or the highest median of one criterion first.
    `current` is the line that the keyboard is on, −1 for none."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.criteria: tuple[Criterion, ...] = ()
        self.lines: list[Group | Line] = []
        self.sorted_by = self.current = -1
        self._rows: Sequence[Line] = ()

    def tell(self, rows: Sequence[ElementResult]) -> None:
        picture, language = self._session.document.snapshot, self._session.language
        self.criteria = picture.criteria
        elements = {element.code: element for element in picture.elements}
        lines = [
            Line(
                element=elements[row.element],
                name=elements[row.element].name.in_language(language.code),
                result=row,
                cells=tuple(self._cell(row, criterion) for criterion in self.criteria),
            )
            for row in rows
        ]
        self._rows = sorted(lines, key=lambda line: line.element.position)
        self._lay_out()

    @property
    def names(self) -> list[str]:
        """Of the criteria, in the order of the columns."""
        return [criterion.name.in_language(self._session.language.code) for criterion in self.criteria]

    def sort_by(self, at: int) -> None:
        """By that criterion; by the catalogue again where it was sorted by it already."""
        self.sorted_by = -1 if at == self.sorted_by else at
        self._lay_out()

    def line_of(self, code: str) -> int | None:
        return next(
            (at for at, line in enumerate(self.lines) if isinstance(line, Line) and line.element.code == code), None
        )

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.criteria)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The keyboard passes over the headings."""
        if isinstance(self.lines[index.row()], Group):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal:
            return self._criterion(self.criteria[section], role)
        line = self.lines[section]
        if isinstance(line, Group):
            return f"{line.words}   {line.count}" if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{line.element.short_code}   {line.name}"
        return line.name if role == Qt.ItemDataRole.ToolTipRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.lines[index.row()]
        if isinstance(line, Group):
            return None
        cell = line.cells[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return rating_sentence(self.criteria[index.column()], cell.summary, self._session.language)
        return None

    def _criterion(self, criterion: Criterion, role: int) -> Any:
        language = self._session.language
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return criterion.code
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                role_words = language.label("role", criterion.role)
                return f"{criterion.code} {criterion.name.in_language(language.code)} ({role_words})"
            case _:
                return None

    def _cell(self, row: ElementResult, criterion: Criterion) -> Cell:
        summary = next((each for each in row.criteria if each.criterion == criterion.code), None)
        end, time = row.question(Question.END), row.question(Question.TIME)
        median = None if summary is None else summary.median
        return Cell(
            summary=summary,
            words="" if median is None else self._session.language.figure(median),
            carried=any(criterion.code in answer.carried_by for answer in row.questions),
            red=end is not None and criterion.code in end.lines,
            safeguard=time is not None and criterion.code in time.lines,
        )

    def _lay_out(self) -> None:
        self.beginResetModel()
        grouped: dict[str, list[Line]] = {}
        for row in self._rows:
            grouped.setdefault(row.element.domain, []).append(row)
        self.lines = []
        for domain, rows in grouped.items():
            self.lines.append(Group(words=domain_name(domain, self._session.language), count=len(rows)))
            self.lines += rows if self.sorted_by < 0 else sorted(rows, key=self._lowest_last)
        self.endResetModel()

    def _lowest_last(self, line: Line) -> float:
        """A criterion without enough answers comes after all others."""
        median = line.cells[self.sorted_by].median
        return 0.0 if median is None else -median
