"""Plain import objects: what a file brought, before the workspace has said yes to it."""

from dataclasses import dataclass
from enum import StrEnum

from roadmap_app.domain.criterion import Criterion
from roadmap_app.domain.element import Confidence, Dependency, Element, Source
from roadmap_app.domain.errors import Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomingElement:
    """A row of elements.csv; `line` is its line in the file. Dependencies and sources come with the row. `given` names
    the columns that the file has, None all of them: what it has no column for says nothing."""

    line: int
    element: Element
    dependencies: tuple[Dependency, ...]
    sources: tuple[Source, ...]
    given: frozenset[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomingCriterion:
    """A row of criteria.csv, with `given` as for an element."""

    line: int
    criterion: Criterion
    given: frozenset[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomingAnswer:
    """A row of ratings.csv. `criterion` empty means the judgement; `value` None is *abstain*."""

    line: int
    seat: str
    round: int
    element: str
    criterion: str
    value: int | None
    confidence: Confidence | None
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomingAnswers:
    """Every row of ratings.csv, and what its reader found wrong: the first of `count` refusals. In a row that is wrong,
    a seat or element that is missing is empty, a round that is none is 0."""

    rows: tuple[IncomingAnswer, ...]
    refusals: tuple[Refusal, ...] = ()
    count: int = 0


class What(StrEnum):
    """What the rows of a table are."""

    ELEMENTS = "elements"
    CRITERIA = "criteria"
    ANSWERS = "answers"


class Fate(StrEnum):
    """What would become of a row. `taken`: an answer, of which nobody is told whether it is there already."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    TAKEN = "taken"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class RowCheck:
    """What would become of the row on a line; `changed` names the columns in which it differs from what is there.
    `new_domain` is one that no element has yet: it may be a slip."""

    line: int
    fate: Fate
    changed: tuple[str, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    new_domain: str = ""
