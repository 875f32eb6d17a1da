"""What a person would miss in the matrix: digits that fill cells, a spreadsheet that goes in and out, and no traces."""

from dataclasses import replace

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from roadmap_app.domain.ballot import Place
from roadmap_app.domain.criterion import CriteriaPreset
from roadmap_app.domain.panel import Judgement, Rating
from roadmap_app.domain.text import Text
from roadmap_app.ui.controls.empty import EmptyState
from roadmap_app.ui.pages.score.matrix import Matrix
from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.workspace.commands import answers
from roadmap_app.workspace.commands.criteria import take_preset
from roadmap_app.workspace.sitting import Sieve
from tests.ui.seats import KEY, matrix_of, own, press, seated

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def paste(matrix: Matrix, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(matrix.table, KEY.Key_V, CONTROL)
    QApplication.processEvents()


def select(matrix: Matrix, first: Place, last: Place) -> None:
    """As the mouse drags from one cell to another."""
    table, model = matrix.table, matrix.model
    table.setCurrentIndex(model.index_of(first))
    flags = QItemSelectionModel.SelectionFlag
    for row in range(model.index_of(first).row(), model.index_of(last).row() + 1):
        for column in range(model.index_of(first).column(), model.index_of(last).column() + 1):
            table.selectionModel().select(model.index(row, column), flags.Select)


def shown(matrix: Matrix, place: Place) -> str:
    return str(matrix.model.data(matrix.model.index_of(place)))


def test_digits_fill_cells_and_arrows_move(blind: Workplace) -> None:
    page, sitting = seated(blind)
    matrix = matrix_of(page)
    first, second = sitting.elements[0].code, sitting.elements[1].code
    criteria = [criterion.code for criterion in sitting.criteria]
    for key in (KEY.Key_4, KEY.Key_7, KEY.Key_0):
        QTest.keyClick(matrix.table, key)
    assert [own(blind)[place].value for place in ((first,), (first, criteria[0]), (first, criteria[1]))] == [4, 7, None]
    assert (shown(matrix, Place(element=first)), shown(matrix, Place(element=first, criterion=criteria[1]))) == (
        "4",
        "×",
    )
    QTest.keyClick(matrix.table, KEY.Key_Down)
    QTest.keyClick(matrix.table, KEY.Key_Left)
    assert sitting.place == Place(element=second, criterion=criteria[1])
    QTest.keyClick(matrix.table, KEY.Key_5)
    assert own(blind)[second, criteria[1]].value == 5


def test_a_press_on_the_name_of_an_element_goes_to_its_first_cell(blind: Workplace) -> None:
    page, sitting = seated(blind)
    matrix = matrix_of(page)
    QTest.keyClick(matrix.table, KEY.Key_Right)
    names, third = matrix.table.names, Place(element=sitting.elements[2].code)
    row = matrix.model.index_of(third).row()
    page.column.reason.field.setFocus()
    where = QPoint(names.width() // 2, names.sectionViewportPosition(row) + names.sectionSize(row) // 2)
    QTest.mouseClick(names.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert sitting.place == third
    assert matrix.table.chosen == [third]
    QTest.keyClick(QApplication.focusWidget() or names, KEY.Key_6)
    assert own(blind)[(third.element,)].value == 6


def test_the_cell_with_the_ring_is_told_with_its_question_and_anchors(blind: Workplace) -> None:
    page, sitting = seated(blind)
    matrix = matrix_of(page)
    assert "1: End at once, beyond doubt" in matrix.cell.meanings.accessibleName()
    QTest.keyClick(matrix.table, KEY.Key_Right)
    criterion = sitting.criteria[0]
    assert criterion.question.en in matrix.cell.question.text()
    for text in criterion.anchors.values():
        assert text.en in matrix.cell.meanings.accessibleName()
    QApplication.processEvents()
    assert matrix.cell.meanings.visibleRegion().boundingRect().height() == matrix.cell.meanings.height()


def test_a_range_is_filled_and_cleared_by_one_key_and_one_undo(blind: Workplace) -> None:
    page, sitting = seated(blind)
    matrix = matrix_of(page)
    criterion = sitting.criteria[0].code
    for _step in range(3):
        QTest.keyClick(matrix.table, KEY.Key_Down, SHIFT)
    QTest.keyClick(matrix.table, KEY.Key_Right, SHIFT)
    QTest.keyClick(matrix.table, KEY.Key_6)
    assert len(own(blind)) == 8
    assert own(blind)[sitting.elements[3].code, criterion].value == 6
    assert blind.session.document.undo_step is not None
    assert blind.session.document.undo_step.parameters == {"count": 8}, "how many, and never what"
    QTest.keyClick(matrix.table, KEY.Key_Delete)
    assert not own(blind)
    blind.session.document.undo()
    assert len(own(blind)) == 8
    blind.session.document.undo()
    assert not own(blind)


def test_a_block_says_what_it_would_do_and_does_it_in_one_step(blind: Workplace) -> None:
    page, sitting = seated(blind)
    press(page, KEY.Key_4, KEY.Key_Up)
    matrix = matrix_of(page)
    first, second = sitting.elements[0], sitting.elements[1]
    paste(matrix, f"Code\tJudgement\tC01\tRemark\n{first.short_code}\t5\t9\tx\n{second.code}\t0\t12\t\nZZ-1\t3\t\t\n")
    panel = matrix.paste_panel
    assert panel.isVisible()
    assert panel.count.text() == "New: 2 · replaced: 1 · unchanged: 0 · refused: 2"
    assert "“Remark”" in panel.left_out.text()
    assert panel.refused.text().splitlines() == [
        "Row 3, column 3: “12” is not an answer; write a whole number from 0 to 9.",
        "Row 4: no element has this code: “ZZ-1”.",
    ]
    assert own(blind)[(first.code,)].value == 4, "nothing is done before the person says so"
    QTest.keyClick(panel.yes, KEY.Key_Space)
    given = own(blind)
    assert (given[(first.code,)].value, given[first.code, "C01"].value, given[(second.code,)].value) == (5, 9, None)
    assert not panel.isVisible()
    blind.session.document.undo()
    assert {place: answer.value for place, answer in own(blind).items()} == {(first.code,): 4}


def test_a_header_means_the_code_as_it_is_written_and_never_one_of_two(blind: Workplace) -> None:
    """A file may hold codes that differ in capital letters only, from before they were refused."""
    picture = blind.session.document.snapshot
    twin = replace(picture.criteria[0], code="c01", name=Text(en="Twin"))
    majorities = picture.workspace.majorities
    blind.session.run(take_preset(CriteriaPreset(criteria=(*picture.criteria, twin), majorities=majorities)))
    page, sitting = seated(blind)
    matrix, element = matrix_of(page), sitting.elements[0]
    paste(matrix, f"Code\tJudgement\tC01\tc01\tc02\n{element.short_code}\t5\t9\t1\t3\n")
    QTest.keyClick(matrix.paste_panel.yes, KEY.Key_Space)
    given = {place[1:]: answer.value for place, answer in own(blind).items()}
    assert given == {(): 5, ("C01",): 9, ("c01",): 1, ("C02",): 3}


def test_a_block_takes_the_reason_and_the_confidence_that_waited_for_an_answer(blind: Workplace) -> None:
    page, sitting = seated(blind)
    element = sitting.elements[0].code
    blind.window().activateWindow()
    press(page, KEY.Key_R)
    QTest.keyClicks(page.column.reason.field, "It binds nobody.")
    QTest.keyClick(page.column.reason.field, KEY.Key_Return)
    press(page, KEY.Key_C)
    matrix = matrix_of(page)
    paste(matrix, "5")
    QTest.keyClick(matrix.paste_panel.yes, KEY.Key_Space)
    answer = own(blind)[(element,)]
    assert (answer.value, answer.reason) == (5, "It binds nobody.")
    assert answer.confidence is not None
    assert page.answering.unanswered_reasons == 0
    blind.session.undo()
    assert not own(blind)


def test_the_rows_that_a_block_would_change_are_in_sight_while_it_asks(blind: Workplace) -> None:
    blind.window().resize(1280, 800)
    page, sitting = seated(blind)
    matrix = matrix_of(page)
    for _row in range(10):
        QTest.keyClick(matrix.table, KEY.Key_Down)
    rows = [Place(element=each.code) for each in sitting.elements[8:12]]
    paste(matrix, "\n".join([*(f"{place.element}\t5\t5" for place in rows), *["ZZ-1\t3"] * 9]))
    seen = matrix.table.viewport().rect()
    assert matrix.paste_panel.isVisible()
    assert all(seen.contains(matrix.table.visualRect(matrix.model.index_of(place))) for place in rows)


def test_escape_leaves_a_block_undone(blind: Workplace) -> None:
    page, _sitting = seated(blind)
    matrix = matrix_of(page)
    paste(matrix, "5\t5\n5\t5")
    QTest.keyClick(matrix.paste_panel, KEY.Key_Escape)
    assert not matrix.paste_panel.isVisible()
    assert not own(blind)


def test_undo_leaves_the_block_that_is_shown_and_no_answer_behind_it(blind: Workplace) -> None:
    page, _sitting = seated(blind)
    press(page, KEY.Key_4, KEY.Key_Up)
    matrix = matrix_of(page)
    blind.window().activateWindow()
    paste(matrix, "5\t5\n5\t5")
    assert blind.top_bar.undo.accessibleName() == "Undo: paste preview"
    QTest.keyClick(matrix.paste_panel.yes, KEY.Key_Z, CONTROL)
    assert not matrix.paste_panel.isVisible()
    assert [answer.value for answer in own(blind).values()] == [4]
    assert QApplication.focusWidget() is matrix.table
    QTest.keyClick(matrix.table, KEY.Key_Z, CONTROL)
    assert not own(blind)


def test_answers_go_out_and_come_in_again(blind: Workplace) -> None:
    page, sitting = seated(blind)
    matrix = matrix_of(page)
    for key in (KEY.Key_4, KEY.Key_7, KEY.Key_0):
        QTest.keyClick(matrix.table, key)
    first = sitting.elements[0].code
    select(matrix, Place(element=first), Place(element=first, criterion=sitting.criteria[1].code))
    QTest.keyClick(matrix.table, KEY.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "4\t7\t0\r\n"
    matrix.table.setCurrentIndex(matrix.model.index_of(Place(element=sitting.elements[2].code)))
    QTest.keyClick(matrix.table, KEY.Key_V, CONTROL)
    matrix.paste_panel.yes.click()
    assert own(blind)[(sitting.elements[2].code,)].value == 4
    matrix.table.selectAll()
    QTest.keyClick(matrix.table, KEY.Key_C, CONTROL)
    lines = QGuiApplication.clipboard().text().split("\r\n")
    assert lines[0].startswith("Code\tJudgement\tC01")
    assert lines[1].startswith(f"{first}\t4\t7\t0\t")
    assert len(lines) == 1 + len(sitting.elements) + 1


def test_the_curtain_leaves_no_trace_of_the_matrix(blind: Workplace) -> None:
    page, sitting = seated(blind)
    matrix = matrix_of(page)
    QTest.keyClick(matrix.table, KEY.Key_4)
    matrix.table.selectAll()
    QTest.keyClick(matrix.table, KEY.Key_C, CONTROL)
    paste(matrix, "8\t8")
    where = sitting.elements[0].code
    page.column.pass_on.click()
    assert not QGuiApplication.clipboard().text()
    assert not matrix.model.rowCount()
    assert not matrix.model.proposed
    assert not matrix.cell.element.text()
    assert not matrix.paste_panel.count.text()
    assert not blind.rail.isVisible()
    assert where not in blind.session.element
    page.curtain.begin.click()
    assert page.bench.view == "desk"
    assert not own(blind, "S02")


def test_a_clipboard_that_holds_something_else_is_left_alone(blind: Workplace) -> None:
    page, _sitting = seated(blind)
    matrix = matrix_of(page)
    QTest.keyClick(matrix.table, KEY.Key_4)
    matrix.table.selectAll()
    QTest.keyClick(matrix.table, KEY.Key_C, CONTROL)
    QGuiApplication.clipboard().setText("A letter")
    page.column.pass_on.click()
    assert QGuiApplication.clipboard().text() == "A letter"


def test_only_what_is_not_rated_yet_is_gone_through(blind: Workplace) -> None:
    document = blind.session.document
    element = document.snapshot.scored[1].code
    document.run(answers.judge(round=1, seat="S01", element=element, value=5))
    for criterion in document.snapshot.criteria:
        document.run(answers.rate(round=1, seat="S01", element=element, criterion=criterion.code, value=5))
    page, sitting = seated(blind)
    page.bench.bar.sieve.chose.emit(Sieve(unrated=True))
    press(page, KEY.Key_Left)
    first = sitting.elements[0].code
    blind.show_element(first)
    press(page, KEY.Key_Right)
    assert sitting.place.element == sitting.elements[2].code
    assert element not in matrix_of(page).model.elements
    assert page.bench.bar.sieve.text() == "Not yet rated"


def test_the_filter_is_chosen_by_keyboard(blind: Workplace) -> None:
    page, sitting = seated(blind)
    blind.window().activateWindow()
    menu = page.bench.bar.sieve.menu()

    def choose() -> None:
        QTest.keyClick(menu, KEY.Key_Return)
        menu.close()

    QTimer.singleShot(0, choose)
    press(page, KEY.Key_F)
    assert sitting.sieve == Sieve(unrated=True)
    assert blind.window().focusWidget() is page.desk


def test_rows_stay_while_they_are_filled_and_the_end_offers_handing_in(blind: Workplace) -> None:
    document = blind.session.document
    seat, domain = "S01", document.snapshot.scored[0].domain
    codes = [criterion.code for criterion in document.snapshot.criteria]
    inside = [element for element in document.snapshot.scored if element.domain == domain]
    places = {Place(element=element.code, criterion=code): 5 for element in inside[1:] for code in ("", *codes)}
    document.run(answers.fill(round=1, seat=seat, values=places))
    page, _sitting = seated(blind)
    page.bench.bar.sieve.chose.emit(Sieve(unrated=True, domain=domain))
    matrix = matrix_of(page)
    assert matrix.model.elements == (inside[0].code,)
    for _answer in range(12):
        QTest.keyClick(matrix.table, KEY.Key_3)
    assert matrix.model.elements == (inside[0].code,)
    QTest.keyClick(matrix.table, KEY.Key_3)
    QApplication.processEvents()
    assert not matrix.isVisible()
    left = page.bench.stack.currentWidget()
    assert isinstance(left, EmptyState)
    QTest.keyClick(left.button, KEY.Key_Return)
    assert page.bench.reviewing


def test_a_later_round_refuses_what_leaves_the_panels_third_without_a_reason(second: Workplace) -> None:
    page, sitting = seated(second)
    matrix = matrix_of(page)
    paste(matrix, "9\n8")
    assert "leaves the panel’s third" in matrix.paste_panel.refused.text()
    matrix.paste_panel.yes.click()
    assert [answer.value for answer in sitting.judgements.values()] == [8]


def test_an_answer_keeps_its_reason_when_a_block_changes_it(blind: Workplace) -> None:
    document = blind.session.document
    element = document.snapshot.scored[0].code
    document.run(answers.judge(round=1, seat="S01", element=element, value=2, reason="It binds nobody."))
    document.run(answers.rate(round=1, seat="S01", element=element, criterion="C01", value=2))
    page, _sitting = seated(blind)
    matrix = matrix_of(page)
    blind.show_element(element)
    paste(matrix, "3")
    matrix.paste_panel.yes.click()
    answer = own(blind)[(element,)]
    assert isinstance(answer, Judgement)
    assert (answer.value, answer.reason) == (3, "It binds nobody.")
    assert isinstance(own(blind)[element, "C01"], Rating)


def test_the_meanings_can_be_folded_away_for_more_lines(blind: Workplace) -> None:
    page, _sitting = seated(blind)
    matrix = matrix_of(page)
    lines = matrix.table.height()
    assert matrix.cell.meanings.isVisible()
    QTest.mouseClick(matrix.cell.fold, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert not matrix.cell.meanings.isVisible()
    assert matrix.table.height() > lines
    assert matrix.cell.fold.accessibleName() == "Show what the values mean"
    matrix.cell.fold.setFocus()
    QTest.keyClick(matrix.cell.fold, Qt.Key.Key_Space)
    QApplication.processEvents()
    assert matrix.cell.meanings.isVisible()
    assert matrix.table.height() == lines
