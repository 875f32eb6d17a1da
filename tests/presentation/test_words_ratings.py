"""What the panel rated on a criterion, in words."""

from roadmap_app.domain.criterion import Criterion, Role
from roadmap_app.domain.result import CriterionSummary
from roadmap_app.domain.text import Text
from roadmap_app.i18n import Language
from roadmap_app.presentation.sentences.ratings import anchor_sentence, rating_sentence

THREAT = Criterion(
    code="C01",
    position=1,
    role=Role.HARM,
    name=Text(en="Threat"),
    weight=0.5,
    bar=5.5,
    red_line=8,
    anchor_1=Text(en="none"),
    anchor_3=Text(en="little"),
    anchor_5=Text(en="some"),
    anchor_7=Text(en="much"),
    anchor_9=Text(en="all"),
)
ENGLISH = Language("en")


def rated(median: float, index: float = 0.2) -> CriterionSummary:
    return CriterionSummary(criterion="C01", answered=9, median=median, p30=median, p70=9, disagreement_index=index)


def test_a_rating_tells_its_median_its_spread_and_what_it_reaches() -> None:
    assert rating_sentence(THREAT, rated(6), ENGLISH) == (
        "C01 Threat: median 6, P30–P70 6–9, ratings: 9. Reaches its bar of 5.5."
    )
    assert "Reaches its red line of 8." in rating_sentence(THREAT, rated(8), ENGLISH)
    assert "Stays below its bar of 5.5." in rating_sentence(THREAT, rated(5), ENGLISH)


def test_disagreement_on_a_criterion_is_said() -> None:
    assert rating_sentence(THREAT, rated(6, 1.5), ENGLISH).endswith("The experts disagree on it: DI 1.50.")
    assert "disagree" not in rating_sentence(THREAT, rated(6, 1.0), ENGLISH)


def test_too_few_ratings_have_no_figure() -> None:
    few = CriterionSummary(criterion="C01", answered=2)
    assert rating_sentence(THREAT, few, ENGLISH) == "C01 Threat: too few ratings (2)."
    assert not anchor_sentence(THREAT, few, ENGLISH)


def test_the_anchor_is_the_highest_one_that_the_median_reaches() -> None:
    assert anchor_sentence(THREAT, rated(6.5), ENGLISH) == "5: some"
    assert anchor_sentence(THREAT, rated(7), ENGLISH) == "7: much"
    assert anchor_sentence(THREAT, rated(1), ENGLISH) == "1: none"
