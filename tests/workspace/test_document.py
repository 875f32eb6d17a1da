"""Commands, undo and redo: what a person would lose if they lied."""

import sqlite3
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from roadmap_app.domain.element import Dependency, Element
from roadmap_app.domain.errors import FileProblem, Refused, UndoConflict
from roadmap_app.domain.outcome import Basis, Outcome
from roadmap_app.domain.panel import Seat
from roadmap_app.domain.text import Text
from roadmap_app.storage import Store
from roadmap_app.workspace import queries
from roadmap_app.workspace.change import ChangeSet
from roadmap_app.workspace.command import Command
from roadmap_app.workspace.commands import answers, catalogue, decisions, plans, rounds, workspaces
from roadmap_app.workspace.document import Document
from tests.workspace.panels import DAY, FORCES, PENSIONS, TREATY, element, judge_all
from tests.workspaces import weigh


def renamed(document: Document, code: str, name: str) -> Element:
    return replace(document.snapshot.element(code), name=Text(en=name))


def test_listeners_hear_of_a_change_after_it_is_kept(document: Document) -> None:
    heard: list[tuple[ChangeSet, str]] = []
    stop = document.subscribe(lambda change: heard.append((change, document.snapshot.element(TREATY).name.en)))
    document.run(catalogue.edit(renamed(document, TREATY, "New name")))
    ((change, name),) = heard
    assert name == "New name"
    assert change.revision == document.snapshot.revision
    assert change.touches("element")
    assert not change.touches("rating", "judgement")
    stop()
    document.undo()
    assert len(heard) == 1


def test_a_refused_command_changes_nothing_and_is_not_heard(document: Document) -> None:
    heard: list[ChangeSet] = []
    document.subscribe(heard.append)
    before = document.snapshot
    with pytest.raises(Refused, match="dependency_cycle") as refused:
        document.run(catalogue.add_dependency(Dependency(dependent=TREATY, support=FORCES)))
    assert TREATY in str(refused.value.parameters["chain"])
    assert document.snapshot == before
    assert heard == []
    assert document.undo_step is None


@pytest.mark.parametrize(
    "command",
    [
        catalogue.set_fact(FORCES, "name", Text(en="a\ud83d")),
        catalogue.set_fact(FORCES, "affected_groups", ("a\ud83d",)),
        catalogue.add(replace(element("X-001"), code="X\ud800")),
        answers.judge(round=1, seat="S01", element=FORCES, value=3, reason="\udfff"),
    ],
)
def test_half_a_character_is_refused_and_changes_nothing(document: Document, command: Command) -> None:
    before = document.snapshot
    with pytest.raises(Refused, match="broken_text"):
        document.run(command)
    assert document.snapshot == before
    document.run(catalogue.retire(FORCES))
    assert document.snapshot.element(FORCES).retired


def test_undo_and_redo_name_what_they_do_and_do_it(document: Document) -> None:
    document.run(weigh(document.snapshot, "C01", 0.5))
    document.run(catalogue.retire(FORCES))
    assert document.undo_step is not None
    assert (document.undo_step.code, document.undo_step.parameters) == ("retire_element", {"element": FORCES})
    document.undo()
    document.undo()
    assert document.snapshot.criteria[0].weight == 0.25
    assert not document.snapshot.element(FORCES).retired
    assert document.undo() is None
    document.redo()
    assert document.snapshot.criteria[0].weight == 0.5
    assert document.redo_step is not None
    document.run(catalogue.add(element("US-NEW-001", position=9)))
    assert document.redo_step is None, "a new change ends what could be redone"
    assert document.redo() is None


def test_an_undo_that_would_overwrite_other_work_is_refused(document: Document) -> None:
    store = Store.open(document.path, write=False)
    store.close()
    document.run(catalogue.edit(renamed(document, TREATY, "Mine")))
    document.run(catalogue.edit(renamed(document, TREATY, "Mine again")))
    document.undo()
    with pytest.raises(UndoConflict):
        _undo_after_other_work(document)
    assert document.snapshot.element(TREATY).name.en == "Mine"


def _undo_after_other_work(document: Document) -> None:
    """Change the row as another program would, then undo."""
    import sqlite3

    with sqlite3.connect(document.path) as other:
        other.execute("UPDATE element SET name_en = 'Theirs' WHERE code = ?", (TREATY,))
    other.close()
    document.undo()


def test_a_seat_can_undo_its_answers_until_the_next_seat_sits_down(document: Document) -> None:
    document.run(catalogue.retire(PENSIONS))
    judge_all(document, TREATY, 3)
    document.run(answers.judge(round=1, seat="S01", element=FORCES, value=4))
    document.undo()
    assert FORCES not in document.ballot("S01", 1).judgements
    document.run(answers.judge(round=1, seat="S02", element=TREATY, value=9))
    document.undo()
    assert document.undo_step is None, "the first seat's answers, and all before them, left with its seat"
    assert document.ballot("S01", 1).judgements[TREATY].value == 3
    document.run(answers.judge(round=1, seat="S02", element=TREATY, value=8))
    document.raise_fence()
    assert document.undo_step is None


def test_an_undone_answer_cannot_be_redone_from_another_seat(document: Document) -> None:
    judge_all(document, TREATY, 3)
    document.undo()
    document.raise_fence()
    assert document.redo_step is None
    assert document.ballot("S01", 1).judgements == {}


def test_a_final_command_ends_what_could_be_undone(document: Document) -> None:
    document.run(catalogue.retire(FORCES))
    document.run(rounds.close_round(number=1, day=DAY))
    assert document.undo_step is None
    assert document.undo() is None


def test_a_rehearsal_says_what_would_change_and_changes_nothing(document: Document) -> None:
    before = document.snapshot
    change = document.rehearse(catalogue.retire(FORCES))
    assert [(row.table, row.key) for row in change.changes] == [("element", (FORCES,))]
    assert document.snapshot == before
    assert document.undo_step is None


def test_answers_do_not_cost_a_new_reading_of_the_catalogue(document: Document) -> None:
    elements = document.snapshot.elements
    judge_all(document, TREATY, 3)
    assert document.snapshot.elements is elements


def test_a_reader_beside_the_writer_sees_what_it_commits_and_changes_nothing(document: Document) -> None:
    reader = Document.open(document.path, write=False)
    heard: list[ChangeSet] = []
    reader.subscribe(heard.append)
    assert reader.look_again() is False
    document.run(catalogue.retire(FORCES))
    assert reader.look_again() is True
    assert reader.snapshot.element(FORCES).retired
    assert heard[0].touches("element")
    with pytest.raises(Refused, match="read_only"):
        reader.run(catalogue.restore(FORCES))
    reader.close()


def test_a_second_writer_is_refused(document: Document) -> None:
    with pytest.raises(FileProblem, match="locked"):
        Document.open(document.path)


def test_everything_is_there_after_closing_and_opening(document: Document, tmp_path: Path) -> None:
    judge_all(document, TREATY, 1, 1, 1, 1, 1)
    document.run(rounds.reveal_round(number=1, day=DAY))
    document.run(decisions.decide(element=TREATY, disposition=Outcome.ABOLISH, basis=Basis.PANEL, round=1, day=DAY))
    copy = tmp_path / "copy.roadmap"
    document.backup(copy)
    again = Document.open(copy, write=False)
    assert again.snapshot == document.snapshot
    assert again.results() == document.results()
    assert again.roadmap() == document.roadmap()
    again.close()


def test_a_plan_for_an_element_that_is_not_there_is_refused(document: Document) -> None:
    from roadmap_app.domain.plan import Plan

    for plan in (
        Plan(element="US-XXX-001"),
        Plan(element=TREATY, replacement_element="US-XXX-001"),
        Plan(element=TREATY, exit_route="no-such-route"),
    ):
        with pytest.raises(Refused, match="no_such"):
            document.run(plans.edit(plan))


def test_a_change_is_never_told_as_not_made_once_it_is_in_the_file(
    alone: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk reads no more right after the commit: what follows from the change is worked out when it can be."""
    alone.results()

    def gone(*_: object) -> None:
        raise FileProblem("cannot_open", file="alone.roadmap")

    with monkeypatch.context() as patched:
        patched.setattr(Store, "read", gone)
        patched.setattr(queries, "renewed", gone)
        assert alone.run(answers.judge(round=1, seat="S01", element=FORCES, value=9)).changes
        written = (Seat(code="S02", position=2, pseudonym="Another"),)
        assert alone.run(workspaces.fill(written)).bulk == {"seat"}
    assert not alone.results_known
    assert alone.ballot("S01", 1).judgements[FORCES].value == 9
    with closing(Document.open(alone.path, write=False)) as beside:
        assert alone.snapshot == beside.snapshot


def test_a_look_that_a_writer_hinders_does_not_wait_long_and_is_made_up_for_by_the_next(document: Document) -> None:
    document.close()
    with (
        closing(Document.open(document.path, write=False)) as reader,
        closing(sqlite3.connect(document.path, isolation_level=None)) as writer,
    ):
        writer.execute("UPDATE workspace SET title = 'Another'")
        writer.execute("BEGIN EXCLUSIVE")
        started = time.monotonic()
        with pytest.raises(FileProblem, match="locked"):
            reader.look_again()
        assert time.monotonic() - started < 2
        writer.execute("ROLLBACK")
        assert reader.look_again() is True
        assert reader.snapshot.workspace.title == "Another"
        assert reader.look_again() is False
