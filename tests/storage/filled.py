"""One or two records of every type, in an order that references allow."""

from typing import Any

from roadmap_app.domain.criterion import Criterion, Role
from roadmap_app.domain.element import (
    Confidence,
    Dependency,
    EdgeKind,
    Element,
    Kind,
    Layer,
    Service,
    Source,
    Split,
    Status,
    Verified,
)
from roadmap_app.domain.outcome import Basis, Decision, Outcome
from roadmap_app.domain.panel import Ballot, Judgement, Rating, Round, RoundElement, RoundState, Seat
from roadmap_app.domain.plan import Clock, Milestone, Plan, Route
from roadmap_app.domain.text import Text
from roadmap_app.storage import Store

NAME = Text(en="Name", ru="Имя", be="Назва «з лапкамі»")


def _element(code: str, position: int) -> Element:
    return Element(
        code=code,
        position=position,
        name=NAME,
        domain="defence",
        kind=Kind.TREATY,
        layer=Layer.MIXED,
        status=Status.IN_FORCE,
        notice_months=6,
        affected_groups=("all citizens", "drivers; couriers"),
        confidence=Confidence.LOW,
        retired=position == 1,
    )


CONTENT: dict[type[Any], list[Any]] = {
    Route: [Route(code="body-act", position=0, name=NAME, clock=Clock.AT_ONCE, default_notice_months=None)],
    Element: [_element("B", 0), _element("A", 1)],
    Source: [Source(element="A", position=0, note="Law 1", address="https://x.example", verified=Verified.MEMORY)],
    Dependency: [Dependency(dependent="A", support="B", kind=EdgeKind.LEGAL)],
    Service: [Service(element="A", served="B")],
    Split: [Split(part="A", element="B", waiting=True)],
    Criterion: [
        Criterion(code="C01", position=0, role=Role.HARM, name=NAME, weight=0.1, bar=6.5, red_line=8, anchor_1=NAME)
    ],
    Seat: [Seat(code="S02", position=0, pseudonym="Expert 2"), Seat(code="S01", position=1, pseudonym="Expert 1")],
    Round: [Round(number=1, state=RoundState.OPEN, contested_only=True, opened_on="2026-11-24")],
    RoundElement: [RoundElement(round=1, element="A")],
    Judgement: [
        Judgement(round=1, seat="S01", element="A", value=9, confidence=Confidence.HIGH, reason="Прычына"),
        Judgement(round=1, seat="S02", element="A", value=None),
    ],
    Rating: [
        Rating(round=1, seat="S01", element="A", criterion="C01", value=7),
        Rating(round=1, seat="S02", element="A", criterion="C01", value=None, confidence=Confidence.LOW),
    ],
    Ballot: [Ballot(round=1, seat="S01")],
    Decision: [Decision(element="A", disposition=Outcome.NO_CONSENSUS, basis=Basis.MEETING, round=1, reason="Why")],
    Plan: [Plan(element="A", exit_route="body-act", planned_stop=-3, nothing_can_stop=True)],
    Milestone: [Milestone(element="A", position=0, title="Stop", offset=30)],
}


def fill(store: Store) -> None:
    """Put everything in one transaction."""
    with store.write() as writer:
        for rows in CONTENT.values():
            for row in rows:
                writer.put(row)
