"""Verdicts with their days, the legal clock in one sentence, contradictions by name, and named steps."""

from dataclasses import replace

import pytest

from roadmap_app.domain.criterion import Criterion, Role
from roadmap_app.domain.element import Element, Kind, Layer, Status
from roadmap_app.domain.outcome import Outcome
from roadmap_app.domain.panel import Round
from roadmap_app.domain.plan import Plan
from roadmap_app.domain.roadmap import (
    NEVER,
    Certainty,
    ClockReason,
    Contradiction,
    ContradictionKind,
    LawfulEnd,
    Phase,
    RoadmapEntry,
    Severity,
)
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.domain.text import Text
from roadmap_app.i18n import LANGUAGES, Language
from roadmap_app.presentation.progress import step_name
from roadmap_app.presentation.sentences import (
    advice_sentence,
    affected_sentence,
    contradiction_sentence,
    day_sentence_words,
    day_words,
    errors_first,
    lawful_end_sentence,
    verdict_line,
)
from tests.workspaces import settings

BUDGET, PENSIONS, CHERNOBYL = "US-INST-013", "US-SOC-001", "US-ENV-001"


def element(code: str, en: str, be: str, ru: str) -> Element:
    return Element(
        code=code,
        position=0,
        name=Text(en=en, be=be, ru=ru),
        domain="institutions",
        kind=Kind.TREATY,
        layer=Layer.OPERATIONAL,
        status=Status.IN_FORCE,
    )


SNAPSHOT = Snapshot(
    revision=1,
    workspace=settings("w"),
    elements=(
        element(BUDGET, "Budget of the Union State", "Бюджэт Саюзнай дзяржавы", "Бюджет Союзного государства"),
        element(PENSIONS, "Treaty “On pensions”", "Дагавор «Аб пенсіях»", "Договор «О пенсиях»"),
        element(CHERNOBYL, "Chernobyl programmes", "Чарнобыльскія праграмы", "Чернобыльские программы"),
    ),
    sources=(),
    dependencies=(),
    services=(),
    criteria=(
        Criterion(
            code="C07", position=0, role=Role.BENEFIT, name=Text(en="Benefit"), weight=1, bar=5, safeguard_line=7
        ),
    ),
    routes=(),
    seats=(),
    rounds=(Round(number=1),),
    round_elements=(),
    decisions=(),
    plans=(),
    milestones=(),
)


def said(kind: ContradictionKind, *elements: str, code: str = "en", day: int | None = None, detail: str = "") -> str:
    found = Contradiction(kind=kind, severity=Severity.ERROR, elements=elements, day=day, until=NEVER, detail=detail)
    return contradiction_sentence(found, SNAPSHOT, Language(code))


def test_an_orphan_names_both_elements() -> None:
    assert said(ContradictionKind.ORPHAN, CHERNOBYL, BUDGET, day=396) == (
        "“Budget of the Union State”, the legal basis of “Chernobyl programmes”, ends before “Chernobyl programmes” "
        "does. Legal end of the basis: D\xa0+\xa0396\xa0days (13\xa0months); its own legal end: none is planned."
    )
    assert said(ContradictionKind.ORPHAN, CHERNOBYL, BUDGET, code="be", day=0).startswith(
        "Элемент «Бюджэт Саюзнай дзяржавы», прававая апора элемента «Чарнобыльскія праграмы», спыняецца раней за яго."
    )


def test_of_a_functional_support_it_is_said_what_stops_and_what_ends_in_law() -> None:
    """Both may end together; nothing keeps running then."""
    found = Contradiction(
        kind=ContradictionKind.ORPHAN,
        severity=Severity.CHECK,
        elements=(CHERNOBYL, BUDGET),
        day=0,
        until=548,
    )
    assert contradiction_sentence(found, SNAPSHOT, Language("en")) == (
        "“Chernobyl programmes” works through “Budget of the Union State”, whose practice stops before "
        "“Chernobyl programmes” ends in law. Practice stops: day D; legal end: D\xa0+\xa0548\xa0days (18\xa0months)."
    )


def test_a_title_in_quotation_marks_takes_the_inner_ones() -> None:
    assert "«Договор „О пенсиях“»" in said(ContradictionKind.ORPHAN, PENSIONS, BUDGET, code="ru")
    assert "“Treaty ‘On pensions’”" in said(ContradictionKind.ORPHAN, PENSIONS, BUDGET)


def test_several_purposes_and_longer_circles_are_listed() -> None:
    assert "“Budget of the Union State”, “Chernobyl programmes”." in said(
        ContradictionKind.ZOMBIE, PENSIONS, BUDGET, CHERNOBYL
    )
    assert "“Treaty ‘On pensions’”, “Chernobyl programmes”." in said(
        ContradictionKind.CYCLE, BUDGET, PENSIONS, CHERNOBYL
    )


def test_too_soon_names_the_earliest_lawful_day() -> None:
    assert said(ContradictionKind.TOO_SOON, BUDGET, day=396, code="ru").endswith(
        "законный день: Д\xa0+\xa0396\xa0дней (13\xa0месяцев)."
    )


def test_unprotected_names_the_criterion_or_says_that_it_is_presumed() -> None:
    """As what the panel rated, never as a fact about people."""
    assert said(ContradictionKind.UNPROTECTED, PENSIONS, detail="C07") == (
        "The ratings of “Treaty ‘On pensions’” reach the safeguard line of the criterion “Benefit” (median 7 or more), "
        "and no safeguard is recorded."
    )
    assert "names a benefit" in said(ContradictionKind.UNPROTECTED, PENSIONS, detail="presumed")


def test_errors_come_before_what_is_to_be_checked() -> None:
    found = [
        Contradiction(kind=ContradictionKind.ORPHAN, severity=severity, elements=(code, BUDGET))
        for code, severity in ((PENSIONS, Severity.CHECK), (CHERNOBYL, Severity.ERROR), (BUDGET, Severity.CHECK))
    ]
    assert [each.element for each in errors_first(found)] == [CHERNOBYL, PENSIONS, BUDGET]


def test_stale_names_the_day_of_the_verdict() -> None:
    assert "5 сакавіка 2027" in said(ContradictionKind.STALE, PENSIONS, detail="2027-03-05", code="be")


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("kind", ContradictionKind)
def test_every_kind_can_be_said_and_mended(kind: ContradictionKind, code: str) -> None:
    detail = "2027-03-05" if kind is ContradictionKind.STALE else "C07"
    sentence = said(kind, PENSIONS, BUDGET, code=code, day=30, detail=detail)
    assert "{" not in sentence
    assert "US-" not in sentence
    found = Contradiction(kind=kind, severity=Severity.CHECK, elements=(PENSIONS,))
    assert advice_sentence(found, Language(code)).endswith(".")


def test_what_is_drawn_in_is_counted_and_named() -> None:
    found = Contradiction(
        kind=ContradictionKind.ORPHAN,
        severity=Severity.ERROR,
        elements=(BUDGET, PENSIONS),
        affects=(CHERNOBYL,),
    )
    assert affected_sentence(found, SNAPSHOT, Language("be")) == (
        "За ім цягнецца яшчэ 1 залежны элемент: «Чарнобыльскія праграмы»."
    )
    assert affected_sentence(replace(found, affects=()), SNAPSHOT, Language("be")) == ""


# --- days


def test_every_month_of_the_legal_clock_is_named_beside_its_days() -> None:
    language = Language("en")
    days = [-(-count * 365 // 12) for count in range(2, 30)]
    assert [day_sentence_words(day, language) for day in days] == [
        f"D\xa0+\xa0{day}\xa0days ({count}\xa0months)" for count, day in enumerate(days, start=2)
    ]
    assert day_sentence_words(728, language) == "D\xa0+\xa0728\xa0days"
    assert day_sentence_words(None, language) == "no date yet"


def lawful(reason: str, *, day: int | None = 396, certainty: Certainty = Certainty.COMPUTED) -> LawfulEnd:
    return LawfulEnd(day=day, notice_day=30, certainty=certainty, reason=ClockReason(reason), months=12)


def test_the_legal_clock_says_what_it_counts_from() -> None:
    assert lawful_end_sentence(lawful("notice"), Language("en")) == (
        "Earliest lawful end: D\xa0+\xa0396\xa0days (13\xa0months), counted from the notice (D\xa0+\xa030\xa0days); "
        "notice period: "
        "12\xa0months."
    )
    assert lawful_end_sentence(lawful("objection"), Language("be")) == (
        "Самае ранняе законнае спыненне: Д\xa0+\xa0396\xa0дзён (13\xa0месяцаў). Адлік ідзе ад "
        "паведамлення (Д\xa0+\xa030\xa0дзён), "
        "тэрмін для пярэчанняў: 12\xa0месяцаў."
    )


def test_an_assumed_period_says_so_once() -> None:
    note = Language("en").label("clock-reason", "assumed")
    assert lawful_end_sentence(lawful("notice", certainty=Certainty.ASSUMED), Language("en")).endswith(note)
    assert note not in lawful_end_sentence(lawful("unknown_assumed", certainty=Certainty.ASSUMED), Language("en"))


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("reason", ["consent_unknown", "contract_unknown", "renewal_no_calendar", "suspend"])
def test_a_day_that_depends_on_others_is_not_named(code: str, reason: str) -> None:
    sentence = lawful_end_sentence(lawful(reason, day=None, certainty=Certainty.UNKNOWN), Language(code))
    assert not any(character.isdigit() for character in sentence)


@pytest.mark.parametrize("reason", ClockReason)
def test_every_reason_of_the_legal_clock_has_its_sentence(reason: ClockReason) -> None:
    for code in LANGUAGES:
        assert "{" not in lawful_end_sentence(lawful(reason), Language(code))


def test_days_in_a_table() -> None:
    language = Language("en")
    assert [day_words(day, language) for day in (0, 30, NEVER, None)] == [
        "day D",
        "D\xa0+\xa030\xa0days",
        "—",
        "no date yet",
    ]


# --- verdicts


def entry(
    verdict: Outcome,
    *,
    stops: float | None = 0,
    ends: float | None = 396,
    reason: str = "notice",
    provisional: bool = False,
) -> RoadmapEntry:
    return RoadmapEntry(
        element=BUDGET,
        verdict=verdict,
        provisional=provisional,
        phase=Phase.DAY_D,
        practice_stops=stops,
        legal_end=ends,
        lawful=lawful(reason),
        missing=(),
    )


PLAN = Plan(element=BUDGET)


@pytest.mark.parametrize(
    ("found", "plan", "line"),
    [
        (
            entry(Outcome.ABOLISH),
            PLAN,
            "Abolish immediately. Practice stops: day D. Legal end: D\xa0+\xa0396\xa0days (13\xa0months).",
        ),
        (
            entry(Outcome.ABOLISH, stops=396),
            replace(PLAN, nothing_can_stop=True),
            (
                "Abolish immediately. Nothing can lawfully stop "
                "before its legal end: D\xa0+\xa0396\xa0days (13\xa0months)."
            ),
        ),
        (
            entry(Outcome.ABOLISH, stops=None, ends=None),
            replace(PLAN, nothing_can_stop=True),
            "Abolish immediately. Nothing can lawfully stop before its legal end, and that day is not known yet.",
        ),
        (
            entry(Outcome.ABOLISH, ends=NEVER, reason="suspend"),
            PLAN,
            "Abolish immediately. Practice stops: day D. In law it stays, only suspended.",
        ),
        (
            entry(Outcome.ABOLISH, stops=NEVER, ends=NEVER, reason="nothing_left"),
            PLAN,
            "Abolish immediately. Nothing is left to end; it is recorded as closed.",
        ),
        (
            entry(Outcome.TRANSITIONAL, stops=730, ends=730),
            PLAN,
            "Transitional period. It stops and ends in law: D\xa0+\xa0730\xa0days (24\xa0months).",
        ),
        (
            entry(Outcome.TRANSITIONAL, stops=730, ends=None),
            PLAN,
            "Transitional period. Practice stops: D\xa0+\xa0730\xa0days (24\xa0months). Legal end: no date yet.",
        ),
        (
            entry(Outcome.TRANSITIONAL, stops=None, ends=None),
            replace(PLAN, end_trigger="A new treaty is in force"),
            "Transitional period. It ends when this has happened: A new treaty is in force.",
        ),
        (entry(Outcome.TRANSITIONAL, stops=None, ends=None), None, "Transitional period. Its end has no date yet."),
        (
            entry(Outcome.RETAIN, stops=NEVER, ends=NEVER, provisional=True),
            replace(PLAN, review_after_months=12),
            (
                "Retain with public oversight. First review after 12\xa0months. "
                "Not decided yet: this is the panel’s answer."
            ),
        ),
        (entry(Outcome.RETAIN, stops=NEVER, ends=NEVER), PLAN, "Retain with public oversight."),
    ],
)
def test_the_line_of_a_verdict(found: RoadmapEntry, plan: Plan | None, line: str) -> None:
    assert verdict_line(found, plan, Language("en"), individual=False) == line


def test_that_nothing_can_lawfully_stop_stands_in_the_line_in_every_language() -> None:
    plan = replace(PLAN, nothing_can_stop=True)
    assert "Законно остановить нельзя ничего" in verdict_line(
        entry(Outcome.ABOLISH), plan, Language("ru"), individual=False
    )
    assert "Законна спыніць нельга нічога" in verdict_line(
        entry(Outcome.ABOLISH), plan, Language("be"), individual=False
    )


# --- steps


def test_a_step_names_its_element() -> None:
    assert step_name("rate", {"element": BUDGET}, SNAPSHOT, Language("en")) == "rate “Budget of the Union State”"
    assert step_name("rate", {"element": PENSIONS}, SNAPSHOT, Language("be")) == (
        "ацэнка элемента «Дагавор „Аб пенсіях“»"
    )
    assert (
        step_name("remove_criterion", {"criterion": "C07"}, SNAPSHOT, Language("en"))
        == "remove the criterion “Benefit”"
    )


def test_a_step_on_something_that_is_gone_names_its_code() -> None:
    assert step_name("add_element", {"element": "US-NEW-001"}, SNAPSHOT, Language("en")) == "add “NEW-001”"
