"""What a person types as a number of months."""

import pytest

from roadmap_app.domain.errors import Refused
from roadmap_app.domain.plan import months_typed


@pytest.mark.parametrize(("typed", "months"), [("", None), ("0", 0), ("006", 6), ("1200", 1200)])
def test_months_are_whole_and_nothing_is_not_zero(typed: str, months: int | None) -> None:
    assert months_typed(typed) == months


@pytest.mark.parametrize("typed", ["half a year", "-1", "1.5", "1201", "٣", "9" * 5000])
def test_what_is_no_number_of_months_is_refused(typed: str) -> None:
    with pytest.raises(Refused, match="not_months"):
        months_typed(typed)
