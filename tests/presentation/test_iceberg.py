"""The iceberg: one facet of the same area for each element, on the side of the waterline where it belongs."""

from collections import Counter
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roadmap_app.domain.element import Layer
from roadmap_app.domain.outcome import BY_ANALYSIS_CODE, Outcome
from roadmap_app.domain.progress import Cancelled
from roadmap_app.presentation.drawing import Label, Point, Polygon
from roadmap_app.presentation.iceberg.chart import IcebergWords, iceberg_chart, under_water
from roadmap_app.presentation.iceberg.layout import PARTS, Iceberg, Piece, iceberg
from roadmap_app.presentation.iceberg.leaders import Column, cross, heights

SAME = 0.005
"""Facets may differ in area by so much of it."""


def pieces(*, domains: int = 6, hidden: bool = False, **layers: int) -> list[Piece]:
    """So many elements of each layer, over some domains, with all outcomes in turn."""
    return [
        Piece(
            code=f"{layer}-{number}",
            domain=f"domain-{number * 7 % domains}",
            layer=Layer(layer),
            outcome=Outcome.HIDDEN if hidden else BY_ANALYSIS_CODE[number % 5],
        )
        for layer, count in layers.items()
        for number in range(count)
    ]


def area(corners: tuple[Point, ...]) -> float:
    following = (*corners[1:], corners[0])
    return abs(sum(x * v - u * y for (x, y), (u, v) in zip(corners, following, strict=True))) / 2


def assert_even(shown: Iceberg) -> None:
    areas = [area(facet.corners) for facet in shown.facets]
    mean = sum(areas) / len(areas)
    assert max(abs(each / mean - 1) for each in areas) <= SAME


def test_every_facet_has_the_same_area_and_stands_for_one_element() -> None:
    made = pieces(decorative=18, mixed=12, operational=145, domains=22)
    shown = iceberg(made)
    assert_even(shown)
    assert Counter(facet.piece for facet in shown.facets) == Counter(made)


def test_the_parts_are_as_large_as_their_counts() -> None:
    shown = iceberg(pieces(decorative=18, mixed=12, operational=145))
    parts = {layer: sum(area(block.corners) for block in shown.blocks if block.layer is layer) for layer in PARTS}
    whole = sum(parts.values())
    assert parts[Layer.DECORATIVE] / whole == pytest.approx(18 / 175, rel=SAME)
    assert parts[Layer.MIXED] / whole == pytest.approx(12 / 175, rel=SAME)
    assert parts[Layer.OPERATIONAL] / whole == pytest.approx(145 / 175, rel=SAME)


def test_decorative_elements_stand_above_the_water_mixed_ones_across_it_and_operational_ones_below() -> None:
    shown = iceberg(pieces(decorative=18, mixed=12, operational=145))
    for facet in shown.facets:
        levels = [y for _x, y in facet.corners]
        if facet.piece.layer is Layer.DECORATIVE:
            assert max(levels) < shown.water
        elif facet.piece.layer is Layer.OPERATIONAL:
            assert min(levels) > shown.water
    band = [y for block in shown.blocks if block.layer is Layer.MIXED for _x, y in block.corners]
    assert min(band) < shown.water < max(band)


def test_the_softest_domain_lies_high_and_the_hardest_deep() -> None:
    outcomes = {"soft": Outcome.RETAIN, "middle": Outcome.TRANSITIONAL, "hard": Outcome.ABOLISH}
    made = [
        Piece(code=f"{domain}-{number}", domain=domain, layer=Layer.OPERATIONAL, outcome=outcome)
        for domain, outcome in outcomes.items()
        for number in range(20)
    ]
    shown = iceberg(made)
    depth = {block.domain: sum(facet.centre[1] for facet in block.facets) / len(block.facets) for block in shown.blocks}
    assert depth["soft"] < depth["middle"] < depth["hard"]


def test_the_same_elements_give_the_same_iceberg() -> None:
    made = pieces(decorative=9, mixed=5, operational=40)
    assert iceberg(made) == iceberg(made)


@settings(deadline=None, max_examples=40)
@given(
    decorative=st.integers(0, 12),
    mixed=st.integers(0, 12),
    operational=st.integers(0, 60),
    domains=st.integers(1, 9),
    hidden=st.booleans(),
)
def test_it_is_right_for_any_workspace(
    *, decorative: int, mixed: int, operational: int, domains: int, hidden: bool
) -> None:
    made = pieces(decorative=decorative, mixed=mixed, operational=operational, domains=domains, hidden=hidden)
    shown = iceberg(made)
    assert len(shown.facets) == len(made)
    if made:
        assert_even(shown)


def test_very_many_elements_in_one_domain_are_drawn_all_the_same() -> None:
    shown = iceberg(pieces(operational=700, domains=1))
    assert len(shown.facets) == 700
    assert_even(shown)


def test_working_it_out_says_how_far_it_is_and_can_be_cut_short() -> None:
    heard: list[float] = []
    made = pieces(operational=60)
    iceberg(made, heard.append)
    assert heard == sorted(heard)
    assert heard[-1] == pytest.approx(1)

    def cancel(_share: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        iceberg(made, cancel)


WORDS = IcebergWords(
    above="Above the waterline",
    above_lines="18 decorative elements.",
    below="Below",
    below_lines="145 operational elements.",
    waterline="waterline",
    domain=lambda code: code,
    number=str,
)


@pytest.mark.parametrize(("width", "height"), [(1200, 700), (960, 520), (520, 400)])
def test_leaders_do_not_cross_and_everything_stays_in_the_picture(width: float, height: float) -> None:
    shown = iceberg(pieces(decorative=18, mixed=12, operational=145, domains=22))
    drawing = iceberg_chart(shown, WORDS, width=width, height=height).drawing
    leaders = [item.points for item in drawing.items if isinstance(item, Polygon) and not item.closed]
    for (_a, b, c), (_d, e, f) in combinations(leaders, 2):
        assert not cross(b, c, e, f)
    for item in drawing.items:
        if isinstance(item, Polygon):
            assert all(-1 <= x <= width + 1 and -1 <= y <= drawing.height + 1 for x, y in item.points)


def test_a_catalogue_with_nothing_under_water_is_drawn_too() -> None:
    shown = iceberg(pieces(mixed=5))
    assert iceberg_chart(shown, WORDS, width=1200, height=560).drawing.items


def test_under_the_picture_a_long_name_takes_the_room_that_shorter_ones_leave() -> None:
    shown = iceberg(pieces(decorative=18, mixed=12, operational=145, domains=22))
    first = under_water(shown)[0].domain
    long = "Environment, heritage and civil protection"

    def name(domain: str) -> str:
        return long if domain == first else "Health"

    words = replace(WORDS, domain=name)
    texts = [
        item.text
        for item in iceberg_chart(shown, words, width=682, height=888).drawing.items
        if isinstance(item, Label)
    ]
    assert long in texts
    assert [text for text in texts if "…" in text] == []


def test_labels_keep_their_distance() -> None:
    found = heights([(0, 10), (0, 11), (5, 12), (9, 200)], Column(x=-40, top=0, bottom=210, pitch=20))
    assert all(abs(one - other) >= 20 - 1e-9 for one, other in combinations(found, 2))
    assert all(0 <= y <= 210 for y in found)
