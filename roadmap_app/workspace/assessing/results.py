"""What the panel's answers say, kept between changes: after one, only what depends on it is worked out again."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, suppress
from typing import TYPE_CHECKING, Any

from roadmap_app.domain.errors import FileProblem
from roadmap_app.storage import Reader
from roadmap_app.workspace import queries
from roadmap_app.workspace.change import ChangeSet, RowChange

if TYPE_CHECKING:
    from roadmap_app.domain.result import PanelResult
    from roadmap_app.domain.snapshot import Snapshot
    from roadmap_app.workspace.assessing.assessment import Analysis

OpenReader = Callable[[], AbstractContextManager[Reader]]

_FRAME = ("workspace", "seat", "round", "round_element")
"""Tables of which a change can turn every figure."""


class Results:
    """The results of each round that somebody has asked for. Those of a blind round are hidden, and cost nothing."""

    def __init__(self, reading: OpenReader) -> None:
        self._reading = reading
        self._kept: dict[int, PanelResult] = {}
        self._moved_at: dict[int, int] = {}

    def of(self, picture: "Snapshot", number: int) -> "PanelResult":
        """Whole and current, but for panel-wide figures that are marked stale."""
        if number not in self._kept:
            with self._reading() as reader:
                self._kept[number] = queries.results(reader, picture, number)
        return self._kept[number]

    def fresh(self, picture: "Snapshot", number: int) -> "PanelResult":
        """With the panel-wide figures brought up to date, however long that takes."""
        if self.of(picture, number).stale:
            del self._kept[number]
        return self.of(picture, number)

    def known(self, number: int) -> bool:
        return number in self._kept

    def analysis(self, picture: "Snapshot", number: int) -> "Analysis | None":
        """The work that is left to do: all of a round not known yet, or what is stale; None where there is none."""
        if number in self._kept and not self._kept[number].stale:
            return None
        with self._reading() as reader:
            work = queries.analysis(reader, picture, number)
        if work is None:
            self.of(picture, number)
        return work

    def take(self, analysis: "Analysis", result: "PanelResult") -> bool:
        """Keep what an analysis found; False where the answers have moved on since it was given them."""
        number = result.round
        if analysis.picture.revision < self._moved_at.get(number, 0):
            return False
        self._kept[number] = result
        return True

    def clear(self, revision: int) -> None:
        self._moved_at = dict.fromkeys((*self._moved_at, *self._kept), revision)
        self._kept.clear()

    def take_in(self, change: ChangeSet, picture: "Snapshot") -> bool:
        """After a change; False where every result is as it was. The change is kept by now: a result that cannot be
        read meanwhile is worked out again when it is asked for."""
        moved = [number for number in self._kept if _concerns(change, number)]
        for number in moved:
            self._moved_at[number] = change.revision
            result = self._kept.pop(number)
            if result.hidden or change.bulk or change.touches(*_FRAME) or any(map(_matters, change.rows("element"))):
                continue
            elements = None if change.touches("criterion") else frozenset(_answered(change))
            with suppress(FileProblem), self._reading() as reader:
                self._kept[number] = queries.renewed(reader, picture, result, elements)
        return bool(moved)


def _concerns(change: ChangeSet, number: int) -> bool:
    """Whether a round's results may differ after the change. Answers count in their own round, and in later ones that
    ask again only about some elements; so the results that are shown outlast every key of an open round."""
    if change.touches("criterion", *_FRAME) or not change.bulk.isdisjoint(queries.RESULT_TABLES):
        return True
    answered = (row for table in queries.ANSWER_TABLES for row in change.rows(table))
    return any(int(row.key[0]) <= number for row in answered) or any(map(_matters, change.rows("element")))


def _answered(change: ChangeSet) -> Iterator[str]:
    for table in queries.ANSWER_TABLES:
        for row in change.rows(table):
            yield (row.after or row.before).element  # pyright: ignore[reportOptionalMemberAccess]  # one of them is there


def _matters(row: RowChange) -> bool:
    """Of an element the results hold its code and domain alone, in catalogue order."""
    return _place(row.before) != _place(row.after)


def _place(element: Any | None) -> tuple[Any, ...] | None:
    return None if element is None else (element.scored, element.position, element.domain)
