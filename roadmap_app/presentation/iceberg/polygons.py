"""Many polygons at once, as arrays: cut by half-planes, measured.

`Polygons` holds N of them padded to V corners. A polygon is cut as Sutherland and Hodgman do it, which keeps the right
area also where a hollow side falls into two parts.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Whole = npt.NDArray[np.int64]
OUTSIDE = -1


@dataclass(frozen=True, slots=True)
class Polygons:
    """`corners` (N, V, 2), of which the first `sizes` (N,) count; `beyond` (N, V) says what the side from each corner
    to the next was cut by, OUTSIDE for the outline itself."""

    corners: Floats
    sizes: Whole
    beyond: Whole

    @classmethod
    def of(cls, polygons: Sequence[Floats]) -> "Polygons":
        sizes = np.array([len(each) for each in polygons], dtype=np.int64)
        corners = np.zeros((len(polygons), int(sizes.max(initial=0)), 2))
        for at, each in enumerate(polygons):
            corners[at, : len(each)] = each
        return cls(corners, sizes, np.full(corners.shape[:2], OUTSIDE, dtype=np.int64))

    def one(self, at: int) -> Floats:
        return self.corners[at, : self.sizes[at]]

    def take(self, rows: Whole) -> "Polygons":
        return Polygons(self.corners[rows], self.sizes[rows], self.beyond[rows])

    @property
    def real(self) -> npt.NDArray[np.bool_]:
        return self._places < self.sizes[:, None]

    @property
    def following(self) -> Whole:
        """The place of the corner after each."""
        after = self._places + 1
        return np.where(after < self.sizes[:, None], after, 0)

    @property
    def _places(self) -> Whole:
        room: int = self.corners.shape[1]
        return np.arange(room, dtype=np.int64)

    def next_corners(self) -> Floats:
        return np.take_along_axis(self.corners, self.following[:, :, None], axis=1)


def measured(polygons: Polygons) -> tuple[Floats, Floats]:
    """Area (N,) and centre of gravity (N, 2); that of a polygon without area is its first corner."""
    here, then = polygons.corners, polygons.next_corners()
    cross = np.where(polygons.real, here[..., 0] * then[..., 1] - then[..., 0] * here[..., 1], 0.0)
    twice = cross.sum(axis=1)
    with np.errstate(divide="ignore", invalid="ignore"):
        centres = ((here + then) * cross[..., None]).sum(axis=1) / (3 * twice[:, None])
    return np.abs(twice) / 2, np.where(np.abs(twice[:, None]) > 1e-15, centres, here[:, 0])


def cut(polygons: Polygons, normals: Floats, offsets: Floats, by: Whole) -> Polygons:
    """What lies where `normals` (N, 2) · x ≤ `offsets` (N,); the new side of polygon n is marked `by[n]`."""
    real = polygons.real
    following = polygons.following + (np.arange(len(real)) * real.shape[1])[:, None]
    flat = polygons.corners.reshape(-1, 2)
    over = polygons.corners[:, :, 0] * normals[:, :1] + polygons.corners[:, :, 1] * normals[:, 1:] - offsets[:, None]
    inside = (over <= 0) & real
    crossing = (inside != inside.ravel()[following]) & real
    if not crossing.any():
        return Polygons(polygons.corners, np.where(inside.any(axis=1), polygons.sizes, 0), polygons.beyond)
    ends = np.cumsum(inside.astype(np.int64) + crossing, axis=1)
    starts = ends - inside - crossing
    room = int(ends[:, -1].max())
    corners = np.zeros((len(ends), room, 2))
    beyond = np.full((len(ends), room), OUTSIDE, dtype=np.int64)
    row, slot = np.nonzero(inside)
    corners[row, starts[row, slot]] = polygons.corners[row, slot]
    beyond[row, starts[row, slot]] = polygons.beyond[row, slot]
    row, slot = np.nonzero(crossing)
    leaves, at, then = inside[row, slot], starts[row, slot] + inside[row, slot], following[row, slot]
    here = polygons.corners[row, slot]
    share = over[row, slot] / (over[row, slot] - over.ravel()[then])
    corners[row, at] = here + share[:, None] * (flat[then] - here)
    beyond[row, at] = np.where(leaves, by[row], polygons.beyond[row, slot])
    return Polygons(corners, ends[:, -1], beyond)
