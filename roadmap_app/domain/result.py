"""What the panel's answers and the criteria say about each element (docs/methods.md), as plain values.

A figure that is hidden (a blind round), withheld (fewer answers than the quorum) or undefined is None.
"""

from collections.abc import Collection
from dataclasses import dataclass

from roadmap_app.domain.criterion import Question
from roadmap_app.domain.outcome import DISPOSITIONS, Flag, Outcome
from roadmap_app.domain.panel import RoundState
from roadmap_app.domain.workspace import Rule


def is_disagreement(index: float | None) -> bool:
    """By the disagreement index, which says so above 1 (docs/methods-reference.md, 2); an exact tie is none."""
    return index is not None and index > 1 + 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionAnswer:
    """`support` and `support_max` are shares of the question's weight; `passed` None is *open*.

    `carried_by` are the criteria at or above their bar, `lines` those whose red or safeguard line is reached.
    """

    question: Question
    support: float
    support_max: float
    passed: bool | None
    carried_by: tuple[str, ...]
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionSummary:
    """The panel's ratings of one element on one criterion; figures None below the quorum."""

    criterion: str
    answered: int
    median: float | None = None
    p30: float | None = None
    p70: float | None = None
    disagreement_index: float | None = None

    @property
    def contested(self) -> bool:
        """The experts disagree on this rating; exact ties do not count."""
        return is_disagreement(self.disagreement_index)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sampling:
    """How the sampled figures were made: `samples` of weights and majorities for acceptability, `resamples` of experts
    or of elements for intervals, all from one `seed`."""

    samples: int
    resamples: int
    seed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptability:
    """Shares of sampled weights and majorities that lead to each disposition; `open` the share that leaves it open."""

    abolish: float
    transitional: float
    retain: float
    open: float

    def of(self, disposition: Outcome) -> float:
        return (self.abolish, self.transitional, self.retain)[DISPOSITIONS.index(disposition)]


@dataclass(frozen=True, slots=True, kw_only=True)
class WeightChange:
    """The smallest change of one criterion's weight, added to it, that would change the suggestion; the others of its
    question are rescaled."""

    criterion: str
    change: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ElementResult:
    """`thirds` counts judgements in 1–3, 4–6 and 7–9. `slots` counts them per value, and `median_interval` (bootstrap
    95 %, over experts) nearly tells the second and the last but one of them: both are handed out only at the levels of
    detail *room* and *full*. `extrapolated`: the published table of the classic rule does not cover so many answers."""

    element: str
    outcome: Outcome
    suggestion: Outcome
    seats: int | None = None
    answered: int | None = None
    abstained: int | None = None
    median: float | None = None
    median_interval: tuple[float, float] | None = None
    p30: float | None = None
    p70: float | None = None
    ipr: float | None = None
    ipras: float | None = None
    disagreement_index: float | None = None
    thirds: tuple[int, int, int] | None = None
    slots: tuple[int, ...] | None = None
    minority: int | None = None
    votes_to_flip: int | None = None
    other_rule_outcome: Outcome | None = None
    extrapolated: bool = False
    flags: frozenset[Flag] = frozenset()
    contested_criteria: tuple[str, ...] = ()
    open_criteria: tuple[str, ...] = ()
    questions: tuple[QuestionAnswer, ...] = ()
    criteria: tuple[CriterionSummary, ...] = ()
    acceptability: Acceptability | None = None
    weight_to_flip: WeightChange | None = None

    @property
    def by_the_other_rule(self) -> Outcome | None:
        """The outcome by the disagreement rule that is not selected, where it is another one."""
        return None if self.other_rule_outcome is self.outcome else self.other_rule_outcome

    def missing_to(self, quorum: int) -> int:
        """How many answers too few there are for an outcome; 0 where there is one, or nothing is shown yet."""
        if self.outcome is not Outcome.INSUFFICIENT:
            return 0
        return max(0, quorum - (self.answered or 0))

    def dissenting(self, verdict: Outcome) -> int | None:
        """How many of those who answered judged otherwise than the verdict; None where the counts are withheld, or the
        verdict is none of the three."""
        if self.thirds is None or not verdict.is_disposition:
            return None
        return sum(self.thirds) - self.thirds[DISPOSITIONS.index(verdict)]

    def question(self, question: Question) -> QuestionAnswer | None:
        return next((answer for answer in self.questions if answer.question is question), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Agreement of the panel on its judgements of some elements; None where undefined or hidden.

    `interval` is the bootstrap 95 % interval of alpha over elements. `gwet_ac2` has Gwet's ordinal weights, which are
    not Krippendorff's ordinal metric; `fleiss_kappa` counts thirds. `van_der_eijk` is the mean of A over the elements
    that have it, −1 to 1. `kendall_w` stands on the `complete` elements, which every expert present answered.
    """

    elements: int = 0
    krippendorff_alpha_ordinal: float | None = None
    interval: tuple[float, float] | None = None
    kendall_w: float | None = None
    gwet_ac2: float | None = None
    fleiss_kappa: float | None = None
    van_der_eijk: float | None = None
    complete: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundChange:
    """What a round moved: of `compared` judgements that were given in both rounds `changed` differ; `movement` is the
    mean distance between the medians. *Stable*, a share under `stable_below`, is advice to the facilitator, not a
    rule."""

    before: int
    compared: int
    changed: int
    movement: float | None
    stable: bool
    stable_below: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelResult:
    """One round. `elements` in catalogue order, `agenda` what to discuss first (docs/methods-reference.md, 7),
    `by_domain` the agreement within each domain, `change` against the round before; None in the first, and while
    hidden. `stale`: `agreement`, `by_domain` and `change` stand on the answers before the last change. `sampling` is
    None where nothing was sampled, since all is hidden."""

    round: int
    state: RoundState
    rule: Rule
    quorum: int
    seats: int
    hidden: bool
    agreement: Agreement
    elements: tuple[ElementResult, ...]
    agenda: tuple[str, ...] = ()
    by_domain: tuple[tuple[str, Agreement], ...] = ()
    change: RoundChange | None = None
    stale: bool = False
    sampling: Sampling | None = None

    @property
    def to_ask_again(self) -> tuple[str, ...]:
        """What a round over the contested elements asks: the agenda, and what had too few answers."""
        again = set(self.agenda) | {row.element for row in self.elements if row.outcome is Outcome.INSUFFICIENT}
        return tuple(row.element for row in self.elements if row.element in again)

    @property
    def in_order(self) -> tuple[ElementResult, ...]:
        """The agenda, then what too few answered, then what is settled, each in the order of discussion."""
        rows, on_agenda = self.by_element(), frozenset(self.agenda)
        rest = sorted((row for row in self.elements if row.element not in on_agenda), key=_place_off_agenda)
        return (*(rows[code] for code in self.agenda), *rest)

    def adoptable(self, decided: Collection[str]) -> tuple[str, ...]:
        """What may be adopted from the panel at one stroke: it has an answer, nothing brings it onto the agenda, and it
        is not among the `decided`."""
        left_out = {*self.agenda, *decided}
        return tuple(row.element for row in self.elements if row.outcome.is_disposition and row.element not in left_out)

    def asked_next(self, *, blind: bool) -> tuple[str, ...] | None:
        """What the next round asks about: what is contested; every element (None) where nothing is, or where one person
        judges alone."""
        return (self.to_ask_again or None) if blind else None

    def by_element(self) -> dict[str, ElementResult]:
        return {result.element: result for result in self.elements}


def _place_off_agenda(row: ElementResult) -> tuple[bool, float, float, str]:
    """As inside a class of the agenda: the support of *end* and the disagreement from the highest, then the code."""
    end, index = row.question(Question.END), row.disagreement_index
    support = end.support if end else 0.0
    return row.outcome is not Outcome.INSUFFICIENT, -support, 1.0 if index is None else -index, row.element
