"""Taking in what a file brought: all of it or nothing, and every row that is refused is named."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from roadmap_app.domain.criterion import Criterion
from roadmap_app.domain.element import Dependency, Element, Source
from roadmap_app.domain.errors import MOST_TOLD, ImportRefused, Refusal
from roadmap_app.domain.incoming import IncomingAnswer, IncomingCriterion, IncomingElement
from roadmap_app.domain.outcome import Outcome
from roadmap_app.domain.panel import Ballot, Judgement, Rating
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.storage import Reader
from roadmap_app.workspace import incoming_rules as rules
from roadmap_app.workspace import queries
from roadmap_app.workspace.assessing.panel_answer import panel_answers
from roadmap_app.workspace.change import Step
from roadmap_app.workspace.command import Command, Reversal
from roadmap_app.workspace.commands.criteria import rated_meanwhile
from roadmap_app.workspace.unit import Unit


def take_elements(incoming: Iterable[IncomingElement]) -> Command:
    """Add elements and replace those with the same code, together with their dependencies and sources: whatever the
    file has columns for, and nothing else."""
    rows = tuple(incoming)

    def apply(unit: Unit) -> None:
        picture = queries.snapshot(unit.read)
        _refuse(rules.unknown_codes(picture, rows) or rules.circles(picture, rows))
        elements = {element.code: element for element in picture.elements}
        after: list[Element] = []
        at = len(elements)
        for row in rows:
            known = elements.get(row.element.code)
            position = known.position if known else at
            at += known is None
            element = rules.merged(known, row.element, row.given)
            after.append(replace(element, position=position, retired=bool(known and known.retired)))
            _count(unit, known, after[-1])
        unit.put_each(Element, after, picture.elements)
        _replace_dependencies(unit, picture, [row for row in rows if rules.gives_dependencies(row)])
        _replace_sources(unit, picture, [row for row in rows if rules.gives_sources(row)])

    return Command(step=Step(code="import_elements", parameters={"count": len(rows)}), apply=apply)


def take_criteria(incoming: Iterable[IncomingCriterion]) -> Command:
    """Add criteria and replace those with the same code, as far as the file has columns."""
    rows = tuple(incoming)

    def apply(unit: Unit) -> None:
        picture = queries.snapshot(unit.read)
        known = {criterion.code: criterion for criterion in picture.criteria}
        coming = rules.criteria_after(picture, rows)
        _refuse([*rules.criteria_refused(picture, coming), *_being_rated(unit.read, known, coming)])
        at = len(known)
        after: list[Criterion] = []
        for row in coming:
            before = known.get(row.criterion.code)
            position = before.position if before else at
            at += before is None
            after.append(replace(row.criterion, position=position))
            _count(unit, before, after[-1])
        unit.put_each(Criterion, after, picture.criteria)

    return Command(step=Step(code="import_criteria", parameters={"count": len(rows)}), apply=apply)


def _being_rated(
    reader: Reader, known: Mapping[str, Criterion], rows: Iterable[IncomingCriterion]
) -> Iterator[Refusal]:
    """Rows that would change words by which somebody rates at this moment."""
    for row in rows:
        before = known.get(row.criterion.code)
        round_ = rated_meanwhile(reader, before, row.criterion) if before else None
        if round_ is not None:
            yield Refusal(
                code="criterion_row_being_rated",
                line=row.line,
                parameters={"criterion": row.criterion.code, "round": round_},
            )


def take_answers(incoming: Iterable[IncomingAnswer], *, refusals: tuple[Refusal, ...] = (), count: int = 0) -> Command:
    """Take judgements and ratings into their open rounds; an answer that is already there is replaced, and counted
    where no round is blind: what is new, replaced or unchanged would tell what a seat has answered.

    A seat whose answers arrive has handed in its ballot. `refusals` (the first of `count`) are what the reader of
    the file found wrong, which is told together with what the workspace refuses.
    """
    rows = tuple(incoming)

    def apply(unit: Unit) -> None:
        def panel(elements: set[str], round_: int) -> Mapping[str, Outcome]:
            return panel_answers(unit.read, elements, round=round_)

        picture = queries.snapshot(unit.read)
        refused = rules.answers_refused(picture, rows)
        _refuse([*refusals, *refused], count=count + len(refused))
        _refuse(rules.reasons_missing(rows, panel))
        judgements = [_judgement(row) for row in rows if not row.criterion]
        ratings = [_rating(row) for row in rows if row.criterion]
        if not picture.workspace.blind:
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


def _count(unit: Unit, known: rules.Row | None, row: rules.Row) -> None:
    kind = "new" if known is None else "unchanged" if known == row else "replaced"
    unit.counts[kind] = unit.counts.get(kind, 0) + 1


def _replace_dependencies(unit: Unit, picture: Snapshot, rows: Collection[IncomingElement]) -> None:
    """What an element rests on is what its row says; an edge that is there already keeps its kind."""
    known = {(edge.dependent, edge.support): edge for edge in picture.dependencies}
    brought = {(edge.dependent, edge.support): edge for row in rows for edge in row.dependencies}
    replaced = {row.element.code for row in rows}
    for edge in known.values():
        if edge.dependent in replaced and (edge.dependent, edge.support) not in brought:
            unit.remove(Dependency, edge.dependent, edge.support)
    unit.put_each(Dependency, [known.get(key, edge) for key, edge in brought.items()], picture.dependencies)


def _replace_sources(unit: Unit, picture: Snapshot, rows: Iterable[IncomingElement]) -> None:
    known: dict[str, list[Source]] = {}
    for source in picture.sources:
        known.setdefault(source.element, []).append(source)
    after: list[Source] = []
    for row in rows:
        before = known.get(row.element.code, [])
        sources = rules.sources_after(before, row)
        for source in before:
            if source.position >= len(sources):
                unit.remove(Source, source.element, source.position)
        after.extend(sources)
    unit.put_each(Source, after, picture.sources)


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


def _refuse(refusals: list[Refusal], *, count: int | None = None) -> None:
    """`count` where there are more than those named."""
    if refusals:
        told = sorted(refusals, key=lambda one: one.line or 0)[:MOST_TOLD]
        raise ImportRefused(tuple(told), count=len(refusals) if count is None else count)
