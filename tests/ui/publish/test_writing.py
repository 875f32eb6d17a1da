"""Both files, in the language chosen, with the parts that were ticked, or not at all."""

import subprocess
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget

from roadmap_app.domain.report import Part
from roadmap_app.exchange.pdf_pages import leaves
from roadmap_app.ui.shell.workplace import MILLISECONDS_TO_ANSWER, Workplace
from roadmap_app.workspace.commands import workspaces
from tests.ui.conftest import OpenWindow, waited_for, workplace_of
from tests.ui.publish.page import Writing, answer, page_of, pressed_when_asked, previewed, wait


def test_both_files_are_written_in_the_language_chosen_while_the_window_lives(
    sample: Workplace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_of(sample)
    page.language.segments["be"].click()
    book, report = tmp_path / "roadmap.xlsx", tmp_path / "roadmap.pdf"
    answer(monkeypatch, book)
    page.foot.excel.click()
    assert not page.foot.excel.isEnabled()
    assert not page.foot.pdf.isEnabled()
    wait(page)
    answer(monkeypatch, report.with_suffix(""))
    page.foot.pdf.click()
    wait(page)
    assert page.foot.pdf.isEnabled()
    assert "Дарожная карта" in load_workbook(book, read_only=True).sheetnames
    text = subprocess.run(["pdftotext", "-l", "3", str(report), "-"], capture_output=True, text=True, check=True)
    assert "Беларусі" in text.stdout
    assert sample.toaster.words.text() == "Written: “roadmap.pdf”"


def test_a_file_that_the_ending_leads_to_is_asked_about_and_a_date_is_no_ending(
    sample: Workplace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_of(sample)
    there, dated = tmp_path / "report.xlsx", tmp_path / "Roadmap 24.11.2026"
    there.write_text("of somebody else", encoding="utf-8")
    chosen = iter((there.with_suffix(""), dated))

    def next_name(*_question: object) -> tuple[str, str]:
        return str(next(chosen)), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", next_name)
    asked = pressed_when_asked(monkeypatch, "Cancel")
    page.foot.excel.click()
    wait(page)
    assert asked == ["“report.xlsx” is there already. Replace it?"]
    assert there.read_text(encoding="utf-8") == "of somebody else"
    assert load_workbook(dated.with_name("Roadmap 24.11.2026.xlsx"), read_only=True).sheetnames


def test_the_keyboard_is_where_it_was_once_the_file_is_written(
    sample: Workplace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_of(sample)
    sample.window().activateWindow()
    answer(monkeypatch, tmp_path / "roadmap.xlsx")
    page.foot.excel.setFocus()
    QTest.keyClick(page.foot.excel, Qt.Key.Key_Space)
    assert page.writing
    assert QApplication.focusWidget() is page.foot
    assert page.foot.accessibleName() == "Writing “roadmap.xlsx”…"
    wait(page)
    assert page.foot.excel.hasFocus()


def test_the_keyboard_comes_back_also_where_the_dialog_has_left_the_window_inactive(
    sample: Workplace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, elsewhere = page_of(sample), QWidget()
    answer(monkeypatch, tmp_path / "roadmap.xlsx")
    page.foot.excel.setFocus()
    elsewhere.show()
    elsewhere.activateWindow()
    QApplication.processEvents()
    page.foot.excel.click()
    assert page.writing
    elsewhere.close()
    sample.window().activateWindow()
    QApplication.processEvents()
    wait(page)
    assert page.foot.excel.hasFocus()


def test_what_was_written_is_told_above_the_buttons(
    sample: Workplace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_of(sample)
    answer(monkeypatch, tmp_path / "roadmap.xlsx")
    page.foot.excel.click()
    wait(page)
    QApplication.processEvents()
    assert sample.toaster.isVisible()
    assert sample.toaster.geometry().bottom() < page.foot.mapTo(sample.stack, page.foot.rect().topLeft()).y()
    sample.go_to("catalogue")
    sample.toast("Elsewhere it stands in the corner.")
    assert sample.stack.height() - sample.toaster.geometry().bottom() < page.foot.height()


def test_the_rail_marks_the_step_once_a_file_is_written_and_until_something_changes(
    sample: Workplace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, step = page_of(sample), sample.rail.steps["publish"]
    assert step.accessibleDescription() == "Excel, PDF"
    answer(monkeypatch, tmp_path / "roadmap.xlsx")
    QTest.mouseClick(page.foot.excel, Qt.MouseButton.LeftButton)
    wait(page)
    assert step.accessibleDescription() == "published"
    sample.session.run(workspaces.set_quorum(7))
    QApplication.processEvents()
    assert step.accessibleDescription() == "out of date"


def test_a_folder_that_takes_no_file_leaves_everything_as_it_was_and_says_so(
    sample: Workplace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_of(sample)
    answer(monkeypatch, tmp_path / "missing" / "roadmap.xlsx")
    page.foot.excel.click()
    wait(page)
    assert not (tmp_path / "missing").exists()
    assert page.foot.excel.isEnabled()
    assert "is not there. Nothing was written." in sample.toaster.words.text()


def test_an_export_that_is_stopped_leaves_the_earlier_file_and_no_other(
    sample: Workplace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, report = page_of(sample), tmp_path / "published" / "roadmap.pdf"
    report.parent.mkdir()
    report.write_bytes(b"earlier")
    answer(monkeypatch, report)
    page.foot.pdf.click()
    sample.session.tasks.cancel()
    wait(page)
    assert report.read_bytes() == b"earlier"
    assert list(report.parent.iterdir()) == [report]
    assert sample.toaster.words.text().startswith("The export was stopped.")
    assert page.foot.pdf.isEnabled()


def test_another_language_or_theme_waits_until_the_file_is_written(writing: Writing) -> None:
    window, before = writing.window, writing.workplace
    window.set_theme("dark")
    window.set_language("be")
    assert window.workplace is before
    assert before.toaster.words.text() == "The window changes as soon as the file is written."
    assert waited_for(lambda: window.workplace is not before)
    assert writing.report.exists()
    after = workplace_of(window)
    assert (after.session.language.code, after.session.look.theme) == ("be", "dark")
    QApplication.processEvents()
    assert after.toaster.isVisible()
    assert after.toaster.words.text() == "Written: “roadmap.pdf”"


def test_another_language_waits_for_the_answer_to_a_question_too(writing: Writing) -> None:
    window, before = writing.window, writing.workplace
    window.set_language("be")
    question = QMessageBox(window)
    question.setModal(True)
    question.show()
    assert waited_for(lambda: not before.session.tasks.writing)
    QTest.qWait(2 * MILLISECONDS_TO_ANSWER)
    assert window.workplace is before
    question.close()
    assert waited_for(lambda: window.workplace is not before)


def test_a_dialog_that_is_closed_writes_nothing(sample: Workplace, monkeypatch: pytest.MonkeyPatch) -> None:
    page = page_of(sample)
    answer(monkeypatch, None)
    page.foot.pdf.click()
    assert not page.writing
    assert page.foot.pdf.isEnabled()


def test_what_is_unticked_is_in_neither_file_and_not_in_the_preview(
    sample: Workplace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_of(sample)
    long = leaves(previewed(page)).sizes
    rows = page.parts.rows
    rows[Part.FACT_SHEETS].box.click()
    QTest.mouseClick(rows[Part.CONTRADICTIONS], Qt.MouseButton.LeftButton)
    assert page.preview.older.isVisible()
    assert page.preview.sheets.older, "pages that are old are not shown as new ones"
    content = previewed(page)
    assert not page.preview.older.isVisible()
    assert len(leaves(content).sizes) < len(long) / 4
    titles = [each.title for each in leaves(content).chapters]
    assert "Roadmap" in titles
    assert not {"Fact sheets", "Contradictions"} & set(titles)
    report, book = tmp_path / "short.pdf", tmp_path / "short.xlsx"
    answer(monkeypatch, report)
    page.foot.pdf.click()
    assert not page.parts.isEnabled(), "what is chosen stands while it is written"
    wait(page)
    assert report.read_bytes() == content
    answer(monkeypatch, book)
    page.foot.excel.click()
    wait(page)
    assert "Contradictions" not in load_workbook(book, read_only=True).sheetnames
    assert "short.xlsx" in page.foot.where.text()


def test_what_was_ticked_stays_in_another_language_of_the_window(open_window: OpenWindow, sample_file: Path) -> None:
    window = open_window(sample_file)
    page = page_of(workplace_of(window))
    page.parts.rows[Part.SUMMARY].box.click()
    page.language.segments["ru"].click()
    window.set_language("be")
    page = page_of(workplace_of(window))
    assert not page.parts.rows[Part.SUMMARY].box.isChecked()
    assert page.language.chosen == "ru"
    assert not page.parts.fixed.box.isEnabled()
    assert page.parts.fixed.box.isChecked()
