"""Which round asks about which element."""

from roadmap_app.domain.element import Element
from roadmap_app.domain.panel import Round
from roadmap_app.domain.snapshot import Snapshot


def rounds_that_asked(snapshot: Snapshot, number: int) -> dict[int, tuple[str, ...]]:
    """For round `number`: which round each scored element's answers come from, as round -> element codes."""
    left = [element.code for element in snapshot.scored]
    asked: dict[int, tuple[str, ...]] = {}
    for round_ in sorted(snapshot.rounds, key=lambda one: -one.number):
        if round_.number > number:
            continue
        in_round = elements_asked(snapshot, round_.number)
        asked[round_.number] = tuple(code for code in left if code in in_round)
        left = [code for code in left if code not in in_round]
    return asked


def elements_asked(snapshot: Snapshot, number: int) -> frozenset[str]:
    """The scored elements that a round asks for."""
    scored = frozenset(element.code for element in snapshot.scored)
    contested_only = any(one.number == number and one.contested_only for one in snapshot.rounds)
    if not contested_only:
        return scored
    return scored & {one.element for one in snapshot.round_elements if one.round == number}


def asked_elements(snapshot: Snapshot, round_: Round) -> tuple[Element, ...]:
    """The same in catalogue order."""
    asked = elements_asked(snapshot, round_.number)
    return tuple(element for element in snapshot.scored if element.code in asked)
