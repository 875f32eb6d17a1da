"""Any commands, then undo of all, equals the start; the commands are found by walking `workspace/commands`."""

import importlib
import inspect
import pkgutil
import tempfile
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Protocol, TypeVar

from hypothesis import given, settings
from hypothesis import strategies as st

from roadmap_app.domain.ballot import Place
from roadmap_app.domain.criterion import CriteriaPreset, Criterion, Question, Role
from roadmap_app.domain.element import Dependency, EdgeKind, Element, ElementChange, Layer, Service, Source
from roadmap_app.domain.errors import RoadmapError
from roadmap_app.domain.incoming import IncomingCriterion
from roadmap_app.domain.outcome import Basis, Outcome
from roadmap_app.domain.plan import Milestone, Plan
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.domain.text import LanguageCode, Text
from roadmap_app.domain.workspace import Mode, Rule
from roadmap_app.workspace import commands
from roadmap_app.workspace.command import Command, Reversal
from roadmap_app.workspace.commands import (
    answers,
    catalogue,
    criteria,
    decisions,
    imports,
    plans,
    rounds,
    services,
    sources,
    splits,
    workspaces,
)
from roadmap_app.workspace.document import Document
from roadmap_app.workspace.founding import found, new_workspace
from roadmap_app.workspace.queries import SeatAnswers
from tests.workspace.panels import (
    ABROAD,
    DAY,
    FORCES,
    PENSIONS,
    SEATS,
    TEMPLATE,
    TREATY,
    criterion,
    element,
    incoming_element,
    judge_all,
)
from tests.workspaces import PRESET

T = TypeVar("T")


class Draw(Protocol):
    def __call__(self, strategy: st.SearchStrategy[T], /) -> T: ...


Make = Callable[[Draw, Document], Command]

codes = st.sampled_from([TREATY, FORCES, PENSIONS, ABROAD, "US-NEW-001", "US-XXX-001"])
words = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=8)


def known(picture: Snapshot, code: str) -> Element:
    return next((one for one in picture.elements if one.code == code), element(code, position=9))


def milestones(draw: Draw, code: str) -> tuple[Milestone, ...]:
    titles = draw(st.lists(words, max_size=3))
    return tuple(Milestone(element=code, position=at, title=title, offset=at) for at, title in enumerate(titles))


def changed_criterion(draw: Draw, document: Document) -> Criterion:
    chosen = draw(st.sampled_from(document.snapshot.criteria or (criterion("C01", Role.HARM),)))
    return replace(chosen, weight=draw(st.sampled_from([0.0, 0.4])), bar=draw(st.integers(0, 10)), reason=draw(words))


ORDINARY: dict[str, Make] = {
    "catalogue.add": lambda draw, _: catalogue.add(element(draw(codes), position=9)),
    "catalogue.edit": lambda draw, document: catalogue.edit(
        replace(known(document.snapshot, draw(codes)), name=Text(en=draw(words), be=draw(words)))
    ),
    "catalogue.edit_many": lambda draw, _: catalogue.edit_many(
        draw(st.lists(codes, max_size=3)),
        ElementChange(domain=draw(st.none() | words), layer=draw(st.none() | st.sampled_from(Layer))),
    ),
    "catalogue.retire": lambda draw, _: catalogue.retire(*draw(st.lists(codes, min_size=1, max_size=3))),
    "catalogue.restore": lambda draw, _: catalogue.restore(*draw(st.lists(codes, min_size=1, max_size=3))),
    "catalogue.duplicate": lambda draw, _: catalogue.duplicate(draw(codes), element(draw(codes), position=9)),
    "splits.split": lambda draw, _: splits.split(
        draw(codes), (element("US-NEW-001", position=9), element("US-NEW-002", position=9))
    ),
    "splits.call_off": lambda draw, _: splits.call_off(draw(codes)),
    "splits.carry_out": lambda draw, _: splits.carry_out(draw(codes)),
    "catalogue.add_dependency": lambda draw, _: catalogue.add_dependency(
        Dependency(dependent=draw(codes), support=draw(codes), kind=draw(st.sampled_from(EdgeKind)))
    ),
    "catalogue.remove_dependency": lambda draw, _: catalogue.remove_dependency(
        dependent=draw(codes), support=draw(codes)
    ),
    "catalogue.set_fact": lambda draw, _: catalogue.set_fact(draw(codes), "signed_on", draw(words | st.just("2026"))),
    "catalogue.set_kind": lambda draw, _: catalogue.set_kind(
        dependent=draw(codes), support=draw(codes), kind=draw(st.sampled_from(EdgeKind))
    ),
    "services.add": lambda draw, _: services.add(Service(element=draw(codes), served=draw(codes))),
    "services.remove": lambda draw, _: services.remove(element=draw(codes), served=draw(codes)),
    "sources.add": lambda draw, _: sources.add(Source(element=draw(codes), position=0, note=draw(words))),
    "sources.edit": lambda draw, _: sources.edit(Source(element=draw(codes), position=0, note=draw(words))),
    "sources.remove": lambda draw, _: sources.remove(element=draw(codes), position=draw(st.integers(0, 1))),
    "sources.move": lambda draw, _: sources.move(element=draw(codes), position=0, by=draw(st.integers(-1, 1))),
    "criteria.set_figures": lambda draw, document: criteria.set_figures(
        {one.code: one.figures for one in [changed_criterion(draw, document)]},
        {draw(st.sampled_from(Question)): draw(st.floats(0.4, 1.1))},
    ),
    "criteria.add": lambda draw, document: criteria.add(
        replace(changed_criterion(draw, document), code=draw(st.sampled_from(["N01", "C01", "no code"])))
    ),
    "criteria.remove": lambda draw, _: criteria.remove(draw(st.sampled_from(["C01", "C02", "N01", "C99"]))),
    "criteria.take_preset": lambda draw, document: criteria.take_preset(
        CriteriaPreset(
            criteria=tuple(draw(st.permutations(document.snapshot.criteria)))[: draw(st.integers(1, 4))],
            majorities=(draw(st.floats(0.4, 1.1)), 0.5, 0.5),
        )
    ),
    "criteria.edit": lambda draw, document: criteria.edit(changed_criterion(draw, document)),
    "decisions.decide": lambda draw, _: decisions.decide(
        element=draw(codes),
        disposition=draw(st.sampled_from(Outcome)),
        basis=draw(st.sampled_from(Basis)),
        round=draw(st.integers(1, 2)),
        day=DAY,
        reason=draw(words),
        dissent=draw(words),
    ),
    "decisions.adopt": lambda draw, document: decisions.adopt(
        document.results(), draw(st.lists(st.sampled_from([TREATY, FORCES, PENSIONS]))), day=DAY
    ),
    "decisions.withdraw": lambda draw, _: decisions.withdraw(element=draw(codes)),
    "plans.edit": lambda draw, _: plans.edit(
        Plan(
            element=draw(codes),
            exit_route=draw(st.sampled_from(["", "body-act", "no-such-route"])),
            planned_end=draw(st.integers(0, 999)),
        )
    ),
    "plans.set_milestones": lambda draw, _: plans.set_milestones(TREATY, milestones(draw, TREATY)),
    "workspaces.set_rule": lambda draw, _: workspaces.set_rule(draw(st.sampled_from(Rule))),
    "workspaces.set_quorum": lambda draw, _: workspaces.set_quorum(draw(st.integers(0, 9))),
    "workspaces.hide_count": lambda draw, _: workspaces.hide_count(hidden=draw(st.booleans())),
    "imports.take_elements": lambda draw, document: imports.take_elements(
        [
            incoming_element(
                2,
                replace(known(document.snapshot, draw(codes)), legal_basis=draw(words)),
                *draw(st.lists(codes, unique=True, max_size=2)),
            )
        ]
    ),
    "imports.take_criteria": lambda draw, document: imports.take_criteria(
        [IncomingCriterion(line=2, criterion=changed_criterion(draw, document))]
    ),
}
values = st.none() | st.integers(0, 10)
places = st.builds(Place, element=codes, criterion=st.sampled_from(["", "C01", "C02", "C99"]))
FENCE: dict[str, Make] = {
    "answers.judge": lambda draw, _: answers.judge(round=1, seat="S01", element=draw(codes), value=draw(values)),
    "answers.rate": lambda draw, _: answers.rate(
        round=1,
        seat="S01",
        element=draw(codes),
        criterion=draw(st.sampled_from(["C01", "C99"])),
        value=draw(values),
    ),
    "answers.fill": lambda draw, _: answers.fill(
        round=1,
        seat="S01",
        values=draw(st.dictionaries(places, values, max_size=4)),
        written=draw(st.dictionaries(places, st.tuples(words, st.none()), max_size=2)),
    ),
    "answers.clear": lambda draw, _: answers.clear(round=1, seat="S01", places=draw(st.sets(places, max_size=4))),
    "answers.clear_judgement": lambda draw, _: answers.clear_judgement(round=1, seat="S01", element=draw(codes)),
    "answers.clear_rating": lambda draw, _: answers.clear_rating(
        round=1, seat="S01", element=draw(codes), criterion="C01"
    ),
}
FINAL = {
    "answers.hand_in": answers.hand_in(round=1, seat="S01"),
    "rounds.open_round": rounds.open_round(number=1, day=DAY),
    "rounds.close_round": rounds.close_round(number=1, day=DAY),
    "rounds.reveal_round": rounds.reveal_round(number=1, day=DAY),
    "rounds.next_round": rounds.next_round(day=DAY),
    "imports.take_answers": imports.take_answers(()),
    "workspaces.fill": workspaces.fill(()),
    "workspaces.found": workspaces.found(seats=(), rounds=(), routes=()),
}


def test_every_command_is_either_undone_in_these_tests_or_named_as_final() -> None:
    assert verbs() == {*ORDINARY, *FENCE, *FINAL}


def test_final_commands_say_that_they_are() -> None:
    assert {name for name, command in FINAL.items() if command.reversal is not Reversal.FINAL} == set()


@settings(max_examples=60)
@given(data=st.data())
def test_any_ordinary_commands_then_undo_of_all_equals_the_start_and_redo_the_end(data: st.DataObject) -> None:
    with revealed() as document:
        undo_all_then_redo_all(document, data, ORDINARY)


@settings(max_examples=30)
@given(data=st.data())
def test_any_answers_of_one_seat_then_undo_of_all_equals_the_start_and_redo_the_end(data: st.DataObject) -> None:
    with opened() as document:
        undo_all_then_redo_all(document, data, FENCE)


def undo_all_then_redo_all(document: Document, data: st.DataObject, choice: dict[str, Make]) -> None:
    start = content(document)
    for name in data.draw(st.lists(st.sampled_from(sorted(choice)), min_size=1, max_size=8)):
        command = choice[name](data.draw, document)
        with suppress(RoadmapError):
            document.run(command)
    end = content(document)
    while document.undo():
        pass
    assert content(document) == start
    while document.redo():
        pass
    assert content(document) == end


def content(document: Document) -> tuple[Snapshot, SeatAnswers | None]:
    """All that the file holds but the revision, which only ever grows; pictured as it would be read anew."""
    beside = Document.open(document.path, write=False)
    assert document.snapshot == beside.snapshot
    beside.close()
    picture = replace(document.snapshot, revision=0)
    answered = None if picture.current_round.state.shows_results else document.ballot("S01", 1)
    return picture, answered


@contextmanager
def opened() -> Generator[Document]:
    with tempfile.TemporaryDirectory() as folder:
        settings_ = new_workspace(title="Property", mode=Mode.PANEL, language=LanguageCode.EN, preset=PRESET)
        settings_ = replace(settings_, id="property")  # so that two of them are alike
        document = found(Path(folder, "property.roadmap"), settings_, TEMPLATE, seats=SEATS, day=DAY)
        yield document
        document.close()


@contextmanager
def revealed() -> Generator[Document]:
    with opened() as document:
        judge_all(document, TREATY, 1, 1, 2, 2, 1)
        judge_all(document, FORCES, 8, 8, 8, 9, 9)
        document.run(rounds.reveal_round(number=1, day=DAY))
        yield document


def verbs() -> set[str]:
    """The public functions of the command modules that return a Command."""
    found_ = set[str]()
    for module_info in pkgutil.iter_modules(commands.__path__):
        module = importlib.import_module(f"{commands.__name__}.{module_info.name}")
        for name, function in inspect.getmembers(module, inspect.isfunction):
            own = function.__module__ == module.__name__ and not name.startswith("_")
            if own and inspect.signature(function).return_annotation is Command:
                found_.add(f"{module_info.name}.{name}")
    return found_
