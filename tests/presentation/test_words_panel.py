"""What the panel answered, in counts that name their whole, and who judged the opposite."""

from dataclasses import replace

import pytest

from roadmap_app.domain.outcome import Basis, Decision, Flag, Outcome
from roadmap_app.domain.panel import Round, RoundState
from roadmap_app.domain.result import ElementResult, Sampling
from roadmap_app.domain.workspace import Rule
from roadmap_app.i18n import LANGUAGES, Language
from roadmap_app.presentation.progress import reopened_sentence, round_line
from roadmap_app.presentation.sentences import (
    answered_line,
    basis_words,
    decision_sentence,
    flip_sentence,
    minority_sentence,
    panel_sentence,
    published_remarks,
    rule_sentence,
    samples_sentence,
)
from roadmap_app.presentation.sentences.firmness import interval_words
from roadmap_app.presentation.sentences.privacy import (
    alone_finding,
    below_quorum_finding,
    unanimous_finding,
    unverified_sentence,
)


def result(
    outcome: Outcome,
    thirds: tuple[int, int, int] | None,
    *,
    seats: int = 9,
    abstained: int = 0,
    minority: int = 0,
    flags: frozenset[Flag] = frozenset(),
    answered: int | None = None,
) -> ElementResult:
    return ElementResult(
        element="US-MOB-005",
        outcome=outcome,
        suggestion=Outcome.TRANSITIONAL,
        seats=seats,
        answered=sum(thirds) if thirds else answered,
        abstained=abstained,
        thirds=thirds,
        minority=minority,
        votes_to_flip=2,
        flags=flags,
    )


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (
            "en",
            (
                "No consensus. 4 of 9 experts would end it at once, 1 would allow a transition, "
                "4 would keep it under public oversight."
            ),
        ),
        (
            "ru",
            (
                "Нет консенсуса. Из 9 экспертов: прекратить сразу — 4, допустить переход — 1, "
                "оставить под общественным контролем — 4."
            ),
        ),
        (
            "be",
            (
                "Няма кансэнсусу. З 9 экспертаў: спыніць адразу — 4, дапусціць пераход — 1, "
                "пакінуць пад грамадскім кантролем — 4."
            ),
        ),
    ],
)
def test_a_divided_panel(code: str, said: str) -> None:
    assert panel_sentence(result(Outcome.NO_CONSENSUS, (4, 1, 4)), Language(code), individual=False) == said


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", "2 of 9 experts judged the opposite."),
        ("ru", "Противоположное суждение: 2 из 9 экспертов."),
        ("be", "Процілеглае меркаванне: 2 з 9 экспертаў."),
    ],
)
def test_an_opposed_verdict_is_never_said_without_its_minority(code: str, said: str) -> None:
    opposed = result(Outcome.ABOLISH, (7, 0, 2), minority=2, flags=frozenset({Flag.OPPOSED}))
    assert said in panel_sentence(opposed, Language(code), individual=False)
    assert minority_sentence(opposed, Language(code)) == said
    assert minority_sentence(result(Outcome.ABOLISH, (9, 0, 0)), Language(code)) == ""


def test_beside_a_verdict_of_the_meeting_the_minority_names_the_outcome_that_it_opposed() -> None:
    opposed = result(Outcome.ABOLISH, (7, 0, 2), minority=2, flags=frozenset({Flag.OPPOSED}))
    assert minority_sentence(opposed, Language("en"), beside=Outcome.RETAIN) == (
        "2 of 9 experts judged the opposite of the panel’s outcome: Abolish."
    )
    assert published_remarks(opposed, Outcome.ABOLISH, Rule.IPRAS, Language("en")) == (
        "2 of 9 experts judged the opposite."
    )
    few = result(Outcome.ABOLISH, (8, 0, 1), minority=1)
    assert published_remarks(few, Outcome.ABOLISH, Rule.IPRAS, Language("en")) == ""


def test_a_verdict_that_the_meeting_took_itself_says_so_and_what_the_panel_had_answered() -> None:
    decision = Decision(element="US-MOB-005", disposition=Outcome.RETAIN, basis=Basis.MEETING, round=2)
    answer, language = result(Outcome.ABOLISH, (7, 0, 2)), Language("en")
    said = "Taken by the meeting itself. The panel’s outcome: Abolish immediately, 7 of 9."
    assert decision_sentence(decision, answer, language, individual=False) == said
    assert published_remarks(answer, Outcome.RETAIN, Rule.IPRAS, language, decision=decision) == said
    adopted = replace(decision, disposition=Outcome.ABOLISH, basis=Basis.PANEL)
    assert decision_sentence(adopted, answer, language, individual=False) == ""
    divided = result(Outcome.NO_CONSENSUS, (4, 1, 4))
    assert decision_sentence(decision, divided, Language("be"), individual=False) == (
        "Рашэнне прыняла сама сустрэча. Вынік групы: Няма кансэнсусу."
    )


def test_a_person_who_decides_otherwise_than_judged_is_no_meeting() -> None:
    decision = Decision(element="US-MOB-005", disposition=Outcome.RETAIN, basis=Basis.MEETING, round=1)
    alone = result(Outcome.ABOLISH, (1, 0, 0), seats=1)
    assert decision_sentence(decision, alone, Language("en"), individual=True) == (
        "The decision departs from the individual assessment: Abolish immediately."
    )
    same = replace(decision, disposition=Outcome.ABOLISH)
    assert decision_sentence(same, alone, Language("en"), individual=True) == ""
    assert "meeting" not in basis_words(Basis.MEETING, Language("en"), individual=True)
    assert panel_sentence(result(Outcome.INSUFFICIENT, None, seats=1, answered=0), Language("en"), individual=True) == (
        "Without a judgement."
    )


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", "The other rule would say otherwise: No consensus (RAND/UCLA, by the thirds (classic))."),
        ("ru", "Другое правило дало бы иной исход: Нет консенсуса (RAND/UCLA, по третям (классическое))."),
        ("be", "Другое правіла дало б іншы вынік: Няма кансэнсусу (RAND/UCLA, паводле трацін (класічнае))."),
    ],
)
def test_where_the_other_rule_says_otherwise_it_is_told(code: str, said: str) -> None:
    answer = replace(result(Outcome.ABOLISH, (6, 0, 3)), other_rule_outcome=Outcome.NO_CONSENSUS)
    assert rule_sentence(answer, Rule.IPRAS, Language(code)) == said
    assert rule_sentence(replace(answer, other_rule_outcome=Outcome.ABOLISH), Rule.IPRAS, Language(code)) == ""


def test_the_classic_rule_beyond_its_table_says_that_it_is_an_extrapolation() -> None:
    small = replace(result(Outcome.ABOLISH, (5, 0, 0), seats=5), other_rule_outcome=Outcome.ABOLISH, extrapolated=True)
    said = "The classic rule is an extrapolation here: its published table does not cover 5 answers."
    assert rule_sentence(small, Rule.CLASSIC, Language("en")) == said
    assert rule_sentence(small, Rule.IPRAS, Language("en")) == ""
    differs = replace(small, other_rule_outcome=Outcome.NO_CONSENSUS)
    assert rule_sentence(differs, Rule.IPRAS, Language("en")).endswith(said)


def test_a_common_answer_of_all_is_said_as_such() -> None:
    assert panel_sentence(result(Outcome.RETAIN, (0, 0, 9)), Language("en"), individual=False) == (
        "Retain with public oversight. All 9 experts who answered would keep it under public oversight."
    )


def test_missing_answers_and_abstentions_are_told() -> None:
    thin = result(Outcome.ABOLISH, (5, 0, 0), seats=30, abstained=3)
    assert panel_sentence(thin, Language("en"), individual=False).endswith("5 of 30 answered, 3 could not judge.")
    assert answered_line(result(Outcome.ABOLISH, (9, 0, 0)), Language("en")) == "9 of 9 answered, none abstained"


@pytest.mark.parametrize("code", LANGUAGES)
def test_too_few_answers_give_no_counts_of_opinions(code: str) -> None:
    said = panel_sentence(result(Outcome.INSUFFICIENT, None, answered=3), Language(code), individual=False)
    assert [character for character in said if character.isdigit()] == ["3", "9"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_hidden_round_tells_nothing(code: str) -> None:
    hidden = ElementResult(element="US-MOB-005", outcome=Outcome.HIDDEN, suggestion=Outcome.HIDDEN)
    said = panel_sentence(hidden, Language(code), individual=False)
    assert said
    assert not any(character.isdigit() for character in said)
    assert answered_line(hidden, Language(code)) == flip_sentence(hidden, Language(code)) == ""


def test_one_person_alone_is_no_consensus() -> None:
    said = panel_sentence(result(Outcome.ABOLISH, (1, 0, 0), seats=1), Language("en"), individual=True)
    assert said == "Individual assessment: Abolish immediately."


def test_how_firm_it_is() -> None:
    assert flip_sentence(result(Outcome.ABOLISH, (9, 0, 0)), Language("ru")) == "Исход изменили бы 2 иных суждения."


@pytest.mark.parametrize(
    ("code", "state", "ballots", "line"),
    [
        ("en", RoundState.OPEN, 7, "Round 2 open · 7 of 9 ballots in"),
        ("be", RoundState.OPEN, 7, "Раўнд 2 адкрыты · 7 з 9 бюлетэняў атрымана"),
        ("ru", RoundState.REVEALED, 9, "Итоги раунда 2 показаны · 9 из 9 бюллетеней получено"),
        ("en", RoundState.OPEN, None, "Round 2 open"),
        ("en", RoundState.PLANNED, 0, "Round 2 not started"),
    ],
)
def test_the_line_of_a_round(code: str, state: RoundState, ballots: int | None, line: str) -> None:
    assert round_line(Round(number=2, state=state), ballots, 9, Language(code)) == line


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_state_of_a_round_has_its_own_line(code: str) -> None:
    lines = {round_line(Round(number=1, state=state), None, 9, Language(code)) for state in RoundState}
    assert len(lines) == len(RoundState)


def test_what_readers_could_infer_is_counted() -> None:
    language = Language("en")
    assert unanimous_finding(1, language)[0] == "In 1 element all experts stand in one third"
    assert alone_finding(14, language)[0] == "In 14 elements one expert stands alone"
    assert below_quorum_finding(7, 5, language) == (
        "7 elements have fewer answers than the quorum",
        "Their figures are left out of the files. Quorum: 5.",
    )
    assert unverified_sentence(1, language).startswith("1 source is not verified.")


def test_shares_from_samples_say_how_far_sampling_moves_them() -> None:
    said = samples_sentence(Sampling(samples=10_000, resamples=1000, seed=7), Language("en"))
    assert "±1.0 percentage points" in said
    assert "10,000 sampled" in said


@pytest.mark.parametrize(
    ("code", "words"), [("en", "−0.18 to −0.05"), ("be", "ад −0,18 да −0,05"), ("ru", "от −0,18 до −0,05")]
)
def test_no_dash_stands_before_a_minus_sign(code: str, words: str) -> None:
    assert interval_words(-0.18, -0.05, Language(code), decimals=2) == words
    assert interval_words(0.05, 0.18, Language("en"), decimals=2) == "0.05–0.18"


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_round_that_was_opened_again_says_why(code: str) -> None:
    late = Round(number=2, state=RoundState.OPEN, reopen_reason="A ballot was late")
    sentence = reopened_sentence(late, Language(code))
    assert "2" in sentence
    assert sentence.endswith("A ballot was late")
    assert reopened_sentence(Round(number=2, state=RoundState.OPEN), Language(code)) == ""
