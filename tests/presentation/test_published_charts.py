"""The charts of published files: what they show, and that they show no more than counts per third."""

from dataclasses import replace

import pytest

from roadmap_app.domain.criterion import Criterion, Role
from roadmap_app.domain.findings import Tally
from roadmap_app.domain.outcome import BY_ANALYSIS_CODE, Outcome
from roadmap_app.domain.result import CriterionSummary, ElementResult
from roadmap_app.domain.text import Text
from roadmap_app.i18n import Language
from roadmap_app.presentation import published_charts
from roadmap_app.presentation.drawing import Circle, Drawing, Label, Polygon, Rectangle
from roadmap_app.presentation.marks import mark
from roadmap_app.presentation.published_charts import CriteriaRows

ENGLISH = Language("en")
RESULT = ElementResult(
    element="US-DEF-001",
    outcome=Outcome.ABOLISH,
    suggestion=Outcome.ABOLISH,
    seats=9,
    answered=9,
    median=2,
    p30=1.4,
    p70=3,
    thirds=(6, 3, 0),
)


def bars(drawing: Drawing) -> list[Rectangle]:
    return [item for item in drawing.items if isinstance(item, Rectangle) and (item.fill or "").endswith(".fill")]


def words(drawing: Drawing) -> list[str]:
    return [item.text for item in drawing.items if isinstance(item, Label)]


def test_each_third_has_a_bar_of_its_share_and_its_count() -> None:
    drawing = published_charts.thirds_chart(RESULT, ENGLISH, width=300, height=60)
    abolish, transition, retain = bars(drawing)
    assert abolish.height == pytest.approx(2 * transition.height)
    assert retain.height == 0
    assert {"Abolish 6", "Transition 3", "Retain 0"} <= set(words(drawing))


def test_the_nine_values_are_drawn_only_where_they_are_handed_out() -> None:
    full = replace(RESULT, slots=(4, 1, 1, 3, 0, 0, 0, 0, 0))
    assert len(bars(published_charts.thirds_chart(RESULT, ENGLISH, width=300, height=60))) == 3
    drawn = bars(published_charts.thirds_chart(full, ENGLISH, width=300, height=60))
    assert [round(bar.height) for bar in drawn] == [50, 12, 12, 38]


def test_in_a_line_of_text_a_third_without_answers_stays_empty() -> None:
    drawing = published_charts.small_thirds_chart(RESULT, ENGLISH, width=90, height=16)
    assert len(bars(drawing)) == 2
    assert words(drawing) == ["6", "3"]


def test_the_bar_of_outcomes_fills_its_width_and_counts_where_there_is_room() -> None:
    counted = Tally(counts={Outcome.ABOLISH: 65, Outcome.TRANSITIONAL: 109, Outcome.INSUFFICIENT: 1})
    drawing = published_charts.outcome_bar(counted, ENGLISH, width=400, height=20, style="section")
    parts = bars(drawing)
    assert [part.fill for part in parts] == [
        "outcome.abolish.fill",
        "outcome.transitional.fill",
        "outcome.insufficient.fill",
    ]
    assert parts[-1].x + parts[-1].width == pytest.approx(400)
    assert words(drawing) == ["65", "109"]


THREAT = Criterion(
    code="C01", position=0, role=Role.HARM, name=Text(en="Threat"), weight=1, bar=5, red_line=9, safeguard_line=1
)


def test_published_criteria_stand_on_the_scale_of_the_window() -> None:
    rows = CriteriaRows.of(["Threat"], width=300, room=100)
    rated = CriterionSummary(criterion="C01", answered=9, median=5, p30=3, p70=7)
    (dot,) = (
        item for item in published_charts.criteria_chart([rated], ENGLISH, rows).items if isinstance(item, Circle)
    )
    assert dot.cx == pytest.approx(rows.scale.left + rows.scale.width / 2)
    red, safeguard = (
        item for item in published_charts.criteria_ground(rows, [THREAT]) if isinstance(item, Polygon | Circle)
    )
    assert isinstance(red, Polygon)
    assert red.points[-1][0] == pytest.approx(rows.scale.centre(9))
    assert isinstance(safeguard, Circle)
    assert safeguard.cx == pytest.approx(rows.scale.centre(1))


def test_a_criterion_without_a_quorum_has_no_figure() -> None:
    rows = CriteriaRows.of(["One", "Two"], width=300, room=100)
    drawing = published_charts.criteria_chart([None, CriterionSummary(criterion="C02", answered=2)], ENGLISH, rows)
    assert words(drawing) == ["–", "–"]
    assert len(drawing.items) == 2


def test_the_name_of_a_criterion_is_never_cut() -> None:
    name = "Militarisation, indoctrination and control over citizens"
    rows = CriteriaRows.of([name, "Threat"], width=300, room=150)
    drawn = words(Drawing(width=300, height=60, items=published_charts.criteria_ground(rows, [THREAT, THREAT])))
    assert " ".join(drawn) == f"{name} Threat"
    assert len(drawn) > 2
    upper, lower = rows.heights
    assert upper > lower
    assert rows.middles[1] - rows.middles[0] == pytest.approx((upper + lower) / 2)


def test_every_outcome_has_a_silhouette_of_its_own() -> None:
    drawn = [mark(outcome, x=0, y=0, size=16, colour="text") for outcome in BY_ANALYSIS_CODE]
    assert len(set(drawn)) == len(BY_ANALYSIS_CODE)
