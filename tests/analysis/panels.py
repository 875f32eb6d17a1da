"""Panels to try the methods on, and the published examples."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

Array = npt.NDArray[np.float64]

HERE = Path(__file__).parent


def published(name: str) -> dict[str, Any]:
    """A published example: data and what its source says comes out."""
    return json.loads((HERE / "oracles" / f"{name}.json").read_text(encoding="utf-8"))


def array(rows: Any) -> Array:
    """Numbers with null for a missing answer."""
    return np.array([[np.nan if value is None else value for value in row] for row in rows], np.float64)


def random_panel(experts: int, elements: int, *, missing: float = 0.1, seed: int = 1) -> Array:
    """Ratings (experts, elements), some not given."""
    random = np.random.default_rng(seed)
    ratings = random.integers(1, 10, (experts, elements)).astype(np.float64)
    ratings[random.random(ratings.shape) < missing] = np.nan
    return ratings


def panels(*, experts: int = 12, elements: int = 6) -> st.SearchStrategy[Array]:
    """Any panel, down to none at all, with any answers missing."""
    answers = st.sampled_from([np.nan, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0])
    shapes = st.tuples(st.integers(0, experts), st.integers(0, elements))
    return hnp.arrays(np.float64, shapes, elements=answers)


def with_share(weights: Array, roles: npt.NDArray[np.int8], criterion: int, share: float) -> Array:
    """The weights with one criterion at this share of its question, the others rescaled."""
    mates = (roles[criterion] == roles) if roles[criterion] < 2 else roles >= 2
    total, found = weights[mates].sum(), weights.copy()
    found[mates] *= (1 - share) * total / (total - weights[criterion])
    found[criterion] = share * total
    return found
