"""What goes to a printer."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from roadmap_app.domain.progress import unwatched
from roadmap_app.exchange.pdf_pages import leaves
from roadmap_app.ui.pages.publish.printing import file_of, print_pages, write_pages
from roadmap_app.ui.shell.workplace import Workplace
from tests.ui.conftest import waited_for
from tests.ui.publish.page import page_of, previewed


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


def test_a_pdf_in_place_of_a_printer_is_the_very_report(sample: Workplace, tmp_path: Path) -> None:
    page = page_of(sample)
    content = previewed(page)
    made = page.proof.current
    assert made is not None
    target, workspace = tmp_path / "printed.pdf", sample.session.document.path
    printer = QPrinter()
    assert file_of(printer) is None
    printer.setOutputFileName(str(target))
    assert file_of(printer) == target
    assert write_pages(content, made.leaves, printer, target, workspace) == len(made.leaves.sizes)
    assert target.read_bytes() == content
    printer.setFromTo(2, 4)
    assert write_pages(content, made.leaves, printer, target, workspace) == 3
    assert leaves(target.read_bytes()).sizes == made.leaves.sizes[1:4]
    assert target.stat().st_size < len(content)


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
    doing = sample.session.tasks.current
    assert doing is None or doing.words != "Printing…"


def test_what_is_written_in_place_of_printing_is_said_to_be_written(
    sample: Workplace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, target = page_of(sample), tmp_path / "printed.pdf"
    content = previewed(page)

    def into_a_file(dialog: QPrintDialog) -> int:
        dialog.printer().setOutputFileName(str(target))
        return QDialog.DialogCode.Accepted.value

    monkeypatch.setattr(QPrintDialog, "exec", into_a_file)
    page.preview.print.click()
    assert waited_for(lambda: sample.toaster.words.text() == "Written: “printed.pdf”")
    assert target.read_bytes() == content
