"""The palette finds elements and commands, and does what is chosen."""

import re

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from roadmap_app.presentation.matching import closeness, in_other_layouts
from roadmap_app.ui.actions import sign_of, words_of
from roadmap_app.ui.pages.errands import errands
from roadmap_app.ui.shell.workplace import Workplace
from tests.ui.conftest import workplace_of
from tests.ui.program.pressing import CONTROL, ask, press, window_of
from tests.workspaces import weigh


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


def test_the_palette_finds_a_command_by_its_beginning_and_does_it(sample: Workplace) -> None:
    assert ask(sample, "theme d")[0] == "Theme: Dark"
    window = window_of(sample)
    press(sample.top_bar.search, Qt.Key.Key_Return)
    assert window.preferences.theme == "dark"
    assert workplace_of(window).page.key == "catalogue"


def test_the_cross_of_the_search_empties_it(sample: Workplace) -> None:
    search = sample.top_bar.search
    assert not search.cross.isVisible()
    QTest.keyClicks(search, "treaty")
    QTest.mouseClick(search.cross, Qt.MouseButton.LeftButton)
    assert search.text() == ""
    assert not search.cross.isVisible()


def test_every_command_of_the_palette_has_an_icon(sample: Workplace) -> None:
    assert ask(sample, "")
    assert [words_of(made) for made in sample.palette_actions() if not sign_of(made)] == []


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


def test_what_a_title_says_comes_before_what_a_text_mentions(sample: Workplace) -> None:
    names = {each.name.en: each for each in sample.session.document.snapshot.elements}
    found = [words for words in ask(sample, "oil") if words in names]
    begins = ["oil" in re.findall(r"\w+", words.casefold()) for words in found]
    assert begins[0]
    assert begins == sorted(begins, reverse=True)
    press(sample.top_bar.search, Qt.Key.Key_Escape)
    assert ask(sample, "print") == ["Print…"]


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


def test_every_errand_of_the_palette_is_offered_by_its_page(sample: Workplace) -> None:
    for errand in errands(sample.session.language):
        sample.go_to(errand.page)
        assert (errand.words, errand.sign) in [(each.text(), sign_of(each)) for each in sample.page.actions()]
