"""A draft of the criteria: other figures and majorities, of which nothing is kept before the person says so."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from roadmap_app.domain.criterion import Criterion, Figures, Question
from roadmap_app.domain.deck import Deck
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.workspace.change import Step
from roadmap_app.workspace.command import Command
from roadmap_app.workspace.commands.criteria import set_figures


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
class DraftStep:
    """What was tried, and the draft before it."""

    what: Step
    before: Draft


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


def draw_line(picture: Snapshot, draft: Draft, code: str, line: str, value: float | None) -> Draft:
    """The draft with the `bar`, `red_line` or `safeguard_line` of a criterion there, or without that line."""
    (now,) = (one.figures for one in drafted(picture, draft).criteria if one.code == code)
    return draft.counting(picture, {code: replace(now, **{line: value})})
