"""What can be wrong with a file is named, and the file is left as it was."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from roadmap_app.app import write_sample
from roadmap_app.domain.errors import FileProblem
from roadmap_app.storage import Store, check, connection, made_whole
from roadmap_app.storage.header import APPLICATION_ID
from tests.storage.conftest import WORKSPACE
from tests.storage.filled import fill


def damage(path: Path) -> None:
    size = path.stat().st_size
    with path.open("r+b") as stream:
        stream.seek(size // 2)
        stream.write(b"\xff" * 4096)


def change(*statements: str) -> Callable[[Path], None]:
    def apply(path: Path) -> None:
        with closing(sqlite3.connect(path)) as connection, connection:
            for statement in statements:
                connection.execute(statement)

    return apply


WRONG: dict[str, tuple[str, Callable[[Path], object]]] = {
    "a text": ("not_a_workspace", lambda path: path.write_text("seat,round,element\n" * 50)),
    "nothing in it": ("not_a_workspace", lambda path: path.write_bytes(b"")),
    "another program's database": ("not_a_workspace", change("PRAGMA application_id = 42")),
    "cut off": ("damaged_file", lambda path: path.write_bytes(path.read_bytes()[:-4096])),
    "pages overwritten": ("damaged_file", damage),
    "a dangling reference": ("damaged_file", change("INSERT INTO ballot VALUES (7, 'S99')")),
    "a trigger": (
        "foreign_schema",
        change("CREATE TRIGGER evil AFTER INSERT ON seat BEGIN DELETE FROM seat; END"),
    ),
    "a view": ("foreign_schema", change("CREATE VIEW evil AS SELECT * FROM seat")),
    "a table more": ("foreign_schema", change("CREATE TABLE evil (x)")),
    "a table less": ("foreign_schema", change("DROP TABLE milestone")),
    "no revision": ("foreign_schema", change("DROP TABLE alembic_version")),
    "an unknown revision": ("foreign_schema", change("UPDATE alembic_version SET version_num = '0000'")),
    "a revision that is no number": ("foreign_schema", change("UPDATE alembic_version SET version_num = 'abcd'")),
    "a newer revision": ("newer_version", change("UPDATE alembic_version SET version_num = '9999'")),
}


@pytest.mark.parametrize("write", [True, False], ids=["to write", "to read"])
@pytest.mark.parametrize("what", WRONG)
def test_a_file_that_cannot_be_used_is_named_and_untouched(file: Path, what: str, write: bool) -> None:  # noqa: FBT001
    code, spoil = WRONG[what]
    store = Store.open(file, write=True)
    fill(store)
    store.close()
    spoil(file)
    before = file.read_bytes()
    with pytest.raises(FileProblem, match=code) as problem:
        Store.open(file, write=write)
    assert problem.value.parameters["file"] == file.name
    assert file.read_bytes() == before
    assert [other.name for other in file.parent.iterdir()] == [file.name]


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="file_missing"):
        Store.open(tmp_path / "none.roadmap", write=True)
    with pytest.raises(FileProblem, match="not_a_workspace"):
        Store.open(tmp_path, write=False)


def test_a_new_workspace_never_overwrites(file: Path) -> None:
    before = file.read_bytes()
    with pytest.raises(FileProblem, match="file_exists"):
        Store.create(file, WORKSPACE)
    assert file.read_bytes() == before
    with pytest.raises(FileProblem, match="file_missing"):
        Store.create(file.parent / "none" / "new.roadmap", WORKSPACE)


def test_a_closed_workspace_is_one_file_marked_as_ours(file: Path) -> None:
    assert [other.name for other in file.parent.iterdir()] == [file.name]
    header = file.read_bytes()[:100]
    assert int.from_bytes(header[68:72]) == APPLICATION_ID
    assert file.stat().st_mode & 0o077 == 0, "nobody else on the machine reads it"


def test_reading_writes_nothing(file: Path) -> None:
    before = file.stat()
    store = Store.open(file, write=False)
    with store.read() as reader:
        assert reader.revision == 1
    assert [other.name for other in file.parent.iterdir()] == [file.name]
    store.close()
    after = file.stat()
    assert (after.st_mtime_ns, after.st_size) == (before.st_mtime_ns, before.st_size)


def test_a_reader_works_beside_a_writer_and_sees_each_commit(store: Store) -> None:
    reader = Store.open(store.path, write=False)
    assert not reader.writable
    before = reader.version()
    assert reader.version() == before
    fill(store)
    assert reader.version() != before
    with reader.read() as picture:
        assert picture.revision == 2
    reader.close()
    with store.read() as mine:
        assert mine.revision == 2
    assert not store.without_log
    assert store.path.with_name(store.path.name + "-wal").exists()


def test_a_medium_that_cannot_write_ahead_keeps_each_change_and_the_person_is_told(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without locks SQLite shares no memory either, just as on a network share."""
    address = connection.address_of

    def on_a_share(path: Path, *, write: bool) -> str:
        return address(path, write=write) + "&vfs=unix-none"

    monkeypatch.setattr(connection, "address_of", on_a_share)
    store = Store.open(file, write=True)
    assert not store.without_log, "nobody is told before anything is changed"
    fill(store)
    assert store.without_log
    assert not file.with_name(file.name + "-wal").exists()
    store.close()
    store = Store.open(file, write=False)
    with store.read() as reader:
        assert reader.revision == 2
    store.close()


OTHER = """
import sys
from pathlib import Path
from roadmap_app.domain.errors import FileProblem
from roadmap_app.storage import Store
try:
    Store.open(Path(sys.argv[1]), write=sys.argv[2] == "write").close()
    print("opened")
except FileProblem as problem:
    print(problem.code)
"""


def in_another_process(path: Path, how: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", OTHER, str(path), how], capture_output=True, text=True, check=True, timeout=60
    )
    return done.stdout.strip()


def test_one_writer_at_a_time_in_any_process(store: Store) -> None:
    with pytest.raises(FileProblem, match="locked"):
        Store.open(store.path, write=True)
    assert in_another_process(store.path, "write") == "locked"
    assert in_another_process(store.path, "read") == "opened"
    store.close()
    assert in_another_process(store.path, "write") == "opened"


def test_a_transaction_that_fails_leaves_nothing(store: Store) -> None:
    with pytest.raises(ZeroDivisionError), store.write() as writer:
        fill_and_fail(store, writer)
    with store.read() as reader:
        assert reader.revision == 1


def fill_and_fail(_store: Store, writer: object) -> None:
    from roadmap_app.domain.panel import Seat
    from roadmap_app.storage import Writer

    assert isinstance(writer, Writer)
    writer.put(Seat(code="S09", position=9, pseudonym="Expert 9"))
    raise ZeroDivisionError


KILLED = """
import os, signal, sys
from pathlib import Path
from roadmap_app.storage import Store, backup

def die(_source, aside):
    aside.write_bytes(b"half a workspace")
    os.kill(os.getpid(), signal.SIGKILL)

backup._copy = die
Store.open(Path(sys.argv[1]), write=False).backup(Path(sys.argv[2]))
"""


def test_what_a_killed_backup_left_goes_with_the_next_one_into_that_folder(file: Path, tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    folder.mkdir()
    (folder / ".mine.part").write_text("of another program")
    killed = subprocess.run([sys.executable, "-c", KILLED, file, folder / "first.roadmap"], check=False)
    assert killed.returncode == -signal.SIGKILL
    assert (folder / ".first.roadmap.part").exists()
    store = Store.open(file, write=False)
    store.backup(folder / "second.roadmap")
    store.close()
    assert sorted(each.name for each in folder.iterdir()) == [".mine.part", "second.roadmap"]


KILLED_AT_BIRTH = """
import os, signal, sys
from pathlib import Path
from roadmap_app.app import write_sample
from roadmap_app.storage import schema

def die(*_ignored, **_given):
    os.kill(os.getpid(), signal.SIGKILL)

if sys.argv[2] == "laid out":
    schema.lay_out = die
    write_sample(Path(sys.argv[1]))
else:
    write_sample(Path(sys.argv[1]), lambda share: share >= float(sys.argv[2]) and die())
"""


@pytest.mark.parametrize("when", ["laid out", "0.3", "0.8", "1.0"])
def test_a_workspace_whose_making_was_killed_is_made_anew_under_the_same_name(tmp_path: Path, when: str) -> None:
    path = tmp_path / "new.roadmap"
    killed = subprocess.run([sys.executable, "-c", KILLED_AT_BIRTH, path, when], check=False, timeout=60)
    assert killed.returncode == -signal.SIGKILL
    assert not path.exists()
    write_sample(path)
    check(path)
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_two_that_make_a_workspace_of_one_name_at_once_spoil_nothing(tmp_path: Path) -> None:
    path = tmp_path / "new.roadmap"
    with made_whole(path) as mine:
        store = Store.create(mine, WORKSPACE)
        with made_whole(path) as other:
            Store.create(other, WORKSPACE).close()
        store.close()
        before = path.read_bytes()
        with pytest.raises(FileProblem, match="file_exists") as refused, made_whole(path):
            pass
        assert refused.value.parameters["file"] == path.name
        path.unlink()
    assert [each.name for each in tmp_path.iterdir()] == [path.name]
    assert len(path.read_bytes()) == len(before)


def test_a_backup_is_consistent_while_the_file_is_open_and_never_overwrites(store: Store, tmp_path: Path) -> None:
    fill(store)
    target = tmp_path / "copy.roadmap"
    store.backup(target)
    assert target.stat().st_mode & 0o077 == 0
    check(target)
    with pytest.raises(FileProblem, match="file_exists"):
        store.backup(target)
    copy = Store.open(target, write=False)
    with copy.read() as reader:
        assert reader.revision == 2
    copy.close()
    assert sorted(other.suffix for other in tmp_path.iterdir() if other.name.startswith("copy")) == [".roadmap"]


def test_check_finds_what_opening_does_not(file: Path) -> None:
    check(file)
    damage(file)
    with pytest.raises(FileProblem, match=r"damaged_file|not_a_workspace"):
        check(file)


def in_a_namespace(script: str, *given: Path) -> list[str]:
    """What a shell script prints in a mount namespace of its own, which ends with it whatever happens: as root a folder
    is made read-only, or small, by mounting it. `$1` is Python, the paths follow. In a root that is no mount point of
    its own (a chroot) the namespace cannot be made private, so what was mounted is taken away again as well."""
    alone = ["/usr/bin/unshare", "--mount", "--propagation", "unchanged", "/bin/sh", "-ec"]
    begin = 'mount --make-rprivate / 2>/dev/null || trap \'umount -l "$3" "$4" 2>/dev/null || :\' EXIT\n'
    done = subprocess.run(
        [*alone, begin + script, "sh", sys.executable, *map(str, given)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env=os.environ | {"PYTHONPATH": str(Path.cwd())},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def test_a_read_only_folder_is_read_and_says_so_to_writers(file: Path, tmp_path: Path) -> None:
    program = tmp_path.parent / "other.py"
    program.write_text(OTHER)
    said = in_a_namespace(
        """
        mount --bind "$3" "$3"
        mount -o remount,ro,bind "$3" "$3"
        "$1" "$2" "$4" read
        "$1" "$2" "$4" write
        """,
        program,
        file.parent,
        file,
    )
    assert said == ["opened", "read_only"]


FILLED_UP = """
import shutil, sys
from pathlib import Path
from roadmap_app.domain.errors import FileProblem
from roadmap_app.domain.plan import Plan
from roadmap_app.storage import Store, check
from tests.storage.filled import fill
small = Path(sys.argv[2])
path = Path(shutil.copy(sys.argv[1], small))
store = Store.open(path, write=True)
fill(store)
(small / "ballast").write_bytes(b"x" * max(0, shutil.disk_usage(small).free - 65536))
try:
    with store.write() as writer:
        writer.put(Plan(element="B", safeguard="x" * 900_000))
except FileProblem as problem:
    print(problem.code)
with store.read() as reader:
    print(reader.revision, reader.get(Plan, "B"))
(small / "ballast").unlink()
store.close()
check(path)
print("sound")
"""


def test_a_full_disk_refuses_the_change_and_keeps_what_was_there(file: Path, tmp_path: Path) -> None:
    program, small = tmp_path.parent / "filled_up.py", tmp_path.parent / "small"
    program.write_text(FILLED_UP)
    small.mkdir(exist_ok=True)
    said = in_a_namespace(
        """
        mount -t tmpfs -o size=1m tmpfs "$4"
        "$1" "$2" "$3" "$4"
        """,
        program,
        file,
        small,
    )
    assert said == ["no_room", "2", "None", "sound"]
