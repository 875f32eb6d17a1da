"""What each kind of table is made of: the columns that it may have, and what one row of it becomes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from roadmap_app.domain.criterion import WEIGHTS, Criterion, Role
from roadmap_app.domain.element import (
    Confidence,
    Dependency,
    Element,
    Kind,
    Layer,
    Scope,
    Source,
    Status,
    Verified,
)
from roadmap_app.domain.incoming import IncomingAnswer, IncomingCriterion, IncomingElement
from roadmap_app.domain.panel import HIGHEST, LOWEST
from roadmap_app.domain.plan import Clock, LadderStep, Route
from roadmap_app.domain.text import LanguageCode, plain_code
from roadmap_app.domain.workspace import MAJORITIES, MOST_SEATS, Preset
from roadmap_app.exchange.cells import Cells
from roadmap_app.exchange.tables import MOST_ROWS

T = TypeVar("T")

Key = tuple[str | int, ...]

ABSTAIN = "abstain"

MOST_ELEMENTS = 20_000
"""A hundred times the catalogue; every page, undo and export still answers with that many."""


class YesOrNo(StrEnum):
    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True, kw_only=True)
class Form(Generic[T]):
    """`known` columns, those of them that are `needed`, what `make`s something of a row and its place among the rows,
    the `key` by which two rows are the same, and the `most` rows that it may have."""

    known: tuple[str, ...]
    needed: tuple[str, ...]
    key: Callable[[T], Key]
    make: Callable[[Cells, int], T]
    most: int = MOST_ROWS


ELEMENT_TEXTS = ("name", "summary", "why_it_matters", "citizen_benefit", "citizens", "business", "replacement_hint")
_ELEMENT_WORDS = (
    "code",
    "scope",
    "domain",
    "kind",
    "layer",
    "legal_basis",
    "signed_on",
    "in_force_from",
    "status",
    "parties",
    "exit_clause",
    "depends_on",
    "affected_groups",
    "source_note",
    "confidence",
    "verified",
    "source_url",
    "exit_route",
    "notice_months",
    "term_start",
    "term_months",
    "renewal_months",
    "notice_before_expiry_months",
)
CRITERION_TEXTS = ("name", "question", "anchor_1", "anchor_3", "anchor_5", "anchor_7", "anchor_9")
_CRITERION_WORDS = (
    "code",
    "role",
    "weight",
    "bar",
    "red_line",
    "safeguard_line",
    "reason_en",
    "brief_reference",
    "priority",
)
_ROUTE_TEXTS = ("name", "what_it_means", "needs")
_ROUTE_WORDS = ("code", "articles", "clock", "default_notice_months", "objection_months")
_LADDER_TEXTS = ("name", "description")
_ANSWER_WORDS = ("seat", "round", "element", "criterion", "value", "confidence", "reason")


def _in_three_languages(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(f"{name}_{language.value}" for name in names for language in LanguageCode)


def _element(cells: Cells, position: int) -> IncomingElement:
    code = cells.required_code("code")
    element = Element(
        code=code,
        position=position,
        name=cells.text("name"),
        domain=cells.required("domain"),
        kind=cells.one_of("kind", Kind, Kind.PRACTICE),
        layer=cells.one_of("layer", Layer, Layer.MIXED),
        status=cells.one_of("status", Status, Status.UNKNOWN),
        scope=cells.one_of("scope", Scope, Scope.ELEMENT, may_be_empty=True),
        legal_basis=cells.word("legal_basis"),
        signed_on=cells.day("signed_on"),
        in_force_from=cells.day("in_force_from"),
        parties=cells.word("parties"),
        exit_clause=cells.word("exit_clause"),
        exit_route=cells.code("exit_route"),
        notice_months=cells.months("notice_months"),
        term_start=cells.day("term_start"),
        term_months=cells.months("term_months"),
        renewal_months=cells.months("renewal_months"),
        notice_before_expiry_months=cells.months("notice_before_expiry_months"),
        affected_groups=cells.list("affected_groups"),
        summary=cells.text("summary"),
        why_it_matters=cells.text("why_it_matters"),
        citizen_benefit=cells.text("citizen_benefit"),
        citizens=cells.text("citizens"),
        business=cells.text("business"),
        replacement_hint=cells.text("replacement_hint"),
        confidence=cells.one_of("confidence", Confidence, Confidence.MEDIUM, may_be_empty=True),
    )
    cells.required("name_en")
    supports = dict.fromkeys(map(plain_code, cells.list("depends_on")))
    return IncomingElement(
        line=cells.line,
        element=element,
        dependencies=tuple(Dependency(dependent=code, support=support) for support in supports),
        sources=_sources(cells, code),
        given=cells.columns,
    )


def _sources(cells: Cells, code: str) -> tuple[Source, ...]:
    note, address = cells.word("source_note"), cells.word("source_url")
    verified = cells.one_of("verified", Verified, Verified.NOT_VERIFIED, may_be_empty=True)
    columns = [cells.has(column) for column in ("source_note", "source_url")]
    if not (note or address) and (all(columns) or not (any(columns) or cells.has("verified"))):
        return ()
    return (Source(element=code, position=0, note=note, address=address, verified=verified),)


def _criterion(cells: Cells, position: int) -> IncomingCriterion:
    cells.required("name_en")
    return IncomingCriterion(
        line=cells.line,
        criterion=Criterion(
            code=cells.required_code("code"),
            position=position,
            role=cells.one_of("role", Role, Role.HARM),
            name=cells.text("name"),
            weight=cells.figure("weight", *WEIGHTS) or 0.0,
            bar=cells.figure("bar", LOWEST, HIGHEST) or 0.0,
            question=cells.text("question"),
            anchor_1=cells.text("anchor_1"),
            anchor_3=cells.text("anchor_3"),
            anchor_5=cells.text("anchor_5"),
            anchor_7=cells.text("anchor_7"),
            anchor_9=cells.text("anchor_9"),
            red_line=cells.figure("red_line", LOWEST, HIGHEST, may_be_empty=True),
            safeguard_line=cells.figure("safeguard_line", LOWEST, HIGHEST, may_be_empty=True),
            reason=cells.word("reason_en"),
            brief_reference=cells.word("brief_reference"),
            priority=cells.one_of("priority", YesOrNo, YesOrNo.NO, may_be_empty=True) is YesOrNo.YES,
        ),
        given=frozenset("reason" if column == "reason_en" else column for column in cells.columns),
    )


def _route(cells: Cells, position: int) -> Route:
    return Route(
        code=cells.required_code("code"),
        position=position,
        name=cells.text("name"),
        clock=cells.one_of("clock", Clock, Clock.UNKNOWN),
        what_it_means=cells.text("what_it_means"),
        articles=cells.word("articles"),
        default_notice_months=cells.months("default_notice_months"),
        objection_months=cells.months("objection_months") or 0,
        needs=cells.text("needs"),
    )


def _ladder_step(cells: Cells, _position: int) -> LadderStep:
    return LadderStep(
        code=cells.required_code("code"),
        name=cells.text("name"),
        description=cells.text("description"),
        offset=cells.whole("default_offset_days", 0, 36500) or 0,
    )


def _preset(cells: Cells, _position: int) -> tuple[str, Preset]:
    return cells.required_code("code"), Preset(
        quorum=cells.whole("quorum", 1, MOST_SEATS) or 1,
        majority_end=cells.figure("majority_end", *MAJORITIES) or 0.0,
        majority_time=cells.figure("majority_time", *MAJORITIES) or 0.0,
        majority_stay=cells.figure("majority_stay", *MAJORITIES) or 0.0,
        baseline=cells.day("baseline"),
    )


def _answer(cells: Cells, _position: int) -> IncomingAnswer:
    confidence = cells.word("confidence")
    return IncomingAnswer(
        line=cells.line,
        seat=cells.required_code("seat"),
        round=cells.whole("round", 1, 9999) or 0,
        element=cells.required_code("element"),
        criterion=cells.code("criterion"),
        value=cells.answer("value", LOWEST, HIGHEST, abstain=ABSTAIN),
        confidence=cells.one_of("confidence", Confidence, Confidence.MEDIUM) if confidence else None,
        reason=cells.word("reason"),
    )


ELEMENTS = Form(
    known=(*_ELEMENT_WORDS, *_in_three_languages(ELEMENT_TEXTS)),
    needed=("code", "name_en", "domain", "kind", "layer", "status"),
    key=lambda row: (row.element.code,),
    make=_element,
    most=MOST_ELEMENTS,
)
CRITERIA = Form(
    known=(*_CRITERION_WORDS, *_in_three_languages(CRITERION_TEXTS)),
    needed=("code", "role", "name_en", "weight", "bar"),
    key=lambda row: (row.criterion.code,),
    make=_criterion,
)
ROUTES = Form(
    known=(*_ROUTE_WORDS, *_in_three_languages(_ROUTE_TEXTS)),
    needed=("code", "name_en", "clock"),
    key=lambda row: (row.code,),
    make=_route,
)
LADDER = Form(
    known=("code", "default_offset_days", *_in_three_languages(_LADDER_TEXTS)),
    needed=("code", "name_en", "default_offset_days"),
    key=lambda step: (step.code,),
    make=_ladder_step,
)
PRESETS = Form(
    known=("code", "quorum", "majority_end", "majority_time", "majority_stay", "baseline"),
    needed=("code", "quorum", "majority_end", "majority_time", "majority_stay"),
    key=lambda row: (row[0],),
    make=_preset,
)
ANSWERS = Form(
    known=_ANSWER_WORDS,
    needed=("seat", "round", "element", "criterion", "value"),
    key=lambda row: (row.seat, row.round, row.element, row.criterion),
    make=_answer,
)
