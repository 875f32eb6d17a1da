"""Qt's own words are in the language of the program."""

import re
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPushButton,
    QSpinBox,
    QTextEdit,
    QToolButton,
    QTreeView,
)

from roadmap_app.i18n import LANGUAGES
from roadmap_app.ui.controls.key_cap import key_words
from roadmap_app.ui.preferences import Preferences
from tests.ui.conftest import OpenWindow, waited_for

MENU_OF_A_FIELD = {
    "en": ["Undo", "Redo", "Cut", "Copy", "Paste", "Delete", "Select All"],
    "be": ["Адмяніць дзеянне", "Паўтарыць дзеянне", "Выразаць", "Капіяваць", "Уставіць", "Выдаліць", "Вылучыць усё"],
    "ru": ["Отменить действие", "Повторить действие", "Вырезать", "Копировать", "Вставить", "Удалить", "Выделить всё"],
}
STEPS_OF_A_BOX = {"en": ["Step up", "Step down"], "be": ["Крок угору", "Крок уніз"], "ru": ["Шаг вверх", "Шаг вниз"]}
BUTTONS = {
    "en": ["OK", "Cancel", "&Yes", "&No", "Save", "Discard"],
    "be": ["ОК", "Адмена", "&Так", "&Не", "Запісаць", "Адкінуць"],
    "ru": ["ОК", "Отмена", "&Да", "&Нет", "Записать", "Отбросить"],
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_qt_itself_are_in_the_language_of_the_program(
    language: str, open_window: OpenWindow, preferences: Preferences
) -> None:
    preferences.language = language
    window = open_window(None)
    for field in (QLineEdit("text", window), QTextEdit("text", window)):
        menu = field.createStandardContextMenu()
        words = [action.text().split("\t")[0].replace("&", "") for action in menu.actions() if action.text()]
        assert words[:7] == MENU_OF_A_FIELD[language]
        menu.deleteLater()
    kinds = QMessageBox.StandardButton
    wanted = (kinds.Ok, kinds.Cancel, kinds.Yes, kinds.No, kinds.Save, kinds.Discard)
    box = QMessageBox(window)
    assert [box.addButton(kind).text() for kind in wanted] == BUTTONS[language]
    assert menu_of(QSpinBox(window))[-2:] == STEPS_OF_A_BOX[language]
    dialog = QFileDialog(window)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    saved = dialog.findChild(QDialogButtonBox)
    assert saved is not None
    words = {button.text().replace("&", "") for button in saved.buttons()}
    assert words == {{"en": "Save", "be": "Запісаць", "ru": "Записать"}[language], BUTTONS[language][1]}


@pytest.mark.parametrize(
    ("language", "labels"),
    [("be", {"&Дзе шукаць:", "&Тып файлаў:", "Папка"}), ("ru", {"&Где искать:", "&Тип файлов:", "Папка"})],
)
def test_the_file_dialog_of_qt_has_no_english_word_in_another_language(
    open_window: OpenWindow, preferences: Preferences, tmp_path: Path, language: str, labels: set[str]
) -> None:
    """The one that is shown where the desktop brings none."""
    preferences.language = language
    (tmp_path / "folder").mkdir()
    dialog = QFileDialog(open_window(None), "", str(tmp_path))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setViewMode(QFileDialog.ViewMode.Detail)
    dialog.setNameFilter("*")
    dialog.show()
    table = dialog.findChild(QTreeView)
    assert table is not None
    columns = range(table.model().columnCount())

    def listed() -> object:
        return table.model().index(0, 2, table.rootIndex()).data()

    assert waited_for(lambda: bool(listed()))
    said = [
        *(each.text() for each in dialog.findChildren(QLabel)),
        *(each.text() for each in dialog.findChildren(QPushButton)),
        *(each.toolTip() for each in dialog.findChildren(QToolButton)),
        *(each.text() for each in dialog.findChildren(QAction)),
        *(table.model().headerData(at, Qt.Orientation.Horizontal) for at in columns),
        listed(),
    ]
    assert [words for words in said if re.search("[A-Za-z]{2}", str(words))] == []
    assert labels <= set(said)
    dialog.close()


def menu_of(box: QSpinBox) -> list[str]:
    """The menu that a right click opens; it waits until it is closed."""
    found: list[str] = []

    def read() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        found.extend(action.text().replace("&", "") for action in menu.actions() if action.text())
        menu.close()

    box.show()
    QTimer.singleShot(50, box, read)
    field = box.findChild(QLineEdit)
    assert field is not None
    QTest.mouseClick(field, Qt.MouseButton.RightButton)
    from PySide6.QtGui import QContextMenuEvent

    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(2, 2), box.mapToGlobal(QPoint(2, 2)))
    QApplication.sendEvent(box, event)
    return found


def test_the_words_of_qt_go_with_the_window(open_window: OpenWindow, preferences: Preferences) -> None:
    preferences.language = "be"
    window = open_window(None)
    assert QMessageBox(window).addButton(QMessageBox.StandardButton.Cancel).text() == "Адмена"
    assert key_words("Space") == "Прабел"
    window.set_language("en")
    assert QMessageBox(window).addButton(QMessageBox.StandardButton.Cancel).text() == "Cancel"
    assert QKeySequence("Space").toString(QKeySequence.SequenceFormat.NativeText) == "Space"


@pytest.mark.parametrize("language", ["be", "ru"])
def test_the_compiled_words_of_qt_are_those_of_their_source(language: str, tmp_path: Path) -> None:
    import subprocess

    from roadmap_app import shipped

    source = shipped("resources", "translations", language, "qt.ts")
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([tool, str(source), "-qm", str(tmp_path / "qt.qm")], check=True, capture_output=True)
    assert (tmp_path / "qt.qm").read_bytes() == source.with_suffix(".qm").read_bytes()
