from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

class _Test(NamedTuple):
    statistic: float
    pvalue: float

def friedmanchisquare(*samples: NDArray[np.float64]) -> _Test: ...
def spearmanr(a: NDArray[np.float64], b: NDArray[np.float64]) -> _Test: ...
