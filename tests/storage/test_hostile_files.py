"""A file that came by mail: whatever is wrong with it, it is named, and nothing of it is shown or run."""

import os
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from roadmap_app.app import write_sample
from roadmap_app.domain.errors import FileProblem, RoadmapError
from roadmap_app.domain.report import Detail
from roadmap_app.domain.text import LanguageCode
from roadmap_app.storage import Store, check
from roadmap_app.workspace.commands import rounds
from roadmap_app.workspace.document import Document
from tests.storage.conftest import WORKSPACE
from tests.storage.filled import fill


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("hostile") / "sample.roadmap"
    write_sample(path)
    return path


@pytest.fixture
def hostile(sample: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sample, tmp_path / "hostile.roadmap"))


def change(*statements: str) -> Callable[[Path], None]:
    """As another program can: without looking at constraints."""

    def apply(path: Path) -> None:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("PRAGMA ignore_check_constraints = ON")
            connection.execute("PRAGMA writable_schema = ON")
            for statement in statements:
                connection.execute(statement)

    return apply


def read_all(path: Path, *, write: bool = False) -> None:
    """What `check` and `analyse` read of a file; with `write`, what the window reads."""
    if not write:
        check(path)
    with closing(Document.open(path, write=write)) as document:
        document.report(language=LanguageCode.EN, detail=Detail.PUBLISHED, day="2026-11-24")


OTHER_WORKSPACE = """INSERT INTO workspace SELECT 'other', title, mode, language, illustrative, rule, quorum,
majority_end, majority_time, majority_stay, smallest_group, count_hidden, baseline FROM workspace"""
EMPTIED = ("rating", "judgement", "ballot", "decision", "round_element", "round")
DEEP = "[" * 100_000 + "]" * 100_000


def words(kept: str) -> Callable[[Path], None]:
    return change(f"UPDATE element SET affected_groups = '{kept}' WHERE position = 3")


def schema(changed: str) -> Callable[[Path], None]:
    return change(f"UPDATE sqlite_schema SET sql = {changed} WHERE name = 'judgement'")


SPOILT = {
    "an answer out of range": change("UPDATE judgement SET value = 99"),
    "a day that does not exist": change("UPDATE decision SET decided_on = '2026-02-30'"),
    "a month that has no such day": change("UPDATE workspace SET baseline = '2026-04-31'"),
    "a rating out of range": change("UPDATE rating SET value = -1"),
    "an unknown state": change("UPDATE round SET state = 'zzz'"),
    "no quorum": change("UPDATE workspace SET quorum = 0"),
    "an impossible day": change("UPDATE decision SET decided_on = '2026-13-01'"),
    "two revisions of the schema": change("INSERT INTO alembic_version VALUES ('0009')"),
    "no revision of the schema": change("DELETE FROM alembic_version"),
    "a revision that is no text": change("UPDATE alembic_version SET version_num = x'ff'"),
    "no workspace": change("DELETE FROM workspace"),
    "two workspaces": change(OTHER_WORKSPACE),
    "no count of revisions": change("DELETE FROM revision"),
    "a count of revisions at its end": change("UPDATE revision SET number = 9223372036854775807"),
    "no rounds": change(*(f"DELETE FROM {table}" for table in EMPTIED)),
    "words that are no JSON": words("nope"),
    "words that are a number": words("7"),
    "words that are no words": words("[1, null, {}]"),
    "words within words": words(DEEP),
    "a text that is not UTF-8": change("UPDATE element SET name_en = CAST(x'ff41' AS TEXT) WHERE position = 3"),
    "a half character": change("UPDATE element SET name_en = CAST(x'eda080' AS TEXT) WHERE position = 3"),
    "a schema that is not UTF-8": schema("CAST(x'ff' || sql AS TEXT)"),
    "a schema with another text": schema("replace(sql, 'BETWEEN 1 AND 9', 'BETWEEN 0 AND 9')"),
}


@pytest.mark.parametrize("write", [True, False], ids=["to write", "to read"])
@pytest.mark.parametrize("what", SPOILT)
def test_a_spoilt_file_is_refused_by_name_and_left_as_it_is(hostile: Path, what: str, write: bool) -> None:  # noqa: FBT001
    SPOILT[what](hostile)
    before = hostile.read_bytes()
    with pytest.raises(FileProblem, match=r"damaged_file|foreign_schema") as problem:
        read_all(hostile, write=write)
    assert problem.value.parameters["file"] == hostile.name
    fault = problem.value
    assert fault.__suppress_context__ or fault.__context__ is None, "a traceback must not show what the file holds"
    assert hostile.read_bytes() == before
    assert [path.name for path in hostile.parent.iterdir()] == [hostile.name]


def test_bytes_turned_at_random_are_found_or_do_no_harm(sample: Path, tmp_path: Path) -> None:
    whole = sample.read_bytes()
    chance = random.Random(11)
    path = tmp_path / "turned.roadmap"
    for _attempt in range(40):
        turned = bytearray(whole)
        for _byte in range(8):
            turned[chance.randrange(len(turned))] ^= 1 << chance.randrange(8)
        path.write_bytes(turned)
        try:
            read_all(path)
        except RoadmapError as problem:
            assert problem.parameters["file"] == path.name  # noqa: PT017 whether it raises is chance


def test_a_sound_file_passes(hostile: Path) -> None:
    read_all(hostile)


def test_a_link_leads_to_the_one_lock_of_the_file(store: Store, tmp_path: Path) -> None:
    link = tmp_path / "link.roadmap"
    link.symlink_to(store.path)
    with pytest.raises(FileProblem, match="locked"):
        Store.open(link, write=True)
    fill(store)
    beside = Store.open(link, write=False)
    with beside.read() as reader:
        assert reader.revision == 2
    beside.close()
    circle = tmp_path / "circle.roadmap"
    circle.symlink_to(circle)
    with pytest.raises(FileProblem, match="cannot_open"):
        Store.open(circle, write=False)


def test_a_file_with_two_names_is_read_only(file: Path) -> None:
    other = file.with_name("other.roadmap")
    os.link(file, other)
    for path in (file, other):
        with pytest.raises(FileProblem, match="hard_linked"):
            Store.open(path, write=True)
        Store.open(path, write=False).close()
    other.unlink()
    Store.open(file, write=True).close()


def test_nothing_new_takes_a_name_that_belongs_to_a_workspace(store: Store, tmp_path: Path) -> None:
    (tmp_path / "plain").write_bytes(b"")
    for name in ("storage.roadmap-wal", "other.roadmap.lock", "other.roadmap-journal", "plain-wal"):
        with pytest.raises(FileProblem, match="target_is_workspace"):
            store.backup(tmp_path / name)
        with pytest.raises(FileProblem, match="target_is_workspace"):
            Store.create(tmp_path / name, WORKSPACE)
    with pytest.raises(FileProblem, match="name_too_long"):
        store.backup(tmp_path / ("x" * 300))
    with pytest.raises(FileProblem, match="name_too_long"):
        Store.open(tmp_path / ("x" * 300), write=False)


KILLED = """
import os, signal, sys
from pathlib import Path
from roadmap_app.storage import Store
from roadmap_app.workspace.commands import rounds
from roadmap_app.workspace.document import Document

Store.compact = lambda self: os.kill(os.getpid(), signal.SIGKILL)
Document.open(Path(sys.argv[1])).run(rounds.close_round(number=1, day="2026-11-24"))
"""


def test_a_rewriting_that_was_killed_is_made_up_for(file: Path) -> None:
    store = Store.open(file, write=True)
    fill(store)
    store.close()
    assert subprocess.run([sys.executable, "-c", KILLED, str(file)], check=False, timeout=60).returncode == -9
    with closing(Document.open(file)) as document:
        again = document.run(rounds.close_round(number=1, day="2026-11-25"))
        assert not again.changes
        assert document.snapshot.rounds[0].closed_on == "2026-11-24"
        with pytest.raises(RoadmapError, match="round_cannot_move"):
            document.run(rounds.close_round(number=1, day="2026-11-25"))
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_whoever_writes_next_makes_up_for_it_without_being_asked(file: Path) -> None:
    store = Store.open(file, write=True)
    fill(store)
    store.close()
    subprocess.run([sys.executable, "-c", KILLED, str(file)], check=False, timeout=60)
    Store.open(file, write=True).close()
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (0,)
        assert connection.execute("PRAGMA freelist_count").fetchone() == (0,)
