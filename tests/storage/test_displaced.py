"""A file that is moved, deleted or replaced while it is open: nothing kept is lost, and nothing is told as kept."""

import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from roadmap_app.domain.errors import FileProblem
from roadmap_app.domain.panel import Seat
from roadmap_app.storage import Store, check
from tests.storage.conftest import WORKSPACE


def seat(store: Store, code: str) -> None:
    with store.write() as writer:
        writer.put(Seat(code=code, position=0, pseudonym="x"))


def seats_in(path: Path) -> set[str]:
    with closing(Store.open(path, write=False)) as store, store.read() as reader:
        return {each.code for each in reader.all(Seat)}


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def rename(file: Path) -> None:
    file.rename(file.with_name("renamed.roadmap"))


def delete(file: Path) -> None:
    file.unlink()


def delete_folder(file: Path) -> None:
    shutil.rmtree(file.parent)


def replace(file: Path) -> None:
    """As a folder that is kept in step with another computer does."""
    other = file.with_name("other.roadmap")
    Store.create(other, WORKSPACE).close()
    other.replace(file)


ALL = [rename, delete, delete_folder, replace]


@pytest.mark.parametrize("kept", [(), ("K0", "K1")], ids=["before the first change", "after two"])
@pytest.mark.parametrize("move", ALL)
def test_a_change_to_a_file_that_is_gone_is_refused_and_what_was_kept_before_is_saved_elsewhere(
    file: Path, tmp_path_factory: pytest.TempPathFactory, move: Callable[[Path], None], kept: tuple[str, ...]
) -> None:
    store = Store.open(file, write=True)
    for code in kept:
        seat(store, code)
    assert not store.displaced
    move(file)
    with pytest.raises(FileProblem, match="displaced"):
        seat(store, "K2")
    assert store.displaced
    copy = tmp_path_factory.mktemp("copy") / "copy.roadmap"
    store.backup(copy)
    store.close()
    check(copy)
    assert seats_in(copy) == set(kept)


def test_what_was_answered_before_a_rename_is_in_the_renamed_file_even_after_kill_9(file: Path) -> None:
    program = """
import os, signal, sys
from pathlib import Path
from roadmap_app.domain.panel import Seat
from roadmap_app.storage import Store
path = Path(sys.argv[1])
store = Store.open(path, write=True)
for code in ("K0", "K1"):
    with store.write() as writer:
        writer.put(Seat(code=code, position=0, pseudonym="x"))
path.rename(path.with_name("renamed.roadmap"))
assert store.displaced
os.kill(os.getpid(), signal.SIGKILL)
"""
    killed = subprocess.run([sys.executable, "-c", program, str(file)], check=False, timeout=60)
    assert killed.returncode == -signal.SIGKILL
    assert names(file.parent) == ["renamed.roadmap", "storage.roadmap.lock"]
    assert seats_in(file.with_name("renamed.roadmap")) == {"K0", "K1"}


def test_the_file_in_its_place_is_left_alone_and_a_file_put_back_holds_what_was_kept(file: Path) -> None:
    store = Store.open(file, write=True)
    seat(store, "K0")
    seat(store, "K1")
    aside = file.rename(file.with_name("aside.roadmap"))
    file.write_bytes(b"somebody else's")
    with pytest.raises(FileProblem, match="displaced"):
        seat(store, "K2")
    with pytest.raises(FileProblem, match="displaced"):
        store.compact()
    assert file.read_bytes() == b"somebody else's"
    assert names(file.parent) == ["aside.roadmap", "storage.roadmap", "storage.roadmap.lock"]
    aside.replace(file)
    store.close()
    assert names(file.parent) == [file.name]
    assert seats_in(file) == {"K0", "K1"}


def test_a_file_that_goes_while_a_change_is_made_does_not_take_the_change(file: Path) -> None:
    store = Store.open(file, write=True)

    def answer() -> None:
        with store.write() as writer:
            writer.put(Seat(code="K1", position=0, pseudonym="x"))
            file.unlink()

    with pytest.raises(FileProblem, match="displaced"):
        answer()
    with store.read() as reader:
        assert not reader.all(Seat)
    store.close()


def test_a_deleted_file_is_saved_again_under_its_own_name(file: Path) -> None:
    store = Store.open(file, write=True)
    seat(store, "K0")
    seat(store, "K1")
    file.unlink()
    assert store.displaced
    store.backup(file)
    store.close()
    assert names(file.parent) == [file.name]
    assert seats_in(file) == {"K0", "K1"}


OTHER = """
import sys
from pathlib import Path
from roadmap_app.domain.panel import Seat
from roadmap_app.storage import Store
store = Store.open(Path(sys.argv[1]), write=True)
with store.write() as writer:
    writer.put(Seat(code="K2", position=0, pseudonym="x"))
print("written", flush=True)
sys.stdin.read()
store.close()
"""


def test_the_log_of_a_renamed_file_that_another_has_open_is_not_written_over_what_that_one_wrote(file: Path) -> None:
    store = Store.open(file, write=True)
    seat(store, "K0")
    seat(store, "K1")
    renamed = file.rename(file.with_name("renamed.roadmap"))
    command = [sys.executable, "-c", OTHER, str(renamed)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "written\n"
        assert store.displaced
        with store.read() as reader:
            assert [each.code for each in reader.all(Seat)] == ["K0", "K1"], "to be saved elsewhere"
        store.close()
    check(renamed)
    assert seats_in(renamed) == {"K0", "K2"}
