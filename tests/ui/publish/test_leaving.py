"""A window that is writing a file is not left unasked."""

from pathlib import Path

import pytest

from tests.ui.publish.page import Writing, pressed_when_asked, wait


def test_a_window_that_is_writing_asks_before_it_closes_and_leaves_no_half_file(
    writing: Writing, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = pressed_when_asked(monkeypatch, "Wait")
    writing.window.close()
    assert len(asked) == 1
    assert writing.window.isVisible()
    assert writing.page.writing
    pressed_when_asked(monkeypatch, "Stop writing")
    writing.window.close()
    assert not writing.window.isVisible()
    assert list(writing.report.parent.iterdir()) == []


def test_the_question_goes_when_the_file_is_there_and_the_window_stays(writing: Writing) -> None:
    writing.window.close()
    assert writing.report.exists()
    assert writing.window.isVisible()
    assert writing.workplace.toaster.words.text() == "Written: “roadmap.pdf”"


def test_another_file_is_not_opened_over_one_that_is_being_written(
    writing: Writing, blank_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = pressed_when_asked(monkeypatch, "Wait")
    writing.window.open(blank_file)
    assert len(asked) == 1
    assert writing.window.workplace is writing.workplace
    wait(writing.page)
    assert writing.report.exists()
