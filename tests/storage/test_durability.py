"""Every acknowledged change survives a kill, and a closed round keeps no trace of order or earlier values."""

import random
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from roadmap_app.domain.panel import Rating, Seat
from roadmap_app.storage import Store, check
from roadmap_app.storage import store as store_module
from tests.storage.filled import fill

CHILD = """
import sys
from pathlib import Path
from roadmap_app.domain.panel import Seat
from roadmap_app.storage import Store
store = Store.open(Path(sys.argv[1]), write=True)
for number in range(100000):
    with store.write() as writer:
        writer.put(Seat(code=f"K{number}", position=number, pseudonym="x"))
    print(number, flush=True)
"""


def test_every_acknowledged_commit_survives_kill_9(file: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", CHILD, str(file)], stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        acknowledged = [int(child.stdout.readline()) for _ in range(150)]
        child.send_signal(signal.SIGKILL)
        acknowledged += [int(line) for line in child.stdout if line.strip()]
    reader = Store.open(file, write=False)
    with reader.read() as picture:
        kept = {seat.code for seat in picture.all(Seat)}
    reader.close()
    assert {f"K{number}" for number in acknowledged} <= kept
    store = Store.open(file, write=True)
    store.close()
    check(file)
    assert [other.name for other in file.parent.iterdir()] == [file.name]


IN_ITS_MIDST = """
import os, signal, sys
from pathlib import Path
from roadmap_app.domain.panel import Seat
from roadmap_app.storage import Store
store = Store.open(Path(sys.argv[1]), write=True)
with store.write() as writer:
    for number in range(int(sys.argv[2])):
        writer.put(Seat(code=f"K{number}", position=number, pseudonym="x"))
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.parametrize("rows", [3, 60000], ids=["before the file is touched", "while it is written"])
def test_a_change_that_was_killed_leaves_nothing_beside_the_file_once_it_is_opened_to_write(
    file: Path, rows: int
) -> None:
    before = file.read_bytes()
    killed = subprocess.run([sys.executable, "-c", IN_ITS_MIDST, str(file), str(rows)], check=False, timeout=60)
    assert killed.returncode == -signal.SIGKILL
    journal = file.with_name(f"{file.name}-journal")
    assert journal.exists()
    store = Store.open(file, write=True)
    assert not journal.exists()
    store.close()
    assert file.read_bytes() == before
    assert [other.name for other in file.parent.iterdir()] == [file.name]


def test_after_compacting_the_file_tells_neither_order_nor_earlier_answers(store: Store) -> None:
    fill(store)
    seats = [f"S{number:02}" for number in range(3, 43)]
    with store.write() as writer:
        for number, seat in enumerate(seats):
            writer.put(Seat(code=seat, position=number, pseudonym="x"))
    order = random.Random(7).sample(seats, len(seats))
    for seat in order:
        for reason in (f"first thought of {seat}", f"final thought of {seat}"):
            with store.write() as writer:
                writer.put(Rating(round=1, seat=seat, element="A", criterion="C01", value=5, reason=reason))
    assert b"first thought" in on_disk(store.path), "before the round closes, the log still holds them"
    store.compact()
    left = on_disk(store.path)
    assert b"first thought" not in left
    places = [left.index(f"final thought of {seat}".encode()) for seat in seats]
    assert places in (sorted(places), sorted(places, reverse=True)), "by key, not by time"


def test_a_disk_without_room_for_the_log_keeps_the_change_and_has_its_log_once_there_is_room(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The change went into the file itself before the log was begun."""

    def full(connection: sqlite3.Connection) -> bool:
        connection.execute("PRAGMA journal_mode = WAL")
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    opened = Store.open(file, write=True)
    with monkeypatch.context() as patched:
        patched.setattr(store_module, "start_log", full)
        for code in ("K1", "K2"):
            with opened.write() as writer:
                writer.put(Seat(code=code, position=0, pseudonym="x"))
            assert not opened.without_log, "nobody is told that the medium cannot have one"
    with opened.write() as writer:
        writer.put(Seat(code="K3", position=0, pseudonym="x"))
    assert file.with_name(f"{file.name}-wal").exists()
    opened.close()
    assert [other.name for other in file.parent.iterdir()] == [file.name]
    with closing(Store.open(file, write=False)) as again, again.read() as reader:
        assert {seat.code for seat in reader.all(Seat)} == {"K1", "K2", "K3"}


def on_disk(path: Path) -> bytes:
    return b"".join(other.read_bytes() for other in sorted(path.parent.iterdir()))
