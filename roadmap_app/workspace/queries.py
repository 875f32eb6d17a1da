"""Reading. What leaves this module obeys blindness and the Chatham House rule (docs/privacy.md)."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from roadmap_app.domain.criterion import Criterion
from roadmap_app.domain.element import Dependency, Element, Service, Source, Split
from roadmap_app.domain.errors import Refused
from roadmap_app.domain.outcome import Decision, Outcome
from roadmap_app.domain.panel import Ballot, Judgement, Rating, Round, RoundElement, RoundState, Seat
from roadmap_app.domain.plan import Milestone, Plan, Route
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.domain.workspace import Workspace
from roadmap_app.storage import Reader, in_order, key_of, table_of
from roadmap_app.workspace.asking import elements_asked, rounds_that_asked
from roadmap_app.workspace.change import ChangeSet

if TYPE_CHECKING:
    from roadmap_app.domain.agenda import AgendaGroup
    from roadmap_app.domain.report import Detail
    from roadmap_app.domain.result import ElementResult, PanelResult
    from roadmap_app.workspace.assessing.assessment import Analysis

ANSWER_TABLES = ("judgement", "rating")
PICTURED: dict[str, type[Any]] = {
    "elements": Element,
    "sources": Source,
    "dependencies": Dependency,
    "services": Service,
    "splits": Split,
    "criteria": Criterion,
    "routes": Route,
    "seats": Seat,
    "rounds": Round,
    "round_elements": RoundElement,
    "decisions": Decision,
    "plans": Plan,
    "milestones": Milestone,
}
"""What a snapshot holds beside the workspace's own row."""

SNAPSHOT_TABLES = ("workspace", *map(table_of, PICTURED.values()))
RESULT_TABLES = ("workspace", "element", "criterion", "seat", "round", "round_element", *ANSWER_TABLES)
TABLES = (*SNAPSHOT_TABLES, *ANSWER_TABLES, "ballot")


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatAnswers:
    """One seat's own answers of one round, by element and by (element, criterion), and whether they are handed in."""

    judgements: Mapping[str, Judgement]
    ratings: Mapping[tuple[str, str], Rating]
    handed_in: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortfall:
    """How many elements of a round have fewer answers than the quorum, and how many of those had enough before it."""

    elements: int
    enough_before: int


def snapshot(reader: Reader) -> Snapshot:
    """Everything but the answers, at the reader's revision."""
    (workspace,) = reader.all(Workspace)
    parts = {name: reader.all(record) for name, record in PICTURED.items()}
    return Snapshot(revision=reader.revision, workspace=workspace, **parts)


def snapshot_after(picture: Snapshot, change: ChangeSet) -> Snapshot:
    """What `snapshot` would read after a change that tells its rows one by one: thousands need not be read again for
    one of them."""
    after: dict[type[Any], dict[Any, Any]] = {}
    for row in change.changes:
        after.setdefault(row.record, {})[row.key] = row.after
    parts: dict[str, Any] = {"workspace": next(iter(after.get(Workspace, {}).values()), picture.workspace)}
    for name, record in PICTURED.items():
        if record in after:
            rows = {key_of(row): row for row in getattr(picture, name)} | after[record]
            parts[name] = in_order(record, (row for row in rows.values() if row is not None))
    return replace(picture, revision=change.revision, **parts)


def results(reader: Reader, picture: Snapshot, number: int) -> "PanelResult":
    """The results of one round at the level *room*; everything hidden while the round is blind."""
    found = analysis(reader, picture, number)
    return _hidden(picture, round_of(picture, number)) if found is None else found.run()


def analysis(reader: Reader, picture: Snapshot, number: int) -> "Analysis | None":
    """The results as work still to be done, on answers that no longer change; None while the round is blind."""
    round_ = round_of(picture, number)
    if picture.workspace.blind and not round_.state.shows_results:
        return None
    from roadmap_app.workspace.assessing.answers import answers_of
    from roadmap_app.workspace.assessing.assessment import Analysis

    before = max((one.number for one in picture.rounds if one.number < number), default=None)
    return Analysis(
        picture=picture,
        round=round_,
        answers=answers_of(reader, picture, number),
        before=None if before is None else (before, answers_of(reader, picture, before)),
    )


def renewed(
    reader: Reader, picture: Snapshot, result: "PanelResult", elements: Collection[str] | None
) -> "PanelResult":
    """Results with those of some elements worked out again after their answers changed, which leaves the panel-wide
    figures stale; with None those of all elements after the criteria changed, which the panel-wide figures outlast."""
    from roadmap_app.workspace.assessing.answers import answers_of, answers_to
    from roadmap_app.workspace.assessing.assessment import agenda, element_results

    if elements is None:
        every = element_results(picture, picture.scored, answers_of(reader, picture, result.round))
        return replace(result, elements=every, agenda=agenda(every))
    again: dict[str, ElementResult] = {}
    for element in picture.scored:
        if element.code in elements:
            own = answers_to(reader, picture, result.round, element.code)
            (again[element.code],) = element_results(picture, (element,), own)
    changed = tuple(again.get(row.element, row) for row in result.elements)
    return replace(result, elements=changed, agenda=agenda(changed), stale=True)


def agenda_groups(result: "PanelResult") -> "tuple[AgendaGroup, ...]":
    """Every element of a round where it stands in the order of discussion; nothing of what is hidden."""
    from roadmap_app.workspace.assessing.assessment import agenda_groups

    return () if result.hidden else agenda_groups(result.elements)


def reasons(reader: Reader, picture: Snapshot, number: int, element: str) -> tuple[str, ...]:
    """What was written as the reason of a judgement on the element, each text alone and in an order that tells nothing
    of who wrote it; none while the round is blind, nor below the quorum."""
    blind = picture.workspace.blind
    if blind and not round_of(picture, number).state.shows_results:
        return ()
    asked = next((at for at, codes in rounds_that_asked(picture, number).items() if element in codes), None)
    if asked is None:
        return ()
    rows = reader.columns(Judgement, "value", "reason", round=asked, element=element)
    given = [(value, reason.strip()) for value, reason in rows]
    if blind and sum(value is not None for value, _reason in given) < picture.workspace.quorum:
        return ()
    written = {reason for _value, reason in given if reason}
    return tuple(sorted(written, key=lambda text: sha256(f"{element} {text}".encode()).digest()))


def at_detail(result: "PanelResult", detail: "Detail") -> "PanelResult":
    """Only the levels *room* and *full* show how many stand on each of the nine values, or what would tell it."""
    from roadmap_app.domain.report import Detail

    if detail is not Detail.PUBLISHED:
        return result
    return replace(
        result,
        elements=tuple(replace(element, slots=None, median_interval=None) for element in result.elements),
    )


def ballot(reader: Reader, picture: Snapshot, seat: str, number: int) -> SeatAnswers:
    """A seat's own answers, while it can still change them; Refused (round_closed) afterwards."""
    round_ = round_of(picture, number)
    if picture.workspace.blind and round_.state is not RoundState.OPEN:
        raise Refused("round_closed", round=number)
    return SeatAnswers(
        judgements={row.element: row for row in reader.all(Judgement, round=number, seat=seat)},
        ratings={(row.element, row.criterion): row for row in reader.all(Rating, round=number, seat=seat)},
        handed_in=reader.get(Ballot, number, seat) is not None,
    )


def panel_before(reader: Reader, picture: Snapshot, number: int) -> dict[str, Outcome]:
    """What the panel answered last before round `number`, by element, as far as that is revealed: from there a
    judgement may not move to another third without a reason."""
    if number <= 1:
        return {}
    from roadmap_app.workspace.assessing.panel_answer import panel_answers

    return panel_answers(reader, elements_asked(picture, number), round=number - 1)


def judged(reader: Reader, picture: Snapshot, number: int) -> int | None:
    """How many elements are judged where one person answers; None in a panel, of which nobody may know it."""
    if picture.workspace.blind:
        return None
    asked = elements_asked(picture, number)
    return len(asked & {element for (element,) in reader.columns(Judgement, "element", round=number)})


def ballots_in(reader: Reader, picture: Snapshot, number: int) -> int | None:
    """How many ballots are in; None where the workspace hides the count of an open round."""
    if picture.workspace.count_hidden and round_of(picture, number).state is RoundState.OPEN:
        return None
    return reader.count(Ballot, round=number)


def shortfall(reader: Reader, picture: Snapshot, number: int) -> Shortfall | None:
    """What revealing the round would show as too few answers; None while it is open, which tells nothing."""
    if picture.workspace.blind and round_of(picture, number).state is RoundState.OPEN:
        return None
    asked = rounds_that_asked(picture, number)[number]
    earlier = [round_.number for round_ in picture.rounds if round_.number < number]
    before = rounds_that_asked(picture, max(earlier)) if earlier else {}
    few = set(asked) - _with_quorum(reader, picture, number)
    enough = {
        code for round_, codes in before.items() for code in _with_quorum(reader, picture, round_) if code in codes
    }
    return Shortfall(elements=len(few), enough_before=len(few & enough))


def _with_quorum(reader: Reader, picture: Snapshot, number: int) -> set[str]:
    rows = reader.columns(Judgement, "element", "value", round=number)
    counts = Counter(element for element, value in rows if value is not None)
    return {element for element, count in counts.items() if count >= picture.workspace.quorum}


def round_of(picture: Snapshot, number: int) -> Round:
    for round_ in picture.rounds:
        if round_.number == number:
            return round_
    raise Refused("no_such_round", round=number)


def _hidden(picture: Snapshot, round_: Round) -> "PanelResult":
    from roadmap_app.domain.result import Agreement, ElementResult, PanelResult

    return PanelResult(
        round=round_.number,
        state=round_.state,
        rule=picture.workspace.rule,
        quorum=picture.workspace.quorum,
        seats=len(picture.seats),
        hidden=True,
        agreement=Agreement(),
        elements=tuple(
            ElementResult(element=element.code, outcome=Outcome.HIDDEN, suggestion=Outcome.HIDDEN)
            for element in picture.scored
        ),
    )
