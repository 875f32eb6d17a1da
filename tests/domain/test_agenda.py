"""What may be adopted at one stroke, what is asked again, and what a person sees of the agenda."""

from dataclasses import replace

from roadmap_app.domain.agenda import AgendaFilter
from roadmap_app.domain.outcome import DISPOSITIONS, Basis, Decision, Flag, Outcome
from roadmap_app.domain.panel import RoundState
from roadmap_app.domain.result import Agreement, ElementResult, PanelResult
from roadmap_app.domain.workspace import Rule
from tests.domain.roadmaps import element, snapshot


def row(code: str, outcome: Outcome, *flags: Flag) -> ElementResult:
    return ElementResult(element=code, outcome=outcome, suggestion=Outcome.RETAIN, flags=frozenset(flags))


SETTLED = row("A", Outcome.ABOLISH)
DIVIDED = row("B", Outcome.NO_CONSENSUS)
FEW = row("C", Outcome.INSUFFICIENT)
FRAGILE = row("D", Outcome.RETAIN, Flag.FRAGILE)


def result(*rows: ElementResult, agenda: tuple[str, ...] = ()) -> PanelResult:
    return PanelResult(
        round=1,
        state=RoundState.REVEALED,
        rule=Rule.IPRAS,
        quorum=3,
        seats=5,
        hidden=False,
        agreement=Agreement(),
        elements=rows,
        agenda=agenda,
    )


PANEL = result(SETTLED, DIVIDED, FEW, FRAGILE, agenda=("B", "D"))


def test_only_what_is_settled_and_not_decided_is_adopted_at_one_stroke() -> None:
    assert PANEL.adoptable(()) == ("A",)
    assert PANEL.adoptable({"A"}) == ()


def test_a_further_round_asks_about_what_is_contested_or_lacks_answers() -> None:
    assert PANEL.asked_next(blind=True) == ("B", "C", "D")


def test_where_nothing_is_contested_or_one_person_judges_alone_everything_is_asked_again() -> None:
    assert result(SETTLED).asked_next(blind=True) is None
    assert PANEL.asked_next(blind=False) is None


def test_filters_narrow_together_and_one_of_several_flags_is_enough() -> None:
    decision = Decision(element="D", disposition=Outcome.RETAIN, basis=Basis.PANEL, round=1)
    seen = snapshot(element("A"), element("B"), element("C"), element("D"), decisions=(decision,))
    rows = PANEL.elements
    assert AgendaFilter().sift(rows, seen) == rows
    assert AgendaFilter(flags=frozenset({Flag.FRAGILE, Flag.DUAL})).sift(rows, seen) == (FRAGILE,)
    assert AgendaFilter(undecided=True).sift(rows, seen) == (SETTLED, DIVIDED, FEW)
    assert AgendaFilter(flags=frozenset({Flag.FRAGILE}), undecided=True).sift(rows, seen) == ()
    assert AgendaFilter(domains=frozenset({"somewhere else"})).sift(rows, seen) == ()


def test_the_dissent_from_a_verdict_is_counted_among_those_who_answered() -> None:
    judged = replace(DIVIDED, thirds=(4, 1, 4))
    assert [judged.dissenting(verdict) for verdict in DISPOSITIONS] == [5, 8, 5]
    assert judged.dissenting(Outcome.NO_CONSENSUS) is None
    assert FEW.dissenting(Outcome.RETAIN) is None
