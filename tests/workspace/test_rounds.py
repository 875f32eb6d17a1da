"""Rounds move one way, and answers stand in the round that asked for them."""

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing

import pytest

from roadmap_app.domain.errors import FileProblem, NotRewritten, Refused
from roadmap_app.domain.outcome import Outcome
from roadmap_app.domain.panel import RoundState
from roadmap_app.storage import connection
from roadmap_app.workspace.change import ChangeSet
from roadmap_app.workspace.command import Command
from roadmap_app.workspace.commands import answers, rounds
from roadmap_app.workspace.document import Document, open_document
from tests.workspace.panels import ABROAD, DAY, FORCES, PENSIONS, TREATY, judge_all


def states(document: Document) -> list[RoundState]:
    return [round_.state for round_ in document.snapshot.rounds]


def test_a_closed_round_opens_again_with_a_recorded_reason_and_a_revealed_one_never(document: Document) -> None:
    document.run(rounds.close_round(number=1, day=DAY))
    with pytest.raises(Refused, match="reopen_reason_missing"):
        document.run(rounds.open_round(number=1, day=DAY))
    document.run(rounds.open_round(number=1, day=DAY, reason="A ballot was late"))
    assert document.snapshot.rounds[0].reopen_reason == "A ballot was late"
    document.run(rounds.reveal_round(number=1, day=DAY))
    for command in (
        rounds.open_round(number=1, day=DAY, reason="again"),
        rounds.close_round(number=1, day=DAY),
        rounds.reveal_round(number=1, day=DAY),
    ):
        with pytest.raises(Refused, match="round_cannot_move"):
            document.run(command)
    assert states(document) == [RoundState.REVEALED]


def test_no_answer_enters_a_closed_round(document: Document) -> None:
    document.run(rounds.close_round(number=1, day=DAY))
    for command in (
        answers.judge(round=1, seat="S01", element=TREATY, value=1),
        answers.rate(round=1, seat="S01", element=TREATY, criterion="C01", value=1),
        answers.clear_judgement(round=1, seat="S01", element=TREATY),
        answers.clear_rating(round=1, seat="S01", element=TREATY, criterion="C01"),
        answers.hand_in(round=1, seat="S01"),
    ):
        with pytest.raises(Refused, match="round_closed"):
            document.run(command)


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"value": 0}, "answer_out_of_range"),
        ({"value": 10}, "answer_out_of_range"),
        ({"seat": "S99"}, "no_such_seat"),
        ({"round": 7}, "no_such_round"),
        ({"element": "US-XXX-001"}, "no_such_element"),
        ({"element": ABROAD}, "element_not_scored"),
    ],
)
def test_an_answer_that_cannot_be_is_refused(document: Document, change: dict[str, object], refusal: str) -> None:
    before = document.snapshot.revision
    answer = {"round": 1, "seat": "S01", "element": TREATY, "value": 5} | change
    with pytest.raises(Refused, match=refusal):
        document.run(answers.judge(**answer))  # pyright: ignore[reportArgumentType]  # built from parts
    assert document.snapshot.revision == before


def test_a_next_round_asks_only_for_what_it_names_and_the_rest_keeps_its_answers(document: Document) -> None:
    judge_all(document, TREATY, 1, 1, 2, 2, 1)
    judge_all(document, FORCES, 1, 1, 5, 9, 9)
    document.run(rounds.reveal_round(number=1, day=DAY))
    contested = document.results().to_ask_again
    assert FORCES in contested
    assert PENSIONS in contested
    assert TREATY not in contested
    document.run(rounds.next_round(day=DAY, only=contested))
    assert states(document) == [RoundState.SETTLED, RoundState.OPEN]
    with pytest.raises(Refused, match="element_not_asked"):
        document.run(answers.judge(round=2, seat="S01", element=TREATY, value=5))
    assert document.results(2).hidden
    assert not document.results().hidden, "round 1 stays on view while round 2 is blind"
    judge_all(document, FORCES, 8, 8, 8, 8, 8, round=2)
    document.run(rounds.reveal_round(number=2, day=DAY))
    shown = document.results().by_element()
    assert shown[TREATY].outcome is Outcome.ABOLISH
    assert shown[FORCES].outcome is Outcome.RETAIN


def test_what_a_reveal_would_leave_without_a_verdict_is_known_once_the_round_is_closed(document: Document) -> None:
    judge_all(document, TREATY, 1, 1, 2, 2, 1)
    judge_all(document, FORCES, 1, 1, 5, 9, 9)
    assert document.shortfall(1) is None, "an open round tells nothing"
    document.run(rounds.close_round(number=1, day=DAY))
    short = document.shortfall(1)
    assert short is not None
    assert (short.elements, short.enough_before) == (len(document.snapshot.scored) - 2, 0)
    document.run(rounds.reveal_round(number=1, day=DAY))
    document.run(rounds.next_round(day=DAY, only=(FORCES, PENSIONS)))
    judge_all(document, FORCES, 8, 8, round=2)
    document.run(rounds.close_round(number=2, day=DAY))
    short = document.shortfall(2)
    assert short is not None
    assert (short.elements, short.enough_before) == (2, 1)


def test_there_is_no_next_round_before_the_reveal_nor_over_nothing(document: Document) -> None:
    with pytest.raises(Refused, match="round_not_revealed"):
        document.run(rounds.next_round(day=DAY))
    document.run(rounds.reveal_round(number=1, day=DAY))
    with pytest.raises(Refused, match="nothing_contested"):
        document.run(rounds.next_round(day=DAY, only=()))


def test_leaving_the_panels_third_in_a_later_round_takes_a_reason(document: Document) -> None:
    judge_all(document, TREATY, 1, 1, 2, 2, 1)
    document.run(rounds.reveal_round(number=1, day=DAY))
    document.run(rounds.next_round(day=DAY))
    with pytest.raises(Refused, match="reason_required"):
        document.run(answers.judge(round=2, seat="S01", element=TREATY, value=9))
    document.run(answers.judge(round=2, seat="S01", element=TREATY, value=9, reason="Citizens rely on it"))
    document.run(answers.judge(round=2, seat="S02", element=TREATY, value=3))
    document.run(answers.judge(round=2, seat="S03", element=TREATY, value=None))


def test_a_reader_that_keeps_old_pages_from_being_rewritten_is_told_of_and_the_round_is_closed_all_the_same(
    document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    document.run(answers.judge(round=1, seat="S01", element=TREATY, value=1, reason="A secret reason"))
    document.run(answers.judge(round=1, seat="S01", element=TREATY, value=1, reason="Another"))
    document.close()
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.05)
    told: list[ChangeSet] = []
    with closing(Document.open(document.path)) as writer, closing(sqlite3.connect(document.path)) as reader:
        writer.subscribe(told.append)
        writer.run(answers.judge(round=1, seat="S01", element=TREATY, value=1, reason="A third"))
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM judgement").fetchone()
        with pytest.raises(FileProblem, match="not_rewritten"):
            writer.run(rounds.close_round(number=1, day=DAY))
        assert states(writer) == [RoundState.CLOSED]
        assert [change.step.code for change in told] == ["judge", "close_round"]
    assert b"Another" not in document.path.read_bytes()


@pytest.mark.parametrize("end", [rounds.close_round, rounds.reveal_round])
def test_a_reader_that_does_not_let_go_keeps_nobody_waiting(document: Document, end: Callable[..., Command]) -> None:
    document.close()
    with closing(Document.open(document.path)) as writer, closing(sqlite3.connect(document.path)) as reader:
        writer.run(answers.judge(round=1, seat="S01", element=TREATY, value=1))
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM judgement").fetchone()
        started = time.monotonic()
        with pytest.raises(NotRewritten):
            writer.run(end(number=1, day=DAY))
        assert time.monotonic() - started < 2
        assert states(writer)[0] is not RoundState.OPEN
        writer.close()
        assert time.monotonic() - started < 4
        reader.execute("ROLLBACK")
    open_document(document.path).close()
    with closing(sqlite3.connect(document.path)) as after:
        assert after.execute("PRAGMA user_version").fetchone() == (0,), "the next opening has made up for it"


def test_a_round_is_revealed_as_the_first_change_to_a_file_that_was_opened(document: Document) -> None:
    """The log begins with that change, and is brought into the file at once."""
    document.close()
    with closing(Document.open(document.path)) as again:
        again.run(rounds.reveal_round(number=1, day=DAY))
        assert states(again) == [RoundState.REVEALED]


@pytest.mark.parametrize("moved", [rounds.close_round, rounds.reveal_round])
def test_a_rewriting_that_a_reader_prevented_is_asked_for_again(
    document: Document, monkeypatch: pytest.MonkeyPatch, moved: Callable[..., Command]
) -> None:
    document.run(answers.judge(round=1, seat="S01", element=TREATY, value=1, reason="A secret reason"))
    document.close()
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.05)
    with closing(Document.open(document.path)) as writer, closing(sqlite3.connect(document.path)) as reader:
        writer.run(answers.judge(round=1, seat="S01", element=TREATY, value=1, reason="Another"))
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM judgement").fetchone()
        for _again in range(2):
            with pytest.raises(FileProblem, match="not_rewritten"):
                writer.run(moved(number=1, day=DAY))
        reader.execute("ROLLBACK")
        assert not writer.run(moved(number=1, day=DAY)).changes
        assert b"A secret reason" not in document.path.read_bytes()
        with pytest.raises(Refused, match="round_cannot_move"):
            writer.run(moved(number=1, day=DAY))


def test_the_window_makes_up_for_a_rewriting_when_it_opens(document: Document) -> None:
    document.close()
    with closing(sqlite3.connect(document.path)) as elsewhere:
        elsewhere.execute("PRAGMA user_version = 1")
    with closing(open_document(document.path)), closing(sqlite3.connect(document.path)) as beside:
        assert beside.execute("PRAGMA user_version").fetchone() == (0,)
