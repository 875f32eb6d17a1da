"""The workspace itself: one document, kept in one file."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from roadmap_app.domain.criterion import Question
from roadmap_app.domain.errors import Refused
from roadmap_app.domain.text import LanguageCode


class Mode(StrEnum):
    """A panel is blind until a round is revealed; an individual assessment never is, and is never called consensus."""

    PANEL = "panel"
    INDIVIDUAL = "individual"

    @property
    def usual_seats(self) -> int:
        """With how many a workspace starts unless another number is asked for."""
        return 9 if self is Mode.PANEL else 1


class Rule(StrEnum):
    """The two RAND/UCLA disagreement rules (docs/methods-reference.md, 2)."""

    IPRAS = "ipras"
    CLASSIC = "classic"


MOST_SEATS = 99
"""Seats are coded S01 … S99."""

MAJORITIES = (0.5, 1)
"""What a majority can be: a share of a question's weight, and never less than half."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """What a new workspace starts with beside its criteria; the values live with them, in resources."""

    quorum: int
    majority_end: float
    majority_time: float
    majority_stay: float
    baseline: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """Settings of the workspace. `smallest_group` is k of the Chatham House rule; majorities are shares of weight.

    `id` is random and names the workspace to ballots; `baseline` is the day of the catalogue's evidence, a year,
    month or day.
    """

    id: str
    title: str
    mode: Mode
    language: LanguageCode = LanguageCode.EN
    illustrative: bool = False
    rule: Rule = Rule.IPRAS
    quorum: int
    majority_end: float
    majority_time: float
    majority_stay: float
    smallest_group: int = 3
    count_hidden: bool = False
    baseline: str = ""

    def majority(self, question: Question) -> float:
        return dict(zip(Question, self.majorities, strict=True))[question]

    @property
    def majorities(self) -> tuple[float, float, float]:
        return (self.majority_end, self.majority_time, self.majority_stay)

    def asking(self, majorities: Mapping[Question, float]) -> "Workspace":
        """With other majorities for some questions."""
        end, time, stay = (majorities.get(question, self.majority(question)) for question in Question)
        return replace(self, majority_end=end, majority_time=time, majority_stay=stay)

    @property
    def blind(self) -> bool:
        return self.mode is Mode.PANEL

    @property
    def least_quorum(self) -> int:
        """A median of one or two answers of a panel would tell those answers, so it is never fewer than k."""
        return self.smallest_group if self.blind else 1


def check_settings(workspace: Workspace) -> None:
    """Refused unless the quorum can be, and is one for a single person, and majorities are at least half."""
    if not workspace.least_quorum <= workspace.quorum <= MOST_SEATS:
        low = workspace.least_quorum
        raise Refused("quorum_out_of_range", value=str(workspace.quorum), low=low, high=MOST_SEATS)
    if workspace.mode is Mode.INDIVIDUAL and workspace.quorum != 1:
        raise Refused("quorum_of_one", value=workspace.quorum)
    least, most = MAJORITIES
    if not all(least <= majority <= most for majority in workspace.majorities):
        raise Refused("majority_out_of_range", least=least, most=most)
