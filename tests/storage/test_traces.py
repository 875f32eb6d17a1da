"""What is left, or passes, outside the file and its folder."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

COMPACTS = """
import sys
from pathlib import Path
from roadmap_app.domain.panel import Seat
from roadmap_app.storage import Store
store = Store.open(Path(sys.argv[1]), write=True)
with store.write() as writer:
    writer.put_many(Seat, (Seat(code=f"K{n}", position=n, pseudonym="x" * 400) for n in range(20000)))
store.compact()
store.backup(Path(sys.argv[1]).with_name("copy.roadmap"))
store.close()
"""
MIGRATES = """
import sys
from pathlib import Path
from roadmap_app.storage import Store
Store.open(Path(sys.argv[1]), write=True).close()
"""
OF_ITSELF = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA user_version = 0")
connection.execute("VACUUM")
"""


def is_touched(folder: Path, program: str, path: Path) -> bool:
    """Whether a file came or went in the folder that SQLite is given for its own; it opens them and unlinks them at
    once, which only the time of the folder tells."""
    folder.mkdir()
    before = folder.stat().st_mtime_ns
    surroundings = os.environ | {"SQLITE_TMPDIR": str(folder), "TMPDIR": str(folder)}
    subprocess.run([sys.executable, "-c", program, str(path)], check=True, timeout=120, env=surroundings)
    return folder.stat().st_mtime_ns != before


def test_rewriting_and_copying_put_nothing_into_the_folder_for_temporary_files(file: Path, tmp_path: Path) -> None:
    assert not is_touched(tmp_path / "quiet", COMPACTS, file)
    assert is_touched(tmp_path / "told", OF_ITSELF, file), "SQLite left to itself does"


def test_bringing_an_older_file_up_to_date_puts_nothing_there_either(tmp_path: Path) -> None:
    file = tmp_path / "old.roadmap"
    shutil.copy("db/samples/0001.roadmap", file)
    assert not is_touched(tmp_path / "quiet", MIGRATES, file)
    assert (tmp_path / "old.before-0001.roadmap").exists()
