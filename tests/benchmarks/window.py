"""The window, interactive on the sample, against a bare window that opens the same file; each in its own process.

The bare window goes through SQLAlchemy, for which the bound was set. The program opens a file without it
(docs/adr/0009-sqlite-itself.md), so the two do not import the same: the ratio says how the window stands to that
yardstick, and not how little it takes beside Qt alone. The record tells both.

Until the first frame is painted: from then on the window takes keys and clicks. The panel's results, which the first
page does not need, are read right after it.
"""

import os
import subprocess
import sys
from pathlib import Path
from statistics import median

from tests.benchmarks.ratio import Ratio, compare

_PAINTED = """
while not (window.isVisible() and window.windowHandle().isExposed()):
    application.processEvents()
window.repaint()
os._exit(0)
"""

_BARE = (
    """
import os, sys
import sqlalchemy
from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget
application = QApplication([])
with sqlalchemy.create_engine("sqlite:///" + sys.argv[1]).connect() as opened:
    opened.exec_driver_sql("SELECT count(*) FROM element").scalar()
window = QMainWindow()
window.setCentralWidget(QTableWidget(0, 6))
window.show()
"""
    + _PAINTED
)

_OURS = (
    """
import os, sys
from pathlib import Path
from roadmap_app import app
desktop = app.show_window(Path(sys.argv[1]), "en")
application, window = desktop.application, desktop.window
"""
    + _PAINTED
)


_TOLD = """
page = os.sysconf("SC_PAGE_SIZE")
print(int(open("/proc/self/statm").read().split()[1]) * page, flush=True)
os._exit(0)
"""

_OURS_KEPT = (
    """
import os, sys, time
from pathlib import Path
from roadmap_app import app
desktop = app.show_window(Path(sys.argv[1]), "en")
application, window = desktop.application, desktop.window
window.repaint()
document, until = window.workplace.session.document, time.monotonic() + 30
while not (document.results_current and window.workplace.session.tasks.current is None) and time.monotonic() < until:
    application.processEvents()
assert document.results_current
Path(sys.argv[2]).write_text("\\n".join(sorted(sys.modules)))
"""
    + _TOLD
)

_BARE_KEPT = (
    """
import importlib, os, sys
for name in open(sys.argv[2]).read().split():
    if name not in ("__main__", "__mp_main__"):
        try:
            importlib.import_module(name)
        except ImportError:
            pass  # a name that its own package made, not a module to be found
from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget
application = QApplication([])
window = QMainWindow()
window.setCentralWidget(QTableWidget(0, 6))
window.show()
for _turn in range(20):
    application.processEvents()
window.repaint()
"""
    + _TOLD
)


def window(folder: Path) -> Ratio:
    """`folder` holds the sample."""
    sample = folder / "sample.roadmap"
    return compare(
        "window on the sample / bare window",
        lambda: _run(_OURS, sample, folder),
        lambda: _run(_BARE, sample, folder),
        bound=1.5,
    )


def memory(folder: Path) -> Ratio:
    """What the open window keeps in memory, with its results worked out, against a bare window that has imported the
    same modules; `folder` holds the sample. In bytes of pages that are in memory, as Linux counts them."""
    sample = folder / "sample.roadmap"
    listed = folder / "modules.txt"
    _run(_OURS_KEPT, sample, folder, listed)
    _run(_BARE_KEPT, sample, folder, listed)
    pairs = [(_kept(_OURS_KEPT, sample, folder, listed), _kept(_BARE_KEPT, sample, folder, listed)) for _ in range(3)]
    return Ratio(
        name="memory of the window / bare window",
        ours=median(pair[0] for pair in pairs),
        reference=median(pair[1] for pair in pairs),
        bound=1.6,
        unit="MB",
    )


def _kept(program: str, sample: Path, home: Path, listed: Path) -> float:
    """Megabytes; the last line that the program prints."""
    return int(_run(program, sample, home, listed).splitlines()[-1]) / 1e6


def _run(program: str, sample: Path, home: Path, *more: Path) -> str:
    """Both with compiled modules, as an installed program has them: the run that does not count writes them."""
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_CONFIG_HOME": str(home),
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPYCACHEPREFIX": str(home / "compiled"),
    }
    command = [sys.executable, "-c", program, str(sample), *map(str, more)]
    return subprocess.run(command, env=environment, check=True, timeout=60, capture_output=True, text=True).stdout
