"""What the first bytes of a file say, read before any connection is open.

While a connection is open nobody may open the file by other means: closing it again would drop SQLite's locks.
"""

from pathlib import Path

from roadmap_app.domain.errors import FileProblem
from roadmap_app.domain.files import SIDECARS, is_sidecar
from roadmap_app.storage.problems import told_of

APPLICATION_ID = 0x524D4150
"""`RMAP`, in SQLite's header."""

_MAGIC = b"SQLite format 3\x00"


def resolved(path: Path) -> Path:
    """The file that a link leads to: lock, log and journal stand beside that one, under its name."""
    try:
        return path.resolve()
    except RuntimeError:
        raise FileProblem("cannot_open", file=path.name) from None


def check_new(path: Path) -> None:
    """FileProblem (target_is_workspace) where SQLite would take a new file for the log or journal of another."""
    beside = (path.with_name(path.name.removesuffix(each)) for each in SIDECARS if path.name.endswith(each))
    with told_of(path):
        if is_sidecar(path.name) or any(other.exists() for other in beside):
            raise FileProblem("target_is_workspace", file=path.name)


def check_header(path: Path, *, write: bool) -> None:
    """FileProblem unless the file is a whole database of this program, as far as its header tells.

    To write it must have one name only: under another one it would have another lock and another log.
    """
    with told_of(path):
        if not path.is_file():
            raise FileProblem("not_a_workspace" if path.exists() else "file_missing", file=path.name)
        with path.open("rb") as stream:
            header = stream.read(100)
        status = path.stat()
    if len(header) < 100 or not header.startswith(_MAGIC):
        raise FileProblem("not_a_workspace", file=path.name)
    if int.from_bytes(header[68:72]) != APPLICATION_ID:
        raise FileProblem("not_a_workspace", file=path.name)
    if status.st_size < _whole_size(header) and not wal_of(path).exists():
        raise FileProblem("damaged_file", file=path.name)
    if write and status.st_nlink > 1:
        raise FileProblem("hard_linked", file=path.name)


def wal_of(path: Path) -> Path:
    return path.with_name(path.name + "-wal")


def journal_beside(path: Path) -> Path:
    return path.with_name(path.name + "-journal")


def _whole_size(header: bytes) -> int:
    """Pages times page size, where the header's page count is valid (SQLite file format, 1.3.7); else 0."""
    if header[24:28] != header[92:96]:
        return 0
    page = int.from_bytes(header[16:18])
    return int.from_bytes(header[28:32]) * (65536 if page == 1 else page)
