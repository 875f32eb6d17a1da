"""A draft of the criteria: what it would change is what applying it changes, and it is nothing until then."""

import shutil
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path
from time import perf_counter

import pytest

from roadmap_app.domain.criterion import Question
from roadmap_app.domain.deck import Deck
from roadmap_app.workspace.assessing import weighing
from roadmap_app.workspace.assessing.draft import Draft, changes_anything, drafted, draw_line
from roadmap_app.workspace.assessing.effect import FIRM, effect, firmness
from roadmap_app.workspace.commands import criteria
from roadmap_app.workspace.document import Document


@pytest.fixture
def sample(sample_file: Path, tmp_path: Path) -> Generator[Document]:
    document = Document.open(Path(shutil.copy(sample_file, tmp_path)))
    yield document
    document.close()


def test_the_shipped_weights_are_a_deck_and_points(sample: Document) -> None:
    read = weighing.deck_of(sample.snapshot, Draft(), Question.END)
    assert read.exact
    assert read.deck.levels == (("C06",), ("C12",), ("C03", "C04"), ("C02",), ("C05",), ("C01",))
    assert read.deck.blanks == (0, 2, 1, 0, 5)
    assert round(read.deck.ratio, 9) == 4.25
    points = weighing.points_of(sample.snapshot, Draft(), Question.STAY)
    assert points == {"C07": 100, "C09": pytest.approx(75)}


def test_what_a_draft_would_change_is_what_applying_it_changes(sample: Document) -> None:
    before = sample.snapshot
    result = sample.results()
    deck = weighing.deck_of(before, Draft(), Question.END).deck
    draft = weighing.lay(before, Draft(), Question.END, deck.moved("C06", 9))
    draft = draw_line(before, draft, "C01", "red_line", None)
    draft = draft.asking(before, Question.TIME, 0.7)
    found = effect(drafted(before, draft), result)
    assert found.moves
    assert sample.snapshot == before
    sample.run(criteria.set_figures(draft.figures, draft.majorities))
    assert sample.snapshot.criteria == drafted(before, draft).criteria
    now = sample.results().by_element()
    assert {move.element: move.after for move in found.moves} == {
        row.element: now[row.element].suggestion
        for row in result.elements
        if now[row.element].suggestion is not row.suggestion
    }
    assert sum(len(codes) for _way, codes in found.groups) == len(found.moves)
    assert not changes_anything(sample.snapshot, draft)


def test_a_deck_keeps_the_weight_of_its_question_and_is_shown_as_it_was_laid(sample: Document) -> None:
    picture = sample.snapshot
    laid = Deck(levels=(("C08", "C10"), ("C11",)), blanks=(3,), ratio=3.0)
    draft = weighing.lay(picture, Draft(), Question.TIME, laid)
    after = drafted(picture, draft)
    weights = {one.code: one.weight for one in after.criteria}
    assert weights["C11"] == pytest.approx(3 * weights["C08"])
    assert sum(weights[code] for code in ("C08", "C10", "C11")) == pytest.approx(0.16)
    assert weighing.deck_of(after, draft, Question.TIME).deck == laid
    assert weighing.deck_of(after, Draft(), Question.TIME).deck == replace(laid, blanks=(0,), ratio=pytest.approx(3.0))


def test_going_back_to_what_is_kept_is_no_change(sample: Document) -> None:
    picture = sample.snapshot
    deck = weighing.deck_of(picture, Draft(), Question.END).deck
    draft = weighing.lay(picture, Draft(), Question.END, deck.moved("C05", 1))
    assert changes_anything(picture, draft)
    back = weighing.lay(picture, draft, Question.END, deck)
    assert not changes_anything(picture, back)
    drawn = draw_line(picture, Draft(), "C05", "red_line", 8.0)
    assert not changes_anything(picture, draw_line(picture, drawn, "C05", "red_line", None))


def test_points_make_weights_and_none_at_all_changes_nothing(sample: Document) -> None:
    picture = sample.snapshot
    draft = weighing.give_points(picture, Draft(), Question.STAY, {"C07": 40, "C09": 80})
    after = drafted(picture, draft)
    weights = {one.code: one.weight for one in after.criteria}
    assert weights["C09"] == pytest.approx(2 * weights["C07"])
    assert weighing.points_of(after, draft, Question.STAY) == {"C07": 40, "C09": 80}
    assert weighing.points_of(after, Draft(), Question.STAY) == pytest.approx({"C07": 50, "C09": 100})
    assert weighing.give_points(picture, draft, Question.STAY, {"C07": 0, "C09": 0}) == draft


def test_a_criterion_without_weight_lies_aside_and_comes_in_at_the_bottom(sample: Document) -> None:
    picture = sample.snapshot
    draft = weighing.give_points(picture, Draft(), Question.TIME, {"C08": 100, "C10": 0, "C11": 50})
    read = weighing.deck_of(drafted(picture, draft), draft, Question.TIME)
    assert read.aside == ("C10",)
    laid = weighing.lay(picture, draft, Question.TIME, read.deck.moved("C10", 1))
    weights = {one.code: one.weight for one in drafted(picture, laid).criteria}
    assert 0 < weights["C10"] < weights["C11"] < weights["C08"]


def test_the_rest_is_called_firm_by_the_samples_that_results_show(sample: Document) -> None:
    result = sample.results()
    found = firmness(sample.snapshot, result, lambda _share: None)
    rows = [row for row in result.elements if row.suggestion.is_disposition and row.acceptability]
    expected = sum(getattr(row.acceptability, row.suggestion.value) >= FIRM for row in rows)
    assert (found.firm, found.total) == (expected, len(rows))
    assert 0 <= found.other <= found.compared <= len(result.elements)


def test_the_effect_is_there_within_a_tenth_of_a_second(sample: Document) -> None:
    result = sample.results()
    effect(sample.snapshot, result)
    began = perf_counter()
    assert effect(sample.snapshot, result).moves == ()
    assert perf_counter() - began < 0.1
