"""Settings and plans that cannot be are refused by name, and none of them lifts blindness."""

from dataclasses import replace

import pytest

from roadmap_app.domain.errors import Refused
from roadmap_app.domain.plan import Milestone, Plan
from roadmap_app.domain.workspace import Mode
from roadmap_app.workspace.commands import plans, workspaces
from roadmap_app.workspace.document import Document
from tests.workspace.panels import FORCES, TREATY, judge_all


def test_a_panel_that_has_answered_stays_blind(document: Document) -> None:
    judge_all(document, TREATY, 1, 1)
    individual = replace(document.snapshot.workspace, mode=Mode.INDIVIDUAL)
    with pytest.raises(Refused, match="mode_fixed"):
        document.run(workspaces.edit(individual))
    assert document.results().hidden


def test_the_mode_may_change_before_the_first_answer(document: Document) -> None:
    document.run(workspaces.edit(replace(document.snapshot.workspace, mode=Mode.INDIVIDUAL)))
    assert not document.snapshot.workspace.blind


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"id": "another"}, "other_workspace"),
        ({"illustrative": True}, "other_workspace"),
        ({"quorum": 0}, "quorum_out_of_range"),
        ({"quorum": 10**30}, "quorum_out_of_range"),
        ({"smallest_group": 0}, "group_out_of_range"),
        ({"smallest_group": 2}, "group_out_of_range"),
        ({"majority_end": float("nan")}, "majority_out_of_range"),
        ({"baseline": "2026-02-30"}, "baseline_not_a_day"),
    ],
)
def test_a_setting_that_cannot_be_is_refused(document: Document, change: dict[str, object], refusal: str) -> None:
    before = document.snapshot
    with pytest.raises(Refused, match=refusal):
        document.run(workspaces.edit(replace(before.workspace, **change)))
    assert document.snapshot is before


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"notice_months": -1}, "months_out_of_range"),
        ({"review_after_months": 10**30}, "months_out_of_range"),
        ({"planned_end": 365_251}, "days_out_of_range"),
        ({"preparation_days": -(10**9)}, "days_out_of_range"),
    ],
)
def test_a_plan_that_cannot_be_is_refused(document: Document, change: dict[str, int], refusal: str) -> None:
    with pytest.raises(Refused, match=refusal):
        document.run(plans.edit(replace(Plan(element=FORCES), **change)))
    assert not document.snapshot.plans


def test_milestones_belong_to_their_element_and_lie_within_reach(document: Document) -> None:
    def milestone(code: str, offset: int = 0) -> Milestone:
        return Milestone(element=code, position=0, title="Stop", offset=offset)

    for milestones, refusal in (
        ((milestone(FORCES, 10**9),), "days_out_of_range"),
        ((milestone(TREATY),), "foreign_milestone"),
        ((milestone(FORCES), milestone(FORCES, 3)), "foreign_milestone"),
    ):
        with pytest.raises(Refused, match=refusal):
            document.run(plans.set_milestones(FORCES, milestones))
    assert not document.snapshot.milestones
