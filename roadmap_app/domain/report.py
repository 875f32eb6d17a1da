"""What the published files are made of. Exchange turns a report into a file and asks nobody else."""

from dataclasses import dataclass
from enum import StrEnum

from roadmap_app.domain.result import PanelResult
from roadmap_app.domain.roadmap import Roadmap
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.domain.text import LanguageCode


class Detail(StrEnum):
    """Levels of detail under the Chatham House rule (privacy.md, rule 2)."""

    ROOM = "room"
    PUBLISHED = "published"
    FULL = "full"


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """`day` is the day of publication, YYYY-MM-DD, and the finest time that any file holds."""

    snapshot: Snapshot
    result: PanelResult
    roadmap: Roadmap
    language: LanguageCode
    detail: Detail
    day: str
