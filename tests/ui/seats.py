"""A seat that has sat down, for the tests of the Score page."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from roadmap_app.domain.panel import Judgement, Rating
from roadmap_app.ui.pages.score import ScorePage
from roadmap_app.ui.pages.score.matrix import Matrix
from roadmap_app.ui.pages.score.review import ReviewView
from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.workspace.sitting import Sitting

KEY = Qt.Key


def page_of(workplace: Workplace) -> ScorePage:
    workplace.go_to("score")
    QApplication.processEvents()
    assert isinstance(workplace.page, ScorePage)
    return workplace.page


def seated(workplace: Workplace, seat: str = "S01") -> tuple[ScorePage, Sitting]:
    page = page_of(workplace)
    page.curtain.seats.setCurrentIndex(page.curtain.seats.findData(seat))
    page.curtain.begin.click()
    QApplication.processEvents()
    assert page.sitting is not None
    return page, page.sitting


def press(page: ScorePage, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(page.desk, key)


def reviewed(page: ScorePage) -> ReviewView:
    """The ballot looked through, by the button that leads there."""
    page.bench.bar.hand_in.click()
    QApplication.processEvents()
    assert page.bench.review is not None
    return page.bench.review


def matrix_of(page: ScorePage) -> Matrix:
    page.bench.bar.views.segments["matrix"].click()
    QApplication.processEvents()
    assert page.bench.matrix is not None
    return page.bench.matrix


def own(workplace: Workplace, seat: str = "S01") -> dict[tuple[str, ...], Judgement | Rating]:
    """What the file holds of the seat's ballot."""
    ballot = workplace.session.document.ballot(seat, 1)
    return {(element,): each for element, each in ballot.judgements.items()} | dict(ballot.ratings)


def shown_value(page: ScorePage) -> int | None:
    """The judgement that the nine keys show as given."""
    return next((key.value for key in page.desk.strip.keys if key.isChecked()), None)
