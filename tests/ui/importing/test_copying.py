"""Elements go to a spreadsheet and come back."""

from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView

from roadmap_app.domain.incoming import Fate
from roadmap_app.exchange import clipboard
from roadmap_app.i18n import LANGUAGES
from roadmap_app.ui.preferences import Preferences
from roadmap_app.ui.shell.workplace import Workplace
from tests.ui.conftest import OpenWindow, workplace_of
from tests.ui.importing.dialog import CONTROL, checked, dialog_of, page_of, said


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("headers", [True, False])
def test_what_is_copied_from_the_catalogue_changes_nothing_when_it_is_pasted_back(
    open_window: OpenWindow, sample_file: Path, preferences: Preferences, *, code: str, headers: bool
) -> None:
    preferences.language = code
    workplace = workplace_of(open_window(sample_file))
    table = page_of(workplace).table
    table.choose("US-DEF-001")
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_C, CONTROL if headers else CONTROL | Qt.KeyboardModifier.ShiftModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == (2 if headers else 1)
    assert lines[-1].startswith("DEF-001\t")
    QTest.keyClick(table, Qt.Key.Key_V, CONTROL)
    dialog = dialog_of(workplace)
    checked(dialog)
    assert dialog.reading.choice is not None
    assert bool(dialog.reading.choice.arrangement.header) == headers
    assert not dialog.reading.choice.missing
    assert [row.fate for row in dialog.reading.preview.rows] == [Fate.UNCHANGED], said(dialog)
    dialog.reject()


def test_several_rows_are_copied_in_the_order_in_which_they_are_listed(sample: Workplace) -> None:
    page = page_of(sample)
    page.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    page.table.clearSelection()
    for code in ("US-DEF-002", "US-DEF-001"):
        line = page.model.line_of(code)
        assert line is not None
        rows = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        page.table.selectionModel().select(page.model.index(line, 0), rows)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_C, CONTROL)
    table = clipboard.read_table(QGuiApplication.clipboard().text())
    assert [row[0] for row in table] == ["Code", "DEF-001", "DEF-002"]
    assert table[0] == ("Code", "Element", "Domain", "Kind", "Layer", "Status", "Round 2 verdict")
    assert sample.toaster.words.text() == "2 elements copied."
    page.table.clearSelection()
    QTest.keyClick(page.table, Qt.Key.Key_C, CONTROL)
    assert sample.toaster.words.text() == "Nothing copied: no element is selected."
