"""What the charts tell: each answer once, in its place, and nothing outside the picture."""

import csv
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmap_app import shipped
from roadmap_app.domain.criterion import Criterion, Role
from roadmap_app.domain.outcome import DISPOSITIONS, Outcome
from roadmap_app.domain.result import CriterionSummary
from roadmap_app.domain.text import Text
from roadmap_app.i18n import LANGUAGES
from roadmap_app.presentation import charts, measure
from roadmap_app.presentation.charts import CARD, DETAIL, PROJECTOR, StripSize
from roadmap_app.presentation.drawing import Circle, Drawing, Item, Label, Line, Polygon, Rectangle
from roadmap_app.presentation.tokens import Tokens

SLOTS = (1, 2, 1, 0, 1, 0, 1, 2, 1)
CRITERION = Criterion(code="C02", position=1, role=Role.HARM, name=Text(en="Threat"), weight=1, bar=6, red_line=8)
SUMMARY = CriterionSummary(criterion="C02", answered=9, median=5, p30=3.4, p70=6.6)


def _box(item: Item) -> tuple[float, float, float, float]:
    match item:
        case Rectangle():
            return item.x, item.y, item.x + item.width, item.y + item.height
        case Line():
            return min(item.x1, item.x2), min(item.y1, item.y2), max(item.x1, item.x2), max(item.y1, item.y2)
        case Polygon():
            xs, ys = zip(*item.points, strict=True)
            return min(xs), min(ys), max(xs), max(ys)
        case Circle():
            radius = item.radius
            return item.cx - radius, item.cy - radius, item.cx + radius, item.cy + radius
        case Label():
            style = Tokens.shipped().type(item.style)
            wide = measure.width(item.text, style)
            left = item.x - {"start": 0, "middle": wide / 2, "end": wide}[item.anchor]
            return left, item.y - style.size * 0.75, left + wide, item.y + style.size * 0.25


def _outside(drawing: Drawing) -> list[Item]:
    return [
        item
        for item in drawing.items
        for left, top, right, bottom in [_box(item)]
        if left < -0.01 or top < -0.01 or right > drawing.width + 0.01 or bottom > drawing.height + 0.01
    ]


def _dots(drawing: Drawing) -> list[Circle]:
    return [item for item in drawing.items if isinstance(item, Circle)]


def _labels(drawing: Drawing) -> list[str]:
    return [item.text for item in drawing.items if isinstance(item, Label)]


@given(
    st.lists(st.integers(0, 30), min_size=9, max_size=9),
    st.sampled_from([(CARD, 160, 28), (DETAIL, 404, 121), (PROJECTOR, 836, 313)]),
)
def test_every_judgement_is_a_dot_over_its_value_and_in_the_field(
    slots: Sequence[int], shape: tuple[StripSize, int, int]
) -> None:
    size, width, field = shape
    drawing = charts.strip_plot(slots, width=width, field=field, size=size, median=9, p30=1, p70=9)
    assert len(_dots(drawing)) == sum(slots)
    assert not _outside(drawing)
    scale = charts.Scale(width=width, gap=size.gap)
    for value, count in enumerate(slots, start=1):
        assert sum(dot.cx == scale.centre(value) for dot in _dots(drawing)) == count


def test_dots_have_the_colour_of_their_third() -> None:
    drawing = charts.strip_plot((1, 0, 2, 1, 0, 1, 3, 0, 1), width=404, field=121, size=DETAIL)
    fills = [dot.fill for dot in _dots(drawing)]
    assert [fills.count(f"outcome.{outcome}.fill") for outcome in DISPOSITIONS] == [3, 2, 4]


def test_withheld_answers_leave_the_fields_empty() -> None:
    drawing = charts.strip_plot(None, width=160, field=29)
    assert len(drawing.items) == 3
    assert {item.fill for item in drawing.items if isinstance(item, Rectangle)} == {
        f"outcome.{outcome}.soft" for outcome in DISPOSITIONS
    }


def test_a_low_strip_has_columns_in_proportion() -> None:
    drawing = charts.strip_plot((4, 2, 0, 0, 0, 0, 0, 0, 1), width=90, field=14)
    columns = [item for item in drawing.items if isinstance(item, Rectangle) and str(item.fill).endswith(".fill")]
    assert not _dots(drawing)
    assert [round(column.height / columns[-1].height, 6) for column in columns] == [4, 2, 1]


@pytest.mark.parametrize(("median", "between"), [(5, (5, 5)), (3.5, (3, 4)), (9, (9, 9)), (1, (1, 1))])
def test_the_median_stands_over_its_value(median: float, between: tuple[int, int]) -> None:
    drawing = charts.strip_plot(SLOTS, width=196, field=29, median=median)
    scale = charts.Scale(width=196, gap=2)
    line = next(item for item in drawing.items if isinstance(item, Line))
    assert line.x1 == pytest.approx(sum(scale.centre(value) for value in between) / 2)


def test_long_words_under_the_thirds_are_wrapped_and_kept() -> None:
    words = ("Упразднить 14", "Пераход 13", "Пад кантролем 14")
    narrow = charts.strip_plot(SLOTS, width=220, field=60, size=DETAIL, words=words)
    wide = charts.strip_plot(SLOTS, width=404, field=60, size=DETAIL, words=words)
    assert " ".join(_labels(narrow)[9:]).split() == " ".join(words).split()
    assert narrow.height > wide.height
    assert not _outside(narrow)


def test_a_line_stands_where_the_values_that_reach_it_begin() -> None:
    drawing = charts.bar_track(CRITERION, width=252)
    red = next(item for item in drawing.items if isinstance(item, Line))
    assert red.x1 == pytest.approx(7 * 28)
    assert not _outside(drawing)


@pytest.mark.parametrize(("median", "reaches"), [(7.5, False), (8, True), (8.5, True)])
def test_a_median_reaches_a_line_in_the_picture_where_it_does_in_the_figures(median: float, *, reaches: bool) -> None:
    row = charts.CriterionRange(
        criterion=replace(CRITERION, red_line=8), summary=replace(SUMMARY, median=median), name="Threat", value=""
    )
    drawing = charts.criterion_ranges([row], width=404, names=60)
    (dot,) = (item for item in drawing.items if isinstance(item, Circle) and item.fill == "chartBar")
    red = next(item for item in drawing.items if isinstance(item, Line) and item.stroke == "outcome.abolish.fill")
    assert (dot.cx >= red.x1) is reaches
    assert reaches or dot.cx + dot.radius < red.x1 - red.width / 2, "they do not touch either"


@pytest.mark.parametrize("names", [60, 200])
def test_ratings_of_a_criterion_are_drawn_where_somebody_rated(names: float) -> None:
    row = charts.CriterionRange(criterion=CRITERION, summary=SUMMARY, name="Threat to Ukraine", value="5")
    bare = charts.CriterionRange(criterion=CRITERION, summary=None, name="Threat to Ukraine", value="–")
    drawing = charts.criterion_ranges([row, bare], width=404, names=names)
    assert len(_dots(drawing)) == 1
    assert _labels(drawing).count("C02") == 2
    assert {"5", "–"} <= set(_labels(drawing))
    assert not _outside(drawing)


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_long_name_of_a_criterion_is_wrapped_and_kept(code: str) -> None:
    with shipped("resources", "catalogue", "criteria.csv").open(encoding="utf-8") as file:
        names = [row[f"name_{code}"] for row in csv.DictReader(file)]
    rows = [charts.CriterionRange(criterion=CRITERION, summary=SUMMARY, name=name, value="5") for name in names]
    drawing = charts.criterion_ranges(rows, width=316, names=139)
    said = " ".join(_labels(drawing))
    for row in rows:
        assert row.name in said
    assert not _outside(drawing)


def test_open_support_is_hatched_and_never_drawn_as_support() -> None:
    settled = charts.support_bar(0.7, 0.7, 0.5, width=320)
    opened = charts.support_bar(0.3, 0.6, 0.5, width=320)
    support = [item for item in opened.items if isinstance(item, Rectangle) and item.fill == "chartBar"]
    assert [bar.width for bar in support] == [96]
    assert not [item for item in settled.items if isinstance(item, Line)]
    assert all(96 <= item.x1 <= 192 for item in opened.items if isinstance(item, Line))
    assert not _outside(opened)


def test_acceptability_says_every_share_in_figures() -> None:
    shares = ((Outcome.ABOLISH, 0.0, "0 %"), (Outcome.TRANSITIONAL, 0.92, "92 %"), (Outcome.RETAIN, 0.08, "8 %"))
    rows = [
        charts.OutcomeShare(outcome=outcome, share=share, word=outcome, value=value) for outcome, share, value in shares
    ]
    drawing = charts.acceptability(rows, width=404)
    assert _labels(drawing) == ["abolish", "transitional", "retain", "0 %", "92 %", "8 %"]
    assert not _outside(drawing)
