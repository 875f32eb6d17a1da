"""What a seat has written where it has given no answer yet; in memory only."""

from roadmap_app.domain.ballot import Place
from roadmap_app.domain.element import Confidence
from roadmap_app.workspace.sitting import Sitting


class Drafts(dict[tuple[int, str, Place], tuple[str, Confidence | None]]):
    """By round, seat and place: a reason and a confidence."""

    def keep(self, sitting: Sitting, place: Place, reason: str, confidence: Confidence | None) -> None:
        self[_key(sitting, place)] = (reason, confidence)

    def drop(self, sitting: Sitting, place: Place) -> None:
        self.pop(_key(sitting, place), None)

    def written(self, sitting: Sitting, place: Place) -> tuple[str, Confidence | None]:
        return self.get(_key(sitting, place), ("", None))

    def reasons(self, sitting: Sitting) -> int:
        """How many reasons the seat has written to which it has not given an answer."""
        own = (sitting.round.number, sitting.seat.code)
        return sum(bool(text) for key, (text, _level) in self.items() if key[:2] == own)


def _key(sitting: Sitting, place: Place) -> tuple[int, str, Place]:
    return sitting.round.number, sitting.seat.code, place
