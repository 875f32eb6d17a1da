"""The outline of the iceberg, how a polygon is cut by area, and where the sites of its cells begin."""

from collections.abc import Sequence

import numpy as np

from roadmap_app.presentation.iceberg.polygons import Floats, Polygons, cut, measured

OUTLINE = np.array(
    [
        (0.411, 0.0),
        (0.483, 0.048),
        (0.516, 0.042),
        (0.586, 0.122),
        (0.646, 0.166),
        (0.714, 0.254),
        (0.854, 0.292),
        (0.918, 0.312),
        (1.0, 0.4),
        (0.978, 0.515),
        (0.887, 0.626),
        (0.859, 0.675),
        (0.759, 0.746),
        (0.668, 0.864),
        (0.582, 0.907),
        (0.516, 1.0),
        (0.343, 0.886),
        (0.272, 0.802),
        (0.19, 0.758),
        (0.12, 0.637),
        (0.036, 0.583),
        (0.0, 0.482),
        (0.044, 0.381),
        (0.188, 0.29),
        (0.248, 0.219),
        (0.296, 0.163),
        (0.316, 0.104),
        (0.367, 0.024),
    ]
) * (0.79, 1.0)
"""Of height 1; y runs downwards."""

LEVELS = 48


def slices(polygon: Floats, shares: Sequence[float]) -> list[Floats]:
    """Level slices from the top down, in proportion of the shares; none for a share of nothing."""
    whole, found = sum(shares), list[Floats]()
    rest, done = polygon, 0.0
    last = max(at for at, share in enumerate(shares) if share)
    for at, share in enumerate(shares):
        if not share:
            continue
        done += share
        if at == last:
            found.append(rest)
            break
        level = level_at(polygon, done / whole)
        found.append(_side(rest, level, above=True))
        rest = _side(rest, level, above=False)
    return found


def level_at(polygon: Floats, share: float) -> float:
    """The y above which this share of the area lies."""
    low, high = float(polygon[:, 1].min()), float(polygon[:, 1].max())
    wanted = share * float(measured(Polygons.of([polygon]))[0][0])
    for _ in range(40):
        middle = (low + high) / 2
        if float(measured(Polygons.of([_side(polygon, middle, above=True)]))[0][0]) < wanted:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def _side(polygon: Floats, level: float, *, above: bool) -> Floats:
    sign = 1.0 if above else -1.0
    return cut(Polygons.of([polygon]), np.array([[0, sign]]), np.array([sign * level]), np.zeros(1, np.int64)).one(0)


def first_sites(polygon: Floats, shares: Sequence[float]) -> Floats:
    """(N, 2): places for sites that come in order, from the top down in rows, each row from left to right; apart by
    their shares, and inside."""
    low, high = float(polygon[:, 1].min()), float(polygon[:, 1].max())
    levels = low + (high - low) * (np.arange(LEVELS) + 0.5) / LEVELS
    left, right = _extent(polygon, levels)
    wide = right - left
    rows = max(1, round((len(shares) * (high - low) / max(float(wide.mean()), 1e-9)) ** 0.5))
    share = np.asarray(shares) / sum(shares)
    before = np.cumsum(share) - share / 2
    row = np.minimum((before * rows).astype(np.int64), rows - 1)
    depth = np.cumsum(wide) / wide.sum()
    found = np.zeros((len(share), 2))
    for each in np.unique(row):
        members = np.flatnonzero(row == each)
        at = min(int(np.searchsorted(depth, float(before[members].mean()))), LEVELS - 1)
        along = np.cumsum(share[members]) - share[members] / 2
        lean = 0.02 if each % 2 else -0.02
        along = np.clip(along / share[members].sum() + lean, 0.02, 0.98)
        found[members, 0] = left[at] + (right[at] - left[at]) * along
        found[members, 1] = levels[at] + (high - low) / rows * 0.12 * (-1.0) ** np.arange(len(members))
    return found


def _extent(polygon: Floats, levels: Floats) -> tuple[Floats, Floats]:
    """Where level lines enter and leave the polygon."""
    here, then = polygon, np.roll(polygon, -1, axis=0)
    low, high = np.minimum(here[:, 1], then[:, 1]), np.maximum(here[:, 1], then[:, 1])
    met = (low <= levels[:, None]) & (levels[:, None] <= high) & (high > low)
    with np.errstate(divide="ignore", invalid="ignore"):
        share = (levels[:, None] - here[:, 1]) / (then[:, 1] - here[:, 1])
    x = here[:, 0] + np.where(met, share, 0.0) * (then[:, 0] - here[:, 0])
    return np.where(met, x, np.inf).min(axis=1), np.where(met, x, -np.inf).max(axis=1)
