"""Whether a workspace file is sound from end to end."""

from pathlib import Path

from roadmap_app.domain.errors import FileProblem
from roadmap_app.storage.store import Store


def check(path: Path) -> None:
    """FileProblem unless the file opens and every page and index of it agrees (SQLite's integrity_check)."""
    store = Store.open(path, write=False)
    try:
        if not store.is_whole():
            raise FileProblem("damaged_file", file=path.name)
    finally:
        store.close()
