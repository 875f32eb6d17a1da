"""The workspace itself: founding it, and its settings."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, cast

from roadmap_app.domain.panel import Round, Seat
from roadmap_app.domain.plan import Route
from roadmap_app.domain.workspace import Rule, Workspace, check_settings
from roadmap_app.workspace.change import Step
from roadmap_app.workspace.command import Command, Reversal
from roadmap_app.workspace.unit import Unit


def found(
    *, seats: Iterable[Seat], rounds: Iterable[Round], routes: Iterable[Route], content: Iterable[Command] = ()
) -> Command:
    """Give a new workspace its seats, its first round and the exit routes, then what `content` brings, all at once."""
    rows = (*seats, *rounds, *routes)
    commands = tuple(content)

    def apply(unit: Unit) -> None:
        for row in rows:
            unit.put(row)
        for command in commands:
            command.apply(unit)

    return Command(step=Step(code="found"), apply=apply, reversal=Reversal.FINAL)


def fill(rows: Iterable[Any]) -> Command:
    """Put records of any kind into a new workspace in one go, such as the sample workshop's."""
    by_record: dict[type[Any], list[Any]] = {}
    for row in rows:
        by_record.setdefault(cast("type[Any]", type(row)), []).append(row)

    def apply(unit: Unit) -> None:
        for record, records in by_record.items():
            unit.put_many(record, records)

    return Command(step=Step(code="found"), apply=apply, reversal=Reversal.FINAL, compacts=True)


def set_rule(rule: Rule) -> Command:
    """Take the other rule of disagreement; the panel's answers follow it at once."""
    return _setting(Step(code="set_rule"), rule=rule)


def set_quorum(quorum: int) -> Command:
    """How many answers an element needs before it has an outcome."""
    return _setting(Step(code="set_quorum"), quorum=quorum)


def hide_count(*, hidden: bool) -> Command:
    """Whether an open round keeps secret how many ballots are in."""
    return _setting(Step(code="hide_count" if hidden else "show_count"), count_hidden=hidden)


def _setting(step: Step, **changed: object) -> Command:
    def apply(unit: Unit) -> None:
        (workspace,) = unit.read.all(Workspace)
        changed_workspace = replace(workspace, **changed)
        check_settings(changed_workspace)
        unit.put(changed_workspace)

    return Command(step=step, apply=apply)
