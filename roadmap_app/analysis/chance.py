"""Probabilities that numpy does not bring."""

from math import erfc, lgamma, log, sqrt

import numpy as np


def chi_square_tail(value: float, freedom: int) -> float:
    """P(X ≥ value) for a chi square with `freedom` ≥ 1 degrees of freedom.

    The finite series for whole degrees (Abramowitz and Stegun 26.4.4 and 26.4.5), its terms built from logarithms so
    that thousands of degrees do no harm.
    """
    half = value / 2
    if half <= 0:
        return 1.0
    odd = freedom % 2
    first = 0.5 if odd else 0.0
    powers = np.arange(freedom // 2) + first
    start = first * log(half) - lgamma(first + 1) - half
    steps = np.concatenate([[0.0], log(half) - np.log(powers[1:])]) if powers.size else powers
    tail = float(np.exp(start + np.cumsum(steps)).sum())
    return min(1.0, tail + (erfc(sqrt(half)) if odd else 0.0))
