"""What the table shows of each element."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from roadmap_app.domain.element import Element
from roadmap_app.domain.outcome import Flag, Outcome
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.i18n import Language
from roadmap_app.presentation.names import domain_name

if TYPE_CHECKING:
    from roadmap_app.domain.result import PanelResult


class Column(StrEnum):
    """In the order in which they are offered; the names are those of the labels' group *field*."""

    CODE = "code"
    NAME = "name"
    DOMAIN = "domain"
    KIND = "kind"
    LAYER = "layer"
    STATUS = "status"
    CONFIDENCE = "confidence"
    IN_FORCE = "in_force_from"
    EXIT_ROUTE = "exit_route"
    AFFECTED = "affected_groups"
    SOURCES = "sources"
    VERDICT = "verdict"


class Facet(StrEnum):
    """What a chip filters by."""

    DOMAIN = "domain"
    LAYER = "layer"
    STATUS = "status"
    VERDICT = "verdict"
    SOURCES = "sources"
    STANDING = "standing"


class Standing(StrEnum):
    """Where an element stands in the catalogue. DIVIDING ones are to be split when the next round opens, WAITING ones
    are what they will be split into."""

    CURRENT = "current"
    DIVIDING = "dividing"
    WAITING = "waiting"
    RETIRED = "retired"

    @property
    def listed(self) -> bool:
        """Whether it is shown unless something else is asked for."""
        return self in (Standing.CURRENT, Standing.DIVIDING)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Row:
    """One element, the `at`-th of all. `verdict` is the decision, else the panel's outcome, None for what is not
    scored; `verified` whether every source was seen, None without a source."""

    at: int
    element: Element
    standing: Standing
    verdict: Outcome | None
    fragile: bool
    verified: bool | None
    words: Mapping[Column, str]

    def signs(self, column: Column) -> int:
        """How many stand beside the words of that cell."""
        return (self.verdict is not None) + self.fragile if column is Column.VERDICT else 0

    def value(self, facet: Facet) -> str:
        """The code by which the facet tells elements apart; empty where it says nothing of this one."""
        match facet:
            case Facet.VERDICT:
                return self.verdict or ""
            case Facet.SOURCES:
                return "" if self.verified is None else "verified" if self.verified else "unverified"
            case Facet.STANDING:
                return self.standing
            case _:
                return getattr(self.element, facet)


class Words(Mapping[Column, str]):
    """The cells of one row in words, each made when it is first looked at."""

    __slots__ = ("_element", "_speech", "_standing", "_verdict", "_verified")

    def __init__(
        self, element: Element, standing: Standing, verdict: Outcome | None, verified: bool | None, speech: "Speech"
    ) -> None:
        self._element, self._standing, self._speech = element, standing, speech
        self._verdict, self._verified = verdict, verified

    def __getitem__(self, column: Column) -> str:
        element, speech = self._element, self._speech
        match column:
            case Column.CODE:
                return element.short_code
            case Column.NAME:
                return element.name.in_language(speech.language.code)
            case Column.SOURCES:
                return speech.of_sources(self._verified)
            case Column.VERDICT:
                return speech.of_verdict(element, self._standing, self._verdict)
            case _:
                return speech.of_field(column, element)

    def __iter__(self) -> Iterator[Column]:
        return iter(Column)

    def __len__(self) -> int:
        return len(Column)


class Speech:
    """Words for what the cells hold."""

    def __init__(self, snapshot: Snapshot, language: Language) -> None:
        self.language = language
        self._routes = {route.code: route.name.in_language(language.code) for route in snapshot.routes}

    def of_field(self, column: Column, element: Element) -> str:
        match column:
            case Column.DOMAIN:
                return domain_name(element.domain, self.language)
            case Column.IN_FORCE:
                return self.language.day(element.in_force_from)
            case Column.EXIT_ROUTE:
                return self._routes.get(element.exit_route, "")
            case Column.AFFECTED:
                return ", ".join(element.affected_groups)
            case _:
                return self.language.label(column, getattr(element, column))

    def of_sources(self, verified: bool | None) -> str:
        if verified is None:
            return self.language.label("note", "not_recorded")
        return self.language.label("glossary", "verified" if verified else "unverified")

    def of_verdict(self, element: Element, standing: Standing, verdict: Outcome | None) -> str:
        if not standing.listed:
            return standing_words(standing, self.language)
        if not element.scored:
            return self.language.label("scope", "context")
        return self.language.label("disposition-short", verdict) if verdict else ""


def standing_words(standing: Standing, language: Language) -> str:
    _ = language.gettext
    return {
        Standing.CURRENT: _("in the catalogue"),
        Standing.DIVIDING: _("to be split"),
        Standing.WAITING: _("waits for the next round"),
        Standing.RETIRED: _("retired"),
    }[standing]


def rows(snapshot: Snapshot, result: "PanelResult | None", language: Language) -> tuple[Row, ...]:
    """All elements in catalogue order, retired ones too; without a result the decisions alone are verdicts."""
    outcomes: dict[str, Outcome] = {}
    fragile = frozenset[str]()
    if result is not None:
        outcomes = {each.element: each.outcome for each in result.elements}
        fragile = frozenset(each.element for each in result.elements if Flag.FRAGILE in each.flags)
    outcomes |= {decision.element: decision.disposition for decision in snapshot.decisions}
    verified, standings, speech = snapshot.verified, _standings(snapshot), Speech(snapshot, language)
    made: list[Row] = []
    for at, element in enumerate(snapshot.elements):
        code = element.code
        standing = standings.get(code, Standing.RETIRED if element.retired else Standing.CURRENT)
        verdict = outcomes.get(code) if element.scored else None
        words = Words(element, standing, verdict, verified.get(code), speech)
        made.append(
            Row(
                at=at,
                element=element,
                standing=standing,
                verdict=verdict,
                fragile=code in fragile,
                verified=verified.get(code),
                words=words,
            )
        )
    return tuple(made)


def _standings(snapshot: Snapshot) -> dict[str, Standing]:
    """Of what has to do with a split that waits."""
    waiting = [split for split in snapshot.splits if split.waiting]
    return {split.element: Standing.DIVIDING for split in waiting} | {split.part: Standing.WAITING for split in waiting}
