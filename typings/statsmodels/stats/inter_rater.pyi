from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

def aggregate_raters(data: ArrayLike, n_cat: int | None = ...) -> tuple[np.ndarray, np.ndarray]: ...
def fleiss_kappa(table: ArrayLike, method: Literal["fleiss", "randolph", "uniform"] = ...) -> float: ...
