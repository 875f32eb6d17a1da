"""A small panel that the tests of the workspace share."""

from roadmap_app.domain.criterion import Criterion, Role
from roadmap_app.domain.element import Dependency, Element, Kind, Layer, Scope, Source, Status
from roadmap_app.domain.incoming import IncomingCriterion, IncomingElement
from roadmap_app.domain.panel import Seat
from roadmap_app.domain.plan import Clock, Route
from roadmap_app.domain.text import Text
from roadmap_app.workspace.commands import answers
from roadmap_app.workspace.document import Document
from roadmap_app.workspace.founding import Template
from tests.workspaces import PRESET

DAY = "2026-11-24"
SEATS = tuple(Seat(code=f"S{n:02}", position=n, pseudonym=f"Expert {n}") for n in range(1, 6))
THREAT, PACE, BENEFIT, OVERSIGHT = "C01", "C02", "C03", "C04"
TREATY, FORCES, PENSIONS, ABROAD = "US-INST-001", "US-DEF-001", "US-SOC-001", "US-CTX-001"


def element(code: str, *, position: int = 0, scope: Scope = Scope.ELEMENT, status: Status = Status.IN_FORCE) -> Element:
    return Element(
        code=code,
        position=position,
        name=Text(en=f"Element {code}", be=f"Элемент {code}"),
        domain="institutions",
        kind=Kind.TREATY,
        layer=Layer.OPERATIONAL,
        status=status,
        scope=scope,
    )


def criterion(code: str, role: Role, *, red: float | None = None, safeguard: float | None = None) -> Criterion:
    return Criterion(
        code=code,
        position=0,
        role=role,
        name=Text(en=f"Criterion {code}"),
        weight=0.25,
        bar=6,
        red_line=red,
        safeguard_line=safeguard,
    )


def incoming_element(line: int, what: Element, *supports: str) -> IncomingElement:
    return IncomingElement(
        line=line,
        element=what,
        dependencies=tuple(Dependency(dependent=what.code, support=support) for support in supports),
        sources=(Source(element=what.code, position=0, note="A source"),),
    )


TEMPLATE = Template(
    preset=PRESET,
    elements=(
        incoming_element(2, element(TREATY)),
        incoming_element(3, element(FORCES), TREATY),
        incoming_element(4, element(PENSIONS), TREATY),
        incoming_element(5, element(ABROAD, scope=Scope.CONTEXT)),
    ),
    criteria=(
        IncomingCriterion(line=2, criterion=criterion(THREAT, Role.HARM, red=8)),
        IncomingCriterion(line=3, criterion=criterion(PACE, Role.PACE)),
        IncomingCriterion(line=4, criterion=criterion(BENEFIT, Role.BENEFIT, safeguard=7)),
        IncomingCriterion(line=5, criterion=criterion(OVERSIGHT, Role.FEASIBILITY)),
    ),
    routes=(Route(code="body-act", position=0, name=Text(en="End by the body's own act"), clock=Clock.AT_ONCE),),
)


def judge_all(document: Document, code: str, *values: int | None, round: int = 1, reason: str = "") -> None:
    """One judgement of each seat, in the order of the seats."""
    for seat, value in zip(SEATS, values, strict=False):
        document.run(answers.judge(round=round, seat=seat.code, element=code, value=value, reason=reason))


def rate_all(document: Document, code: str, what: str, *values: int | None, round: int = 1) -> None:
    for seat, value in zip(SEATS, values, strict=False):
        document.run(answers.rate(round=round, seat=seat.code, element=code, criterion=what, value=value))
