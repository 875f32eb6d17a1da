"""The desktop program: one QApplication, one window."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from roadmap_app import __version__
from roadmap_app.ui.crash import CrashReporter
from roadmap_app.ui.fonts import load_fonts
from roadmap_app.ui.founding import Founding
from roadmap_app.ui.preferences import Preferences
from roadmap_app.ui.window import MainWindow, open_document


def run(path: Path | None, language: str, founding: Founding) -> int:
    """Open the window on `path`, or on the first page; `language` counts until the person chooses another in the
    window. Raises FileProblem when the file cannot be opened; else returns when the window is closed."""
    document = None if path is None else open_document(path)
    application = QApplication(["roadmap"])
    application.setApplicationName("roadmap")
    application.setApplicationVersion(__version__)
    load_fonts()
    window = MainWindow(Preferences(language), founding)
    sys.excepthook = CrashReporter(lambda: window, lambda: window.language)
    if document is not None:
        window.show_document(document)
    window.show()
    return application.exec()
