"""What the meeting discusses first."""

import numpy as np

from roadmap_app.analysis import agenda_order, inconsistent


def flags(*on: int, of: int) -> np.typing.NDArray[np.bool_]:
    return np.isin(np.arange(of), on)


def test_the_reasons_come_in_their_order_and_each_element_once() -> None:
    order, classes = agenda_order(
        outcomes=np.array([0, 1, 2, 0, 1, 2, 4, 3, 4], np.int8),
        dual=flags(5, 7, 8, of=9),
        opposed=flags(4, 5, of=9),
        inconsistent=flags(3, of=9),
        fragile=flags(2, 3, of=9),
        borderline=flags(1, 6, of=9),
        end_support=np.zeros(9),
        disagreement_index=np.full(9, np.nan),
        codes=[f"E{number}" for number in range(9)],
    )
    assert order.tolist() == [7, 5, 8, 4, 3, 2, 1, 6, 0]
    assert classes[order].tolist() == [0, 1, 1, 2, 3, 4, 5, 6, 7]


def test_inside_a_class_the_stronger_case_comes_first_then_the_greater_disagreement_then_the_code() -> None:
    nothing = flags(of=5)
    order, _ = agenda_order(
        outcomes=np.full(5, 3, np.int8),
        dual=nothing,
        opposed=nothing,
        inconsistent=nothing,
        fragile=nothing,
        borderline=nothing,
        end_support=np.array([0.2, 0.8, 0.8, 0.2, 0.2]),
        disagreement_index=np.array([1.5, 1.1, 1.2, 1.5, np.nan]),
        codes=["C", "B", "D", "A", "AA"],
    )
    assert order.tolist() == [2, 1, 3, 0, 4]


def test_an_empty_agenda() -> None:
    none, number = np.zeros(0, np.bool_), np.zeros(0)
    order, classes = agenda_order(
        outcomes=np.zeros(0, np.int8),
        dual=none,
        opposed=none,
        inconsistent=none,
        fragile=none,
        borderline=none,
        end_support=number,
        disagreement_index=number,
        codes=[],
    )
    assert order.shape == classes.shape == (0,)


def test_only_two_different_dispositions_are_inconsistent() -> None:
    outcomes = np.array([0, 0, 3, 4, 2], np.int8)
    dispositions = np.array([0, 2, 0, 0, 4], np.int8)
    assert inconsistent(outcomes, dispositions).tolist() == [False, True, False, False, False]
