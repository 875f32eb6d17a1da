"""A scripted scroll of the board against that of a bare table of the same size, both in one process of their own.

All three long columns scroll at once, by the same step in every frame, which no person can do: the worst case.
"""

import os
import subprocess
import sys
from pathlib import Path
from statistics import median

from tests.benchmarks.ratio import Ratio

_PROGRAM = """
import os, sys, time
from pathlib import Path
from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtWidgets import QTableView
from roadmap_app import app

desktop = app.show_window(Path(sys.argv[1]), "en")
application, window = desktop.application, desktop.window
window.resize(1440, 900)
window.workplace.session.document.results()
window.workplace.go_to("consensus")
board = window.workplace.page.views.view


def at_rest():
    until = time.monotonic() + 0.3
    while time.monotonic() < until:
        application.processEvents()


def late_frame(views):
    "The 95th percentile of the seconds that a frame takes."
    taken = []
    for view in views:
        view.verticalScrollBar().setValue(0)
    at_rest()
    for frame in range(200):
        for view in views:
            view.verticalScrollBar().setValue(30 * frame)
        start = time.perf_counter()
        application.processEvents()
        taken.append(time.perf_counter() - start)
    return sorted(taken)[190]


class Plain(QAbstractTableModel):
    def rowCount(self, parent=None):
        return 175

    def columnCount(self, parent=None):
        return 8

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        return f"{index.row()} {index.column()}" if role == Qt.ItemDataRole.DisplayRole else None


plain = Plain()
table = QTableView()
table.setModel(plain)
table.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
table.resize(board.size())
table.show()
columns = [column.cards for column in board.columns[1:4]]
late_frame(columns), late_frame([table])
for _run in range(5):
    print(late_frame(columns), late_frame([table]), flush=True)
os._exit(0)
"""


def board(folder: Path) -> Ratio:
    """`folder` holds the sample."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(folder)}
    told = subprocess.run(
        [sys.executable, "-c", _PROGRAM, str(folder / "sample.roadmap")],
        env=environment,
        check=True,
        timeout=120,
        capture_output=True,
        text=True,
    )
    pairs = [tuple(map(float, line.split())) for line in told.stdout.splitlines()]
    return Ratio(
        name="late frames of the board / bare table",
        ours=median(pair[0] for pair in pairs),
        reference=median(pair[1] for pair in pairs),
        bound=2,
    )
