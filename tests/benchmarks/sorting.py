"""MR-Sort and ELECTRE TRI-B against the package `mcda`; its tables are made beforehand, only the sorting is timed."""

from collections.abc import Iterator

import numpy as np

from roadmap_app import analysis
from roadmap_app.analysis.arrays import Floats
from tests.analysis import references
from tests.benchmarks.ratio import Ratio, compare

CRITERIA = 10
WEIGHTS = np.full(CRITERIA, 0.1)
PROFILES = np.array([[4.0] * CRITERIA, [7.0] * CRITERIA])
INDIFFERENCE, PREFERENCE, VETO = (np.full(CRITERIA, value) for value in (0.5, 1.5, 5.0))


def sorting() -> Iterator[Ratio]:
    many, few = performance(1000), performance(100)
    yield compare(
        "MR-Sort / mcda, 1,000 elements",
        lambda: analysis.mr_sort(many, WEIGHTS, PROFILES, 0.6),
        references.mr_sort(many, WEIGHTS, PROFILES, 0.6),
        bound=1 / 200,
    )
    yield compare(
        "ELECTRE TRI-B / mcda, 100 elements",
        lambda: analysis.electre_tri(
            few,
            WEIGHTS,
            PROFILES,
            indifference=INDIFFERENCE,
            preference=PREFERENCE,
            veto=VETO,
            cutting_level=0.7,
        ),
        references.electre_tri(
            few,
            WEIGHTS,
            PROFILES,
            indifference=INDIFFERENCE,
            preference=PREFERENCE,
            veto=VETO,
            cutting_level=0.7,
            pessimistic=True,
        ),
        bound=1 / 10,
        runs=3,
    )


def performance(elements: int) -> Floats:
    return np.random.default_rng(1).integers(1, 10, (elements, CRITERIA)).astype(np.float64)
