"""Files are written aside and put in place whole, all of them or none: an interrupted export leaves the earlier files
and no half ones."""

import os
import shutil
import tempfile
from collections.abc import Callable, Generator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from roadmap_app.domain.errors import FileProblem, problem_of
from roadmap_app.domain.files import SIDECARS, is_reserved

Write = Callable[[Path], object]
"""Writes one file at the path that it is given."""

_PREFIX, _SUFFIX, _HELD = ".roadmap-", ".writing", "held"


def write_whole(outputs: Sequence[tuple[Path, Write]], *, workspace: Path | None = None) -> None:
    """Write each file aside, in a private folder beside its target; once all are written they take their places.

    FileProblem where a target cannot be: one that is a workspace, belongs to one or to `workspace`, is named twice, or
    is anything but an ordinary file. Folders that a killed export left beside a target are removed first.
    """
    targets = [_target(path, workspace) for path, _write in outputs]
    for at, target in enumerate(targets):
        if target in targets[:at]:
            raise FileProblem("target_twice", file=target.name)
    with ExitStack() as stack:
        rooms: dict[Path, Path] = {}
        asides: list[Path] = []
        for target, (_path, write) in zip(targets, outputs, strict=True):
            with _told_of(target):
                if target.parent not in rooms:
                    rooms[target.parent] = stack.enter_context(_private_folder(target.parent))
                aside = rooms[target.parent] / f"{len(asides)}{target.suffix}"
                write(aside)
                _sync(aside)
                asides.append(aside)
        _take_places(asides, targets)


def _target(path: Path, workspace: Path | None) -> Path:
    """Where the file really goes; a link is followed, so that what it leads to is what is checked."""
    with _told_of(path):
        target = _resolved(path)
        if is_reserved(target.name) or (workspace is not None and _belongs_to(target, _resolved(workspace))):
            raise FileProblem("target_is_workspace", file=path.name)
        if target.is_dir():
            raise FileProblem("target_is_folder", file=path.name)
        if not target.parent.is_dir():
            raise FileProblem("folder_missing", file=str(path.parent))
        if target.exists() and not target.is_file():
            raise FileProblem("not_a_file", file=path.name)
    return target


def _resolved(path: Path) -> Path:
    try:
        return path.resolve()
    except RuntimeError:
        raise FileProblem("cannot_open", file=path.name) from None


def _belongs_to(target: Path, workspace: Path) -> bool:
    if target in (workspace, *(workspace.with_name(workspace.name + ending) for ending in SIDECARS)):
        return True
    return target.exists() and workspace.exists() and target.samefile(workspace)


def _take_places(asides: Sequence[Path], targets: Sequence[Path]) -> None:
    """Where one cannot take its place, those before it give theirs back."""
    with ExitStack() as back:
        for aside, target in zip(asides, targets, strict=True):
            with _told_of(target):
                restore: Callable[[], object] = target.unlink
                if target.exists() and len(targets) > 1:
                    earlier = aside.with_name(f"earlier-{aside.name}")
                    shutil.copy2(target, earlier)
                    restore = _putting_back(earlier, target)
                aside.replace(target)
                back.callback(restore)
        back.pop_all()
    for folder in {target.parent for target in targets}:
        _sync(folder)


def _putting_back(earlier: Path, target: Path) -> Callable[[], object]:
    return lambda: earlier.replace(target)


@contextmanager
def _private_folder(beside: Path) -> Generator[Path]:
    """For this process alone, which holds a lock in it as long as it lives."""
    _sweep(beside)
    private = Path(tempfile.mkdtemp(prefix=_PREFIX, suffix=_SUFFIX, dir=beside))
    held = FileLock(private / _HELD, timeout=0, thread_local=False)
    try:
        held.acquire()
        yield private
    finally:
        held.release(force=True)
        shutil.rmtree(private, ignore_errors=True)


def _sweep(folder: Path) -> None:
    """Remove what killed exports have left: private folders whose lock nobody holds."""
    for left in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
        mark = left / _HELD
        if left.is_symlink() or mark.is_symlink() or not mark.is_file():
            continue
        held = FileLock(mark, timeout=0, thread_local=False)
        try:
            held.acquire()
        except (Timeout, OSError):
            continue
        held.release()
        shutil.rmtree(left, ignore_errors=True)


@contextmanager
def _told_of(target: Path) -> Generator[None]:
    """What the operating system reports about `target`, as a FileProblem."""
    try:
        yield
    except PermissionError:
        raise FileProblem("target_in_use" if target.exists() else "read_only", file=target.name) from None
    except OSError as error:
        problem = problem_of(error, target.name)
        if problem is None:
            raise
        raise problem from None


def _sync(path: Path) -> None:
    """Onto the disk; folders cannot be synced everywhere, and need not be."""
    if path.is_dir() and os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
