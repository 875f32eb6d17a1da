"""The review of a ballot: nothing that a person would want to look at again is passed over."""

from roadmap_app.domain.ballot import Listed, Place, Point, review
from roadmap_app.domain.element import Confidence
from roadmap_app.domain.outcome import Outcome
from roadmap_app.domain.panel import Judgement, Rating

ELEMENTS, CRITERIA = ("E1", "E2", "E3"), ("C01", "C02")


def judgement(
    element: str, value: int | None, *, reason: str = "", confidence: Confidence | None = None
) -> tuple[str, Judgement]:
    made = Judgement(round=2, seat="S01", element=element, value=value, reason=reason, confidence=confidence)
    return element, made


def rating(
    element: str, criterion: str, value: int | None, confidence: Confidence | None = None
) -> tuple[tuple[str, str], Rating]:
    made = Rating(round=2, seat="S01", element=element, criterion=criterion, value=value, confidence=confidence)
    return (element, criterion), made


def test_it_counts_the_thirds_and_lists_what_to_look_at_again() -> None:
    judgements = dict([judgement("E1", 9), judgement("E2", None)])
    ratings = dict([rating("E1", "C01", 3, Confidence.LOW), rating("E1", "C02", None), rating("E2", "C02", 4)])
    found = review(ELEMENTS, CRITERIA, judgements, ratings, {"E1": Outcome.ABOLISH})
    assert (found.asked, found.thirds, found.abstained) == (3, (0, 0, 1), 1)
    assert found.points == {
        Point.NO_REASON: (Listed(place=Place(element="E1")),),
        Point.NO_JUDGEMENT: (Listed(place=Place(element="E3")),),
        Point.NO_RATING: (
            Listed(place=Place(element="E2", criterion="C01")),
            Listed(place=Place(element="E3", criterion="C01"), count=2),
        ),
        Point.CANNOT_JUDGE: (Listed(place=Place(element="E1", criterion="C02")), Listed(place=Place(element="E2"))),
        Point.LOW_CONFIDENCE: (Listed(place=Place(element="E1", criterion="C01")),),
    }


def test_a_reason_settles_a_judgement_outside_the_panels_third() -> None:
    judgements = dict([judgement("E1", 9, reason="The text allows it."), judgement("E2", 2)])
    found = review(ELEMENTS, (), judgements, {}, {"E1": Outcome.ABOLISH, "E2": Outcome.ABOLISH})
    assert set(found.points) == {Point.NO_JUDGEMENT}


def test_many_fives_are_said_from_over_two_fifths_on() -> None:
    values = (5, 5, 1, 9, 8)
    elements = [f"E{at}" for at in range(6)]
    given = dict(judgement(element, value) for element, value in zip(elements, values, strict=False))
    assert not review(elements, (), given, {}, {}).many_middles, "two of five is not over 40 %"
    given |= dict([judgement("E5", 5)])
    assert review(elements, (), given, {}, {}).many_middles
