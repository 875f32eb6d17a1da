from collections.abc import Callable, Generator
from pathlib import Path

import pytest

from roadmap_app.app import write_sample
from roadmap_app.domain.report import Detail, Report
from roadmap_app.domain.text import LanguageCode
from roadmap_app.workspace.document import Document

ReportIn = Callable[[str], Report]


@pytest.fixture(scope="session")
def report_in(tmp_path_factory: pytest.TempPathFactory) -> Generator[ReportIn]:
    """The published report of the sample workshop, in the language asked for."""
    path = tmp_path_factory.mktemp("sample") / "sample.roadmap"
    write_sample(path)
    document = Document.open(path, write=False)
    yield lambda code: document.report(language=LanguageCode(code), detail=Detail.PUBLISHED, day="2026-11-24")
    document.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder for what is written."""
    made = tmp_path / "out"
    made.mkdir()
    return made
