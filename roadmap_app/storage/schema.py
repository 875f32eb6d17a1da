"""The schema as it is shipped, and whether a file has just that."""

import sqlite3
from contextlib import closing
from pathlib import Path

from roadmap_app import shipped
from roadmap_app.domain.errors import FileProblem
from roadmap_app.storage.connection import private
from roadmap_app.storage.header import APPLICATION_ID
from roadmap_app.storage.tables import KEPT, checks_of

Objects = frozenset[tuple[str, str, str, str | None]]

REVISIONS = ("0001", "0002", "0003", "0004")
"""Every revision of the schema in order, as in db/versions; the last one is that of new files."""

_STORED = "SELECT version_num FROM alembic_version"


def shipped_schema() -> str:
    return shipped("db", "schema.sql").read_text(encoding="utf-8")


def lay_out(path: Path) -> None:
    """Make the tables in an empty file, mark it as ours, and note the schema's revision.

    Without a write-ahead log, so that the file itself tells from the first moment what it is.
    """
    with closing(private(sqlite3.connect(path))) as connection, connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.executescript(shipped_schema())
        connection.execute("INSERT INTO alembic_version VALUES (?)", (REVISIONS[-1],))
        connection.execute("INSERT INTO revision VALUES (1, 0)")


def stored_revision(connection: sqlite3.Connection) -> str:
    """The file's own schema revision; empty where it has none, or anything but one word."""
    rows = connection.execute(_STORED).fetchmany(2)
    return str(rows[0][0]) if len(rows) == 1 and isinstance(rows[0][0], str) else ""


def is_newer(revision: str) -> bool:
    """Whether it is one of ours that is still to come: a number of the same form, after the newest."""
    newest = REVISIONS[-1]
    ours = len(revision) == len(newest) and revision.isascii() and revision.isdigit()
    return ours and int(revision) > int(newest)


def check_schema(connection: sqlite3.Connection, file: str, revision: str = REVISIONS[-1]) -> None:
    """FileProblem (foreign_schema) unless every object is that of our revision, letter by letter: no foreign trigger or
    view runs."""
    if objects(connection) != _expected(revision):
        raise FileProblem("foreign_schema", file=file)


def objects(connection: sqlite3.Connection) -> Objects:
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema")
    return frozenset((row[0], row[1], row[2], row[3]) for row in rows)


def is_within_ranges(connection: sqlite3.Connection) -> bool:
    """Whether every row keeps the CHECK constraints of its table. SQLite checks them itself where it may write, and
    leaves them out where it may only read (quick_check included)."""
    for kept in KEPT:
        checks = checks_of(kept)
        if not checks:
            continue
        broken = " OR ".join(f"NOT ({check})" for check in checks)
        statement = f'SELECT 1 FROM "{kept.name}" WHERE {broken} LIMIT 1'  # noqa: S608 from our own schema
        if connection.execute(statement).fetchone() is not None:
            return False
    return True


_COUNTS = """SELECT (SELECT count(*) FROM workspace), (SELECT count(*) FROM revision),
(SELECT count(*) FROM revision WHERE number NOT BETWEEN 0 AND 9007199254740991 OR id <> 1)"""


def is_one_workspace(connection: sqlite3.Connection) -> bool:
    """Whether the file holds one workspace and counts its revisions."""
    return connection.execute(_COUNTS).fetchone() == (1, 1, 0)


def _expected(revision: str) -> Objects:
    newest = _made_by(shipped_schema())
    if revision == REVISIONS[-1]:
        return newest
    scripts = sorted(shipped("db", "versions").glob("*.sql"))[: REVISIONS.index(revision) + 1]
    made = _made_by(*(script.read_text(encoding="utf-8") for script in scripts))
    return made | {each for each in newest if each[2] == "alembic_version"}


def _made_by(*scripts: str) -> Objects:
    with closing(sqlite3.connect(":memory:")) as memory:
        for script in scripts:
            memory.executescript(script)
        return objects(memory)
