"""What to discuss, in groups (docs/methods-reference.md, 7), and which elements a person wants to see of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from roadmap_app.domain.outcome import Flag
from roadmap_app.domain.result import ElementResult
from roadmap_app.domain.snapshot import Snapshot


class AgendaClass(StrEnum):
    """Why an element stands where it does, the most pressing reason first; the last two are not on the agenda."""

    NO_CONSENSUS = "no_consensus"
    DUAL = "dual"
    OPPOSED = "opposed"
    INCONSISTENT = "inconsistent"
    FRAGILE = "fragile"
    BORDERLINE = "borderline"
    INSUFFICIENT = "insufficient"
    SETTLED = "settled"

    @property
    def is_on_agenda(self) -> bool:
        return self not in (AgendaClass.INSUFFICIENT, AgendaClass.SETTLED)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaGroup:
    """The elements of one class, in the order of discussion."""

    kind: AgendaClass
    elements: tuple[ElementResult, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaFilter:
    """Nothing chosen lets everything through; of several flags one is enough."""

    domains: frozenset[str] = frozenset()
    flags: frozenset[Flag] = frozenset()
    undecided: bool = False

    def sift(self, rows: Iterable[ElementResult], picture: Snapshot) -> tuple[ElementResult, ...]:
        domains = {element.code: element.domain for element in picture.elements} if self.domains else {}
        decided = picture.decided if self.undecided else {}
        return tuple(
            row
            for row in rows
            if (not self.domains or domains[row.element] in self.domains)
            and (not self.flags or not self.flags.isdisjoint(row.flags))
            and row.element not in decided
        )
