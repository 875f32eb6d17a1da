"""What a person would miss before the ballot goes in, and when the window changes in the middle of it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMenu

from roadmap_app import app
from roadmap_app.domain.ballot import Place
from roadmap_app.domain.element import Confidence
from roadmap_app.domain.text import LanguageCode
from roadmap_app.domain.workspace import Mode
from roadmap_app.ui.pages.publish import PublishPage
from roadmap_app.ui.pages.score.review import ReviewView
from roadmap_app.ui.pages.score.review.model import Entry
from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.ui.window import MainWindow
from roadmap_app.workspace.commands import answers
from tests.ui.conftest import DAY, OpenWindow, waited_for, workplace_of
from tests.ui.seats import KEY, matrix_of, own, page_of, press, reviewed, seated


def judge(workplace: Workplace, *values: int | None, seat: str = "S01") -> None:
    document = workplace.session.document
    for element, value in zip(document.snapshot.scored, values, strict=False):
        document.run(answers.judge(round=1, seat=seat, element=element.code, value=value))


def lines(review: ReviewView) -> list[str]:
    return [str(review.model.data(review.model.index(row))) for row in range(review.model.rowCount())]


def test_the_review_counts_thirds_and_leads_to_what_to_look_at_again(blind: Workplace) -> None:
    judge(blind, 1, 2, 5, 9, None)
    document = blind.session.document
    third = document.snapshot.scored[2]
    low = answers.rate(round=1, seat="S01", element=third.code, criterion="C05", value=3, confidence=Confidence.LOW)
    document.run(low)
    page, sitting = seated(blind)
    blind.window().activateWindow()
    QTest.keyClick(page.desk, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    review = page.bench.review
    assert review is not None
    assert review.list.hasFocus()
    assert [count.text() for count in review.thirds.counts] == ["2", "1", "1"]
    assert review.count.text() == "4 of 175 elements judged · cannot judge: 1"
    told = lines(review)
    assert "170 elements have no judgement yet" in told
    assert "175 elements lack ratings" in told
    assert "1 answer is “cannot judge”" in told
    at = told.index("1 answer is given with low confidence") + 1
    assert told[at] == f"{third.short_code} {third.name.en} · C05: 3, confidence: low"
    review.list.setCurrentIndex(review.model.index(at))
    QTest.keyClick(review.list, KEY.Key_Return)
    assert sitting.place == Place(element=third.code, criterion="C05")
    assert page.desk.isVisible()
    assert page.desk.hasFocus()


def test_a_click_leads_to_the_element_too(blind: Workplace) -> None:
    page, sitting = seated(blind)
    review = reviewed(page)
    index = review.model.index(4)
    line = review.model.lines[4]
    assert isinstance(line, Entry)
    place = review.list.visualRect(index).center()
    QTest.mouseClick(review.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, place.y()))
    assert sitting.place == line.place


def test_what_is_known_beside_the_review_is_of_the_line_that_has_the_keyboard(blind: Workplace) -> None:
    page, sitting = seated(blind)
    review = reviewed(page)
    column = page.column
    for row in (1, 2, 5):
        review.list.setCurrentIndex(review.model.index(row))
        QApplication.processEvents()
        line = review.model.lines[row]
        assert isinstance(line, Entry)
        assert column.element.isVisible()
        assert column.element.text() == f"{line.code}   {line.name}"
        asked = next(each for each in sitting.elements if each.code == line.place.element)
        assert asked.summary.en in [each.text() for each in column.background.findChildren(QLabel) if each.isVisible()]
    QTest.keyClick(review.list, KEY.Key_Escape)
    assert not column.element.isVisible(), "the desk names it"
    assert sitting.element.summary.en in [each.text() for each in column.background.findChildren(QLabel)]


def test_the_key_that_leads_to_the_review_leads_on_to_handing_in(blind: Workplace) -> None:
    page, _sitting = seated(blind)
    blind.window().activateWindow()
    for _time in range(2):
        QTest.keyClick(page.focusWidget(), KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
        QApplication.processEvents()
    review = page.bench.review
    assert review is not None
    assert review.yes.hasFocus()
    assert blind.session.document.ballots_in(1) == 0
    QTest.keyClick(review.yes, KEY.Key_Return)
    assert blind.session.document.ballots_in(1) == 1


def test_many_fives_are_said_to_that_seat_only(blind: Workplace) -> None:
    judge(blind, 5, 5, 5, 1, 9, seat="S02")
    judge(blind, 1, 2, 5, seat="S01")
    page, _sitting = seated(blind)
    assert not reviewed(page).middles.text()
    page.column.pass_on.click()
    page.curtain.begin.click()
    review = reviewed(page)
    assert review.middles.text().startswith("3 of your 5 judgements are 5, the very middle.")
    page.column.pass_on.click()
    assert not review.middles.text()
    assert not review.model.rowCount()


def test_what_was_typed_and_who_sat_there_outlive_another_language(open_window: OpenWindow, blind_file: Path) -> None:
    window = open_window(blind_file)
    page, sitting = seated(workplace_of(window), "S03")
    window.activateWindow()
    matrix_of(page)
    page.bench.turn_to("desk")
    press(page, KEY.Key_Down, KEY.Key_R)
    QApplication.processEvents()
    QTest.keyClicks(page.column.reason.field, "Not answered yet.")
    place = sitting.place
    change_language(workplace_of(window), "Беларуская")
    workplace = workplace_of(window)
    again = page_of(workplace)
    assert again.sitting is not None
    assert again.sitting.seat.code == "S03"
    assert again.sitting.place == place
    assert again.column.reason.text == "Not answered yet."
    press(again, KEY.Key_7)
    assert own(workplace, "S03")[place.element, place.criterion].reason == "Not answered yet."


def change_language(workplace: Workplace, name: str) -> None:
    """As the menu of the window does."""
    for menu in workplace.window().findChildren(QMenu):
        for action in menu.actions():
            if action.text() == name:
                action.trigger()
                QApplication.processEvents()
                return
    raise AssertionError(name)


def answer_and_copy(workplace: Workplace) -> None:
    """One cell of the matrix is answered, and all of them are copied."""
    page, _sitting = seated(workplace)
    matrix = matrix_of(page)
    QTest.keyClick(matrix.table, KEY.Key_4)
    matrix.table.selectAll()
    QTest.keyClick(matrix.table, KEY.Key_C, Qt.KeyboardModifier.ControlModifier)


def test_the_clipboard_is_emptied_also_when_the_window_was_built_anew(
    open_window: OpenWindow, blind_file: Path
) -> None:
    window = open_window(blind_file)
    answer_and_copy(workplace_of(window))
    change_language(workplace_of(window), "Беларуская")
    assert page_of(workplace_of(window)).bench.view == "matrix"
    page_of(workplace_of(window)).column.pass_on.click()
    assert not QGuiApplication.clipboard().text()


def close_workspace(window: MainWindow) -> None:
    window.close_document()


def close_window(window: MainWindow) -> None:
    window.close()


def open_another(window: MainWindow) -> None:
    workplace = workplace_of(window)
    other = workplace.session.document.path.with_name("other.roadmap")
    workplace.session.document.backup(other)
    window.open(other)


@pytest.mark.parametrize("leave", [close_workspace, close_window, open_another])
def test_no_answer_stays_on_the_clipboard_when_the_workspace_is_left(
    open_window: OpenWindow, blind_file: Path, leave: Callable[[MainWindow], None]
) -> None:
    window = open_window(blind_file)
    answer_and_copy(workplace_of(window))
    workplace_of(window).go_to("catalogue")
    change_language(workplace_of(window), "Беларуская")
    assert QGuiApplication.clipboard().text()
    leave(window)
    assert not QGuiApplication.clipboard().text()


def test_no_seat_comes_back_after_the_curtain_and_a_change_of_language(
    open_window: OpenWindow, blind_file: Path
) -> None:
    window = open_window(blind_file)
    page, _sitting = seated(workplace_of(window), "S03")
    press(page, KEY.Key_4)
    page.column.pass_on.click()
    change_language(workplace_of(window), "Беларуская")
    assert page_of(workplace_of(window)).sitting is None


def test_whom_the_curtain_asks_to_sit_down_stays_in_another_language_and_after_another_page(
    open_window: OpenWindow, blind_file: Path
) -> None:
    window = open_window(blind_file)
    page, _sitting = seated(workplace_of(window), "S03")
    press(page, KEY.Key_4)
    page.column.pass_on.click()
    page.curtain.leave.click()
    page = page_of(workplace_of(window))
    assert page.curtain.seats.currentData() == "S04"
    assert "can no longer be undone" in page.curtain.words.text()
    page.curtain.seats.setCurrentIndex(page.curtain.seats.findData("S05"))
    change_language(workplace_of(window), "Беларуская")
    page = page_of(workplace_of(window))
    assert page.curtain.seats.currentData() == "S05"
    assert page.curtain.seats.currentText() == "Эксперт 5", "the name that the program gave is of the window's language"
    assert page.curtain.words.text().startswith("Папярэднія адказы схаваны")
    QTest.keyClick(page.curtain.seats, KEY.Key_Return)
    assert page.sitting is not None
    assert page.sitting.seat.code == "S05"


def test_the_laptop_is_passed_on_by_a_key_at_once(blind: Workplace) -> None:
    page, _sitting = seated(blind)
    blind.window().activateWindow()
    QTest.keyClick(page.desk, KEY.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert page.sitting is None
    assert page.covers_window()


def test_a_reason_of_the_seat_before_is_not_brought_back_by_undo(blind: Workplace) -> None:
    page, _sitting = seated(blind)
    blind.window().activateWindow()
    field = page.column.reason.field
    press(page, KEY.Key_R)
    QApplication.processEvents()
    QTest.keyClicks(field, "Mine alone.")
    field.selectAll()
    QTest.keyClick(field, KEY.Key_Delete)
    page.column.pass_on.click()
    page.curtain.begin.click()
    field.undo()
    assert not field.toPlainText()


def test_one_person_sees_judgements_where_a_panel_counts_ballots(open_window: OpenWindow, tmp_path: Path) -> None:
    path = tmp_path / "alone" / "alone.roadmap"
    path.parent.mkdir()
    app.start_workspace(
        path, template="union-state", mode=Mode.INDIVIDUAL, seats=1, language=LanguageCode.EN, day=DAY
    ).close()
    workplace = workplace_of(open_window(path))
    page = page_of(workplace)
    press(page, KEY.Key_4)
    told = " ".join(each.text() for each in workplace.findChildren(QLabel) if each.isVisible())
    assert "ballot" not in told
    assert workplace.top_bar.round.text() == "Round 1 open"
    assert workplace.rail.steps["score"].accessibleDescription() == "1 of 175 judged"


def test_an_analyst_scores_ten_elements_by_keyboard_reviews_and_exports(
    open_window: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The whole way of one person: 13 keys an element and none more, then the review, then the files."""
    path = tmp_path / "alone" / "alone.roadmap"
    path.parent.mkdir()
    app.start_workspace(
        path, template="union-state", mode=Mode.INDIVIDUAL, seats=1, language=LanguageCode.EN, day=DAY
    ).close()
    window = open_window(path)
    workplace = workplace_of(window)
    window.activateWindow()
    QTest.keyClick(workplace, KEY.Key_3, Qt.KeyboardModifier.ControlModifier)
    page = page_of(workplace)
    pressed = 0
    for at in range(10):
        for key in range(13):
            QTest.keyClick(page.focusWidget(), KEY(KEY.Key_1 + (at + key) % 9))
            pressed += 1
    assert len(own(workplace)) == pressed == 130
    assert page.sitting is not None
    assert page.sitting.place == Place(element=page.sitting.elements[10].code)
    QTest.keyClick(page.focusWidget(), KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    review = page.bench.review
    assert review is not None
    assert review.count.text() == "10 of 175 elements judged"
    assert "165 elements lack ratings" in lines(review)
    assert review.yes.isHidden(), "one person hands nothing in"
    QTest.keyClick(review, KEY.Key_Escape)
    assert not page.bench.reviewing
    book = tmp_path / "roadmap.xlsx"

    def asked(*_question: object) -> tuple[str, str]:
        return str(book), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", asked)
    workplace.go_to("publish")
    publish = workplace.page
    assert isinstance(publish, PublishPage)
    publish.foot.excel.click()
    wait(publish)
    assert "Roadmap" in load_workbook(book, read_only=True).sheetnames


def wait(page: PublishPage) -> None:
    assert waited_for(lambda: not page.writing)
