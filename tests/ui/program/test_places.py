"""The window, the rail and the inspector keep the place and the width that a person gave them."""

from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from roadmap_app.ui.placing import TITLE, keep_place, place
from roadmap_app.ui.preferences import Preferences
from tests.ui.conftest import OpenWindow, workplace_of
from tests.ui.program.pressing import CONTROL, press


def test_the_rail_is_narrow_by_choice_or_by_width_and_stays_so(open_window: OpenWindow, sample_file: Path) -> None:
    window = open_window(sample_file)
    workplace = workplace_of(window)
    assert workplace.rail.width() == 193
    press(workplace, Qt.Key.Key_B, CONTROL)
    assert workplace.rail.width() == 57
    assert all(step.accessibleName() for step in workplace.rail.steps.values())
    window.set_language("ru")
    QApplication.processEvents()
    assert workplace_of(window).rail.narrow
    press(workplace_of(window), Qt.Key.Key_B, CONTROL)
    assert not workplace_of(window).rail.narrow
    window.resize(900, 700)
    QApplication.processEvents()
    assert workplace_of(window).rail.narrow


def test_the_inspector_is_widened_with_mouse_and_keyboard_and_keeps_its_width(
    open_window: OpenWindow, sample_file: Path
) -> None:
    window = open_window(sample_file)
    column = workplace_of(window).column
    assert column.width() == 344
    middle = column.edge.rect().center()
    QTest.mousePress(column.edge, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(column.edge, middle - QPoint(60, 0))
    QTest.mouseRelease(column.edge, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert column.width() == 404
    press(column.edge, Qt.Key.Key_Right)
    assert column.width() == 388
    window.set_theme("dark")
    column = workplace_of(window).column
    QApplication.processEvents()
    assert column.width() == 388
    window.resize(1200, 800)
    QApplication.processEvents()
    assert workplace_of(window).stack.width() >= 500, "the page keeps its room"
    QTest.mouseDClick(column.edge, Qt.MouseButton.LeftButton)
    window.resize(1440, 900)
    QApplication.processEvents()
    assert column.width() == 344


def test_the_window_comes_back_where_it_was(open_window: OpenWindow, preferences: Preferences) -> None:
    window = open_window(None)
    window.setGeometry(40, 50, 700, 520)
    window.close()
    again = QWidget()
    place(again, Preferences("en").arranged)
    assert again.size() == window.size()
    assert again.pos() == QPoint(40, 50)
    preferences.arranged.remember(False)
    assert Preferences("en").arranged.kept("window") == ""


def test_a_window_on_a_screen_that_is_gone_comes_back_on_one_that_is_there(preferences: Preferences) -> None:
    window = QWidget()
    screen = QGuiApplication.primaryScreen().availableGeometry()
    for kept in ("5000 4000 900 700", "-3000 10 900 700", "10 10 9000 9000", "nonsense", "1 2 3"):
        preferences.arranged.keep("window", kept)
        place(window, preferences.arranged)
        shared = screen.intersected(QRect(window.pos(), window.size()))
        assert shared.width() >= 100, kept
        assert shared.height() >= 100, kept
        assert window.width() <= screen.width()


def test_a_maximised_window_remembers_the_size_it_goes_back_to(preferences: Preferences) -> None:
    window = QWidget()
    window.setGeometry(30, 40, 600, 500)
    window.show()
    QApplication.processEvents()
    window.showMaximized()
    QApplication.processEvents()
    keep_place(window, preferences.arranged)
    again = QWidget()
    place(again, preferences.arranged)
    assert again.isMaximized()
    window.close()


def test_a_first_window_leaves_room_for_its_title(preferences: Preferences) -> None:
    window = QWidget()
    place(window, preferences.arranged)
    assert window.height() <= window.screen().availableSize().height() - TITLE
