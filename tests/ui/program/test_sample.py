"""The sample is written by a worker when it is first wanted."""

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QLabel

from roadmap_app.ui.preferences import Preferences
from roadmap_app.ui.start.first_page import FirstPage
from roadmap_app.ui.window import MainWindow
from tests.ui.conftest import OpenWindow, workplace_of
from tests.ui.importing.dialog import click, until


@pytest.fixture
def own_sample() -> Path:
    """Where the person's sample is written, which is not there yet."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation))
    path = folder / "sample.roadmap"
    path.unlink(missing_ok=True)
    return path


def test_the_sample_is_written_by_a_worker_and_can_be_stopped(open_window: OpenWindow, own_sample: Path) -> None:
    window = open_window(None)
    click(first_page_of(window).cards[0])
    assert window.writing is not None
    assert any(label.text() == "Writing the sample workshop" for label in window.writing.findChildren(QLabel))
    click(window.writing.state.button)
    until(lambda: window.writing is None)
    assert window.workplace is None
    click(first_page_of(window).cards[0])
    until(lambda: window.workplace is not None)
    document = workplace_of(window).session.document
    assert document.snapshot.workspace.illustrative
    assert [path.name for path in own_sample.parent.glob("sample*.roadmap")] == [own_sample.name]


def test_the_window_may_go_while_the_sample_is_written(open_window: OpenWindow, own_sample: Path) -> None:
    window = open_window(None)
    click(first_page_of(window).cards[0])
    window.close()
    assert window.writing is None
    assert not list(own_sample.parent.glob("sample*"))


def first_page_of(window: MainWindow) -> FirstPage:
    page = window.centralWidget()
    assert isinstance(page, FirstPage)
    return page


def test_the_sample_is_in_the_language_in_which_it_was_asked_for(
    open_window: OpenWindow, own_sample: Path, preferences: Preferences
) -> None:
    preferences.language = "be"
    window = open_window(None)
    click(first_page_of(window).cards[0])
    until(lambda: window.workplace is not None)
    snapshot = workplace_of(window).session.document.snapshot
    assert snapshot.workspace.language == "be"
    assert snapshot.workspace.title == window.language.gettext("Union State roadmap") != "Union State roadmap"
    assert "Улічыць і апублікаваць" in {step.title for step in snapshot.milestones}
    window.close()
    own_sample.unlink()
