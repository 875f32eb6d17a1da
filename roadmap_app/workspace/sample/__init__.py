"""The sample workshop: invented answers, decisions and roadmap parts over the Union State catalogue.

Nothing here is anybody's opinion. A workspace that holds it is marked *illustrative* (Workspace.illustrative).
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from itertools import chain

import numpy as np

from roadmap_app.domain.element import Dependency
from roadmap_app.domain.outcome import Decision
from roadmap_app.domain.panel import Ballot, Judgement, Rating, Round, RoundElement, RoundState
from roadmap_app.domain.plan import LadderStep, Milestone, Plan
from roadmap_app.domain.progress import Progress, unwatched
from roadmap_app.domain.result import PanelResult
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.workspace.assessing.answers import Answers
from roadmap_app.workspace.assessing.assessment import Analysis
from roadmap_app.workspace.sample import course, resources
from roadmap_app.workspace.sample.ballots import judgements_of, ratings_of
from roadmap_app.workspace.sample.views import PanelViews, first_views, leanings, second_views

SEED = 20260512

FIRST = Round(
    number=1, state=RoundState.SETTLED, opened_on="2026-05-11", closed_on="2026-05-12", revealed_on="2026-05-12"
)
SECOND = Round(
    number=2,
    state=RoundState.REVEALED,
    contested_only=True,
    opened_on="2026-05-13",
    closed_on="2026-05-13",
    revealed_on="2026-05-13",
)
DECIDED_ON = "2026-05-14"

__all__ = ["SEED", "SampleContent", "sample_records"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleContent:
    """Every record to put into a workspace that has the catalogue, the criteria, the routes and the seats already.

    `dependencies` replace the same edges of another kind; one of them was marked after the decision that it concerns,
    so that a verdict out of date can be seen.
    """

    rounds: tuple[Round, ...]
    round_elements: tuple[RoundElement, ...]
    judgements: tuple[Judgement, ...]
    ratings: tuple[Rating, ...]
    ballots: tuple[Ballot, ...]
    dependencies: tuple[Dependency, ...]
    decisions: tuple[Decision, ...]
    plans: tuple[Plan, ...]
    milestones: tuple[Milestone, ...]

    @property
    def rows(self) -> Iterator[object]:
        """All records, whatever they are."""
        return chain.from_iterable(getattr(self, field.name) for field in fields(self))


def sample_records(
    snapshot: Snapshot, ladder: tuple[LadderStep, ...], *, seed: int = SEED, progress: Progress = unwatched
) -> SampleContent:
    """Two rounds of answers by the seats of `snapshot`, the second over what the first left contested, and what the
    meeting decided, with the milestones of `ladder`. The same snapshot and seed give the same content."""
    chance = np.random.default_rng(seed)
    profiles = resources.profiles()
    leaning = leanings(len(snapshot.seats), chance)
    first = first_views(snapshot.scored, snapshot.criteria, profiles, leaning, chance)
    progress(0.1)
    asked = _results(snapshot, first, FIRST).to_ask_again
    progress(0.4)
    second = second_views(first, snapshot.scored, profiles, chance)
    standing = _standing(snapshot, first, second, asked)
    result = _results(snapshot, standing, SECOND)
    progress(0.7)
    every_edge, seen_edges = course.legal_edges()
    decided = tuple(course.decisions(course.with_edges(snapshot, seen_edges), result, day=DECIDED_ON))
    filled = tuple(course.plans(decided))
    judgements, ratings = _answers(snapshot, first, second, asked, chance)
    return SampleContent(
        rounds=(FIRST, SECOND),
        round_elements=tuple(RoundElement(round=SECOND.number, element=code) for code in asked),
        judgements=judgements,
        ratings=ratings,
        ballots=tuple(Ballot(round=each.number, seat=seat.code) for each in (FIRST, SECOND) for seat in snapshot.seats),
        dependencies=every_edge,
        decisions=decided,
        plans=filled,
        milestones=tuple(course.milestones(snapshot, ladder, decided, filled)),
    )


def _results(snapshot: Snapshot, views: PanelViews, round_: Round) -> PanelResult:
    answers = Answers(
        judgements=views.judgements,
        abstained=np.isnan(views.judgements).sum(axis=0),
        ratings=views.ratings,
    )
    return Analysis(picture=snapshot, round=round_, answers=answers).run()


def _asked_again(snapshot: Snapshot, asked: tuple[str, ...]) -> list[int]:
    return [at for at, element in enumerate(snapshot.scored) if element.code in set(asked)]


def _standing(snapshot: Snapshot, first: PanelViews, second: PanelViews, asked: tuple[str, ...]) -> PanelViews:
    """What stands after both rounds: the first round's answers where the second did not ask."""
    again = _asked_again(snapshot, asked)
    judgements, ratings = first.judgements.copy(), first.ratings.copy()
    judgements[:, again] = second.judgements[:, again]
    ratings[:, again] = second.ratings[:, again]
    return replace(first, judgements=judgements, ratings=ratings)


def _answers(
    snapshot: Snapshot, first: PanelViews, second: PanelViews, asked: tuple[str, ...], chance: np.random.Generator
) -> tuple[tuple[Judgement, ...], tuple[Rating, ...]]:
    again = _asked_again(snapshot, asked)
    asked_second = PanelViews(judgements=second.judgements[:, again], ratings=second.ratings[:, again])
    elements = tuple(snapshot.scored[at] for at in again)
    everyone, reasons, seats, criteria = snapshot.scored, resources.reasons(), snapshot.seats, snapshot.criteria
    judgements = tuple(
        judgement
        for round_, views, of in ((FIRST, first, everyone), (SECOND, asked_second, elements))
        for judgement in judgements_of(
            number=round_.number, views=views, seats=seats, elements=of, reasons=reasons, chance=chance
        )
    )
    ratings = (
        *ratings_of(FIRST.number, first, seats, everyone, criteria),
        *ratings_of(SECOND.number, asked_second, seats, elements, criteria),
    )
    return judgements, ratings
