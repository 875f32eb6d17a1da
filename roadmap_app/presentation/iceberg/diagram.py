"""Power diagrams of given areas: every ground is divided among its sites, each of which gets exactly its share.

The weights are those at which a concave function has its maximum, found by Newton's method with steps that leave no
cell empty (Kitagawa, Mérigot, Thibert 2019); between the solutions every site moves to the centre of its cell, which
makes the cells round. All grounds are worked on at once. Nothing is random.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from roadmap_app.presentation.iceberg.polygons import OUTSIDE, Floats, Polygons, Whole, cut, measured

RIVALS = 24
"""The nearest sites, from which alone a cell is bounded."""

EVEN_FIRST, ROUNDINGS = 8, 4
STEPS, HALVINGS = 20, 8
EXACT, NEARLY = 1e-4, 0.02
"""Of its share is the most by which an area may differ: in the end, a fiftieth of what may be seen; on the way."""


@dataclass(frozen=True, slots=True)
class Division:
    """N sites in G grounds: `ground` (N,) says in which one, `shares` (N,) of its area sum up to 1 in each."""

    grounds: Polygons
    ground: Whole
    shares: Floats

    @property
    def targets(self) -> Floats:
        return self.shares * measured(self.grounds)[0][self.ground]


def divide(division: Division, sites: Floats, watch: Callable[[float], None]) -> Polygons:
    """The cells of sites that begin at `sites` (N, 2), inside their grounds. `watch` hears how far it is, 0..1."""
    diagram, weights = _Diagram.of(division, sites), np.zeros(len(sites))
    for _ in range(EVEN_FIRST):
        diagram = _Diagram(division, measured(diagram.cells(weights))[1], diagram.rivals)
    for at in range(ROUNDINGS):
        watch(at / ROUNDINGS)
        diagram = _Diagram.of(division, diagram.sites)
        weights = diagram.balanced(weights, NEARLY)
        diagram = _Diagram(division, measured(diagram.cells(weights))[1], diagram.rivals)
        weights = diagram.without_empty(weights)
    return diagram.cells(diagram.balanced(weights, EXACT))


def _rivals(ground: Whole, sites: Floats) -> Whole:
    """(N, K): the nearest sites of the same ground, nearest first; OUTSIDE where there are fewer."""
    members = [np.flatnonzero(ground == each) for each in range(int(ground.max(initial=-1)) + 1)]
    most = min(RIVALS, max((len(each) for each in members), default=1) - 1)
    found = np.full((len(sites), most), OUTSIDE, dtype=np.int64)
    for each in members:
        apart = ((sites[each, None] - sites[None, each]) ** 2).sum(axis=2)
        nearest = np.argsort(apart, axis=1, kind="stable")[:, 1 : most + 1]
        found[each, : nearest.shape[1]] = each[nearest]
    return found


@dataclass(frozen=True, slots=True)
class _Diagram:
    """Sites (N, 2) that stand still, of whose weights (N,) the cells depend; `rivals` (N, K)."""

    division: Division
    sites: Floats
    rivals: Whole

    @classmethod
    def of(cls, division: Division, sites: Floats) -> "_Diagram":
        return cls(division, sites, _rivals(division.ground, sites))

    def cells(self, weights: Floats, rows: Whole | None = None) -> Polygons:
        """Those of some sites, in the order of `rows`; of all where it is None."""
        sites, rows = self.sites, np.arange(len(self.sites)) if rows is None else rows
        cells = self.division.grounds.take(self.division.ground[rows])
        power = (sites**2).sum(axis=1) - weights
        for rival in self.rivals[rows].T:
            there = rival != OUTSIDE
            if there.any():
                normals = np.where(there[:, None], 2 * (sites[rival] - sites[rows]), 0.0)
                offsets = np.where(there, power[rival] - power[rows], 1.0)
                cells = cut(cells, normals, offsets, rival)
        return cells

    def without_empty(self, weights: Floats) -> Floats:
        """The weights, but none in a ground where they leave a cell empty; without them none is."""
        least = self._each(np.minimum, measured(self.cells(weights))[0])
        return np.where(least[self.division.ground] > 0, weights, 0.0)

    def balanced(self, weights: Floats, exact: float) -> Floats:
        """The weights at which every cell has its share, to within `exact` of it."""
        targets, ground = self.division.targets, self.division.ground
        rows = np.arange(len(self.sites))
        for _ in range(STEPS):
            cells = self.cells(weights, rows)
            areas = np.array(targets)
            areas[rows] = measured(cells)[0]
            wrong = np.abs(areas - targets) > exact * targets
            keep = (self._each(np.maximum, wrong.astype(np.float64)) > 0)[ground[rows]]
            if not keep.any():
                break
            rows, cells = rows[keep], cells.take(np.flatnonzero(keep))
            weights = self._stepped(weights, rows, areas, self._newton(cells, rows, targets - areas))
        return weights

    def _stepped(self, weights: Floats, rows: Whole, areas: Floats, step: Floats) -> Floats:
        """As far along `step` as brings every ground nearer to its shares and leaves it no cell empty."""
        targets, ground = self.division.targets, self.division.ground
        least = np.minimum(self._each(np.minimum, areas), self._each(np.minimum, targets)) / 4
        missed = self._each(np.add, np.abs(areas - targets))
        size = np.ones(len(missed))
        for _ in range(HALVINGS):
            found = np.array(targets)
            found[rows] = measured(self.cells(weights + step * size[ground], rows))[0]
            worse = self._each(np.add, np.abs(found - targets)) > (1 - size / 4) * missed + 1e-12
            too_far = worse | (self._each(np.minimum, found) < least)
            size[too_far] /= 2
            rows = rows[too_far[ground[rows]]]
            if not len(rows):
                break
        return weights + step * size[ground]

    def _each(self, gather: np.ufunc, values: Floats) -> Floats:
        """Per ground."""
        found = np.full(len(self.division.grounds.sizes), np.inf if gather is np.minimum else 0.0)
        gather.at(found, self.division.ground, values)
        return found

    def _newton(self, cells: Polygons, rows: Whole, missing: Floats) -> Floats:
        """How the weights change to first order, so that the cells of `rows` get what they are `missing`."""
        here, other, flow = self._flows(cells, rows)
        ground = self.division.ground
        step, place = np.zeros(len(ground)), np.zeros(len(ground), dtype=np.int64)
        for each in np.unique(ground[rows]):
            members, own = rows[ground[rows] == each], ground[here] == each
            place[members] = np.arange(len(members))
            matrix = np.zeros((len(members), len(members)))
            np.add.at(matrix, (place[here[own]], place[other[own]]), -flow[own])
            matrix = (matrix + matrix.T) / 2
            matrix -= np.diag(matrix.sum(axis=1))
            scale = max(float(np.trace(matrix)) / len(members), 1e-9)
            step[members] = np.linalg.solve(matrix + scale / len(members), missing[members])
        return step

    def _flows(self, cells: Polygons, rows: Whole) -> tuple[Whole, Whole, Floats]:
        """For each side between two cells, its sites, and the area that moves across it with their weights: a longer
        side moves more, a farther site less. Where a hollow ground leaves a cell in two parts, some sides run back
        along others, and are taken off."""
        cell, slot = np.nonzero(cells.real & (cells.beyond != OUTSIDE))
        here, other = rows[cell], cells.beyond[cell, slot]
        apart = self.sites[other] - self.sites[here]
        along = cells.next_corners()[cell, slot] - cells.corners[cell, slot]
        square = np.maximum((apart**2).sum(axis=1), 1e-18)
        return here, other, (apart[:, 0] * along[:, 1] - apart[:, 1] * along[:, 0]) / (2 * square)
