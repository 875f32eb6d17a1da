"""What the fact sheet says of an element, gathered from the document."""

from dataclasses import dataclass

from roadmap_app.domain.element import Dependency, Element, Source
from roadmap_app.domain.outcome import Outcome
from roadmap_app.i18n import Language
from roadmap_app.workspace.document import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """Another element beside this one, and in words how they hang together."""

    element: Element
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictFacts:
    """`outcome` is what stands: the decision, else the panel's answer; the sentences are in order of weight."""

    outcome: Outcome
    round: int
    decided: bool
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ElementFacts:
    element: Element
    verdict: VerdictFacts | None
    rests_on: tuple[Neighbour, ...]
    needed_by: tuple[Neighbour, ...]
    sources: tuple[Source, ...]
    legal: tuple[tuple[str, str], ...]


def gather(document: Document, element: Element, language: Language) -> ElementFacts:
    snapshot = document.snapshot
    below = [edge for edge in snapshot.dependencies if edge.dependent == element.code]
    above = [edge for edge in snapshot.dependencies if edge.support == element.code]
    return ElementFacts(
        element=element,
        verdict=_verdict(document, element, language) if element.scored else None,
        rests_on=tuple(_neighbour(document, edge, edge.support, language) for edge in below),
        needed_by=tuple(_neighbour(document, edge, edge.dependent, language) for edge in above),
        sources=tuple(source for source in snapshot.sources if source.element == element.code),
        legal=tuple(_legal(document, element, language)),
    )


def _neighbour(document: Document, edge: Dependency, code: str, language: Language) -> Neighbour:
    return Neighbour(element=document.snapshot.element(code), kind=language.label("edge-kind", edge.kind))


def _verdict(document: Document, element: Element, language: Language) -> VerdictFacts | None:
    from roadmap_app.presentation.sentences import panel_sentence, verdict_line, why

    results = document.results()
    result = results.by_element().get(element.code)
    if result is None:
        return None
    snapshot = document.snapshot
    decision = next((each for each in snapshot.decisions if each.element == element.code), None)
    entry = document.roadmap().by_element().get(element.code)
    plan = next((each for each in snapshot.plans if each.element == element.code), None)
    sentences = (
        verdict_line(entry, plan, language) if entry else "",
        panel_sentence(result, language, individual=not snapshot.workspace.blind),
        why(result, snapshot.criteria, language),
        decision.dissent if decision else "",
    )
    return VerdictFacts(
        outcome=decision.disposition if decision else result.outcome,
        round=results.round,
        decided=decision is not None,
        sentences=tuple(sentence for sentence in sentences if sentence),
    )


def _legal(document: Document, element: Element, language: Language) -> list[tuple[str, str]]:
    """Names and values; what nobody has recorded is said so, for the dates and the exit that everybody asks for."""
    not_recorded = language.label("note", "not_recorded")
    routes = {route.code: route.name.in_language(language.code) for route in document.snapshot.routes}
    always = {
        "signed_on": language.day(element.signed_on),
        "in_force_from": language.day(element.in_force_from),
        "exit_clause": element.exit_clause,
        "exit_route": routes.get(element.exit_route, ""),
    }
    sometimes = {
        "parties": element.parties,
        "notice_months": _number(element.notice_months, language),
        "term_start": language.day(element.term_start),
        "term_months": _number(element.term_months, language),
        "renewal_months": _number(element.renewal_months, language),
        "notice_before_expiry_months": _number(element.notice_before_expiry_months, language),
    }
    return [(language.label("field", name), value or not_recorded) for name, value in always.items()] + [
        (language.label("field", name), value) for name, value in sometimes.items() if value
    ]


def _number(months: int | None, language: Language) -> str:
    return "" if months is None else language.number(months)
