"""A window that is writing a file is not left unasked."""

from pathlib import Path

import pytest

from tests.ui.conftest import OpenWindow, workplace_of
from tests.ui.publish.page import answer, page_of, pressed_when_asked, wait


def test_a_window_that_is_writing_asks_before_it_closes_and_leaves_no_half_file(
    open_window: OpenWindow, sample_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(sample_file)
    page, report = page_of(workplace_of(window)), tmp_path / "published" / "roadmap.pdf"
    report.parent.mkdir()
    answer(monkeypatch, report)
    page.foot.pdf.click()
    asked = pressed_when_asked(monkeypatch, "Wait")
    window.close()
    assert len(asked) == 1
    assert window.isVisible()
    assert page.writing
    pressed_when_asked(monkeypatch, "Stop writing")
    window.close()
    assert not window.isVisible()
    assert list(report.parent.iterdir()) == []


def test_the_question_goes_when_the_file_is_there_and_the_window_stays(
    open_window: OpenWindow, sample_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(sample_file)
    workplace = workplace_of(window)
    page, report = page_of(workplace), tmp_path / "roadmap.pdf"
    answer(monkeypatch, report)
    page.foot.pdf.click()
    window.close()
    assert report.exists()
    assert window.isVisible()
    assert workplace.toaster.words.text() == "Written: “roadmap.pdf”"


def test_another_file_is_not_opened_over_one_that_is_being_written(
    open_window: OpenWindow, sample_file: Path, blank_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(sample_file)
    before = workplace_of(window)
    page, report = page_of(before), tmp_path / "roadmap.pdf"
    answer(monkeypatch, report)
    page.foot.pdf.click()
    asked = pressed_when_asked(monkeypatch, "Wait")
    window.open(blank_file)
    assert len(asked) == 1
    assert window.workplace is before
    wait(page)
    assert report.exists()
