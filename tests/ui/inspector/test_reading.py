"""The fact sheet as it is read, and the graph in it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from roadmap_app.domain.element import Source
from roadmap_app.ui.inspector import FactSheet
from roadmap_app.ui.inspector.graph import NeighbourGraph
from roadmap_app.ui.inspector.source_view import SourceView
from roadmap_app.ui.preferences import Preferences
from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.workspace.commands import sources
from roadmap_app.workspace.document import Document
from tests.ui.conftest import OpenWindow, workplace_of
from tests.ui.inspector.sheet import FOUNDING, TREATY, said, sheet_of


def test_the_fact_sheet_shows_the_strip_of_a_revealed_round(sample: Workplace) -> None:
    sheet = sheet_of(sample)
    assert sheet.reading is not None
    words = said(sheet.reading)
    assert "median 1 · DI 0.00" in words
    assert "8 of 9" in words
    strips = [each for each in sheet.findChildren(QWidget) if "7 of 8 experts" in each.accessibleName()]
    assert strips


def test_a_blind_round_shows_neither_strip_nor_figures(blind: Workplace) -> None:
    sheet = sheet_of(blind)
    assert sheet.reading is not None
    words = said(sheet.reading)
    assert "Hidden until the round is revealed" in words
    assert "median" not in words
    assert "0 of" not in words


def test_a_source_says_how_far_it_was_checked_and_where_it_leads_before_it_leads_there(
    sample: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def open_url(url: QUrl) -> None:
        opened.append(url.toString())

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    for address in ("file:///etc/passwd", "https://belmos.ru/text?id=1"):
        sample.session.run(sources.add(Source(element=TREATY, position=0, note="A note", address=address)))
    sheet = sheet_of(sample)
    views = sheet.findChildren(SourceView)
    assert "excerpt seen" in said(views[0])
    assert "not verified" in said(views[1])
    assert not hasattr(views[1], "link"), "only the web is opened"
    link, shown, open_ = views[2].link, views[2].address, views[2].open
    assert (link.text(), shown.isHidden(), open_.isHidden()) == ("belmos.ru", True, True)
    link.click()
    assert opened == []
    assert (shown.text(), open_.isHidden()) == ("https://belmos.ru/text?id=1", False)
    open_.click()
    assert opened == ["https://belmos.ru/text?id=1"]


def graph_of(sheet: FactSheet) -> NeighbourGraph:
    assert sheet.reading is not None
    assert sheet.reading.graph is not None
    return sheet.reading.graph


def test_the_graph_is_walked_by_the_arrows_and_enter_goes_there(sample: Workplace) -> None:
    sheet = sheet_of(sample)
    graph = graph_of(sheet)
    stops = [node for node in graph.nodes if node.focusPolicy() is Qt.FocusPolicy.StrongFocus]
    (left,) = [node for node in graph.nodes if node.place.side < 0]
    assert stops == [left]
    assert left.accessibleName().startswith("Predecessor treaties: Community (1996)")
    assert left.accessibleName().endswith("INST-017, functional, Transitional period")
    left.setFocus()
    QTest.keyClick(left, Qt.Key.Key_Right)
    (right,) = [node for node in graph.nodes if node.hasFocus()]
    assert right.place.side > 0
    QTest.keyClick(right, Qt.Key.Key_Down)
    (below,) = [node for node in graph.nodes if node.hasFocus()]
    assert below.y() > right.y()
    key = below.place.node.key
    QTest.keyClick(below, Qt.Key.Key_Return)
    assert sheet.code == key
    assert sheet.hasFocus(), "the keyboard goes on from there"


def test_an_element_with_many_neighbours_counts_those_that_are_not_drawn_and_leads_to_them(sample: Workplace) -> None:
    sheet = sheet_of(sample, FOUNDING)
    graph = graph_of(sheet)
    assert sheet.reading is not None
    listed = sheet.reading.links["needed_by"]
    assert len(listed) > 20
    more = [node for node in graph.nodes if not node.place.node.key]
    drawn = len(graph.nodes) - len(more)
    left_out = sum(int(node.accessibleName().split()[1]) for node in more)
    assert drawn + left_out == len(listed)
    more[-1].click()
    assert listed[0].hasFocus()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_of_the_sheet_is_wider_than_its_column(
    scale: float, open_window: OpenWindow, sample_file: Path, preferences: Preferences
) -> None:
    preferences.language, preferences.scale = "be", scale
    window = open_window(sample_file)
    window.resize(round(1440 * scale), round(900 * scale))
    workplace = workplace_of(window)
    sheet = sheet_of(workplace, FOUNDING)
    for _ in ("reading", "editing"):
        QApplication.processEvents()
        inside = sheet.area.widget()
        assert inside is not None
        assert inside.width() <= sheet.area.viewport().width()
        assert inside.minimumSizeHint().width() <= sheet.area.viewport().width()
        sheet.edit.click()


def test_a_document_that_is_only_read_cannot_be_edited(sample: Workplace, open_window: OpenWindow) -> None:
    path = sample.session.document.path
    window = open_window(None)
    window.show_document(Document.open(path, write=False))
    reader = workplace_of(window)
    sheet = sheet_of(reader)
    assert not sheet.edit.isVisible()
    QTest.keyClick(sheet, Qt.Key.Key_F2)
    QTest.keyClick(sheet, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert sheet.form is None
    assert sheet.reading is not None
