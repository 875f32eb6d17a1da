"""Small roadmaps for tests: elements by code, with what the test is about and nothing else."""

from dataclasses import replace
from typing import Any

from roadmap_app.domain.criterion import Criterion, Role
from roadmap_app.domain.digest import digest
from roadmap_app.domain.element import Dependency, EdgeKind, Element, Kind, Layer, Scope, Service, Status
from roadmap_app.domain.outcome import Basis, Decision, Outcome
from roadmap_app.domain.panel import Round, RoundState
from roadmap_app.domain.plan import Clock, Milestone, Plan, Route
from roadmap_app.domain.result import Agreement, CriterionSummary, ElementResult, PanelResult
from roadmap_app.domain.roadmap import Contradiction, ContradictionKind, Roadmap
from roadmap_app.domain.schedule import roadmap
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.domain.text import Text
from roadmap_app.domain.workspace import Rule
from tests.workspaces import settings

ABOLISH, TRANSITIONAL, RETAIN = Outcome.ABOLISH, Outcome.TRANSITIONAL, Outcome.RETAIN

ROUTES = (
    Route(code="stop-practice", position=1, name=Text(en="Stop"), clock=Clock.AT_ONCE),
    Route(code="denounce", position=2, name=Text(en="Denounce"), clock=Clock.NOTICE, default_notice_months=6),
    Route(code="consent", position=3, name=Text(en="Consent"), clock=Clock.CONSENT),
    Route(
        code="unknown",
        position=4,
        name=Text(en="Unknown"),
        clock=Clock.UNKNOWN,
        default_notice_months=12,
        objection_months=3,
    ),
    Route(code="suspend", position=5, name=Text(en="Suspend"), clock=Clock.SUSPEND, objection_months=3),
    Route(code="lapse", position=6, name=Text(en="Lapse"), clock=Clock.RENEWAL, default_notice_months=6),
)

BENEFIT = Criterion(
    code="C07", position=7, role=Role.BENEFIT, name=Text(en="Benefit"), weight=1, bar=5, safeguard_line=7
)


def element(code: str, **facts: Any) -> Element:
    plain = Element(
        code=code,
        position=0,
        name=Text(en=code),
        domain="defence",
        kind=Kind.AGREEMENT,
        layer=Layer.OPERATIONAL,
        status=Status.IN_FORCE,
        exit_route="stop-practice",
    )
    return replace(plain, **facts)


def context(code: str) -> Element:
    return element(code, scope=Scope.CONTEXT)


def snapshot(
    *elements: Element,
    dependencies: tuple[Dependency, ...] = (),
    services: tuple[Service, ...] = (),
    verdicts: dict[str, Outcome] | None = None,
    decisions: tuple[Decision, ...] = (),
    plans: tuple[Plan, ...] = (),
    milestones: tuple[Milestone, ...] = (),
) -> Snapshot:
    given = tuple(
        Decision(element=code, disposition=outcome, basis=Basis.PANEL, round=1)
        for code, outcome in (verdicts or {}).items()
    )
    return Snapshot(
        revision=1,
        workspace=settings("w"),
        elements=elements,
        sources=(),
        dependencies=dependencies,
        services=services,
        criteria=(BENEFIT,),
        routes=ROUTES,
        seats=(),
        rounds=(Round(number=1, state=RoundState.REVEALED, opened_on="2026-11-20"),),
        round_elements=(),
        decisions=(*given, *decisions),
        plans=plans,
        milestones=milestones,
    )


def result(*elements: ElementResult) -> PanelResult:
    return PanelResult(
        round=1,
        state=RoundState.REVEALED,
        rule=Rule.IPRAS,
        quorum=5,
        seats=9,
        hidden=False,
        agreement=Agreement(),
        elements=elements,
    )


NO_RESULT = result()


def benefit_of(code: str, median: float | None, outcome: Outcome = Outcome.INSUFFICIENT) -> ElementResult:
    return ElementResult(
        element=code,
        outcome=outcome,
        suggestion=Outcome.INSUFFICIENT,
        criteria=(CriterionSummary(criterion="C07", answered=0 if median is None else 9, median=median),),
    )


def legal(dependent: str, support: str) -> Dependency:
    return Dependency(dependent=dependent, support=support, kind=EdgeKind.LEGAL)


def functional(dependent: str, support: str) -> Dependency:
    return Dependency(dependent=dependent, support=support, kind=EdgeKind.FUNCTIONAL)


def of_kind(kind: ContradictionKind, made: Roadmap) -> tuple[Contradiction, ...]:
    return tuple(each for each in made.contradictions if each.kind is kind)


def decided_on_facts(decided: Element, *edges: Dependency) -> Decision:
    return Decision(
        element=decided.code,
        disposition=ABOLISH,
        basis=Basis.PANEL,
        round=1,
        decided_on="2026-11-24",
        digest=digest(decided, edges),
    )


def plain_roadmap(picture: Snapshot) -> Roadmap:
    return roadmap(picture, NO_RESULT)
