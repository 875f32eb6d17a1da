"""Decisions: adopted from the panel, or taken by the meeting with a reason and the dissent."""

from collections.abc import Iterable
from dataclasses import replace

from roadmap_app.domain.digest import digest
from roadmap_app.domain.element import Dependency, Element, Scope
from roadmap_app.domain.errors import Refused
from roadmap_app.domain.outcome import Basis, Decision, Outcome
from roadmap_app.domain.panel import Round
from roadmap_app.domain.result import PanelResult
from roadmap_app.domain.workspace import Mode, Workspace
from roadmap_app.workspace.assessing.panel_answer import panel_answers
from roadmap_app.workspace.change import Step
from roadmap_app.workspace.command import Command
from roadmap_app.workspace.unit import Unit


def decide(
    *,
    element: str,
    disposition: Outcome,
    basis: Basis,
    round: int,
    day: str,
    reason: str = "",
    dissent: str = "",
) -> Command:
    """Record the verdict on an element; the round must be revealed. A verdict of the meeting needs a reason, one
    adopted from the panel has to be what the panel answered in that round."""

    def apply(unit: Unit) -> None:
        _check_round(unit, round)
        if not disposition.is_disposition and disposition is not Outcome.NO_CONSENSUS:
            raise Refused("not_a_disposition", disposition=disposition.value)
        if basis.wants_reason(reason):
            raise Refused("decision_reason_missing", element=element)
        if basis is Basis.PANEL:
            _check_answer(unit, element, disposition, round)
        _put(
            unit,
            Decision(
                element=element,
                disposition=disposition,
                basis=basis,
                round=round,
                reason=reason.strip(),
                dissent=dissent.strip(),
                decided_on=day,
            ),
        )

    return Command(step=Step(code="decide", parameters={"element": element}), apply=apply)


def adopt(result: PanelResult, elements: Iterable[str], *, day: str) -> Command:
    """Adopt the panel's outcome for each of `elements` that has one of the three dispositions."""
    outcomes = {row.element: row.outcome for row in result.elements}
    chosen = tuple(elements)

    def apply(unit: Unit) -> None:
        _check_round(unit, result.round)
        for element in chosen:
            if element not in outcomes:
                raise Refused("element_not_scored", element=element)
            if not outcomes[element].is_disposition:
                raise Refused("nothing_to_adopt", element=element)
            _put(
                unit,
                Decision(
                    element=element,
                    disposition=outcomes[element],
                    basis=Basis.PANEL,
                    round=result.round,
                    decided_on=day,
                ),
            )

    return Command(step=Step(code="adopt", parameters={"count": len(chosen)}), apply=apply)


def withdraw(*, element: str) -> Command:
    """Take the recorded verdict away; the element is open again."""

    def apply(unit: Unit) -> None:
        if unit.read.get(Decision, element) is None:
            raise Refused("no_decision", element=element)
        unit.remove(Decision, element)

    return Command(step=Step(code="withdraw_decision", parameters={"element": element}), apply=apply)


def _check_round(unit: Unit, number: int) -> None:
    found = unit.read.get(Round, number)
    if found is None:
        raise Refused("no_such_round", round=number)
    (workspace,) = unit.read.all(Workspace)
    if workspace.mode is Mode.PANEL and not found.state.shows_results:
        raise Refused("round_still_open", round=number)


def _check_answer(unit: Unit, element: str, disposition: Outcome, number: int) -> None:
    answer = panel_answers(unit.read, (element,), round=number).get(element)
    if answer is None or not answer.is_disposition:
        raise Refused("nothing_to_adopt", element=element)
    if answer is not disposition:
        raise Refused("not_the_panels_answer", element=element, disposition=disposition.value)


def _put(unit: Unit, decision: Decision) -> None:
    """Keep the decision together with the digest of the facts that it was taken on."""
    element = unit.read.get(Element, decision.element)
    if element is None:
        raise Refused("no_such_element", element=decision.element)
    if element.scope is Scope.CONTEXT or element.retired:
        raise Refused("element_not_scored", element=decision.element)
    edges = unit.read.all(Dependency, dependent=element.code)
    unit.put(replace(decision, digest=digest(element, edges)))
