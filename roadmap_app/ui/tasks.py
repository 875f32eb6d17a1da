"""Long work beside the window: one piece after the other, on what each was given, never on the document."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from roadmap_app.domain.progress import Cancelled, Progress

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Task:
    """`words` tell the person what is being done. `then` is called in the thread of the window with the future, unless
    the work was cut short; `stopped` where it was. `writes` where a file comes of it that the person waits for."""

    words: str
    work: Callable[[Progress], Any]
    then: "Callable[[Future[Any]], None]"
    stopped: Callable[[], None]
    writes: bool = False


class Tasks(QObject):
    """Emits `moved` when a piece of work begins, gets on, or ends, and `written` when the last that writes a file has
    ended. `stop` ends everything before the window goes."""

    moved = Signal()
    written = Signal()
    _told = Signal(object, float)
    _ended = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.current: Task | None = None
        self.share = 0.0
        self._waiting: deque[Task] = deque()
        self._cancelled = False
        self._pool: ThreadPoolExecutor | None = None
        self._told.connect(self._get_on, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._end, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        words: str,
        work: Callable[[Progress], Found],
        then: "Callable[[Future[Found]], None]",
        stopped: Callable[[], None] = lambda: None,
        *,
        writes: bool = False,
    ) -> Task:
        """Begin, or wait for what is running."""
        task = Task(words=words, work=work, then=then, stopped=stopped, writes=writes)
        self._waiting.append(task)
        if self.current is None:
            self._begin()
        return task

    @property
    def writing(self) -> bool:
        """Whether a file is still to be written."""
        return any(task.writes for task in (self.current, *self._waiting) if task is not None)

    def drop(self, task: Task) -> None:
        """Cut this piece of work short, or do not begin it."""
        if task is self.current:
            self.cancel()
        elif task in self._waiting:
            self._waiting.remove(task)
            try:
                task.stopped()
            finally:
                self._tell_written(task)

    def stop_writing(self) -> None:
        """Cut short whatever writes a file, and begin nothing more that does; `written` says when that is so."""
        for task in [task for task in (*self._waiting, self.current) if task is not None and task.writes]:
            self.drop(task)

    def cancel(self) -> None:
        """Cut the current work short at the next place where it says how far it is."""
        self._cancelled = True

    def stop(self) -> None:
        """Cut everything short, and wait until the current work has ended; nothing is called any more."""
        self._waiting.clear()
        self._cancelled = True
        self.current = None
        if self._pool is not None:
            self._pool.shutdown(wait=True)

    def _begin(self) -> None:
        self.current, self.share, self._cancelled = self._waiting.popleft(), 0.0, False
        task = self.current
        if self._pool is None:
            from concurrent.futures import ThreadPoolExecutor

            self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="task")
        self._pool.submit(task.work, lambda share: self._tell(task, share)).add_done_callback(
            lambda future: self._ended.emit(task, future)
        )
        self.moved.emit()

    def _tell(self, task: Task, share: float) -> None:
        """In the thread of the work."""
        if self._cancelled:
            raise Cancelled
        self._told.emit(task, share)

    def _get_on(self, task: Task, share: float) -> None:
        if task is self.current:
            self.share = share
            self.moved.emit()

    def _end(self, task: Task, future: "Future[Any]") -> None:
        if task is not self.current:
            return
        self.current = None
        try:
            if isinstance(future.exception(), Cancelled):
                task.stopped()
            else:
                task.then(future)
        finally:  # what waits is not stranded by a fault of whoever asked
            self._tell_written(task)
            if self._waiting and self.current is None:
                self._begin()
            self.moved.emit()

    def _tell_written(self, task: Task) -> None:
        if task.writes and not self.writing:
            self.written.emit()
