"""What a person would miss of publishing: both files, in the language chosen, and the word about what they tell."""

import subprocess
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from roadmap_app.domain import findings
from roadmap_app.domain.days import today
from roadmap_app.domain.progress import unwatched
from roadmap_app.domain.report import Detail
from roadmap_app.domain.text import LanguageCode
from roadmap_app.exchange.pdf_pages import leaves
from roadmap_app.exchange.publishing import publish
from roadmap_app.ui.pages.publish import PublishPage
from roadmap_app.ui.pages.publish.printing import print_pages
from roadmap_app.ui.shell.workplace import Workplace
from tests.ui.conftest import OpenWindow, waited_for, workplace_of


def page_of(workplace: Workplace) -> PublishPage:
    workplace.go_to("publish")
    QApplication.processEvents()
    assert isinstance(workplace.page, PublishPage)
    return workplace.page


def answer(monkeypatch: pytest.MonkeyPatch, target: Path | None) -> None:
    chosen = (str(target) if target else "", "")

    def asked(*_question: object) -> tuple[str, str]:
        return chosen

    monkeypatch.setattr(QFileDialog, "getSaveFileName", asked)


def wait(page: PublishPage) -> None:
    """In an event loop, as the program runs: `QTest.qWait` keeps other threads from Python."""
    for _turn in range(600):
        if not page.writing:
            return
        loop = QEventLoop()
        QTimer.singleShot(50, loop.quit)
        loop.exec()
    raise AssertionError("the file was not written in 30 seconds")


def test_both_files_are_written_in_the_language_chosen_while_the_window_lives(
    sample: Workplace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_of(sample)
    page.language.segments["be"].click()
    book, report = tmp_path / "roadmap.xlsx", tmp_path / "roadmap.pdf"
    answer(monkeypatch, book)
    page.excel.click()
    assert not page.excel.isEnabled()
    assert not page.pdf.isEnabled()
    wait(page)
    answer(monkeypatch, report.with_suffix(""))
    page.pdf.click()
    wait(page)
    assert page.pdf.isEnabled()
    assert "Дарожная карта" in load_workbook(book, read_only=True).sheetnames
    text = subprocess.run(["pdftotext", "-l", "3", str(report), "-"], capture_output=True, text=True, check=True)
    assert "Беларусі" in text.stdout
    assert sample.toaster.words.text() == "Written: “roadmap.pdf”"


def test_a_folder_that_takes_no_file_leaves_everything_as_it_was_and_says_so(
    sample: Workplace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_of(sample)
    answer(monkeypatch, tmp_path / "missing" / "roadmap.xlsx")
    page.excel.click()
    wait(page)
    assert not (tmp_path / "missing").exists()
    assert page.excel.isEnabled()
    assert "is not there. Nothing was written." in sample.toaster.words.text()


def test_an_export_that_is_stopped_leaves_the_earlier_file_and_no_other(
    sample: Workplace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, report = page_of(sample), tmp_path / "published" / "roadmap.pdf"
    report.parent.mkdir()
    report.write_bytes(b"earlier")
    answer(monkeypatch, report)
    page.pdf.click()
    sample.session.tasks.cancel()
    wait(page)
    assert report.read_bytes() == b"earlier"
    assert list(report.parent.iterdir()) == [report]
    assert sample.toaster.words.text().startswith("The export was stopped.")
    assert page.pdf.isEnabled()


def test_another_language_or_theme_waits_until_the_file_is_written(
    open_window: OpenWindow, sample_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(sample_file)
    before = workplace_of(window)
    page, report = page_of(before), tmp_path / "roadmap.pdf"
    answer(monkeypatch, report)
    page.pdf.click()
    window.set_theme("dark")
    window.set_language("be")
    assert window.workplace is before
    assert before.toaster.words.text() == "The window changes as soon as the file is written."
    assert waited_for(lambda: window.workplace is not before)
    assert report.exists()
    after = workplace_of(window)
    assert (after.session.language.code, after.session.look.theme) == ("be", "dark")
    QApplication.processEvents()
    assert after.toaster.isVisible()
    assert after.toaster.words.text() == "Written: “roadmap.pdf”"


def test_a_dialog_that_is_closed_writes_nothing(sample: Workplace, monkeypatch: pytest.MonkeyPatch) -> None:
    page = page_of(sample)
    answer(monkeypatch, None)
    page.pdf.click()
    assert not page.writing
    assert page.pdf.isEnabled()


def test_the_privacy_check_counts_what_a_reader_could_infer(sample: Workplace) -> None:
    page = page_of(sample)
    exposed = findings.exposure(sample.session.document.results())
    said = [words for fine, words in page.check.found if not fine]
    assert exposed.alone
    assert any(str(exposed.alone) in words for words in said)
    assert any(str(exposed.unanimous) in words for words in said)
    assert page.inspector() is page.check


def test_a_blind_round_has_nothing_to_publish(blind: Workplace) -> None:
    page = page_of(blind)
    assert page.body.currentWidget() is page.blind
    assert page.inspector() is None
    page.blind.button.click()
    assert blind.page.key == "score"


def previewed(page: PublishPage) -> bytes:
    """What the preview was made of, once a page of it is drawn."""
    for _turn in range(600):
        made = page.proof.current
        if made is not None and page.preview.sheets.drawn:
            return made.content
        loop = QEventLoop()
        QTimer.singleShot(50, loop.quit)
        loop.exec()
    raise AssertionError("the preview was not drawn in 30 seconds")


def test_the_preview_comes_by_itself_and_shows_the_bytes_that_are_written(
    sample: Workplace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_of(sample)
    content = previewed(page)
    assert page.preview.body.currentWidget() is page.preview.sheets
    assert "Roadmap for dismantling" in page.preview.sheets.accessibleDescription()
    target = tmp_path / "roadmap.pdf"
    answer(monkeypatch, target)
    page.pdf.click()
    wait(page)
    assert target.read_bytes() == content
    report = sample.session.document.report(
        language=LanguageCode.EN,
        detail=Detail.PUBLISHED,
        day=today(),
    )
    publish(report, workspace=sample.session.document.path, pdf_file=tmp_path / "again.pdf")
    assert (tmp_path / "again.pdf").read_bytes() == content, "made anew without a preview, it is the same"


def test_the_preview_is_leafed_and_enlarged_by_keyboard(sample: Workplace) -> None:
    page = page_of(sample)
    previewed(page)
    sheets, tools = page.preview.sheets, page.preview
    sheets.setFocus()
    assert not tools.previous.isEnabled()
    first = sheets.shown
    QTest.keyClick(sheets, Qt.Key.Key_PageDown)
    assert sheets.shown[0] == first[-1] + 1
    QTest.keyClick(sheets, Qt.Key.Key_End)
    assert sheets.shown[-1] == sheets.count - 1
    assert not tools.next.isEnabled()
    assert tools.place.text().endswith(f"of {sheets.count}")
    whole = sheets.scale()
    QTest.keyClick(sheets, Qt.Key.Key_Plus)
    assert sheets.scale() > whole
    QTest.keyClick(sheets, Qt.Key.Key_0)
    QTest.keyClick(sheets, Qt.Key.Key_Home)
    assert sheets.shown == first


def test_a_part_of_the_report_is_one_choice_away(sample: Workplace) -> None:
    page = page_of(sample)
    previewed(page)
    chapter = page.preview.chapter
    at = chapter.findText("Fact sheets")
    chapter.setCurrentIndex(at)
    chapter.activated.emit(at)
    assert chapter.itemData(at) in page.preview.sheets.shown


def test_pages_that_have_become_old_say_so_until_they_are_made_again(sample: Workplace) -> None:
    page = page_of(sample)
    before = previewed(page)
    page.language.segments["ru"].click()
    assert page.preview.again.isVisibleTo(page.preview)
    page.preview.again.click()
    assert previewed(page) != before
    assert not page.preview.again.isVisibleTo(page.preview)


def test_the_preview_can_be_stopped_and_asked_for_again(sample: Workplace) -> None:
    page = page_of(sample)
    page.proof.make()
    sample.session.tasks.cancel()
    for _turn in range(100):
        if page.preview.body.currentWidget() is page.preview.none:
            break
        loop = QEventLoop()
        QTimer.singleShot(50, loop.quit)
        loop.exec()
    assert page.proof.current is None
    page.preview.none.button.click()
    assert previewed(page).startswith(b"%PDF")


def test_what_is_printed_are_the_pages_of_the_preview(sample: Workplace, tmp_path: Path) -> None:
    page = page_of(sample)
    content = previewed(page)
    made = page.proof.current
    assert made is not None
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setResolution(72)
    printer.setFromTo(2, 4)
    assert print_pages(content, made.leaves, printer, unwatched) == 3
    assert len(leaves((tmp_path / "printed.pdf").read_bytes()).sizes) == 3


def test_the_print_dialog_is_asked_before_anything_goes_to_a_printer(
    sample: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_of(sample)
    previewed(page)
    asked: list[tuple[int, int]] = []

    def refuse(dialog: QPrintDialog) -> int:
        asked.append((dialog.minPage(), dialog.maxPage()))
        return QDialog.DialogCode.Rejected.value

    monkeypatch.setattr(QPrintDialog, "exec", refuse)
    QTest.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert asked == [(1, page.preview.sheets.count)]
    assert sample.session.tasks.current is None
