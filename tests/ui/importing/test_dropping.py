"""What is dropped onto the window is announced, then opened or looked through."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from roadmap_app.ui.window import MainWindow
from tests.exchange.messy import messy_workbook
from tests.ui.conftest import OpenWindow, workplace_of
from tests.ui.importing.dialog import checked, dialog_of, table_file


def held(*paths: Path) -> QMimeData:
    made = QMimeData()
    made.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return made


def hold(widget: QWidget, what: QMimeData) -> None:
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDragEnterEvent(QPoint(300, 300), copy, what, left, none)
    QApplication.sendEvent(widget, event)
    assert event.isAccepted()


def drop(widget: QWidget, what: QMimeData) -> None:
    hold(widget, what)
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QDropEvent(QPointF(300, 300), copy, what, left, none))
    QApplication.processEvents()


def veil_words(window: MainWindow) -> str:
    assert window.drops is not None
    veil = window.drops.veil
    return "" if veil is None else veil.words.text()


def test_a_table_that_is_held_over_the_window_is_announced_and_dropped_into_the_preview(
    open_window: OpenWindow, sample_file: Path, tmp_path: Path
) -> None:
    window = open_window(sample_file)
    what = held(messy_workbook(tmp_path / "messy.xlsx"))
    hold(window, what)
    assert veil_words(window) == "Drop to look through “messy.xlsx” before it is imported"
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert veil_words(window) == ""
    drop(window, what)
    assert veil_words(window) == ""
    dialog = dialog_of(workplace_of(window))
    checked(dialog)
    assert dialog.source.text() == "messy.xlsx"
    drop(dialog, held(table_file(tmp_path, "code,role,name_en,weight,bar", "C01,harm,A,1,5")))
    checked(dialog)
    assert dialog.settings.what.currentText() == "Criteria"
    dialog.reject()


def test_a_workspace_that_is_dropped_is_opened_also_on_the_first_page(
    open_window: OpenWindow, sample_file: Path, blind_file: Path
) -> None:
    window = open_window(None)
    drop(window, held(blind_file))
    assert workplace_of(window).session.document.path == blind_file.resolve()
    drop(window, held(sample_file))
    assert workplace_of(window).session.document.path == sample_file.resolve()


def test_what_cannot_be_taken_is_said_in_one_sentence(
    open_window: OpenWindow, sample_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    def tell(box: QMessageBox) -> None:
        told.append(box.text())

    monkeypatch.setattr(QMessageBox, "exec", tell)
    window = open_window(None)
    drop(window, held(table_file(tmp_path, "a,b")))
    assert told == ["Open a workspace first, then drop the table onto it."]
    window = open_window(sample_file)
    for paths in ((tmp_path / "picture.png",), (tmp_path / "a.csv", tmp_path / "b.csv")):
        drop(window, held(*paths))
        said = workplace_of(window).toaster.words.text()
        assert said == "Drop one file: a workspace (.roadmap) or a table (.xlsx, .xlsm, .ods, .csv, .tsv)."
        workplace_of(window).toast("")
