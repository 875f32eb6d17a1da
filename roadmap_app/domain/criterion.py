"""Criteria: what an element is rated on, and how a rating counts."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from roadmap_app.domain.errors import Refused
from roadmap_app.domain.panel import HIGHEST, LOWEST
from roadmap_app.domain.text import NO_TEXT, UNSHOWABLE, LanguageCode, Text

WEIGHTS = (0, 1)
"""Least and most; a weight counts within its question."""


class Role(StrEnum):
    """Which of the three questions a criterion belongs to (docs/methods-reference.md, 3)."""

    HARM = "harm"
    PACE = "pace"
    BENEFIT = "benefit"
    FEASIBILITY = "feasibility"

    @property
    def question(self) -> "Question":
        return next(question for question in Question if self in question.roles)


class Question(StrEnum):
    """The brief's three questions, in the order in which they are asked."""

    END = "end"
    TIME = "time"
    STAY = "stay"

    @property
    def roles(self) -> tuple[Role, ...]:
        match self:
            case Question.END:
                return (Role.HARM,)
            case Question.TIME:
                return (Role.PACE,)
            case Question.STAY:
                return (Role.BENEFIT, Role.FEASIBILITY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """A higher rating always means more of the thing named.

    `weight` >= 0 counts within its question; `bar`, `red_line` and `safeguard_line` are ratings 1..9, the lines
    None where there is none. Anchors are the written meanings of 1, 3, 5, 7 and 9. The criterion of `priority` orders
    the elements inside a phase, after the threat: the preset's is the speed of lock-in.
    """

    code: str
    position: int
    role: Role
    name: Text
    weight: float
    bar: float
    question: Text = NO_TEXT
    anchor_1: Text = NO_TEXT
    anchor_3: Text = NO_TEXT
    anchor_5: Text = NO_TEXT
    anchor_7: Text = NO_TEXT
    anchor_9: Text = NO_TEXT
    red_line: float | None = None
    safeguard_line: float | None = None
    reason: str = ""
    brief_reference: str = ""
    priority: bool = False

    @property
    def anchors(self) -> dict[int, Text]:
        return {1: self.anchor_1, 3: self.anchor_3, 5: self.anchor_5, 7: self.anchor_7, 9: self.anchor_9}

    def anchor_at(self, rating: float) -> tuple[int, Text]:
        """The written meaning that the rating reaches: the highest anchor that is not above it."""
        reached = [(value, text) for value, text in self.anchors.items() if value <= rating]
        return reached[-1] if reached else (LOWEST, self.anchor_1)

    @property
    def figures(self) -> "Figures":
        return Figures(weight=self.weight, bar=self.bar, red_line=self.red_line, safeguard_line=self.safeguard_line)

    def still_asks(self, before: "Criterion") -> bool:
        """Whether answers given to `before` are answers to this one: nothing that was written is another, though what
        was empty may be written now."""
        pairs = list(zip(before.asked, self.asked, strict=True))
        written = any(old for old, _new in pairs)
        kept = all(old.own(code) in ("", new.own(code)) for old, new in pairs for code in LanguageCode)
        return kept and (self.role is before.role or not written)

    @property
    def asked(self) -> tuple[Text, ...]:
        """What a rating answers to, beside the role."""
        return (self.question, *self.anchors.values())

    def counting(self, figures: "Figures") -> "Criterion":
        """The same criterion, with other figures."""
        return replace(
            self,
            weight=figures.weight,
            bar=figures.bar,
            red_line=figures.red_line,
            safeguard_line=figures.safeguard_line,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """How the ratings on a criterion count; as in `Criterion`."""

    weight: float
    bar: float
    red_line: float | None = None
    safeguard_line: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CriteriaPreset:
    """A set of criteria with the majorities of the three questions, in their order."""

    criteria: tuple[Criterion, ...]
    majorities: tuple[float, float, float]


FIRST_WEIGHT = 0.1
"""Of a criterion that is alone with its question; beside others a new one has none until it is given."""

FIRST_BAR = 6.0


def new_criterion(role: Role, name: Text, others: Iterable[Criterion]) -> Criterion:
    """One more beside the others, with a code of its own, C13 after C12. Where it stands is not said yet."""
    known = tuple(others)
    numbers = [int(one.code[1:]) for one in known if one.code[:1] == "C" and one.code[1:].isdecimal()]
    alone = all(one.role.question is not role.question for one in known)
    return Criterion(
        code=f"C{max(numbers, default=0) + 1:02}",
        position=0,
        role=role,
        name=name,
        weight=FIRST_WEIGHT if alone else 0.0,
        bar=FIRST_BAR,
    )


LONGEST_CODE = 40


def check_code(code: str) -> None:
    """Refused unless a code is short, and a word that every file can hold."""
    if not code or len(code) > LONGEST_CODE or UNSHOWABLE.search(code) or code.split() != [code]:
        raise Refused("criterion_code", criterion=code, limit=LONGEST_CODE)


def check_no_other(code: str, others: Iterable[Criterion]) -> None:
    """Refused where a criterion has that code, or one that differs in capital letters only: people would mix them up,
    and so would a table."""
    for other in others:
        if other.code.casefold() == code.casefold():
            raise Refused("criterion_exists", criterion=other.code)


def check_figures(criterion: Criterion) -> None:
    """Refused unless the weight is a share and bar and lines lie on the scale."""
    if not WEIGHTS[0] <= criterion.weight <= WEIGHTS[1]:
        raise Refused("weight_out_of_range", criterion=criterion.code, value=criterion.weight)
    for value in (criterion.bar, criterion.red_line, criterion.safeguard_line):
        if value is not None and not LOWEST <= value <= HIGHEST:
            raise Refused("line_out_of_range", criterion=criterion.code, value=value, low=LOWEST, high=HIGHEST)


def check_weights(criteria: Iterable[Criterion]) -> None:
    """Refused where the weights of a question's criteria add up to zero."""
    everything = tuple(criteria)
    for question in Question:
        asked = [criterion for criterion in everything if criterion.role in question.roles]
        if asked and sum(criterion.weight for criterion in asked) <= 0:
            raise Refused("weights_zero", role=asked[0].role.value)
