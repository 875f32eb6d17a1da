from collections.abc import Callable, Generator
from pathlib import Path

import pytest

from roadmap_app.app import start_workspace, write_sample
from roadmap_app.domain.ballot import Place
from roadmap_app.domain.report import Detail, Report
from roadmap_app.domain.text import LanguageCode
from roadmap_app.domain.workspace import Mode
from roadmap_app.workspace.commands import answers
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


@pytest.fixture(scope="session")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Generator[Report]:
    """The report of one analyst, whose criteria bear out some of the judgements and not others."""
    path = tmp_path_factory.mktemp("alone") / "alone.roadmap"
    document = start_workspace(
        path, template="union-state", mode=Mode.INDIVIDUAL, seats=1, language=LanguageCode.EN, day="2026-11-24"
    )
    seat, criteria = document.snapshot.seats[0].code, [one.code for one in document.snapshot.criteria]
    for at, element in enumerate([one.code for one in document.snapshot.scored][:60]):
        values = {Place(element=element, criterion=code): (at * 5 + len(code)) % 9 + 1 for code in criteria}
        values[Place(element=element, criterion="")] = at % 9 + 1
        document.run(answers.fill(round=1, seat=seat, values=values))
    yield document.report(language=LanguageCode.EN, detail=Detail.PUBLISHED, day="2026-11-24")
    document.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder for what is written."""
    made = tmp_path / "out"
    made.mkdir()
    return made
