"""What the inspector says of an element, gathered from the document."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from roadmap_app.domain.element import Dependency, EdgeKind, Element, Service, Source
from roadmap_app.domain.outcome import Outcome
from roadmap_app.domain.result import ElementResult
from roadmap_app.i18n import Language
from roadmap_app.presentation.neighbourhood.around import Around, around
from roadmap_app.workspace.document import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """Another element beside this one, in words how they hang together, and its outcome where one may be seen; `kind`
    None where the link is none of dependence."""

    element: Element
    words: str
    outcome: Outcome | None
    kind: EdgeKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictFacts:
    """`outcome` is what stands: the decision, else the panel's answer; the sentences are in order of weight."""

    outcome: Outcome
    round: int
    decided: bool
    result: ElementResult
    panel: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbours:
    """In catalogue order."""

    rests_on: tuple[Neighbour, ...]
    needed_by: tuple[Neighbour, ...]
    serves: tuple[Neighbour, ...]
    served_by: tuple[Neighbour, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ElementFacts:
    element: Element
    verdict: VerdictFacts | None
    neighbours: Neighbours
    around: Around
    sources: tuple[Source, ...]
    legal: tuple[tuple[str, str], ...]


def gather(document: Document, element: Element, language: Language) -> ElementFacts:
    snapshot = document.snapshot
    return ElementFacts(
        element=element,
        verdict=_verdict(document, element, language) if element.scored else None,
        neighbours=neighbours(document, element, language),
        around=around(element, snapshot, outcomes(document), language),
        sources=sources_of(document, element.code),
        legal=tuple(_legal(document, element, language)),
    )


def sources_of(document: Document, element: str) -> tuple[Source, ...]:
    return tuple(source for source in document.snapshot.sources if source.element == element)


def outcomes(document: Document) -> Mapping[str, Outcome]:
    """By element: the decision, else the panel's answer once that is known."""
    decided = {each.element: each.disposition for each in document.snapshot.decisions}
    if not document.results_known:
        return decided
    return {each.element: each.outcome for each in document.results().elements} | decided


def neighbours(document: Document, element: Element, language: Language) -> Neighbours:
    snapshot, code = document.snapshot, element.code
    found = _Finder(document, language)
    return Neighbours(
        rests_on=found.along((each.support, each) for each in snapshot.dependencies if each.dependent == code),
        needed_by=found.along((each.dependent, each) for each in snapshot.dependencies if each.support == code),
        serves=found.along((each.served, each) for each in snapshot.services if each.element == code),
        served_by=found.along((each.element, each) for each in snapshot.services if each.served == code),
    )


class _Finder:
    def __init__(self, document: Document, language: Language) -> None:
        self._elements = document.snapshot.elements
        self._outcomes, self._language = outcomes(document), language

    def along(self, links: Iterable[tuple[str, Dependency | Service]]) -> tuple[Neighbour, ...]:
        by_code = dict(links)
        return tuple(self._neighbour(each, by_code[each.code]) for each in self._elements if each.code in by_code)

    def _neighbour(self, element: Element, link: Dependency | Service) -> Neighbour:
        outcome = self._outcomes.get(element.code) if element.scored else None
        if isinstance(link, Service):
            return Neighbour(element=element, words="", outcome=outcome)
        words = self._language.label("edge-kind", link.kind)
        return Neighbour(element=element, words=words, outcome=outcome, kind=link.kind)


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
    individual = not snapshot.workspace.blind
    panel = panel_sentence(result, language, individual=individual)
    sentences = (
        verdict_line(entry, plan, language, individual=individual) if entry else "",
        panel,
        why(result, snapshot.criteria, language),
        decision.dissent if decision else "",
    )
    return VerdictFacts(
        outcome=decision.disposition if decision else result.outcome,
        round=results.round,
        decided=decision is not None,
        result=result,
        panel=panel,
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
