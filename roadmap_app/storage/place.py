"""Whether the file that is open still stands under its name."""

from pathlib import Path
from typing import Self

from roadmap_app.domain.errors import FileProblem

Identity = tuple[int, int]


class Place:
    """A name and the file that stood there when it was opened. Asking never opens the file, so no lock is lost."""

    def __init__(self, path: Path, opened: Identity) -> None:
        self._path = path
        self._opened = opened

    @classmethod
    def of(cls, path: Path) -> Self:
        status = path.stat()
        return cls(path, (status.st_dev, status.st_ino))

    @property
    def lost(self) -> bool:
        """Moved, renamed, deleted or replaced. While the disk does not answer, nobody knows, and SQLite will tell."""
        try:
            status = self._path.stat()
        except (FileNotFoundError, NotADirectoryError):
            return True
        except OSError:
            return False
        return (status.st_dev, status.st_ino) != self._opened

    def check(self) -> None:
        if self.lost:
            raise FileProblem("displaced", file=self._path.name)
