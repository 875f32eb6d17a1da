from collections.abc import Generator
from pathlib import Path

import pytest

from roadmap_app.domain.text import LanguageCode
from roadmap_app.domain.workspace import Mode, Workspace
from roadmap_app.workspace.document import Document
from roadmap_app.workspace.founding import found, new_workspace
from tests.workspace.panels import DAY, SEATS, TEMPLATE
from tests.workspaces import PRESET


@pytest.fixture
def document(tmp_path: Path) -> Generator[Document]:
    """A small panel: five seats, four elements (one of scope context), four criteria, round 1 open."""
    made = found(tmp_path / "panel.roadmap", _settings(Mode.PANEL), TEMPLATE, seats=SEATS, day=DAY)
    yield made
    made.close()


@pytest.fixture
def alone(tmp_path: Path) -> Generator[Document]:
    """The same as an individual assessment with one seat."""
    made = found(tmp_path / "alone.roadmap", _settings(Mode.INDIVIDUAL), TEMPLATE, seats=SEATS[:1], day=DAY)
    yield made
    made.close()


def _settings(mode: Mode) -> Workspace:
    return new_workspace(title="A small panel", mode=mode, language=LanguageCode.EN, preset=PRESET)
