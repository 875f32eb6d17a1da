"""The projector: what the room sees, and what it must never see."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from shiboken6 import isValid

from roadmap_app.domain.outcome import DISPOSITIONS, Basis, Flag, Outcome
from roadmap_app.domain.text import LanguageCode
from roadmap_app.domain.workspace import Mode
from roadmap_app.i18n import LANGUAGES, Language
from roadmap_app.presentation.drawing import Label
from roadmap_app.presentation.projector import FOOT, draw_slide
from roadmap_app.presentation.sentences.projector import slide_of
from roadmap_app.presentation.tokens import Tokens
from roadmap_app.ui.founding import Wish
from roadmap_app.ui.pages.consensus import ConsensusPage
from roadmap_app.ui.preferences import Preferences
from roadmap_app.ui.projector import Projector
from roadmap_app.ui.projector.strip import ProjectorStrip
from roadmap_app.ui.window import MainWindow
from roadmap_app.workspace.commands import answers, decisions, rounds
from tests.ui.conftest import OpenWindow, start, workplace_of

LEAST_PX = 20


@pytest.fixture
def window(open_window: OpenWindow, sample_file: Path) -> MainWindow:
    return open_window(sample_file)


def projected(window: MainWindow) -> Projector:
    QTest.keyClick(window, Qt.Key.Key_F11)
    QApplication.processEvents()
    assert window.projector is not None
    return window.projector


def choose(window: MainWindow, words: str) -> None:
    """In the menu."""
    (action,) = {each for each in window.findChildren(QAction) if each.text() == words}
    action.trigger()


def strip_of(window: MainWindow) -> ProjectorStrip:
    (strip,) = workplace_of(window).findChildren(ProjectorStrip)
    return strip


def texts(projector: Projector) -> list[str]:
    """Everything that is written on the slide."""
    drawing = draw_slide(projector.slide, width=1440, height=900)
    return [item.text for item in drawing.items if isinstance(item, Label)]


def image(projector: Projector) -> QImage:
    return projector.grab().toImage()


def test_the_first_of_the_agenda_is_shown_without_its_result(window: MainWindow) -> None:
    projector, document = projected(window), workplace_of(window).session.document
    agenda = document.results().agenda
    assert projector.code == agenda[0]
    assert projector.slide.place == f"1 of {len(agenda)} on the agenda"
    name = document.snapshot.element(agenda[0]).name.in_language("en")
    assert name in projector.accessibleName()
    result = document.results().by_element()[agenda[0]]
    said = [*texts(projector), projector.accessibleName()]
    assert not any("No consensus" in text or "experts answered" in text for text in said)
    assert projector.slide.shown is None
    assert result.outcome is Outcome.NO_CONSENSUS


def test_hidden_slides_look_the_same_whatever_the_result_is(window: MainWindow) -> None:
    """A slide that is not revealed holds nothing that its result could tell."""
    projector, document = projected(window), workplace_of(window).session.document
    slides: list[tuple[object, ...]] = []
    for row in document.results().elements[:40]:
        projector.show_element(row.element)
        slides.append((projector.slide.hidden, projector.slide.hint, projector.slide.foot, projector.slide.keys))
        assert projector.slide.shown is None
    assert len(set(slides)) == 1


def test_a_verdict_that_is_opposed_is_never_shown_without_who_judged_the_opposite(window: MainWindow) -> None:
    projector, document = projected(window), workplace_of(window).session.document
    rows = [row for row in document.results().elements if Flag.OPPOSED in row.flags and row.outcome.is_disposition]
    assert rows
    for row in rows:
        projector.show_element(row.element)
        assert not any("judged the opposite" in text for text in texts(projector)), "not before it is revealed"
        projector.toggle()
        said = f"{row.minority} of {row.answered} experts judged the opposite."
        assert said in " ".join(texts(projector))
        assert said.rstrip(".") in projector.accessibleName()


def test_the_keys_stand_in_the_order_of_a_hand_and_the_way_out_is_the_last(window: MainWindow) -> None:
    projector = projected(window)
    assert [key.cap for key in projector.slide.keys] == ["left", "right", "Home", "Space", "Esc"]
    narrow = [item.text for item in draw_slide(projector.slide, width=720, height=600).items if isinstance(item, Label)]
    assert "Space" in narrow
    assert "Home" not in narrow


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_title_is_of_one_size_from_slide_to_slide(window: MainWindow, code: str) -> None:
    workplace = workplace_of(window)
    snapshot, result = workplace.session.document.snapshot, workplace.session.document.results()
    styles: list[str] = []
    for row in result.in_order:
        slide = slide_of(
            snapshot.element(row.element), result, None, snapshot.workspace, Language(code), revealed=False
        )
        drawn = [item for item in draw_slide(slide, width=1440, height=900).items if isinstance(item, Label)]
        large = [item for item in drawn if item.style in {"projectorTitle", "hero"}]
        styles.append(next(item.style for item in large if slide.title.startswith(item.text)))
    assert styles.count("projectorTitle") >= len(styles) - 1


def test_space_reveals_and_hides_and_the_next_element_begins_hidden(window: MainWindow) -> None:
    projector = projected(window)
    hidden = image(projector)
    QTest.keyClick(projector, Qt.Key.Key_Space)
    QApplication.processEvents()
    assert "No consensus" in texts(projector)
    assert "No consensus" in projector.accessibleName()
    assert "9 of 9 experts answered" in texts(projector)
    assert image(projector) != hidden
    QTest.keyClick(projector, Qt.Key.Key_Space)
    QApplication.processEvents()
    assert image(projector) == hidden
    QTest.keyClick(projector, Qt.Key.Key_Space)
    QTest.keyClick(projector, Qt.Key.Key_Right)
    assert projector.slide.shown is None
    QTest.keyClick(projector, Qt.Key.Key_Left)
    assert projector.slide.shown is None, "coming back does not reveal it either"


def test_arrows_follow_the_agenda_and_home_goes_back_to_its_beginning(window: MainWindow) -> None:
    projector, agenda = projected(window), workplace_of(window).session.document.results().agenda
    for _step in range(2):
        QTest.keyClick(projector, Qt.Key.Key_Right)
    assert projector.code == agenda[2]
    QTest.keyClick(projector, Qt.Key.Key_Left)
    assert projector.code == agenda[1]
    QTest.keyClick(projector, Qt.Key.Key_Home)
    QTest.keyClick(projector, Qt.Key.Key_Left)
    assert projector.code == agenda[0], "there is nothing before the first"


def test_after_the_agenda_come_the_settled_elements_in_the_order_of_the_consensus_page(window: MainWindow) -> None:
    projector, result = projected(window), workplace_of(window).session.document.results()
    order = [row.element for row in result.in_order]
    projector.show_element(result.agenda[-1])
    for code in order[len(result.agenda) :][:3]:
        QTest.keyClick(projector, Qt.Key.Key_Right)
        assert projector.code == code


def test_escape_leaves_it_and_the_main_window_is_as_before(window: MainWindow) -> None:
    title = window.windowTitle()
    projector = projected(window)
    assert window.windowTitle() == projector.windowTitle() == "Roadmap", "the room reads no title of a workspace"
    strip_of(window)
    QTest.keyClick(projector, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert window.projector is None
    assert window.windowTitle() == title
    assert not isValid(projector)
    window.set_theme("dark")
    QApplication.processEvents()
    assert not [each for each in workplace_of(window).findChildren(ProjectorStrip) if each.isVisible()]


def test_who_leaves_the_only_screen_stands_where_the_room_has_got_to(window: MainWindow) -> None:
    workplace = workplace_of(window)
    agenda = workplace.session.document.results().agenda
    workplace.go_to("consensus")
    workplace.show_element(agenda[0])
    projector = projected(window)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Escape):
        QTest.keyClick(projector, key)
    QApplication.processEvents()
    page = workplace.page
    assert isinstance(page, ConsensusPage)
    assert workplace.session.element == agenda[2]
    assert page.form.isVisible(), "with its decision"
    name = workplace.session.document.snapshot.element(agenda[2]).name.in_language("en")
    assert name in {each.text() for each in page.view.findChildren(QLabel)}


def test_on_another_page_what_the_room_saw_last_is_offered(window: MainWindow) -> None:
    workplace = workplace_of(window)
    agenda = workplace.session.document.results().agenda
    workplace.go_to("catalogue")
    projector = projected(window)
    QTest.keyClick(projector, Qt.Key.Key_Right)
    code = projector.code
    QTest.keyClick(projector, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert workplace.page.key == "catalogue"
    QTest.mouseClick(workplace.toaster.button, Qt.MouseButton.LeftButton)
    assert (workplace.page.key, workplace.session.element) == ("consensus", code)
    assert code in agenda


def test_it_is_steered_from_the_main_window(window: MainWindow) -> None:
    projector, workplace = projected(window), workplace_of(window)
    strip, agenda = strip_of(window), workplace.session.document.results().agenda
    strip.after.click()
    assert projector.code == agenda[1]
    assert "result hidden" in strip.words.text()
    strip.show_it.click()
    assert projector.slide.shown is not None
    assert "result shown" in strip.words.text()
    assert strip.show_it.text() == "Hide the result"
    workplace.go_to("consensus")
    workplace.show_element(agenda[5])
    assert projector.code == agenda[1], "what the facilitator looks at is not what the room sees"
    strip.chosen.click()
    assert projector.code == agenda[5]
    assert projector.slide.shown is None
    assert all(button.text() for button in strip.findChildren(QPushButton))
    strip.leave.click()
    assert window.projector is None


def test_what_is_not_judged_is_not_projected_and_the_strip_says_so(window: MainWindow) -> None:
    projector, workplace = projected(window), workplace_of(window)
    before = projector.code
    context = next(each.code for each in workplace.session.document.snapshot.elements if not each.scored)
    workplace.go_to("catalogue")
    workplace.show_element(context)
    strip_of(window).chosen.click()
    assert projector.code == before
    assert workplace.toaster.words.text() == "Choose an element that is judged, and it can be projected."


def test_it_follows_a_decision_and_its_undo(window: MainWindow) -> None:
    projector, document = projected(window), workplace_of(window).session.document
    decided = document.snapshot.decided
    code = next(row.element for row in document.results().elements if row.element not in decided)
    projector.show_element(code)
    projector.toggle()
    assert "Decided" not in texts(projector)
    document.run(
        decisions.decide(
            element=code,
            round=document.results().round,
            disposition=Outcome.TRANSITIONAL,
            basis=Basis.MEETING,
            reason="A secret reason",
            dissent="A secret dissent",
            day="2026-11-24",
        )
    )
    QApplication.processEvents()
    assert "Decided" in texts(projector)
    assert "secret" not in " ".join((*texts(projector), projector.accessibleName()))
    document.undo()
    QApplication.processEvents()
    assert "Decided" not in texts(projector)


def test_no_seat_no_reason_and_no_code_is_ever_written_on_it(window: MainWindow) -> None:
    projector, document = projected(window), workplace_of(window).session.document
    snapshot = document.snapshot
    forbidden = [
        *(seat.pseudonym for seat in snapshot.seats),
        *(decision.reason for decision in snapshot.decisions if decision.reason),
        *(decision.dissent for decision in snapshot.decisions if decision.dissent),
    ]
    for row in document.results().elements:
        projector.show_element(row.element)
        projector.toggle()
        said = " ".join((*texts(projector), projector.accessibleName()))
        assert not any(text in said for text in forbidden)
        assert row.element not in said
        assert not any(seat.code in said.split() for seat in snapshot.seats)


def test_a_blind_round_has_nothing_to_reveal(open_window: OpenWindow, blind_file: Path) -> None:
    window = open_window(blind_file)
    document = workplace_of(window).session.document
    code = document.snapshot.scored[0].code
    for seat in document.snapshot.seats:
        document.run(answers.judge(round=1, seat=seat.code, element=code, value=2))
    projector = projected(window)
    before = image(projector)
    QTest.keyClick(projector, Qt.Key.Key_Space)
    QApplication.processEvents()
    assert projector.slide.shown is None
    assert image(projector) == before
    assert "Hidden until the round is revealed" in " ".join(texts(projector))
    assert "5" not in projector.slide.foot


def test_space_before_the_reveal_does_not_put_the_result_on_the_wall_with_it(
    open_window: OpenWindow, blind_file: Path
) -> None:
    window = open_window(blind_file)
    document = workplace_of(window).session.document
    projector = projected(window)
    for seat in document.snapshot.seats:
        document.run(answers.judge(round=1, seat=seat.code, element=projector.code, value=2))
    document.run(rounds.close_round(number=1, day="2026-11-24"))
    QApplication.processEvents()
    QTest.keyClick(projector, Qt.Key.Key_Space)
    document.run(rounds.reveal_round(number=1, day="2026-11-24"))
    QApplication.processEvents()
    assert projector.slide.shown is None
    QTest.keyClick(projector, Qt.Key.Key_Space)
    assert projector.slide.shown is not None


def test_an_open_round_shows_the_round_before_and_a_new_reveal_hides_again(window: MainWindow) -> None:
    projector, document = projected(window), workplace_of(window).session.document
    projector.toggle()
    document.run(rounds.next_round(day="2026-11-24", only=document.results().to_ask_again))
    QApplication.processEvents()
    assert projector.slide.shown is not None, "of the round before"
    number = document.snapshot.current_round.number
    document.run(rounds.close_round(number=number, day="2026-11-24"))
    document.run(rounds.reveal_round(number=number, day="2026-11-24"))
    QApplication.processEvents()
    assert projector.slide.shown is None


def test_a_single_persons_judgement_is_not_put_on_the_wall(open_window: OpenWindow, tmp_path: Path) -> None:
    path = tmp_path / "elsewhere" / "alone.roadmap"
    path.parent.mkdir()
    start(Wish(path=path, template="union-state", mode=Mode.INDIVIDUAL, seats=1, language=LanguageCode.EN)).close()
    window = open_window(path)
    document = workplace_of(window).session.document
    code = document.snapshot.scored[0].code
    document.run(answers.judge(round=1, seat=document.snapshot.seats[0].code, element=code, value=2))
    projector = projected(window)
    projector.show_element(code)
    projector.toggle()
    assert projector.slide.shown is not None
    assert projector.slide.shown.slots is None
    assert projector.slide.shown.median is None
    assert not projector.slide.shown.thirds
    assert "experts" not in projector.accessibleName()


@pytest.fixture(params=[(1024, 768), (1440, 900), (3840, 2160)], ids=str)
def screen(request: pytest.FixtureRequest) -> QSize:
    return QSize(*request.param)


@pytest.mark.parametrize("language", ["en", "be", "ru"])
def test_nothing_is_too_small_or_outside_on_any_screen(
    open_window: OpenWindow, sample_file: Path, preferences: Preferences, screen: QSize, language: str
) -> None:
    preferences.language = language
    window = open_window(sample_file)
    projector = projected(window)
    projector.showNormal()
    projector.resize(screen)
    grown, tokens = projector.growth, Tokens.shipped()
    width, height = screen.width() / grown, screen.height() / grown
    for _step in range(6):
        projector.step(1)
        projector.toggle()
        labels = [
            item for item in draw_slide(projector.slide, width=width, height=height).items if isinstance(item, Label)
        ]
        assert min(tokens.type(label.style).size for label in labels) * grown >= LEAST_PX
        assert all(0 <= label.x <= width and 0 <= label.y <= height for label in labels)


@pytest.mark.parametrize("language", list(LanguageCode), ids=str)
def test_the_decision_stands_on_every_screen_and_no_word_is_broken(window: MainWindow, language: LanguageCode) -> None:
    projected(window)
    document, words = workplace_of(window).session.document, Language(language)
    snapshot, results = document.snapshot, document.results()
    whole = {word for third in DISPOSITIONS for word in words.label("disposition-short", third).split()}
    for code, decision in snapshot.decided.items():
        slide = slide_of(snapshot.element(code), results, decision, snapshot.workspace, words, revealed=True)
        assert slide.shown is not None
        for width, height in ((800, 600), (800, 800), (1024, 768), (1280, 720), (1440, 900)):
            drawing = draw_slide(slide, width=width, height=height)
            labels = [item for item in drawing.items if isinstance(item, Label)]
            (said,) = (item for item in labels if item.text == slide.shown.decided)
            assert said.y < height - FOOT
            assert slide.shown.outcome_word.split()[0] in " ".join(item.text for item in labels)
            assert whole <= {word for item in labels for word in item.text.split()}


def test_it_goes_on_in_another_language_with_what_was_shown(window: MainWindow) -> None:
    projector = projected(window)
    projector.step(1)
    projector.toggle()
    code = projector.code
    choose(window, "Беларуская")
    QApplication.processEvents()
    assert window.projector is projector
    assert projector.code == code
    assert projector.slide.shown is not None
    assert "парадак дня" in projector.slide.place
    assert strip_of(window).leave.text() == "Выйсці"


def test_where_there_is_no_element_the_wall_says_so(open_window: OpenWindow, blank_file: Path) -> None:
    window = open_window(blank_file)
    projector = projected(window)
    assert "Nothing to project yet" in texts(projector)
    assert "Nothing to project yet" in projector.accessibleName()
    QTest.keyClick(projector, Qt.Key.Key_Space)
    QTest.keyClick(projector, Qt.Key.Key_Right)
    assert "Nothing to project yet" in texts(projector)
    strip = strip_of(window)
    assert "Nothing to project yet" in strip.words.text()
    assert not strip.after.isEnabled()
    assert strip.leave.isEnabled()


def test_closing_the_workspace_takes_it_off_the_wall(window: MainWindow) -> None:
    projector = projected(window)
    window.close_document()
    QApplication.processEvents()
    assert not isValid(projector)
    assert window.projector is None
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert window.projector is None, "there is nothing to project"
