"""The lines of the agenda for Qt: headings, and under each its elements in the order of discussion."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from roadmap_app.domain.agenda import AgendaClass, AgendaGroup
from roadmap_app.domain.outcome import Decision
from roadmap_app.domain.result import ElementResult
from roadmap_app.i18n import Language
from roadmap_app.presentation.cards import Mark, flag_marks, standing_mark
from roadmap_app.ui.session import Session

Index = QModelIndex | QPersistentModelIndex


class Column(StrEnum):
    NUMBER = "number"
    ELEMENT = "element"
    OUTCOME = "outcome"
    MEDIAN = "median"
    INDEX = "disagreement_index"
    ANSWERED = "answered"
    THIRDS = "thirds"
    DECISION = "decision"


COLUMNS = tuple(Column)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """Of a group: its title, how many it holds, and what brought them together."""

    title: str
    count: int
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One element; `number` is its place on the agenda, 0 for none. `cells` are the words of the plain columns."""

    result: ElementResult
    number: int
    code: str
    name: str
    flags: tuple[Mark, ...]
    decided: Mark
    cells: dict[Column, str]

    @property
    def reasons(self) -> str:
        return ", ".join(mark.words for mark in self.flags)


class AgendaModel(QAbstractTableModel):
    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.blind = session.document.snapshot.workspace.blind
        self.lines: list[Heading | Entry] = []

    def tell(self, groups: Sequence[AgendaGroup], shown: frozenset[str], agenda: Sequence[str]) -> None:
        """The groups, of which only the elements in `shown` are seen."""
        language, taken = self._session.language, self._session.document.snapshot.decided
        places = {code: at for at, code in enumerate(agenda, 1)}
        self.beginResetModel()
        self.lines = []
        for group in groups:
            rows = [row for row in group.elements if row.element in shown]
            if rows:
                self.lines.append(heading(group.kind, len(rows), language, individual=not self.blind))
            self.lines += [self._entry(row, places.get(row.element, 0), taken.get(row.element)) for row in rows]
        self.endResetModel()

    def line_of(self, code: str) -> int | None:
        return next(
            (at for at, line in enumerate(self.lines) if isinstance(line, Entry) and line.result.element == code), None
        )

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The keyboard passes over headings."""
        if isinstance(self.lines[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(COLUMNS[section])
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._session.language.label("column", "thirds") if COLUMNS[section] is Column.THIRDS else None
        return self.title(COLUMNS[section]) if role == Qt.ItemDataRole.DisplayRole else None

    def title(self, column: Column) -> str:
        language = self._session.language
        match column:
            case Column.NUMBER:
                return language.gettext("No.")
            case Column.ELEMENT:
                return language.gettext("Element, and why it is here")
            case Column.THIRDS:
                return "1–3, 4–6, 7–9"
            case Column.DECISION:
                return language.gettext("Decision")
            case _:
                return language.label("column", column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line, column = self.lines[index.row()], COLUMNS[index.column()]
        if isinstance(line, Heading):
            said = f"{line.title}: {line.count}. {line.note}" if column is Column.NUMBER else ""
            return said if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) else None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line.cells[column]
            case Qt.ItemDataRole.AccessibleTextRole:
                return _spoken(line, column)
            case Qt.ItemDataRole.ToolTipRole if column is Column.ELEMENT:
                return f"{line.code}  {line.name}\n{line.reasons}".strip()
            case _:
                return None

    def _entry(self, row: ElementResult, number: int, decision: Decision | None) -> Entry:
        language, picture = self._session.language, self._session.document.snapshot
        element = picture.element(row.element)
        median, index = row.median, row.disagreement_index
        decided = standing_mark(decision, language)
        return Entry(
            result=row,
            number=number,
            code=element.short_code,
            name=element.name.in_language(language.code),
            flags=tuple(flag_marks(row, picture.workspace, language)),
            decided=decided,
            cells={
                Column.NUMBER: str(number or ""),
                Column.ELEMENT: element.name.in_language(language.code),
                Column.OUTCOME: language.label("disposition-short", row.outcome),
                Column.MEDIAN: "" if median is None else language.figure(median),
                Column.INDEX: "" if index is None else language.number(index, 2),
                Column.ANSWERED: language.gettext("{n} of {total}").format(n=row.answered, total=row.seats),
                Column.THIRDS: " · ".join(str(count) for count in row.thirds or ()),
                Column.DECISION: decided.words,
            },
        )


def heading(kind: AgendaClass, count: int, language: Language, *, individual: bool) -> Heading:
    _ = language.gettext
    match kind:
        case AgendaClass.INSUFFICIENT if individual:
            title, note = _("Without a judgement"), ""
        case AgendaClass.NO_CONSENSUS:
            title, note = language.label("outcome", kind), _("The judgements lie too far apart for an answer.")
        case AgendaClass.INSUFFICIENT:
            title, note = language.label("outcome", kind), _("Not on the agenda; a further round asks about these.")
        case AgendaClass.SETTLED:
            title, note = _("Settled"), _("Nothing brings these up; each with how many answered.")
        case _:
            title, note = language.label("flag", kind), language.label("flag-explanation", kind)
            title = title[:1].upper() + title[1:]
    return Heading(title=title, count=count, note=note)


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in RIGHT else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


OF_A_PANEL = (Column.INDEX, Column.ANSWERED, Column.THIRDS)
"""What says nothing of one person's judgement."""

RIGHT = (Column.MEDIAN, Column.INDEX, Column.ANSWERED)
"""Figures stand one under the other."""


def _spoken(entry: Entry, column: Column) -> str:
    if column is Column.ELEMENT:
        return ". ".join(part for part in (entry.code, entry.name, entry.reasons) if part)
    return entry.cells[column]
