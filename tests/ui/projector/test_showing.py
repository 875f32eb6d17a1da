"""What stands on the wall, and what never does."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from roadmap_app.domain.outcome import Basis, Flag, Outcome
from roadmap_app.domain.text import LanguageCode
from roadmap_app.domain.workspace import Mode
from roadmap_app.i18n import LANGUAGES, Language
from roadmap_app.presentation.drawing import Label
from roadmap_app.presentation.projector import draw_slide
from roadmap_app.presentation.sentences.projector import slide_of
from roadmap_app.ui.founding import Wish
from roadmap_app.ui.window import MainWindow
from roadmap_app.workspace.commands import answers, decisions, rounds
from tests.ui.conftest import OpenWindow, start, workplace_of
from tests.ui.projector.wall import image, projected, texts


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
