"""What a reader of the files could infer, said before they are written."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from roadmap_app.domain import findings
from roadmap_app.ui.preferences import Preferences
from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.workspace.commands import decisions
from tests.ui.conftest import DAY, OpenWindow, workplace_of
from tests.ui.publish.page import page_of


def test_the_privacy_check_counts_what_a_reader_could_infer(sample: Workplace) -> None:
    page = page_of(sample)
    exposed = findings.exposure(sample.session.document.results())
    said = [each for each in page.check.found if not each.fine]
    assert exposed.alone
    assert [each.elements for each in said if not each.wording] == [
        exposed.below_quorum,
        exposed.alone,
        exposed.unanimous,
    ]
    assert all(str(len(each.elements)) in each.title for each in said if not each.wording)
    assert page.check.badge.text() == "5 to look at"
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


def test_texts_that_people_wrote_are_counted_and_can_be_read_before_they_are_published(sample: Workplace) -> None:
    session = sample.session
    decision = next(each for each in session.document.snapshot.standing_decisions if each.dissent)
    dissent = "Ivan Petrov and two others disagree"
    verdict, basis, number = decision.disposition, decision.basis, decision.round
    said = decisions.decide(
        element=decision.element,
        disposition=verdict,
        basis=basis,
        round=number,
        day=DAY,
        reason=decision.reason,
        dissent=dissent,
    )
    session.document.run(said)
    page = page_of(sample)
    found = [each for each in page.check.found if each.wording]
    assert [each.page for each in found] == ["consensus", "roadmap"]
    counted = sum(len(texts) for each in found for texts in each.wording.values())
    said = f"The program adds no name, author or machine. {counted} texts that people wrote are printed as they are"
    assert said in page.foot.sentence.text()
    for each in found:
        next(button for button in page.check.buttons if button.accessibleDescription() == each.title).click()
        listed = page.check.concerned.list
        assert listed.count() == len(each.elements)
        shown = [listed.item(row).text() for row in range(listed.count())]
        assert all(text in shown[row] for row, code in enumerate(each.elements) for text in each.wording[code])
        assert (dissent in "".join(shown)) is (each is found[0])
        QTest.keyClick(listed, Qt.Key.Key_Return)
        assert sample.page.key == each.page
        assert session.element == each.elements[0]
        page = page_of(sample)
        page.check.concerned.back.click()


def test_where_there_is_no_room_beside_the_page_a_button_leads_to_the_check(sample: Workplace) -> None:
    page = page_of(sample)
    assert not page.to_check.isVisible()
    sample.window().resize(900, 700)
    QApplication.processEvents()
    assert page.to_check.isVisible()
    assert page.to_check.text() == "Privacy check: 5 to look at"
    assert not page.check.isVisible()
    page.to_check.click()
    assert page.check.isVisible()


def test_with_large_letters_the_foot_still_says_what_is_in_the_files(
    preferences: Preferences, open_window: OpenWindow, sample_file: Path
) -> None:
    preferences.scale = 2.0
    window = open_window(sample_file)
    window.resize(1280, 800)
    foot = page_of(workplace_of(window)).foot
    QApplication.processEvents()
    assert foot.sentence.isVisible()
    assert foot.sentence.height() >= foot.sentence.heightForWidth(foot.sentence.width())
    assert foot.pdf.isVisible()
    assert foot.rect().contains(foot.pdf.mapTo(foot, foot.pdf.rect().bottomRight()))


def test_a_blind_round_has_nothing_to_publish(blind: Workplace) -> None:
    page = page_of(blind)
    assert page.body.currentWidget() is page.blind
    assert page.inspector() is None
    page.blind.button.click()
    assert blind.page.key == "score"
