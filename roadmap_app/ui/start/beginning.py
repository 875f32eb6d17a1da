"""How a workspace comes into the window: the sample, a new one, or one that is chosen from a folder."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget

from roadmap_app.domain.files import SUFFIX
from roadmap_app.domain.progress import Progress
from roadmap_app.domain.text import LanguageCode
from roadmap_app.i18n import Language
from roadmap_app.ui.founding import Founding
from roadmap_app.ui.look import Look
from roadmap_app.ui.workspace_files import kinds
from roadmap_app.workspace.document import Document, open_document

if TYPE_CHECKING:
    from concurrent.futures import Future

    from roadmap_app.ui.start.being_written import BeingWritten


class Hall(Protocol):
    """What the window does for what comes in."""

    @property
    def language(self) -> Language: ...

    @property
    def look(self) -> Look: ...

    def open(self, path: Path) -> None: ...

    def show_document(self, document: Document) -> None: ...

    def attempt(self, action: Callable[[], None]) -> bool: ...

    def setCentralWidget(self, widget: QWidget, /) -> None: ...

    def build(self) -> None: ...


class Beginning:
    """`writing` stands in the window while the sample is written."""

    def __init__(self, parent: QWidget, hall: Hall, founding: Founding) -> None:
        self._parent, self._hall, self._founding = parent, hall, founding
        self.writing: BeingWritten | None = None

    def open_sample(self) -> None:
        """The person's own copy of the sample; written once, and theirs to change."""
        path = own_folder() / f"sample{SUFFIX}"
        if path.exists():
            self._hall.open(path)
        else:
            self._write_sample(path)

    def start(self, template: str) -> None:
        """Ask what is to be founded from the template, and found it; what was chosen stays where that is refused."""
        from PySide6.QtWidgets import QDialog

        from roadmap_app.ui.start.new_dialog import NewDialog

        hall, quorum = self._hall, self._founding.preset(template).quorum
        dialog = NewDialog(self._parent, hall.language, hall.look, template, quorum=quorum)
        while dialog.exec() == QDialog.DialogCode.Accepted:
            if hall.attempt(lambda: hall.show_document(self._founding.start(dialog.wish()))):
                break
        dialog.deleteLater()

    def choose_file(self) -> None:
        from roadmap_app.ui.asking_for_files import file_to_open

        language = self._hall.language
        title = language.gettext("Open a workspace")
        chosen = file_to_open(self._parent, title, kinds(language))
        if chosen is not None:
            self._hall.open(chosen)

    def stop(self) -> None:
        """Something else takes the place of what is being written."""
        if self.writing is not None:
            self.writing.stop()
            self.writing = None

    def _write_sample(self, path: Path) -> None:
        hall = self._hall
        language = LanguageCode(hall.language.code)

        def work(progress: Progress) -> None:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._founding.write_sample(path, progress, language)

        def then(future: "Future[None]") -> None:
            hall.build()
            hall.attempt(lambda: future.result() or hall.show_document(open_document(path)))

        self.writing = self._told_writing()
        hall.setCentralWidget(self.writing)
        self.writing.setFocus()
        self.writing.begin(work, then, hall.build)

    def _told_writing(self) -> "BeingWritten":
        from roadmap_app.ui.start.being_written import BeingWritten

        _ = self._hall.language.gettext
        words = (
            _("Writing the sample workshop"),
            _("Invented answers of nine experts. They are written once, and then they are yours."),
        )
        return BeingWritten(self._hall.language, self._hall.look, *words)


def own_folder() -> Path:
    """Where the program keeps the person's copy of the sample."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation))
