"""What is needed to answer is in sight, on a small screen and in large text."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from roadmap_app.domain.text import LanguageCode
from roadmap_app.ui.pages.score import ScorePage
from roadmap_app.ui.pages.score.bar import Bar
from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.workspace.commands import answers
from tests.ui.conftest import OpenWindow, WrittenIn, workplace_of
from tests.ui.seats import KEY, page_of, press, seated


def within(part: QWidget, page: ScorePage) -> bool:
    """Whether all of it is in the part of the page that is seen."""
    area = page.desk.area.viewport()
    top = part.mapTo(area, QPoint(0, 0)).y()
    return top >= 0 and top + part.height() <= area.height()


def test_what_is_needed_to_answer_is_seen_in_a_small_window(blind: Workplace) -> None:
    blind.window().resize(1280, 800)
    page, sitting = seated(blind)
    QApplication.processEvents()
    name = sitting.element.name.en
    assert within(page.desk.strip, page)
    assert within(page.desk.anchors, page)
    assert within(page.desk.manner, page)
    press(page, KEY.Key_4)
    for _criterion in sitting.criteria:
        QApplication.processEvents()
        assert within(page.desk.anchors, page)
        assert within(page.desk.manner, page)
        assert page.desk.pinned.isVisible() or within(page.desk.head.name, page)
        assert page.desk.pinned.name.text() == name
        assert not page.desk.pinned.isVisible() or not page.desk.pinned.name.toolTip(), "it is seen whole"
        press(page, KEY.Key_Down)


@pytest.mark.parametrize("language", ["en", "be", "ru"])
def test_a_laptop_shows_the_whole_desk_without_scrolling(
    language: LanguageCode, open_window: OpenWindow, blind_file: Path
) -> None:
    window = open_window(None)
    window.preferences.language = language
    window.resize(1280, 800)
    window.open(blind_file)
    page, sitting = seated(workplace_of(window))
    QApplication.processEvents()
    for _question in range(len(sitting.criteria) + 1):
        assert page.desk.area.verticalScrollBar().maximum() == 0
        assert all(within(anchor, page) for anchor in page.desk.anchors.anchors)
        assert within(page.desk.strip, page)
        press(page, KEY.Key_Down)
        QApplication.processEvents()
    for element in sitting.elements[1:6]:
        page.show_element(element.code)
        QApplication.processEvents()
        assert page.desk.area.verticalScrollBar().maximum() == 0, element.code


@pytest.mark.parametrize(("wide", "high"), [(1440, 960), (1366, 768), (1280, 800), (1024, 700)])
@pytest.mark.parametrize("language", ["en", "be", "ru"])
def test_the_keys_and_the_confidence_stay_where_they_are_from_the_judgement_to_each_criterion(
    language: LanguageCode, wide: int, high: int, open_window: OpenWindow, blind_file: Path
) -> None:
    window = open_window(None)
    window.preferences.language = language
    window.resize(wide, high)
    window.open(blind_file)
    page, sitting = seated(workplace_of(window))
    QApplication.processEvents()
    desk, places = page.desk, set[tuple[int, int]]()
    for _question in range(len(sitting.criteria) + 1):
        places.add((desk.strip.mapTo(page, QPoint(0, 0)).y(), desk.manner.mapTo(page, QPoint(0, 0)).y()))
        assert desk.area.verticalScrollBar().maximum() == 0
        assert desk.head.summary.isVisible() or page.column.isVisible(), "what the element is stands somewhere"
        press(page, KEY.Key_Down)
        QApplication.processEvents()
    assert len(places) == 1
    assert page.desk.head.notes.isVisible() or high < 960, "there is room for why it matters"


@pytest.mark.parametrize("language", ["en", "be", "ru"])
def test_what_is_needed_to_answer_is_seen_at_twice_the_text_size(
    language: LanguageCode, open_window: OpenWindow, blind_file: Path
) -> None:
    window = open_window(None)
    window.preferences.language, window.preferences.scale = language, 2.0
    window.resize(1280, 800)
    window.open(blind_file)
    workplace = workplace_of(window)
    QApplication.processEvents()
    page, sitting = seated(workplace)
    QApplication.processEvents()
    assert page.desk.pinned.isVisible()
    assert within(page.desk.strip, page)
    for _question in range(len(sitting.criteria) + 1):
        assert all(within(anchor, page) for anchor in page.desk.anchors.anchors)
        assert page.desk.rect().contains(page.desk.manner.geometry())
        press(page, KEY.Key_Down)
        QApplication.processEvents()
    steps = list(workplace.rail.steps.values())
    assert steps[-1].mapTo(workplace.rail, QPoint(0, steps[-1].height())).y() <= workplace.rail.height()


def test_the_score_page_opens_no_window_beside_its_own(written_in: WrittenIn, blind_file: Path) -> None:
    window = written_in(blind_file, "en", 1.5)
    window.resize(1280, 800)
    workplace_of(window).go_to("score")
    QApplication.processEvents()
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == [window]


def test_a_window_that_is_made_smaller_by_hand_is_laid_out_once_and_not_for_ever(blind: Workplace) -> None:
    """The bar under the answers was as high as the way to the reason took at the width before, which showed and hid the
    scroll bar in turns until the program ended."""
    window = blind.window()
    page, sitting = seated(blind)
    for wide, high in ((1440, 900), (1280, 800), (1024, 700)):
        window.resize(wide, high)
        QApplication.processEvents()
        for _question in range(len(sitting.criteria) + 1):
            press(page, KEY.Key_Down)
            QApplication.processEvents()
    assert within(page.desk.strip, page)


@pytest.mark.parametrize("language", ["en", "be", "ru"])
def test_the_curtain_shows_what_can_be_pressed_at_twice_the_text_size(
    language: LanguageCode, written_in: WrittenIn, blind_file: Path
) -> None:
    workplace = workplace_of(written_in(blind_file, language, 2.0))
    workplace.session.document.run(answers.hand_in(round=1, seat="S01"))
    curtain = page_of(workplace).curtain
    for button in (curtain.begin, curtain.again):
        QApplication.processEvents()
        assert button.isVisible()
        assert not curtain.area.verticalScrollBar().maximum()
        curtain.begin.click()


def test_in_another_language_the_page_is_painted_first_as_it_stays(
    open_window: OpenWindow, blind_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(blind_file)
    page, _sitting = seated(workplace_of(window))
    wide, painted = page.bench.bar.width(), list[int]()

    def paint(bar: Bar, event: QPaintEvent) -> None:
        del event
        painted.append(bar.width())

    monkeypatch.setattr(Bar, "paintEvent", paint)
    window.set_language("be")
    for _turn in range(5):
        QApplication.processEvents()
    assert set(painted) == {wide}
