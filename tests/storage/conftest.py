from collections.abc import Generator
from pathlib import Path

import pytest

from roadmap_app.storage import Store
from tests.workspaces import settings

WORKSPACE = settings("storage")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A closed, empty workspace file."""
    path = tmp_path / "storage.roadmap"
    Store.create(path, WORKSPACE).close()
    return path


@pytest.fixture
def store(file: Path) -> Generator[Store]:
    opened = Store.open(file, write=True)
    yield opened
    opened.close()
