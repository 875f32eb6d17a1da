"""The window, interactive on the sample, against a bare window with the same libraries; each in its own process.

Until the first frame is painted: from then on the window takes keys and clicks. The panel's results, which the first
page does not need, are read right after it.
"""

import os
import subprocess
import sys
from pathlib import Path

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


def window(folder: Path) -> Ratio:
    """`folder` holds the sample."""
    sample = folder / "sample.roadmap"
    return compare(
        "window on the sample / bare window",
        lambda: _run(_OURS, sample, folder),
        lambda: _run(_BARE, sample, folder),
        bound=1.5,
    )


def _run(program: str, sample: Path, home: Path) -> None:
    """Both with compiled modules, as an installed program has them: the run that does not count writes them."""
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_CONFIG_HOME": str(home),
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPYCACHEPREFIX": str(home / "compiled"),
    }
    subprocess.run([sys.executable, "-c", program, str(sample)], env=environment, check=True, timeout=60)
