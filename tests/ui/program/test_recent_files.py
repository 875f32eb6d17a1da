"""Recent workspaces on the first page: there, missing, or not to be looked at."""

from pathlib import Path

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

from roadmap_app.ui.preferences import MOST_RECENT, Preferences
from roadmap_app.ui.start.first_page import FirstPage
from tests.ui.conftest import OpenWindow, workplace_of
from tests.ui.program.pressing import answer_box


def test_the_first_page_opens_a_recent_file_and_names_one_that_is_missing(
    open_window: OpenWindow, preferences: Preferences, sample_file: Path, tmp_path: Path
) -> None:
    there, gone = tmp_path / "there.roadmap", tmp_path / "gone.roadmap"
    there.write_bytes(sample_file.read_bytes())
    preferences.remember_files(True)
    preferences.note_file(gone)
    preferences.note_file(there)
    window = open_window(None)
    page = window.centralWidget()
    assert isinstance(page, FirstPage)
    assert [row.accessibleName().split(",")[0] for row in page.recent.rows] == ["there", "gone"]
    assert "not found" in page.recent.rows[1].accessibleName()
    page.recent.removes[1].click()
    QApplication.processEvents()
    assert preferences.recent_files == (there,)
    page = window.centralWidget()
    assert isinstance(page, FirstPage)
    page.recent.rows[0].click()
    assert workplace_of(window).session.document.path == there
    preferences.remember_files(False)


def test_a_recent_file_that_cannot_be_looked_at_counts_as_missing(
    open_window: OpenWindow, preferences: Preferences, sample_file: Path, tmp_path: Path
) -> None:
    """A name that is too long stands for every reason why the desktop would not say what is there."""
    unseen = tmp_path / f"{'a' * 300}.roadmap"
    preferences.remember_files(True)
    preferences.note_file(unseen)
    page = open_window(None).centralWidget()
    assert isinstance(page, FirstPage)
    assert "not found" in page.recent.rows[0].accessibleName()
    window, said = open_window(sample_file), list[str]()
    QTimer.singleShot(0, window, lambda: said.append(answer_box()))
    window.open(unseen)
    assert unseen.name in said[0]
    assert not workplace_of(window).session.document.read_only
    preferences.remember_files(False)


def test_no_more_recent_files_are_read_than_are_kept(preferences: Preferences, tmp_path: Path) -> None:
    preferences.remember_files(True)
    preferences.note_file(tmp_path / "one.roadmap")
    settings = QSettings(str(preferences.file), QSettings.Format.IniFormat)
    settings.setValue("recent_files/size", 3_000_000)
    settings.sync()
    assert len(Preferences("en").recent_files) == MOST_RECENT
    preferences.remember_files(False)
