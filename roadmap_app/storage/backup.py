"""A workspace comes to its place whole: a consistent copy of one, also while somebody writes to it, and a new one."""

import os
import secrets
import sqlite3
import time
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from roadmap_app.domain.errors import FileProblem
from roadmap_app.domain.files import SIDECARS
from roadmap_app.storage.connection import private
from roadmap_app.storage.header import check_new, resolved
from roadmap_app.storage.problems import told_of

PAGES_AT_ONCE = 1024
PATIENCE_SECONDS = 10.0
_PART = ".part"


def back_up(source: sqlite3.Connection, target: Path) -> None:
    """Copy into a new file beside `target` and put it in place whole.

    The backup API waits for ever on a lock; this gives up after PATIENCE_SECONDS without a page copied.
    """
    _make_way(target)
    aside = target.with_name(f".{target.name}{_PART}")
    mark = _mark(aside)
    if not _held(mark):
        raise FileProblem("locked", file=target.name)
    try:
        aside.unlink(missing_ok=True)
        reserve(aside)
        _copy(source, aside)
        _move(aside, target)
    finally:
        _clear(aside, mark)
    sync_folder(target.parent)


@contextmanager
def made_whole(target: Path) -> Generator[Path]:
    """Where to create a workspace that is to be `target`; closed, it is put there. Whatever stops that on the way
    leaves nothing under that name. The lock of who writes there marks the file as one that is not left over, and nobody
    else has its name."""
    target = resolved(target)
    check_new(target)
    with told_of(target):
        _make_way(target)
        aside = target.with_name(f".{target.name}.{secrets.token_hex(4)}{_PART}")
        try:
            yield aside
            _move(aside, target)
        except FileProblem as problem:
            if problem.parameters.get("file") != aside.name:
                raise
            raise FileProblem(problem.code, **{**problem.parameters, "file": target.name}) from None
        finally:
            _remove(aside)
        sync_folder(target.parent)


def _make_way(target: Path) -> None:
    """FileProblem (file_exists) where there is one already."""
    if target.exists():
        raise FileProblem("file_exists", file=target.name)
    _sweep(target.parent)


def _move(aside: Path, target: Path) -> None:
    sync(aside)
    try:
        reserve(target)
    except FileExistsError:
        raise FileProblem("file_exists", file=target.name) from None
    aside.replace(target)


def _sweep(folder: Path) -> None:
    """Remove what killed copies have left, each a whole workspace: those whose lock nobody holds."""
    for left in folder.glob(f".*{_PART}"):
        mark = _mark(left)
        if not left.is_symlink() and Path(mark.lock_file).is_file() and _held(mark):
            _clear(left, mark)


def _mark(aside: Path) -> FileLock:
    """Held as long as a process writes there."""
    return FileLock(aside.with_name(f"{aside.name}.lock"), timeout=0, thread_local=False)


def _held(mark: FileLock) -> bool:
    try:
        mark.acquire()
    except Timeout:
        return False
    return True


def _clear(aside: Path, mark: FileLock) -> None:
    _remove(aside)
    mark.release(force=True)
    Path(mark.lock_file).unlink(missing_ok=True)


def _remove(aside: Path) -> None:
    """With its log and journal; its lock is for its holder to let go of."""
    for ending in ("", *(each for each in SIDECARS if each.startswith("-"))):
        aside.with_name(aside.name + ending).unlink(missing_ok=True)


def reserve(path: Path) -> None:
    """An empty file of that name, for nobody else to read; FileExistsError where there is one already."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def _copy(source: sqlite3.Connection, aside: Path) -> None:
    progress = _Progress(aside.name)
    with closing(private(sqlite3.connect(aside))) as copy:
        source.backup(copy, pages=PAGES_AT_ONCE, progress=progress, sleep=0.05)
        copy.execute("PRAGMA journal_mode = DELETE")


class _Progress:
    """Raises once no page has been copied for too long."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._left = -1
        self._since = time.monotonic()

    def __call__(self, _status: int, left: int, _total: int) -> None:
        if left != self._left:
            self._left, self._since = left, time.monotonic()
        elif time.monotonic() - self._since > PATIENCE_SECONDS:
            raise FileProblem("locked", file=self._file)


def sync(path: Path) -> None:
    """Whatever was written to the file is on the disk."""
    _sync(path, os.O_RDWR)


def sync_folder(folder: Path) -> None:
    """Names that came, went or changed in the folder are on the disk; Windows has no such call and needs none."""
    if os.name != "nt":
        _sync(folder, os.O_RDONLY)


def _sync(path: Path, how: int) -> None:
    handle = os.open(path, how)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
