"""One workspace file, open."""

import sqlite3
from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Self

from filelock import FileLock

from roadmap_app.domain.errors import FileProblem, NotRewritten, Refused
from roadmap_app.domain.workspace import Workspace
from roadmap_app.storage import schema
from roadmap_app.storage.backup import back_up, reserve
from roadmap_app.storage.connection import (
    SHORT_SECONDS,
    begin,
    connect,
    journal_of,
    patience,
    private,
    start_log,
    transaction,
)
from roadmap_app.storage.header import check_header, check_new, journal_beside, resolved, wal_of
from roadmap_app.storage.lock import lock_for_writing, unlock
from roadmap_app.storage.migrate import migrate
from roadmap_app.storage.place import Place
from roadmap_app.storage.problems import told_of
from roadmap_app.storage.records import mappings
from roadmap_app.storage.transaction import Reader, Writer


class Store:
    """Reads and writes records, one transaction at a time. `writable` stores hold the writer's lock until closed."""

    def __init__(self, path: Path, connection: sqlite3.Connection, lock: FileLock | None) -> None:
        self.path = path
        self._place = Place.of(path)
        self._connection = connection
        self._closed = False
        self._rescued = False
        self._lock = lock
        self._mappings = mappings()
        self._logging = lock is not None and journal_of(connection) == "wal"
        self.without_log = False
        """The medium cannot write ahead (a share, an odd one); known after the first change, and the person is told."""

    @classmethod
    def create(cls, path: Path, workspace: Workspace) -> Self:
        """A new file holding `workspace`; FileProblem (file_exists) rather than overwrite."""
        path = resolved(path)
        check_new(path)
        with told_of(path):
            path.parent.stat()  # the lock would make the folder
            if path.exists():
                raise FileProblem("file_exists", file=path.name)
        lock = lock_for_writing(path)
        try:
            with told_of(path):
                reserve(path)
            return cls._laid_out(path, workspace, lock)
        except BaseException:
            unlock(lock)
            raise

    @classmethod
    def _laid_out(cls, path: Path, workspace: Workspace, lock: FileLock) -> Self:
        """In the empty file, which goes again where that fails."""
        try:
            with told_of(path):
                schema.lay_out(path)
                store = cls(path, connect(path, write=True), lock)
            with store.write() as writer:
                writer.put(workspace)
        except BaseException:
            path.unlink(missing_ok=True)
            raise
        return store

    @classmethod
    def open(cls, path: Path, *, write: bool, meanwhile: Callable[[], object] = lambda: None) -> Self:
        """The file, checked; FileProblem names what is wrong with it and leaves it untouched. `meanwhile` is done while
        SQLite goes through the content."""
        path = resolved(path)
        check_header(path, write=write)
        lock = lock_for_writing(path) if write else None
        try:
            with told_of(path):
                return cls(path, _checked(path, write=write, meanwhile=meanwhile), lock)
        except BaseException:
            if lock is not None:
                unlock(lock)
            raise

    @property
    def writable(self) -> bool:
        return self._lock is not None

    @contextmanager
    def read(self) -> Generator[Reader]:
        """One short transaction."""
        with told_of(self.path), transaction(self._connection, write=self.writable):
            yield Reader(self._connection, self._mappings)

    @contextmanager
    def look(self) -> Generator[Reader]:
        """`read` for what is tried again soon: it does not wait long."""
        with patience(self._connection, SHORT_SECONDS), self.read() as reader:
            yield reader

    @contextmanager
    def write(self) -> Generator[Writer]:
        """One transaction: kept on leaving, with the revision counted up; rolled back on any exception. FileProblem
        (displaced) once the file stands no more where it was opened; `displaced` tells whether it went with the commit.
        Refused (broken_text) for half a character, which no file holds.

        The log ahead starts with the first change that is kept, so that a refused one leaves every byte as it was.
        """
        self._check_place()
        with told_of(self.path), _told_of_texts(), transaction(self._connection, write=True):
            yield Writer(self._connection, self._mappings)
            self._connection.execute("UPDATE revision SET number = number + 1")
            self._place.check()
        self._start_log()

    @property
    def displaced(self) -> bool:
        """Whether the file was moved, renamed, deleted or replaced since it was opened to write. From then on the store
        holds all that was kept in memory, to be read and backed up."""
        if self._rescued or self._closed or not self.writable or not self._place.lost:
            return self._rescued
        if not self._connection.in_transaction:
            self._rescue()
        return True

    @property
    def to_be_rewritten(self) -> bool:
        """Whether `compact` is due."""
        with self.read() as reader:
            return reader.to_be_rewritten

    def version(self) -> int:
        """Another number whenever another connection has committed since."""
        with told_of(self.path), patience(self._connection, SHORT_SECONDS):
            return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

    def is_whole(self) -> bool:
        """Whether every page and index agrees; slower than the check on opening."""
        with told_of(self.path):
            return self._connection.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",)

    def compact(self) -> None:
        """Rewrite the file, so that neither its pages nor its log tell order or earlier values. NotRewritten where a
        reader beside it, or a full disk, prevents that; the file then keeps the note that this is due, and whoever
        opened it to write tries again on closing. That is why it does not wait long."""
        self._check_place()
        try:
            with told_of(self.path), patience(self._connection, SHORT_SECONDS):
                if self._checkpoint():
                    self._connection.execute("VACUUM")
                    if self._checkpoint():
                        self._connection.execute("PRAGMA user_version = 0")
                        self._checkpoint()
                        return
        except FileProblem:
            raise NotRewritten(self.path.name) from None
        raise NotRewritten(self.path.name)

    def backup(self, target: Path) -> None:
        """A consistent copy in a new file; FileProblem (file_exists) rather than overwrite. Also of a file that is
        deleted, as long as it is open; under its old name not before its log is gone from there."""
        target = resolved(target)
        check_new(target)
        if target == self.path and wal_of(target).exists():
            raise FileProblem("locked", file=target.name)
        with told_of(target):
            back_up(self._connection, target)

    def close(self) -> None:
        """Leave one file behind: no log, and no lock."""
        if self._closed:
            return
        in_place = not self.displaced
        self._closed = True
        if in_place and self._lock is not None:
            self._make_up_for_rewriting()
            with patience(self._connection, SHORT_SECONDS):
                with suppress(sqlite3.Error):
                    self._checkpoint()
                with suppress(sqlite3.Error):
                    self._connection.execute("PRAGMA journal_mode = DELETE")
        self._connection.close()
        if self._lock is not None:
            unlock(self._lock)

    def _make_up_for_rewriting(self) -> None:
        """What was hindered before, if nobody hinders it now."""
        with suppress(FileProblem):
            if self.to_be_rewritten:
                self.compact()

    def _start_log(self) -> None:
        """The change before it is kept, whatever becomes of this; what hinders it now may be gone at the next one."""
        if not self._logging and not self.without_log:
            with suppress(sqlite3.Error):
                self._logging = start_log(self._connection)
                self.without_log = not self._logging

    def _check_place(self) -> None:
        if self.displaced:
            raise FileProblem("displaced", file=self.path.name)

    def _rescue(self) -> None:
        """Take everything into memory and let go of the file. Its log is brought into it first, wherever it is now,
        unless somebody else has it open: under another name they have a log of their own."""
        memory = private(sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False))
        try:
            self._connection.backup(memory)
        except sqlite3.Error:
            memory.close()
            return
        with suppress(sqlite3.Error):
            self._connection.execute("PRAGMA journal_mode = DELETE")
        self._connection.close()
        self._connection, self._rescued, self._logging = memory, True, False

    def _checkpoint(self) -> bool:
        """Bring the log into the file; False while a reader holds on to it."""
        busy, *_ = self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not busy


@contextmanager
def _told_of_texts() -> Generator[None]:
    try:
        yield
    except UnicodeEncodeError:
        raise Refused("broken_text") from None


def _checked(path: Path, *, write: bool, meanwhile: Callable[[], object]) -> sqlite3.Connection:
    """The journal of a writer that was killed has been rolled back once a transaction begins. One that SQLite leaves
    there is of a change that never reached the file; with what was there before, it would stay beside it."""
    connection = connect(path, write=write)
    try:
        begin(connection, write=write)
        if write:
            journal_beside(path).unlink(missing_ok=True)
        stored = _stored(connection, path)
        if stored not in schema.REVISIONS:
            newer = schema.is_newer(stored)
            raise FileProblem("newer_version" if newer else "foreign_schema", file=path.name, version=stored)
        schema.check_schema(connection, path.name, stored)
        if stored != schema.REVISIONS[-1]:
            connection.close()
            if not write:
                raise FileProblem("older_version", file=path.name)
            migrate(path, stored)
            connection = connect(path, write=write)
            begin(connection, write=write)
            schema.check_schema(connection, path.name)
        with ThreadPoolExecutor(1) as aside:
            checking = aside.submit(_check_content, connection, path, write=write)
            meanwhile()
            checking.result()
        connection.execute("ROLLBACK")
    except BaseException:
        connection.close()
        raise
    return connection


def _stored(connection: sqlite3.Connection, path: Path) -> str:
    try:
        return schema.stored_revision(connection)
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_ERROR:
            raise FileProblem("foreign_schema", file=path.name) from None
        raise


def _check_content(connection: sqlite3.Connection, path: Path, *, write: bool) -> None:
    if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise FileProblem("damaged_file", file=path.name)
    if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise FileProblem("damaged_file", file=path.name)
    if not (write or schema.is_within_ranges(connection)) or not schema.is_one_workspace(connection):
        raise FileProblem("damaged_file", file=path.name)
