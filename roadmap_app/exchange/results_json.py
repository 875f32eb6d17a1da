"""`analyse --json`: the results of a round, in the shape that docs/formats.md fixes."""

from typing import TypeAlias

from roadmap_app.domain.outcome import Decision, Flag
from roadmap_app.domain.report import Report
from roadmap_app.domain.result import Acceptability, Agreement, ElementResult, QuestionAnswer
from roadmap_app.domain.roadmap import Contradiction
from roadmap_app.i18n import Language
from roadmap_app.presentation.sentences import contradiction_sentence

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"


def results(report: Report) -> dict[str, Json]:
    """Everything unrounded; what is hidden, withheld or undefined is null, and nothing names a seat."""
    snapshot, result = report.snapshot, report.result
    decisions = {decision.element: decision for decision in snapshot.decisions}
    language = Language(report.language)
    return {
        "workspace": {
            "title": snapshot.workspace.title,
            "mode": snapshot.workspace.mode,
            "illustrative": snapshot.workspace.illustrative,
            "revision": snapshot.revision,
        },
        "round": result.round,
        "state": result.state,
        "rule": result.rule,
        "quorum": result.quorum,
        "seats": result.seats,
        "agreement": _agreement(result.agreement),
        "elements": [_element(element, decisions.get(element.element)) for element in result.elements],
        "contradictions": [_contradiction(found, report, language) for found in report.roadmap.contradictions],
    }


def _agreement(agreement: Agreement) -> Json:
    return {
        "krippendorff_alpha_ordinal": agreement.krippendorff_alpha_ordinal,
        "interval": list(agreement.interval) if agreement.interval else None,
        "kendall_w": agreement.kendall_w,
    }


def _element(result: ElementResult, decision: Decision | None) -> Json:
    hidden = result.seats is None
    return {
        "code": result.element,
        "seats": result.seats,
        "answered": result.answered,
        "abstained": result.abstained,
        "median": result.median,
        "p30": result.p30,
        "p70": result.p70,
        "ipr": result.ipr,
        "ipras": result.ipras,
        "disagreement_index": result.disagreement_index,
        "thirds": list(result.thirds) if result.thirds else None,
        "minority": result.minority,
        "opposed": _flag(result, Flag.OPPOSED),
        "thin": _flag(result, Flag.THIN),
        "outcome": result.outcome,
        "borderline": _flag(result, Flag.BORDERLINE),
        "fragile": _flag(result, Flag.FRAGILE),
        "votes_to_flip": result.votes_to_flip,
        "suggestion": result.suggestion,
        "inconsistent": _flag(result, Flag.INCONSISTENT),
        "phase_out": _flag(result, Flag.PHASE_OUT),
        "dual": _flag(result, Flag.DUAL),
        "open_criteria": None if hidden else list(result.open_criteria),
        "questions": None if hidden else {answer.question.value: _question(answer) for answer in result.questions},
        "acceptability": _acceptability(result.acceptability),
        "decision": _decision(decision),
    }


def _flag(result: ElementResult, flag: Flag) -> bool | None:
    return None if result.seats is None else flag in result.flags


def _question(answer: QuestionAnswer) -> Json:
    return {
        "support": answer.support,
        "support_max": answer.support_max,
        "passed": answer.passed,
        "carried_by": list(answer.carried_by),
        "lines": list(answer.lines),
    }


def _acceptability(shares: Acceptability | None) -> Json:
    if shares is None:
        return None
    return {
        "abolish": shares.abolish,
        "transitional": shares.transitional,
        "retain": shares.retain,
        "open": shares.open,
    }


def _decision(decision: Decision | None) -> Json:
    if decision is None:
        return None
    return {
        "disposition": decision.disposition,
        "basis": decision.basis,
        "reason": decision.reason,
        "dissent": decision.dissent,
        "round": decision.round,
    }


def _contradiction(found: Contradiction, report: Report, language: Language) -> Json:
    return {
        "kind": found.kind,
        "severity": found.severity,
        "elements": list(found.elements),
        "affects": list(found.affects),
        "accepted": None,
        "message": contradiction_sentence(found, report.snapshot, language),
    }
