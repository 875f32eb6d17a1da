"""The kinds of array that the functions of this package take and give.

E elements, C criteria, R experts. `Ratings` holds whole numbers 1..9; NaN, or 0 in an array of integers, is no answer.
"""

from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

Floats: TypeAlias = npt.NDArray[np.float64]
Ints: TypeAlias = npt.NDArray[np.int64]
Codes: TypeAlias = npt.NDArray[np.int8]
Flags: TypeAlias = npt.NDArray[np.bool_]
Ratings: TypeAlias = npt.NDArray[np.floating[Any]] | npt.NDArray[np.integer[Any]]
Counts: TypeAlias = npt.NDArray[np.int32]
