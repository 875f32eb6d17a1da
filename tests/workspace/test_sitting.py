"""One seat on its way through a round: in which order it is asked, what it may leave out, and where it goes on."""

import pytest

from roadmap_app.domain.ballot import Place
from roadmap_app.workspace.asking import asked_elements
from roadmap_app.workspace.document import Document
from roadmap_app.workspace.sitting import Sieve, Sitting
from tests.workspace.panels import ABROAD, FORCES, PENSIONS, THREAT, TREATY


@pytest.fixture
def sitting(document: Document) -> Sitting:
    picture = document.snapshot
    return Sitting(document, picture.seats[0], picture.current_round)


def give(document: Document, sitting: Sitting, place: Place, value: int | None = 5) -> None:
    sitting.take_in(document.run(sitting.giving(place, value, None, "")))


def give_all(document: Document, sitting: Sitting, element: str) -> None:
    give(document, sitting, Place(element=element))
    for criterion in sitting.criteria:
        give(document, sitting, Place(element=element, criterion=criterion.code))


def test_context_is_never_asked_about_and_the_judgement_comes_before_the_criteria(
    document: Document, sitting: Sitting
) -> None:
    picture = document.snapshot
    asked = [element.code for element in asked_elements(picture, picture.current_round)]
    assert asked == [element.code for element in sitting.elements]
    assert ABROAD not in asked
    assert sitting.place == Place(element=asked[0])
    sitting.move_on()
    assert sitting.place == Place(element=asked[0], criterion=sitting.criteria[0].code)


def test_after_the_last_criterion_comes_the_next_element_and_after_the_last_element_nothing(sitting: Sitting) -> None:
    places = [sitting.place]
    while sitting.move_on():
        places.append(sitting.place)
    assert len(places) == len(set(places)) == len(sitting.elements) * (1 + len(sitting.criteria))
    assert sitting.element is sitting.elements[-1]


def test_next_unrated_looks_for_judgements_first_and_then_for_ratings(document: Document, sitting: Sitting) -> None:
    for element in (TREATY, FORCES):
        give(document, sitting, Place(element=element))
    assert sitting.next_unrated()
    assert sitting.place == Place(element=PENSIONS)
    give_all(document, sitting, PENSIONS)
    sitting.go_to(TREATY)
    give(document, sitting, Place(element=TREATY, criterion=sitting.criteria[0].code))
    assert sitting.next_unrated()
    assert sitting.place == Place(element=TREATY, criterion=sitting.criteria[1].code)
    for element in (TREATY, FORCES):
        give_all(document, sitting, element)
    assert not sitting.next_unrated()


def test_what_is_left_in_other_domains_is_counted_where_nothing_of_the_chosen_one_is(
    document: Document, sitting: Sitting
) -> None:
    give_all(document, sitting, TREATY)
    sitting.sift(Sieve(domain="a domain without elements"))
    assert not sitting.next_unrated()
    assert sitting.left_elsewhere == 2
    sitting.sift(Sieve())
    assert sitting.left_elsewhere == 0
    assert sitting.next_unrated()


def test_the_sieve_passes_over_what_is_answered_and_cannot_judge_is_an_answer(
    document: Document, sitting: Sitting
) -> None:
    for criterion in sitting.criteria:
        give(document, sitting, Place(element=TREATY, criterion=criterion.code), None)
    give(document, sitting, Place(element=TREATY), None)
    assert sitting.judged == 1
    assert sitting.sift(Sieve(unrated=True))
    assert [element.code for element in sitting.passing] == [FORCES, PENSIONS]
    assert not sitting.sift(Sieve(domain="a domain without elements"))


def test_undoing_an_answer_counts_it_as_missing_again(document: Document, sitting: Sitting) -> None:
    give_all(document, sitting, TREATY)
    assert sitting.complete(TREATY)
    change = document.undo()
    assert change is not None
    sitting.take_in(change)
    assert not sitting.complete(TREATY)
    assert sitting.touched_by(change) == Place(element=TREATY, criterion=sitting.criteria[-1].code)
    assert Place(element=TREATY, criterion=THREAT) != sitting.place
