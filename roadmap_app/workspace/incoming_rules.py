"""What the workspace says to what a file brought: which of it cannot be, and what would stand after it."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import fields, replace
from typing import Any, TypeVar

from roadmap_app.domain.criterion import Criterion, check_figures, check_weights
from roadmap_app.domain.element import Element, Source
from roadmap_app.domain.errors import Parameter, Refusal, Refused
from roadmap_app.domain.graph import find_circle
from roadmap_app.domain.incoming import IncomingAnswer, IncomingCriterion, IncomingElement
from roadmap_app.domain.outcome import Outcome, leaves_the_panel
from roadmap_app.domain.panel import HIGHEST, LOWEST, RoundState
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.domain.text import LanguageCode, Text

Row = TypeVar("Row", Element, Criterion)

_SOURCE_COLUMNS = {"note": "source_note", "address": "source_url", "verified": "verified"}
"""Of a source's fields."""


def merged(known: Row | None, brought: Row, given: frozenset[str] | None) -> Row:
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


def gives_dependencies(row: IncomingElement) -> bool:
    return _gives(row, "depends_on")


def gives_sources(row: IncomingElement) -> bool:
    return _gives(row, *_SOURCE_COLUMNS.values())


def sources_after(known: Iterable[Source], row: IncomingElement) -> tuple[Source, ...]:
    """The element's sources with what the row says of them; `known` are its own."""
    before = {source.position: source for source in known}
    given = [name for name, column in _SOURCE_COLUMNS.items() if _gives(row, column)]
    merged_sources = (
        source
        if source.position not in before
        else replace(before[source.position], **{name: getattr(source, name) for name in given})
        for source in row.sources
    )
    return tuple(source for source in merged_sources if source.note or source.address)


def _gives(row: IncomingElement, *columns: str) -> bool:
    return row.given is None or not row.given.isdisjoint(columns)


def unknown_codes(picture: Snapshot, rows: Collection[IncomingElement]) -> list[Refusal]:
    """What an element rests on, or the route by which it is left, has to be there or to come with it."""
    known = {element.code for element in picture.elements} | {row.element.code for row in rows}
    routes = {route.code for route in picture.routes}
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


def circles(picture: Snapshot, rows: Collection[IncomingElement]) -> list[Refusal]:
    """The first circle that the dependencies would close."""
    replaced = {row.element.code for row in rows if gives_dependencies(row)}
    kept = (edge for edge in picture.dependencies if edge.dependent not in replaced)
    brought = (edge for row in rows for edge in row.dependencies)
    circle = find_circle((edge.dependent, edge.support) for edge in (*kept, *brought))
    if not circle:
        return []
    line = next((row.line for row in rows if row.element.code in circle), None)
    return [_refusal("circle", line, chain=" → ".join(circle))]


def answers_refused(picture: Snapshot, rows: Collection[IncomingAnswer]) -> list[Refusal]:
    """Seats, rounds, elements and criteria that are not there, or that take no answers. What is empty was refused by
    the reader of the file."""
    seats = {seat.code for seat in picture.seats}
    rounds = {round_.number: round_ for round_ in picture.rounds}
    elements = {element.code: element for element in picture.elements}
    criteria = {criterion.code for criterion in picture.criteria}
    asked = _asked(picture)
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


def criteria_after(picture: Snapshot, rows: Iterable[IncomingCriterion]) -> tuple[IncomingCriterion, ...]:
    """The rows with what the workspace holds already where they say nothing."""
    known = {criterion.code: criterion for criterion in picture.criteria}
    return tuple(
        replace(row, criterion=merged(known.get(row.criterion.code), row.criterion, row.given)) for row in rows
    )


def words_refused(picture: Snapshot, rows: Iterable[IncomingCriterion]) -> list[Refusal]:
    """Rows that would change what the open round of a panel asks, whether or not anybody has answered it yet."""
    opened = [round_.number for round_ in picture.rounds if round_.state is RoundState.OPEN]
    if not opened or not picture.workspace.blind:
        return []
    known = {criterion.code: criterion for criterion in picture.criteria}
    return [
        _refusal("criterion_row_being_rated", row.line, criterion=row.criterion.code, round=opened[0])
        for row in rows
        if not row.criterion.still_asks(known.get(row.criterion.code, row.criterion))
    ]


def criteria_refused(picture: Snapshot, rows: Sequence[IncomingCriterion]) -> list[Refusal]:
    """Every row whose figures cannot be; then the first row of a question that would be left without weight."""
    refusals: list[Refusal] = []
    for row in rows:
        try:
            check_figures(row.criterion)
        except Refused as refused:
            refusals.append(_figure_refused(row, refused))
    if refusals:
        return refusals
    coming = {row.criterion.code: row.criterion for row in rows}
    kept = (criterion for criterion in picture.criteria if criterion.code not in coming)
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


def reasons_missing(
    rows: Collection[IncomingAnswer], answers: Callable[[set[str], int], Mapping[str, Outcome]]
) -> list[Refusal]:
    """Judgements that leave the panel's third without saying why, which no seat may do in the window either. `answers`
    tells the panel's own up to a round, of elements."""
    refusals: list[Refusal] = []
    for round_ in sorted({row.round for row in rows}):
        bare = [
            row
            for row in rows
            if row.round == round_ and not row.criterion and row.value is not None and not row.reason.strip()
        ]
        last = answers({row.element for row in bare}, round_ - 1)
        refusals += [
            _refusal("answer_reason_required", row.line, value=row.value or 0)
            for row in bare
            if leaves_the_panel(row.value or 0, last.get(row.element))
        ]
    return refusals


def _asked(picture: Snapshot) -> dict[int, frozenset[str]]:
    """The elements of each round that asks for the contested ones only."""
    return {
        round_.number: frozenset(row.element for row in picture.round_elements if row.round == round_.number)
        for round_ in picture.rounds
        if round_.contested_only
    }


def _refusal(code: str, line: int | None, **parameters: Parameter) -> Refusal:
    return Refusal(code=code, line=line, parameters=parameters)
