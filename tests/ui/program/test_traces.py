"""What a person would rather not have told about them by a file of Qt's own."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from roadmap_app.i18n import Language
from roadmap_app.ui import asking_for_files
from roadmap_app.ui.asking_for_files import file_to_open, file_to_write


def of_qt() -> QSettings:
    return QSettings(QSettings.Scope.UserScope, "QtProject")


def choose_in_dialog() -> None:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    dialog.selectFile("panel.roadmap")
    dialog.accept()


def asked_where(parent: QWidget, folder: Path) -> str:
    QTimer.singleShot(100, parent, choose_in_dialog)
    kinds = {"Workspaces": ".roadmap"}
    return str(file_to_write(parent, Language("en"), "Where", folder / "panel.roadmap", kinds))


@pytest.fixture
def parent(qt_app: QApplication) -> QWidget:
    """On a computer where no dialog has noted anything yet."""
    del qt_app
    of_qt().clear()
    return QWidget()


def test_the_folder_of_a_workspace_is_not_noted_by_the_dialog_that_asked_for_it(
    parent: QWidget, tmp_path: Path
) -> None:
    folder = tmp_path / "minsk-panel"
    folder.mkdir()
    assert asked_where(parent, folder) == str(folder / "panel.roadmap")
    settings = of_qt()
    kept = " ".join(str(settings.value(key)) for key in settings.allKeys())
    assert "minsk-panel" not in kept
    assert not settings.contains("FileDialog/lastVisited")


def test_what_other_programs_had_noted_stays(parent: QWidget, tmp_path: Path) -> None:
    before = of_qt()
    before.setValue("FileDialog/history", ["file:///srv/pictures"])
    before.sync()
    asked_where(parent, tmp_path)
    after = of_qt()
    assert after.value("FileDialog/history") in ("file:///srv/pictures", ["file:///srv/pictures"])
    assert not after.contains("FileDialog/lastVisited")
    after.clear()


def test_no_file_was_chosen(parent: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    def given_up(*_asked: object) -> tuple[str, str]:
        return "", ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", given_up)
    assert file_to_open(parent, "Which", {"Tables": ".csv"}) is None


def test_every_dialog_that_asks_for_a_file_is_asked_for_in_one_place() -> None:
    place = Path(asking_for_files.__file__)
    asking = [path.name for path in place.parent.rglob("*.py") if "QFileDialog" in path.read_text(encoding="utf-8")]
    assert asking == [place.name]
