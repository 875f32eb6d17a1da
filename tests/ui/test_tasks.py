"""Long work beside the window: what it found arrives, it can be stopped, and nothing outlives the window."""

import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future

import pytest
from PySide6.QtCore import QDeadlineTimer, QEventLoop
from PySide6.QtWidgets import QApplication

from roadmap_app.domain.progress import Progress
from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.ui.tasks import Tasks


@pytest.fixture
def tasks(qt_app: QApplication) -> Iterator[Tasks]:
    del qt_app
    made = Tasks()
    yield made
    made.stop()


def until(arrived: Callable[[], bool]) -> None:
    deadline = QDeadlineTimer(60_000)
    while not arrived() and not deadline.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
    assert arrived()


def test_what_was_found_arrives_in_the_windows_thread_and_one_after_the_other(tasks: Tasks) -> None:
    found: list[tuple[int, bool]] = []

    def keep(future: "Future[int]") -> None:
        found.append((future.result(), threading.current_thread() is threading.main_thread()))

    tasks.run("first", lambda progress: 1, keep)  # noqa: ARG005 nothing to tell
    tasks.run("second", lambda progress: 2, keep)  # noqa: ARG005 nothing to tell
    until(lambda: len(found) == 2)
    assert found == [(1, True), (2, True)]
    assert tasks.current is None


def test_work_that_is_stopped_ends_where_it_says_how_far_it_is_and_brings_nothing(tasks: Tasks) -> None:
    begun, go_on, stopped, found = threading.Event(), threading.Event(), list[bool](), list[object]()

    def work(progress: Progress) -> str:
        begun.set()
        go_on.wait(10)
        progress(0.5)
        return "never"

    tasks.run("work", work, found.append, lambda: stopped.append(True))
    assert begun.wait(10)
    tasks.cancel()
    go_on.set()
    until(lambda: bool(stopped))
    assert not found


def test_a_fault_of_the_work_is_told_to_whoever_asked(tasks: Tasks) -> None:
    faults: list[BaseException | None] = []

    def fail(progress: Progress) -> None:
        progress(0)
        raise ZeroDivisionError

    tasks.run("work", fail, lambda future: faults.append(future.exception()))
    until(lambda: bool(faults))
    assert isinstance(faults[0], ZeroDivisionError)


def test_a_fault_of_whoever_asked_strands_nothing_that_waits(tasks: Tasks, monkeypatch: pytest.MonkeyPatch) -> None:
    heard, found, written = list[type[BaseException]](), list[object](), list[bool]()

    def hear(kind: type[BaseException], *_where: object) -> None:
        heard.append(kind)

    monkeypatch.setattr(sys, "excepthook", hear)
    tasks.written.connect(lambda: written.append(True))

    def fail(future: "Future[int]") -> None:
        raise ZeroDivisionError(future)

    tasks.run("first", lambda progress: 1, fail, writes=True)  # noqa: ARG005 nothing to tell
    tasks.run("second", lambda progress: 2, found.append)  # noqa: ARG005 nothing to tell
    until(lambda: bool(found))
    assert (heard, written, tasks.writing) == ([ZeroDivisionError], [True], False)


def test_the_status_bar_tells_long_work_and_can_stop_it(sample: Workplace) -> None:
    go_on, stopped = threading.Event(), list[bool]()

    def work(progress: Progress) -> None:
        progress(0.25)
        go_on.wait(10)
        progress(0.5)

    told = sample.status_bar.work
    sample.session.tasks.run("Counting…", work, lambda future: None, lambda: stopped.append(True))  # noqa: ARG005
    assert not told.isVisible()
    until(told.isVisible)
    assert (told.words.text(), told.bar.value()) == ("Counting…", 25)
    told.cancel.click()
    go_on.set()
    until(lambda: not told.isVisible())
    assert stopped == [True]
