"""One seat at work on one round: what it is asked, what it has answered, and where it is."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from roadmap_app.domain.ballot import Answer, Place, Review, review
from roadmap_app.domain.criterion import Criterion
from roadmap_app.domain.element import Confidence, Element
from roadmap_app.domain.outcome import Outcome
from roadmap_app.domain.panel import Judgement, Rating, Round, Seat
from roadmap_app.workspace.asking import asked_elements
from roadmap_app.workspace.change import ChangeSet
from roadmap_app.workspace.command import Command
from roadmap_app.workspace.commands import answers
from roadmap_app.workspace.document import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Sieve:
    """Which elements are gone through: those of one domain (all where it is empty), those that still want an answer."""

    unrated: bool = False
    domain: str = ""


class Sitting:
    """There is one only while the round is open. `read` takes in what has changed in the document."""

    def __init__(self, document: Document, seat: Seat, round_: Round) -> None:
        self._document = document
        self.seat, self.round = seat, round_
        self.elements: Sequence[Element] = ()
        self.domains: Sequence[str] = ()
        self.criteria: Sequence[Criterion] = ()
        self.at: int = 0
        self.row: int = 0
        self.sieve = Sieve()
        self._panel: Mapping[str, Outcome] | None = None
        self.read()

    def read(self) -> None:
        snapshot = self._document.snapshot
        here = self.place.element if self.elements else ""
        self.elements = asked_elements(snapshot, self.round)
        self.criteria = snapshot.criteria_as_asked
        own = self._document.ballot(self.seat.code, self.round.number)
        self.handed_in = own.handed_in
        self.judgements, self.ratings = dict(own.judgements), dict(own.ratings)
        self.domains = tuple(dict.fromkeys(element.domain for element in self.elements))
        self._counted: tuple[int, int] | None = None
        self._rated = {element.code: 0 for element in self.elements}
        known = {criterion.code for criterion in self.criteria}
        for element, criterion in self.ratings:
            if criterion in known and element in self._rated:
                self._rated[element] += 1
        self.row = min(self.row, len(self.criteria))
        if not self.go_to(here):
            self.at = min(self.at, max(len(self.elements) - 1, 0))

    def take_in(self, change: ChangeSet) -> None:
        """Take over what a change did to this ballot, without reading all of it again where that can be."""
        if change.bulk or {row.table for row in change.changes} - {"judgement", "rating"}:
            self.read()
            return
        for row in change.changes:
            if row.key[:2] == (self.round.number, self.seat.code):
                self._take_row(row.before, row.after)

    def _take_row(self, before: Answer | None, after: Answer | None) -> None:
        self._counted = None
        if isinstance(before, Judgement):
            self.judgements.pop(before.element, None)
        elif isinstance(before, Rating) and self.ratings.pop((before.element, before.criterion), None) is not None:
            self._rated[before.element] -= 1
        if isinstance(after, Judgement):
            self.judgements[after.element] = after
        elif isinstance(after, Rating):
            self.ratings[after.element, after.criterion] = after
            self._rated[after.element] += 1

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
            return self.ratings.get((place.element, place.criterion))
        return self.judgements.get(place.element)

    @property
    def judged(self) -> int:
        """How many of the elements have a judgement, *cannot judge* included."""
        return self._counts()[0]

    @property
    def panel(self) -> Mapping[str, Outcome]:
        """The panel's last answers, from which a judgement does not part without a reason."""
        if self._panel is None:
            self._panel = self._document.panel_before(self.round.number)
        return self._panel

    def reviewed(self) -> Review:
        elements, criteria = [each.code for each in self.elements], [each.code for each in self.criteria]
        return review(elements, criteria, self.judgements, self.ratings, self.panel)

    def complete(self, element: str) -> bool:
        return element in self.judgements and self._rated[element] >= len(self.criteria)

    def passes(self, element: Element) -> bool:
        """Whether the sieve lets the element through."""
        inside = self.sieve.domain in ("", element.domain)
        return inside and not (self.sieve.unrated and self.complete(element.code))

    @property
    def passing(self) -> tuple[Element, ...]:
        return tuple(element for element in self.elements if self.passes(element))

    @property
    def unrated(self) -> int:
        """How many elements of the chosen domain still want an answer."""
        return self._counts()[1]

    @property
    def left_elsewhere(self) -> int:
        """How many elements of other domains than the chosen one still want an answer."""
        outside = (each.code for at, each in enumerate(self.elements) if not self._in_domain(at))
        return sum(not self.complete(code) for code in outside)

    def _counts(self) -> tuple[int, int]:
        """Judged and unrated, counted once until an answer or the sieve changes."""
        if self._counted is None:
            judged = sum(element.code in self.judgements for element in self.elements)
            chosen = [each.code for at, each in enumerate(self.elements) if self._in_domain(at)]
            self._counted = judged, sum(not self.complete(code) for code in chosen)
        return self._counted

    def sift(self, sieve: Sieve) -> bool:
        """Go through other elements, on from here; False where none passes."""
        self.sieve, self._counted = sieve, None
        return self.passes(self.element) or self._go_on(1, around=True)

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
        """To the judgement of the element before or after that passes; False at the end of the list. Among those that
        still want an answer the list has no end."""
        return self._go_on(by, around=self.sieve.unrated)

    def _go_on(self, by: int, *, around: bool) -> bool:
        count = len(self.elements)
        steps = (self.at + by * step for step in range(1, count))
        for at in steps:
            if not around and not 0 <= at < count:
                return False
            if self.passes(self.elements[at % count]):
                self.at, self.row = at % count, 0
                return True
        return False

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
        """To the next element of the chosen domain without a judgement; once all are judged, to the next missing
        rating. False where all of that domain is answered; `left_elsewhere` says what is not."""
        count = len(self.elements)
        around = [at for at in ((self.at + step) % count for step in range(1, count + 1)) if self._in_domain(at)]
        for at in around:
            if self.elements[at].code not in self.judgements:
                self.at, self.row = at, 0
                return True
        here = [self.at] if self._in_domain(self.at) else []
        for at, row in self._missing([*here, *around]):
            self.at, self.row = at, row
            return True
        return False

    def _in_domain(self, at: int) -> bool:
        return self.sieve.domain in ("", self.elements[at].domain)

    def _missing(self, places: Sequence[int]) -> Iterator[tuple[int, int]]:
        """The first missing rating of each of these elements, as its place in the list and its row."""
        for at in places:
            code = self.elements[at].code
            rows = enumerate(self.criteria, 1)
            row = next((row for row, criterion in rows if (code, criterion.code) not in self.ratings), None)
            if row is not None:
                yield at, row

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

    def filling(
        self, values: Mapping[Place, int | None], written: Mapping[Place, tuple[str, Confidence | None]]
    ) -> Command:
        """The command that answers many; `written` are reasons and confidences that wait for an answer."""
        return answers.fill(round=self.round.number, seat=self.seat.code, values=values, written=written)

    def clearing_all(self, places: Sequence[Place]) -> Command:
        return answers.clear(round=self.round.number, seat=self.seat.code, places=places)

    def clearing(self, place: Place) -> Command:
        round_, seat = self.round.number, self.seat.code
        if not place.criterion:
            return answers.clear_judgement(round=round_, seat=seat, element=place.element)
        return answers.clear_rating(round=round_, seat=seat, element=place.element, criterion=place.criterion)
