"""The sample workshop: the same every time, and an example of everything that the program can show."""

import itertools
from dataclasses import replace

import pytest

from roadmap_app.app import numbered_seats, read_ladder, read_template
from roadmap_app.domain.element import EdgeKind
from roadmap_app.domain.graph import find_circle
from roadmap_app.domain.outcome import Basis, Flag, Outcome
from roadmap_app.domain.panel import Round, RoundState
from roadmap_app.domain.result import PanelResult
from roadmap_app.domain.roadmap import ContradictionKind, Phase, Roadmap
from roadmap_app.domain.schedule import roadmap
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.domain.text import LanguageCode
from roadmap_app.i18n import Language
from roadmap_app.workspace.assessing.answers import Answers
from roadmap_app.workspace.assessing.assessment import Analysis
from roadmap_app.workspace.sample import SampleContent, sample_records
from roadmap_app.workspace.sample.course import with_edges
from roadmap_app.workspace.sample.resources import profiles, rows_of
from tests.workspace.answered import answered
from tests.workspaces import settings


@pytest.fixture(scope="module")
def empty() -> Snapshot:
    """The Union State catalogue with nine seats and no answers yet."""
    template = read_template("union-state")
    return Snapshot(
        revision=1,
        workspace=settings("sample", illustrative=True),
        elements=tuple(row.element for row in template.elements),
        sources=(),
        dependencies=tuple(edge for row in template.elements for edge in row.dependencies),
        services=(),
        criteria=tuple(row.criterion for row in template.criteria),
        routes=template.routes,
        seats=numbered_seats(9, Language(LanguageCode.EN)),
        rounds=(Round(number=1, state=RoundState.OPEN),),
        round_elements=(),
        decisions=(),
        plans=(),
        milestones=(),
    )


@pytest.fixture(scope="module")
def content(empty: Snapshot) -> SampleContent:
    return sample_records(empty, read_ladder())


@pytest.fixture(scope="module")
def workshop(empty: Snapshot, content: SampleContent) -> Snapshot:
    return replace(
        with_edges(empty, content.dependencies),
        rounds=content.rounds,
        round_elements=content.round_elements,
        decisions=content.decisions,
        plans=content.plans,
        milestones=content.milestones,
    )


@pytest.fixture(scope="module")
def standing(workshop: Snapshot, content: SampleContent) -> Answers:
    return answered(workshop, content)


@pytest.fixture(scope="module")
def result(workshop: Snapshot, standing: Answers) -> PanelResult:
    return Analysis(picture=workshop, round=workshop.rounds[1], answers=standing).run()


@pytest.fixture(scope="module")
def course(workshop: Snapshot, result: PanelResult) -> Roadmap:
    return roadmap(workshop, result)


def test_the_same_seed_gives_the_same_workshop(empty: Snapshot, content: SampleContent) -> None:
    assert sample_records(empty, read_ladder()) == content
    assert sample_records(empty, read_ladder(), seed=1).judgements != content.judgements


def test_every_outcome_and_every_flag_is_shown(result: PanelResult) -> None:
    """All but *thin*: with nine seats, five answers are a quorum and more than half."""
    assert {row.outcome for row in result.elements} == set(Outcome) - {Outcome.HIDDEN}
    assert {flag for row in result.elements for flag in row.flags} == set(Flag) - {Flag.THIN}
    assert any(row.contested_criteria for row in result.elements)
    assert any(row.open_criteria for row in result.elements)
    assert any(row.abstained for row in result.elements if row.outcome.is_disposition)
    assert result.agenda


def test_the_panel_mostly_agrees_but_not_too_well(result: PanelResult) -> None:
    assert 0.6 < (result.agreement.krippendorff_alpha_ordinal or 0) < 0.8


def test_asking_again_brings_views_together(empty: Snapshot, content: SampleContent, result: PanelResult) -> None:
    first = replace(empty, rounds=content.rounds[:1])
    before = Analysis(picture=first, round=first.rounds[0], answers=answered(first, content)).run()
    assert [row.element for row in content.round_elements] == list(before.to_ask_again)
    divided = {row.element for row in before.elements if row.outcome is Outcome.NO_CONSENSUS}
    still = {row.element for row in result.elements if row.outcome is Outcome.NO_CONSENSUS}
    assert still < divided


def test_answers_are_those_of_its_seats_rounds_and_elements(workshop: Snapshot, content: SampleContent) -> None:
    again = {row.element for row in content.round_elements}
    asked = {1: {element.code for element in workshop.scored}, 2: again}
    seats = {seat.code for seat in workshop.seats}
    for answer in itertools.chain(content.judgements, content.ratings):
        assert answer.seat in seats
        assert answer.element in asked[answer.round]
        assert answer.value is None or 1 <= answer.value <= 9
    keys = [(row.round, row.seat, row.element) for row in content.judgements]
    assert len(keys) == len(set(keys))


def test_a_judgement_apart_from_the_panel_says_why_when_asked_again(
    content: SampleContent, result: PanelResult
) -> None:
    thirds = {row.element: row.outcome for row in result.elements}
    third_of = {1: Outcome.ABOLISH, 2: Outcome.TRANSITIONAL, 3: Outcome.RETAIN}
    for judgement in content.judgements:
        settled = thirds[judgement.element].is_disposition
        if judgement.round == 2 and judgement.value is not None and settled:
            apart = third_of[(judgement.value + 2) // 3] is not thirds[judgement.element]
            assert judgement.reason or not apart


def test_most_is_decided_some_by_the_meeting_and_some_left_open(workshop: Snapshot, content: SampleContent) -> None:
    by_meeting = [row for row in content.decisions if row.basis is Basis.MEETING]
    assert len(by_meeting) >= 10
    assert all(row.reason and row.dissent for row in by_meeting)
    assert Outcome.NO_CONSENSUS in {row.disposition for row in by_meeting}
    assert 140 < len(content.decisions) < len(workshop.scored) - 5


def test_the_roadmap_has_every_phase_and_lets_contradictions_be_seen(course: Roadmap) -> None:
    assert {entry.phase for entry in course.entries} == set(Phase)
    assert {each.kind for each in course.contradictions} == {
        ContradictionKind.ORPHAN,
        ContradictionKind.ORDER,
        ContradictionKind.TOO_SOON,
        ContradictionKind.UNPROTECTED,
        ContradictionKind.STALE,
    }
    ready = sum(entry.ready for entry in course.entries)
    assert len(course.entries) // 2 < ready < len(course.entries)
    assert course.undecided
    assert any(entry.provisional for entry in course.entries)


def test_plans_say_what_the_verdict_needs_and_name_only_what_exists(workshop: Snapshot, content: SampleContent) -> None:
    codes = {element.code for element in workshop.elements}
    routes = {route.code for route in workshop.routes} | {""}
    for plan in content.plans:
        assert {plan.element, plan.replacement_element or plan.element} <= codes
        assert plan.exit_route in routes
    steps = [(row.element, row.position) for row in content.milestones]
    assert len(steps) == len(set(steps))
    assert len(content.plans) >= len(content.decisions) - 3


def test_marked_edges_are_edges_of_the_catalogue(empty: Snapshot, content: SampleContent) -> None:
    known = {(edge.dependent, edge.support) for edge in empty.dependencies}
    assert {(edge.dependent, edge.support) for edge in content.dependencies} <= known
    assert {edge.kind for edge in content.dependencies} == {EdgeKind.LEGAL}
    assert find_circle((edge.dependent, edge.support) for edge in content.dependencies) == ()


def test_there_is_a_profile_for_every_scored_element(empty: Snapshot) -> None:
    assert set(profiles()) == {element.code for element in empty.scored}
    for name in ("plans.csv", "decisions.csv"):
        codes = [row["code"] for row in rows_of(name)]
        assert len(codes) == len(set(codes))
        assert set(codes) <= set(profiles())
