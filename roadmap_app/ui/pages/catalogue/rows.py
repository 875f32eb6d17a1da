"""What the table shows of each element, and which of them pass the filters."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from roadmap_app.domain.element import Element, Verified
from roadmap_app.domain.outcome import Outcome
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.i18n import Language

if TYPE_CHECKING:
    from roadmap_app.domain.result import PanelResult


class Column(StrEnum):
    CODE = "code"
    NAME = "name"
    KIND = "kind"
    LAYER = "layer"
    STATUS = "status"
    SOURCES = "sources"
    VERDICT = "verdict"


class Facet(StrEnum):
    """What a chip filters by."""

    DOMAIN = "domain"
    LAYER = "layer"
    STATUS = "status"
    VERDICT = "verdict"
    SOURCES = "sources"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One element. `verdict` is the decision, else the panel's outcome (`decided` says which), None for what is not
    scored; `verified` whether every source was seen, None without a source."""

    element: Element
    verdict: Outcome | None
    decided: bool
    verified: bool | None
    words: Mapping[Column, str]

    def value(self, facet: Facet) -> str:
        """The code by which the facet tells elements apart; empty where it says nothing of this one."""
        return {
            Facet.DOMAIN: self.element.domain,
            Facet.LAYER: self.element.layer,
            Facet.STATUS: self.element.status,
            Facet.VERDICT: self.verdict or "",
            Facet.SOURCES: {True: "verified", False: "unverified", None: ""}[self.verified],
        }[facet]


def rows(snapshot: Snapshot, result: "PanelResult | None", language: Language) -> tuple[Row, ...]:
    """All elements but the retired ones, in catalogue order; without a result the decisions alone are verdicts."""
    decided = {decision.element: decision.disposition for decision in snapshot.decisions}
    outcomes = {each.element: each.outcome for each in result.elements} | decided if result else decided
    verified = _verified(snapshot)
    return tuple(
        _row(element, outcomes.get(element.code), element.code in decided, verified.get(element.code), language)
        for element in snapshot.elements
        if not element.retired
    )


def _verified(snapshot: Snapshot) -> dict[str, bool]:
    found: dict[str, bool] = {}
    for source in snapshot.sources:
        found[source.element] = found.get(source.element, True) and source.verified is Verified.EXCERPT_SEEN
    return found


def _row(element: Element, verdict: Outcome | None, decided: bool, verified: bool | None, language: Language) -> Row:
    return Row(
        element=element,
        verdict=verdict if element.scored else None,
        decided=decided,
        verified=verified,
        words={
            Column.CODE: element.short_code,
            Column.NAME: element.name.in_language(language.code),
            Column.KIND: language.label("kind", element.kind),
            Column.LAYER: language.label("layer", element.layer),
            Column.STATUS: language.label("status", element.status),
            Column.SOURCES: _source_word(verified, language),
            Column.VERDICT: _verdict_word(element, verdict, language),
        },
    )


def _source_word(verified: bool | None, language: Language) -> str:
    if verified is None:
        return language.label("note", "not_recorded")
    return language.label("glossary", "verified" if verified else "unverified")


def _verdict_word(element: Element, verdict: Outcome | None, language: Language) -> str:
    if not element.scored:
        return language.label("scope", "context")
    return language.label("disposition-short", verdict) if verdict else ""


def passing(
    every: Iterable[Row], found: Iterable[bool], chosen: Mapping[Facet, frozenset[str]], *, but: Facet | None = None
) -> list[Row]:
    """The rows that the search found and that every facet lets through; `but` leaves one facet out of account.
    A facet of which nothing is chosen lets everything through."""
    facets = [(facet, values) for facet, values in chosen.items() if values and facet is not but]
    return [
        row
        for row, hit in zip(every, found, strict=True)
        if hit and all(row.value(facet) in values for facet, values in facets)
    ]
