"""Criteria: their weights, bars, lines and words."""

from dataclasses import replace

from roadmap_app.domain.criterion import Criterion, check_figures, check_weights
from roadmap_app.domain.errors import Refused
from roadmap_app.workspace.change import Step
from roadmap_app.workspace.command import Command
from roadmap_app.workspace.unit import Unit


def set_weight(*, criterion: str, weight: float) -> Command:
    """Give one criterion another weight >= 0; its question must keep a weight above zero."""

    def apply(unit: Unit) -> None:
        found = unit.read.get(Criterion, criterion)
        if found is None:
            raise Refused("no_such_criterion", criterion=criterion)
        _put(unit, replace(found, weight=weight))

    return Command(step=Step(code="set_weight", parameters={"criterion": criterion}), apply=apply)


def edit(criterion: Criterion) -> Command:
    """Replace an existing criterion's facts and words."""

    def apply(unit: Unit) -> None:
        if unit.read.get(Criterion, criterion.code) is None:
            raise Refused("no_such_criterion", criterion=criterion.code)
        _put(unit, criterion)

    return Command(step=Step(code="edit_criterion", parameters={"criterion": criterion.code}), apply=apply)


def _put(unit: Unit, criterion: Criterion) -> None:
    check_figures(criterion)
    unit.put(criterion)
    check_weights(unit.read.all(Criterion))
