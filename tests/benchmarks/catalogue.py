"""The catalogue at 7,000 elements, in the window, against a bare QTableView of 7,000 × 8 with the same search."""

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import compress, cycle
from pathlib import Path
from statistics import quantiles
from typing import Any

from roadmap_app.domain.element import Element
from roadmap_app.presentation.searching import Haystack
from tests.benchmarks.ratio import Ratio, compare

ELEMENTS, COLUMNS, FRAMES = 7000, 8, 120
QUERIES = ("", "a", "ag", "agr", "agre", "agree", "agreement", "agree", "agr", "a")
"""As a person types and takes back a word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table on the screen: what a key in the search field does, and the view that then has painted."""

    search: Callable[[str], object]
    view: Any

    def key(self, query: str) -> None:
        self.search(query)
        self.view.viewport().repaint()

    def frames(self) -> list[float]:
        """Seconds of each frame of a scroll from the top down, a wheel's step at a time."""
        bar, taken = self.view.verticalScrollBar(), list[float]()
        for frame in range(FRAMES):
            start = time.perf_counter()
            bar.setValue(frame * 96)
            self.view.viewport().repaint()
            taken.append(time.perf_counter() - start)
        return taken


def catalogue(folder: Path) -> Iterator[Ratio]:
    """`folder` holds the sample."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(dir=folder) as home:
        os.environ["XDG_CONFIG_HOME"] = home
        yield from _measured(Path(home))


def _measured(folder: Path) -> Iterator[Ratio]:
    desktop, ours = _our_table(folder)
    window = desktop.window
    reference = _bare_table(window.workplace.session.document.snapshot.elements)
    for _turn in range(5):
        desktop.application.processEvents()
    keys = cycle(QUERIES), cycle(QUERIES)
    yield compare(
        "filter key at 7,000 / bare QTableView",
        lambda: [ours.key(next(keys[0])) for _query in QUERIES],
        lambda: [reference.key(next(keys[1])) for _query in QUERIES],
        bound=1.5,
    )
    ours.key("")
    reference.key("")
    yield _scroll(ours, reference)
    window.close()
    reference.view.close()


def _scroll(ours: Table, reference: Table) -> Ratio:
    """The 95th percentile of frame times over a few scrolls in turn."""
    ours.frames()
    reference.frames()
    pairs = [(ours.frames(), reference.frames()) for _run in range(5)]
    slow = [quantiles([time for pair in pairs for time in pair[of]], n=20)[-1] for of in (0, 1)]
    return Ratio(name="scroll of 7,000, p95 of frames / bare", ours=slow[0], reference=slow[1], bound=2.0)


def _our_table(folder: Path) -> tuple[Any, Table]:
    """The program, and the window on the catalogue, every element of which is there many times."""
    from roadmap_app import app
    from roadmap_app.domain.text import LanguageCode
    from roadmap_app.domain.workspace import Mode
    from roadmap_app.workspace.commands.workspaces import fill

    path = folder / "large.roadmap"
    document = app.start_workspace(
        path, template="union-state", mode=Mode.PANEL, seats=9, language=LanguageCode.EN, day="2026-11-24"
    )
    document.run(fill(_copies(document.snapshot.elements)))
    document.close()
    desktop = app.show_window(path, "en")
    window: Any = desktop.window
    window.resize(1440, 900)
    window.workplace.show_element("US-MOB-003")
    return desktop, Table(search=window.workplace.top_bar.search.setText, view=window.workplace.page.table)


def _copies(elements: tuple[Element, ...]) -> list[Element]:
    return [
        replace(element, code=f"{element.code}-{turn}", position=1000 * turn + element.position)
        for turn in range(1, ELEMENTS // len(elements) + 1)
        for element in elements
    ][: ELEMENTS - len(elements)]


def _bare_table(elements: tuple[Element, ...]) -> Table:
    from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
    from PySide6.QtWidgets import QTableView

    cells = [(each.code, each.name.en, each.domain, each.kind, each.layer, each.status, "✓", "") for each in elements]

    class Model(QAbstractTableModel):
        def __init__(self) -> None:
            super().__init__()
            self.rows = cells

        def show(self, passing: tuple[bool, ...]) -> None:
            self.beginResetModel()
            self.rows = list(compress(cells, passing))
            self.endResetModel()

        def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
            return 0 if parent is not None and parent.isValid() else len(self.rows)

        def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
            return 0 if parent is not None and parent.isValid() else COLUMNS

        def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> str | None:
            return self.rows[index.row()][index.column()] if role == Qt.ItemDataRole.DisplayRole else None

    model, view, haystack = Model(), QTableView(), Haystack(elements)
    view.setModel(model)
    view.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    view.resize(910, 720)
    view.show()
    return Table(search=lambda query: model.show(haystack.found(query)), view=view)
