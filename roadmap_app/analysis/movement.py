"""What a round moved (docs/methods-reference.md, 6)."""

from dataclasses import dataclass

import numpy as np

from roadmap_app.analysis.arrays import Flags, Floats, Ratings
from roadmap_app.analysis.panel import summarize

STABLE_BELOW = 0.15
"""Share of changed answers under which another round is not likely to bring more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """Of `compared` answers given in both rounds `changed` differ, the share `share` (NaN where none can be compared).

    `median_movement` (E,) is the later median less the earlier one, NaN where either is missing. `stable` is a hint to
    the facilitator to stop.
    """

    compared: int
    changed: int
    share: float
    median_movement: Floats
    stable: bool


def between_rounds(before: Ratings, after: Ratings) -> Movement:
    """Compare the (R, E) ratings of two rounds, the same experts and elements in both.

    An answer given, or withheld, in one of the rounds only is not compared.
    """
    if before.shape != after.shape:
        raise ValueError("two rounds are compared over the same experts and elements")
    both = _given(before) & _given(after)
    compared = int(both.sum())
    changed = int((both & (before != after)).sum())
    share = changed / compared if compared else np.nan
    return Movement(
        compared=compared,
        changed=changed,
        share=share,
        median_movement=summarize(after).median - summarize(before).median,
        stable=compared > 0 and share < STABLE_BELOW,
    )


def _given(ratings: Ratings) -> Flags:
    return (ratings >= 1) & (ratings <= 9)
