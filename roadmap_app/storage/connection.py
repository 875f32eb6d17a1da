"""Connections to the one file: how they are opened and what they are told first."""

import os
import sqlite3
from pathlib import Path
from typing import cast
from urllib.parse import quote

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.pool import StaticPool

from roadmap_app.storage.header import wal_of

BUSY_SECONDS = 5.0


def connect(path: Path, *, write: bool) -> Connection:
    """A connection that lives as long as its store; transactions begin when asked to, never by themselves."""
    engine = create_engine(
        "sqlite+pysqlite://",
        creator=lambda: _open(path, write=write),
        poolclass=StaticPool,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin_to_write if write else _begin_to_read)
    return engine.connect()


def _begin_to_write(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _begin_to_read(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def _open(path: Path, *, write: bool) -> sqlite3.Connection:
    connection = sqlite3.connect(
        address_of(path, write=write), uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
    )
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA foreign_keys = ON")
    if write:
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("PRAGMA synchronous = FULL")
    else:
        connection.execute("PRAGMA query_only = ON")
    return connection


def address_of(path: Path, *, write: bool) -> str:
    """Reading never writes a byte: where no writer has left a log and none can, SQLite need not look for one."""
    name = "file:" + quote(str(path.resolve()))
    if write:
        return name + "?mode=rw"
    alone = not os.access(path.parent, os.W_OK) and not wal_of(path).exists()
    return name + ("?mode=ro&immutable=1" if alone else "?mode=ro")


def start_log(connection: Connection) -> bool:
    """Write ahead from now on, or False where the medium cannot; this changes the file, so it comes after the first
    change."""
    return driver_of(connection).execute("PRAGMA journal_mode = WAL").fetchone() == ("wal",)


def driver_of(connection: Connection) -> sqlite3.Connection:
    """SQLite's own connection, for what must stand outside a transaction and for reading in bulk."""
    return cast(sqlite3.Connection, connection.connection.driver_connection)


def journal_of(connection: Connection) -> str:
    """`wal` while changes are written ahead, else `delete`."""
    return str(driver_of(connection).execute("PRAGMA journal_mode").fetchone()[0])
