"""The workspace itself: one document, kept in one file."""

from dataclasses import dataclass
from enum import StrEnum

from roadmap_app.domain.text import LanguageCode

MOST_SEATS = 999
SMALLEST_GROUP = 3
"""k of the Chatham House rule; a workspace may ask for more, never for less (privacy.md, rule 2)."""


class Mode(StrEnum):
    """A panel is blind until a round is revealed; an individual assessment never is, and is never called consensus."""

    PANEL = "panel"
    INDIVIDUAL = "individual"


class Rule(StrEnum):
    """The two RAND/UCLA disagreement rules (methods.md, section 2)."""

    IPRAS = "ipras"
    CLASSIC = "classic"


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """Settings of the workspace. `smallest_group` is k of the Chatham House rule; majorities are shares of weight.

    `id` is random and names the workspace to ballots; `baseline` is the day of the catalogue's evidence.
    """

    id: str
    title: str
    mode: Mode
    language: LanguageCode = LanguageCode.EN
    illustrative: bool = False
    rule: Rule = Rule.IPRAS
    quorum: int = 5
    majority_end: float = 0.5
    majority_time: float = 0.5
    majority_stay: float = 0.6
    smallest_group: int = SMALLEST_GROUP
    count_hidden: bool = False
    baseline: str = ""

    @property
    def majorities(self) -> tuple[float, float, float]:
        return (self.majority_end, self.majority_time, self.majority_stay)

    @property
    def blind(self) -> bool:
        return self.mode is Mode.PANEL
