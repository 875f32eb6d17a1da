"""A seat's own ballot as a whole: where it can be answered, and what its review says before it goes in."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from roadmap_app.domain.element import Confidence
from roadmap_app.domain.outcome import Outcome, leaves_the_panel
from roadmap_app.domain.panel import HIGHEST, LOWEST, Judgement, Rating

Answer = Judgement | Rating

MIDDLE = (LOWEST + HIGHEST) // 2
MANY_MIDDLES = 0.4
"""Over this share of judgements in the very middle the review says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where an answer is asked for: the judgement on an element (`criterion` empty), or its rating."""

    element: str
    criterion: str = ""


class Point(StrEnum):
    """What the review lists, in this order."""

    NO_REASON = "no_reason"
    NO_JUDGEMENT = "no_judgement"
    NO_RATING = "no_rating"
    CANNOT_JUDGE = "cannot_judge"
    LOW_CONFIDENCE = "low_confidence"


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A place that the review leads to; `count` where it stands for several of its element."""

    place: Place
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """`slots` counts the judgements on each of the nine values, `abstained` those of *cannot judge*; `asked` is the
    number of elements."""

    asked: int
    slots: tuple[int, ...]
    abstained: int
    points: Mapping[Point, tuple[Listed, ...]]

    @property
    def thirds(self) -> tuple[int, int, int]:
        return sum(self.slots[:3]), sum(self.slots[3:6]), sum(self.slots[6:])

    @property
    def judged(self) -> int:
        """Judgements on the scale."""
        return sum(self.slots)

    @property
    def middles(self) -> int:
        return self.slots[MIDDLE - LOWEST]

    @property
    def many_middles(self) -> bool:
        return self.middles > MANY_MIDDLES * self.judged


def review(
    elements: Sequence[str],
    criteria: Sequence[str],
    judgements: Mapping[str, Judgement],
    ratings: Mapping[tuple[str, str], Rating],
    panel: Mapping[str, Outcome],
) -> Review:
    """Of the elements and criteria that are asked, in that order; `panel` is the panel's last answer by element."""
    values = [judgements[code].value for code in elements if code in judgements]
    listed: dict[Point, list[Listed]] = {point: [] for point in Point}
    for code in elements:
        for point, one in _points(code, criteria, judgements.get(code), ratings, panel.get(code)):
            listed[point].append(one)
    return Review(
        asked=len(elements),
        slots=tuple(values.count(value) for value in range(LOWEST, HIGHEST + 1)),
        abstained=values.count(None),
        points={point: tuple(found) for point, found in listed.items() if found},
    )


def _points(
    code: str,
    criteria: Sequence[str],
    judgement: Judgement | None,
    ratings: Mapping[tuple[str, str], Rating],
    panel: Outcome | None,
) -> Iterator[tuple[Point, Listed]]:
    """Of one element; what is missing in its ratings is one entry that leads to the first of them."""
    here = Listed(place=Place(element=code))
    given = [ratings[code, criterion] for criterion in criteria if (code, criterion) in ratings]
    if judgement is None:
        yield Point.NO_JUDGEMENT, here
    elif judgement.value is not None and not judgement.reason.strip() and leaves_the_panel(judgement.value, panel):
        yield Point.NO_REASON, here
    missing = [criterion for criterion in criteria if (code, criterion) not in ratings]
    if missing:
        yield Point.NO_RATING, Listed(place=Place(element=code, criterion=missing[0]), count=len(missing))
    for answer in (judgement, *given):
        if answer is None:
            continue
        place = place_of(answer)
        if answer.value is None:
            yield Point.CANNOT_JUDGE, Listed(place=place)
        if answer.confidence is Confidence.LOW:
            yield Point.LOW_CONFIDENCE, Listed(place=place)


def place_of(answer: Answer) -> Place:
    criterion = answer.criterion if isinstance(answer, Rating) else ""
    return Place(element=answer.element, criterion=criterion)
