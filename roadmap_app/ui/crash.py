"""What happens on a bug: it is logged, and told in one dialog that offers the log. Nothing of a ballot is in it."""

import logging
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QWidget

from roadmap_app import __version__
from roadmap_app.domain.errors import FileProblem
from roadmap_app.i18n import Language
from roadmap_app.ui.look import Look

logger = logging.getLogger(__name__)


def crash_log(kind: type[BaseException], trace: TracebackType | None) -> str:
    """The kind of error and where it happened; never its text, which may hold what somebody answered."""
    frames = [f"{_within_package(frame.filename)}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)]
    return "\n".join((f"Roadmap {__version__}, Python {sys.version.split()[0]}", *frames, kind.__name__))


def _within_package(file: str) -> str:
    parts = Path(file).parts
    return "/".join(parts[parts.index("roadmap_app") :]) if "roadmap_app" in parts else Path(file).name


class CrashReporter:
    """The window's `sys.excepthook`. A second crash while the first is being told is only logged. A file that cannot be
    read just then, by a page that shows something of it, is no bug and is told in its own words."""

    def __init__(
        self, window: Callable[[], QWidget | None], language: Callable[[], Language], look: Callable[[], Look]
    ) -> None:
        self._window, self._language, self._look = window, language, look
        self._telling = False

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        if isinstance(error, FileProblem):
            self._once(lambda: self._tell_problem(error))
            return
        log = crash_log(kind, trace)
        logger.error("%s", log)
        self._once(lambda: self._tell(log))

    def _once(self, tell: Callable[[], None]) -> None:
        if not self._telling:
            self._telling = True
            try:
                tell()
            finally:
                self._telling = False

    def _tell_problem(self, problem: FileProblem) -> None:
        from roadmap_app.presentation.errors import error_sentence
        from roadmap_app.ui.refusing import tell

        tell(self._window(), self._language(), error_sentence(problem, self._language()))

    def _tell(self, log: str) -> None:
        from roadmap_app.ui.crash_dialog import CrashDialog

        CrashDialog(self._window(), self._language(), self._look(), log).exec()
