"""Long work beside the window: one piece at a time, on what it was given, never on the document."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid


class Task(QObject):
    """Runs `work` in a thread of its own, and `then` with its future in the thread of the window.

    `then` is called from the event loop, also where the work was done at once. It is not called where the parent is
    gone by then; what the work writes is whole either way.
    """

    _ended = Signal()

    def __init__(self, parent: QObject, work: Callable[[], Any], then: "Callable[[Future[Any]], None]") -> None:
        super().__init__(parent)
        self._then = then
        self._ended.connect(self._finish, Qt.ConnectionType.QueuedConnection)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="task")
        self._future = self._pool.submit(work)
        self._pool.shutdown(wait=False)
        self._future.add_done_callback(self._tell)

    def wait(self) -> None:
        """Until the work is done, before the program ends."""
        self._pool.shutdown(wait=True)

    def _tell(self, future: "Future[Any]") -> None:
        del future
        if isValid(self):
            self._ended.emit()

    def _finish(self) -> None:
        self.wait()
        self._then(self._future)
        self.deleteLater()
