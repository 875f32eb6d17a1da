"""The one way from the Document to the widgets: a signal after every commit."""

from PySide6.QtCore import QObject, QTimer, Signal

from roadmap_app.workspace.change import ChangeSet
from roadmap_app.workspace.document import Document

MILLISECONDS_BETWEEN_LOOKS = 1000


class Bridge(QObject):
    """Emits `changed` with the ChangeSet of each commit. Beside a writer it looks every second whether the file has
    moved on; `stop` ends both."""

    changed = Signal(object)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._unsubscribe = document.subscribe(self._tell)
        self._timer = QTimer(self)
        if document.read_only:
            self._timer.timeout.connect(document.look_again)
            self._timer.start(MILLISECONDS_BETWEEN_LOOKS)

    def stop(self) -> None:
        self._timer.stop()
        self._unsubscribe()

    def _tell(self, change: ChangeSet) -> None:
        self.changed.emit(change)
