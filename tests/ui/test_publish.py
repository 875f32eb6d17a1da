"""What a person would miss of publishing: both files, in the language chosen, and the word about what they tell."""

import subprocess
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox

from roadmap_app.domain import findings
from roadmap_app.domain.days import today
from roadmap_app.domain.progress import unwatched
from roadmap_app.domain.report import Detail, Part
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
    assert waited_for(lambda: not page.writing)


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


def test_another_language_or_theme_waits_until_the_file_is_written(
    open_window: OpenWindow, sample_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(sample_file)
    before = workplace_of(window)
    page, report = page_of(before), tmp_path / "roadmap.pdf"
    answer(monkeypatch, report)
    page.foot.pdf.click()
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
    page.foot.pdf.click()
    assert not page.writing
    assert page.foot.pdf.isEnabled()


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


def previewed(page: PublishPage) -> bytes:
    """What the preview was made of, once a page of it is drawn."""
    assert waited_for(lambda: page.proof.current is not None and bool(page.preview.sheets.drawn))
    made = page.proof.current
    assert made is not None
    return made.content


def test_the_preview_comes_by_itself_and_shows_the_bytes_that_are_written(
    sample: Workplace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_of(sample)
    content = previewed(page)
    assert page.preview.body.currentWidget() is page.preview.sheets
    assert "Roadmap for dismantling" in page.preview.sheets.accessibleDescription()
    target = tmp_path / "roadmap.pdf"
    answer(monkeypatch, target)
    page.foot.pdf.click()
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
    assert tools.place.text().endswith(str(sheets.count))
    whole = sheets.scale()
    QTest.keyClick(sheets, Qt.Key.Key_Plus)
    assert sheets.scale() > whole
    QTest.keyClick(sheets, Qt.Key.Key_0)
    QTest.keyClick(sheets, Qt.Key.Key_Home)
    assert sheets.shown == first


def test_a_part_of_the_report_is_one_press_or_one_key_away(sample: Workplace) -> None:
    page = page_of(sample)
    previewed(page)
    strip, sheets = page.preview.strip, page.preview.sheets
    named = {button.accessibleName().partition(",")[0]: at for at, button in strip.buttons.items()}
    QTest.mouseClick(strip.buttons[named["Fact sheets"]], Qt.MouseButton.LeftButton)
    assert named["Fact sheets"] in sheets.shown
    assert strip.buttons[named["Fact sheets"]].isChecked()
    QTest.keyClick(page, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert named["Method and data"] in sheets.shown
    QTest.keyClick(strip.buttons[0], Qt.Key.Key_PageUp)
    assert sheets.shown[-1] == named["Method and data"] - named["Method and data"] % 2 - 1
    assert waited_for(lambda: all(not button.icon().isNull() for button in strip.buttons.values()))


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


def test_memory_for_pages_has_a_limit(sample: Workplace, monkeypatch: pytest.MonkeyPatch) -> None:
    page = page_of(sample)
    previewed(page)
    monkeypatch.setattr("roadmap_app.ui.pages.publish.drawn.MOST_BYTES", 1)
    for _turn in range(3):
        page.preview.sheets.turn(1)
        assert waited_for(lambda: sample.session.tasks.current is None)
    assert len(page.preview.sheets.drawn) == len(page.preview.sheets.shown)


def pressed_when_asked(monkeypatch: pytest.MonkeyPatch, words: str) -> list[str]:
    """Press the button of the next questions; what was asked."""
    asked: list[str] = []

    def press(box: QMessageBox) -> int:
        asked.append(box.text())
        next(button for button in box.buttons() if button.text() == words).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", press)
    return asked


def test_a_window_that_is_writing_asks_before_it_closes_and_leaves_no_half_file(
    open_window: OpenWindow, sample_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(sample_file)
    page, report = page_of(workplace_of(window)), tmp_path / "published" / "roadmap.pdf"
    report.parent.mkdir()
    answer(monkeypatch, report)
    page.foot.pdf.click()
    asked = pressed_when_asked(monkeypatch, "Wait")
    window.close()
    assert len(asked) == 1
    assert window.isVisible()
    assert page.writing
    pressed_when_asked(monkeypatch, "Stop writing")
    window.close()
    assert not window.isVisible()
    assert list(report.parent.iterdir()) == []


def test_the_question_goes_when_the_file_is_there_and_the_window_stays(
    open_window: OpenWindow, sample_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(sample_file)
    workplace = workplace_of(window)
    page, report = page_of(workplace), tmp_path / "roadmap.pdf"
    answer(monkeypatch, report)
    page.foot.pdf.click()
    window.close()
    assert report.exists()
    assert window.isVisible()
    assert workplace.toaster.words.text() == "Written: “roadmap.pdf”"


def test_another_file_is_not_opened_over_one_that_is_being_written(
    open_window: OpenWindow, sample_file: Path, blank_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(sample_file)
    before = workplace_of(window)
    page, report = page_of(before), tmp_path / "roadmap.pdf"
    answer(monkeypatch, report)
    page.foot.pdf.click()
    asked = pressed_when_asked(monkeypatch, "Wait")
    window.open(blank_file)
    assert len(asked) == 1
    assert window.workplace is before
    wait(page)
    assert report.exists()


def test_pages_that_have_become_old_say_so_until_they_are_made_again(sample: Workplace) -> None:
    page = page_of(sample)
    before = previewed(page)
    page.language.segments["ru"].click()
    assert page.preview.older.isVisibleTo(page.preview)
    page.preview.older.again.click()
    assert previewed(page) != before
    assert not page.preview.older.isVisibleTo(page.preview)


def test_the_preview_can_be_stopped_and_asked_for_again(sample: Workplace) -> None:
    page = page_of(sample)
    page.proof.make()
    sample.session.tasks.cancel()
    assert waited_for(lambda: page.preview.body.currentWidget() is page.preview.none)
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
    doing = sample.session.tasks.current
    assert doing is None or doing.words != "Printing…"
