"""Criteria: their weights, bars, lines and words.

Figures may change at any time: they say how answers count, not what was asked. What was asked stays while experts can
still answer it, and a criterion that was rated stays with its answers. What a panel is refused never hangs on whether
answers are there that are not revealed: that would tell of them.
"""

from collections.abc import Mapping
from dataclasses import replace

from roadmap_app.domain.criterion import (
    CriteriaPreset,
    Criterion,
    Figures,
    Question,
    check_code,
    check_figures,
    check_no_other,
    check_weights,
)
from roadmap_app.domain.errors import Refused
from roadmap_app.domain.panel import Rating, Round, RoundState
from roadmap_app.domain.workspace import Workspace, check_settings
from roadmap_app.storage import Reader
from roadmap_app.workspace.change import Step
from roadmap_app.workspace.command import Command
from roadmap_app.workspace.unit import Unit


def set_figures(figures: Mapping[str, Figures], majorities: Mapping[Question, float]) -> Command:
    """Other weights, bars and lines for some criteria, by code, and other majorities for some questions, all at once;
    none for one that is not there any more."""

    def apply(unit: Unit) -> None:
        for code, counting in figures.items():
            unit.put(_checked(_known(unit, code).counting(counting)))
        check_weights(unit.read.all(Criterion))
        _put_majorities(unit, majorities)

    return Command(step=Step(code="set_figures"), apply=apply)


def edit(criterion: Criterion) -> Command:
    """Replace an existing criterion's facts and words; Refused while experts may be rating by those words."""

    def apply(unit: Unit) -> None:
        _check_meaning(unit, _known(unit, criterion.code), criterion)
        unit.put(_checked(criterion))
        check_weights(unit.read.all(Criterion))

    return Command(step=Step(code="edit_criterion", parameters={"criterion": criterion.code}), apply=apply)


def add(criterion: Criterion) -> Command:
    """One more, after the others; until somebody has rated on it, its answers are missing."""

    def apply(unit: Unit) -> None:
        others = unit.read.all(Criterion)
        check_code(criterion.code)
        check_no_other(criterion.code, others)
        last = max((each.position for each in others), default=-1)
        unit.put(_checked(replace(criterion, position=last + 1)))
        check_weights(unit.read.all(Criterion))

    return Command(step=Step(code="add_criterion", parameters={"criterion": criterion.code}), apply=apply)


def remove(criterion: str) -> Command:
    """Take away a criterion that nobody has rated on; Refused for any other, whose answers would go with it, and in a
    panel until the round is revealed that asks about it."""

    def apply(unit: Unit) -> None:
        _known(unit, criterion)
        _take_away(unit, criterion)
        check_weights(unit.read.all(Criterion))

    return Command(step=Step(code="remove_criterion", parameters={"criterion": criterion}), apply=apply)


def take_preset(preset: CriteriaPreset) -> Command:
    """Make the criteria and majorities those of the preset, and no others, with its words and figures."""

    def apply(unit: Unit) -> None:
        known = {each.code: each for each in unit.read.all(Criterion)}
        for code in known.keys() - {each.code for each in preset.criteria}:
            _take_away(unit, code)
        for position, criterion in enumerate(preset.criteria):
            check_code(criterion.code)
            if criterion.code in known:
                _check_meaning(unit, known[criterion.code], criterion)
            unit.put(_checked(replace(criterion, position=position)))
        check_weights(unit.read.all(Criterion))
        _put_majorities(unit, dict(zip(Question, preset.majorities, strict=True)))

    return Command(step=Step(code="take_preset"), apply=apply)


def _known(unit: Unit, code: str) -> Criterion:
    found = unit.read.get(Criterion, code)
    if found is None:
        raise Refused("no_such_criterion", criterion=code)
    return found


def _checked(criterion: Criterion) -> Criterion:
    check_figures(criterion)
    if not criterion.name:
        raise Refused("criterion_without_name", criterion=criterion.code)
    return criterion


def rated_meanwhile(reader: Reader, before: Criterion, after: Criterion) -> int | None:
    """The open round in which somebody may have rated by the words that `after` would change; None where nobody has."""
    if after.still_asks(before):
        return None
    (workspace,) = reader.all(Workspace)
    opened = [round_.number for round_ in reader.all(Round) if round_.state is RoundState.OPEN]
    return next(
        (each for each in opened if workspace.blind or reader.count(Rating, round=each, criterion=before.code)), None
    )


def _check_meaning(unit: Unit, before: Criterion, after: Criterion) -> None:
    round_ = rated_meanwhile(unit.read, before, after)
    if round_ is not None:
        raise Refused("criterion_being_rated", criterion=before.code, round=round_)


def _take_away(unit: Unit, code: str) -> None:
    (workspace,) = unit.read.all(Workspace)
    for round_ in unit.read.all(Round):
        if workspace.blind and round_.state.under_way:
            raise Refused("criterion_asked", criterion=code, round=round_.number)
    if unit.read.count(Rating, criterion=code):
        raise Refused("criterion_rated", criterion=code)
    unit.remove(Criterion, code)


def _put_majorities(unit: Unit, majorities: Mapping[Question, float]) -> None:
    (workspace,) = unit.read.all(Workspace)
    changed = workspace.asking(majorities)
    check_settings(changed)
    unit.put(changed)
