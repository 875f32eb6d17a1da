"""Whose keyboard has Cyrillic letters alone works with the same keys as everybody else."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from roadmap_app.presentation.matching import latin_letter
from roadmap_app.ui.other_layouts import OtherLayouts
from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.workspace.commands import criteria
from tests.ui.program.pressing import CONTROL, SHIFT, window_of


def hold_control(widget: QWidget, letter: str, further: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    key = Qt.Key(ord(letter))
    QTest.sendKeyEvent(QTest.KeyAction.Click, widget, key, letter, CONTROL | further)
    QApplication.processEvents()


@pytest.fixture
def workplace(sample: Workplace) -> Workplace:
    window = window_of(sample)
    OtherLayouts(window).watch(window.windowHandle())
    return sample


def test_a_cyrillic_letter_stands_for_the_latin_one_of_its_key() -> None:
    assert [latin_letter(each) for each in "ЛлЯСМўщиі"] == ["k", "k", "z", "c", "v", "o", "o", "b", "b"]
    assert [latin_letter(each) for each in ("k", "1", "х", "ж", "'")] == [""] * 5


def test_the_search_opens_by_the_key_of_k(workplace: Workplace) -> None:
    hold_control(workplace, "Л")
    assert workplace.searching.palette.isVisible()


def test_a_field_is_copied_and_pasted_by_the_keys_of_c_and_v(workplace: Workplace) -> None:
    hold_control(workplace, "Л")
    search = workplace.top_bar.search
    search.setText("нафта")
    search.setFocus()
    for letter in "ФС":
        hold_control(search, letter)
    assert QGuiApplication.clipboard().text() == "нафта"
    QTest.keyClick(search, Qt.Key.Key_End)
    hold_control(search, "М")
    assert search.text() == "нафтанафта"


def test_a_change_is_undone_and_done_again_by_the_keys_of_z(workplace: Workplace) -> None:
    document = workplace.session.document
    first = document.snapshot.criteria[0]
    workplace.session.run(criteria.edit(replace(first, weight=0.5)))
    hold_control(workplace, "Я")
    assert document.snapshot.criteria[0] == first
    hold_control(workplace, "Я", SHIFT)
    assert document.snapshot.criteria[0] != first
