"""An older file is brought to the newest schema in a new file that takes its place; the old one stays as a backup."""

import sqlite3
from contextlib import closing
from itertools import chain, count
from pathlib import Path

from roadmap_app import shipped
from roadmap_app.domain.errors import FileProblem
from roadmap_app.storage.backup import back_up, sync, sync_folder
from roadmap_app.storage.connection import private


def migrate(path: Path, stored: str) -> None:
    """Take the file from revision `stored` to the newest; the caller holds the writer's lock.

    FileProblem (locked) while another window reads the old file, (damaged_file) where the new one does not pass its
    checks; the old one is then untouched, and no copy of it is left.
    """
    aside = path.with_name(f".{path.name}.migrating")
    keep = _free(path, f"{path.stem}.before-{stored}")
    with closing(private(sqlite3.connect(path))) as old:
        busy, *_ = old.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if busy:
            raise FileProblem("locked", file=path.name)
        back_up(old, keep)
        aside.unlink(missing_ok=True)
        back_up(old, aside)
        counts = _row_counts(old)
    try:
        _bring_up(aside, path.name, counts, keep)
        _put_in_place(aside, path)
    finally:
        aside.unlink(missing_ok=True)


def _bring_up(aside: Path, file: str, counts: dict[str, int], keep: Path) -> None:
    """Where that fails, the old file stays itself, and a copy of it for each attempt would be one too many."""
    try:
        upgrade(aside)
        _check(aside, file, counts)
    except BaseException:
        keep.unlink(missing_ok=True)
        raise


def _free(path: Path, stem: str) -> Path:
    """A name beside the file that nothing has yet: what an earlier copy holds is not this file."""
    names = chain((stem,), (f"{stem}-{at}" for at in count(2)))
    return next(each for name in names if not (each := path.with_name(name + path.suffix)).exists())


def _put_in_place(aside: Path, path: Path) -> None:
    """The new file comes whole, or not at all; a log of the old one beside it would damage it."""
    for left in ("-wal", "-shm"):
        for each in (aside, path):
            each.with_name(each.name + left).unlink(missing_ok=True)
    sync(aside)
    sync_folder(path.parent)
    aside.replace(path)
    sync_folder(path.parent)


def _keep_private(made: sqlite3.Connection, _record: object) -> None:
    """Of SQLAlchemy's connections, as it makes them."""
    private(made)


def upgrade(aside: Path) -> None:
    """Bring the file to the newest revision, with Alembic and the scripts in db/; what SQLite itself says is raised."""
    from alembic import command
    from alembic.config import Config
    from sqlalchemy import URL, create_engine, event
    from sqlalchemy.exc import DBAPIError
    from sqlalchemy.pool import NullPool

    engine = create_engine(URL.create("sqlite+pysqlite", database=str(aside)), poolclass=NullPool, hide_parameters=True)
    event.listen(engine, "connect", _keep_private)
    configuration = Config()
    configuration.set_main_option("script_location", str(shipped("db")))
    try:
        with engine.begin() as connection:
            configuration.attributes["connection"] = connection
            command.upgrade(configuration, "head")
    except DBAPIError as error:
        raise error.orig or error from None
    finally:
        engine.dispose()


def _check(aside: Path, file: str, counts: dict[str, int]) -> None:
    with closing(private(sqlite3.connect(aside))) as new:
        sound = new.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
        whole = new.execute("PRAGMA foreign_key_check").fetchone() is None
        kept = _row_counts(new)
    if not (sound and whole and all(kept.get(table, count) == count for table, count in counts.items())):
        raise FileProblem("damaged_file", file=file)


def _row_counts(connection: sqlite3.Connection) -> dict[str, int]:
    names = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    counted = ((name, f'SELECT count(*) FROM "{name}"') for name in names)  # noqa: S608 names of a checked schema
    return {name: connection.execute(statement).fetchone()[0] for name, statement in counted}
