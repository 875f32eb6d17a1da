"""What storage reports to a person, and that it never passes on the text of an error."""

import errno
import sqlite3
from pathlib import Path

import pytest

from roadmap_app.domain.errors import FileProblem
from roadmap_app.domain.panel import Judgement
from roadmap_app.storage import Store
from roadmap_app.storage.problems import told_of
from tests.storage.filled import fill


def test_errors_of_the_system_are_named_and_bugs_pass() -> None:
    for number, code in ((errno.ENOSPC, "no_room"), (errno.EROFS, "read_only"), (errno.ENOENT, "file_missing")):
        with pytest.raises(FileProblem, match=code), told_of(Path("x.roadmap")):
            raise OSError(number, "secret")
    for bug in (OSError(errno.EBADF, "bug"), sqlite3.ProgrammingError("bug"), ValueError("bug")):
        with pytest.raises(type(bug)), told_of(Path("x.roadmap")):
            raise bug


def test_a_broken_constraint_is_a_bug_whose_text_holds_no_answer(store: Store) -> None:
    fill(store)
    wrong = Judgement(round=1, seat="S01", element="A", value=77, reason="a secret reason")
    with pytest.raises(sqlite3.IntegrityError) as bug, store.write() as writer:
        writer.put(wrong)
    assert "secret" not in str(bug.value)
    assert "77" not in str(bug.value)
    with store.read() as reader:
        judgement = reader.get(Judgement, 1, "S01", "A")
    assert judgement is not None
    assert judgement.value == 9
