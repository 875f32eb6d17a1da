"""Grounds divided among many sites: in batches, and in two steps where one ground has very many."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

import numpy as np

from roadmap_app.presentation.iceberg.diagram import Division, divide
from roadmap_app.presentation.iceberg.outline import first_sites
from roadmap_app.presentation.iceberg.polygons import Floats, Polygons

MANY, FEW = 60, 30
"""Sites in one ground from which it is divided in two steps, and how many are then left in each part at most."""

BATCH = 300
"""Sites that are worked on at once."""

Counts = Sequence[Sequence[int]]


def divided(grounds: Sequence[Floats], counts: Counts, watch: Callable[[float], None]) -> list[Floats]:
    """The cells of each ground in proportion to its counts, those of the first ground first."""
    if any(len(each) > MANY for each in counts):
        parts = [_parts(each) if len(each) > MANY else [each] for each in counts]
        sums = [[sum(part) for part in each] for each in parts]
        grounds = divided(grounds, sums, lambda share: watch(share * 0.1))
        counts = [part for each in parts for part in each]
    found: list[Floats] = []
    total = sum(len(each) for each in counts)
    for batch in _batches(counts):
        some = [counts[at] for at in batch]
        share = sum(len(each) for each in some) / total
        done = len(found) / total
        found += _divided([grounds[at] for at in batch], some, lambda at, d=done, s=share: watch(d + at * s))
    return found


def _parts(counts: Sequence[int]) -> list[Sequence[int]]:
    """As even as they can be, in the same order."""
    many = -(-len(counts) // FEW)
    borders = [round(at * len(counts) / many) for at in range(many + 1)]
    return [counts[start:end] for start, end in pairwise(borders)]


def _batches(counts: Counts) -> Iterator[list[int]]:
    batch: list[int] = []
    for at, each in enumerate(counts):
        if batch and sum(len(counts[one]) for one in batch) + len(each) > BATCH:
            yield batch
            batch = []
        batch.append(at)
    yield batch


def _divided(grounds: Sequence[Floats], counts: Counts, watch: Callable[[float], None]) -> list[Floats]:
    ground = np.repeat(np.arange(len(counts)), [len(each) for each in counts])
    shares = np.concatenate([np.asarray(each) / sum(each) for each in counts])
    sites = np.concatenate([first_sites(own, each) for own, each in zip(grounds, counts, strict=True)])
    cells = divide(Division(Polygons.of(grounds), ground, shares), sites, watch)
    return [cells.one(at) for at in range(len(sites))]
