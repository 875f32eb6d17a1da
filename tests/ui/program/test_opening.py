"""Opening a workspace: large, foreign, open already, or written to by another window."""

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QWidget,
)

from roadmap_app.ui.window import MainWindow
from roadmap_app.workspace.commands import answers, decisions
from roadmap_app.workspace.document import Document, open_document
from tests.ui.conftest import OpenWindow, waited_for, workplace_of
from tests.ui.program.pressing import answer_box, labels_in


def test_a_window_beside_a_writer_takes_in_what_the_writer_does(
    open_window: OpenWindow, sample_file: Path, tmp_path: Path
) -> None:
    path = tmp_path / sample_file.name
    path.write_bytes(sample_file.read_bytes())
    writer = Document.open(path)
    window = open_window(None)
    window.show_document(open_document(path))
    workplace = workplace_of(window)
    assert workplace.session.document.read_only
    assert "Read-only" in labels_in(workplace.top_bar)
    code = writer.snapshot.decisions[0].element
    writer.run(decisions.withdraw(element=code))
    left = len(writer.snapshot.decisions)
    told = f"{left} of 175 decided"
    assert waited_for(lambda: workplace.rail.steps["consensus"].accessibleDescription() == told)
    writer.close()


def test_a_window_beside_a_writer_shows_nobodys_answers(
    open_window: OpenWindow, blind_file: Path, tmp_path: Path
) -> None:
    path = tmp_path / blind_file.name
    path.write_bytes(blind_file.read_bytes())
    with closing(Document.open(path)) as writer:
        window = open_window(None)
        window.show_document(open_document(path))
        workplace = workplace_of(window)
        workplace.go_to("score")
        writer.run(answers.judge(round=1, seat="S01", element=writer.snapshot.scored[0].code, value=7))
        writer.run(answers.hand_in(round=1, seat="S01"))
        assert waited_for(lambda: workplace.session.document.ballots_in(1) == 1)
        assert "This window can only read" in labels_in(workplace.page)
        assert workplace.page.inspector() is None


def test_a_file_that_cannot_be_opened_is_told_and_leaves_what_is_open(
    open_window: OpenWindow, sample_file: Path, tmp_path: Path
) -> None:
    foreign = tmp_path / "foreign.roadmap"
    foreign.write_text("not a workspace", encoding="utf-8")
    window = open_window(sample_file)
    said: list[str] = []
    QTimer.singleShot(0, window, lambda: said.append(answer_box()))
    window.open(foreign)
    assert "foreign.roadmap" in said[0]
    assert window.workplace is not None
    assert window.workplace.session.document.snapshot.workspace.illustrative


def test_the_file_that_is_open_is_not_opened_beside_itself(open_window: OpenWindow, sample_file: Path) -> None:
    window = open_window(sample_file)
    workplace = workplace_of(window)
    path = workplace.session.document.path
    again = path.with_name("again.roadmap")
    again.symlink_to(path)
    for way in (path, again):
        window.open(way)
        assert window.workplace is workplace
        assert not workplace.session.document.read_only
        assert workplace.toaster.words.text() == f"“{way.name}” is open here already."


def test_a_large_file_says_that_it_is_being_opened(
    open_window: OpenWindow, sample_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from roadmap_app.ui.start import opening

    monkeypatch.setattr(opening, "BYTES_AT_ONCE", 1)
    window = open_window(None)
    seen: list[str] = []
    show = type(window).show_document

    def watched(shown: MainWindow, document: Document) -> None:
        cover = shown.findChild(QWidget, "opening")
        assert cover is not None
        assert cover.isVisible()
        seen.extend(label.text() for label in cover.findChildren(QLabel))
        show(shown, document)

    monkeypatch.setattr(type(window), "show_document", watched)
    window.open(sample_file)
    assert f"Opening “{sample_file.stem}”…" in seen
    QApplication.processEvents()
    cover = window.findChild(QWidget, "opening")
    assert cover is None or not cover.isVisible()
