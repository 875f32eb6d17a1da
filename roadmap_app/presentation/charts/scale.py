"""The scale from 1 to 9 as every chart draws it: nine equal slots, with a gap between the thirds if wanted."""

from dataclasses import dataclass

from roadmap_app.domain.outcome import DISPOSITIONS, Outcome
from roadmap_app.domain.panel import HIGHEST, LOWEST

SLOTS = HIGHEST - LOWEST + 1
VALUES = range(LOWEST, HIGHEST + 1)
_IN_A_THIRD = SLOTS // 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """From `left` over `width` px."""

    width: float
    left: float = 0
    gap: float = 0

    @property
    def third(self) -> float:
        return (self.width - 2 * self.gap) / 3

    @property
    def slot(self) -> float:
        return self.third / _IN_A_THIRD

    def third_left(self, at: int) -> float:
        return self.left + at * (self.third + self.gap)

    def centre(self, value: float) -> float:
        """The middle of the slot of a value; between two slots for one between them."""
        whole = min(int(value), HIGHEST - 1)
        low, high = (self._centre(each) for each in (whole, whole + 1))
        return low + (high - low) * (value - whole)

    def edge(self, value: float) -> float:
        """The left edge of the slot: a line at `value` is reached by what lies to its right."""
        return self.centre(value) - self.slot / 2

    def _centre(self, value: int) -> float:
        before = value - LOWEST
        return self.left + (before + 0.5) * self.slot + before // _IN_A_THIRD * self.gap


def third_of(value: int) -> Outcome:
    """The disposition that a judgement on the scale stands for."""
    return DISPOSITIONS[(value - LOWEST) // _IN_A_THIRD]
