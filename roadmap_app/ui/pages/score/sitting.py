"""One seat at work on one round: what it is asked, what it has answered, and where it is."""

from collections.abc import Sequence
from dataclasses import dataclass

from roadmap_app.domain.criterion import Criterion, Question
from roadmap_app.domain.element import Confidence, Element
from roadmap_app.domain.panel import Judgement, Rating, Round, Seat
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.workspace.asking import elements_asked
from roadmap_app.workspace.change import ChangeSet
from roadmap_app.workspace.command import Command
from roadmap_app.workspace.commands import answers
from roadmap_app.workspace.document import Document

Answer = Judgement | Rating


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where an answer is asked for: the judgement on an element (`criterion` empty), or its rating."""

    element: str
    criterion: str = ""


def criteria_in_order(snapshot: Snapshot) -> tuple[Criterion, ...]:
    """As they are asked: question by question."""
    return tuple(
        criterion for question in Question for criterion in snapshot.criteria if criterion.role in question.roles
    )


def asked_elements(snapshot: Snapshot, round_: Round) -> tuple[Element, ...]:
    """The elements that the round asks about, in catalogue order."""
    asked = elements_asked(snapshot, round_.number)
    return tuple(element for element in snapshot.scored if element.code in asked)


class Sitting:
    """There is one only while the round is open. `read` takes in what has changed in the document."""

    def __init__(self, document: Document, seat: Seat, round_: Round) -> None:
        self._document = document
        self.seat, self.round = seat, round_
        self.elements: Sequence[Element] = ()
        self.criteria: Sequence[Criterion] = ()
        self.at: int = 0
        self.row: int = 0
        self.read()

    def read(self) -> None:
        snapshot = self._document.snapshot
        here = self.place.element if self.elements else ""
        self.elements = asked_elements(snapshot, self.round)
        self.criteria = criteria_in_order(snapshot)
        self._own = self._document.ballot(self.seat.code, self.round.number)
        self.row = min(self.row, len(self.criteria))
        if not self.go_to(here):
            self.at = min(self.at, max(len(self.elements) - 1, 0))

    @property
    def element(self) -> Element:
        return self.elements[self.at]

    @property
    def criterion(self) -> Criterion | None:
        """The criterion that is asked; None where it is the judgement."""
        return self.criteria[self.row - 1] if self.row else None

    @property
    def place(self) -> Place:
        criterion = self.criterion
        return Place(element=self.element.code, criterion=criterion.code if criterion else "")

    def answer(self, place: Place) -> Answer | None:
        if place.criterion:
            return self._own.ratings.get((place.element, place.criterion))
        return self._own.judgements.get(place.element)

    @property
    def handed_in(self) -> bool:
        """Whether the ballot is in; it may still be changed while the round is open."""
        return self._own.handed_in

    @property
    def judged(self) -> int:
        """How many of the elements have a judgement, *cannot judge* included."""
        return sum(element.code in self._own.judgements for element in self.elements)

    def rated(self, element: str) -> int:
        """How many criteria of the element are answered."""
        return sum((element, criterion.code) in self._own.ratings for criterion in self.criteria)

    def go_to(self, element: str, criterion: str = "") -> bool:
        """Turn to an element, on its judgement unless a criterion is named; False where it is not asked."""
        found = next((at for at, each in enumerate(self.elements) if each.code == element), None)
        if found is None:
            return False
        if found != self.at or criterion:
            self.row = next((row for row, each in enumerate(self.criteria, 1) if each.code == criterion), 0)
        self.at = found
        return True

    def turn_to(self, place: Place) -> None:
        """To the very place; stays where it is if the round asks no such thing."""
        if self.go_to(place.element, place.criterion) and not place.criterion:
            self.row = 0

    def move_element(self, by: int) -> bool:
        """To the judgement of the element before or after; False at the end of the list."""
        at = self.at + by
        if not 0 <= at < len(self.elements):
            return False
        self.at, self.row = at, 0
        return True

    def move_row(self, by: int) -> bool:
        row = self.row + by
        if not 0 <= row <= len(self.criteria):
            return False
        self.row = row
        return True

    def move_on(self) -> bool:
        """To the next question, over to the next element after the last; False at the very end."""
        return self.move_row(1) or self.move_element(1)

    def next_unrated(self) -> bool:
        """To the next element without a judgement; once all are judged, to the next missing rating. False where
        everything is answered."""
        count = len(self.elements)
        following = [(self.at + step) % count for step in range(1, count + 1)]
        for at in following:
            if self.elements[at].code not in self._own.judgements:
                self.at, self.row = at, 0
                return True
        for at in (self.at, *following):
            missing = self._first_missing(self.elements[at].code)
            if missing is not None:
                self.at, self.row = at, missing
                return True
        return False

    def _first_missing(self, element: str) -> int | None:
        rows = (row for row, each in enumerate(self.criteria, 1) if (element, each.code) not in self._own.ratings)
        return next(rows, None)

    def touched_by(self, change: ChangeSet) -> Place | None:
        """The last place whose answer of this seat and round the change has set, altered or cleared."""
        own = (self.round.number, self.seat.code)
        for row in reversed((*change.rows("judgement"), *change.rows("rating"))):
            if row.key[:2] == own:
                element, *criterion = (str(part) for part in row.key[2:])
                return Place(element=element, criterion=criterion[0] if criterion else "")
        return None

    def giving(self, place: Place, value: int | None, confidence: Confidence | None, reason: str) -> Command:
        """The command that answers; a value of None is *cannot judge*."""
        round_, seat, element = self.round.number, self.seat.code, place.element
        if not place.criterion:
            return answers.judge(
                round=round_, seat=seat, element=element, value=value, confidence=confidence, reason=reason
            )
        return answers.rate(
            round=round_,
            seat=seat,
            element=element,
            criterion=place.criterion,
            value=value,
            confidence=confidence,
            reason=reason,
        )

    def clearing(self, place: Place) -> Command:
        round_, seat = self.round.number, self.seat.code
        if not place.criterion:
            return answers.clear_judgement(round=round_, seat=seat, element=place.element)
        return answers.clear_rating(round=round_, seat=seat, element=place.element, criterion=place.criterion)
