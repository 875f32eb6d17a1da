"""Connections to the one file: how they are opened and what they are told first."""

import os
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from roadmap_app.storage.header import wal_of

BUSY_SECONDS = 5.0
SHORT_SECONDS = 0.2
"""For what is tried again later anyway, while a person waits."""


def private(connection: sqlite3.Connection) -> sqlite3.Connection:
    """What SQLite sets aside while it works stays in memory: its own temporary files are the workspace in clear, in a
    folder that is everybody's."""
    connection.execute("PRAGMA temp_store = MEMORY")
    return connection


def connect(path: Path, *, write: bool) -> sqlite3.Connection:
    """A connection that lives as long as its store; transactions begin when asked to, never by themselves."""
    connection = sqlite3.connect(
        address_of(path, write=write), uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
    )
    private(connection)
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA foreign_keys = ON")
    if write:
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("PRAGMA synchronous = FULL")
    else:
        connection.execute("PRAGMA query_only = ON")
    return connection


@contextmanager
def patience(connection: sqlite3.Connection, seconds: float) -> Generator[None]:
    """Wait no longer than that for others meanwhile."""
    before = int(connection.execute("PRAGMA busy_timeout").fetchone()[0])
    connection.execute(f"PRAGMA busy_timeout = {min(before, round(seconds * 1000))}")
    try:
        yield
    finally:
        connection.execute(f"PRAGMA busy_timeout = {before}")


def begin(connection: sqlite3.Connection, *, write: bool) -> None:
    connection.execute("BEGIN IMMEDIATE" if write else "BEGIN")


@contextmanager
def transaction(connection: sqlite3.Connection, *, write: bool) -> Generator[None]:
    """Kept on leaving, rolled back on any exception; that of keeping it too, after which SQLite may hold it open."""
    begin(connection, write=write)
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def address_of(path: Path, *, write: bool) -> str:
    """Reading never writes a byte: where no writer has left a log and none can, SQLite need not look for one."""
    name = "file:" + quote(str(path.resolve()))
    if write:
        return name + "?mode=rw"
    alone = not os.access(path.parent, os.W_OK) and not wal_of(path).exists()
    return name + ("?mode=ro&immutable=1" if alone else "?mode=ro")


def start_log(connection: sqlite3.Connection) -> bool:
    """Write ahead from now on, or False where the medium cannot; this changes the file, so it comes after the first
    change. Only the first reading makes the log; before it SQLite would refuse to bring that into the file."""
    started = connection.execute("PRAGMA journal_mode = WAL").fetchone() == ("wal",)
    connection.execute("PRAGMA schema_version").fetchone()
    return started


def journal_of(connection: sqlite3.Connection) -> str:
    """`wal` while changes are written ahead, else `delete`."""
    return str(connection.execute("PRAGMA journal_mode").fetchone()[0])
