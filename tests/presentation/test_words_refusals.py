"""What is said of a row that is refused, with its line and beside it."""

import pytest

from roadmap_app.domain.errors import Refusal
from roadmap_app.i18n import LANGUAGES, Language
from roadmap_app.presentation.errors import refusal_reason, refusal_sentence

REFUSALS = (
    Refusal(code="duplicate_code", line=8, parameters={"first": 2, "code": "DEF-001"}),
    Refusal(code="bad_date", line=8, parameters={"column": "Signed", "value": "soon"}),
    Refusal(code="unknown_seat", line=8, parameters={"seat": "S77"}),
)


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda refusal: refusal.code)
def test_beside_its_line_a_reason_does_not_name_it_again(code: str, refusal: Refusal) -> None:
    language = Language(code)
    whole, reason = refusal_sentence(refusal, language), refusal_reason(refusal, language)
    assert "8" in whole
    assert "8" not in reason
    assert whole.casefold().endswith(reason.casefold())
    assert reason[0].isupper()
