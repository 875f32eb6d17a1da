"""What a person would miss of publishing: both files, in the language chosen, and the word about what they tell."""

import subprocess
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog

from roadmap_app.domain import findings
from roadmap_app.ui.pages.publish import PublishPage
from roadmap_app.ui.shell.workplace import Workplace


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
