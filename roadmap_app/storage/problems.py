"""What SQLite and the operating system report, as errors that a person can act on.

The text of a storage error is never passed on: it can hold answers, names of tables, paths.
"""

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from roadmap_app.domain.errors import FileProblem, problem_of

_BY_SQLITE = {
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


@contextmanager
def told_of(path: Path) -> Generator[None]:
    """Turn a storage error about `path` into a FileProblem; anything else is a bug and passes."""
    try:
        yield
    except DBAPIError as error:
        problem = _of_sqlite(error.orig)
        if problem is None:
            raise
        raise FileProblem(problem, file=path.name) from None
    except sqlite3.Error as error:
        problem = _of_sqlite(error)
        if problem is None:
            raise
        raise FileProblem(problem, file=path.name) from None
    except OSError as error:
        problem = problem_of(error, path.name)
        if problem is None:
            raise
        raise problem from None


def _of_sqlite(error: BaseException | None) -> str | None:
    """The problem behind an error; the low byte of its code is the primary one."""
    if not isinstance(error, sqlite3.Error):
        return None
    code = getattr(error, "sqlite_errorcode", None)
    return None if code is None else _BY_SQLITE.get(code & 0xFF)
