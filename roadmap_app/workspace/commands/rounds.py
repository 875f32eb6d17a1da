"""Moving a round: planned, open, closed, revealed, settled. Every move is final."""

from collections.abc import Callable
from dataclasses import replace

from roadmap_app.domain.errors import Refused
from roadmap_app.domain.panel import Round, RoundElement, RoundState
from roadmap_app.workspace.change import Step
from roadmap_app.workspace.command import Command, Reversal
from roadmap_app.workspace.splitting import take_effect
from roadmap_app.workspace.unit import Unit


def open_round(*, number: int, day: str, reason: str = "") -> Command:
    """Open a planned round, or open a closed one again, which needs a reason and is recorded."""

    def apply(unit: Unit) -> None:
        round_ = _moving(unit, number, RoundState.OPEN)
        if any(other.state is RoundState.OPEN for other in unit.read.all(Round)):
            raise Refused("another_round_open", round=number)
        if round_.state is RoundState.CLOSED and not reason.strip():
            raise Refused("reopen_reason_missing", round=number)
        if round_.state is RoundState.PLANNED:
            take_effect(unit)
        unit.put(
            replace(
                round_,
                state=RoundState.OPEN,
                opened_on=round_.opened_on or day,
                closed_on="",
                reopen_reason=reason.strip(),
            )
        )

    return _move("open_round", number, apply)


def close_round(*, number: int, day: str) -> Command:
    """End answering. Afterwards the file is rewritten, so that it tells neither order nor earlier values; where that
    was prevented, closing again makes up for it."""

    def apply(unit: Unit) -> None:
        if _only_to_be_rewritten(unit, number, RoundState.CLOSED):
            return
        round_ = _moving(unit, number, RoundState.CLOSED)
        unit.put(replace(round_, state=RoundState.CLOSED, closed_on=day))

    return _move("close_round", number, apply, compacts=True)


def reveal_round(*, number: int, day: str) -> Command:
    """Show the results, once and for all. An open round is closed first. Like closing, it makes up for a rewriting of
    the file that was prevented."""

    def apply(unit: Unit) -> None:
        if _only_to_be_rewritten(unit, number, RoundState.REVEALED):
            return
        round_ = _find(unit, number)
        if round_.state is RoundState.OPEN:
            round_ = replace(round_, state=RoundState.CLOSED, closed_on=day)
        _check_move(round_, RoundState.REVEALED)
        unit.put(replace(round_, state=RoundState.REVEALED, revealed_on=day))

    return _move("reveal_round", number, apply, compacts=True)


def next_round(*, day: str, only: tuple[str, ...] | None = None) -> Command:
    """Settle the revealed round and open one after it, over all scored elements or over those in `only`. Splits that
    have waited for it take effect, and it asks about their parts in any case."""

    def apply(unit: Unit) -> None:
        rounds = unit.read.all(Round)
        last = rounds[-1]
        if last.state is not RoundState.REVEALED:
            raise Refused("round_not_revealed", round=last.number)
        if only is not None and not only:
            raise Refused("nothing_contested", round=last.number)
        unit.put(replace(last, state=RoundState.SETTLED))
        number = last.number + 1
        unit.put(Round(number=number, state=RoundState.OPEN, contested_only=only is not None, opened_on=day))
        parts, replaced = take_effect(unit)
        for element in () if only is None else dict.fromkeys((*only, *parts)):
            if element not in replaced:
                unit.put(RoundElement(round=number, element=element))

    return Command(step=Step(code="next_round"), apply=apply, reversal=Reversal.FINAL)


def _only_to_be_rewritten(unit: Unit, number: int, state: RoundState) -> bool:
    """Whether the round is there already and the file alone is not yet as it has to be."""
    return unit.read.to_be_rewritten and _find(unit, number).state is state


def _move(code: str, number: int, apply: Callable[[Unit], None], *, compacts: bool = False) -> Command:
    return Command(
        step=Step(code=code, parameters={"round": number}),
        apply=apply,
        reversal=Reversal.FINAL,
        compacts=compacts,
    )


def _find(unit: Unit, number: int) -> Round:
    round_ = unit.read.get(Round, number)
    if round_ is None:
        raise Refused("no_such_round", round=number)
    return round_


def _moving(unit: Unit, number: int, state: RoundState) -> Round:
    round_ = _find(unit, number)
    _check_move(round_, state)
    return round_


def _check_move(round_: Round, state: RoundState) -> None:
    if not round_.state.may_become(state):
        raise Refused("round_cannot_move", round=round_.number, state=round_.state.value, target=state.value)
