"""What stands in the window while a workspace is being written: how far it is, and a button that stops it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from roadmap_app.domain.progress import Progress
from roadmap_app.i18n import Language
from roadmap_app.ui.controls.empty import EmptyState
from roadmap_app.ui.look import Look
from roadmap_app.ui.tasks import Tasks

if TYPE_CHECKING:
    from concurrent.futures import Future


class BeingWritten(QWidget):
    """Works in a worker as soon as `begin` is called. `then` is given the future, `stopped` called where the person has
    cut the work short."""

    def __init__(self, language: Language, look: Look, title: str, sentence: str) -> None:
        super().__init__()
        self._title = title
        self.tasks = Tasks()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(language.gettext("How far it is"))
        self.state = EmptyState(
            look,
            title,
            sentence,
            language.label("button", "stop_task"),
            self.tasks.cancel,
            icon="file",
            field=self.bar,
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.state)
        self.setFocusProxy(self.state)
        self.tasks.moved.connect(self._follow)

    def begin(
        self,
        work: Callable[[Progress], None],
        then: "Callable[[Future[None]], None]",
        stopped: Callable[[], None],
    ) -> None:
        self.tasks.run(self._title, work, then, stopped)

    def stop(self) -> None:
        """The window goes."""
        self.tasks.stop()

    def _follow(self) -> None:
        self.bar.setValue(round(100 * self.tasks.share))
