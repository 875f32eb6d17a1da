"""A frozen picture of the workspace at one revision, without anybody's answers."""

from dataclasses import dataclass

from roadmap_app.domain.criterion import Criterion, Question
from roadmap_app.domain.element import Dependency, Element, Service, Source, Split, Verified
from roadmap_app.domain.outcome import Decision
from roadmap_app.domain.panel import Round, RoundElement, Seat
from roadmap_app.domain.plan import Milestone, Plan, Route
from roadmap_app.domain.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """Everything in catalogue order or by natural key; safe to hand to a worker."""

    revision: int
    workspace: Workspace
    elements: tuple[Element, ...]
    sources: tuple[Source, ...]
    dependencies: tuple[Dependency, ...]
    services: tuple[Service, ...]
    criteria: tuple[Criterion, ...]
    routes: tuple[Route, ...]
    seats: tuple[Seat, ...]
    rounds: tuple[Round, ...]
    round_elements: tuple[RoundElement, ...]
    decisions: tuple[Decision, ...]
    plans: tuple[Plan, ...]
    milestones: tuple[Milestone, ...]
    splits: tuple[Split, ...] = ()

    @property
    def scored(self) -> tuple[Element, ...]:
        return tuple(element for element in self.elements if element.scored)

    @property
    def decided(self) -> dict[str, Decision]:
        """The recorded decision of each element that has one."""
        return {decision.element: decision for decision in self.decisions}

    @property
    def standing_decisions(self) -> tuple[Decision, ...]:
        """Those on elements that are still scored; what was decided on a retired one stays in the file."""
        scored = {element.code for element in self.scored}
        return tuple(decision for decision in self.decisions if decision.element in scored)

    @property
    def listed_sources(self) -> tuple[Source, ...]:
        """Those of elements in the catalogue, retired ones left out."""
        retired = {element.code for element in self.elements if element.retired}
        return tuple(source for source in self.sources if source.element not in retired)

    @property
    def criteria_as_asked(self) -> tuple[Criterion, ...]:
        """Question by question."""
        return tuple(one for question in Question for one in self.criteria if one.role in question.roles)

    def share_of(self, criterion: Criterion) -> float:
        """Its part of the weight of its question, 0..1; 0 where nothing of the question weighs."""
        total = sum(one.weight for one in self.criteria if one.role.question is criterion.role.question)
        return criterion.weight / total if total else 0.0

    @property
    def verified(self) -> dict[str, bool]:
        """Whether every source of an element was seen, by its code; elements without a source are left out."""
        found: dict[str, bool] = {}
        for source in self.sources:
            found[source.element] = found.get(source.element, True) and source.verified is Verified.EXCERPT_SEEN
        return found

    @property
    def waiting(self) -> frozenset[str]:
        """The parts of elements that are to be split when the next round opens."""
        return frozenset(split.part for split in self.splits if split.waiting)

    @property
    def round_under_way(self) -> bool:
        """Answers are being given, or are in and not shown yet; until then a split waits."""
        return any(round_.state.under_way for round_ in self.rounds)

    def element(self, code: str) -> Element:
        return next(element for element in self.elements if element.code == code)

    @property
    def current_round(self) -> Round:
        """The round that is being worked on: the newest that has been opened, else the first."""
        opened = [round_ for round_ in self.rounds if round_.opened_on]
        return opened[-1] if opened else self.rounds[0]

    @property
    def shown_round(self) -> Round:
        """The round whose results are shown unless another is asked for: the last revealed, else the current one."""
        revealed = [round_ for round_ in self.rounds if round_.state.shows_results]
        return revealed[-1] if revealed else self.current_round
