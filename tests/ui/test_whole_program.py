"""What a person would miss of the program around the pages: palette, keys, preferences, recent files, its place on the
screen, Qt's own words, and what happens on a bug."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSettings, Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
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
    QWidget,
)

from roadmap_app.domain.errors import FileProblem
from roadmap_app.i18n import LANGUAGES
from roadmap_app.presentation.matching import closeness, in_other_layouts
from roadmap_app.ui.crash import CrashReporter
from roadmap_app.ui.crash_dialog import CrashDialog
from roadmap_app.ui.page import Page
from roadmap_app.ui.placing import keep_place, place
from roadmap_app.ui.preferences import MOST_RECENT, Preferences
from roadmap_app.ui.shell.actions import keys_of
from roadmap_app.ui.shell.errands import errands
from roadmap_app.ui.shell.key_cap import key_words
from roadmap_app.ui.shell.steps import STEPS
from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.ui.start.first_page import FirstPage
from roadmap_app.ui.window import MainWindow
from roadmap_app.workspace.document import Document
from tests.ui.conftest import OpenWindow, workplace_of
from tests.workspaces import weigh

CONTROL = Qt.KeyboardModifier.ControlModifier


def press(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(widget, key, modifier)
    QApplication.processEvents()


def ask(workplace: Workplace, query: str) -> list[str]:
    """What the palette lists, headings left out. Qt's own test keys know Latin letters alone."""
    press(workplace, Qt.Key.Key_K, CONTROL)
    if query.isascii():
        QTest.keyClicks(workplace.top_bar.search, query)
    else:
        workplace.top_bar.search.insert(query)
    QApplication.processEvents()
    palette = workplace.searching.palette
    rows = [palette.item(row) for row in range(palette.count())]
    return [row.text() for row in rows if row.flags() & Qt.ItemFlag.ItemIsSelectable]


def window_of(workplace: Workplace) -> MainWindow:
    window = workplace.window()
    assert isinstance(window, MainWindow)
    return window


def test_the_palette_finds_a_command_by_its_beginning_and_does_it(sample: Workplace) -> None:
    assert ask(sample, "theme d")[0] == "Theme: Dark"
    window = window_of(sample)
    press(sample.top_bar.search, Qt.Key.Key_Return)
    assert window.preferences.theme == "dark"
    assert workplace_of(window).page.key == "catalogue"


def test_the_palette_forgives_a_slip_a_gap_and_the_wrong_keyboard(sample: Workplace) -> None:
    assert ask(sample, "prefrences") == ["Preferences…"]
    press(sample.top_bar.search, Qt.Key.Key_Escape)
    assert "Go to: Consensus" in ask(sample, "cnsnss")
    press(sample.top_bar.search, Qt.Key.Key_Escape)
    assert ask(sample, "еруьу в")[0] == "Theme: Dark"
    assert closeness("them", "Theme: Dark") == 0
    assert closeness("dark theme", "Theme: Dark") == 0
    assert closeness("zebra", "Theme: Dark") is None
    assert "theme" in in_other_layouts("еруьу")


def test_the_palette_shows_keys_and_what_can_be_done_only_now(sample: Workplace) -> None:
    undo = sample.actions_here.undoing.undo
    assert not any(words.startswith("Undo") for words in ask(sample, "undo"))
    press(sample.top_bar.search, Qt.Key.Key_Escape)
    code = sample.session.document.snapshot.criteria[0].code
    before = sample.session.document.snapshot.criteria[0].weight
    sample.session.run(weigh(sample.session.document.snapshot, code, 0.5))
    assert ask(sample, "undo")[0] == undo.text()
    assert undo.text().startswith("Undo: apply the what-if")
    press(sample.top_bar.search, Qt.Key.Key_Return)
    assert sample.session.document.snapshot.criteria[0].weight == before


def test_the_palette_leaves_the_search_of_the_page_as_it_was(sample: Workplace) -> None:
    press(sample, Qt.Key.Key_F, CONTROL)
    QTest.keyClicks(sample.top_bar.search, "Belkart")
    shown = sample.page.status()
    ask(sample, "language")
    assert sample.page.status() == shown, "the page does not hear of what is typed into the palette"
    press(sample.top_bar.search, Qt.Key.Key_Escape)
    assert sample.top_bar.search.text() == "Belkart"
    assert not sample.searching.palette.isVisible()


def test_the_palette_is_walked_with_the_arrows_and_opened_with_the_mouse(sample: Workplace) -> None:
    field, palette = sample.top_bar.search, sample.searching.palette
    cap = next(each for each in field.findChildren(QLabel) if each.text() == "Ctrl K")
    QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=cap.geometry().center())
    assert palette.isVisible()
    first = palette.currentRow()
    press(field, Qt.Key.Key_Down)
    assert palette.currentRow() == first + 1
    press(field, Qt.Key.Key_Up)
    press(field, Qt.Key.Key_Up)
    assert palette.currentRow() == first, "a heading is never chosen"
    sample.page.setFocus()
    QApplication.processEvents()
    assert not palette.isVisible(), "it closes when the person goes elsewhere"


def test_an_element_is_found_in_any_language_and_with_a_slip(sample: Workplace) -> None:
    sample.go_to("publish")
    assert any("Belkart" in words for words in ask(sample, "Belcart"))
    press(sample.top_bar.search, Qt.Key.Key_Escape)
    ask(sample, "Belkart")
    press(sample.top_bar.search, Qt.Key.Key_Return)
    assert sample.page.key == "catalogue"


def test_every_errand_of_the_palette_is_offered_by_its_page(sample: Workplace) -> None:
    for errand in errands(sample.session):
        sample.go_to(errand.page)
        offered = sample.page.findChild(QAction, errand.name)
        assert offered is not None, errand
        assert offered.text(), errand


@pytest.mark.parametrize("page", STEPS)
def test_no_two_actions_of_a_page_have_the_same_keys(page: str, sample: Workplace) -> None:
    sample.go_to(page)
    actions: list[QAction] = [*sample.actions(), *sample.page.actions()]
    keys = [shortcut.toString() for action in actions for shortcut in action.shortcuts()]
    assert len(keys) == len(set(keys)), sorted(key for key in keys if keys.count(key) > 1)


def test_keys_still_work_after_the_language_was_switched(open_window: OpenWindow, sample_file: Path) -> None:
    window = open_window(sample_file)
    for code in ("be", "ru", "en"):
        window.set_language(code)
        QApplication.processEvents()
    workplace = workplace_of(window)
    press(workplace, Qt.Key.Key_3, CONTROL)
    assert workplace.page.key == "score"
    press(workplace, Qt.Key.Key_K, CONTROL)
    assert workplace.searching.palette.isVisible()


def test_the_shortcut_sheet_tells_the_keys_of_the_page_in_front(sample: Workplace) -> None:
    sample.go_to("score")
    press(sample, Qt.Key.Key_F1)
    sheet = sample.sheet
    assert sheet is not None
    assert sheet.isVisible()
    assert not sheet.isModal()
    caps = {keys for keys, _words in sheet.groups[sample.page.title()]}
    assert {"1–9", "0", "N", "R", "C"} <= caps
    told = {keys for rows in sheet.groups.values() for keys, _words in rows}
    assert {key_words(keys_of(action)) for action in sample.actions() if keys_of(action)} <= told
    sample.go_to("publish")
    assert "Score" not in sheet.groups
    assert ("Ctrl P", "Print…") in sheet.groups["Publish"]
    shown = {label.text() for label in sheet.findChildren(QLabel) if label.objectName() == "keyCap"}
    assert {"Ctrl", "Shift", "F1"} <= shown


def test_the_foot_of_the_rail_opens_the_sheet_with_the_mouse(sample: Workplace) -> None:
    button = sample.rail.at_hand[-1]
    assert button.accessibleName() == "Shortcuts"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert sample.sheet is not None
    assert sample.sheet.isVisible()


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
    place(again, Preferences("en").views)
    assert again.size() == window.size()
    assert again.pos() == QPoint(40, 50)
    preferences.views.remember(False)
    assert Preferences("en").views.kept("window") == ""


def test_a_window_on_a_screen_that_is_gone_comes_back_on_one_that_is_there(preferences: Preferences) -> None:
    window = QWidget()
    screen = QGuiApplication.primaryScreen().availableGeometry()
    for kept in ("5000 4000 900 700", "-3000 10 900 700", "10 10 9000 9000", "nonsense", "1 2 3"):
        preferences.views.keep("window", kept)
        place(window, preferences.views)
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
    keep_place(window, preferences.views)
    again = QWidget()
    place(again, preferences.views)
    assert again.isMaximized()
    window.close()


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
    QTimer.singleShot(0, window, lambda: said.append(answered_box()))
    window.open(unseen)
    assert unseen.name in said[0]
    assert not workplace_of(window).session.document.read_only
    preferences.remember_files(False)


def answered_box() -> str:
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    box.buttons()[-1].click()
    return box.text()


def test_no_more_recent_files_are_read_than_are_kept(preferences: Preferences, tmp_path: Path) -> None:
    preferences.remember_files(True)
    preferences.note_file(tmp_path / "one.roadmap")
    settings = QSettings(str(preferences.file), QSettings.Format.IniFormat)
    settings.setValue("recent_files/size", 3_000_000)
    settings.sync()
    assert len(Preferences("en").recent_files) == MOST_RECENT
    preferences.remember_files(False)


def settings_of(window: MainWindow) -> str:
    window.preferences.views.keep("window", "1 2 3 4")
    window.preferences.views.remember(True)
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


def test_that_a_change_could_not_be_written_is_in_sight_until_one_is(
    sample: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = sample.session.document
    code = document.snapshot.criteria[0].code

    def full(_document: object, _command: object) -> None:
        raise FileProblem("no_room", file="sample.roadmap")

    assert sample.top_bar.saved.words.text() == "Saved"
    with monkeypatch.context() as patch:
        patch.setattr(type(document), "run", full)
        sample.session.run(weigh(sample.session.document.snapshot, code, 0.3))
    assert sample.top_bar.saved.words.text() == "Not saved"
    assert "Everything before it is in the file" in sample.top_bar.saved.toolTip()
    sample.session.run(weigh(sample.session.document.snapshot, code, 0.3))
    assert sample.top_bar.saved.words.text() == "Saved"


def test_an_error_in_a_slot_is_told_with_its_log_and_nothing_is_lost(
    sample: Workplace, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    """Raised where it would be: in what a button calls."""
    window, kept = window_of(sample), tmp_path / "log.txt"
    reporter = CrashReporter(lambda: window, lambda: window.language)
    monkeypatch.setattr(sys, "excepthook", reporter)

    def chosen(*_question: object) -> tuple[str, str]:
        return str(kept), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen)
    button = QPushButton("break", window)
    said: list[str] = []

    def fail() -> None:
        raise RuntimeError("S03 rated 9, because of a secret reason")

    def read() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, CrashDialog)
        said.append(" ".join(label.text() for label in dialog.findChildren(QLabel)))
        dialog.copy.click()
        dialog.keep.click()
        dialog.go_on.click()

    button.clicked.connect(fail)
    QTimer.singleShot(0, window, read)
    button.click()
    log = QGuiApplication.clipboard().text()
    assert "Everything that was done before is in the file" in said[0]
    assert "RuntimeError" in log
    assert "test_whole_program.py" in log
    assert kept.read_text(encoding="utf-8").strip() == log.strip()
    assert "secret" not in log + caplog.text + said[0]
    assert "S03" not in log + caplog.text
    code = sample.session.document.snapshot.criteria[0].code
    assert sample.session.run(weigh(sample.session.document.snapshot, code, 0.4)) is not None


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


def test_a_large_file_says_that_it_is_being_opened(
    open_window: OpenWindow, sample_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from roadmap_app.ui.start import opening

    monkeypatch.setattr(opening, "BYTES_AT_ONCE", 1)
    window = open_window(None)
    seen: list[str] = []
    show = type(window).show_document

    def watched(shown: MainWindow, document: Document) -> None:
        cover = shown.findChild(QWidget, "opening")
        assert cover is not None
        assert cover.isVisible()
        seen.extend(label.text() for label in cover.findChildren(QLabel))
        show(shown, document)

    monkeypatch.setattr(type(window), "show_document", watched)
    window.open(sample_file)
    assert f"Opening “{sample_file.stem}”…" in seen
    QApplication.processEvents()
    cover = window.findChild(QWidget, "opening")
    assert cover is None or not cover.isVisible()


def test_whatever_a_page_offers_can_be_pressed_by_name(sample: Workplace) -> None:
    for page in STEPS:
        sample.go_to(page)
        assert isinstance(sample.page, Page)
        for action in sample.page.actions():
            assert action.text()
    assert all(button.accessibleName() for button in sample.top_bar.findChildren(QToolButton) if button.isVisible())


def test_the_projector_is_one_key_or_one_click_of_the_rail_away(sample: Workplace) -> None:
    window = window_of(sample)
    button = sample.rail.at_hand[0]
    assert button.accessibleName() == "Projector"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.projector is not None
    assert sample.session.document.snapshot.workspace.title not in window.windowTitle()
    window.projector.close()
    QApplication.processEvents()
    window.activateWindow()
    sample.page.setFocus()
    QApplication.processEvents()
    press(sample, Qt.Key.Key_F11)
    assert window.projector is not None
    window.projector.close()
