"""The Gantt chart as a display list: what is drawn of each course, where, and that nothing leaves its place."""

import pytest

from roadmap_app.domain.outcome import Outcome
from roadmap_app.domain.plan import Plan
from roadmap_app.domain.roadmap import NEVER, Certainty, ClockReason, LawfulEnd, Phase, RoadmapEntry
from roadmap_app.i18n import LANGUAGES, Language
from roadmap_app.presentation import measure
from roadmap_app.presentation.drawing import Circle, Drawing, Label, Line, Polygon, Rectangle
from roadmap_app.presentation.gantt.chart import AXIS, Sheet, axis, line
from roadmap_app.presentation.gantt.course import Course, PointKind, SpanKind, course
from roadmap_app.presentation.gantt.legend import legend
from roadmap_app.presentation.gantt.pages import pages
from roadmap_app.presentation.gantt.rows import Row
from roadmap_app.presentation.gantt.scale import Scale
from roadmap_app.presentation.tokens import Tokens

TOKENS, ENGLISH = Tokens.shipped(), Language("en")
SHEET = Sheet(width=900, edge=24, row=32)
ABOLISH, TRANSITIONAL, RETAIN = Outcome.ABOLISH, Outcome.TRANSITIONAL, Outcome.RETAIN


def lawful(day: int | None, notice: int = 0, reason: str = "notice") -> LawfulEnd:
    return LawfulEnd(day=day, notice_day=notice, certainty=Certainty.COMPUTED, reason=ClockReason(reason))


def entry(
    verdict: Outcome, stops: float | None, ends: float | None, law: LawfulEnd | None = None, phase: Phase = Phase.DAY_D
) -> RoadmapEntry:
    return RoadmapEntry(
        element="US-DEF-001",
        verdict=verdict,
        provisional=False,
        phase=phase,
        practice_stops=stops,
        legal_end=ends,
        lawful=law,
        missing=(),
    )


def row(shown: RoadmapEntry, plan: Plan | None = None, **facts: str) -> Row:
    plain = {"code": "DEF-001", "name": "A treaty", "note": "", "words": ""} | facts
    drawn = course(shown, plan or Plan(element="US-DEF-001"))
    return Row(entry=shown, course=drawn, contradicted=False, **plain)


def spans(drawn: Course) -> list[tuple[str, float, float]]:
    return [(span.kind.value, span.start, span.end) for span in drawn.spans]


def points(drawn: Course) -> list[tuple[str, float]]:
    return [(point.kind.value, point.day) for point in drawn.points]


def test_what_is_abolished_stops_first_and_ends_when_notice_has_run() -> None:
    drawn = course(entry(ABOLISH, 0, 395, lawful(395, 30)), Plan(element="a", planned_end=183))
    assert spans(drawn) == [("preparation", 0, 30), ("notice", 30, 395)]
    assert points(drawn) == [("stop", 0), ("impossible", 183), ("end", 395)]


def test_a_transition_goes_on_from_the_end_of_the_notice() -> None:
    drawn = course(entry(TRANSITIONAL, 730, 730, lawful(455, 90)), Plan(element="a", planned_end=730))
    assert spans(drawn) == [("preparation", 0, 90), ("notice", 90, 455), ("transition", 455, 730)]
    assert points(drawn) == [("end", 730)]
    undated = course(entry(TRANSITIONAL, None, None, lawful(0, 0, "at_once")), Plan(element="a"))
    assert undated == Course()


def test_where_no_notice_runs_none_is_drawn_up_to_the_end() -> None:
    """A term that renews itself runs until its expiry, whenever the notice was given before it."""
    drawn = course(entry(ABOLISH, 0, 1963, lawful(1963, 30, "renewal")), Plan(element="a"))
    assert spans(drawn) == [("preparation", 0, 30)]
    assert points(drawn) == [("stop", 0), ("end", 1963)]


def test_a_practice_that_stops_while_its_end_in_law_is_unknown_has_no_end_drawn() -> None:
    drawn = course(entry(TRANSITIONAL, 365, None, lawful(None, 0, "consent_unknown")), Plan(element="a"))
    assert points(drawn) == [("stop", 365)]


def test_what_stays_has_its_reviews_and_what_is_closed_has_nothing() -> None:
    kept = course(entry(RETAIN, NEVER, NEVER), Plan(element="a", review_after_months=24))
    assert [span.kind for span in kept.spans] == [SpanKind.OVERSIGHT]
    assert points(kept) == [("review", 730), ("review", 1460)]
    assert course(entry(RETAIN, NEVER, NEVER), Plan(element="a")).points == ()
    assert course(entry(ABOLISH, NEVER, NEVER, lawful(None, 0, "nothing_left")), Plan(element="a")) == Course()


def test_time_runs_to_the_right_and_nothing_lies_beyond_the_chart() -> None:
    scale = Scale(left=100, width=500)
    places = [scale.x(day) for day in (-400, 0, 10, 30, 200, 365, 1000, 1825, 3000, 3650, 90_000, NEVER)]
    assert places == sorted(places)
    assert (places[0], places[-1]) == (100, 600)
    assert [round(scale.x(day)) for day in (0, 30, 365, 1825)] == [100, 165, 345, 540]


def extent(drawing: Drawing) -> tuple[float, float]:
    """The leftmost and the rightmost ink but for texts that are measured elsewhere."""
    reached: list[float] = []
    for item in drawing.items:
        match item:
            case Rectangle():
                reached += [item.x, item.x + item.width]
            case Line():
                reached += [item.x1, item.x2]
            case Polygon():
                reached += [x for x, _y in item.points]
            case Circle():
                reached += [item.cx - item.radius, item.cx + item.radius]
            case Label():
                wide = measure.width(item.text, TOKENS.type(item.style))
                before = {"start": 0.0, "middle": wide / 2, "end": wide}[item.anchor]
                reached += [item.x - before, item.x - before + wide]
    return min(reached), max(reached)


@pytest.mark.parametrize("width", [420, 584, 742, 1100])
@pytest.mark.parametrize("code", LANGUAGES)
def test_no_line_leaves_its_sheet_however_narrow(code: str, width: float) -> None:
    language, sheet = Language(code), Sheet(width=width, edge=24, row=32, coded=True)
    long = "A very long name of a treaty that has no room beside its chart in any window"
    shown = [
        row(entry(ABOLISH, 0, 395, lawful(395, 30)), Plan(element="a", planned_end=-20), name=long, note="assumed"),
        row(entry(TRANSITIONAL, 90_000, 90_000, lawful(455, 90)), name=long, note="provisional · no date"),
        row(entry(RETAIN, NEVER, NEVER), Plan(element="a", review_after_months=12), name=long),
    ]
    drawings = [line(sheet, each, TOKENS) for each in shown]
    drawings += [axis(sheet, "171", language, TOKENS), legend(language, TOKENS, width=width)]
    for drawing in drawings:
        left, right = extent(drawing)
        assert left >= 0
        assert right <= width + 0.5


def test_a_note_gives_way_to_the_marks_and_the_grid_to_the_note() -> None:
    late = row(entry(TRANSITIONAL, 3600, None, lawful(None, 0, "consent_unknown")), note="legal end: no date yet")
    drawn = line(SHEET, late, TOKENS)
    assert not any(isinstance(item, Label) and item.text == late.note for item in drawn.items), "no room is left"
    closed = row(entry(ABOLISH, NEVER, NEVER, lawful(None, 0, "nothing_left")), note="nothing is left to end")
    drawn = line(SHEET, closed, TOKENS)
    note = next(item for item in drawn.items if isinstance(item, Label) and item.text == closed.note)
    end = note.x + measure.width(note.text, TOKENS.type(note.style))
    lines = (item for item in drawn.items if isinstance(item, Line) and item.x1 == item.x2)
    grid = [item.x1 for item in lines if item.y1 < SHEET.row / 2 < item.y2]
    assert not any(note.x < x < end for x in grid)


@pytest.mark.parametrize("code", LANGUAGES)
def test_where_it_is_narrow_every_phase_keeps_its_name(code: str) -> None:
    narrow = Sheet(width=580, edge=24, row=32)
    drawn = axis(narrow, "", Language(code), TOKENS)
    assert not [item.text for item in drawn.items if isinstance(item, Label) and item.text.endswith("…")]


def test_a_phase_begins_above_and_below_a_note_that_stands_across_its_line() -> None:
    law = lawful(None, 0, "consent_unknown")
    undated = row(entry(ABOLISH, 0, None, law), note="legal end: no date yet")
    drawn = line(SHEET, undated, TOKENS)
    (first, *_rest) = SHEET.scale.borders()
    pieces = sorted((each.y1, each.y2) for each in drawn.items if isinstance(each, Line) and each.x1 == first)
    assert [end for piece in pieces for end in piece] == [0, 8, 24, 32]


def test_a_phase_is_named_on_every_page_and_never_last() -> None:
    rows = [row(entry(ABOLISH, 0, 0, lawful(0)), code=f"A-{at}") for at in range(30)]
    rows += [row(entry(RETAIN, NEVER, NEVER, phase=Phase.PERMANENT_OVERSIGHT), code=f"R-{at}") for at in range(3)]
    sheet = Sheet(width=900, edge=15, row=25, coded=True)
    drawn = pages(rows, ENGLISH, TOKENS, sheet=sheet, height=AXIS + 25 * 17)
    texts = [[item.text for item in page.items if isinstance(item, Label)] for page in drawn]
    assert all(page.height <= AXIS + 25 * 17 for page in drawn)
    assert ["Day D" in each[9:] for each in texts] == [True, True, False]
    listed = [text for each in texts for text in each if text.startswith(("A-", "R-"))]
    assert listed == [each.code for each in rows]


def test_every_kind_of_mark_is_in_the_legend() -> None:
    said = [item.text for item in legend(ENGLISH, TOKENS, width=1200).items if isinstance(item, Label)]
    kinds = {*SpanKind, *PointKind} - {SpanKind.OVERSIGHT}
    assert len(said) == len(kinds) + 1
