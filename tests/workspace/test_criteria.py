"""When criteria may be changed, and what is refused because it would harm answers."""

from dataclasses import replace

import pytest

from roadmap_app.domain.criterion import CriteriaPreset, Criterion, Question, Role
from roadmap_app.domain.errors import ImportRefused, Refused
from roadmap_app.domain.incoming import IncomingCriterion
from roadmap_app.domain.text import Text
from roadmap_app.workspace.commands import answers, criteria, imports, rounds
from roadmap_app.workspace.document import Document
from tests.workspace.panels import DAY, TREATY, criterion


def known(document: Document, code: str) -> Criterion:
    return next(one for one in document.snapshot.criteria if one.code == code)


def rated(document: Document) -> None:
    document.run(answers.rate(round=1, seat="S01", element=TREATY, criterion="C01", value=7))


def other_words(document: Document) -> Criterion:
    return replace(known(document, "C01"), anchor_9=Text(en="Other words"))


def with_words(document: Document) -> None:
    document.run(criteria.edit(replace(known(document, "C01"), anchor_9=Text(en="Very much"))))


def test_words_change_while_no_round_is_open_and_names_and_figures_at_any_time(document: Document) -> None:
    with_words(document)
    with pytest.raises(Refused, match="criterion_being_rated"):
        document.run(criteria.edit(other_words(document)))
    document.run(criteria.edit(replace(known(document, "C01"), name=Text(en="A better name"), bar=5)))
    document.run(rounds.close_round(number=1, day=DAY))
    document.run(criteria.edit(other_words(document)))
    assert known(document, "C01").anchor_9.en == "Other words"


def test_a_file_changes_no_words_that_are_being_rated_by_either(document: Document) -> None:
    with_words(document)
    rated(document)
    before = document.snapshot
    with pytest.raises(ImportRefused) as refused:
        document.run(imports.take_criteria([IncomingCriterion(line=2, criterion=other_words(document))]))
    assert [each.code for each in refused.value.refusals] == ["criterion_row_being_rated"]
    heavier = replace(known(document, "C01"), weight=0.7)
    document.run(imports.take_criteria([IncomingCriterion(line=2, criterion=heavier)]))
    document.undo()
    assert document.snapshot.criteria == before.criteria


def test_figures_change_at_any_time_all_at_once_and_go_back_together(document: Document) -> None:
    rated(document)
    before = document.snapshot
    figures = {code: replace(known(document, code).figures, weight=0.4, bar=7.0) for code in ("C01", "C02")}
    document.run(criteria.set_figures(figures, {Question.TIME: 0.75}))
    assert [known(document, code).weight for code in ("C01", "C02")] == [0.4, 0.4]
    assert document.snapshot.workspace.majority(Question.TIME) == 0.75
    document.undo()
    assert replace(document.snapshot, revision=before.revision) == before


def test_one_wrong_figure_refuses_them_all(document: Document) -> None:
    before = document.snapshot
    good, bad = replace(known(document, "C01").figures, bar=7.0), replace(known(document, "C02").figures, bar=12.0)
    with pytest.raises(Refused, match="line_out_of_range"):
        document.run(criteria.set_figures({"C01": good, "C02": bad}, {}))
    with pytest.raises(Refused, match="majority_out_of_range"):
        document.run(criteria.set_figures({"C01": good}, {Question.END: 0.2}))
    assert document.snapshot == before


def test_a_criterion_is_added_at_the_end_and_removed_where_nobody_has_rated_on_it(document: Document) -> None:
    rated(document)
    document.run(rounds.reveal_round(number=1, day=DAY))
    document.run(criteria.add(criterion("C09", Role.PACE)))
    assert document.snapshot.criteria[-1].code == "C09"
    with pytest.raises(Refused, match="criterion_exists"):
        document.run(criteria.add(criterion("C09", Role.HARM)))
    with pytest.raises(Refused, match="criterion_exists"):
        document.run(criteria.add(criterion("c09", Role.HARM)))
    with pytest.raises(Refused, match="criterion_code"):
        document.run(criteria.add(criterion("C 9", Role.HARM)))
    with pytest.raises(Refused, match="criterion_without_name"):
        document.run(criteria.add(replace(criterion("C10", Role.HARM), name=Text())))
    document.run(criteria.remove("C09"))
    assert [one.code for one in document.snapshot.criteria] == ["C01", "C02", "C03", "C04"]
    with pytest.raises(Refused, match="criterion_rated"):
        document.run(criteria.remove("C01"))


def test_a_preset_replaces_the_criteria_but_never_answers(document: Document) -> None:
    preset = CriteriaPreset(
        criteria=(criterion("C01", Role.HARM), criterion("N01", Role.PACE)), majorities=(0.6, 0.7, 0.8)
    )
    document.run(answers.rate(round=1, seat="S01", element=TREATY, criterion="C01", value=7))
    document.run(rounds.reveal_round(number=1, day=DAY))
    before = document.snapshot
    document.run(criteria.take_preset(preset))
    assert [one.code for one in document.snapshot.criteria] == ["C01", "N01"]
    assert document.snapshot.workspace.majorities == (0.6, 0.7, 0.8)
    document.undo()
    assert replace(document.snapshot, revision=before.revision) == before
    without = replace(preset, criteria=preset.criteria[1:])
    with pytest.raises(Refused, match="criterion_rated"):
        document.run(criteria.take_preset(without))
