"""Taking in what a file brought: all of it or nothing, and every row that is refused is named."""

from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from typing import Any, TypeVar

from roadmap_app.domain.criterion import Criterion, check_figures, check_weights
from roadmap_app.domain.element import Dependency, Element, Source
from roadmap_app.domain.errors import MOST_TOLD, ImportRefused, Parameter, Refusal, Refused
from roadmap_app.domain.graph import find_circle
from roadmap_app.domain.incoming import IncomingAnswer, IncomingCriterion, IncomingElement
from roadmap_app.domain.panel import HIGHEST, LOWEST, Ballot, Judgement, Rating, Round, RoundElement, RoundState, Seat
from roadmap_app.domain.plan import Route
from roadmap_app.domain.text import LanguageCode, Text
from roadmap_app.storage import Reader
from roadmap_app.workspace.change import Step
from roadmap_app.workspace.command import Command, Reversal
from roadmap_app.workspace.commands.criteria import rated_meanwhile
from roadmap_app.workspace.panel_answer import leaves_the_panel, panel_answers
from roadmap_app.workspace.unit import Unit

Row = TypeVar("Row", Element, Criterion)

_SOURCE_COLUMNS = {"note": "source_note", "address": "source_url", "verified": "verified"}
"""Of a source's fields."""


def take_elements(incoming: Iterable[IncomingElement]) -> Command:
    """Add elements and replace those with the same code, together with their dependencies and sources: whatever the
    file has columns for, and nothing else."""
    rows = tuple(incoming)

    def apply(unit: Unit) -> None:
        _refuse(_unknown_codes(unit.read, rows) or _circles(unit.read, rows))
        at = len(unit.read.all(Element))
        for row in rows:
            known = unit.read.get(Element, row.element.code)
            position = known.position if known else at
            at += known is None
            element = _merged(known, row.element, row.given)
            _count(unit, known, replace(element, position=position, retired=bool(known and known.retired)))
        for row in rows:
            _replace_parts(unit, row)

    return Command(step=Step(code="import_elements", parameters={"count": len(rows)}), apply=apply)


def take_criteria(incoming: Iterable[IncomingCriterion]) -> Command:
    """Add criteria and replace those with the same code, as far as the file has columns."""
    rows = tuple(incoming)

    def apply(unit: Unit) -> None:
        known = {criterion.code: criterion for criterion in unit.read.all(Criterion)}
        coming = tuple(
            replace(row, criterion=_merged(known.get(row.criterion.code), row.criterion, row.given)) for row in rows
        )
        _refuse(_criteria_refused(unit.read, coming))
        at = len(known)
        for row in coming:
            before = known.get(row.criterion.code)
            position = before.position if before else at
            at += before is None
            _count(unit, before, replace(row.criterion, position=position))

    return Command(step=Step(code="import_criteria", parameters={"count": len(rows)}), apply=apply)


def take_answers(incoming: Iterable[IncomingAnswer], *, refusals: tuple[Refusal, ...] = (), count: int = 0) -> Command:
    """Take judgements and ratings into their open rounds; an answer that is already there is replaced and counted.

    A seat whose answers arrive has handed in its ballot. `refusals` (the first of `count`) are what the reader of
    the file found wrong, which is told together with what the workspace refuses.
    """
    rows = tuple(incoming)

    def apply(unit: Unit) -> None:
        refused = _answers_refused(unit.read, rows)
        _refuse([*refusals, *refused], count=count + len(refused))
        _refuse(_reasons_missing(unit.read, rows))
        judgements = [_judgement(row) for row in rows if not row.criterion]
        ratings = [_rating(row) for row in rows if row.criterion]
        _count_answers(unit, judgements, ratings)
        unit.put_many(Judgement, judgements)
        unit.put_many(Rating, ratings)
        for round_, seat in sorted({(row.round, row.seat) for row in rows}):
            unit.put(Ballot(round=round_, seat=seat))

    return Command(
        step=Step(code="import_answers", parameters={"count": len(rows)}), apply=apply, reversal=Reversal.FINAL
    )


def _judgement(row: IncomingAnswer) -> Judgement:
    return Judgement(
        round=row.round,
        seat=row.seat,
        element=row.element,
        value=row.value,
        confidence=row.confidence,
        reason=row.reason,
    )


def _rating(row: IncomingAnswer) -> Rating:
    return Rating(
        round=row.round,
        seat=row.seat,
        element=row.element,
        criterion=row.criterion,
        value=row.value,
        confidence=row.confidence,
        reason=row.reason,
    )


def _count(unit: Unit, known: Row | None, row: Row) -> None:
    kind = "new" if known is None else "unchanged" if known == row else "replaced"
    unit.counts[kind] = unit.counts.get(kind, 0) + 1
    unit.put(row)


def _merged(known: Row | None, brought: Row, given: frozenset[str] | None) -> Row:
    """The known record with what the file has columns for; a text has one for each language."""
    if known is None or given is None:
        return brought
    changes: dict[str, Any] = {}
    for field in fields(brought):
        new, old = getattr(brought, field.name), getattr(known, field.name)
        if isinstance(new, Text):
            languages = {code.value: f"{field.name}_{code.value}" in given for code in LanguageCode}
            changes[field.name] = Text(**{code: getattr(new if has else old, code) for code, has in languages.items()})
        elif field.name in given:
            changes[field.name] = new
    return replace(known, **changes)


def _gives(row: IncomingElement, *columns: str) -> bool:
    return row.given is None or not row.given.isdisjoint(columns)


def _replace_parts(unit: Unit, row: IncomingElement) -> None:
    """The file's dependencies and sources take the place of the element's own."""
    if _gives(row, "depends_on"):
        _replace_dependencies(unit, row)
    if _gives(row, *_SOURCE_COLUMNS.values()):
        _replace_sources(unit, row)


def _replace_dependencies(unit: Unit, row: IncomingElement) -> None:
    code = row.element.code
    edges = {(edge.dependent, edge.support) for edge in row.dependencies}
    for edge in unit.read.all(Dependency, dependent=code):
        if (edge.dependent, edge.support) not in edges:
            unit.remove(Dependency, edge.dependent, edge.support)
    for edge in row.dependencies:
        known = unit.read.get(Dependency, edge.dependent, edge.support)
        unit.put(known or edge)


def _replace_sources(unit: Unit, row: IncomingElement) -> None:
    sources = [_merged_source(unit, source, row) for source in row.sources]
    sources = [source for source in sources if source.note or source.address]
    for source in unit.read.all(Source, element=row.element.code):
        if source.position >= len(sources):
            unit.remove(Source, source.element, source.position)
    for source in sources:
        unit.put(source)


def _merged_source(unit: Unit, source: Source, row: IncomingElement) -> Source:
    known = unit.read.get(Source, source.element, source.position)
    if known is None:
        return source
    given = [name for name, column in _SOURCE_COLUMNS.items() if _gives(row, column)]
    return replace(known, **{name: getattr(source, name) for name in given})


def _unknown_codes(reader: Reader, rows: tuple[IncomingElement, ...]) -> list[Refusal]:
    known = {element.code for element in reader.all(Element)} | {row.element.code for row in rows}
    routes = {route.code for route in reader.all(Route)}
    refusals = [
        _refusal("unknown_support", row.line, element=edge.support)
        for row in rows
        for edge in row.dependencies
        if edge.support not in known
    ]
    refusals += [
        _refusal("unknown_route", row.line, route=row.element.exit_route)
        for row in rows
        if row.element.exit_route and row.element.exit_route not in routes
    ]
    return refusals


def _circles(reader: Reader, rows: tuple[IncomingElement, ...]) -> list[Refusal]:
    replaced = {row.element.code for row in rows if _gives(row, "depends_on")}
    kept = (edge for edge in reader.all(Dependency) if edge.dependent not in replaced)
    brought = (edge for row in rows for edge in row.dependencies)
    circle = find_circle((edge.dependent, edge.support) for edge in (*kept, *brought))
    if not circle:
        return []
    line = next((row.line for row in rows if row.element.code in circle), None)
    return [_refusal("circle", line, chain=" → ".join(circle))]


def _answers_refused(reader: Reader, rows: tuple[IncomingAnswer, ...]) -> list[Refusal]:
    seats = {seat.code for seat in reader.all(Seat)}
    rounds = {round_.number: round_ for round_ in reader.all(Round)}
    elements = {element.code: element for element in reader.all(Element)}
    criteria = {criterion.code for criterion in reader.all(Criterion)}
    asked = _asked(reader, rounds)
    checks: tuple[tuple[Callable[[IncomingAnswer], bool], Callable[[IncomingAnswer], Refusal]], ...] = (
        (lambda row: not row.seat or row.seat in seats, lambda row: _refusal("unknown_seat", row.line, seat=row.seat)),
        (
            lambda row: not row.round or row.round in rounds,
            lambda row: _refusal("unknown_round", row.line, round=row.round),
        ),
        (
            lambda row: not row.element or row.element in elements,
            lambda row: _refusal("unknown_element", row.line, element=row.element),
        ),
        (
            lambda row: not row.criterion or row.criterion in criteria,
            lambda row: _refusal("unknown_criterion", row.line, criterion=row.criterion),
        ),
        (
            lambda row: row.round not in rounds or rounds[row.round].state is RoundState.OPEN,
            lambda row: _refusal("answer_round_closed", row.line, round=row.round),
        ),
        (
            lambda row: row.element not in elements or elements[row.element].scored,
            lambda row: _refusal("answer_not_scored", row.line, element=row.element),
        ),
        (
            lambda row: row.round not in asked or row.element not in elements or row.element in asked[row.round],
            lambda row: _refusal("answer_not_asked", row.line, element=row.element, round=row.round),
        ),
    )
    return [refusal(row) for row in rows for allowed, refusal in checks if not allowed(row)]


def _criteria_refused(reader: Reader, rows: tuple[IncomingCriterion, ...]) -> list[Refusal]:
    """Every row whose figures cannot be, or whose words are being rated by; then the first row of a question that would
    be left without weight."""
    refusals: list[Refusal] = []
    for row in rows:
        try:
            check_figures(row.criterion)
        except Refused as refused:
            refusals.append(_figure_refused(row, refused))
        known = reader.get(Criterion, row.criterion.code)
        round_ = rated_meanwhile(reader, known, row.criterion) if known else None
        if round_ is not None:
            refusals.append(_refusal("criterion_row_being_rated", row.line, criterion=row.criterion.code, round=round_))
    if refusals:
        return refusals
    coming = {row.criterion.code: row.criterion for row in rows}
    kept = (criterion for criterion in reader.all(Criterion) if criterion.code not in coming)
    try:
        check_weights((*kept, *coming.values()))
    except Refused as refused:
        line = next((row.line for row in rows if row.criterion.weight == 0), rows[0].line)
        refusals.append(_refusal("criterion_weights_zero", line, role=refused.parameters["role"]))
    return refusals


def _figure_refused(row: IncomingCriterion, refused: Refused) -> Refusal:
    code, value = row.criterion.code, refused.parameters["value"]
    if refused.code == "weight_out_of_range":
        return _refusal("criterion_weight_out_of_range", row.line, criterion=code, value=value)
    return _refusal("criterion_line_out_of_range", row.line, criterion=code, value=value, low=LOWEST, high=HIGHEST)


def _reasons_missing(reader: Reader, rows: tuple[IncomingAnswer, ...]) -> list[Refusal]:
    """Judgements that leave the panel's third without saying why, which no seat may do in the window either."""
    refusals: list[Refusal] = []
    for round_ in sorted({row.round for row in rows}):
        bare = [
            row
            for row in rows
            if row.round == round_ and not row.criterion and row.value is not None and not row.reason.strip()
        ]
        last = panel_answers(reader, {row.element for row in bare}, round=round_ - 1)
        refusals += [
            _refusal("answer_reason_required", row.line, value=row.value or 0)
            for row in bare
            if leaves_the_panel(row.value or 0, last.get(row.element))
        ]
    return refusals


def _asked(reader: Reader, rounds: dict[int, Round]) -> dict[int, frozenset[str]]:
    """The elements of each round that asks for the contested ones only."""
    return {
        number: frozenset(row.element for row in reader.all(RoundElement, round=number))
        for number, round_ in rounds.items()
        if round_.contested_only
    }


def _count_answers(unit: Unit, judgements: list[Judgement], ratings: list[Rating]) -> None:
    there: dict[tuple[str | int, ...], Judgement | Rating] = {}
    for round_ in {row.round for row in (*judgements, *ratings)}:
        there.update({(row.round, row.seat, row.element): row for row in unit.read.all(Judgement, round=round_)})
        there.update(
            {(row.round, row.seat, row.element, row.criterion): row for row in unit.read.all(Rating, round=round_)}
        )
    counts = {"new": 0, "replaced": 0, "unchanged": 0}
    for row in (*judgements, *ratings):
        key = (row.round, row.seat, row.element, *((row.criterion,) if isinstance(row, Rating) else ()))
        known = there.get(key)
        counts["new" if known is None else "unchanged" if known == row else "replaced"] += 1
    unit.counts.update(counts)


def _refusal(code: str, line: int | None, **parameters: Parameter) -> Refusal:
    return Refusal(code=code, line=line, parameters=parameters)


def _refuse(refusals: list[Refusal], *, count: int | None = None) -> None:
    """`count` where there are more than those named."""
    if refusals:
        told = sorted(refusals, key=lambda one: one.line or 0)[:MOST_TOLD]
        raise ImportRefused(tuple(told), count=len(refusals) if count is None else count)
