"""What if the criteria counted otherwise: a draft of other figures, and what they would change. Nothing is kept before
the person says so."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from roadmap_app import analysis
from roadmap_app.domain.criterion import Criterion, Figures, Question
from roadmap_app.domain.deck import USUAL_RATIO, Deck
from roadmap_app.domain.outcome import BY_ANALYSIS_CODE, DISPOSITIONS, Outcome
from roadmap_app.domain.progress import Progress
from roadmap_app.domain.result import PanelResult
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.workspace.assessing.figures import SAMPLES, SEED, medians_of, preferences
from roadmap_app.workspace.change import Step
from roadmap_app.workspace.command import Command
from roadmap_app.workspace.commands.criteria import set_figures

SOFT = 2.0
"""Points under its bar at which a rating no longer counts in part, in the second opinion."""
FIRM = 0.8
"""The share of sampled weights and majorities from which a suggestion is called firm."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Other figures by the code of their criterion, and other majorities. `decks` and `points` are how the person laid
    the cards or gave the points of a question; they are only shown while they say the same as its weights."""

    figures: Mapping[str, Figures] = field(default_factory=dict[str, Figures])
    majorities: Mapping[Question, float] = field(default_factory=dict[Question, float])
    decks: Mapping[Question, Deck] = field(default_factory=dict[Question, Deck])
    points: Mapping[Question, Mapping[str, float]] = field(default_factory=dict[Question, Mapping[str, float]])

    def counting(self, picture: Snapshot, figures: Mapping[str, Figures]) -> "Draft":
        """With these figures as well, as far as they differ from what is kept."""
        kept = {one.code: one.figures for one in picture.criteria}
        every = {**self.figures, **figures}
        return replace(self, figures={code: one for code, one in every.items() if kept.get(code, one) != one})

    def asking(self, picture: Snapshot, question: Question, majority: float) -> "Draft":
        every = {**self.majorities, question: majority}
        kept = picture.workspace.majority
        return replace(self, majorities={each: share for each, share in every.items() if kept(each) != share})

    def emptied(self) -> "Draft":
        """Without a change; decks and points stay to be shown."""
        return replace(self, figures={}, majorities={})


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """What was tried, and the draft before it."""

    what: Step
    before: Draft


@dataclass(frozen=True, slots=True, kw_only=True)
class DeckRead:
    """The deck of a question: the cards that have weight, and `aside` the codes of those that have none. `exact` where
    the deck gives the very weights; else it is the nearest."""

    deck: Deck
    aside: tuple[str, ...]
    exact: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """An element that would get another suggestion."""

    element: str
    before: Outcome
    after: Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """Of a draft on a round's `total` elements, in catalogue order."""

    moves: tuple[Move, ...]
    total: int

    @property
    def groups(self) -> tuple[tuple[tuple[Outcome, Outcome], tuple[str, ...]], ...]:
        """The codes by where from and where to, the largest group first."""
        by: dict[tuple[Outcome, Outcome], list[str]] = {}
        for move in self.moves:
            by.setdefault((move.before, move.after), []).append(move.element)
        ordered = sorted(by.items(), key=lambda group: -len(group[1]))
        return tuple((way, tuple(codes)) for way, codes in ordered)


@dataclass(frozen=True, slots=True, kw_only=True)
class Firmness:
    """Of the `total` elements that keep one of the three suggestions, how many keep it in most samples; and of the
    `compared` elements that have every rating, for how many ELECTRE TRI-B would suggest something else."""

    firm: int
    total: int
    samples: int
    other: int
    compared: int


def drafted(picture: Snapshot, draft: Draft) -> Snapshot:
    """The picture as it would be with the draft applied; what is about a criterion that has gone is left out."""
    criteria = tuple(
        one.counting(draft.figures[one.code]) if one.code in draft.figures else one for one in picture.criteria
    )
    return replace(picture, criteria=criteria, workspace=picture.workspace.asking(draft.majorities))


def changes_anything(picture: Snapshot, draft: Draft) -> bool:
    after = drafted(picture, draft)
    return after.criteria != picture.criteria or after.workspace != picture.workspace


def applied(picture: Snapshot, draft: Draft) -> Command:
    """The draft as one command, without what is about a criterion that has gone."""
    there = {one.code for one in picture.criteria}
    figures = {code: one for code, one in draft.figures.items() if code in there}
    return set_figures(figures, draft.majorities)


def asked_of(picture: Snapshot, question: Question) -> tuple[Criterion, ...]:
    """The criteria that answer a question."""
    return tuple(one for one in picture.criteria if one.role.question is question)


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


def draw_line(picture: Snapshot, draft: Draft, code: str, line: str, value: float | None) -> Draft:
    """The draft with the `bar`, `red_line` or `safeguard_line` of a criterion there, or without that line."""
    (now,) = (one.figures for one in drafted(picture, draft).criteria if one.code == code)
    return draft.counting(picture, {code: replace(now, **{line: value})})


def effect(after: Snapshot, result: PanelResult) -> Effect:
    """What the criteria of `after` would suggest otherwise, on the medians of the round's results."""
    found = _suggested(after, result)
    moves = tuple(
        Move(element=row.element, before=row.suggestion, after=suggestion)
        for row, suggestion in zip(result.elements, found, strict=True)
        if row.suggestion is not suggestion
    )
    return Effect(moves=moves, total=len(result.elements))


def firmness(after: Snapshot, result: PanelResult, progress: Progress) -> Firmness:
    """For a worker: how firm the suggestions are that would stay as they are."""
    progress(0.0)
    shares = analysis.smaa(
        medians_of(result.elements, after.criteria), *preferences(after.criteria), samples=SAMPLES, seed=SEED
    )
    progress(0.9)
    suggested = _suggested(after, result)
    other = _second_opinion(after, result)
    compared = [(one, second) for one, second in zip(suggested, other, strict=True) if second.is_disposition]
    stay = [
        float(shares[at, DISPOSITIONS.index(suggestion)])
        for at, (row, suggestion) in enumerate(zip(result.elements, suggested, strict=True))
        if row.suggestion is suggestion and suggestion.is_disposition
    ]
    return Firmness(
        firm=sum(share >= FIRM for share in stay),
        total=len(stay),
        samples=SAMPLES,
        other=sum(one is not second for one, second in compared),
        compared=len(compared),
    )


def _suggested(after: Snapshot, result: PanelResult) -> list[Outcome]:
    if not after.criteria:
        return [Outcome.INSUFFICIENT] * len(result.elements)
    majorities = np.array(after.workspace.majorities)
    said = analysis.three_questions(
        medians_of(result.elements, after.criteria), *preferences(after.criteria), majorities
    )
    return [BY_ANALYSIS_CODE[int(code)] for code in said.disposition]


def _second_opinion(after: Snapshot, result: PanelResult) -> list[Outcome]:
    majorities = np.array(after.workspace.majorities)
    said = analysis.second_opinion(
        medians_of(result.elements, after.criteria), *preferences(after.criteria), majorities, soft=SOFT
    )
    return [BY_ANALYSIS_CODE[int(code)] for code in said]


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
