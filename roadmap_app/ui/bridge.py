"""The one way from the Document to the widgets: a signal after every commit."""

from PySide6.QtCore import QObject, QTimer, Signal

from roadmap_app.domain.errors import FileProblem
from roadmap_app.workspace.change import ChangeSet
from roadmap_app.workspace.document import Document

MILLISECONDS_BETWEEN_LOOKS = 1000


class Bridge(QObject):
    """Emits `changed` with the ChangeSet of each commit. Every second it looks, beside a writer, whether the file has
    moved on, else whether it is still there: `displaced` once it is not. A look that is hindered is made up for by the
    next one; where it is not only that somebody writes just then, `hindered` tells why. `stop` ends all of it."""

    changed = Signal(object)
    displaced = Signal()
    hindered = Signal(object)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document, self._hindrance = document, ""
        self._unsubscribe = document.subscribe(self._tell)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look_again if document.read_only else self._look_for_the_file)
        self._timer.start(MILLISECONDS_BETWEEN_LOOKS)

    def stop(self) -> None:
        self._timer.stop()
        self._unsubscribe()

    def _look_again(self) -> None:
        try:
            self._document.look_again()
        except FileProblem as problem:
            if problem.code not in ("locked", self._hindrance):
                self.hindered.emit(problem)
            self._hindrance = problem.code
        else:
            self._hindrance = ""

    def _look_for_the_file(self) -> None:
        if self._document.displaced:
            self._timer.stop()
            self.displaced.emit()

    def _tell(self, change: ChangeSet) -> None:
        self.changed.emit(change)
