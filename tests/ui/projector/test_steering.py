"""How it is begun, steered and left."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from shiboken6 import isValid

from roadmap_app.ui.pages.consensus import ConsensusPage
from roadmap_app.ui.projector.strip import ProjectorStrip
from roadmap_app.ui.window import MainWindow
from tests.ui.conftest import OpenWindow, workplace_of
from tests.ui.projector.wall import choose, projected, strip_of, texts


def test_escape_leaves_it_and_the_main_window_is_as_before(window: MainWindow) -> None:
    title = window.windowTitle()
    projector = projected(window)
    assert window.windowTitle() == projector.windowTitle() == "Roadmap", "the room reads no title of a workspace"
    strip_of(window)
    QTest.keyClick(projector, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert window.projector is None
    assert window.windowTitle() == title
    assert not isValid(projector)
    window.set_theme("dark")
    QApplication.processEvents()
    assert not [each for each in workplace_of(window).findChildren(ProjectorStrip) if each.isVisible()]


def test_who_leaves_the_only_screen_stands_where_the_room_has_got_to(window: MainWindow) -> None:
    workplace = workplace_of(window)
    agenda = workplace.session.document.results().agenda
    workplace.go_to("consensus")
    workplace.show_element(agenda[0])
    projector = projected(window)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Escape):
        QTest.keyClick(projector, key)
    QApplication.processEvents()
    page = workplace.page
    assert isinstance(page, ConsensusPage)
    assert workplace.session.element == agenda[2]
    assert page.form.isVisible(), "with its decision"
    name = workplace.session.document.snapshot.element(agenda[2]).name.in_language("en")
    assert name in {each.text() for each in page.view.findChildren(QLabel)}


def test_on_another_page_what_the_room_saw_last_is_offered(window: MainWindow) -> None:
    workplace = workplace_of(window)
    agenda = workplace.session.document.results().agenda
    workplace.go_to("catalogue")
    projector = projected(window)
    QTest.keyClick(projector, Qt.Key.Key_Right)
    code = projector.code
    QTest.keyClick(projector, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert workplace.page.key == "catalogue"
    QTest.mouseClick(workplace.toaster.button, Qt.MouseButton.LeftButton)
    assert (workplace.page.key, workplace.session.element) == ("consensus", code)
    assert code in agenda


def test_it_is_steered_from_the_main_window(window: MainWindow) -> None:
    projector, workplace = projected(window), workplace_of(window)
    strip, agenda = strip_of(window), workplace.session.document.results().agenda
    strip.after.click()
    assert projector.code == agenda[1]
    assert "result hidden" in strip.words.text()
    strip.show_it.click()
    assert projector.slide.shown is not None
    assert "result shown" in strip.words.text()
    assert strip.show_it.text() == "Hide the result"
    workplace.go_to("consensus")
    workplace.show_element(agenda[5])
    assert projector.code == agenda[1], "what the facilitator looks at is not what the room sees"
    strip.chosen.click()
    assert projector.code == agenda[5]
    assert projector.slide.shown is None
    assert all(button.text() for button in strip.findChildren(QPushButton))
    strip.leave.click()
    assert window.projector is None


def test_what_is_not_judged_is_not_projected_and_the_strip_says_so(window: MainWindow) -> None:
    projector, workplace = projected(window), workplace_of(window)
    before = projector.code
    context = next(each.code for each in workplace.session.document.snapshot.elements if not each.scored)
    workplace.go_to("catalogue")
    workplace.show_element(context)
    strip_of(window).chosen.click()
    assert projector.code == before
    assert workplace.toaster.words.text() == "Choose an element that is judged, and it can be projected."


def test_it_goes_on_in_another_language_with_what_was_shown(window: MainWindow) -> None:
    projector = projected(window)
    projector.step(1)
    projector.toggle()
    code = projector.code
    choose(window, "Беларуская")
    QApplication.processEvents()
    assert window.projector is projector
    assert projector.code == code
    assert projector.slide.shown is not None
    assert "парадак дня" in projector.slide.place
    assert strip_of(window).leave.text() == "Выйсці"


def test_where_there_is_no_element_the_wall_says_so(open_window: OpenWindow, blank_file: Path) -> None:
    window = open_window(blank_file)
    projector = projected(window)
    assert "Nothing to project yet" in texts(projector)
    assert "Nothing to project yet" in projector.accessibleName()
    QTest.keyClick(projector, Qt.Key.Key_Space)
    QTest.keyClick(projector, Qt.Key.Key_Right)
    assert "Nothing to project yet" in texts(projector)
    strip = strip_of(window)
    assert "Nothing to project yet" in strip.words.text()
    assert not strip.after.isEnabled()
    assert strip.leave.isEnabled()


def test_closing_the_workspace_takes_it_off_the_wall(window: MainWindow) -> None:
    projector = projected(window)
    window.close_document()
    QApplication.processEvents()
    assert not isValid(projector)
    assert window.projector is None
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert window.projector is None, "there is nothing to project"
