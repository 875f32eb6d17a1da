"""The deck of cards: criteria laid in order, level by level, with blank cards that widen the gaps
(docs/methods-reference.md, 4)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

LEAST_RATIO, MOST_RATIO = 1.01, 99.0
USUAL_RATIO = 2.0
MOST_BLANKS = 30
"""Of one gap."""


@dataclass(frozen=True, slots=True, kw_only=True)
class On:
    """On the level of that number, with the cards that lie there; 0 is the lowest of the deck without the card."""

    level: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """A level of its own, over `gap` levels of the deck without the card, and over and under so many blank cards."""

    gap: int
    under: int = 0
    over: int = 0


Place = On | Between


@dataclass(frozen=True, slots=True, kw_only=True)
class Deck:
    """`levels` from the least important to the most, codes in order on each; `blanks` one fewer, between neighbours.

    `ratio`: how many times a card on the top level outweighs one on the bottom level.
    """

    levels: tuple[tuple[str, ...], ...]
    blanks: tuple[int, ...]
    ratio: float = USUAL_RATIO

    @property
    def codes(self) -> frozenset[str]:
        return frozenset(code for level in self.levels for code in level)

    def level_of(self, code: str) -> int:
        """Counted from 1, the lowest."""
        return next(at for at, level in enumerate(self.levels, start=1) if code in level)

    def place_of(self, code: str) -> Place:
        """Where a card lies in the deck without it."""
        at = self.level_of(code) - 1
        if len(self.levels[at]) > 1:
            return On(level=at)
        return Between(
            gap=at,
            over=self.blanks[at - 1] if at > 0 else 0,
            under=self.blanks[at] if at < len(self.blanks) else 0,
        )

    def placed(self, code: str, place: Place) -> "Deck":
        """The deck with the card at that place, the others as they lie."""
        rest = self._without(code)
        match place:
            case On():
                level = tuple(sorted((*rest.levels[place.level], code)))
                return replace(rest, levels=(*rest.levels[: place.level], level, *rest.levels[place.level + 1 :]))
            case Between():
                at = place.gap
                levels = (*rest.levels[:at], (code,), *rest.levels[at:])
                split = ((place.over,) if at > 0 else ()) + ((place.under,) if at < len(rest.levels) else ())
                return replace(rest, levels=levels, blanks=(*rest.blanks[: max(at - 1, 0)], *split, *rest.blanks[at:]))

    def places(self, code: str) -> tuple[Place, ...]:
        """Every place that a card can take, from the lowest to the highest: on each level, and between two levels at
        each of the blank cards. The card may be one that is not in the deck yet."""
        return tuple(self._places(code))

    def moved(self, code: str, steps: int) -> "Deck":
        """The card so many places higher, or lower where negative; at either end it stays. One that is not in the deck
        yet comes in at the bottom."""
        places = self.places(code)
        if code not in self.codes:
            return self.placed(code, places[0])
        at = min(max(places.index(self.place_of(code)) + steps, 0), len(places) - 1)
        return self.placed(code, places[at])

    def with_blanks(self, gap: int, count: int) -> "Deck":
        """`gap` 0 is the one between the two lowest levels."""
        count = min(max(count, 0), MOST_BLANKS)
        return replace(self, blanks=(*self.blanks[:gap], count, *self.blanks[gap + 1 :]))

    def weighing(self, ratio: float) -> "Deck":
        return replace(self, ratio=min(max(ratio, LEAST_RATIO), MOST_RATIO))

    def gap_beside(self, code: str) -> int | None:
        """The gap under a card's level, over it for the lowest; None in a deck of one level."""
        return max(self.level_of(code) - 2, 0) if self.blanks else None

    def _places(self, code: str) -> Iterator[Place]:
        """Past an end the card keeps the blank cards that part it from the rest until it comes nearer."""
        rest = self._without(code)
        top = len(rest.levels)
        now = self.place_of(code) if code in self.codes else None
        away = now if isinstance(now, Between) else Between(gap=-1)
        for apart in range(away.under if away.gap == 0 else 0, -1, -1):
            yield Between(gap=0, under=apart)
        for level in range(top):
            yield On(level=level)
            if level < top - 1:
                blanks = rest.blanks[level]
                yield from (Between(gap=level + 1, over=over, under=blanks - over) for over in range(blanks + 1))
        if top:
            yield from (Between(gap=top, over=apart) for apart in range((away.over if away.gap == top else 0) + 1))

    def _without(self, code: str) -> "Deck":
        if code not in self.codes:
            return self
        at = self.level_of(code) - 1
        rest = tuple(each for each in self.levels[at] if each != code)
        if rest:
            return replace(self, levels=(*self.levels[:at], rest, *self.levels[at + 1 :]))
        blanks = list(self.blanks)
        if 0 < at < len(blanks):
            blanks[at - 1 : at + 1] = [blanks[at - 1] + blanks[at]]
        elif blanks:
            del blanks[0 if at == 0 else -1]
        return replace(self, levels=(*self.levels[:at], *self.levels[at + 1 :]), blanks=tuple(blanks))
