"""A walk through every page in every language: nothing stays in another language, nothing is cut off, and whatever can
be pressed hears a screen reader."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from threading import Event
from typing import cast

import pytest
from PySide6.QtCore import SIGNAL, QAbstractListModel, QEventLoop, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QTabWidget,
    QWidget,
)

from roadmap_app.i18n import LANGUAGES
from roadmap_app.ui.controls.heard import Heard
from roadmap_app.ui.controls.segmented import Segmented
from roadmap_app.ui.preferences import Preferences
from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.ui.steps import STEPS
from roadmap_app.ui.window import MainWindow
from tests.ui.conftest import OpenWindow, WrittenIn, waited_for, workplace_of
from tests.ui.readable import cut_off

ELEMENT = "US-DEF-001"
ROWS = 30
"""Of a table, as many as are read."""

ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
NAMES = re.compile(
    r"\b(?:[A-Z]{2,5}-\d{3}|C\d\d|Ctrl\+\S+|Ctrl|Shift|Alt|Enter|Esc|Home|End|PgUp|PgDn|Space|Tab|Del|Ins|Menu|F\d+|"
    r"Excel|PDF|CSV|PNG|SVG|JSON|RAND|UCLA|IPRAS|RAM|MR-Sort|SMAA|ELECTRE|Roadmap|English|roadmap|xlsx|csv|pdf|D|DI|"
    r"IPR|P30|P70|Chatham House|[A-Z])\b"
)
WORD = re.compile(r"[A-Za-z]{2,}")
MARKUP = re.compile(r"<[^>]+>|https?://\S+|[\w-]+\.(?:com|by|ru|org|int|net)\b|\S+\.(?:roadmap|xlsx|pdf|csv)\b")


def places(window: MainWindow) -> Iterator[str]:
    """Every page and every view of it, one after the other."""
    workplace = workplace_of(window)
    for step in STEPS:
        workplace.go_to(step)
        if step == "catalogue":
            workplace.show_element(ELEMENT)
        settle(workplace)
        yield step
        for segmented in workplace.page.findChildren(Segmented):
            for key, segment in segmented.segments.items():
                if segment.isVisible() and not segment.isChecked():
                    segment.click()
                    settle(workplace)
                    yield f"{step}, {key}"
    workplace.go_to("consensus")
    workplace.show_element(ELEMENT)
    settle(workplace)
    yield "element"


def settle(workplace: Workplace) -> None:
    """Until what is worked out beside the window is there."""
    for turn in range(500):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        if turn > 2 and workplace.session.tasks.current is None:
            return


def said(widget: QWidget) -> Iterator[str]:
    """Whatever a person can read, hover over or have read aloud."""
    for each in (widget, *widget.findChildren(QWidget)):
        if not each.isVisible():
            continue
        yield from (each.toolTip(), each.accessibleName(), each.accessibleDescription())
        yield from (action.text() for action in each.actions())
        match each:
            case QLabel() | QAbstractButton():
                yield each.text()
            case QLineEdit():
                yield from (each.placeholderText(), each.text())
            case QComboBox():
                yield from (each.itemText(at) for at in range(each.count()))
            case QTabWidget():
                yield from (each.tabText(at) for at in range(each.count()))
            case QAbstractItemView() if each.model():
                yield from listed(each)
            case _:
                pass


def listed(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    columns = range(1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex()))
    yield from (str(model.headerData(at, Qt.Orientation.Horizontal) or "") for at in columns)
    for row in range(min(ROWS, model.rowCount(QModelIndex()))):
        for at in columns:
            index = model.index(row, at, QModelIndex())
            yield from (str(model.data(index, role) or "") for role in ROLES)


def content(thing: object) -> Iterator[str]:
    """Every text that the workspace itself holds, in whatever language it was written."""
    if isinstance(thing, str):
        yield thing
    elif is_dataclass(thing) and not isinstance(thing, type):
        for field in fields(thing):
            yield from content(getattr(thing, field.name))
    elif isinstance(thing, Mapping):
        for value in cast("Mapping[object, object]", thing).values():
            yield from content(value)
    elif isinstance(thing, Iterable):
        for each in cast("Iterable[object]", thing):
            yield from content(each)


def foreign(text: str, own: list[str]) -> str:
    """The Latin words of a text in Belarusian or Russian that are neither names nor the workspace's own."""
    left = MARKUP.sub(" ", text)
    for each in own:
        left = left.replace(each, " ")
    return " ".join(WORD.findall(NAMES.sub(" ", left)))


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "en"])
def test_nothing_is_left_in_english(
    language: str, open_window: OpenWindow, sample_file: Path, preferences: Preferences
) -> None:
    preferences.language = language
    window = open_window(sample_file)
    document = workplace_of(window).session.document
    theirs = (*content(document.snapshot), *document.reasons(ELEMENT), *document.path.parts)
    held = {text for text in theirs if WORD.search(text)}
    own = sorted(held, key=len, reverse=True)
    found = {
        (place, text, left)
        for place in places(window)
        for text in set(said(window))
        if (left := foreign(text, own)) and not any(text in each for each in own)
    }
    assert sorted(found) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_no_text_is_cut_off(language: str, scale: float, written_in: WrittenIn, sample_file: Path) -> None:
    window = written_in(sample_file, language, scale)
    cut = {(place, text) for place in places(window) for text in cut_off(workplace_of(window))}
    assert sorted(cut) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_being_worked_out_is_told_whole_beside_the_rest(
    language: str, written_in: WrittenIn, sample_file: Path
) -> None:
    workplace = workplace_of(written_in(sample_file, language, 2.0))
    words = workplace.session.language.gettext("Working out the iceberg…")
    for step in STEPS:
        workplace.go_to(step)
        settle(workplace)
        over = Event()
        workplace.session.tasks.run(words, lambda _progress, over=over: over.wait(10), lambda _found: None)
        assert waited_for(workplace.status_bar.work.isVisible)
        assert cut_off(workplace.status_bar) == [], step
        over.set()


def test_whatever_can_be_switched_hears_a_screen_reader(sample: Workplace) -> None:
    window = sample.window()
    assert isinstance(window, MainWindow)
    deaf = {
        (place, type(each).__name__, each.text() or each.accessibleName())
        for place in places(window)
        for each in window.findChildren(QAbstractButton)
        if each.isCheckable() and not isinstance(each, Heard) and each.receivers(SIGNAL("clicked(bool)"))
    }
    assert sorted(deaf) == []


def test_whatever_takes_the_keyboard_has_a_name(sample: Workplace) -> None:
    window = sample.window()
    assert isinstance(window, MainWindow)
    nameless = {
        (place, type(each).__name__, type(each.parentWidget()).__name__)
        for place in places(window)
        for each in window.findChildren(QWidget)
        if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus and not named(each)
        if not isinstance(each.parentWidget(), QAbstractSpinBox | QComboBox)
    }
    assert sorted(nameless) == []


def named(widget: QWidget) -> str:
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
