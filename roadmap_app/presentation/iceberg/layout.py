"""Where every element stands in the iceberg: facets of one area, by part, domain and element."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from roadmap_app.domain.element import Layer
from roadmap_app.domain.outcome import Outcome
from roadmap_app.domain.progress import Progress, unwatched
from roadmap_app.domain.result import PanelResult
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.presentation.drawing import Point
from roadmap_app.presentation.iceberg.division import divided
from roadmap_app.presentation.iceberg.outline import OUTLINE, level_at, slices
from roadmap_app.presentation.iceberg.polygons import Floats, Polygons, measured

PARTS = (Layer.DECORATIVE, Layer.MIXED, Layer.OPERATIONAL)
"""From the top down."""

HARDNESS = {
    Outcome.RETAIN: 0.0,
    Outcome.TRANSITIONAL: 0.4,
    Outcome.HIDDEN: 0.5,
    Outcome.INSUFFICIENT: 0.5,
    Outcome.NO_CONSENSUS: 0.6,
    Outcome.ABOLISH: 1.0,
}
"""The softest high, the hardest deep."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """What the iceberg shows of an element: no more than the published files do."""

    code: str
    domain: str
    layer: Layer
    outcome: Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    piece: Piece
    corners: tuple[Point, ...]
    centre: Point


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """The elements of one domain in one part."""

    domain: str
    layer: Layer
    corners: tuple[Point, ...]
    facets: tuple[Facet, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Iceberg:
    """Of height 1 and of that `width`, y downwards. `water` is the level of the waterline: through the middle of the
    mixed band, or where the decorative part ends."""

    width: float
    water: float
    blocks: tuple[Block, ...]

    @property
    def facets(self) -> tuple[Facet, ...]:
        return tuple(facet for block in self.blocks for facet in block.facets)


WIDTH = float(OUTLINE[:, 0].max())
USUAL = 0.137
"""The share above the waterline where there is nothing to count."""


def pieces(snapshot: Snapshot, result: PanelResult) -> tuple[Piece, ...]:
    """In catalogue order."""
    elements = {element.code: element for element in snapshot.scored}
    return tuple(
        Piece(
            code=row.element,
            domain=elements[row.element].domain,
            layer=elements[row.element].layer,
            outcome=row.outcome,
        )
        for row in result.elements
    )


def iceberg(shown: Sequence[Piece], progress: Progress = unwatched) -> Iceberg:
    """The same pieces give the same iceberg."""
    parts = [[piece for piece in shown if piece.layer is layer] for layer in PARTS]
    counts = [len(part) for part in parts]
    if not shown:
        return Iceberg(width=WIDTH, water=level_at(OUTLINE, USUAL), blocks=())
    grouped = [_by_domain(part) for part in parts if part]
    by_domain = [[len(group) for group in groups] for groups in grouped]
    grounds = divided(slices(OUTLINE, counts), by_domain, lambda share: progress(share * 0.2))
    groups = [group for each in grouped for group in each]
    by_element = [[1] * len(group) for group in groups]
    cells = divided(grounds, by_element, lambda share: progress(0.2 + share * 0.8))
    progress(1.0)
    water = level_at(OUTLINE, (counts[0] + counts[1] / 2) / len(shown))
    return Iceberg(width=WIDTH, water=water, blocks=tuple(_blocks(groups, grounds, cells)))


def _by_domain(shown: Iterable[Piece]) -> list[list[Piece]]:
    """The softest domain first, and the softest elements first in each."""
    groups: dict[str, list[Piece]] = {}
    for piece in shown:
        groups.setdefault(piece.domain, []).append(piece)
    for group in groups.values():
        group.sort(key=lambda piece: HARDNESS[piece.outcome])
    return sorted(groups.values(), key=lambda group: sum(HARDNESS[piece.outcome] for piece in group) / len(group))


def _blocks(groups: Sequence[Sequence[Piece]], grounds: Sequence[Floats], cells: Sequence[Floats]) -> Iterable[Block]:
    centres, left = measured(Polygons.of(cells))[1], zip(cells, range(len(cells)), strict=True)
    for group, ground in zip(groups, grounds, strict=True):
        facets = tuple(
            Facet(piece=piece, corners=_corners(cell), centre=_point(centres[at]))
            for piece, (cell, at) in zip(group, left, strict=False)
        )
        yield Block(domain=group[0].domain, layer=group[0].layer, corners=_corners(ground), facets=facets)


def _corners(polygon: Floats) -> tuple[Point, ...]:
    return tuple(_point(corner) for corner in polygon)


def _point(corner: Floats) -> Point:
    return float(corner[0]), float(corner[1])
