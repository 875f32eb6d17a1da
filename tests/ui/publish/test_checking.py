"""What a reader of the files could infer, said before they are written."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from roadmap_app.domain import findings
from roadmap_app.ui.shell.workplace import Workplace
from tests.ui.publish.page import page_of


def test_the_privacy_check_counts_what_a_reader_could_infer(sample: Workplace) -> None:
    page = page_of(sample)
    exposed = findings.exposure(sample.session.document.results())
    said = [each for each in page.check.found if not each.fine]
    assert exposed.alone
    assert [each.elements for each in said] == [exposed.below_quorum, exposed.alone, exposed.unanimous]
    assert all(str(len(each.elements)) in each.title for each in said)
    assert page.check.badge.text() == "3 to look at"
    assert page.check.note.text() == "3 sources are not verified. Each is marked so wherever it stands in the files."
    assert page.inspector() is page.check


def test_the_elements_that_a_finding_is_about_are_listed_and_lead_to_what_the_panel_said(sample: Workplace) -> None:
    page = page_of(sample)
    alone = findings.exposure(sample.session.document.results()).alone
    button = next(each for each in page.check.buttons if str(len(alone)) in each.text())
    button.click()
    listed = page.check.concerned.list
    assert page.check.body.currentWidget() is page.check.concerned
    assert listed.count() == len(alone)
    QTest.keyClick(listed, Qt.Key.Key_Down)
    QTest.keyClick(listed, Qt.Key.Key_Return)
    assert sample.page.key == "consensus"
    assert sample.session.element == alone[1]
    page = page_of(sample)
    page.check.concerned.back.click()
    assert page.check.body.currentWidget() is not page.check.concerned
    assert page.check.buttons[1].hasFocus()


def test_where_there_is_no_room_beside_the_page_a_button_leads_to_the_check(sample: Workplace) -> None:
    page = page_of(sample)
    assert not page.to_check.isVisible()
    sample.window().resize(900, 700)
    QApplication.processEvents()
    assert page.to_check.isVisible()
    assert page.to_check.text() == "Privacy check: 3 to look at"
    assert not page.check.isVisible()
    page.to_check.click()
    assert page.check.isVisible()


def test_a_blind_round_has_nothing_to_publish(blind: Workplace) -> None:
    page = page_of(blind)
    assert page.body.currentWidget() is page.blind
    assert page.inspector() is None
    page.blind.button.click()
    assert blind.page.key == "score"
