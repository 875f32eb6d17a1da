"""What a seat has written where it has given no answer yet; in memory only."""

from collections.abc import Iterable

from roadmap_app.domain.ballot import Place
from roadmap_app.domain.element import Confidence
from roadmap_app.workspace.sitting import Sitting


class Drafts(dict[tuple[int, str, Place], tuple[str, Confidence | None]]):
    """By round, seat and place: a reason and a confidence."""

    def keep(self, sitting: Sitting, place: Place, reason: str, confidence: Confidence | None) -> None:
        self[_key(sitting, place)] = (reason, confidence)

    def drop(self, sitting: Sitting, place: Place) -> None:
        self.pop(_key(sitting, place), None)

    def of(self, sitting: Sitting, places: Iterable[Place]) -> dict[Place, tuple[str, Confidence | None]]:
        """Those of the places at which something is written."""
        return {place: self[key] for place in places if (key := _key(sitting, place)) in self}

    def written(self, sitting: Sitting, place: Place) -> tuple[str, Confidence | None]:
        return self.get(_key(sitting, place), ("", None))

    def waiting(self, round_: int) -> tuple[str, Place] | None:
        """The seat and the place of a reason of the round that still has no answer; None where there is none."""
        return next(
            ((seat, place) for (at, seat, place), (text, _level) in self.items() if at == round_ and text), None
        )

    def reasons(self, sitting: Sitting) -> int:
        """How many reasons the seat has written to which it has not given an answer."""
        own = (sitting.round.number, sitting.seat.code)
        return sum(bool(text) for key, (text, _level) in self.items() if key[:2] == own)


def _key(sitting: Sitting, place: Place) -> tuple[int, str, Place]:
    return sitting.round.number, sitting.seat.code, place
