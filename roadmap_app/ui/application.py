"""The desktop program: one QApplication, one window."""

import sys

from PySide6.QtWidgets import QApplication

from roadmap_app import __version__
from roadmap_app.ui.collecting import Collecting
from roadmap_app.ui.controls.focus_ring import FocusRings
from roadmap_app.ui.crash import CrashReporter
from roadmap_app.ui.founding import Founding
from roadmap_app.ui.other_layouts import OtherLayouts
from roadmap_app.ui.paint.fonts import load_fonts
from roadmap_app.ui.preferences import Preferences
from roadmap_app.ui.window import MainWindow
from roadmap_app.workspace.document import Document


class Desktop:
    """Shown on `document`, or on the first page; `language` counts until the person chooses another in the window."""

    def __init__(self, document: Document | None, language: str, founding: Founding) -> None:
        self.application = QApplication(["roadmap"])
        self.application.setApplicationName("roadmap")
        self.application.setApplicationVersion(__version__)
        load_fonts()
        Collecting(self.application)
        self.layouts = OtherLayouts(self.application)
        self.window = MainWindow(Preferences(language), founding)
        self.rings = FocusRings(self.application, lambda: self.window.look)
        sys.excepthook = CrashReporter(lambda: self.window, lambda: self.window.language, lambda: self.window.look)
        if document is not None:
            self.window.show_document(document)
        self.window.show()

    def run(self) -> int:
        """Until the window is closed."""
        return self.application.exec()
