"""What the panel's answers and the criteria say about each element (methods.md), as plain values.

A figure that is hidden (a blind round), withheld (fewer answers than the quorum) or undefined is None.
"""

from dataclasses import dataclass

from roadmap_app.domain.criterion import Question
from roadmap_app.domain.outcome import Flag, Outcome
from roadmap_app.domain.panel import RoundState
from roadmap_app.domain.workspace import Rule


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptability:
    """Shares of sampled weights and majorities that lead to each disposition; `open` the share that leaves it open."""

    abolish: float
    transitional: float
    retain: float
    open: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ElementResult:
    """`thirds` counts judgements in 1–3, 4–6 and 7–9; `slots` counts them per value and is handed out only at the
    levels of detail *room* and *full* (privacy.md, rule 2)."""

    element: str
    outcome: Outcome
    suggestion: Outcome
    seats: int | None = None
    answered: int | None = None
    abstained: int | None = None
    median: float | None = None
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
    flags: frozenset[Flag] = frozenset()
    contested_criteria: tuple[str, ...] = ()
    open_criteria: tuple[str, ...] = ()
    questions: tuple[QuestionAnswer, ...] = ()
    criteria: tuple[CriterionSummary, ...] = ()
    acceptability: Acceptability | None = None

    def question(self, question: Question) -> QuestionAnswer | None:
        return next((answer for answer in self.questions if answer.question is question), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Agreement of the whole panel on its judgements; None where undefined, hidden or not computed yet.

    `interval` is the bootstrap 95 % interval of alpha over elements, `kendall_elements` the number of elements that
    every expert answered.
    """

    krippendorff_alpha_ordinal: float | None = None
    interval: tuple[float, float] | None = None
    kendall_w: float | None = None
    kendall_elements: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelResult:
    """One round. `elements` in catalogue order, `agenda` what to discuss first (methods.md, section 7)."""

    round: int
    state: RoundState
    rule: Rule
    quorum: int
    seats: int
    hidden: bool
    agreement: Agreement
    elements: tuple[ElementResult, ...]
    agenda: tuple[str, ...] = ()

    @property
    def to_ask_again(self) -> tuple[str, ...]:
        """What a round over the contested elements asks: the agenda, and what had too few answers."""
        again = set(self.agenda) | {row.element for row in self.elements if row.outcome is Outcome.INSUFFICIENT}
        return tuple(row.element for row in self.elements if row.element in again)

    def by_element(self) -> dict[str, ElementResult]:
        return {result.element: result for result in self.elements}
