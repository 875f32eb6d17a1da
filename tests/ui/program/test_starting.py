"""The first page, and what the dialog founds."""

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QPushButton,
)

from roadmap_app.app import start_workspace
from roadmap_app.domain.text import LanguageCode
from roadmap_app.domain.workspace import Mode
from roadmap_app.i18n import Language
from roadmap_app.presentation.tokens import Tokens
from roadmap_app.ui.look import Look
from roadmap_app.ui.start.first_page import FirstPage
from roadmap_app.ui.start.new_dialog import NewDialog
from tests.ui.conftest import OpenWindow, start, waited_for, workplace_of
from tests.ui.program.pressing import answer_box, press


def test_the_first_page_opens_the_sample_with_one_key(open_window: OpenWindow) -> None:
    window = open_window(None)
    page = window.centralWidget()
    assert isinstance(page, FirstPage)
    press(page, Qt.Key.Key_1)
    assert waited_for(lambda: window.workplace is not None)
    assert workplace_of(window).session.document.snapshot.workspace.illustrative
    window.close_document()
    QApplication.processEvents()
    page = window.centralWidget()
    assert isinstance(page, FirstPage)
    press(page, Qt.Key.Key_1)
    assert waited_for(lambda: window.workplace is not None)
    assert workplace_of(window).session.document.snapshot.workspace.illustrative


def test_a_new_workspace_is_what_the_dialog_says(open_window: OpenWindow, tmp_path: Path) -> None:
    window = open_window(None)

    def fill_in() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, NewDialog)
        dialog.seats.setValue(7)
        dialog.file.setText(str(tmp_path / "ours"))
        dialog.start.click()

    QTimer.singleShot(0, window, fill_in)
    press(window, Qt.Key.Key_2)
    snapshot = workplace_of(window).session.document.snapshot
    assert len(snapshot.seats) == 7
    assert len(snapshot.scored) == 175
    assert (tmp_path / "ours.roadmap").exists()


def test_where_there_is_no_folder_for_documents_another_that_is_there_is_proposed(
    open_window: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(None)

    def documents(_place: object) -> str:
        return str(tmp_path / "Documents")

    monkeypatch.setattr(QStandardPaths, "writableLocation", documents)
    dialog = NewDialog(window, Language("en"), window.look, "union-state", quorum=5)
    assert dialog.wish().path.parent == Path.home()
    dialog.deleteLater()


def test_what_was_chosen_for_a_new_workspace_stays_after_a_refusal(open_window: OpenWindow, tmp_path: Path) -> None:
    window, said, found = open_window(None), list[str](), list[tuple[int, str]]()

    def fill_in() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, NewDialog)
        dialog.seats.setValue(7)
        dialog.file.setText(str(tmp_path / "nowhere" / "ours"))
        assert dialog.astray.sentence == f"There is no such folder: {tmp_path / 'nowhere'}"
        QTimer.singleShot(0, window, read)
        dialog.start.click()

    def read() -> None:
        QTimer.singleShot(0, window, correct)
        said.append(answer_box())

    def correct() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, NewDialog)
        found.append((dialog.seats.value(), dialog.file.text()))
        dialog.file.setText(str(tmp_path / "ours"))
        dialog.start.click()

    QTimer.singleShot(0, window, fill_in)
    press(window, Qt.Key.Key_2)
    assert len(said) == 1
    assert found == [(7, str(tmp_path / "nowhere" / "ours"))]
    assert len(workplace_of(window).session.document.snapshot.seats) == 7


def test_alone_means_one_seat_and_no_blindness(open_window: OpenWindow) -> None:
    window = open_window(None)
    dialog = NewDialog(window, Language("en"), Look(tokens=Tokens.shipped()), "blank", quorum=5)
    dialog.alone.setChecked(True)
    assert not dialog.seats.isEnabled()
    wish = dialog.wish()
    assert (wish.mode, wish.seats, wish.template) == (Mode.INDIVIDUAL, 1, "blank")


def test_a_panel_smaller_than_the_quorum_is_told_so_before_it_starts(open_window: OpenWindow) -> None:
    dialog = NewDialog(open_window(None), Language("en"), Look(tokens=Tokens.shipped()), "blank", quorum=5)
    assert dialog.few.isHidden()
    dialog.seats.setValue(3)
    assert not dialog.few.isHidden()
    assert "An element needs 5 answers for a verdict, and the panel has 3 seats." in dialog.few.sentence
    dialog.alone.setChecked(True)
    assert dialog.few.isHidden()


def test_a_workspace_is_called_as_the_person_says_and_says_where_it_goes(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    window = open_window(None)
    dialog = NewDialog(window, Language("be"), window.look, "union-state", quorum=5)
    assert dialog.title.text() == Language("be").gettext("Union State roadmap") != "Union State roadmap"
    dialog.title.setText("Наша карта")
    dialog.file.setText(str(tmp_path / "карта.roadmap"))
    assert str(tmp_path) in dialog.folder.text()
    document = start(dialog.wish())
    assert document.snapshot.workspace.title == "Наша карта"
    document.close()
    dialog.deleteLater()


def test_a_blank_workspace_begins_with_the_keyboard_on_what_fills_it(open_window: OpenWindow, tmp_path: Path) -> None:
    window = open_window(None)
    window.show_document(
        start_workspace(
            tmp_path / "blank.roadmap",
            template="blank",
            mode=Mode.PANEL,
            seats=9,
            language=LanguageCode.EN,
            day="2026-11-24",
        )
    )
    QApplication.processEvents()
    held = window.focusWidget()
    assert isinstance(held, QPushButton)
    assert held.text() == "Import a table…"
