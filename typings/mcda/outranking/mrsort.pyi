from collections.abc import Mapping

from mcda.matrices import PerformanceTable
from mcda.values import CommensurableValues

class MRSort:
    def __init__(
        self,
        performance_table: PerformanceTable,
        criteria_weights: Mapping[str, float],
        profiles: PerformanceTable,
        threshold: float,
    ) -> None: ...
    def assign(self) -> CommensurableValues: ...
