"""Random weights of one question's criteria, for SMAA: (samples, k), each of sum 1 (docs/methods-reference.md, 5)."""

import numpy as np

from roadmap_app.analysis.arrays import Floats

_BURN_IN = 1000
_CHAINS = 100


def free_weights(criteria: int, samples: int, random: np.random.Generator) -> Floats:
    """Uniform on the simplex: any weights are as likely as any others."""
    drawn = random.standard_exponential((samples, criteria))
    return drawn / drawn.sum(axis=1, keepdims=True) if criteria else drawn


def ordered_weights(weights: Floats, samples: int, random: np.random.Generator) -> Floats:
    """Uniform among the weights in the panel's order; criteria that weigh the same share what falls to them."""
    drawn = np.sort(free_weights(len(weights), samples, random), axis=1)
    ranked = np.sort(weights)
    takes = ranked[:, np.newaxis] == weights
    return drawn @ (takes / np.maximum(takes.sum(axis=0), 1))


def interval_weights(low: Floats, high: Floats, samples: int, random: np.random.Generator) -> Floats:
    """Uniform among the weights between `low` and `high` (k,), by hit-and-run in that part of the simplex (Smith 1984).

    Many walks go side by side from one inner point, each through the whole burn-in. NaN where no weights fit.
    """
    if low.sum() > 1 or high.sum() < 1 or (low > high).any():
        return np.full((samples, len(low)), np.nan)
    room = high - low
    inner = low + room * (1 - low.sum()) / max(float(room.sum()), np.finfo(np.float64).tiny)
    at = np.tile(inner, (_CHAINS, 1))
    kept: list[Floats] = []
    for step in range(_BURN_IN + -(-samples // _CHAINS)):
        at = _step(at, low, high, random)
        if step >= _BURN_IN:
            kept.append(at)
    return np.concatenate(kept)[:samples] if kept else np.empty((0, len(low)))


def _step(at: Floats, low: Floats, high: Floats, random: np.random.Generator) -> Floats:
    """To a uniform place on a random line through each point, as far as the box reaches; what is fixed stays."""
    loose = high > low
    direction = np.where(loose, random.standard_normal(at.shape), 0.0)
    direction -= np.where(loose, direction.sum(axis=1, keepdims=True) / max(int(loose.sum()), 1), 0.0)
    moving = np.abs(direction) > 1e-12
    slope = np.where(moving, direction, 1.0)
    to_low, to_high = (low - at) / slope, (high - at) / slope
    back = np.where(moving, np.minimum(to_low, to_high), -np.inf).max(axis=1)
    ahead = np.where(moving, np.maximum(to_low, to_high), np.inf).min(axis=1)
    back, ahead = np.where(np.isfinite(back), back, 0), np.where(np.isfinite(ahead), ahead, 0)
    length = back + (ahead - back) * random.random(len(at))
    return np.clip(at + direction * length[:, np.newaxis], low, high)
