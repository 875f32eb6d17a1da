"""The codes that the program proposes for what is new."""

from dataclasses import replace

import pytest

from roadmap_app.domain.criterion import FIRST_WEIGHT, Criterion, Role, new_criterion
from roadmap_app.domain.element import kept_code, next_code, proposed_code
from roadmap_app.domain.text import Text, plain_code, showable
from tests.domain.roadmaps import BENEFIT, element

NAMED = Text(en="New criterion")


def test_the_next_code_goes_on_where_its_series_ends() -> None:
    assert next_code("US-MOB-003", ["US-MOB-009", "US-MOB-003", "US-DEF-020"]) == "US-MOB-010"
    assert next_code("US-MOB", ["US-MOB-009"]) == "US-MOB-010"
    assert next_code("X", []) == "X-001"


def test_an_element_is_proposed_the_number_after_the_last_of_its_domain() -> None:
    known = (element("US-DEF-002", domain="defence"), element("US-MOB-007", domain="mobility"))
    assert proposed_code(known, "defence") == "US-DEF-003"
    assert proposed_code(known, "energy") == "US-ENER-001"
    assert proposed_code((), "energy") == "ENER-001"
    assert proposed_code((), "") == "X-001"


def coded(*codes: str) -> list[Criterion]:
    return [replace(BENEFIT, code=code) for code in codes]


def test_a_criterion_is_proposed_the_number_after_the_highest_whatever_the_others_are_called() -> None:
    assert new_criterion(Role.HARM, NAMED, ()).code == "C01"
    assert new_criterion(Role.HARM, NAMED, coded("C12", "C03", "THREAT-UA", "C-4")).code == "C13"


def test_a_new_criterion_weighs_nothing_beside_others_of_its_question_and_something_where_it_is_alone() -> None:
    assert new_criterion(Role.BENEFIT, NAMED, coded("C07")).weight == 0
    assert new_criterion(Role.FEASIBILITY, NAMED, coded("C07")).weight == 0
    assert new_criterion(Role.HARM, NAMED, coded("C07")).weight == FIRST_WEIGHT


@pytest.mark.parametrize(
    "written",
    ["US-DEF-001\u200b", "US\u2011DEF\u2013001", "\ufeffUS-DEF\u2212001 ", "US\u00ad-\u200eDEF-001", "US-DEF-001"],
)
def test_codes_that_look_alike_are_one_code(written: str) -> None:
    assert plain_code(written) == "US-DEF-001"
    assert kept_code(written, "US-MOB-001") == "US-DEF-001"


def test_a_text_that_turns_the_direction_of_what_follows_is_shown_without_that() -> None:
    assert showable("a\u202eb\u2066c") == "a\ufffdb\ufffdc"
