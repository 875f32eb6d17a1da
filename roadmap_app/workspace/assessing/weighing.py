"""The deck of cards and the points of a question, as weights and read from weights."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from roadmap_app import analysis
from roadmap_app.domain.criterion import Criterion, Question
from roadmap_app.domain.deck import USUAL_RATIO, Deck
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.workspace.assessing.draft import Draft, asked_of, drafted


@dataclass(frozen=True, slots=True, kw_only=True)
class DeckRead:
    """The deck of a question: the cards that have weight, and `aside` the codes of those that have none. `exact` where
    the deck gives the very weights; else it is the nearest."""

    deck: Deck
    aside: tuple[str, ...]
    exact: bool


def deck_of(picture: Snapshot, draft: Draft, question: Question) -> DeckRead:
    """The deck as the person laid it, where it still says the same as the weights of `picture`; else read from them."""
    asked = asked_of(picture, question)
    weighed = [one for one in asked if one.weight > 0]
    aside = tuple(one.code for one in asked if one.weight <= 0)
    codes = frozenset(one.code for one in weighed)
    laid = draft.decks.get(question)
    if laid is not None and laid.codes == codes and _says(weights_of(laid, asked), asked):
        return DeckRead(deck=laid, aside=aside, exact=True)
    cards = analysis.deck_of(np.array([one.weight for one in weighed], np.float64))
    ranks = [int(rank) for rank in cards.ranks]
    levels = tuple(
        tuple(sorted(one.code for one, at in zip(weighed, ranks, strict=True) if at == rank))
        for rank in sorted(set(ranks))
    )
    ratio = cards.ratio if len(levels) > 1 else USUAL_RATIO
    deck = Deck(levels=levels, blanks=tuple(int(count) for count in cards.blanks), ratio=ratio)
    return DeckRead(deck=deck, aside=aside, exact=cards.exact)


def weights_of(deck: Deck, asked: tuple[Criterion, ...]) -> dict[str, float]:
    """The weight of each card, together as much as the criteria of the question weigh now."""
    codes = sorted(deck.codes)
    shares = analysis.simos_roy_figueira([deck.level_of(code) for code in codes], deck.blanks, deck.ratio)
    return _of_total(dict(zip(codes, shares.tolist(), strict=True)), asked)


def lay(picture: Snapshot, draft: Draft, question: Question, deck: Deck) -> Draft:
    """The draft with the cards of a question laid so; together they weigh what they weigh now."""
    weights = weights_of(deck, asked_of(picture, question))
    return replace(_weighing(picture, draft, weights), decks={**draft.decks, question: deck})


def points_of(picture: Snapshot, draft: Draft, question: Question) -> dict[str, float]:
    """The points as the person gave them, where they still say the same as the weights; else 100 for the heaviest."""
    asked = asked_of(picture, question)
    given = draft.points.get(question)
    if given is not None and set(given) == {one.code for one in asked} and any(given.values()):
        shares = analysis.swing([given[one.code] for one in asked])
        if _says(_of_total({one.code: float(s) for one, s in zip(asked, shares, strict=True)}, asked), asked):
            return dict(given)
    most = max((one.weight for one in asked), default=0) or 1
    return {one.code: 100 * one.weight / most for one in asked}


def give_points(picture: Snapshot, draft: Draft, question: Question, points: Mapping[str, float]) -> Draft:
    """The draft with these points for the criteria of a question; as it was where none has any."""
    if not any(points.values()):
        return draft
    shares = analysis.swing(list(points.values()))
    weights = _of_total(dict(zip(points, shares.tolist(), strict=True)), asked_of(picture, question))
    return replace(_weighing(picture, draft, weights), points={**draft.points, question: dict(points)})


def _weighing(picture: Snapshot, draft: Draft, weights: Mapping[str, float]) -> Draft:
    now = {one.code: one for one in drafted(picture, draft).criteria}
    kept = {one.code: one.weight for one in picture.criteria}
    figures = {
        code: replace(now[code].figures, weight=kept[code] if math.isclose(weight, kept[code]) else weight)
        for code, weight in weights.items()
    }
    return draft.counting(picture, figures)


def _of_total(shares: Mapping[str, float], asked: tuple[Criterion, ...]) -> dict[str, float]:
    """No weight may exceed 1; so the question weighs less where it would."""
    total = min(sum(one.weight for one in asked), 1 / max(shares.values(), default=1))
    return {code: share * total for code, share in shares.items()}


def _says(weights: Mapping[str, float], asked: tuple[Criterion, ...]) -> bool:
    return all(math.isclose(weights.get(one.code, 0.0), one.weight, abs_tol=1e-12) for one in asked)
