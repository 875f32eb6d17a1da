"""From answers to results: calls the methods of `analysis` and says what they found in the words of `domain`."""

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from roadmap_app import analysis
from roadmap_app.domain.criterion import Question, Role
from roadmap_app.domain.outcome import BY_ANALYSIS_CODE, Flag, Outcome
from roadmap_app.domain.panel import Round
from roadmap_app.domain.result import (
    Agreement,
    CriterionSummary,
    ElementResult,
    PanelResult,
    QuestionAnswer,
)
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.domain.workspace import Rule
from roadmap_app.workspace.answers import Answers, Floats

SEED = 20260424
RESAMPLES = 1000

_ROLES = (Role.HARM, Role.PACE, Role.BENEFIT, Role.FEASIBILITY)
_RULES = {Rule.IPRAS: Rule.CLASSIC, Rule.CLASSIC: Rule.IPRAS}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Panel:
    """The judgements' figures, arrays over elements."""

    summary: analysis.PanelSummary
    histogram: npt.NDArray[np.int64]
    outcome: npt.NDArray[np.int8]
    other_outcome: npt.NDArray[np.int8]
    minority: npt.NDArray[np.int64]
    opposed: npt.NDArray[np.bool_]
    thin: npt.NDArray[np.bool_]
    borderline: npt.NDArray[np.bool_]
    fragile: npt.NDArray[np.bool_]
    votes_to_flip: npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Criteria:
    """The ratings' figures: summaries of shape (E·C,), the suggestion over elements."""

    summary: analysis.PanelSummary
    suggestion: analysis.Suggestion
    unanswered: npt.NDArray[np.bool_]
    contested: npt.NDArray[np.bool_]


def assess(picture: Snapshot, round_: Round, answers: Answers) -> PanelResult:
    """The results of a round at the level *room*, one for each scored element, in catalogue order."""
    panel = _panel(picture, answers.judgements)
    criteria = _criteria(picture, answers.ratings)
    inconsistent = analysis.inconsistent(panel.outcome, criteria.suggestion.disposition)
    elements = tuple(
        _element(picture, answers, panel, criteria, at, inconsistent=bool(inconsistent[at]))
        for at in range(len(picture.scored))
    )
    return PanelResult(
        round=round_.number,
        state=round_.state,
        rule=picture.workspace.rule,
        quorum=picture.workspace.quorum,
        seats=len(picture.seats),
        hidden=False,
        agreement=_agreement(answers.judgements),
        elements=elements,
        agenda=_agenda(picture, panel, criteria, inconsistent),
    )


def _panel(picture: Snapshot, judgements: Floats) -> _Panel:
    rule, quorum = picture.workspace.rule, picture.workspace.quorum
    summary = analysis.summarize(judgements)
    outcome = analysis.outcome(summary, rule=rule.value, quorum=quorum)
    return _Panel(
        summary=summary,
        histogram=analysis.histogram(judgements),
        outcome=outcome,
        other_outcome=analysis.outcome(summary, rule=_RULES[rule].value, quorum=quorum),
        minority=analysis.minority(summary, outcome),
        opposed=analysis.opposed(summary, outcome),
        thin=analysis.thin(summary, len(picture.seats)),
        borderline=analysis.borderline(summary),
        fragile=analysis.fragile(judgements, rule=rule.value, quorum=quorum),
        votes_to_flip=analysis.votes_to_flip(judgements, rule=rule.value, quorum=quorum),
    )


def _criteria(picture: Snapshot, ratings: Floats) -> _Criteria:
    seats, elements, count = ratings.shape
    summary = analysis.summarize(ratings.reshape(seats, elements * count))
    medians = np.where(summary.n >= picture.workspace.quorum, summary.median, np.nan).reshape(elements, count)
    roles = np.array([_ROLES.index(criterion.role) for criterion in picture.criteria], dtype=np.int8)
    weights = np.array([criterion.weight for criterion in picture.criteria], dtype=np.float64)
    bars = np.array([criterion.bar for criterion in picture.criteria], dtype=np.float64)
    red_lines = _lines([criterion.red_line for criterion in picture.criteria])
    safeguard_lines = _lines([criterion.safeguard_line for criterion in picture.criteria])
    suggestion = analysis.three_questions(
        medians, roles, weights, bars, red_lines, safeguard_lines, np.array(picture.workspace.majorities)
    )
    disagreement = analysis.disagreement(summary).reshape(elements, count)
    return _Criteria(
        summary=summary,
        suggestion=suggestion,
        unanswered=analysis.open_criteria(
            medians, suggestion, roles=roles, weights=weights, red_lines=red_lines, safeguard_lines=safeguard_lines
        ),
        contested=(suggestion.carried | suggestion.red | suggestion.safeguard) & disagreement,
    )


def _agenda(
    picture: Snapshot, panel: _Panel, criteria: _Criteria, inconsistent: npt.NDArray[np.bool_]
) -> tuple[str, ...]:
    """The codes to discuss, the most pressing first; what is settled or lacks answers is not on it."""
    codes = [element.code for element in picture.scored]
    order, classes = analysis.agenda_order(
        outcomes=panel.outcome,
        dual=criteria.suggestion.dual,
        opposed=panel.opposed,
        inconsistent=inconsistent,
        fragile=panel.fragile,
        borderline=panel.borderline,
        end_support=criteria.suggestion.support[:, 0],
        disagreement_index=panel.summary.disagreement_index,
        codes=codes,
    )
    return tuple(codes[int(at)] for at in order if classes[at] < analysis.AgendaClass.INSUFFICIENT)


def _lines(values: list[float | None]) -> Floats:
    return np.array([math.nan if value is None else value for value in values], dtype=np.float64)


def _element(
    picture: Snapshot, answers: Answers, panel: _Panel, criteria: _Criteria, at: int, *, inconsistent: bool
) -> ElementResult:
    summary = panel.summary
    shown = int(summary.n[at]) >= max(picture.workspace.quorum, 1)
    flags = _flags(panel, criteria, at, inconsistent=inconsistent)
    questions = _questions(picture, criteria, at)
    return ElementResult(
        element=picture.scored[at].code,
        outcome=BY_ANALYSIS_CODE[int(panel.outcome[at])],
        suggestion=BY_ANALYSIS_CODE[int(criteria.suggestion.disposition[at])],
        seats=len(picture.seats),
        answered=int(summary.n[at]),
        abstained=int(answers.abstained[at]),
        median=_figure(summary.median, at, shown=shown),
        p30=_figure(summary.p30, at, shown=shown),
        p70=_figure(summary.p70, at, shown=shown),
        ipr=_figure(summary.ipr, at, shown=shown),
        ipras=_figure(summary.ipras, at, shown=shown),
        disagreement_index=_figure(summary.disagreement_index, at, shown=shown),
        thirds=(int(summary.low[at]), int(summary.middle[at]), int(summary.high[at])) if shown else None,
        slots=tuple(int(count) for count in panel.histogram[:, at]) if shown else None,
        minority=int(panel.minority[at]) if shown else None,
        votes_to_flip=int(panel.votes_to_flip[at]) if shown else None,
        other_rule_outcome=BY_ANALYSIS_CODE[int(panel.other_outcome[at])],
        flags=flags,
        contested_criteria=_codes(picture, criteria.contested[at]),
        open_criteria=_codes(picture, criteria.unanswered[at]),
        questions=questions,
        criteria=_criterion_summaries(picture, criteria, at),
    )


def _figure(values: Floats, at: int, *, shown: bool) -> float | None:
    value = float(values[at])
    return value if shown and not math.isnan(value) else None


def _flags(panel: _Panel, criteria: _Criteria, at: int, *, inconsistent: bool) -> frozenset[Flag]:
    enough = BY_ANALYSIS_CODE[int(panel.outcome[at])] is not Outcome.INSUFFICIENT
    raised = {
        Flag.OPPOSED: enough and bool(panel.opposed[at]),
        Flag.DUAL: bool(criteria.suggestion.dual[at]),
        Flag.THIN: enough and bool(panel.thin[at]),
        Flag.FRAGILE: bool(panel.fragile[at]),
        Flag.INCONSISTENT: inconsistent,
        Flag.BORDERLINE: enough and bool(panel.borderline[at]),
        Flag.PHASE_OUT: bool(criteria.suggestion.phase_out[at]),
    }
    return frozenset(flag for flag, on in raised.items() if on)


def _questions(picture: Snapshot, criteria: _Criteria, at: int) -> tuple[QuestionAnswer, ...]:
    suggestion = criteria.suggestion
    return tuple(
        QuestionAnswer(
            question=question,
            support=float(suggestion.support[at, number]),
            support_max=float(suggestion.support_max[at, number]),
            passed=(False, True, None)[int(suggestion.answer[at, number])],
            carried_by=_codes(
                picture,
                [
                    bool(on) and one.role in question.roles
                    for one, on in zip(picture.criteria, suggestion.carried[at], strict=True)
                ],
            ),
            lines=_reached(picture, suggestion, question, at),
        )
        for number, question in enumerate(Question)
    )


def _reached(picture: Snapshot, suggestion: analysis.Suggestion, question: Question, at: int) -> tuple[str, ...]:
    match question:
        case Question.END:
            return _codes(picture, suggestion.red[at])
        case Question.TIME:
            return _codes(picture, suggestion.safeguard[at])
        case Question.STAY:
            return ()


def _codes(picture: Snapshot, chosen: npt.NDArray[np.bool_] | list[bool]) -> tuple[str, ...]:
    return tuple(criterion.code for criterion, on in zip(picture.criteria, chosen, strict=True) if on)


def _criterion_summaries(picture: Snapshot, criteria: _Criteria, at: int) -> tuple[CriterionSummary, ...]:
    summary, count = criteria.summary, len(picture.criteria)

    def one(number: int, code: str) -> CriterionSummary:
        cell = at * count + number
        shown = int(summary.n[cell]) >= max(picture.workspace.quorum, 1)
        return CriterionSummary(
            criterion=code,
            answered=int(summary.n[cell]),
            median=_figure(summary.median, cell, shown=shown),
            p30=_figure(summary.p30, cell, shown=shown),
            p70=_figure(summary.p70, cell, shown=shown),
            disagreement_index=_figure(summary.disagreement_index, cell, shown=shown),
        )

    return tuple(one(number, criterion.code) for number, criterion in enumerate(picture.criteria))


def _agreement(judgements: Floats) -> Agreement:
    alpha = analysis.krippendorff_alpha(judgements, metric="ordinal")
    low, high = analysis.alpha_interval(judgements, metric="ordinal", resamples=RESAMPLES, seed=SEED)
    w, _, _ = analysis.kendall_w(judgements)
    complete = int((~np.isnan(judgements)).all(axis=0).sum())
    return Agreement(
        krippendorff_alpha_ordinal=_defined(alpha),
        interval=None if math.isnan(low) or math.isnan(high) else (low, high),
        kendall_w=_defined(w),
        kendall_elements=complete,
    )


def _defined(value: float) -> float | None:
    return None if math.isnan(value) else value
