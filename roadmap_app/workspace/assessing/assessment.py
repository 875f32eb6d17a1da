"""From answers to results: calls the methods of `analysis` and says what they found in the words of `domain`."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from roadmap_app import analysis
from roadmap_app.domain.agenda import AgendaClass, AgendaGroup
from roadmap_app.domain.criterion import Criterion, Question
from roadmap_app.domain.element import Element
from roadmap_app.domain.outcome import BY_ANALYSIS_CODE, Flag, Outcome
from roadmap_app.domain.panel import Round
from roadmap_app.domain.progress import Progress, unwatched
from roadmap_app.domain.result import (
    Acceptability,
    CriterionSummary,
    ElementResult,
    PanelResult,
    QuestionAnswer,
    RoundChange,
    WeightChange,
)
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.workspace.asking import elements_asked
from roadmap_app.workspace.assessing.answers import Answers, Floats
from roadmap_app.workspace.assessing.figures import (
    SAMPLING,
    JudgementFigures,
    RatingFigures,
    judgement_figures,
    rating_figures,
)
from roadmap_app.workspace.assessing.panel_wide import agreement, agreement_by_domain, round_change


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """A round's results as work still to be done, on what it was given: safe to hand to a worker.

    `before` is the round before and its answers, None for the first round.
    """

    picture: Snapshot
    round: Round
    answers: Answers
    before: tuple[int, Answers] | None = None

    def run(self, progress: Progress = unwatched) -> PanelResult:
        """At the level *room*, one result for each scored element, in catalogue order."""
        picture, judgements = self.picture, self.answers.judgements
        progress(0.0)
        elements = element_results(picture, picture.scored, self.answers)
        progress(0.3)
        enough = (judgements >= 1).sum(axis=0) >= max(picture.workspace.quorum, 1)
        return PanelResult(
            round=self.round.number,
            state=self.round.state,
            rule=picture.workspace.rule,
            quorum=picture.workspace.quorum,
            seats=len(picture.seats),
            hidden=False,
            sampling=SAMPLING,
            agreement=agreement(judgements[:, enough]),
            elements=elements,
            agenda=agenda(elements),
            by_domain=agreement_by_domain(
                [element for element, on in zip(picture.scored, enough, strict=True) if on], judgements[:, enough]
            ),
            change=self._change(),
        )

    def _change(self) -> RoundChange | None:
        """Against the round before, over the elements that this round asked."""
        if self.before is None:
            return None
        number, earlier = self.before
        asked = elements_asked(self.picture, self.round.number)
        at = [place for place, element in enumerate(self.picture.scored) if element.code in asked]
        return round_change(
            number, earlier.judgements[:, at], self.answers.judgements[:, at], quorum=self.picture.workspace.quorum
        )


def element_results(picture: Snapshot, elements: Sequence[Element], answers: Answers) -> tuple[ElementResult, ...]:
    """The result of each element from the answers to it; each depends on its own alone."""
    judged, rated = judgement_figures(picture, answers.judgements), rating_figures(picture, answers.ratings)
    inconsistent = analysis.inconsistent(judged.outcome, rated.suggestion.disposition)
    return tuple(
        _element(picture, element.code, answers, judged, rated, at, inconsistent=bool(inconsistent[at]))
        for at, element in enumerate(elements)
    )


def agenda(elements: Sequence[ElementResult]) -> tuple[str, ...]:
    """The codes to discuss, the most pressing first; what is settled or lacks answers is not on it."""
    groups = agenda_groups(elements)
    return tuple(row.element for group in groups if group.kind.is_on_agenda for row in group.elements)


def agenda_groups(elements: Sequence[ElementResult]) -> tuple[AgendaGroup, ...]:
    """Every element where it stands, the most pressing first; without the groups that are empty."""
    raised = {flag: np.array([flag in row.flags for row in elements], np.bool_) for flag in Flag}
    ends = [row.question(Question.END) for row in elements]
    order, classes = analysis.agenda_order(
        outcomes=np.array([BY_ANALYSIS_CODE.index(row.outcome) for row in elements], np.int8),
        dual=raised[Flag.DUAL],
        opposed=raised[Flag.OPPOSED],
        inconsistent=raised[Flag.INCONSISTENT],
        fragile=raised[Flag.FRAGILE],
        borderline=raised[Flag.BORDERLINE],
        end_support=np.array([end.support if end else 0.0 for end in ends], np.float64),
        disagreement_index=_or_nan([row.disagreement_index for row in elements]),
        codes=[row.element for row in elements],
    )
    ranks: list[int] = classes.tolist()
    ordered: list[int] = order.tolist()
    groups = (
        AgendaGroup(kind=kind, elements=tuple(elements[at] for at in ordered if ranks[at] == rank))
        for rank, kind in enumerate(AgendaClass)
    )
    return tuple(group for group in groups if group.elements)


def _or_nan(figures: list[float | None]) -> Floats:
    return np.array([math.nan if figure is None else figure for figure in figures], np.float64)


def _element(  # noqa: PLR0917 what one element's result is made of
    picture: Snapshot,
    code: str,
    answers: Answers,
    judged: JudgementFigures,
    rated: RatingFigures,
    at: int,
    *,
    inconsistent: bool,
) -> ElementResult:
    summary = judged.summary
    shown = int(summary.n[at]) >= max(picture.workspace.quorum, 1)
    flags = _flags(judged, rated, at, inconsistent=inconsistent)
    return ElementResult(
        element=code,
        outcome=BY_ANALYSIS_CODE[int(judged.outcome[at])],
        suggestion=BY_ANALYSIS_CODE[int(rated.suggestion.disposition[at])],
        seats=len(picture.seats),
        answered=int(summary.n[at]),
        abstained=int(answers.abstained[at]),
        median=_figure(summary.median, at, shown=shown),
        median_interval=_interval(judged, at) if shown else None,
        p30=_figure(summary.p30, at, shown=shown),
        p70=_figure(summary.p70, at, shown=shown),
        ipr=_figure(summary.ipr, at, shown=shown),
        ipras=_figure(summary.ipras, at, shown=shown),
        disagreement_index=_figure(summary.disagreement_index, at, shown=shown),
        thirds=(int(summary.low[at]), int(summary.middle[at]), int(summary.high[at])) if shown else None,
        slots=tuple(int(count) for count in judged.histogram[:, at]) if shown else None,
        minority=int(judged.minority[at]) if shown else None,
        votes_to_flip=int(judged.votes_to_flip[at]) if shown else None,
        other_rule_outcome=BY_ANALYSIS_CODE[int(judged.other_outcome[at])],
        extrapolated=shown and bool(judged.extrapolated[at]),
        flags=flags,
        contested_criteria=codes(picture.criteria, rated.contested[at]),
        open_criteria=codes(picture.criteria, rated.unanswered[at]),
        questions=questions(picture.criteria, rated.suggestion, at),
        criteria=_criterion_summaries(picture, rated, at),
        acceptability=_acceptability(rated.acceptability[at]),
        weight_to_flip=_weight_change(picture, rated.weight_to_flip, at),
    )


def _interval(judged: JudgementFigures, at: int) -> tuple[float, float]:
    low, high = judged.interval
    return float(low[at]), float(high[at])


def _acceptability(shares: Floats) -> Acceptability:
    abolish, transitional, retain = (float(share) for share in shares)
    return Acceptability(
        abolish=abolish, transitional=transitional, retain=retain, open=max(0.0, 1 - abolish - transitional - retain)
    )


def _weight_change(picture: Snapshot, flip: analysis.WeightFlip, at: int) -> WeightChange | None:
    criterion = int(flip.criterion[at])
    if criterion < 0:
        return None
    return WeightChange(criterion=picture.criteria[criterion].code, change=float(flip.change[at]))


def _figure(values: Floats, at: int, *, shown: bool) -> float | None:
    value = float(values[at])
    return value if shown and not math.isnan(value) else None


def _flags(judged: JudgementFigures, rated: RatingFigures, at: int, *, inconsistent: bool) -> frozenset[Flag]:
    enough = BY_ANALYSIS_CODE[int(judged.outcome[at])] is not Outcome.INSUFFICIENT
    raised = {
        Flag.OPPOSED: enough and bool(judged.opposed[at]),
        Flag.DUAL: bool(rated.suggestion.dual[at]),
        Flag.THIN: enough and bool(judged.thin[at]),
        Flag.FRAGILE: bool(judged.fragile[at]),
        Flag.INCONSISTENT: inconsistent,
        Flag.BORDERLINE: enough and bool(judged.borderline[at]),
        Flag.PHASE_OUT: bool(rated.suggestion.phase_out[at]),
    }
    return frozenset(flag for flag, on in raised.items() if on)


def questions(criteria: Sequence[Criterion], suggestion: analysis.Suggestion, at: int) -> tuple[QuestionAnswer, ...]:
    """What each of the three questions says of the element at that place."""
    return tuple(
        QuestionAnswer(
            question=question,
            support=float(suggestion.support[at, number]),
            support_max=float(suggestion.support_max[at, number]),
            passed=(False, True, None)[int(suggestion.answer[at, number])],
            carried_by=codes(
                criteria,
                [
                    bool(on) and one.role in question.roles
                    for one, on in zip(criteria, suggestion.carried[at], strict=True)
                ],
            ),
            lines=_reached(criteria, suggestion, question, at),
        )
        for number, question in enumerate(Question)
    )


def _reached(
    criteria: Sequence[Criterion], suggestion: analysis.Suggestion, question: Question, at: int
) -> tuple[str, ...]:
    match question:
        case Question.END:
            return codes(criteria, suggestion.red[at])
        case Question.TIME:
            return codes(criteria, suggestion.safeguard[at])
        case Question.STAY:
            return ()


def codes(criteria: Sequence[Criterion], chosen: npt.NDArray[np.bool_] | list[bool]) -> tuple[str, ...]:
    return tuple(criterion.code for criterion, on in zip(criteria, chosen, strict=True) if on)


def _criterion_summaries(picture: Snapshot, rated: RatingFigures, at: int) -> tuple[CriterionSummary, ...]:
    summary, count = rated.summary, len(picture.criteria)

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
