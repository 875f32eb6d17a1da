"""The file is taken away while the window is open on it: the person hears of it, and loses nothing."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox

from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.workspace.commands import answers
from tests.ui.conftest import waited_for, workplace_of
from tests.ui.program.pressing import press, window_of

TAKEN = "is no longer where it was opened"


def answer(workplace: Workplace, value: int) -> bool:
    code = workplace.session.document.snapshot.scored[0].code
    return workplace.session.run(answers.judge(round=1, seat="S01", element=code, value=value)) is not None


def choose_in_turn(*steps: tuple[str, str]) -> None:
    """In each dialog as it comes up: a file dialog takes the name, a box the button that says so."""
    rest = list(steps)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QFileDialog) and rest[0][0] == "file":
            name = dialog.findChild(QLineEdit, "fileNameEdit")
            assert isinstance(name, QLineEdit)
            name.setText(rest.pop(0)[1])
            dialog.accept()
        elif isinstance(dialog, QMessageBox) and rest[0][0] == "button":
            words = rest.pop(0)[1]
            next(button for button in dialog.buttons() if button.text() == words).click()
        if rest:
            QTimer.singleShot(50, look)

    QTimer.singleShot(50, look)


def test_an_answer_after_the_file_was_deleted_is_told_as_not_saved_and_the_work_goes_on_in_a_copy(
    blind: Workplace, tmp_path: Path
) -> None:
    window, file = window_of(blind), blind.session.document.path
    assert answer(blind, 5)
    assert blind.top_bar.saved.words.text() == "Saved"
    file.unlink()
    assert not answer(blind, 7)
    assert blind.top_bar.saved.words.text() == "Not saved"
    assert TAKEN in blind.top_bar.saved.accessibleName()
    assert TAKEN in blind.toaster.words.text()
    assert blind.toaster.button.text() == "Save a copy…"
    choose_in_turn(("file", str(tmp_path / "copy.roadmap")))
    blind.toaster.button.setFocus()
    press(blind.toaster.button, Qt.Key.Key_Space)
    assert (tmp_path / "copy.roadmap").exists()
    there = workplace_of(window)
    document = there.session.document
    assert document.path == tmp_path / "copy.roadmap"
    code = document.snapshot.scored[0].code
    assert [(one.element, one.value) for one in document.ballot("S01", 1).judgements.values()] == [(code, 5)]
    assert answer(there, 7)
    assert there.top_bar.saved.words.text() == "Saved"


def test_a_file_that_goes_while_nobody_does_anything_is_told_of(blind: Workplace) -> None:
    file = blind.session.document.path
    file.rename(file.with_name("renamed.roadmap"))
    assert waited_for(lambda: blind.top_bar.saved.words.text() == "Not saved")
    assert TAKEN in blind.toaster.words.text()
    blind.session.rescued = True


def test_the_window_does_not_close_on_a_file_that_was_taken_away_before_a_copy_is_there(
    blind: Workplace, tmp_path: Path
) -> None:
    window, file = window_of(blind), blind.session.document.path
    assert answer(blind, 5)
    file.unlink()
    choose_in_turn(("button", "Cancel"))
    assert not window.close()
    choose_in_turn(("button", "Save a copy…"), ("file", str(file)))
    assert window.close()
    assert [each.name for each in tmp_path.iterdir()] == [file.name]
