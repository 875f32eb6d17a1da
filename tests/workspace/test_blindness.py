"""Nobody sees a result before the reveal, and nobody's ballot after the close (docs/privacy.md)."""

from contextlib import closing

import pytest

from roadmap_app.domain.errors import Refused
from roadmap_app.domain.outcome import Outcome
from roadmap_app.domain.report import Detail
from roadmap_app.domain.text import LanguageCode
from roadmap_app.workspace.commands import answers, rounds, workspaces
from roadmap_app.workspace.document import Document, open_document
from tests.workspace.panels import DAY, FORCES, TREATY, judge_all


def test_an_open_or_closed_round_tells_nothing_about_its_answers(document: Document) -> None:
    judge_all(document, TREATY, 1, 1, 2, 2, 9)
    opened = document.results()
    document.run(rounds.close_round(number=1, day=DAY))
    for result in (opened, document.results()):
        assert result.hidden
        assert {element.outcome for element in result.elements} == {Outcome.HIDDEN}
        assert all(element.answered is None and element.median is None for element in result.elements)
        assert result.agenda == ()
        assert result.agreement.krippendorff_alpha_ordinal is None


def test_the_roadmap_of_a_blind_round_holds_no_provisional_verdict(document: Document) -> None:
    judge_all(document, TREATY, 1, 1, 1, 1, 1)
    assert document.roadmap().entries == ()


def test_the_reveal_shows_every_scored_element_and_no_context(document: Document) -> None:
    judge_all(document, TREATY, 1, 1, 2, 2, 3)
    document.run(rounds.reveal_round(number=1, day=DAY))
    result = document.results()
    assert [element.element for element in result.elements] == [TREATY, FORCES, "US-SOC-001"]
    assert result.by_element()[TREATY].outcome is Outcome.ABOLISH
    assert result.by_element()[TREATY].slots == (2, 2, 1, 0, 0, 0, 0, 0, 0)


def test_a_published_report_counts_thirds_and_never_slots(document: Document) -> None:
    judge_all(document, TREATY, 1, 1, 2, 2, 3)
    document.run(rounds.reveal_round(number=1, day=DAY))
    report = document.report(language=LanguageCode.EN, detail=Detail.PUBLISHED, day=DAY)
    shown = report.result.by_element()[TREATY]
    assert shown.thirds == (5, 0, 0)
    assert shown.slots is None


def test_below_the_quorum_no_figure_is_shown(document: Document) -> None:
    judge_all(document, TREATY, 1, 1, 2, 2)
    document.run(rounds.reveal_round(number=1, day=DAY))
    shown = document.results().by_element()[TREATY]
    assert shown.outcome is Outcome.INSUFFICIENT
    assert (shown.answered, shown.abstained, shown.seats) == (4, 0, 5)
    assert shown.median is shown.thirds is shown.slots is shown.votes_to_flip is None


def test_a_ballot_is_handed_out_only_while_its_seat_can_change_it(document: Document) -> None:
    judge_all(document, TREATY, 7)
    assert document.ballot("S01", 1).judgements[TREATY].value == 7
    assert document.ballot("S02", 1).judgements == {}
    with closing(open_document(document.path)) as beside, pytest.raises(Refused, match="ballot_read_only"):
        beside.ballot("S01", 1)
    document.run(rounds.close_round(number=1, day=DAY))
    with pytest.raises(Refused, match="round_closed"):
        document.ballot("S01", 1)


def test_only_a_count_tells_whose_ballot_is_in_and_the_count_can_be_hidden(document: Document) -> None:
    document.run(answers.hand_in(round=1, seat="S03"))
    assert document.ballots_in(1) == 1
    document.run(workspaces.hide_count(hidden=True))
    assert document.ballots_in(1) is None
    document.run(rounds.close_round(number=1, day=DAY))
    assert document.ballots_in(1) == 1


def test_an_individual_assessment_is_never_blind(alone: Document) -> None:
    alone.run(answers.judge(round=1, seat="S01", element=TREATY, value=8))
    shown = alone.results().by_element()[TREATY]
    assert shown.outcome is Outcome.RETAIN
    assert shown.median == 8
