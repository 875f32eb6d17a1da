"""The criteria's answer: published MR-Sort cases, the three questions, and every way of closing an open one."""

import csv
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmap_app import shipped
from roadmap_app.analysis import (
    ABOLISH,
    INSUFFICIENT,
    RETAIN,
    TRANSITIONAL,
    Suggestion,
    contested_input,
    mr_sort,
    open_criteria,
    three_questions,
)
from tests.analysis.panels import HERE, Array

NAMES = {"abolish": ABOLISH, "transitional": TRANSITIONAL, "transitional (phase out)": TRANSITIONAL, "retain": RETAIN}
NONE = np.nan

# Two harms, one pace, one benefit, one feasibility; a red line on the first harm, a safeguard line on the benefit.
ROLES = np.array([0, 0, 1, 2, 3], np.int8)
WEIGHTS = np.array([0.3, 0.2, 0.2, 0.2, 0.1])
BARS = np.full(5, 6.0)
RED = np.array([8, NONE, NONE, NONE, NONE])
SAFEGUARD = np.array([NONE, NONE, NONE, 8, NONE])
MAJORITY = np.array([0.6, 0.5, 0.6])


def ask(*medians: float) -> Suggestion:
    return three_questions(np.array([medians]), ROLES, WEIGHTS, BARS, RED, SAFEGUARD, MAJORITY)


def test_mr_sort_counts_a_majority_reached_exactly() -> None:
    tenths = np.full(10, 0.1)
    performance = np.array([[1.0] * 3 + [0.0] * 7, [1.0] * 2 + [np.nan] * 8])
    assert mr_sort(performance, tenths, np.ones((1, 10)), 0.3).tolist() == [1, 0]


@pytest.mark.parametrize("shape", [(0, 3), (2, 0), (0, 0)])
def test_mr_sort_of_nothing_is_nothing(shape: tuple[int, int]) -> None:
    found = mr_sort(np.zeros(shape), np.ones(shape[1]), np.zeros((0, shape[1])), 0.5)
    assert found.tolist() == [0] * shape[0]


@pytest.mark.parametrize(
    ("medians", "disposition"),
    [
        ((7, 7, 1, 9, 9), TRANSITIONAL),  # must end, and the vital benefit needs time
        ((7, 7, 1, 7, 9), ABOLISH),
        ((7, 7, 6, 1, 1), TRANSITIONAL),
        ((1, 1, 9, 6, 6), RETAIN),
        ((1, 1, 9, 5, 9), TRANSITIONAL),  # nothing argues for keeping it
        ((8, 1, 1, 9, 1), TRANSITIONAL),  # the red line alone is enough, so is the safeguard line
        ((8, 1, 1, 1, 1), ABOLISH),
        ((7, 1, 1, 9, 1), TRANSITIONAL),  # 0.3 of 0.5 equals the majority of 0.6
    ],
)
def test_the_table_of_the_three_questions(medians: tuple[float, ...], disposition: int) -> None:
    assert ask(*medians).disposition[0] == disposition


def test_support_is_the_share_of_the_questions_own_weight() -> None:
    found = ask(7, 1, 6, 6, NONE)
    np.testing.assert_allclose(found.support[0], [0.6, 1.0, 2 / 3])
    np.testing.assert_allclose(found.support_max[0], [0.6, 1.0, 1.0])
    assert found.carried[0].tolist() == [True, False, True, True, False]


def test_what_nothing_argues_for_is_phased_out() -> None:
    assert ask(1, 1, 9, 5, 9).phase_out[0]
    assert not ask(7, 7, 6, 1, 1).phase_out[0]


def test_a_red_and_a_safeguard_line_together_are_dual() -> None:
    both = ask(8, 1, 1, 8, 1)
    assert both.dual[0]
    assert both.red[0].tolist() == [True, False, False, False, False]
    assert both.safeguard[0].tolist() == [False, False, False, True, False]
    assert not ask(8, 1, 1, 7, 1).dual[0]
    assert not ask(7, 7, 1, 8, 1).dual[0]


def test_an_answer_that_nobody_gave_never_argues_for_anything() -> None:
    # Without the first harm the other reaches 0.2 of 0.5, not 0.2 of 0.2; the red line may yet be reached.
    found = ask(NONE, 9, 1, 1, 1)
    assert found.answer[0].tolist() == [-1, 0, 0]
    assert found.disposition[0] == INSUFFICIENT


def test_an_open_question_that_changes_nothing_is_no_obstacle() -> None:
    assert ask(7, 7, 6, NONE, NONE).disposition[0] == TRANSITIONAL  # ends, with time, whether it may stay or not
    assert ask(1, 1, NONE, 6, 6).disposition[0] == RETAIN  # does not end, so no time is needed


def test_a_missing_answer_on_a_line_keeps_its_question_open() -> None:
    # All the weight of *time* says no, but the benefit, which nobody rated, could reach its safeguard line.
    found = ask(7, 7, 1, NONE, 9)
    assert found.support_max[0, 1] == 0
    assert found.answer[0, 1] == -1
    assert found.disposition[0] == INSUFFICIENT


def test_the_missing_answers_that_matter_are_named() -> None:
    medians = np.array([[7.0, NONE, 1, NONE, NONE]])
    found = three_questions(medians, ROLES, WEIGHTS, BARS, RED, SAFEGUARD, MAJORITY)
    lines = {"red_lines": RED, "safeguard_lines": SAFEGUARD}
    named = open_criteria(medians, found, roles=ROLES, weights=WEIGHTS, **lines)
    # *End* is answered whatever the second harm says; the benefit keeps *time* and *stay* open, feasibility *stay*.
    assert named[0].tolist() == [False, False, False, True, True]


def test_a_question_without_criteria_is_answered_no() -> None:
    harms = np.array([0, 0], np.int8)
    nothing = np.full(2, NONE)
    found = three_questions(
        np.array([[9.0, 9], [1, 1]]), harms, np.ones(2), np.full(2, 6.0), nothing, nothing, MAJORITY
    )
    assert found.disposition.tolist() == [ABOLISH, TRANSITIONAL]
    assert found.support[:, 1:].tolist() == [[0, 0], [0, 0]]


def test_a_criterion_without_weight_carries_nothing_but_its_line_holds() -> None:
    weightless = np.array([0.0, 0.5, 0.2, 0.2, 0.1])
    found = three_questions(np.array([[9.0, 1, 1, 1, 1]]), ROLES, weightless, BARS, RED, SAFEGUARD, MAJORITY)
    assert not found.carried[0, 0]
    assert found.disposition[0] == ABOLISH


def test_a_disputed_criterion_counts_only_where_it_was_used() -> None:
    medians = np.array([[7.0, 1, 1, 1, 1], [1, 7, 1, 1, 1]])
    found = three_questions(medians, ROLES, WEIGHTS, BARS, RED, SAFEGUARD, MAJORITY)
    index = np.tile([1.5, 0.2, NONE, 0.2, 1.0], (2, 1))
    assert contested_input(found, index).tolist() == [True, False]


@pytest.mark.parametrize("elements", [0, 3])
@pytest.mark.parametrize("criteria", [0, 5])
def test_without_answers_nothing_is_suggested(elements: int, criteria: int) -> None:
    medians = np.full((elements, criteria), NONE)
    weights, bars, red, safeguard = (part[:criteria] for part in (WEIGHTS, BARS, RED, SAFEGUARD))
    found = three_questions(medians, ROLES[:criteria], weights, bars, red, safeguard, MAJORITY)
    assert found.disposition.tolist() == [INSUFFICIENT if criteria else TRANSITIONAL] * elements
    assert found.carried.shape == (elements, criteria)


MEDIANS = st.lists(st.sampled_from([1.0, 5.0, 5.5, 6.0, 8.0, 9.0, NONE]), min_size=5, max_size=5)


@given(MEDIANS)
def test_an_open_suggestion_is_the_one_common_to_all_ways_of_answering(medians: list[float]) -> None:
    ways = list(product(*[[1.0, 6.0, 9.0] if np.isnan(value) else [value] for value in medians]))
    closed = three_questions(np.array(ways), ROLES, WEIGHTS, BARS, RED, SAFEGUARD, MAJORITY)
    found = ask(*medians)
    possible = set(closed.disposition.tolist())
    assert INSUFFICIENT not in possible
    if found.disposition[0] == INSUFFICIENT:
        # A missing benefit moves *time* and *stay* together, which the questions, asked one by one, do not see.
        assert len(possible) > 1 or np.isnan(medians[3])
    else:
        assert possible == {int(found.disposition[0])}


@given(st.lists(MEDIANS, min_size=1, max_size=6), st.permutations(range(5)))
def test_the_order_of_criteria_and_elements_changes_nothing(rows: list[list[float]], order: list[int]) -> None:
    medians: Array = np.array(rows)
    plain = three_questions(medians, ROLES, WEIGHTS, BARS, RED, SAFEGUARD, MAJORITY)
    weights, bars, red, safeguard = (part[order] for part in (WEIGHTS, BARS, RED, SAFEGUARD))
    shuffled = three_questions(medians[::-1][:, order], ROLES[order], weights, bars, red, safeguard, MAJORITY)
    np.testing.assert_array_equal(shuffled.disposition[::-1], plain.disposition)
    np.testing.assert_array_equal(shuffled.answer[::-1], plain.answer)
    np.testing.assert_array_equal(shuffled.carried[::-1], plain.carried[:, order])


def test_the_26_elements_scored_by_hand_come_out_as_before() -> None:
    with (HERE / "thought_experiment.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    text = shipped("resources", "catalogue", "criteria.csv").read_text(encoding="utf-8")
    criteria = list(csv.DictReader(text.splitlines()))
    codes = [criterion["code"] for criterion in criteria]
    medians = np.array([[float(row[code] or "nan") for code in codes] for row in rows])
    roles = np.array([["harm", "pace", "benefit", "feasibility"].index(one["role"]) for one in criteria], np.int8)
    weights, bars, red, safeguard = (
        np.array([float(one[column] or "nan") for one in criteria])
        for column in ("weight", "bar", "red_line", "safeguard_line")
    )
    for third, column in ((0.5, "suggestion_50_50_50"), (0.6, "suggestion_50_50_60")):
        found = three_questions(medians, roles, weights, bars, red, safeguard, np.array([0.5, 0.5, third]))
        assert found.disposition.tolist() == [NAMES[row[column]] for row in rows]
        assert found.phase_out.tolist() == [row[column].endswith("(phase out)") for row in rows]
        for question, name in enumerate(("end", "time", "stay")):
            expected = [float(row[f"{name}_support"]) for row in rows]
            np.testing.assert_allclose(found.support[:, question], expected, atol=0.0006)
        named = [" ".join(code for code, on in zip(codes, line, strict=True) if on) or "none" for line in found.red]
        assert named == [row["red_lines"] for row in rows]
        carried = [{code for code, on in zip(codes, line, strict=True) if on} for line in found.carried]
        listed = [" ".join(row[f"{name}_carried_by"] for name in ("end", "time", "stay")) for row in rows]
        assert carried == [set(line.split()) - {"none"} for line in listed]
