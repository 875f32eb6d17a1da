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


class Desktop:
    """Shown on `path`, or on the first page; `language` counts until the person chooses another in the window.
    FileProblem when the file cannot be opened."""

    def __init__(self, path: Path | None, language: str, founding: Founding) -> None:
        document = None if path is None else open_document(path)
        self.application = QApplication(["roadmap"])
        self.application.setApplicationName("roadmap")
        self.application.setApplicationVersion(__version__)
        load_fonts()
        self.window = MainWindow(Preferences(language), founding)
        sys.excepthook = CrashReporter(lambda: self.window, lambda: self.window.language)
        if document is not None:
            self.window.show_document(document)
        self.window.show()

    def run(self) -> int:
        """Until the window is closed."""
        return self.application.exec()
