"""The writer's lock: an operating-system lock on a file beside the workspace, which dies with the process."""

from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

from roadmap_app.domain.errors import FileProblem
from roadmap_app.storage.problems import told_of


def lock_for_writing(path: Path) -> FileLock:
    """The lock, held; FileProblem (locked) where another window or command has it."""
    lock = FileLock(path.with_name(path.name + ".lock"), timeout=0, thread_local=False)
    with told_of(path):
        try:
            lock.acquire()
        except Timeout:
            raise FileProblem("locked", file=path.name) from None
    return lock


def unlock(lock: FileLock) -> None:
    """Let go, and leave no file behind. Whoever opened the file before it went finds that its lock guards no name."""
    with suppress(OSError):
        Path(lock.lock_file).unlink()
    lock.release(force=True)
