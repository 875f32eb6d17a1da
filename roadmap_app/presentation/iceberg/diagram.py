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
    every = np.arange(len(sites))
    rivals, weights = _rivals(division.ground, sites), np.zeros(len(sites))
    for _ in range(EVEN_FIRST):
        sites = measured(_cells(division, sites, weights, rivals, every))[1]
    for at in range(ROUNDINGS):
        watch(at / ROUNDINGS)
        rivals = _rivals(division.ground, sites)
        weights = _balanced(division, sites, weights, rivals, NEARLY)
        sites = measured(_cells(division, sites, weights, rivals, every))[1]
        weights = _without_empty(division, sites, weights, rivals)
    weights = _balanced(division, sites, weights, rivals, EXACT)
    return _cells(division, sites, weights, rivals, every)


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


def _cells(division: Division, sites: Floats, weights: Floats, rivals: Whole, rows: Whole) -> Polygons:
    """The cells of some sites, in the order of `rows`."""
    cells = division.grounds.take(division.ground[rows])
    power = (sites**2).sum(axis=1) - weights
    for rival in rivals[rows].T:
        there = rival != OUTSIDE
        if there.any():
            normals = np.where(there[:, None], 2 * (sites[rival] - sites[rows]), 0.0)
            offsets = np.where(there, power[rival] - power[rows], 1.0)
            cells = cut(cells, normals, offsets, rival)
    return cells


def _without_empty(division: Division, sites: Floats, weights: Floats, rivals: Whole) -> Floats:
    """The weights, but none in a ground where they leave a cell empty; without them none is."""
    areas = measured(_cells(division, sites, weights, rivals, np.arange(len(sites))))[0]
    least = _each(np.minimum, areas, division.ground, len(division.grounds.sizes))
    return np.where(least[division.ground] > 0, weights, 0.0)


def _balanced(division: Division, sites: Floats, weights: Floats, rivals: Whole, exact: float) -> Floats:
    """The weights at which every cell has its share, to within `exact` of it."""
    targets, ground, count = division.targets, division.ground, len(division.grounds.sizes)
    rows = np.arange(len(sites))
    for _ in range(STEPS):
        cells = _cells(division, sites, weights, rivals, rows)
        areas = np.array(targets)
        areas[rows] = measured(cells)[0]
        wrong = np.abs(areas - targets) > exact * targets
        left = _each(np.maximum, wrong.astype(np.float64), ground, count) > 0
        keep = left[ground[rows]]
        if not keep.any():
            break
        rows, cells = rows[keep], cells.take(np.flatnonzero(keep))
        step = _newton(division, sites, cells, rows, targets - areas)
        weights = _stepped(division, sites, weights, rivals, rows, areas, step)
    return weights


def _stepped(
    division: Division,
    sites: Floats,
    weights: Floats,
    rivals: Whole,
    rows: Whole,
    areas: Floats,
    step: Floats,
) -> Floats:
    """As far along `step` as brings every ground nearer to its shares and leaves it no cell empty."""
    targets, ground, count = division.targets, division.ground, len(division.grounds.sizes)
    least = np.minimum(_each(np.minimum, areas, ground, count), _each(np.minimum, targets, ground, count)) / 4
    missed = _each(np.add, np.abs(areas - targets), ground, count)
    size = np.ones(count)
    for _ in range(HALVINGS):
        tried = weights + step * size[ground]
        found = np.array(targets)
        found[rows] = measured(_cells(division, sites, tried, rivals, rows))[0]
        too_far = (_each(np.minimum, found, ground, count) < least) | (
            _each(np.add, np.abs(found - targets), ground, count) > (1 - size / 4) * missed + 1e-12
        )
        size[too_far] /= 2
        rows = rows[too_far[ground[rows]]]
        if not len(rows):
            break
    return weights + step * size[ground]


def _each(gather: np.ufunc, values: Floats, ground: Whole, count: int) -> Floats:
    """Per ground."""
    found = np.full(count, np.inf if gather is np.minimum else 0.0)
    gather.at(found, ground, values)
    return found


def _newton(division: Division, sites: Floats, cells: Polygons, rows: Whole, missing: Floats) -> Floats:
    """How the weights change to first order: a longer side moves more area, a farther site moves it less. Sides run
    against their direction where a hollow ground leaves a cell in two parts, and are then taken off."""
    cell, slot = np.nonzero(cells.real & (cells.beyond != OUTSIDE))
    here, other = rows[cell], cells.beyond[cell, slot]
    apart = sites[other] - sites[here]
    along = cells.next_corners()[cell, slot] - cells.corners[cell, slot]
    square = np.maximum((apart**2).sum(axis=1), 1e-18)
    flow = (apart[:, 0] * along[:, 1] - apart[:, 1] * along[:, 0]) / (2 * square)
    step, place = np.zeros(len(sites)), np.zeros(len(sites), dtype=np.int64)
    order = np.argsort(division.ground[here], kind="stable")
    here, other, flow = here[order], other[order], flow[order]
    grounds = np.unique(division.ground[rows])
    borders = np.searchsorted(division.ground[here], [*grounds, len(division.grounds.sizes)])
    for at, each in enumerate(grounds):
        members = rows[division.ground[rows] == each]
        place[members] = np.arange(len(members))
        own = slice(borders[at], borders[at + 1])
        matrix = np.zeros((len(members), len(members)))
        np.add.at(matrix, (place[here[own]], place[other[own]]), -flow[own])
        matrix = (matrix + matrix.T) / 2
        matrix -= np.diag(matrix.sum(axis=1))
        scale = max(float(np.trace(matrix)) / len(members), 1e-9)
        step[members] = np.linalg.solve(matrix + scale / len(members), missing[members])
    return step
