"""The package `mcda` behind plain arrays, as an independent reference. It says on import that it cannot draw graphs."""

import warnings
from collections.abc import Callable, Mapping

import numpy as np
import numpy.typing as npt

from tests.analysis.panels import Array

with warnings.catch_warnings():
    warnings.simplefilter("ignore", UserWarning)
    from mcda.matrices import PerformanceTable
    from mcda.outranking.electre import ElectreTri
    from mcda.outranking.mrsort import MRSort
    from mcda.scales import QuantitativeScale

Categories = npt.NDArray[np.int8]

# Sums of weights meet a majority exactly, and are rounded: ours allows for that, the reference does not.
TOLERANCE = 1e-9


def mr_sort(performance: Array, weights: Array, profiles: Array, majority: float) -> Callable[[], Categories]:
    """Sorts when called: the tables are made beforehand. It knows no vetoes."""
    elements, limits = _table("E", performance), _table("P", profiles)
    sorter = MRSort(elements, _named(weights), limits, majority - TOLERANCE)
    return lambda: _codes(sorter.assign().data)


def electre_tri(
    performance: Array,
    weights: Array,
    profiles: Array,
    *,
    indifference: Array,
    preference: Array,
    veto: Array,
    cutting_level: float,
    pessimistic: bool,
) -> Callable[[], Categories]:
    """Sorts when called. No performance may be missing; a veto of NaN is none."""
    sorter = ElectreTri(
        _table("E", performance),
        _named(weights),
        _table("P", profiles),
        _named(indifference),
        _named(preference),
        {name: None if np.isnan(value) else value for name, value in _named(veto).items()},
        cutting_level - TOLERANCE,
    )
    return lambda: _codes(sorter.assign(pessimistic=pessimistic).data)


def _table(letter: str, rows: Array) -> PerformanceTable:
    names = list(_named(rows[0]))
    return PerformanceTable(
        rows.tolist(),
        alternatives=[f"{letter}{row}" for row in range(len(rows))],
        criteria=names,
        scales={name: QuantitativeScale(-1e9, 1e9) for name in names},
    )


def _named(values: Array) -> dict[str, float]:
    return {f"C{at}": float(value) for at, value in enumerate(values)}


def _codes(found: Mapping[str, int]) -> Categories:
    return np.array([found[f"E{row}"] for row in range(len(found))], np.int8)
