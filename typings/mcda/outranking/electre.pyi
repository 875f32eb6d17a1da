from collections.abc import Mapping

from mcda.matrices import PerformanceTable
from mcda.values import CommensurableValues

class ElectreTri:
    def __init__(
        self,
        performance_table: PerformanceTable,
        criteria_weights: Mapping[str, float],
        profiles: PerformanceTable,
        indifference_thresholds: Mapping[str, float],
        preference_thresholds: Mapping[str, float],
        veto_thresholds: Mapping[str, float | None],
        lambda_: float,
    ) -> None: ...
    def assign(self, pessimistic: bool = ...) -> CommensurableValues: ...
