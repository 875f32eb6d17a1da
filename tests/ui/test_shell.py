"""What a person would miss of the window around the pages."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton, QToolButton, QWidget

from roadmap_app.domain.panel import RoundState
from roadmap_app.domain.workspace import Mode
from roadmap_app.i18n import LANGUAGES, Language
from roadmap_app.presentation.tokens import DARK, Tokens
from roadmap_app.ui.crash import CrashReporter, crash_log
from roadmap_app.ui.crash_dialog import CrashDialog
from roadmap_app.ui.pages.catalogue import CataloguePage
from roadmap_app.ui.pages.catalogue.rows import Facet
from roadmap_app.ui.preferences import Preferences
from roadmap_app.ui.session import Look
from roadmap_app.ui.shell.elided import Elided
from roadmap_app.ui.shell.key_cap import key_words
from roadmap_app.ui.shell.steps import STEPS
from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.ui.start.first_page import FirstPage
from roadmap_app.ui.start.new_dialog import NewDialog
from roadmap_app.ui.window import MainWindow
from roadmap_app.workspace.commands import criteria, decisions
from roadmap_app.workspace.document import Document, open_document
from tests.ui.conftest import OpenWindow, waited_for, workplace_of
from tests.workspaces import weigh


def press(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(widget, key, modifier)
    QApplication.processEvents()


CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_the_number_keys_lead_through_the_six_steps(sample: Workplace) -> None:
    for at, key in enumerate(STEPS):
        press(sample, Qt.Key(Qt.Key.Key_1 + at), CONTROL)
        assert sample.page.key == key
        assert [each for each, step in sample.rail.steps.items() if step.isChecked()] == [key]


def test_the_rail_says_how_far_each_step_is(sample: Workplace) -> None:
    lines = {key: step.accessibleDescription() for key, step in sample.rail.steps.items()}
    snapshot = sample.session.document.snapshot
    assert lines["catalogue"] == "180 elements"
    assert lines["criteria"] == "12 of 12 weighted"
    assert lines["consensus"] == f"{len(snapshot.decisions)} of 175 decided"


def test_undo_names_what_it_takes_back_and_does_it(sample: Workplace) -> None:
    document = sample.session.document
    before = document.snapshot.criteria[0].weight
    assert not sample.top_bar.undo.isEnabled()
    first = document.snapshot.criteria[0]
    sample.session.run(criteria.edit(replace(first, weight=0.5)))
    assert sample.top_bar.undo.accessibleName() == f"Undo: edit the criterion “{first.name.en}”"
    press(sample, Qt.Key.Key_Z, CONTROL)
    assert document.snapshot.criteria[0].weight == before
    press(sample, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert document.snapshot.criteria[0].weight == 0.5


def test_a_refusal_is_told_in_the_language_of_the_person_and_nothing_changes(
    open_window: OpenWindow, sample_file: Path, preferences: Preferences
) -> None:
    preferences.language = "be"
    workplace = workplace_of(open_window(sample_file))
    document = workplace.session.document
    revision = document.snapshot.revision
    code = document.snapshot.criteria[0].code
    assert workplace.session.run(weigh(document.snapshot, code, -1)) is None
    assert document.snapshot.revision == revision
    assert workplace.toaster.isVisible()
    assert set("аеіу") & set(workplace.toaster.words.text())


def test_the_sheet_of_keys_tells_those_of_the_page_in_front(sample: Workplace) -> None:
    def told(page: str) -> set[str]:
        sample.go_to(page)
        offered = sample.page.keys()
        return {keys for keys, _words in offered}

    assert {key_words(keys) for keys in ("F2", "Del", "Shift+Del", "Ctrl+D", "Ctrl+Shift+D", "Ctrl+C", "Ctrl+V")} <= (
        told("catalogue")
    )
    assert {"←", "→", *(key_words(keys) for keys in ("D", "Esc", "Ctrl+Return", "Alt+1", "Alt+5"))} <= told("consensus")


def test_a_toast_offers_one_thing_to_do(sample: Workplace) -> None:
    done: list[str] = []
    sample.toast("Rated 4.", "Undo", lambda: done.append("undone"))
    assert sample.toaster.words.text() == "Rated 4."
    sample.toaster.button.click()
    assert done == ["undone"]
    assert not sample.toaster.isVisible()


def test_a_toast_goes_with_its_page_and_its_undo_with_the_next_change(sample: Workplace) -> None:
    document = sample.session.document
    sample.go_to("criteria")
    sample.toast("Applied.", "Undo", document.undo)
    sample.go_to("criteria")
    assert sample.toaster.isVisible()
    page, bar = sample.page, sample.toaster
    assert sample.stack.children().index(bar) > sample.stack.children().index(page), "in front of the page"
    document.run(weigh(document.snapshot, document.snapshot.criteria[0].code, 0.18))
    assert not bar.isVisible(), "another step is the next to undo"
    sample.toast("Copied.")
    document.undo()
    assert bar.isVisible(), "it offers nothing that could be stale"
    sample.go_to("publish")
    assert not bar.isVisible()


def test_another_language_is_there_at_once_on_the_same_page_and_element(
    open_window: OpenWindow, sample_file: Path
) -> None:
    window = open_window(sample_file)
    workplace_of(window).show_element("US-MOB-003")
    _choose(window, "Беларуская")
    workplace = workplace_of(window)
    assert workplace.page.key == "catalogue"
    assert workplace.session.element == "US-MOB-003"
    assert workplace.page.title() == "Каталог"
    assert "запісана" in " ".join(label.text().lower() for label in workplace.top_bar.findChildren(QLabel))


def test_another_language_and_theme_keep_the_place_in_the_catalogue(open_window: OpenWindow, sample_file: Path) -> None:
    window = open_window(sample_file)
    before = workplace_of(window)
    page = before.page
    assert isinstance(page, CataloguePage)
    domain = page.session.document.snapshot.element("US-MOB-006").domain
    page.filters.chips[Facet.DOMAIN].choose(frozenset((domain,)))
    before.top_bar.search.setText("union citizenship")
    before.show_element("US-MOB-006")
    before.top_bar.search.setText("union citizenship")
    listed = [row.element.code for row in page.shown]
    for words in ("Беларуская", "Цёмная"):
        _choose(window, words)
        QApplication.processEvents()
        workplace = workplace_of(window)
        again = workplace.page
        assert isinstance(again, CataloguePage)
        assert workplace.top_bar.search.text() == "union citizenship"
        assert again.filters.chips[Facet.DOMAIN].chosen == {domain}
        assert [row.element.code for row in again.shown] == listed
        assert again.table.codes() == ["US-MOB-006"]
        assert again.fact_sheet.code == "US-MOB-006"
        assert again.table.viewport().rect().contains(again.table.visualRect(again.table.currentIndex()).center())


def test_theme_and_text_size_are_kept_for_the_next_start(open_window: OpenWindow, sample_file: Path) -> None:
    window = open_window(sample_file)
    _choose(window, "Dark")
    _choose(window, "150\N{NO-BREAK SPACE}%")
    again = Preferences("en")
    assert (again.theme, again.scale) == (DARK, 1.5)
    look = workplace_of(window).session.look
    assert look.colour("page") == Tokens.shipped().colour("page", DARK)
    assert look.px(32) == 48


def _choose(window: MainWindow, words: str) -> None:
    """Trigger the entry of the menu that says so."""
    actions = [action for action in window.findChildren(QAction) if action.text() == words]
    actions[-1].trigger()
    QApplication.processEvents()


def test_a_sample_is_labelled_on_every_page_and_nothing_else_is(sample: Workplace, blind: Workplace) -> None:
    assert "SAMPLE" in _labels(sample.top_bar)
    assert "SAMPLE" not in _labels(blind.top_bar)


def _labels(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel)]


def test_the_state_of_the_round_is_always_in_sight(sample: Workplace, blind: Workplace) -> None:
    assert sample.session.document.snapshot.current_round.state is RoundState.REVEALED
    assert sample.top_bar.round.text() == "Round 2 revealed · 9 of 9 ballots in"
    assert blind.top_bar.round.text() == "Round 1 open · 0 of 5 ballots in"


def test_search_from_another_page_leads_to_the_element(sample: Workplace) -> None:
    sample.go_to("publish")
    press(sample, Qt.Key.Key_K, CONTROL)
    assert sample.top_bar.search.hasFocus()
    sample.top_bar.search.setText("банкноты и монеты")
    sample.top_bar.search.setText("Belkart")
    assert sample.searching.palette.isVisible()
    press(sample.top_bar.search, Qt.Key.Key_Return)
    assert sample.page.key == "catalogue"
    assert "Belkart" in sample.session.document.snapshot.element(sample.session.element).name.en


def test_a_window_beside_a_writer_takes_in_what_the_writer_does(
    open_window: OpenWindow, sample_file: Path, tmp_path: Path
) -> None:
    path = tmp_path / sample_file.name
    path.write_bytes(sample_file.read_bytes())
    writer = Document.open(path)
    window = open_window(None)
    window.show_document(open_document(path))
    workplace = workplace_of(window)
    assert workplace.session.document.read_only
    assert "Read-only" in _labels(workplace.top_bar)
    code = writer.snapshot.decisions[0].element
    writer.run(decisions.withdraw(element=code))
    QTest.qWait(1500)
    left = len(writer.snapshot.decisions)
    writer.close()
    assert workplace.rail.steps["consensus"].accessibleDescription() == f"{left} of 175 decided"


def test_a_file_that_cannot_be_opened_is_told_and_leaves_what_is_open(
    open_window: OpenWindow, sample_file: Path, tmp_path: Path
) -> None:
    foreign = tmp_path / "foreign.roadmap"
    foreign.write_text("not a workspace", encoding="utf-8")
    window = open_window(sample_file)
    said: list[str] = []
    QTimer.singleShot(0, window, lambda: said.append(_answer_box()))
    window.open(foreign)
    assert "foreign.roadmap" in said[0]
    assert window.workplace is not None
    assert window.workplace.session.document.snapshot.workspace.illustrative


def _answer_box() -> str:
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    said = box.text()
    box.buttons()[-1].click()
    return said


def test_the_file_that_is_open_is_not_opened_beside_itself(open_window: OpenWindow, sample_file: Path) -> None:
    window = open_window(sample_file)
    workplace = workplace_of(window)
    path = workplace.session.document.path
    again = path.with_name("again.roadmap")
    again.symlink_to(path)
    for way in (path, again):
        window.open(way)
        assert window.workplace is workplace
        assert not workplace.session.document.read_only
        assert workplace.toaster.words.text() == f"“{way.name}” is open here already."


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
    assert "An element needs 5 answers for a verdict, and the panel has 3 seats." in dialog.few.text()
    dialog.alone.setChecked(True)
    assert dialog.few.isHidden()


def test_a_crash_log_holds_where_and_never_what() -> None:
    secret = "rated 9 by S03"
    try:
        raise ValueError(secret)
    except ValueError as error:
        log = crash_log(type(error), error.__traceback__)
    assert "ValueError" in log
    assert "test_shell.py" in log
    assert "S03" not in log


def test_a_second_crash_while_the_first_is_told_is_only_logged(
    sample: Workplace, caplog: pytest.LogCaptureFixture
) -> None:
    reporter = CrashReporter(sample.window, lambda: Language("en"))
    told: list[QWidget] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, CrashDialog)
        told.append(dialog)
        reporter(ValueError, ValueError("S04"), None)
        dialog.go_on.click()

    QTimer.singleShot(0, sample, answer)
    try:
        raise KeyError("S03")
    except KeyError as error:
        reporter(type(error), error, sys.exc_info()[2])
    assert len(told) == 1
    assert [record.message.splitlines()[-1] for record in caplog.records] == ["KeyError", "ValueError"]
    assert "S03" not in caplog.text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_no_text_of_the_frame_is_cut_off(
    language: str, scale: float, open_window: OpenWindow, sample_file: Path, preferences: Preferences
) -> None:
    preferences.language, preferences.scale = language, scale
    window = open_window(sample_file)
    window.resize(1280, 800)
    workplace = workplace_of(window)
    workplace.show_element("US-MOB-003")
    QApplication.processEvents()
    assert cut_off(workplace) == []
    workplace.inspect()
    QApplication.processEvents()
    assert cut_off(workplace) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_of_the_first_page_is_cut_off(language: str, open_window: OpenWindow, preferences: Preferences) -> None:
    preferences.language, preferences.scale = language, 2.0
    window = open_window(None)
    window.resize(1280, 800)
    QApplication.processEvents()
    assert cut_off(window) == []


def cut_off(widget: QWidget) -> list[str]:
    """The texts of visible labels and buttons that have less room than they need."""
    labels = [
        each
        for each in widget.findChildren(QLabel)
        if each.isVisible() and each.text() and not isinstance(each, Elided)
    ]
    buttons = [
        each
        for each in widget.findChildren(QWidget)
        if isinstance(each, QPushButton | QToolButton) and each.isVisible() and each.text()
    ]
    cut = [each.text() for each in labels if not _fits(each)]
    return cut + [each.text() for each in buttons if each.width() < each.minimumSizeHint().width()]


def _fits(label: QLabel) -> bool:
    if label.wordWrap():
        return label.heightForWidth(label.width()) <= label.height()
    wide = label.fontMetrics().horizontalAdvance(label.text())
    parent = label.parentWidget()
    shown = label.width() if parent is None else parent.width() - label.mapTo(parent, QPoint(0, 0)).x()
    return wide <= min(label.width(), shown)


def test_whatever_takes_the_keyboard_has_a_name(sample: Workplace) -> None:
    nameless = [
        type(each).__name__
        for each in sample.findChildren(QWidget)
        if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus and not _name(each)
    ]
    assert nameless == []


def _name(widget: QWidget) -> str:
    if isinstance(widget, QPushButton | QToolButton):
        return widget.accessibleName() or widget.text()
    return widget.accessibleName()
