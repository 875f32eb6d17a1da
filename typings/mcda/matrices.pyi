from collections.abc import Mapping, Sequence

from mcda.scales import QuantitativeScale

class PerformanceTable:
    def __init__(
        self,
        data: Sequence[Sequence[float]],
        *,
        alternatives: Sequence[str],
        criteria: Sequence[str],
        scales: Mapping[str, QuantitativeScale],
    ) -> None: ...
