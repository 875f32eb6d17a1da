"""What was tried is told in words: lines and majorities before the weights that follow from one another."""

from dataclasses import replace

from roadmap_app.domain.criterion import Criterion, Question, Role
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.domain.text import Text
from roadmap_app.i18n import Language
from roadmap_app.presentation.sentences.draft import changes, effect_words
from tests.workspaces import settings

ENGLISH = Language("en")


def criterion(code: str, weight: float) -> Criterion:
    return Criterion(code=code, position=0, role=Role.HARM, name=Text(en=f"Harm {code}"), weight=weight, bar=6)


def snapshot(*criteria: Criterion) -> Snapshot:
    return Snapshot(
        revision=1,
        workspace=settings("what-if"),
        elements=(),
        sources=(),
        dependencies=(),
        services=(),
        criteria=criteria,
        routes=(),
        seats=(),
        rounds=(),
        round_elements=(),
        decisions=(),
        plans=(),
        milestones=(),
    )


def test_lines_come_first_then_majorities_then_weights_by_how_much_they_change() -> None:
    before = snapshot(criterion("C01", 0.5), criterion("C02", 0.3), criterion("C03", 0.2))
    after = snapshot(criterion("C01", 0.5), criterion("C02", 0.2), replace(criterion("C03", 0.3), red_line=8, bar=5.5))
    after = replace(after, workspace=after.workspace.asking({Question.TIME: 0.7}))
    levels = {"C01": 3, "C02": 2, "C03": 1}, {"C01": 3, "C02": 1, "C03": 2}
    told = changes(before, after, levels, ENGLISH)
    assert [(change.code, change.words.replace("\N{NO-BREAK SPACE}", "")) for change in told] == [
        ("C03", "level 1 → level 2 · weight 20.0% → 30.0% · bar 6 → 5.5 · red line — → 8"),
        ("", "majority 50% → 70%"),
        ("C02", "level 2 → level 1 · weight 30.0% → 20.0%"),
    ]
    assert told[0].name == "Harm C03"


def test_the_card_that_was_moved_comes_before_those_that_are_only_counted_anew() -> None:
    before = snapshot(criterion("C01", 0.5), criterion("C02", 0.3), criterion("C03", 0.2), criterion("C04", 0.1))
    after = snapshot(criterion("C01", 0.7), criterion("C02", 0.4), criterion("C03", 0.2), criterion("C04", 0.22))
    levels = {"C01": 4, "C02": 3, "C03": 2, "C04": 1}, {"C01": 3, "C02": 2, "C03": 1, "C04": 2}
    told = [change.code for change in changes(before, after, levels, ENGLISH)]
    assert told[0] == "C04"
    assert set(told) == {"C01", "C02", "C03", "C04"}


def test_nothing_tried_is_nothing_told() -> None:
    picture = snapshot(criterion("C01", 0.5))
    assert changes(picture, picture, ({}, {}), ENGLISH) == ()


def test_the_number_stands_in_the_form_that_goes_with_it() -> None:
    assert effect_words(1, ENGLISH) == "of 1 element would get another suggestion"
    assert effect_words(21, Language("ru")) == "из 21 элемента: вывод был бы другим"
    assert effect_words(5, Language("be")) == "з 5 элементаў: выснова была б іншай"
