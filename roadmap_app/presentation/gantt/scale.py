"""The broken scale of the Gantt chart: each phase has its share of the width, and inside a phase time is even."""

from collections.abc import Iterator
from dataclasses import dataclass

from roadmap_app.domain.clock import days_of_months
from roadmap_app.domain.roadmap import Phase
from roadmap_app.domain.schedule import PHASE_ENDS

BORDERS = (0, *(last for last, _phase in PHASE_ENDS), 10 * 365)
"""Days from D at which the phases begin, and the last that has a place of its own; what is later stands there too."""

SHARES = (0.13, 0.36, 0.39, 0.12)

SECTIONS = (*(phase for _last, phase in PHASE_ENDS), Phase.AFTER_YEAR_5)

MONTHS = (3, 6, 9, 12, 24, 36, 48, 60)
"""At which there is a tick; a year and five years are borders too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """From `left`, `width` px wide."""

    left: float
    width: float

    @property
    def right(self) -> float:
        return self.left + self.width

    def x(self, day: float) -> float:
        """Where a day lies; before day D at the left end, after the tenth year at the right one."""
        x = self.left
        for at, share in enumerate(SHARES):
            start, end = BORDERS[at], BORDERS[at + 1]
            if day < end:
                return x + share * self.width * max(0.0, day - start) / (end - start)
            x += share * self.width
        return self.right

    def ticks(self) -> Iterator[tuple[int, float]]:
        """Months, and where they lie."""
        for months in MONTHS:
            yield months, self.x(days_of_months(months))

    def borders(self) -> Iterator[float]:
        """Where the phases begin, the first left out."""
        return (self.x(day) for day in BORDERS[1:-1])
