"""Measuring two things in turn, so that the machine's own moods cancel out."""

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratio:
    """Medians in seconds, or in what `unit` says; `bound` is the ratio that `ours` may reach. `note` says where a
    figure means nothing."""

    name: str
    ours: float
    reference: float
    bound: float
    note: str = ""
    unit: str = "s"

    @property
    def value(self) -> float:
        return self.ours / self.reference

    def told(self, figure: float) -> str:
        return f"{figure * 1000:8.2f}ms" if self.unit == "s" else f"{figure:8.1f}{self.unit}"

    @property
    def holds(self) -> bool:
        return bool(self.note) or self.value <= self.bound


def compare(
    name: str, ours: Callable[[], object], reference: Callable[[], object], *, bound: float, runs: int = 7
) -> Ratio:
    """Time `ours` and `reference` in turn, after one run of each that does not count."""
    ours()
    reference()
    pairs = [(_seconds(ours), _seconds(reference)) for _ in range(runs)]
    return Ratio(
        name=name, ours=median(pair[0] for pair in pairs), reference=median(pair[1] for pair in pairs), bound=bound
    )


def _seconds(run: Callable[[], object]) -> float:
    gc.collect()
    start = time.perf_counter()
    run()
    return time.perf_counter() - start
