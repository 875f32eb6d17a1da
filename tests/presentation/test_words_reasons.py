"""One sentence that says why, built from the reasons, in each language (docs/methods-reference.md, 3)."""

import pytest

from roadmap_app.domain.criterion import Criterion, Question, Role
from roadmap_app.domain.outcome import Flag, Outcome
from roadmap_app.domain.result import CriterionSummary, ElementResult, QuestionAnswer
from roadmap_app.domain.text import Text
from roadmap_app.i18n import LANGUAGES, Language
from roadmap_app.presentation.sentences import (
    carried_line,
    suggestion_sentence,
    support_line,
    weight_flip_sentence,
    why,
)

NBSP = "\N{NO-BREAK SPACE}"

CRITERIA = (
    Criterion(
        code="C01",
        position=0,
        role=Role.HARM,
        name=Text(en="Threat to sovereignty", ru="Угроза суверенитету", be="Пагроза суверэнітэту"),
        weight=0.5,
        bar=6,
    ),
    Criterion(
        code="C02",
        position=1,
        role=Role.HARM,
        name=Text(en="Threat to Ukraine", ru="Угроза Украине", be="Пагроза Украіне"),
        weight=0.5,
        bar=6,
        red_line=8,
    ),
    Criterion(
        code="C07",
        position=2,
        role=Role.BENEFIT,
        name=Text(en="Benefit for citizens", ru="Польза для граждан", be="Карысць для грамадзян"),
        weight=0.6,
        bar=5,
        safeguard_line=7,
    ),
    Criterion(
        code="C08",
        position=3,
        role=Role.PACE,
        name=Text(en="Disruption", ru="Ущерб", be="Страты"),
        weight=1,
        bar=6,
    ),
)


def answer(
    question: Question,
    *,
    passed: bool | None,
    support: float = 0.0,
    support_max: float | None = None,
    carried_by: tuple[str, ...] = (),
    lines: tuple[str, ...] = (),
) -> QuestionAnswer:
    return QuestionAnswer(
        question=question,
        support=support,
        support_max=support if support_max is None else support_max,
        passed=passed,
        carried_by=carried_by,
        lines=lines,
    )


def result(
    suggestion: Outcome,
    *questions: QuestionAnswer,
    medians: dict[str, float] | None = None,
    flags: frozenset[Flag] = frozenset(),
    open_criteria: tuple[str, ...] = (),
    contested: tuple[str, ...] = (),
) -> ElementResult:
    return ElementResult(
        element="US-DEF-001",
        outcome=Outcome.ABOLISH,
        suggestion=suggestion,
        flags=flags,
        open_criteria=open_criteria,
        contested_criteria=contested,
        questions=questions,
        criteria=tuple(
            CriterionSummary(criterion=code, answered=9, median=median) for code, median in (medians or {}).items()
        ),
    )


THREAT_THAT_PEOPLE_NEED = result(
    Outcome.TRANSITIONAL,
    answer(Question.END, passed=True, support=0.5, carried_by=("C02",), lines=("C02",)),
    answer(Question.TIME, passed=True, lines=("C07",)),
    answer(Question.STAY, passed=True, support=0.6, carried_by=("C07",)),
    medians={"C02": 9.0, "C07": 7.5},
    flags=frozenset({Flag.DUAL}),
)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (
            "en",
            (
                "Must end: the criterion “Threat to Ukraine” (9 ≥ 8) reaches its red line. "
                "Needs time: the criterion “Benefit for citizens” (7.5 ≥ 7) reaches its safeguard line. "
                "The element is a threat and a vital service at once: consider splitting it. → Transitional period."
            ),
        ),
        (
            "ru",
            (
                "Должен быть прекращён: критерий «Угроза Украине» (9 ≥ 8) достиг красной линии. "
                "Нужно время: критерий «Польза для граждан» (7,5 ≥ 7) достиг защитного порога. "
                "Элемент — одновременно угроза и жизненно нужная услуга: подумайте, не разделить ли его. "
                "→ Переходный период."
            ),
        ),
        (
            "be",
            (
                "Павінен быць спынены: крытэрый «Пагроза Украіне» (9 ≥ 8) дасягнуў чырвонай лініі. "
                "Патрэбны час: крытэрый «Карысць для грамадзян» (7,5 ≥ 7) дасягнуў ахоўнага парога. "
                "Элемент — адначасова пагроза і жыццёва патрэбная паслуга: падумайце, ці не падзяліць яго. "
                "→ Пераходны перыяд."
            ),
        ),
    ],
)
def test_lines_that_are_reached_are_named_with_their_figures(code: str, said: str) -> None:
    together = said.replace(" ≥ ", "\N{NO-BREAK SPACE}≥\N{NO-BREAK SPACE}")
    assert why(THREAT_THAT_PEOPLE_NEED, CRITERIA, Language(code)) == together


def test_criteria_that_carry_are_named_with_the_share_of_the_weight() -> None:
    found = result(
        Outcome.ABOLISH,
        answer(Question.END, passed=True, support=1.0, carried_by=("C01", "C02")),
        answer(Question.TIME, passed=False),
        answer(Question.STAY, passed=False),
        contested=("C01",),
    )
    assert why(found, CRITERIA, Language("en")) == (
        f"Must end: 100{NBSP}% of the weight argues for its end (“Threat to sovereignty”, “Threat to Ukraine”). "
        "Needs no time: nothing calls for time. "
        "The experts disagree on a criterion that this rests on: “Threat to sovereignty”. → Abolish immediately."
    )


def test_what_is_no_threat_is_asked_whether_it_may_stay_and_not_whether_it_needs_time() -> None:
    found = result(
        Outcome.TRANSITIONAL,
        answer(Question.END, passed=False, support=0.2, support_max=0.4),
        answer(Question.TIME, passed=True, support=1.0, carried_by=("C08",)),
        answer(Question.STAY, passed=False, support=0.4),
        flags=frozenset({Flag.PHASE_OUT}),
    )
    assert why(found, CRITERIA, Language("en")) == (
        f"Need not end: at most 40{NBSP}% of the weight argues for its end, less than the majority needed. "
        f"Should not stay: 40{NBSP}% of the weight argues for keeping it, less than the majority needed. "
        "The element is therefore phased out. "
        "→ Transitional period."
    )


@pytest.mark.parametrize(
    ("code", "label"),
    [
        ("en", "The criteria suggest: Abolish immediately. Must end:"),
        ("ru", "Вывод по критериям: Упразднить немедленно. Должен быть прекращён:"),
        ("be", "Выснова паводле крытэрыяў: Скасаваць неадкладна. Павінен быць спынены:"),
    ],
)
def test_beside_a_verdict_the_suggestion_says_whose_it_is(code: str, label: str) -> None:
    found = result(
        Outcome.ABOLISH,
        answer(Question.END, passed=True, support=1.0, carried_by=("C01",)),
        answer(Question.TIME, passed=False),
    )
    said = suggestion_sentence(found, CRITERIA, Language(code))
    assert said.startswith(label)
    assert "→" not in said
    assert suggestion_sentence(result(Outcome.HIDDEN), CRITERIA, Language(code)) == ""


def test_where_there_is_no_suggestion_no_weight_is_said_to_leave_it_as_it_is() -> None:
    language = Language("en")
    assert weight_flip_sentence(result(Outcome.INSUFFICIENT), CRITERIA, language).startswith("Too few ratings")
    assert weight_flip_sentence(result(Outcome.ABOLISH), CRITERIA, language).startswith("No change of a single weight")


def test_an_open_question_names_the_criteria_whose_answers_are_missing() -> None:
    found = result(
        Outcome.INSUFFICIENT,
        answer(Question.END, passed=None, support_max=1.0),
        answer(Question.TIME, passed=None, support_max=1.0),
        answer(Question.STAY, passed=False),
        open_criteria=("C02", "C07", "C08"),
    )
    assert why(found, CRITERIA, Language("en")) == (
        "Whether it must end is open, for lack of ratings: “Threat to Ukraine”. "
        "Whether its end needs time is open, for lack of ratings: “Benefit for citizens”, “Disruption”. "
        "Should not stay: nothing argues for keeping it. → Too few answers."
    )


def test_nothing_is_said_while_the_round_is_hidden() -> None:
    assert why(result(Outcome.HIDDEN), CRITERIA, Language("en")) == ""


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("question", Question)
@pytest.mark.parametrize(
    ("passed", "support", "support_max"),
    [(True, 0.7, 0.7), (False, 0.0, 0.0), (False, 0.2, 0.2), (False, 0.1, 0.3), (None, 0.2, 0.9)],
)
def test_every_answer_can_be_said(
    code: str, question: Question, *, passed: bool | None, support: float, support_max: float
) -> None:
    end = answer(Question.END, passed=question is Question.TIME, support=0.5)
    others = [] if question is Question.END else [end]
    asked = answer(question, passed=passed, support=support, support_max=support_max, carried_by=("C01",))
    said = why(result(Outcome.RETAIN, *others, asked, open_criteria=("C01",)), CRITERIA, Language(code))
    assert "{" not in said
    assert said.count(". ") == len(others) + 1


def test_the_table_of_questions_shows_share_and_need() -> None:
    language = Language("en")
    sure = answer(Question.END, passed=True, support=0.76, carried_by=("C01",), lines=("C02",))
    assert support_line(sure, 0.5, language) == f"76{NBSP}% of the weight, 50{NBSP}% needed"
    unsure = answer(Question.STAY, passed=None, support=0.2, support_max=0.6)
    assert support_line(unsure, 0.6, language) == f"20{NBSP}% to 60{NBSP}% of the weight, 60{NBSP}% needed"
    assert carried_line(sure, CRITERIA, language) == "Speaks for it: Threat to sovereignty, Threat to Ukraine"
    assert carried_line(unsure, CRITERIA, language) == "No criterion speaks for it"
