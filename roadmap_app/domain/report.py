"""What the published files are made of. Exchange turns a report into a file and asks nobody else."""

from dataclasses import dataclass
from enum import StrEnum

from roadmap_app.domain.result import PanelResult
from roadmap_app.domain.roadmap import Roadmap
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.domain.text import LanguageCode


class Detail(StrEnum):
    """Levels of detail under the Chatham House rule (docs/privacy.md)."""

    ROOM = "room"
    PUBLISHED = "published"
    FULL = "full"


class Part(StrEnum):
    """What may be left out of the published files. What honesty asks for is in every one and no part: the cover with
    its counts, the method, the criteria, the agreement of the panel, the sources, the mark of a sample."""

    SUMMARY = "summary"
    DISTRIBUTIONS = "distributions"
    ROADMAP = "roadmap"
    GANTT = "gantt"
    CONTRADICTIONS = "contradictions"
    CONTESTED = "contested"
    FACT_SHEETS = "fact_sheets"
    FIRMNESS = "firmness"


EVERY_PART = frozenset(Part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """`day` is the day of publication, YYYY-MM-DD, and the finest time that any file holds; `parts` are
    those that whoever publishes chose."""

    snapshot: Snapshot
    result: PanelResult
    roadmap: Roadmap
    language: LanguageCode
    detail: Detail
    day: str
    parts: frozenset[Part] = EVERY_PART

    @property
    def left_out(self) -> tuple[Part, ...]:
        return tuple(part for part in Part if part not in self.parts)

    def holds(self, *parts: Part) -> bool:
        """Whether any of these is in the files."""
        return not self.parts.isdisjoint(parts)
