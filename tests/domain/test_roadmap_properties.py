"""The rules restated independently on small random workspaces."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from roadmap_app.domain.element import Dependency, EdgeKind, Element, Status
from roadmap_app.domain.graph import find_circle, strong_components
from roadmap_app.domain.outcome import Outcome
from roadmap_app.domain.plan import Plan
from roadmap_app.domain.roadmap import NEVER, ContradictionKind
from roadmap_app.domain.schedule import roadmap
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.domain.text import Text
from tests.domain.roadmaps import ABOLISH, RETAIN, TRANSITIONAL, element, of_kind, plain_roadmap, result, snapshot

CODES: tuple[str, ...] = ("A", "B", "C", "D", "E")


@st.composite
def elements(draw: st.DrawFn, code: str) -> Element:
    return element(
        code,
        status=draw(st.sampled_from([Status.IN_FORCE, Status.COMPLETED, Status.PLANNED])),
        exit_route=draw(st.sampled_from(["stop-practice", "denounce", "consent", "unknown"])),
        notice_months=draw(st.sampled_from([None, 1, 12])),
        citizen_benefit=draw(st.sampled_from([Text(), Text(en="Pensions")])),
    )


@st.composite
def snapshots(draw: st.DrawFn) -> Snapshot:
    """Edges run from earlier to later codes, so that there is no circle."""
    pairs = [(one, other) for place, one in enumerate(CODES) for other in CODES[place + 1 :]]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True))
    verdicts = draw(st.dictionaries(st.sampled_from(CODES), st.sampled_from([ABOLISH, TRANSITIONAL, RETAIN])))
    return snapshot(
        *(draw(elements(code)) for code in CODES),
        dependencies=tuple(
            Dependency(dependent=one, support=other, kind=draw(st.sampled_from(EdgeKind))) for one, other in chosen
        ),
        verdicts=verdicts,
        plans=tuple(
            Plan(
                element=code,
                planned_end=draw(st.sampled_from([None, 0, 100, 400])),
                safeguard=draw(st.sampled_from(["", "Paid on"])),
            )
            for code in CODES
        ),
    )


def restated_days(picture: Snapshot, code: str) -> tuple[float | None, float | None]:
    verdict = {decision.element: decision.disposition for decision in picture.decisions}.get(code)
    here = picture.element(code)
    plan = next(plan for plan in picture.plans if plan.element == code)
    if verdict is None:
        return None, None
    if verdict is RETAIN or here.status is Status.COMPLETED:
        return NEVER, NEVER
    clocks: dict[tuple[str, int | None], int] = {
        ("stop-practice", None): 0,
        ("stop-practice", 1): 0,
        ("stop-practice", 12): 0,
        ("denounce", None): 183,
        ("denounce", 1): 31,
        ("denounce", 12): 365,
        ("unknown", None): 365,
        ("unknown", 1): 92,
        ("unknown", 12): 365,
    }
    clock = clocks.get((here.exit_route, here.notice_months))
    if verdict is ABOLISH:
        return 0, clock
    if plan.planned_end is None or clock is None:
        return plan.planned_end, None
    return plan.planned_end, max(plan.planned_end, clock)


@given(snapshots())
def test_orphans_are_exactly_the_edges_whose_support_ends_first(picture: Snapshot) -> None:
    expected: set[tuple[str, ...]] = set()
    for edge in picture.dependencies:
        practice, law = restated_days(picture, edge.support)
        support_ends = law if edge.kind is EdgeKind.LEGAL else practice
        dependent_ends = restated_days(picture, edge.dependent)[1]
        if picture.element(edge.dependent).status is Status.COMPLETED or None in (support_ends, dependent_ends):
            continue
        if (support_ends or 0) < (dependent_ends or 0):
            expected.add((edge.dependent, edge.support))
    found = of_kind(ContradictionKind.ORPHAN, plain_roadmap(picture))
    assert {each.elements for each in found} == expected
    assert len(found) == len(expected)


@given(snapshots())
def test_whatever_outlives_a_support_somewhere_below_it_is_named(picture: Snapshot) -> None:
    """Along legal edges with every day known, a break anywhere on a path shows as a breaking edge on it."""
    legal_only = replace(
        picture,
        dependencies=tuple(replace(edge, kind=EdgeKind.LEGAL) for edge in picture.dependencies),
        elements=tuple(replace(each, status=Status.IN_FORCE, exit_route="denounce") for each in picture.elements),
    )
    entries = plain_roadmap(legal_only).by_element()
    orphans = of_kind(ContradictionKind.ORPHAN, plain_roadmap(legal_only))
    for upper, lower in paths(legal_only):
        ends = [entries[code].legal_end if code in entries else None for code in (upper[0], lower)]
        known = all(code in entries and entries[code].legal_end is not None for code in (*upper, lower))
        if known and ends[0] is not None and ends[1] is not None and ends[1] < ends[0]:
            steps = set(zip(upper, (*upper[1:], lower), strict=True))
            assert any(orphan.elements in steps for orphan in orphans)


def paths(picture: Snapshot) -> list[tuple[tuple[str, ...], str]]:
    """Every path along edges as (all but its last code, its last code)."""
    found: list[tuple[tuple[str, ...], str]] = [((edge.dependent,), edge.support) for edge in picture.dependencies]
    for path in found:
        found.extend(((*path[0], path[1]), edge.support) for edge in picture.dependencies if edge.dependent == path[1])
    return found


@given(snapshots(), st.sampled_from(CODES))
def test_a_safeguard_never_makes_a_contradiction(picture: Snapshot, code: str) -> None:
    before = plain_roadmap(picture).contradictions
    guarded = tuple(replace(plan, safeguard="Paid on") if plan.element == code else plan for plan in picture.plans)
    after = plain_roadmap(replace(picture, plans=guarded)).contradictions
    assert set(after) <= set(before)


@given(snapshots())
def test_every_scored_element_is_on_the_roadmap_or_undecided(picture: Snapshot) -> None:
    made = plain_roadmap(picture)
    assert sorted([*made.undecided, *(entry.element for entry in made.entries)]) == list(CODES)
    for entry in made.entries:
        assert (entry.practice_stops, entry.legal_end) == restated_days(picture, entry.element)


@given(snapshots())
def test_a_workspace_without_verdicts_contradicts_nothing(picture: Snapshot) -> None:
    assert roadmap(replace(picture, decisions=()), result()).contradictions == ()


@given(st.lists(st.tuples(st.sampled_from(CODES), st.sampled_from(CODES)), unique=True))
def test_what_waits_for_itself_is_found_as_such(edges: list[tuple[str, str]]) -> None:
    closure = set(edges)
    for middle in CODES:
        closure |= {(a, d) for a, b in closure for c, d in closure if b == c == middle}
    expected = {
        frozenset(other for other in CODES if (one, other) in closure and (other, one) in closure) | {one}
        for one in CODES
    }
    assert set(strong_components(edges)) == {component for component in expected if len(component) > 1}
    loops = any(one == other for one, other in edges)
    assert bool(find_circle(edges)) == (bool(strong_components(edges)) or loops)


def test_the_outcomes_of_a_roadmap_are_the_three() -> None:
    made = plain_roadmap(snapshot(element("A"), verdicts={"A": Outcome.NO_CONSENSUS}))
    assert made.undecided == ("A",)
