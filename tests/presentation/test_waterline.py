"""The iceberg in squares: one for each element, on the side of the waterline where it belongs."""

from collections import Counter
from dataclasses import replace

import pytest

from roadmap_app.domain.element import Element, Kind, Layer, Status
from roadmap_app.domain.outcome import Outcome
from roadmap_app.domain.panel import Round, RoundState
from roadmap_app.domain.report import Detail, Report
from roadmap_app.domain.result import Agreement, ElementResult, PanelResult
from roadmap_app.domain.roadmap import Roadmap
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.domain.text import NO_TEXT, LanguageCode
from roadmap_app.domain.workspace import Rule
from roadmap_app.presentation.waterline import DEPTH, squares
from tests.workspaces import settings

OUTCOMES = (Outcome.ABOLISH, Outcome.TRANSITIONAL, Outcome.RETAIN, Outcome.NO_CONSENSUS, Outcome.INSUFFICIENT)


def report(**layers: int) -> Report:
    """So many elements of each layer, with all outcomes in turn."""
    elements = [
        Element(
            code=f"{layer}-{number}",
            position=number,
            name=NO_TEXT,
            domain="defence",
            kind=Kind.TREATY,
            layer=Layer(layer),
            status=Status.IN_FORCE,
        )
        for layer, count in layers.items()
        for number in range(count)
    ]
    results = [
        ElementResult(element=element.code, outcome=OUTCOMES[at % 5], suggestion=Outcome.INSUFFICIENT)
        for at, element in enumerate(elements)
    ]
    return Report(
        snapshot=replace(EMPTY, elements=tuple(elements)),
        result=PanelResult(
            round=1,
            state=RoundState.REVEALED,
            rule=Rule.IPRAS,
            quorum=5,
            seats=9,
            hidden=False,
            agreement=Agreement(),
            elements=tuple(results),
        ),
        roadmap=Roadmap(entries=(), contradictions=(), undecided=()),
        language=LanguageCode.EN,
        detail=Detail.PUBLISHED,
        day="2026-11-24",
    )


EMPTY = Snapshot(
    revision=1,
    workspace=settings("w"),
    elements=(),
    sources=(),
    dependencies=(),
    services=(),
    criteria=(),
    routes=(),
    seats=(),
    rounds=(Round(number=1),),
    round_elements=(),
    decisions=(),
    plans=(),
    milestones=(),
)


@pytest.mark.parametrize(
    ("decorative", "mixed", "operational"), [(18, 12, 145), (1, 0, 0), (0, 40, 3), (0, 0, 1), (7000, 500, 9000)]
)
def test_every_element_is_one_square_of_its_own(decorative: int, mixed: int, operational: int) -> None:
    made = report(decorative=decorative, mixed=mixed, operational=operational)
    found = squares(made)
    assert len(found) == decorative + mixed + operational
    assert len({(square.x, square.y) for square in found}) == len(found)
    assert Counter(square.outcome for square in found) == Counter(each.outcome for each in made.result.elements)


def test_decorative_elements_stand_above_the_water_and_operational_ones_hang_below() -> None:
    found = squares(report(decorative=18, mixed=12, operational=145))
    assert sum(square.y + 1 <= -0.5 for square in found) == 18
    assert sum(-0.5 <= square.y < 0.5 for square in found) == 12
    assert sum(square.y >= 0.5 for square in found) == 145


def test_the_softest_lie_high_and_the_hardest_deep() -> None:
    below = [square for square in squares(report(operational=145)) if square.y >= 0]
    assert [DEPTH.index(square.outcome) for square in below] == sorted(DEPTH.index(square.outcome) for square in below)
    assert below[-1].outcome is Outcome.ABOLISH


def test_an_empty_catalogue_has_no_square() -> None:
    assert squares(report()) == ()
