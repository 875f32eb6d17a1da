"""What SQLite and the operating system report, as errors that a person can act on.

The text of a storage error is never passed on: it can hold answers, names of tables, paths.
"""

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from roadmap_app.domain.errors import FileProblem, problem_of

_BY_SQLITE = {
    sqlite3.SQLITE_READONLY_DBMOVED: "displaced",
    sqlite3.SQLITE_IOERR_SHMSIZE: "no_room",
    sqlite3.SQLITE_FULL: "no_room",
    sqlite3.SQLITE_READONLY: "read_only",
    sqlite3.SQLITE_PERM: "read_only",
    sqlite3.SQLITE_CANTOPEN: "cannot_open",
    sqlite3.SQLITE_BUSY: "locked",
    sqlite3.SQLITE_LOCKED: "locked",
    sqlite3.SQLITE_CORRUPT: "damaged_file",
    sqlite3.SQLITE_NOTADB: "not_a_workspace",
    sqlite3.SQLITE_IOERR: "cannot_open",
}


class SpoiltRowError(Exception):
    """A row holds what this program never writes there."""


@contextmanager
def told_of(path: Path) -> Generator[None]:
    """Turn a storage error about `path` into a FileProblem; anything else is a bug and passes."""
    try:
        yield
    except (SpoiltRowError, UnicodeDecodeError):
        raise FileProblem("damaged_file", file=path.name) from None
    except (sqlite3.Error, OSError) as error:
        problem = _problem(error, path.name)
        if problem is None:
            raise
        raise problem from None


def _problem(error: Exception, file: str) -> FileProblem | None:
    if isinstance(error, OSError):
        return problem_of(error, file)
    if isinstance(error, sqlite3.OperationalError) and not hasattr(error, "sqlite_errorcode"):
        return FileProblem("damaged_file", file=file)  # Python's own: a text that is not UTF-8
    told = getattr(error, "sqlite_errorcode", -1)
    code = _BY_SQLITE.get(told) or _BY_SQLITE.get(told & 0xFF)
    return None if code is None else FileProblem(code, file=file)
