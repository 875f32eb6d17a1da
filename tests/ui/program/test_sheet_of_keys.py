"""The shortcut sheet cannot go out of date: whatever key a view takes is on it, and so is every key of a button."""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

import roadmap_app.ui
from roadmap_app.ui.controls.key_cap import key_words
from roadmap_app.ui.page import Page
from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.ui.steps import STEPS

UI = Path(roadmap_app.ui.__file__).parent
CAPS = {
    "Left": "←",
    "Right": "→",
    "Up": "↑",
    "Down": "↓",
    "PageUp": "PgUp",
    "PageDown": "PgDown",
    "Return": "Enter",
    "Escape": "Esc",
    "Delete": "Del",
    "Backspace": "Del",
    "⌫": "Del",
    "Space": "Enter",
    "Plus": "+",
    "Minus": "−",
    "PgDn": "PgDown",
}
TWINS = {"Key_Enter", "Key_Equal"}
"""The same key elsewhere on the keyboard. Space presses where Enter does, and Backspace clears where Del does."""
OF_A_FIELD = {
    "pages/catalogue/columns_button.py",
    "pages/catalogue/side_form.py",
    "pages/score/curtain.py",
    "pages/score/matrix/paste_panel.py",
    "pages/score/reason.py",
}
"""Fields, menus and questions, in which Enter, Esc and the arrows do what they do everywhere."""


def _cap(key: str) -> str:
    return CAPS.get(key, key)


def _same(caps: str) -> str:
    return " ".join(_cap(cap) for cap in caps.split())


def _handled(folder: str) -> Iterable[tuple[str, str]]:
    """Every key that the code of that folder asks for, and where."""
    for file in sorted((UI / folder).rglob("*.py")):
        place = file.relative_to(UI).as_posix()
        if place not in OF_A_FIELD:
            for name in re.findall(r"\bQt\.Key\.(Key_\w+)", file.read_text("utf-8")):
                if name not in TWINS:
                    yield _cap(name.removeprefix("Key_")), place


def _told(rows: Iterable[tuple[str, str]]) -> set[str]:
    return {_cap(cap) for caps, _words in rows for cap in caps.split()}


def _sheet(sample: Workplace) -> dict[str, list[tuple[str, str]]]:
    QTest.mouseClick(sample.rail.at_hand[-1], Qt.MouseButton.LeftButton)
    assert sample.sheet is not None
    groups = {heading: list(rows) for heading, rows in sample.sheet.groups.items()}
    sample.sheet.close()
    return groups


def _bound(widget: QWidget) -> set[str]:
    """The keys of every shortcut and action under it."""
    keys: list[QKeySequence] = [each.key() for each in widget.findChildren(QShortcut) if each.isEnabled()]
    keys += [each.shortcut() for each in widget.findChildren(QAction) if each.isEnabled()]
    return {key_words(each.toString()) for each in keys if not each.isEmpty()}


@pytest.mark.parametrize("step", STEPS)
def test_every_key_that_a_view_takes_is_on_the_sheet(step: str, sample: Workplace) -> None:
    sample.go_to(step)
    told = _told(_sheet(sample)[sample.page.title()])
    missing = {found for found in _handled(f"pages/{step}") if found[0] not in told}
    assert not missing


@pytest.mark.parametrize("step", STEPS)
def test_every_shortcut_of_a_page_is_on_the_sheet(step: str, sample: Workplace) -> None:
    sample.go_to(step)
    if step == "consensus":
        sample.session.show_element(sample.session.document.snapshot.scored[0].code)
    assert isinstance(sample.page, Page)
    told = {_same(caps) for rows in _sheet(sample).values() for caps, _words in rows} | {"Enter"}
    inspector = sample.page.inspector()
    bound = _bound(sample.page) | (_bound(inspector) if inspector is not None else set[str]())
    assert {_same(caps) for caps in bound} <= told


def test_every_key_of_the_projector_is_on_the_sheet(sample: Workplace) -> None:
    told = _told(_sheet(sample)["On the projector"])
    assert {found for found in _handled("projector") if found[0] not in told} == set()


def test_the_roadmap_tells_its_views_and_the_publish_page_its_parts(sample: Workplace) -> None:
    sample.go_to("roadmap")
    told = {caps: words for rows in _sheet(sample).values() for caps, words in rows}
    assert (told["Alt 1"], told["Alt 2"], told["Alt 3"]) == ("Phases", "Gantt", "Legal clock")
    assert "Alt 0" in told
    sample.go_to("publish")
    told = {caps: words for rows in _sheet(sample).values() for caps, words in rows}
    assert {key_words("Ctrl+PgDown"), key_words("Ctrl+PgUp")} <= told.keys()
