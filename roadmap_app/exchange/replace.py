"""Files are written aside and put in place whole: an interrupted export leaves the earlier file and no half one."""

import os
import shutil
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from roadmap_app.domain.errors import FileProblem, problem_of


@contextmanager
def written_aside(target: Path) -> Generator[Path]:
    """A path in a private folder beside `target`; what is written there takes the target's place on leaving.

    A folder left behind by an interrupted export is removed first.
    """
    if not target.parent.is_dir():
        raise FileProblem("folder_missing", file=str(target.parent))
    if target.is_dir():
        raise FileProblem("target_is_folder", file=target.name)
    private = target.with_name(f".{target.name}.writing")
    try:
        shutil.rmtree(private, ignore_errors=True)
        private.mkdir(mode=0o700)
        aside = private / target.name
        yield aside
        _sync(aside)
        aside.replace(target)
        _sync(target.parent)
    except PermissionError:
        raise FileProblem("target_in_use" if target.exists() else "read_only", file=target.name) from None
    except OSError as error:
        problem = problem_of(error, target.name)
        if problem is None:
            raise
        raise problem from None
    finally:
        shutil.rmtree(private, ignore_errors=True)


def _sync(path: Path) -> None:
    """Onto the disk; folders cannot be synced everywhere, and need not be."""
    if path.is_dir() and os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
