"""Tab comes by everything, in the order in which it is read."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.ui.steps import STEPS

TAB = Qt.FocusPolicy.TabFocus


def stops(workplace: Workplace, key: Qt.Key) -> list[QWidget]:
    """Where the key leads from the chosen step of the rail until it is there again."""
    window, start = workplace.window(), workplace.rail.steps[workplace.page.key]
    start.setFocus()
    found: list[QWidget] = []
    while True:
        QTest.keyClick(window.focusWidget() or window, key)
        here = window.focusWidget()
        assert here is not None
        assert here not in found, here
        if here is start:
            return found
        found.append(here)


def can_be_reached(part: QWidget) -> set[QWidget]:
    return {
        each
        for each in part.findChildren(QWidget)
        if each.focusPolicy() & TAB == TAB and each.isVisible() and each.isEnabled() and each.focusProxy() is None
    }


@pytest.mark.parametrize("page", STEPS)
def test_tab_leads_from_the_rail_through_the_page_to_the_pane_and_back(page: str, sample: Workplace) -> None:
    sample.window().activateWindow()
    for step in ("catalogue", page, "publish", page):
        sample.go_to(step)
        QApplication.processEvents()
    forward = stops(sample, Qt.Key.Key_Tab)
    assert stops(sample, Qt.Key.Key_Backtab) == forward[::-1]
    parts = [sample.rail, sample.page, sample.column, sample.top_bar]
    order = [next(at for at, part in enumerate(parts) if part.isAncestorOf(stop)) for stop in forward]
    assert order == sorted(order)
    assert can_be_reached(sample.page) | can_be_reached(sample.column) <= set(forward)
    of_page = [stop for stop in forward if sample.page.isAncestorOf(stop)]
    heights = [stop.mapTo(sample.page, QPoint(0, 0)).y() for stop in of_page]
    assert heights[0] <= min(heights) + sample.session.look.px(8)
