"""Invented answers as numbers: seats differ by their leaning, elements by how far views on them lie apart."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from roadmap_app.domain.criterion import Criterion, Role
from roadmap_app.domain.element import Element
from roadmap_app.domain.panel import HIGHEST, LOWEST
from roadmap_app.workspace.sample.resources import Profile, Views

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """How far leaning carries a seat in its judgement and (as a factor) in its ratings, the deviation of chance, the
    share that cannot judge, and how strongly a seat moves to the panel's median when asked again."""

    leaning: float
    chance: float
    rates_by_leaning: float = 1.0
    abstains: float = 0.0
    moves: float = 0.5


SPREADS = {
    Views.AGREED: Spread(leaning=0.6, chance=0.85, abstains=0.02),
    Views.SPREAD: Spread(leaning=1.3, chance=1.4, rates_by_leaning=2.0, abstains=0.03, moves=0.4),
    Views.MINORITY: Spread(leaning=0.4, chance=0.6, rates_by_leaning=3.0, moves=0.1),
    Views.DIVIDED: Spread(leaning=0.3, chance=0.7, rates_by_leaning=6.0, moves=0.05),
    Views.CONVERGING: Spread(leaning=0.3, chance=0.7, rates_by_leaning=3.0, moves=0.7),
    Views.UNCLEAR: Spread(leaning=0.5, chance=0.9, abstains=0.3),
    Views.UNKNOWN: Spread(leaning=0.5, chance=0.9, abstains=0.7, moves=0.2),
}

_LEANS_ON = {Role.HARM: -0.4, Role.PACE: 0.3, Role.BENEFIT: 0.4, Role.FEASIBILITY: 0.4}
"""Whoever leans to ending sees more harm and less benefit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelViews:
    """Answers of R seats on E elements and C criteria: `judgements` (R, E), `ratings` (R, E, C); NaN: cannot judge."""

    judgements: Floats
    ratings: Floats


def leanings(seats: int, chance: np.random.Generator) -> Floats:
    """(R,) from ending (negative) to keeping, in no order."""
    return chance.permutation(np.linspace(-1.1, 1.1, seats))


def first_views(
    elements: tuple[Element, ...],
    criteria: tuple[Criterion, ...],
    profiles: dict[str, Profile],
    leaning: Floats,
    chance: np.random.Generator,
) -> PanelViews:
    """The answers of the first round."""
    chosen = [profiles[element.code] for element in elements]
    judgements = np.column_stack([_judgements(profile, leaning, chance) for profile in chosen])
    ratings = np.stack([_ratings(profile, criteria, leaning, chance) for profile in chosen], axis=1)
    return PanelViews(judgements=judgements, ratings=ratings)


def _judgements(profile: Profile, leaning: Floats, chance: np.random.Generator) -> Floats:
    spread = SPREADS[profile.views]
    centre = _centres(profile, leaning)
    drawn = centre + spread.leaning * leaning + chance.normal(0, spread.chance, leaning.shape)
    return _answered(drawn, spread.abstains, chance)


def _centres(profile: Profile, leaning: Floats) -> Floats:
    """Where each seat stands before chance: with the panel, in one of two camps, or in the minority against it."""
    centre = np.full(leaning.shape, profile.judgement)
    order = np.argsort(leaning)
    if profile.views in (Views.DIVIDED, Views.CONVERGING):
        camp = (leaning.size - 1) // 2
        centre[order[:camp]] = 2.2
        centre[order[-camp:]] = 7.6
    elif profile.views is Views.MINORITY:
        few = max(2, leaning.size // 4)
        against, opposite = (order[-few:], 7.8) if profile.judgement < 5 else (order[:few], 2.0)
        centre[against] = opposite
    return centre


def _ratings(profile: Profile, criteria: tuple[Criterion, ...], leaning: Floats, chance: np.random.Generator) -> Floats:
    spread = SPREADS[profile.views]
    latent = np.array([_or_nan(profile.ratings.get(criterion.code)) for criterion in criteria])
    bias = np.array([_LEANS_ON[criterion.role] for criterion in criteria])
    side = np.sign(leaning) if profile.views is Views.DIVIDED else leaning
    noise = chance.normal(0, 0.5 + spread.chance / 2, (leaning.size, latent.size))
    return _answered(
        latent + spread.rates_by_leaning * side[:, None] * bias + noise, 0.01 + spread.abstains / 2, chance
    )


def second_views(
    first: PanelViews, elements: tuple[Element, ...], profiles: dict[str, Profile], chance: np.random.Generator
) -> PanelViews:
    """The answers when the panel is asked again: everybody has seen the median and moves to it more or less. A few of
    those who could not judge now can."""
    moves = np.array([SPREADS[profiles[element.code].views].moves for element in elements])
    judgements = _moved(first.judgements, moves, chance)
    ratings = _moved(first.ratings, moves[:, None] / 2, chance)
    return PanelViews(judgements=judgements, ratings=ratings)


def _moved(values: Floats, moves: Floats, chance: np.random.Generator) -> Floats:
    known = np.isfinite(values).any(axis=0)
    median = np.where(known, np.nanmedian(np.where(known, values, 5.0), axis=0), np.nan)
    moved = values + moves * (median - values) + chance.normal(0, 0.2, values.shape)
    joins = np.isnan(values) & (chance.random(values.shape) < 0.15)
    return _on_scale(np.where(joins, median + chance.normal(0, 1, values.shape), moved))


def _answered(drawn: Floats, abstains: float, chance: np.random.Generator) -> Floats:
    return np.where(chance.random(drawn.shape) < abstains, np.nan, _on_scale(drawn))


def _on_scale(drawn: Floats) -> Floats:
    return np.clip(np.rint(drawn), LOWEST, HIGHEST)


def _or_nan(value: float | None) -> float:
    return np.nan if value is None else value
