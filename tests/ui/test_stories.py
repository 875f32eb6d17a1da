"""What people do across pages, with mouse and keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from roadmap_app.domain.outcome import Basis, Outcome
from roadmap_app.ui.pages.catalogue import CataloguePage
from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.ui.window import MainWindow
from roadmap_app.workspace.commands import decisions
from tests.ui.conftest import workplace_of
from tests.ui.program.pressing import CONTROL, press
from tests.ui.seats import own, page_of, seated
from tests.ui.seats import press as answer

ELEMENT = "US-MOB-006"


@pytest.fixture
def active(sample: Workplace) -> Workplace:
    activate(sample)
    return sample


def activate(workplace: Workplace) -> None:
    workplace.window().activateWindow()
    assert QTest.qWaitForWindowActive(workplace.window())


def test_undo_walks_back_through_what_was_done_on_three_pages(active: Workplace) -> None:
    document = active.session.document
    before = document.snapshot
    active.show_element(ELEMENT)
    page = active.page
    assert isinstance(page, CataloguePage)
    page.table.setFocus()
    press(page.table, Qt.Key.Key_Delete)
    assert document.snapshot.element(ELEMENT).retired
    active.go_to("criteria")
    press(active.page, Qt.Key.Key_Z, CONTROL)
    assert not document.snapshot.element(ELEMENT).retired
    press(active.page, Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert document.snapshot.element(ELEMENT).retired
    active.go_to("consensus")
    open_element = next(each.element for each in document.results().elements if each.outcome is Outcome.NO_CONSENSUS)
    decided = decisions.decide(
        element=open_element,
        disposition=Outcome.TRANSITIONAL,
        basis=Basis.MEETING,
        round=document.snapshot.shown_round.number,
        reason="Both sides were heard.",
        day="2026-11-27",
    )
    assert active.session.run(decided) is not None
    active.go_to("publish")
    assert "decision" in active.top_bar.undo.toolTip()
    for _step in range(2):
        press(active.page, Qt.Key.Key_Z, CONTROL)
    after = document.snapshot
    assert (after.elements, after.decisions, after.criteria) == (before.elements, before.decisions, before.criteria)
    assert not active.top_bar.undo.isEnabled()


def test_the_language_is_changed_in_the_middle_of_a_ballot(blind: Workplace) -> None:
    window = blind.window()
    assert isinstance(window, MainWindow)
    page, sitting = seated(blind)
    element = sitting.element.code
    answer(page, Qt.Key.Key_2, Qt.Key.Key_8)
    for code, title in (("be", "Ацэнка"), ("ru", "Оценка"), ("en", "Score")):
        window.set_language(code)
        workplace = workplace_of(window)
        assert workplace.page.title() == title
        assert own(workplace)[(element,)].value == 2
    page = page_of(workplace_of(window))
    assert page.sitting is not None
    assert page.sitting.element.code == element
    answer(page, Qt.Key.Key_7)
    assert [given.value for given in own(workplace_of(window)).values()] == [2, 8, 7]
