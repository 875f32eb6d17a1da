"""Watches Qt while a test runs: what it says, which errors slots swallow, and what is left running."""

import sys
import time
import traceback
from contextlib import ExitStack
from types import TracebackType
from typing import Any, Self

import pytest
from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QMessageLogContext,
    QObject,
    Qt,
    QThread,
    QThreadPool,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

# What the offscreen platform says of itself on ordinary windows, dialogs and menus.
OFFSCREEN_ONLY = {
    "This plugin does not support QCursor::setPos(); emulating movement within the application.",
    "This plugin does not support raise()",
    "This plugin does not support lower()",
    "This plugin does not support propagateSizeHints()",
    "This plugin does not support setting window opacity",
    "This plugin does not support setting window masks",
    "This plugin does not support grabbing the keyboard",
    "This plugin does not support grabbing the mouse",
}
HARMLESS = {QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg}
MILLISECONDS_TO_END = 2000


class QtWatch:
    """One for the whole run, as Qt's message handler is; `start` and `finish` frame each test."""

    def __init__(self) -> None:
        self._stack = ExitStack()
        self._complaints: list[str] = []
        self._timers: list[QTimer] = []
        self._threads: list[QThread] = []
        self._shots: list[tuple[float, QObject | None]] = []
        self._windows: list[QWidget] = []

    def __enter__(self) -> Self:
        before = qInstallMessageHandler(self._hear)
        self._stack.callback(qInstallMessageHandler, before)
        patch = self._stack.enter_context(pytest.MonkeyPatch.context())
        patch.setattr(sys, "excepthook", self._catch)
        self._note_starts(patch)
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def start(self) -> None:
        self._complaints.clear()
        self._windows = QApplication.topLevelWidgets()

    def finish(self) -> list[str]:
        """Ends the test's own windows and waits for its tasks, then names what it said and what it left running. A list
        that pops up under a field has no parent, and ends with its field."""
        QThreadPool.globalInstance().waitForDone(MILLISECONDS_TO_END)
        for window in QApplication.topLevelWidgets():
            popup = window.windowType() == Qt.WindowType.Popup
            if window not in self._windows and window.parent() is None and not popup:
                window.close()
                window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
        complaints = self._complaints + self._left()
        for known in (self._timers, self._threads, self._shots):
            known.clear()
        return complaints

    def _left(self) -> list[str]:
        timers = [timer for timer in self._timers if isValid(timer) and timer.isActive()]
        threads = [thread for thread in self._threads if isValid(thread) and thread.isRunning()]
        now = time.monotonic()
        shots = [due for due, context in self._shots if due > now and (context is None or isValid(context))]
        for timer in timers:
            timer.stop()
        for thread in threads:
            thread.quit()
            thread.wait(MILLISECONDS_TO_END)
        return (
            [f"timer still running: {timer!r} every {timer.interval()} ms" for timer in timers]
            + [f"QThread still running: {thread!r}" for thread in threads]
            + [f"single shot still to come, in {due - now:.3f} s" for due in shots]
        )

    def _note_starts(self, patch: pytest.MonkeyPatch) -> None:
        """Qt keeps no list of timers and threads, so each is noted where it starts."""
        start_timer, start_thread, single_shot = QTimer.start, QThread.start, QTimer.singleShot

        def timer_started(timer: QTimer, *given: int) -> None:
            self._timers.append(timer)
            start_timer(timer, *given)

        def thread_started(thread: QThread, *given: QThread.Priority) -> None:
            self._threads.append(thread)
            start_thread(thread, *given)

        def shot_started(milliseconds: int, *given: Any) -> None:
            contexts = [*given[:-1], getattr(given[-1], "__self__", None)]
            context = next((one for one in contexts if isinstance(one, QObject)), None)
            self._shots.append((time.monotonic() + milliseconds / 1000, context))
            single_shot(milliseconds, *given)

        patch.setattr(QTimer, "start", timer_started)
        patch.setattr(QThread, "start", thread_started)
        patch.setattr(QTimer, "singleShot", staticmethod(shot_started))

    def _hear(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        del context
        if kind not in HARMLESS and message not in OFFSCREEN_ONLY:
            self._complaints.append(f"Qt said ({kind.name}): {message}")

    def _catch(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        self._complaints.append("error in a slot:\n" + "".join(traceback.format_exception(kind, error, trace)))
