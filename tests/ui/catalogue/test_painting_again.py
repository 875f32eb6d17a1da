"""What is painted anew when the keyboard, the pointer or the room changes: whole lines, or pieces would be left."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPaintEvent, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from roadmap_app.ui.pages.catalogue.table import CatalogueTable
from roadmap_app.ui.shell.workplace import Workplace
from tests.ui.catalogue.table import SHIFT, page_of, select


class Painted:
    """The region that the table paints anew."""

    def __init__(self, patched: pytest.MonkeyPatch) -> None:
        self._region, paint = QRegion(), CatalogueTable.paintEvent

        def record(table: CatalogueTable, event: QPaintEvent) -> None:
            self._region = self._region.united(event.region())
            paint(table, event)

        patched.setattr(CatalogueTable, "paintEvent", record)

    def by(self, done: Callable[[], object]) -> QRegion:
        QApplication.processEvents()
        self._region = QRegion()
        done()
        QApplication.processEvents()
        return self._region


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> Painted:
    return Painted(monkeypatch)


def line(table: CatalogueTable, row: int) -> QRect:
    return QRect(0, table.rowViewportPosition(row), table.viewport().width(), table.rowHeight(row))


def whole(region: QRegion, *lines: QRect) -> bool:
    return all(QRegion(one).subtracted(region).isEmpty() for one in lines)


def test_the_ring_leaves_nothing_of_itself_on_a_line_that_it_has_passed(painted: Painted, sample: Workplace) -> None:
    table = select(sample, "US-INST-004", 2).table
    row = table.currentIndex().row()
    region = painted.by(lambda: QTest.keyClick(table, Qt.Key.Key_Down, SHIFT))
    assert table.currentIndex().row() == row + 1
    assert whole(region, line(table, row), line(table, row + 1))
    assert not whole(region, line(table, row + 3)), "or it would say nothing"


def test_the_whole_line_under_the_pointer_lights_up_and_goes_out_again(painted: Painted, sample: Workplace) -> None:
    table = page_of(sample).table
    first = line(table, 2)
    region = painted.by(lambda: QTest.mouseMove(table.viewport(), first.center()))
    assert whole(region, first)
    shown = table.viewport().grab(first).toImage()
    ground = {shown.pixelColor(x, 2).name() for x in (4, shown.width() // 2, shown.width() - 4)}
    assert ground == {QColor(sample.session.look.colour("hover")).name()}
    region = painted.by(lambda: QTest.mouseMove(table.viewport(), first.center() + QPoint(0, first.height())))
    assert whole(region, first, line(table, 3))


def test_the_line_that_was_shown_stays_in_sight_where_the_table_becomes_lower(sample: Workplace) -> None:
    sample.show_element("US-DEF-001")
    QApplication.processEvents()
    table = page_of(sample).table
    for height in (700, 400, 300):
        table.resize(table.width(), height)
        QApplication.processEvents()
        assert table.viewport().rect().contains(table.visualRect(table.currentIndex())), height
