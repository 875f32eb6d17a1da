"""In a workspace of one analyst nothing speaks of a panel: on no page and in no menu, tip or file, in any language."""

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from roadmap_app import app
from roadmap_app.domain.ballot import Place
from roadmap_app.domain.report import Detail
from roadmap_app.domain.text import LanguageCode
from roadmap_app.domain.workspace import Mode
from roadmap_app.exchange.pdf_pages import leaves, pictures
from roadmap_app.exchange.publishing import publish
from roadmap_app.i18n import LANGUAGES
from roadmap_app.ui.actions import keys_of
from roadmap_app.ui.pages.score import ScorePage
from roadmap_app.ui.preferences import Preferences
from roadmap_app.ui.window import MainWindow
from roadmap_app.workspace.commands import answers
from roadmap_app.workspace.document import Document
from tests.ui.conftest import DAY, OpenWindow, workplace_of
from tests.ui.seats import KEY, press
from tests.ui.test_walk import content, places, said

WORDS = {
    "en": r"\b(?:panels?|experts?|seats?|ballots?|hand(?:ed)? (?:them )?in|consensus|quorum|chatham|blind)\b",
    "be": r"эксперт|кансэнсус|бюлетэн|кворум|чатэм|усляпую|\bздаць|\bздач",
    "ru": r"эксперт|консенсус|бюллетен|кворум|чатем|вслепую|\bсдать|\bсдач",
}
ALLOWED = {
    "en": ["An individual assessment, not a consensus."],
    "be": ["Індывідуальная ацэнка, а не кансэнсус."],
    "ru": ["Индивидуальная оценка, а не консенсус."],
}
"""What says so itself."""
NOT_ONE = re.compile(
    "not a consensus|No rule of consensus|не кансэнсус|Правіла кансэнсусу|не консенсус|Правило консенсуса"
)


@pytest.fixture(scope="session")
def alone_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The catalogue with one analyst, who has judged and rated some of it."""
    path = tmp_path_factory.mktemp("alone") / "alone.roadmap"
    document = app.start_workspace(
        path, template="union-state", mode=Mode.INDIVIDUAL, seats=1, language=LanguageCode.EN, day=DAY
    )
    with closing(document):
        seat = document.snapshot.seats[0].code
        criteria = ("", *(one.code for one in document.snapshot.criteria))
        scored = [element.code for element in document.snapshot.elements if element.scored][:40]
        for at, element in enumerate(scored):
            values = {Place(element=element, criterion=each): (at * 3 + len(each)) % 9 + 1 for each in criteria}
            document.run(answers.fill(round=1, seat=seat, values=values))
    return path


def of_a_panel(texts: Iterator[str], language: str, own: list[str]) -> set[str]:
    found = set[str]()
    for text in texts:
        left = re.sub(r"<[^>]+>", " ", text)
        for each in (*ALLOWED[language], *own):
            left = left.replace(" ".join(each.split()), " ")
        if re.search(WORDS[language], left, re.IGNORECASE):
            found.add(text)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_speaks_of_a_panel(
    language: str, open_window: OpenWindow, alone_file: Path, preferences: Preferences
) -> None:
    preferences.language = language
    window = open_window(alone_file)
    workplace = workplace_of(window)
    snapshot = workplace.session.document.snapshot
    held = {text for text in content(replace(snapshot, seats=())) if re.search(WORDS[language], text, re.IGNORECASE)}
    own = sorted(held, key=len, reverse=True)
    found = {(place, text) for place in places(window) for text in of_a_panel(everything(window), language, own)}
    workplace.go_to("score")
    score = workplace.page
    assert isinstance(score, ScorePage)
    score.bench.bar.hand_in.click()
    assert score.bench.reviewing
    found |= {("review", text) for text in of_a_panel(everything(window), language, own)}
    score.bench.turn_to("desk")
    answer_all(workplace.session.document)
    press(score, KEY.Key_N)
    assert workplace.toaster.isVisible()
    found |= {("everything answered", text) for text in of_a_panel(said(workplace.toaster), language, own)}
    assert not found, "\n" + "\n".join(map(str, sorted(found)))


def answer_all(document: Document) -> None:
    snapshot = document.snapshot
    criteria = ("", *(one.code for one in snapshot.criteria))
    places = [Place(element=each.code, criterion=one) for each in snapshot.scored for one in criteria]
    document.run(answers.fill(round=1, seat=snapshot.seats[0].code, values=dict.fromkeys(places, 5)))


def everything(window: MainWindow) -> Iterator[str]:
    yield window.windowTitle()
    yield from said(window)
    workplace = workplace_of(window)
    for action in (*window.findChildren(QAction), *workplace.palette_actions()):
        yield from (action.text(), action.toolTip())
    next(each for each in workplace.actions() if "F1" in keys_of(each)).trigger()
    QApplication.processEvents()
    if workplace.sheet is not None:
        yield from said(workplace.sheet)
        workplace.sheet.hide()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_published_file_speaks_of_a_panel(language: str, alone_file: Path, tmp_path: Path) -> None:
    with closing(Document.open(alone_file, write=False)) as document:
        report = document.report(language=LanguageCode(language), detail=Detail.PUBLISHED, day=DAY)
        publish(report, workspace=alone_file, xlsx=tmp_path / "out.xlsx", pdf_file=tmp_path / "out.pdf")
        snapshot = replace(document.snapshot, seats=())
    own = sorted({text for text in content(snapshot) if re.search(WORDS[language], text, re.IGNORECASE)}, key=len)
    book = load_workbook(tmp_path / "out.xlsx", read_only=True)
    cells = {str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell}
    found = {text for text in of_a_panel(iter(cells), language, own[::-1]) if not NOT_ONE.search(text)}
    found |= of_a_panel(printed(tmp_path / "out.pdf"), language, own[::-1])
    assert not found, "\n".join(sorted(found))


def printed(path: Path) -> Iterator[str]:
    """The words of each page, in one line each, without what says that it is no panel's."""
    content = path.read_bytes()
    count = len(leaves(content).sizes)
    assert count > 20
    for page in pictures(content, [(number, 0.1) for number in range(count)]):
        yield NOT_ONE.sub(" ", " ".join(page.words.split()))
