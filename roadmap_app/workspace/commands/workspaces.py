"""The workspace itself: founding it, and its settings."""

from collections.abc import Iterable
from typing import Any, cast

from roadmap_app.domain.days import is_partial_day
from roadmap_app.domain.errors import Refused
from roadmap_app.domain.panel import Ballot, Judgement, Rating, Round, Seat
from roadmap_app.domain.plan import Route
from roadmap_app.domain.workspace import MOST_SEATS, SMALLEST_GROUP, Workspace
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


def edit(workspace: Workspace) -> Command:
    """Change the settings: title, language, rule, quorum, majorities, smallest group.

    What the workspace is stays as it was founded: its id, and that its answers are invented. Its mode may change only
    before the first answer, since an individual assessment is not blind.
    """

    def apply(unit: Unit) -> None:
        (known,) = unit.read.all(Workspace)
        if (workspace.id, workspace.illustrative) != (known.id, known.illustrative):
            raise Refused("other_workspace")
        if workspace.mode is not known.mode and any(unit.read.count(record) for record in (Judgement, Rating, Ballot)):
            raise Refused("mode_fixed")
        if not 1 <= workspace.quorum <= MOST_SEATS:
            raise Refused("quorum_out_of_range", value=_figure(workspace.quorum), low=1, high=MOST_SEATS)
        if not SMALLEST_GROUP <= workspace.smallest_group <= MOST_SEATS:
            value = _figure(workspace.smallest_group)
            raise Refused("group_out_of_range", value=value, low=SMALLEST_GROUP, high=MOST_SEATS)
        if workspace.baseline and not is_partial_day(workspace.baseline):
            raise Refused("baseline_not_a_day", value=workspace.baseline)
        if not all(0.5 <= majority <= 1 for majority in workspace.majorities):
            raise Refused("majority_out_of_range", low="50 %", high="100 %")
        unit.put(workspace)

    return Command(step=Step(code="edit_workspace"), apply=apply)


def _figure(value: int) -> str:
    """As it was written: rounded, it could seem to be allowed."""
    return str(value)
