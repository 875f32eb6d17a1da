"""What a person prefers counts at once, is there at the next start, and tells nothing of a workspace."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QPushButton,
    QScrollArea,
)

from roadmap_app.presentation.tokens import DARK, Tokens
from roadmap_app.ui.placing import room_for
from roadmap_app.ui.preferences import Preferences
from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.ui.steps import STEPS
from roadmap_app.ui.window import MainWindow
from tests.ui.conftest import OpenWindow, workplace_of
from tests.ui.program.pressing import CONTROL, ask, choose, press, window_of


def test_theme_and_text_size_are_kept_for_the_next_start(open_window: OpenWindow, sample_file: Path) -> None:
    window = open_window(sample_file)
    choose(window, "Dark")
    choose(window, "150\N{NO-BREAK SPACE}%")
    again = Preferences("en")
    assert (again.theme, again.scale) == (DARK, 1.5)
    look = workplace_of(window).session.look
    assert look.colour("page") == Tokens.shipped().colour("page", DARK)
    assert look.px(32) == 48


def box_of(window: MainWindow, identifier: str) -> QCheckBox:
    shown = window.preferences_window
    assert shown is not None
    return next(each for each in shown.findChildren(QCheckBox) if each.accessibleIdentifier() == identifier)


def segment_of(window: MainWindow, identifier: str) -> QPushButton:
    shown = window.preferences_window
    assert shown is not None
    return next(each for each in shown.findChildren(QPushButton) if each.accessibleIdentifier() == identifier)


def test_preferences_count_at_once_and_leave_the_keyboard_where_it_was(
    open_window: OpenWindow, sample_file: Path
) -> None:
    window = open_window(sample_file)
    press(workplace_of(window), Qt.Key.Key_Comma, CONTROL)
    shown = window.preferences_window
    assert shown is not None
    assert not shown.isModal()
    segment = segment_of(window, "language-be")
    segment.setFocus()
    press(segment, Qt.Key.Key_Space)
    assert workplace_of(window).page.title() == "Каталог"
    assert shown.windowTitle() == "Налады"
    assert segment_of(window, "language-be").hasFocus()
    segment_of(window, "theme-").click()
    assert window.preferences.chosen_theme == ""
    segment_of(window, "size-1.5").click()
    assert workplace_of(window).session.look.scale == 1.5
    assert not [button.text() for button in shown.findChildren(QPushButton) if button.text() in ("OK", "ОК")]


def test_recent_files_are_off_until_somebody_wants_them(
    open_window: OpenWindow, sample_file: Path, blind_file: Path, tmp_path: Path
) -> None:
    window = open_window(sample_file)
    assert window.preferences.recent_files == ()
    assert str(tmp_path) not in settings_of(window)
    window.show_preferences()
    box_of(window, "files").click()
    copy = tmp_path / "second.roadmap"
    copy.write_bytes(blind_file.read_bytes())
    window.open(copy)
    assert window.preferences.recent_files == (copy,)
    menu = workplace_of(window).top_bar.menu.menu()
    assert any(action.text() == "Recent workspaces" for action in menu.actions())
    segment_of(window, "forget").click()
    assert window.preferences.recent_files == ()
    assert str(tmp_path) not in settings_of(window)
    window.close_document()
    window.open(copy)
    assert window.preferences.recent_files == (copy,)
    box_of(window, "files").click()
    assert str(tmp_path) not in settings_of(window)


def settings_of(window: MainWindow) -> str:
    window.preferences.arranged.keep("window", "1 2 3 4")
    window.preferences.arranged.remember(True)
    return window.preferences.file.read_text(encoding="utf-8")


def test_the_settings_hold_nothing_of_a_workspace(sample: Workplace) -> None:
    """After a walk through every page, with elements chosen and words searched for."""
    for page in STEPS:
        sample.go_to(page)
        QApplication.processEvents()
    sample.show_element("US-MOB-003")
    ask(sample, "Belkart")
    kept = settings_of(window_of(sample))
    snapshot = sample.session.document.snapshot
    names = [element.name.en for element in snapshot.elements] + [element.code for element in snapshot.elements]
    seats = [seat.pseudonym for seat in snapshot.seats] + [seat.code for seat in snapshot.seats]
    for text in (
        *names,
        *seats,
        snapshot.workspace.title,
        snapshot.workspace.id,
        "Belkart",
        str(sample.session.document.path),
    ):
        assert text not in kept, text


def test_the_preferences_are_as_large_as_what_is_in_them_and_stay_on_the_screen(
    open_window: OpenWindow, preferences: Preferences
) -> None:
    window = open_window(None)
    window.show_preferences()
    shown = window.preferences_window
    assert shown is not None
    QApplication.processEvents()
    area = shown.findChild(QScrollArea)
    assert area is not None
    assert area.verticalScrollBar().maximum() == 0
    before, room = shown.width(), room_for(shown)
    preferences.scale = 2.0
    window.build()
    QApplication.processEvents()
    assert before < shown.width() <= room.width()
    assert shown.height() <= room.height()
    inside = area.widget()
    assert inside is not None
    assert inside.minimumSizeHint().width() <= area.viewport().width(), "nothing is cut at the right"
    shown.close()
