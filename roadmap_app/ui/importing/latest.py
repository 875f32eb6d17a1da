"""Work of which only the newest counts: what was asked before is dropped, and what it found is not told."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from roadmap_app.domain.errors import RoadmapError
from roadmap_app.domain.progress import Progress
from roadmap_app.ui.tasks import Task, Tasks

if TYPE_CHECKING:
    from concurrent.futures import Future

Found = TypeVar("Found")


class Latest:
    """`refused` is told what a person can act on, `stopped` that the person has cut the work short."""

    def __init__(self, tasks: Tasks, refused: Callable[[RoadmapError], None], stopped: Callable[[], None]) -> None:
        self._tasks, self._refused, self._stopped = tasks, refused, stopped
        self._task: Task | None = None
        self._asked = 0

    @property
    def busy(self) -> bool:
        return self._task is not None

    def run(self, words: str, work: Callable[[Progress], Found], then: Callable[[Found], None]) -> None:
        """`then` is given what was found, in the thread of the window."""
        self.drop()
        asked = self._asked

        def ended(future: "Future[Found]") -> None:
            if asked != self._asked:
                return
            self._task = None
            error = future.exception()
            if isinstance(error, RoadmapError):
                self._refused(error)
            else:
                then(future.result())

        def cut_short() -> None:
            if asked == self._asked:
                self._task = None
                self._stopped()

        self._task = self._tasks.run(words, work, ended, cut_short)

    def drop(self) -> None:
        """Nothing more is told of what runs."""
        self._asked += 1
        if self._task is not None:
            task, self._task = self._task, None
            self._tasks.drop(task)
