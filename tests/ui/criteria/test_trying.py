"""Nothing is kept before it is applied: what is tried shows its effect, and can be gone back in."""

import shutil
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from roadmap_app import app
from roadmap_app.domain.criterion import Question
from roadmap_app.domain.text import LanguageCode
from roadmap_app.domain.workspace import Mode
from roadmap_app.presentation.progress import step_name
from roadmap_app.ui.pages.criteria import CriteriaPage
from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.workspace.document import Document
from tests.ui.conftest import OpenWindow, workplace_of
from tests.ui.criteria.desk import comes, deck, drag, page_of, step, weights, words_in


def test_a_card_is_moved_by_keyboard_its_effect_is_told_and_nothing_is_kept_before_apply(page: CriteriaPage) -> None:
    document = page.session.document
    before, results = document.snapshot, {row.element: row.suggestion for row in document.results().elements}
    step(page, "C06", 8)
    assert document.snapshot == before
    assert page.inspector() is page.aside
    assert page.aside.currentWidget() is page.draft_sheet
    assert QApplication.focusWidget() is deck(page).cards["C06"]
    effect = page.effect.effect
    assert effect is not None
    assert effect.moves
    assert page.draft_sheet.number.text() == str(len(effect.moves))
    assert f"of {len(results)} elements would get another suggestion" in words_in(page.draft_sheet)
    assert "C06 Transparency deficit" in words_in(page.draft_sheet)
    assert "level 1 → level" in words_in(page.draft_sheet)
    assert comes("sampled weights and majorities", page.draft_sheet.firmness.text)
    assert "Second opinion (ELECTRE TRI-B" in page.draft_sheet.firmness.text()

    page.draft_sheet.apply.click()
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
    assert page.effect.effect is not None


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
    code, button = next(iter(page.draft_sheet.names.items()))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert sample.page.key == "catalogue"
    assert sample.session.element == code
    page_of(sample)
    effect = page.effect.effect
    assert effect is not None
    more = [each for each in page.draft_sheet.findChildren(QPushButton) if each.objectName() == "link"]
    if more:
        more[0].click()
        assert len(page.draft_sheet.names) > 3


def test_a_blind_round_tells_no_effect_and_says_why(blind: Workplace) -> None:
    page = page_of(blind)
    step(page, "C05", 1)
    assert page.effect.effect is None
    assert "Round 1 is blind" in words_in(page.draft_sheet)
    assert "suggestion" not in words_in(page.draft_sheet)
    page.draft_sheet.apply.click()
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
    assert page.draft_sheet.isVisible()
    page.draft_sheet.apply.click()
    QApplication.processEvents()
    assert page.isVisible()
    assert not page.bar.isVisible()
