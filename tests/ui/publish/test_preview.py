"""The pages as they will be, leafed through before anything is written."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from roadmap_app.domain.days import today
from roadmap_app.domain.report import Detail
from roadmap_app.domain.text import LanguageCode
from roadmap_app.exchange.publishing import publish
from roadmap_app.ui.shell.workplace import Workplace
from tests.ui.conftest import waited_for
from tests.ui.publish.page import answer, page_of, previewed, wait


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


def test_memory_for_pages_has_a_limit(sample: Workplace, monkeypatch: pytest.MonkeyPatch) -> None:
    page = page_of(sample)
    previewed(page)
    monkeypatch.setattr("roadmap_app.ui.pages.publish.drawn.MOST_BYTES", 1)
    for _turn in range(3):
        page.preview.sheets.turn(1)
        assert waited_for(lambda: sample.session.tasks.current is None)
    assert len(page.preview.sheets.drawn) == len(page.preview.sheets.shown)


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
