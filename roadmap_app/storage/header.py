"""What the first bytes of a file say, read before any connection is open.

While a connection is open nobody may open the file by other means: closing it again would drop SQLite's locks.
"""

from pathlib import Path

from roadmap_app.domain.errors import FileProblem
from roadmap_app.storage.problems import told_of

APPLICATION_ID = 0x524D4150
"""`RMAP`, in SQLite's header."""

_MAGIC = b"SQLite format 3\x00"


def check_header(path: Path) -> None:
    """FileProblem unless the file is a whole database of this program, as far as its header tells."""
    with told_of(path):
        if not path.is_file():
            raise FileProblem("not_a_workspace" if path.exists() else "file_missing", file=path.name)
        with path.open("rb") as stream:
            header = stream.read(100)
        size = path.stat().st_size
    if len(header) < 100 or not header.startswith(_MAGIC):
        raise FileProblem("not_a_workspace", file=path.name)
    if int.from_bytes(header[68:72]) != APPLICATION_ID:
        raise FileProblem("not_a_workspace", file=path.name)
    if size < _whole_size(header) and not wal_of(path).exists():
        raise FileProblem("damaged_file", file=path.name)


def wal_of(path: Path) -> Path:
    return path.with_name(path.name + "-wal")


def _whole_size(header: bytes) -> int:
    """Pages times page size, where the header's page count is valid (SQLite file format, 1.3.7); else 0."""
    if header[24:28] != header[92:96]:
        return 0
    page = int.from_bytes(header[16:18])
    return int.from_bytes(header[28:32]) * (65536 if page == 1 else page)
