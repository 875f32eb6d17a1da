"""Plans that cannot be are refused by name."""

from dataclasses import replace

import pytest

from roadmap_app.domain.errors import Refused
from roadmap_app.domain.plan import Milestone, Plan
from roadmap_app.workspace.commands import plans
from roadmap_app.workspace.document import Document
from tests.workspace.panels import FORCES, TREATY


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
