from collections.abc import Mapping

class CommensurableValues:
    data: Mapping[str, int]
