"""When the figures of the whole panel are worked out again, beside the window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from roadmap_app.ui.session import Session

if TYPE_CHECKING:
    from concurrent.futures import Future

    from roadmap_app.domain.result import PanelResult

MILLISECONDS_AT_REST = 600
"""Without a change, before the figures of the whole panel are worked out again."""


class Analysing(QObject):
    """Emits `done` when the results are those of the document as it is now."""

    done = Signal()

    def __init__(self, parent: QObject, session: Session) -> None:
        super().__init__(parent)
        self._session = session
        self._wait = QTimer(self, singleShot=True)
        self._wait.timeout.connect(self._work_out)

    def begin(self) -> None:
        """As soon as what is going on now is shown."""
        self._wait.start(0)

    def take_change(self) -> None:
        """After a change, once nothing changes any more for a while; not where the results outlast it."""
        if not self._session.document.results_current:
            self._wait.start(MILLISECONDS_AT_REST)

    def stop(self) -> None:
        self._wait.stop()

    def _work_out(self) -> None:
        """Have a worker do what the results still want."""
        session = self._session
        analysis = session.document.analysis()
        if analysis is None:
            self.done.emit()
            return

        def take(found: "Future[PanelResult]") -> None:
            if session.document.take(analysis, found.result()):
                self.done.emit()
            elif not self._wait.isActive():
                self._wait.start(MILLISECONDS_AT_REST)

        session.tasks.run(session.language.gettext("Working out the results…"), analysis.run, take)
