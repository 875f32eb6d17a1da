"""What a person would miss of the criteria: laying the deck, drawing lines, seeing what that would change before
anything is kept, and the words."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QDeadlineTimer, QEventLoop, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton, QWidget

from roadmap_app import app
from roadmap_app.domain.criterion import Question
from roadmap_app.domain.text import LanguageCode
from roadmap_app.domain.workspace import Mode, Rule
from roadmap_app.i18n import LANGUAGES
from roadmap_app.presentation.progress import step_name
from roadmap_app.ui.pages.criteria import CriteriaPage
from roadmap_app.ui.pages.criteria.deck_board import DeckBoard
from roadmap_app.ui.pages.criteria.question import DeckSection, SwingSection
from roadmap_app.ui.preferences import Preferences
from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.workspace.commands import workspaces
from roadmap_app.workspace.document import Document
from tests.ui.conftest import OpenWindow, workplace_of
from tests.ui.test_shell import cut_off
from tests.workspaces import weigh

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def page_of(workplace: Workplace) -> CriteriaPage:
    workplace.go_to("criteria")
    QApplication.processEvents()
    assert isinstance(workplace.page, CriteriaPage)
    return workplace.page


@pytest.fixture
def page(sample: Workplace) -> CriteriaPage:
    return page_of(sample)


@pytest.fixture(autouse=True)
def nothing_left(monkeypatch: pytest.MonkeyPatch) -> None:
    """A window closes at the end of a test without asking what to do with a draft, unless the test answers."""
    answer_with(monkeypatch, QMessageBox.ButtonRole.DestructiveRole)


def answer_with(monkeypatch: pytest.MonkeyPatch, role: QMessageBox.ButtonRole) -> None:
    def press(box: QMessageBox) -> None:
        next(button for button in box.buttons() if box.buttonRole(button) is role).click()

    monkeypatch.setattr(QMessageBox, "exec", press)


def deck(page: CriteriaPage, question: Question = Question.END) -> DeckBoard:
    section = page.sections[question]
    assert isinstance(section, DeckSection)
    return section.board


def weights(page: CriteriaPage) -> dict[str, float]:
    return {one.code: one.weight for one in page.session.document.snapshot.criteria}


def words_in(widget: QWidget) -> str:
    return " ".join(each.text() for each in widget.findChildren(QLabel))


def step(page: CriteriaPage, code: str, steps: int) -> None:
    card = deck(page).cards[code]
    card.setFocus()
    for _ in range(abs(steps)):
        QTest.keyClick(card, Qt.Key.Key_Up if steps > 0 else Qt.Key.Key_Down, ALT)


def drag(board: DeckBoard, code: str, onto: int) -> None:
    """To a height on the board, in three moves."""
    card = board.cards[code]
    grip = QPoint(40, 15)
    QTest.mousePress(card, Qt.MouseButton.LeftButton, pos=grip)
    start = card.mapToParent(grip).y()
    for part in (0.3, 0.7, 1.0):
        QTest.mouseMove(card, card.mapFromParent(QPoint(60, round(start + part * (onto - start)))))
    QTest.mouseRelease(card, Qt.MouseButton.LeftButton, pos=card.mapFromParent(QPoint(60, onto)))
    QApplication.processEvents()


def comes(words: str, said: Callable[[], str]) -> bool:
    deadline = QDeadlineTimer(10_000)
    while words not in said() and not deadline.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
    return words in said()


def test_the_deck_is_read_from_the_weights_and_shows_each_share(page: CriteriaPage) -> None:
    board = deck(page)
    assert board.deck.levels == (("C06",), ("C12",), ("C03", "C04"), ("C02",), ("C05",), ("C01",))
    assert board.deck.blanks == (0, 2, 1, 0, 5)
    assert [strip.text() for strip in board.strips if strip.isVisible()] == [
        "2 blank cards",
        "1 blank card",
        "5 blank cards",
    ]
    assert board.rows["C01"].weight.words == "27.0\N{NO-BREAK SPACE}%"
    tops = [board.cards[code].y() for code in ("C01", "C05", "C02", "C03", "C04", "C12", "C06")]
    assert tops == sorted(tops)
    assert "Level 6 of 6" in board.cards["C01"].accessibleDescription()
    assert list(page.sections) == list(Question)


def test_a_card_is_moved_by_keyboard_its_effect_is_told_and_nothing_is_kept_before_apply(page: CriteriaPage) -> None:
    document = page.session.document
    before, results = document.snapshot, {row.element: row.suggestion for row in document.results().elements}
    step(page, "C06", 8)
    assert document.snapshot == before
    assert page.inspector() is page.aside
    assert page.aside.currentWidget() is page.what_if
    assert QApplication.focusWidget() is deck(page).cards["C06"]
    effect = page.trial.effect
    assert effect is not None
    assert effect.moves
    assert page.what_if.number.text() == str(len(effect.moves))
    assert f"of {len(results)} elements would get another suggestion" in words_in(page.what_if)
    assert "C06 Transparency deficit" in words_in(page.what_if)
    assert "level 1 → level" in words_in(page.what_if)
    assert comes("sampled weights and majorities", page.what_if.firmness.text)
    assert "Second opinion (ELECTRE TRI-B" in page.what_if.firmness.text()

    page.what_if.apply.click()
    QApplication.processEvents()
    after = {row.element: row.suggestion for row in document.results().elements}
    assert {code for code in results if after[code] is not results[code]} == {move.element for move in effect.moves}
    assert page.aside.currentWidget() is page.sheet
    undone = document.undo_step
    assert undone is not None
    language = page.session.language
    name = step_name(undone.code, undone.parameters, document.snapshot, language)
    assert name == "apply the what-if of the criteria"
    document.undo()
    QApplication.processEvents()
    assert document.snapshot.criteria == before.criteria
    assert deck(page).deck.levels[0] == ("C06",)


def test_dragging_a_card_does_what_the_keys_do(page: CriteriaPage) -> None:
    board = deck(page)
    drag(board, "C05", board.cards["C04"].geometry().center().y())
    assert board.deck.levels == (("C06",), ("C12",), ("C03", "C04", "C05"), ("C02",), ("C01",))
    dragged = page.drafting.draft.figures
    page.what_if.discard.click()
    assert not page.drafting.open
    step(page, "C05", -4)
    assert board.deck.levels == (("C06",), ("C12",), ("C03", "C04", "C05"), ("C02",), ("C01",))
    assert page.drafting.draft.figures == dragged


def test_a_card_dropped_past_the_end_has_a_level_of_its_own_and_escape_gives_a_drag_up(page: CriteriaPage) -> None:
    board = deck(page)
    drag(board, "C06", 2)
    assert board.deck.levels[-1] == ("C06",)
    before = board.deck
    card = board.cards["C12"]
    QTest.mousePress(card, Qt.MouseButton.LeftButton, pos=QPoint(40, 15))
    QTest.mouseMove(card, QPoint(40, 90))
    QTest.mouseMove(card, QPoint(40, 60))
    assert card.lifted
    QTest.keyClick(card, Qt.Key.Key_Escape)
    QTest.mouseRelease(card, Qt.MouseButton.LeftButton, pos=QPoint(40, 15))
    assert not card.lifted
    assert board.deck == before


def test_blank_cards_and_the_ratio_change_the_weights(page: CriteriaPage) -> None:
    board = deck(page)
    card = board.cards["C05"]
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_B)
    assert board.deck.blanks == (0, 2, 1, 1, 5)
    strip = next(each for each in board.strips if each.isVisible() and each.text() == "1 blank card")
    strip.less.click()
    top = board.strips[4]
    top.setFocus()
    QTest.keyClick(top, Qt.Key.Key_Delete)
    assert board.deck.blanks[4] == 4
    section = page.sections[Question.END]
    assert isinstance(section, DeckSection)
    section.ratio.setFocus()
    section.ratio.selectAll()
    QTest.keyClicks(section.ratio, "2")
    QTest.keyClick(section.ratio, Qt.Key.Key_Return)
    figures = page.drafting.tried.criteria
    found = {one.code: one.weight for one in figures}
    assert found["C01"] == pytest.approx(2 * found["C06"])
    assert sum(found[code] for code in board.deck.codes) == pytest.approx(0.63)


def test_marks_are_moved_by_arrow_digit_and_mouse_and_lines_come_and_go(page: CriteriaPage) -> None:
    row = deck(page).rows["C05"]
    bar = row.track.markers["bar"]
    assert bar.accessibleName() == "Bar: Institutional lock-in and rising cost of exit"
    bar.setFocus()
    QTest.keyClick(bar, Qt.Key.Key_Left)
    assert bar.value() == 5.5
    QTest.keyClick(bar, Qt.Key.Key_4)
    assert bar.value() == 4
    assert next(one.bar for one in page.drafting.tried.criteria if one.code == "C05") == 4
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=bar.rect().center())
    slot = row.track.width() / 9
    QTest.mouseMove(bar, bar.mapFrom(row.track, QPoint(round(6 * slot), 14)))
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton)
    assert bar.value() == 7
    assert not row.track.markers["red_line"].isVisible()
    row.tools.lines.aboutToShow.emit()
    row.tools.lines.actions()[0].trigger()
    red = row.track.markers["red_line"]
    assert red.isVisible()
    assert red.value() == 8
    red.setFocus()
    QTest.keyClick(red, Qt.Key.Key_Delete)
    assert not red.isVisible()
    assert weights(page)["C05"] == 0.11


def test_a_track_stands_in_the_middle_of_its_row(page: CriteriaPage) -> None:
    board = deck(page)
    for code, row in board.rows.items():
        middle = row.track.geometry().center().y()
        assert abs(middle - board.cards[code].geometry().center().y()) <= 1


def test_points_and_majorities_are_drafts_too(sample: Workplace) -> None:
    page = page_of(sample)
    page.manner.segments["swing"].click()
    section = page.sections[Question.STAY]
    assert isinstance(section, SwingSection)
    points = section.board.points["C09"]
    assert points.box.value() == 75
    points.slider.setFocus()
    QTest.keyClick(points.slider, Qt.Key.Key_Home)
    assert points.box.value() == 0
    found = {one.code: one.weight for one in page.drafting.tried.criteria}
    assert (found["C07"], found["C09"]) == (pytest.approx(0.21), 0)
    top = section.board.points["C07"]
    top.box.setValue(0)
    assert {one.code: one.weight for one in page.drafting.tried.criteria} == found
    assert "needs points" in sample.toaster.words.text()
    section.majority.setFocus()
    section.majority.selectAll()
    QTest.keyClicks(section.majority, "75")
    QTest.keyClick(section.majority, Qt.Key.Key_Return)
    assert page.drafting.tried.workspace.majority(Question.STAY) == 0.75
    assert page.session.document.snapshot.workspace.majority(Question.STAY) == 0.6
    assert "May it stay? majority 60\N{NO-BREAK SPACE}% → 75" in words_in(page.what_if)


def test_a_draft_outlives_another_page_another_language_and_another_look(
    open_window: OpenWindow, sample_file: Path
) -> None:
    window = open_window(sample_file)
    page = page_of(workplace_of(window))
    step(page, "C05", 1)
    draft = page.drafting.draft
    workplace_of(window).go_to("consensus")
    assert workplace_of(window).rail.steps["criteria"].accessibleDescription() == "not applied"
    next(action for action in window.findChildren(QAction) if action.text() == "Беларуская").trigger()
    QApplication.processEvents()
    workplace = workplace_of(window)
    again = page_of(workplace)
    assert again.drafting.draft == draft
    assert again.aside.currentWidget() is again.what_if
    assert deck(again).deck.blanks[4] == 4
    revision = workplace.session.document.snapshot.revision
    QTest.keyClick(deck(again).cards["C05"], Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not again.drafting.open
    assert workplace.session.document.snapshot.revision == revision


ROLES = QMessageBox.ButtonRole


@pytest.mark.parametrize(
    "said",
    [(ROLES.AcceptRole, ["set_figures"], False), (ROLES.DestructiveRole, [], False), (ROLES.RejectRole, [], True)],
)
def test_closing_asks_what_to_do_with_a_draft(
    open_window: OpenWindow,
    sample_file: Path,
    monkeypatch: pytest.MonkeyPatch,
    said: tuple[QMessageBox.ButtonRole, list[str], bool],
) -> None:
    role, steps, stays = said
    window = open_window(sample_file)
    page = page_of(workplace_of(window))
    document = page.session.document
    runs: list[str] = []
    document.subscribe(lambda change: runs.append(change.step.code))
    step(page, "C06", 3)
    answer_with(monkeypatch, role)
    assert window.close() is not stays
    assert runs == steps
    assert (window.workplace is None) is not stays
    if stays:
        page.what_if.discard.click()


def test_undo_takes_back_what_was_tried_first_and_then_what_was_kept(page: CriteriaPage, sample: Workplace) -> None:
    document = sample.session.document
    code = document.snapshot.criteria[0].code
    document.run(weigh(document.snapshot, code, 0.18))
    QApplication.processEvents()
    start = deck(page).deck
    step(page, "C06", 2)
    after_two = deck(page).deck
    step(page, "C06", 1)
    card = deck(page).cards["C06"]
    QTest.keyClick(card, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert deck(page).deck == after_two
    page.what_if.discard.click()
    assert deck(page).deck == start
    assert sample.toaster.words.text() == "Discarded."
    sample.toaster.button.click()
    assert deck(page).deck == after_two
    card.setFocus()
    for _ in range(2):
        QTest.keyClick(card, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not page.drafting.open
    assert weights(page)[code] == 0.18
    QTest.keyClick(card, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert weights(page)[code] == 0.17


def test_what_was_discarded_is_taken_up_again_whatever_was_tried_since(page: CriteriaPage, sample: Workplace) -> None:
    step(page, "C06", 2)
    tried = deck(page).deck
    card = deck(page).cards["C06"]
    for since in (lambda: step(page, "C01", 1), lambda: QTest.keyClick(card, Qt.Key.Key_Z, CONTROL)):
        page.what_if.discard.click()
        card.setFocus()
        since()
        sample.toaster.button.click()
        assert deck(page).deck == tried
    page.what_if.discard.click()
    for _ in range(9):
        page.drafting.step_back()
    sample.toaster.button.click()
    assert deck(page).deck == tried


def test_undo_in_passing_takes_back_what_it_was_offered_for_and_nothing_else(sample: Workplace) -> None:
    page = page_of(sample)
    document = sample.session.document
    page.manner.segments["words"].click()
    page.words.add.click()
    page.words.remove.click()
    assert "Removed: C13" in sample.toaster.words.text()
    sample.session.run(workspaces.set_quorum(7))
    sample.toaster.button.click()
    assert document.snapshot.workspace.quorum == 7
    assert len(document.snapshot.criteria) == 12
    document.undo()
    page.words.add.click()
    page.words.remove.click()
    sample.toaster.button.click()
    assert document.snapshot.criteria[-1].code == "C13"


def test_the_undo_button_names_and_takes_back_what_was_tried(page: CriteriaPage, sample: Workplace) -> None:
    undo, document = sample.top_bar.undo, sample.session.document
    document.run(weigh(document.snapshot, document.snapshot.criteria[0].code, 0.18))
    kept = undo.accessibleName()
    step(page, "C06", 2)
    assert undo.accessibleName() == "Undo: last trial"
    assert undo.toolTip().startswith("Undo: last trial (")
    sample.go_to("catalogue")
    assert undo.accessibleName() == kept, "elsewhere it is the step that is kept"
    sample.go_to("criteria")
    while page.drafting.can_step_back:
        undo.click()
    assert not page.drafting.open
    assert undo.accessibleName() == kept
    undo.click()
    assert document.undo_step is None


def test_one_person_alone_sees_the_effect_at_once_and_has_no_panel_to_set(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    path = tmp_path / "apart" / "alone.roadmap"
    path.parent.mkdir()
    app.start_workspace(
        path, template="union-state", mode=Mode.INDIVIDUAL, seats=1, language=LanguageCode.EN, day="2026-11-24"
    ).close()
    page = page_of(workplace_of(open_window(path)))
    assert page.panel is None
    step(page, "C06", 8)
    assert page.trial.effect is not None


def test_beside_a_writer_everything_is_read_and_nothing_can_be_tried(
    open_window: OpenWindow, sample_file: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "apart" / "sample.roadmap"
    copy.parent.mkdir()
    shutil.copy(sample_file, copy)
    window = open_window(None)
    window.show_document(Document.open(copy, write=False))
    page = page_of(workplace_of(window))
    step(page, "C06", 8)
    drag(deck(page), "C05", 2)
    assert not deck(page).rows["C01"].track.markers["bar"].isEnabled()
    assert not page.sections[Question.END].majority.isEnabled()
    assert not page.drafting.open
    assert [action.isEnabled() for action in page.presets.choices.actions()] == [False, False, True]


def test_what_would_move_leads_to_the_element(page: CriteriaPage, sample: Workplace) -> None:
    step(page, "C06", 8)
    code, button = next(iter(page.what_if.names.items()))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert sample.page.key == "catalogue"
    assert sample.session.element == code
    page_of(sample)
    effect = page.trial.effect
    assert effect is not None
    more = [each for each in page.what_if.findChildren(QPushButton) if each.objectName() == "link"]
    if more:
        more[0].click()
        assert len(page.what_if.names) > 3


def test_a_blind_round_tells_no_effect_and_says_why(blind: Workplace) -> None:
    page = page_of(blind)
    step(page, "C05", 1)
    assert page.trial.effect is None
    assert "Round 1 is blind" in words_in(page.what_if)
    assert "suggestion" not in words_in(page.what_if)
    page.what_if.apply.click()
    assert weights(page)["C05"] != 0.11


def test_where_the_inspector_has_no_room_the_page_says_that_something_is_tried(
    open_window: OpenWindow, sample_file: Path
) -> None:
    window = open_window(sample_file)
    window.resize(1000, 700)
    page = page_of(workplace_of(window))
    assert not page.bar.isVisible()
    step(page, "C06", 8)
    QApplication.processEvents()
    assert page.bar.isVisible()
    assert "Not applied yet." in page.bar.words.text()
    page.bar.look.click()
    QApplication.processEvents()
    assert page.what_if.isVisible()
    page.what_if.apply.click()
    QApplication.processEvents()
    assert page.isVisible()
    assert not page.bar.isVisible()


def test_a_card_dragged_to_the_edge_scrolls_the_deck(open_window: OpenWindow, sample_file: Path) -> None:
    window = open_window(sample_file)
    window.resize(1280, 560)
    page = page_of(workplace_of(window))
    board = deck(page)
    bar = page.list.verticalScrollBar()
    assert bar.value() == 0
    drag(board, "C01", board.height() + 20)
    assert board.deck.levels[0] == ("C01",)
    assert bar.value() > 0


def test_rule_quorum_and_the_secret_count_are_chosen_and_undone(sample: Workplace) -> None:
    page = page_of(sample)
    document = sample.session.document
    panel = page.panel
    assert panel is not None
    settings = document.snapshot.workspace
    before = {row.element: row.outcome for row in document.results().elements}
    panel.quorum.setValue(8)
    QApplication.processEvents()
    changed = sum(row.outcome is not before[row.element] for row in document.results().elements)
    assert changed
    assert comes(f"{changed} of {len(before)} answers of the panel changed", panel.effect.text)
    panel.rules[Rule.CLASSIC].click()
    panel.secret.click()
    now = document.snapshot.workspace
    assert (now.quorum, now.rule, now.count_hidden) == (8, Rule.CLASSIC, True)
    for _ in range(3):
        document.undo()
    QApplication.processEvents()
    assert document.snapshot.workspace == settings
    assert (panel.quorum.value(), panel.secret.isChecked()) == (settings.quorum, False)
    assert panel.rules[settings.rule].isChecked()


def test_words_are_recorded_when_their_field_is_left_and_undone(page: CriteriaPage) -> None:
    page.manner.segments["words"].click()
    desk = page.words
    field = desk.fields["anchor_9"]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "Moscow alone decides")
    desk.fields["anchor_7"].setFocus()
    document = page.session.document
    assert document.snapshot.criteria[0].anchor_9.en == "Moscow alone decides"
    assert document.undo_step is not None
    assert document.undo_step.code == "edit_criterion"
    desk.tongue.segments["be"].click()
    assert field.toPlainText() == document.snapshot.criteria[0].anchor_9.be
    document.undo()
    QApplication.processEvents()
    assert document.snapshot.criteria[0].anchor_9.en.startswith("Moscow takes the key decision")


def test_what_is_being_written_stays_when_the_results_come(page: CriteriaPage) -> None:
    page.manner.segments["words"].click()
    desk, document = page.words, page.session.document
    name, question = desk.fields["name"], desk.fields["question"]
    name.setFocus()
    name.selectAll()
    QTest.keyClicks(name, "Threat")
    QTest.keyClick(name, Qt.Key.Key_Tab)
    asked = question.toPlainText()
    question.selectAll()
    QTest.keyClicks(question, f"{asked} ")
    page.refresh(None)
    QTest.keyClicks(question, "Or who")
    page.refresh(None)
    QTest.keyClicks(question, " else?")
    desk.tongue.segments["ru"].click()
    assert document.snapshot.criteria[0].name.en == "Threat"
    assert document.snapshot.criteria[0].question.en == f"{asked} Or who else?"
    assert question.toPlainText() == document.snapshot.criteria[0].question.ru
    question.setFocus()
    QTest.keyClicks(question, "x")
    QTest.keyClick(question, Qt.Key.Key_Escape)
    assert question.toPlainText() == document.snapshot.criteria[0].question.ru


def test_a_criterion_is_added_named_and_removed_but_never_one_with_answers(sample: Workplace) -> None:
    page = page_of(sample)
    page.manner.segments["words"].click()
    desk, document = page.words, sample.session.document
    desk.add.click()
    QApplication.processEvents()
    assert document.snapshot.criteria[-1].code == "C13"
    assert QApplication.focusWidget() is desk.fields["name"]
    QTest.keyClicks(desk.fields["name"], "Cost of doing nothing")
    QTest.keyClick(desk.fields["name"], Qt.Key.Key_Return)
    assert document.snapshot.criteria[-1].name.en == "Cost of doing nothing"
    page.manner.segments["deck"].click()
    assert deck(page).aside == ("C13",)
    page.manner.segments["words"].click()
    desk.remove.click()
    assert len(document.snapshot.criteria) == 12
    desk.chosen.emit("C02")
    desk.remove.click()
    assert len(document.snapshot.criteria) == 12
    assert "has answers, which would go with it" in sample.toaster.words.text()


def test_presets_go_into_a_file_come_from_one_and_the_shipped_one_comes_back(sample: Workplace, tmp_path: Path) -> None:
    page = page_of(sample)
    document = sample.session.document
    shipped = document.snapshot.criteria
    step(page, "C06", 8)
    page.presets.take_shipped()
    assert "Apply or discard" in sample.toaster.words.text()
    page.what_if.apply.click()
    mine = document.snapshot.criteria
    page.presets.write_file(tmp_path / "mine.json")
    page.presets.take_shipped()
    assert document.snapshot.criteria == shipped
    assert not page.drafting.open
    page.presets.take_file(tmp_path / "mine.json")
    assert document.snapshot.criteria == mine
    document.undo()
    assert document.snapshot.criteria == shipped
    (tmp_path / "hostile.json").write_text("[]", encoding="utf-8")
    page.presets.take_file(tmp_path / "hostile.json")
    assert "is not a preset of criteria" in sample.toaster.words.text()
    assert document.snapshot.criteria == shipped


def test_without_criteria_the_page_teaches_and_takes_the_preset_in(open_window: OpenWindow, blank_file: Path) -> None:
    workplace = workplace_of(open_window(blank_file))
    page = page_of(workplace)
    assert page.body.currentWidget() is page.empty
    assert page.inspector() is None
    page.empty.button.click()
    QApplication.processEvents()
    assert len(workplace.session.document.snapshot.criteria) == 12
    assert page.body.currentWidget() is not page.empty
    assert deck(page).deck.levels[-1] == ("C01",)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_no_text_is_cut_off_in_any_manner(
    language: str, scale: float, open_window: OpenWindow, sample_file: Path, preferences: Preferences
) -> None:
    preferences.language, preferences.scale = language, scale
    window = open_window(sample_file)
    window.resize(1280, 800)
    page = page_of(workplace_of(window))
    for manner in page.manner.segments.values():
        manner.click()
        QApplication.processEvents()
        assert cut_off(page) == []
    page.manner.segments["deck"].click()
    step(page, "C06", 8)
    page.session.inspect()
    QApplication.processEvents()
    assert cut_off(page.aside) == []


def test_the_inspector_shows_what_the_ratings_of_the_chosen_criterion_mean(page: CriteriaPage) -> None:
    criterion = page.session.document.snapshot.criteria[3]
    QTest.mouseClick(deck(page).cards[criterion.code], Qt.MouseButton.LeftButton)
    said = words_in(page.sheet)
    assert criterion.name.en in said
    assert criterion.anchor_9.en in said


def test_tab_goes_through_each_row_of_the_deck_and_takes_its_marks_along(page: CriteriaPage) -> None:
    board = deck(page)
    marks = board.rows["C01"].track.markers
    strip = next(each for each in board.strips if each.text() == "5 blank cards")
    expected = [marks["bar"], marks["red_line"], board.rows["C01"].tools, strip, strip.less, board.cards["C05"]]
    page.window().activateWindow()
    board.cards["C01"].setFocus()
    for stop in expected:
        QTest.keyClick(page.window().focusWidget() or page, Qt.Key.Key_Tab)
        assert page.window().focusWidget() is stop
