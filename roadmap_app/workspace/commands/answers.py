"""A seat's own judgements and ratings, and handing in its ballot."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace

from roadmap_app.domain.ballot import Place
from roadmap_app.domain.criterion import Criterion
from roadmap_app.domain.element import Confidence, Element, Scope
from roadmap_app.domain.errors import Refused
from roadmap_app.domain.outcome import leaves_the_panel
from roadmap_app.domain.panel import Ballot, Judgement, Rating, Round, RoundElement, RoundState, Seat, check_value
from roadmap_app.storage import Reader
from roadmap_app.workspace.assessing.panel_answer import panel_answers
from roadmap_app.workspace.change import Step
from roadmap_app.workspace.command import Command, Reversal
from roadmap_app.workspace.unit import Unit


def judge(
    *,
    round: int,
    seat: str,
    element: str,
    value: int | None,
    confidence: Confidence | None = None,
    reason: str = "",
) -> Command:
    """Answer 1..9 on the retention scale, or None for *cannot judge*.

    From the second round on, a judgement outside the panel's last third needs a reason.
    """

    def apply(unit: Unit) -> None:
        _check(unit.read, round, seat, element, value)
        if value is not None and not reason.strip():
            last = panel_answers(unit.read, (element,), round=round - 1)
            if leaves_the_panel(value, last.get(element)):
                raise Refused("reason_required", value=value)
        unit.put(Judgement(round=round, seat=seat, element=element, value=value, confidence=confidence, reason=reason))

    return _answer("judge", element, round, seat, apply)


def rate(
    *,
    round: int,
    seat: str,
    element: str,
    criterion: str,
    value: int | None,
    confidence: Confidence | None = None,
    reason: str = "",
) -> Command:
    """Answer 1..9 against the criterion's anchors, or None for *cannot judge*."""

    def apply(unit: Unit) -> None:
        _check(unit.read, round, seat, element, value)
        if unit.read.get(Criterion, criterion) is None:
            raise Refused("no_such_criterion", criterion=criterion)
        unit.put(
            Rating(
                round=round,
                seat=seat,
                element=element,
                criterion=criterion,
                value=value,
                confidence=confidence,
                reason=reason,
            )
        )

    return _answer("rate", element, round, seat, apply)


def clear_judgement(*, round: int, seat: str, element: str) -> Command:
    def apply(unit: Unit) -> None:
        _check(unit.read, round, seat, element, None)
        unit.remove(Judgement, round, seat, element)

    return _answer("clear_judgement", element, round, seat, apply)


def clear_rating(*, round: int, seat: str, element: str, criterion: str) -> Command:
    def apply(unit: Unit) -> None:
        _check(unit.read, round, seat, element, None)
        unit.remove(Rating, round, seat, element, criterion)

    return _answer("clear_rating", element, round, seat, apply)


def fill(
    *,
    round: int,
    seat: str,
    values: Mapping[Place, int | None],
    written: Mapping[Place, tuple[str, Confidence | None]] | None = None,
) -> Command:
    """Enter many answers at once, None for *cannot judge*; what is there keeps its confidence and its reason, and a new
    answer takes the reason and the confidence that are `written` for it.

    Refused as a whole where `judge` or `rate` would refuse one of them.
    """

    def apply(unit: Unit) -> None:
        _check_places(unit.read, round, seat, values)
        for value in values.values():
            check_value(value)
        rows = [_filled(unit.read, new) for new in _new_answers(round, seat, values, written or {})]
        bare = {row.element: row.value for row in rows if isinstance(row, Judgement) and not row.reason.strip()}
        last = panel_answers(unit.read, bare, round=round - 1)
        for element, value in bare.items():
            if value is not None and leaves_the_panel(value, last.get(element)):
                raise Refused("reason_required", value=value)
        for row in rows:
            unit.put(row)

    return _many("fill_answers", len(values), round, seat, apply)


def clear(*, round: int, seat: str, places: Collection[Place]) -> Command:
    """Take back many answers at once."""

    def apply(unit: Unit) -> None:
        _check_places(unit.read, round, seat, places)
        for place in places:
            if place.criterion:
                unit.remove(Rating, round, seat, place.element, place.criterion)
            else:
                unit.remove(Judgement, round, seat, place.element)

    return _many("clear_answers", len(places), round, seat, apply)


def hand_in(*, round: int, seat: str) -> Command:
    """The seat has answered all it wants to. Its answers stay open to change until the round closes."""

    def apply(unit: Unit) -> None:
        _check_seat_and_round(unit.read, round, seat)
        unit.put(Ballot(round=round, seat=seat))

    return Command(step=Step(code="hand_in", parameters={"round": round}), apply=apply, reversal=Reversal.FINAL)


def _new_answers(
    round_: int, seat: str, values: Mapping[Place, int | None], written: Mapping[Place, tuple[str, Confidence | None]]
) -> Iterator[Judgement | Rating]:
    for place, value in values.items():
        reason, confidence = written.get(place, ("", None))
        if place.criterion:
            yield Rating(
                round=round_,
                seat=seat,
                element=place.element,
                criterion=place.criterion,
                value=value,
                confidence=confidence,
                reason=reason,
            )
        else:
            yield Judgement(
                round=round_, seat=seat, element=place.element, value=value, confidence=confidence, reason=reason
            )


def _filled(reader: Reader, new: Judgement | Rating) -> Judgement | Rating:
    """The row that is there with the new value; the new one where there is none."""
    found: Judgement | Rating | None
    if isinstance(new, Judgement):
        found = reader.get(Judgement, new.round, new.seat, new.element)
    else:
        found = reader.get(Rating, new.round, new.seat, new.element, new.criterion)
    return new if found is None else replace(found, value=new.value)


def _check_places(reader: Reader, round_: int, seat: str, places: Collection[Place]) -> None:
    """What the places name is looked up once each."""
    found = _check_seat_and_round(reader, round_, seat)
    for element in {place.element for place in places}:
        _check_element(reader, found, element)
    for criterion in {place.criterion for place in places} - {""}:
        if reader.get(Criterion, criterion) is None:
            raise Refused("no_such_criterion", criterion=criterion)


def _many(code: str, count: int, round_: int, seat: str, apply: Callable[[Unit], None]) -> Command:
    return Command(
        step=Step(code=code, parameters={"count": count}),
        apply=apply,
        reversal=Reversal.FENCE,
        fence=f"{round_}/{seat}",
    )


def _answer(code: str, element: str, round_: int, seat: str, apply: Callable[[Unit], None]) -> Command:
    return Command(
        step=Step(code=code, parameters={"element": element}),
        apply=apply,
        reversal=Reversal.FENCE,
        fence=f"{round_}/{seat}",
    )


def _check(reader: Reader, round_: int, seat: str, element: str, value: int | None) -> None:
    found = _check_seat_and_round(reader, round_, seat)
    check_value(value)
    _check_element(reader, found, element)


def _check_element(reader: Reader, round_: Round, element: str) -> None:
    scored = reader.get(Element, element)
    if scored is None:
        raise Refused("no_such_element", element=element)
    if scored.scope is Scope.CONTEXT or scored.retired:
        raise Refused("element_not_scored", element=element)
    if round_.contested_only and reader.get(RoundElement, round_.number, element) is None:
        raise Refused("element_not_asked", element=element, round=round_.number)


def _check_seat_and_round(reader: Reader, round_: int, seat: str) -> Round:
    if reader.get(Seat, seat) is None:
        raise Refused("no_such_seat", seat=seat)
    return open_round(reader, round_)


def open_round(reader: Reader, number: int) -> Round:
    """The round, if answers may be given in it; Refused otherwise."""
    found = reader.get(Round, number)
    if found is None:
        raise Refused("no_such_round", round=number)
    if found.state is not RoundState.OPEN:
        raise Refused("round_not_open" if found.state is RoundState.PLANNED else "round_closed", round=number)
    return found
