"""What is always in sight: how far each step is, what can be undone, whether it is saved, and toasts."""

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame

from roadmap_app.domain.errors import FileProblem
from roadmap_app.domain.panel import RoundState
from roadmap_app.i18n import LANGUAGES
from roadmap_app.ui.preferences import Preferences
from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.ui.window import MainWindow
from roadmap_app.workspace.commands import answers, criteria, rounds
from roadmap_app.workspace.document import Document
from tests.ui.conftest import OpenWindow, waited_for, workplace_of
from tests.ui.program.pressing import CONTROL, SHIFT, labels_in, press
from tests.ui.seats import own, seated
from tests.workspaces import weigh


def test_the_rail_says_how_far_each_step_is(sample: Workplace) -> None:
    lines = {key: step.accessibleDescription() for key, step in sample.rail.steps.items()}
    snapshot = sample.session.document.snapshot
    assert lines["catalogue"] == "180 elements"
    assert lines["criteria"] == "12 of 12 weighted"
    assert lines["consensus"] == f"{len(snapshot.decisions)} of 175 decided"


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_step_of_the_rail_is_of_one_height_in_each_language(
    open_window: OpenWindow, sample_file: Path, blind_file: Path, preferences: Preferences, code: str
) -> None:
    preferences.language = code
    for file in (sample_file, blind_file):
        rail = workplace_of(open_window(file)).rail
        assert {step.height() for step in rail.steps.values()} == {48}


def test_what_stands_beside_the_pages_has_heads_of_one_height_that_begin_at_the_line(sample: Workplace) -> None:
    element = sample.session.document.snapshot.scored[0].code
    for page in ("catalogue", "publish", "roadmap", "consensus"):
        sample.go_to(page)
        if page != "publish":
            sample.show_element(element)
        QApplication.processEvents()
        heads = [each for each in sample.column.findChildren(QFrame, "inspectorBar") if each.isVisible()]
        places = [(head.mapTo(sample.column, QPoint(0, 0)), head.height()) for head in heads]
        assert places == [(QPoint(1, 0), 48)], page


def test_undo_names_what_it_takes_back_and_does_it(sample: Workplace) -> None:
    document = sample.session.document
    before = document.snapshot.criteria[0].weight
    assert not sample.top_bar.undo.isEnabled()
    first = document.snapshot.criteria[0]
    sample.session.run(criteria.edit(replace(first, weight=0.5)))
    assert sample.top_bar.undo.accessibleName() == f"Undo: edit the criterion “{first.name.en}”"
    press(sample, Qt.Key.Key_Z, CONTROL)
    assert document.snapshot.criteria[0].weight == before
    press(sample, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert document.snapshot.criteria[0].weight == 0.5


def test_what_is_undone_and_done_again_by_key_is_said_with_the_way_back(sample: Workplace) -> None:
    document = sample.session.document
    first = document.snapshot.criteria[0]
    sample.session.run(criteria.edit(replace(first, weight=0.5)))
    sample.go_to("publish")
    press(sample, Qt.Key.Key_Z, CONTROL)
    name = f"edit the criterion “{first.name.en}”"
    assert (sample.toaster.words.text(), sample.toaster.button.text()) == (f"Undone: {name}", "Redo")
    sample.toaster.button.click()
    assert document.snapshot.criteria[0].weight == 0.5
    assert (sample.toaster.words.text(), sample.toaster.button.text()) == (f"Redone: {name}", "Undo")
    assert sample.toaster.isVisible()


def test_an_answer_is_undone_without_a_word_where_it_is_given(blind: Workplace) -> None:
    page, _sitting = seated(blind)
    press(page.desk, Qt.Key.Key_5)
    for keys, left in ((CONTROL, 0), (CONTROL | SHIFT, 1)):
        press(page.desk, Qt.Key.Key_Z, keys)
        assert len(own(blind)) == left
        assert not blind.toaster.isVisible()


def test_a_refusal_is_told_in_the_language_of_the_person_and_nothing_changes(
    open_window: OpenWindow, sample_file: Path, preferences: Preferences
) -> None:
    preferences.language = "be"
    workplace = workplace_of(open_window(sample_file))
    document = workplace.session.document
    revision = document.snapshot.revision
    code = document.snapshot.criteria[0].code
    assert workplace.session.run(weigh(document.snapshot, code, -1)) is None
    assert document.snapshot.revision == revision
    assert workplace.toaster.isVisible()
    assert set("аеіу") & set(workplace.toaster.words.text())


def test_a_toast_offers_one_thing_to_do(sample: Workplace) -> None:
    done: list[str] = []
    sample.toast("Rated 4.", "Undo", lambda: done.append("undone"))
    assert sample.toaster.words.text() == "Rated 4."
    sample.toaster.button.click()
    assert done == ["undone"]
    assert not sample.toaster.isVisible()


def test_a_toast_goes_with_its_page_and_its_undo_with_the_next_change(sample: Workplace) -> None:
    document = sample.session.document
    sample.go_to("criteria")
    sample.toast("Applied.", "Undo", document.undo)
    sample.go_to("criteria")
    assert sample.toaster.isVisible()
    page, bar = sample.page, sample.toaster
    assert sample.stack.children().index(bar) > sample.stack.children().index(page), "in front of the page"
    document.run(weigh(document.snapshot, document.snapshot.criteria[0].code, 0.18))
    assert not bar.isVisible(), "another step is the next to undo"
    sample.toast("Copied.")
    document.undo()
    assert bar.isVisible(), "it offers nothing that could be stale"
    sample.go_to("publish")
    assert not bar.isVisible()


def test_a_sample_is_labelled_on_every_page_and_nothing_else_is(sample: Workplace, blind: Workplace) -> None:
    assert "SAMPLE" in labels_in(sample.top_bar)
    assert "SAMPLE" not in labels_in(blind.top_bar)


def test_which_file_it_is_is_found_at_the_title(sample: Workplace) -> None:
    assert "sample.roadmap" in sample.top_bar.title.toolTip()
    assert "sample.roadmap" in sample.top_bar.title.accessibleDescription()


def test_the_state_of_the_round_is_always_in_sight(sample: Workplace, blind: Workplace) -> None:
    assert sample.session.document.snapshot.current_round.state is RoundState.REVEALED
    assert sample.top_bar.round.text() == "Round 2 revealed · 9 of 9 ballots in"
    assert blind.top_bar.round.text() == "Round 1 open · 0 of 5 ballots in"


def test_that_a_change_could_not_be_written_is_in_sight_until_one_is(
    sample: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = sample.session.document
    code = document.snapshot.criteria[0].code

    def full(_document: object, _command: object) -> None:
        raise FileProblem("no_room", file="sample.roadmap")

    assert sample.top_bar.saved.words.text() == "Saved"
    with monkeypatch.context() as patch:
        patch.setattr(type(document), "run", full)
        sample.session.run(weigh(sample.session.document.snapshot, code, 0.3))
    assert sample.top_bar.saved.words.text() == "Not saved"
    assert "Everything before it is in the file" in sample.top_bar.saved.toolTip()
    window = sample.window()
    assert isinstance(window, MainWindow)
    window.set_theme("dark")
    sample = workplace_of(window)
    assert sample.top_bar.saved.words.text() == "Not saved", "in another theme too"
    sample.session.run(weigh(sample.session.document.snapshot, code, 0.3))
    assert sample.top_bar.saved.words.text() == "Saved"


def test_a_round_that_is_revealed_while_another_program_reads_the_file_is_told_as_saved(blind: Workplace) -> None:
    session = blind.session
    code = session.document.snapshot.scored[0].code
    assert session.run(answers.judge(round=1, seat="S01", element=code, value=5)) is not None
    with closing(sqlite3.connect(session.document.path, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM judgement").fetchone()
        session.run(rounds.reveal_round(number=1, day="2026-11-25"))
        QApplication.processEvents()
        assert session.document.snapshot.current_round.state is RoundState.REVEALED
        assert "The change was made, but" in blind.toaster.words.text()
        assert blind.top_bar.saved.words.text() == "Saved"


def test_a_second_window_goes_on_when_the_file_was_held_by_another_program(
    open_window: OpenWindow, blind_file: Path, tmp_path: Path
) -> None:
    file = tmp_path / blind_file.name
    shutil.copy(blind_file, file)
    window = open_window(None)
    window.show_document(Document.open(file, write=False))
    workplace = workplace_of(window)
    assert waited_for(lambda: workplace.session.document.results_known)
    QApplication.processEvents()
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("UPDATE workspace SET title = 'Another title'")
        other.execute("BEGIN EXCLUSIVE")
        QTest.qWait(2500)
        other.execute("ROLLBACK")
    assert waited_for(lambda: workplace.session.document.snapshot.workspace.title == "Another title")
    assert workplace.top_bar.saved.words.text() == "Read-only"
