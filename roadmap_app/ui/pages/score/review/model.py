"""The places that a review leads to, as a list: under each heading its elements."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from roadmap_app.domain.ballot import Listed, Place, Point, Review
from roadmap_app.domain.element import Element
from roadmap_app.i18n import Language
from roadmap_app.presentation.answers import answer_words
from roadmap_app.presentation.sentences.ballot import point_sentence
from roadmap_app.workspace.sitting import Sitting

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    point: Point
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A place with the words of its line: code and name of the element, and what is asked there."""

    place: Place
    code: str
    name: str
    about: str


class ReviewModel(QAbstractListModel):
    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self.lines: Sequence[Heading | Entry] = ()

    def show(self, found: Review, sitting: Sitting) -> None:
        self.beginResetModel()
        self.lines = tuple(self._lines(found, sitting))
        self.endResetModel()

    def forget(self) -> None:
        self.beginResetModel()
        self.lines = ()
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.lines[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.words if isinstance(line, Heading) else f"{line.code} {line.name} · {line.about}"
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(line, Entry):
            return line.name
        return None

    def _lines(self, found: Review, sitting: Sitting) -> Iterator[Heading | Entry]:
        elements = {element.code: element for element in sitting.elements}
        for point, listed in found.points.items():
            yield Heading(point=point, words=point_sentence(point, len(listed), self._language))
            for one in listed:
                yield self._entry(elements[one.place.element], one, point, sitting)

    def _entry(self, element: Element, one: Listed, point: Point, sitting: Sitting) -> Entry:
        return Entry(
            place=one.place,
            code=element.short_code,
            name=element.name.in_language(self._language.code),
            about=self._about(one, point, sitting),
        )

    def _about(self, one: Listed, point: Point, sitting: Sitting) -> str:
        language, total = self._language, len(sitting.criteria)
        if point is Point.NO_JUDGEMENT:
            return ""
        if point is Point.NO_RATING:
            done = language.ngettext("{n} of {total} rating", "{n} of {total} ratings", total)
            return done.format(n=total - one.count, total=total)
        where = one.place.criterion or language.label("glossary", "judgement")
        return f"{where}: {answer_words(sitting.answer(one.place), language)}"
