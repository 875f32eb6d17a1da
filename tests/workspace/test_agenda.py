"""What the meeting has before it: the groups of the agenda, the reasons given, and a trial of other weights."""

from dataclasses import replace

from roadmap_app.domain.agenda import AgendaClass
from roadmap_app.domain.outcome import Flag, Outcome
from roadmap_app.workspace import queries
from roadmap_app.workspace.assessing.what_if import assumed
from roadmap_app.workspace.commands import answers, rounds
from roadmap_app.workspace.document import Document
from tests.workspace.panels import BENEFIT, DAY, FORCES, PENSIONS, SEATS, THREAT, TREATY, judge_all, rate_all


def revealed(document: Document) -> Document:
    judge_all(document, TREATY, 1, 1, 5, 9, 9)
    judge_all(document, FORCES, 2, 2, 2, 2, 2)
    judge_all(document, PENSIONS, 8, 8)
    rate_all(document, FORCES, THREAT, 7, 7, 7, 7, 7)
    rate_all(document, FORCES, BENEFIT, 2, 2, 2, 2, 2)
    document.run(rounds.reveal_round(number=1, day=DAY))
    return document


def test_every_element_stands_in_one_group_and_the_agenda_is_the_first_of_them(document: Document) -> None:
    assert queries.agenda_groups(document.results()) == (), "a blind round tells nothing"
    result = revealed(document).results()
    groups = {group.kind: [row.element for row in group.elements] for group in queries.agenda_groups(result)}
    assert groups[AgendaClass.NO_CONSENSUS] == [TREATY]
    assert groups[AgendaClass.INSUFFICIENT] == [PENSIONS]
    assert sum(map(len, groups.values())) == len(result.elements)
    assert [row.element for row in result.in_order] == [code for codes in groups.values() for code in codes]
    assert tuple(code for kind in groups if kind.is_on_agenda for code in groups[kind]) == result.agenda


def test_reasons_are_told_after_the_reveal_without_a_trace_of_who_wrote_them(document: Document) -> None:
    for at, seat in enumerate(SEATS):
        reason = f"Reason {'ZYXWV'[at]}"
        document.run(answers.judge(round=1, seat=seat.code, element=FORCES, value=2, reason=reason))
    assert document.reasons(FORCES) == ()
    document.run(rounds.reveal_round(number=1, day=DAY))
    told = document.reasons(FORCES)
    assert sorted(told) == [f"Reason {letter}" for letter in "VWXYZ"]
    assert list(told) not in (sorted(told), sorted(told, reverse=True)), "not in the order of the seats"


def test_reasons_below_the_quorum_stay_hidden(document: Document) -> None:
    judge_all(document, PENSIONS, 8, 8, reason="Old people live on it.")
    document.run(rounds.reveal_round(number=1, day=DAY))
    assert document.reasons(PENSIONS) == ()


def test_a_trial_says_what_another_bar_weight_or_majority_would_suggest_and_changes_nothing(
    document: Document,
) -> None:
    result = revealed(document).results().by_element()[FORCES]
    criteria, majorities = document.snapshot.criteria, document.snapshot.workspace.majorities
    same = assumed(result, criteria, majorities)
    assert (same.suggestion, same.questions, same.flags) == (result.suggestion, result.questions, result.flags)
    assert same.open_criteria == result.open_criteria
    higher = tuple(replace(one, bar=8) if one.code == THREAT else one for one in criteria)
    trial = assumed(result, higher, majorities)
    assert result.questions[0].passed
    assert not trial.questions[0].passed
    assert document.results().by_element()[FORCES] == result


def test_a_trial_tells_whether_judgement_and_suggestion_would_differ(document: Document) -> None:
    rate_all(document, FORCES, "C02", 2, 2, 2, 2, 2)
    rate_all(document, FORCES, "C04", 9, 9, 9, 9, 9)
    result = revealed(document).results().by_element()[FORCES]
    assert (result.outcome, result.suggestion) == (Outcome.ABOLISH, Outcome.ABOLISH)
    higher = tuple(replace(one, bar=8, red_line=None) for one in document.snapshot.criteria)
    trial = assumed(result, higher, (0.5, 0.5, 0.5))
    assert trial.suggestion is not Outcome.ABOLISH
    assert (Flag.INCONSISTENT in trial.flags) is trial.suggestion.is_disposition
