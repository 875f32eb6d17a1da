"""A name is shown letter by letter, whatever it looks like: nothing from a file is read as HTML or as a mnemonic."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QLabel,
    QMessageBox,
    QToolTip,
    QWidget,
)

from roadmap_app.domain.text import Text
from roadmap_app.ui.actions import words_of
from roadmap_app.ui.window import MainWindow
from roadmap_app.workspace.commands import catalogue, criteria
from tests.ui.conftest import OpenWindow, workplace_of
from tests.ui.test_walk import ELEMENT, places

NAME = "<b>x</b> & y"
ROWS = 60
MEANT_AS_WRITTEN = Qt.TextFormat.PlainText


@pytest.fixture
def marked(open_window: OpenWindow, sample_file: Path) -> MainWindow:
    """The sample where an element and the first criterion are named so."""
    window = open_window(sample_file)
    document = workplace_of(window).session.document
    name = Text(en=NAME)
    document.run(criteria.edit(replace(document.snapshot.criteria[0], name=name)))
    document.run(catalogue.edit(replace(document.snapshot.element(ELEMENT), name=name)))
    QApplication.processEvents()
    return window


def test_a_name_that_looks_like_html_is_shown_as_it_is_written(marked: MainWindow) -> None:
    seen: set[str] = set()
    for place in places(marked):
        for each in (marked, *marked.findChildren(QWidget)):
            if isinstance(each, QLabel) and NAME in each.text():
                assert each.textFormat() == MEANT_AS_WRITTEN or not each.isVisible(), (place, each.parentWidget())
            if isinstance(each, QAbstractButton) and each.isVisible():
                assert NAME not in each.text(), (place, each)
        for over, at in spots(marked):
            QApplication.sendEvent(over, QHelpEvent(QEvent.Type.ToolTip, at, over.mapToGlobal(at)))
            if NAME in QToolTip.text():
                assert tip_shown().textFormat() == MEANT_AS_WRITTEN, place
                seen.add(place)
            QToolTip.hideText()
    assert {"catalogue", "consensus, heatmap", "consensus, agenda", "roadmap"} <= seen


def spots(window: QWidget) -> Iterator[tuple[QWidget, QPoint]]:
    """Wherever a person can hover and is told the name."""
    for each in window.findChildren(QWidget):
        if not each.isVisible():
            continue
        if NAME in each.toolTip():
            yield each, each.rect().center()
        if isinstance(each, QAbstractItemView) and not isinstance(each, QHeaderView):
            yield from ((each.viewport(), at) for at in cells(each))


def cells(view: QAbstractItemView) -> Iterator[QPoint]:
    model = view.model()
    for row in range(min(ROWS, model.rowCount(QModelIndex()))):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())):
            index = model.index(row, column, QModelIndex())
            if NAME in str(index.data(Qt.ItemDataRole.ToolTipRole) or ""):
                view.scrollTo(index)
                yield view.visualRect(index).center()


def tip_shown() -> QLabel:
    return next(
        each
        for each in QApplication.allWidgets()
        if isinstance(each, QLabel) and each.metaObject().className() == "QTipLabel" and each.text() == QToolTip.text()
    )


def test_a_message_is_shown_as_it_is_written(marked: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    formats: list[Qt.TextFormat] = []

    def look(box: QMessageBox) -> None:
        box.show()
        formats.extend(each.textFormat() for each in box.findChildren(QLabel) if NAME in each.text())
        box.hide()

    monkeypatch.setattr(QMessageBox, "exec", look)
    marked.tell(NAME)
    assert formats == [MEANT_AS_WRITTEN]


def test_an_ampersand_in_a_name_stays_in_menus(marked: MainWindow) -> None:
    undo = workplace_of(marked).actions_here.undoing.undo
    assert NAME in words_of(undo)
    assert NAME.replace("&", "&&") in undo.text()
