"""What would become of every row of a table, before anything is taken in: a pure function of a frozen picture."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Generic, TypeVar

from roadmap_app.domain.criterion import Criterion
from roadmap_app.domain.element import Dependency, Element, Source
from roadmap_app.domain.errors import Refusal
from roadmap_app.domain.incoming import Fate, IncomingAnswer, IncomingCriterion, IncomingElement, RowCheck
from roadmap_app.domain.outcome import Outcome
from roadmap_app.domain.progress import Progress, unwatched
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.domain.text import Text
from roadmap_app.workspace import incoming_rules as rules

R = TypeVar("R", IncomingElement, IncomingCriterion, IncomingAnswer)

Panel = Callable[[set[str], int], Mapping[str, Outcome]]
Refusals = Mapping[int, tuple[Refusal, ...]]
"""By line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked(Generic[R]):
    """Every row in its order, and those of them that could be taken in without the others."""

    rows: tuple[RowCheck, ...]
    good: tuple[R, ...]


def check_elements(
    picture: Snapshot,
    rows: Iterable[IncomingElement],
    refusals: Iterable[Refusal],
    *,
    needed: Collection[str] = (),
    progress: Progress = unwatched,
) -> Checked[IncomingElement]:
    """A row that rests on a refused one is refused with it; a new element without one of the `needed` columns is."""
    every = tuple(rows)
    elements = {element.code: element for element in picture.elements}
    new = [(row.line, row.given) for row in every if row.element.code not in elements]
    refused = _by_line([*refusals, *_incomplete(new, needed)])
    good = [row for row in every if row.line not in refused]
    while good:
        progress(1 - len(good) / len(every) / 2)
        more = _by_line(rules.unknown_codes(picture, good) or rules.circles(picture, good))
        if not more:
            break
        refused |= more
        good = [row for row in good if row.line not in refused]
    parts, domains = _Parts(picture), {element.domain for element in picture.elements}
    return Checked(
        rows=tuple(
            replace(
                _row_check(row.line, refused, *_element_difference(elements.get(row.element.code), row, parts)),
                new_domain=_new_domain(row, domains),
            )
            for row in every
        ),
        good=tuple(good),
    )


def check_criteria(
    picture: Snapshot,
    rows: Iterable[IncomingCriterion],
    refusals: Iterable[Refusal],
    *,
    needed: Collection[str] = (),
) -> Checked[IncomingCriterion]:
    """A new criterion without one of the `needed` columns is refused."""
    every = tuple(rows)
    known = {criterion.code: criterion for criterion in picture.criteria}
    new = [(row.line, row.given) for row in every if row.criterion.code not in known]
    words = rules.words_refused(picture, rules.criteria_after(picture, every))
    refused = _by_line([*refusals, *_incomplete(new, needed), *words])
    good = [row for row in every if row.line not in refused]
    while good:
        more = _by_line(rules.criteria_refused(picture, rules.criteria_after(picture, good)))
        if not more:
            break
        refused |= more
        good = [row for row in good if row.line not in refused]
    return Checked(
        rows=tuple(
            _row_check(row.line, refused, *_difference(known.get(row.criterion.code), row.criterion, row.given))
            for row in every
        ),
        good=tuple(good),
    )


def check_answers(
    picture: Snapshot, rows: Iterable[IncomingAnswer], refusals: Iterable[Refusal], panel: Panel
) -> Checked[IncomingAnswer]:
    """Nobody is told which answers are there already: that would say who has answered, and what."""
    every = tuple(rows)
    refused = _by_line([*refusals, *rules.answers_refused(picture, every)])
    good = [row for row in every if row.line not in refused]
    refused |= _by_line(rules.reasons_missing(good, panel))
    return Checked(
        rows=tuple(_row_check(row.line, refused, Fate.TAKEN, ()) for row in every),
        good=tuple(row for row in good if row.line not in refused),
    )


def _incomplete(new: Iterable[tuple[int, frozenset[str] | None]], needed: Collection[str]) -> list[Refusal]:
    return [
        Refusal(code="empty_cell", line=line, parameters={"column": column})
        for line, given in new
        for column in needed
        if given is not None and column not in given
    ]


def _by_line(refusals: Iterable[Refusal]) -> dict[int, tuple[Refusal, ...]]:
    found: dict[int, tuple[Refusal, ...]] = {}
    for refusal in refusals:
        if refusal.line is not None and refusal not in found.get(refusal.line, ()):
            found[refusal.line] = (*found.get(refusal.line, ()), refusal)
    return found


def _new_domain(row: IncomingElement, known: Collection[str]) -> str:
    """Empty where the row says no domain, and in a catalogue that begins with these rows."""
    said = row.given is None or "domain" in row.given
    return row.element.domain if said and known and row.element.domain not in known else ""


def _row_check(line: int, refused: Refusals, fate: Fate, changed: tuple[str, ...]) -> RowCheck:
    if line in refused:
        return RowCheck(line=line, fate=Fate.REFUSED, refusals=refused[line])
    return RowCheck(line=line, fate=fate, changed=changed)


def _difference(
    known: rules.Row | None, brought: rules.Row, given: frozenset[str] | None
) -> tuple[Fate, tuple[str, ...]]:
    if known is None:
        return Fate.NEW, ()
    after = replace(rules.merged(known, brought, given), position=known.position)
    changed = tuple(_changed_columns(known, after))
    return (Fate.CHANGED if changed else Fate.UNCHANGED), changed


def _changed_columns(before: Element | Criterion, after: Element | Criterion) -> Iterable[str]:
    for part in fields(before):
        old, new = getattr(before, part.name), getattr(after, part.name)
        if isinstance(old, Text) and isinstance(new, Text):
            yield from (
                f"{part.name}_{each.name}" for each in fields(old) if getattr(old, each.name) != getattr(new, each.name)
            )
        elif old != new and part.name not in ("position", "retired"):
            yield part.name


class _Parts:
    """Sources and dependencies of the picture by their element."""

    def __init__(self, picture: Snapshot) -> None:
        self.sources: dict[str, list[Source]] = {}
        self.supports: dict[str, set[str]] = {}
        for source in picture.sources:
            self.sources.setdefault(source.element, []).append(source)
        for edge in picture.dependencies:
            self.supports.setdefault(edge.dependent, set()).add(edge.support)


def _element_difference(known: Element | None, row: IncomingElement, parts: _Parts) -> tuple[Fate, tuple[str, ...]]:
    fate, changed = _difference(known, row.element, row.given)
    if known is None:
        return fate, changed
    code = row.element.code
    before = parts.sources.get(code, [])
    if rules.gives_dependencies(row) and _supports(row.dependencies) != parts.supports.get(code, set()):
        changed = (*changed, "depends_on")
    if rules.gives_sources(row) and rules.sources_after(before, row) != tuple(before):
        changed = (*changed, "source_note")
    return (Fate.CHANGED if changed else Fate.UNCHANGED), changed


def _supports(edges: Collection[Dependency]) -> set[str]:
    return {edge.support for edge in edges}
