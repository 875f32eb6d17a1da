"""Nothing that a facilitator or an expert does before the reveal tells whether anybody else has answered, or what
(docs/privacy.md): whatever is done, it ends alike with the answers of others in the file and without them."""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roadmap_app.domain.criterion import CriteriaPreset, Criterion, Role
from roadmap_app.domain.errors import ImportRefused, Refused, RoadmapError
from roadmap_app.domain.incoming import Fate, IncomingAnswer, IncomingCriterion
from roadmap_app.domain.panel import Ballot, Judgement, Rating
from roadmap_app.domain.text import Text
from roadmap_app.workspace.command import Command
from roadmap_app.workspace.commands import answers, criteria, imports, rounds, workspaces
from roadmap_app.workspace.document import Document
from roadmap_app.workspace.incoming_check import check_criteria
from tests.workspace.panels import DAY, FORCES, PENSIONS, SEATS, TREATY
from tests.workspace.test_undo_property import FENCE, ORDINARY, opened

OTHERS = SEATS[1:]
ASKED, VERY_MUCH = Text(en="How much?"), Text(en="Very much")


def with_words(document: Document) -> Document:
    """Every criterion has a question and an anchor."""
    worded = (replace(one, question=ASKED, anchor_9=VERY_MUCH) for one in document.snapshot.criteria)
    document.run(imports.take_criteria(IncomingCriterion(line=2, criterion=one) for one in worded))
    return document


def answer_all(document: Document) -> None:
    """Everybody but S01 answers everything, and hands in."""
    rows: list[Judgement | Rating | Ballot] = [Ballot(round=1, seat=seat.code) for seat in OTHERS]
    for seat, element in product(OTHERS, (TREATY, FORCES, PENSIONS)):
        rows.append(Judgement(round=1, seat=seat.code, element=element, value=8))
        for criterion in document.snapshot.criteria:
            rating = Rating(round=1, seat=seat.code, element=element, criterion=criterion.code, value=7)
            rows.append(rating)
    document.run(workspaces.fill(rows))


@contextmanager
def both() -> Generator[tuple[Document, Document]]:
    """A panel in which nobody has answered yet, and one in which all the others have."""
    with opened() as alone, opened() as among:
        answer_all(with_words(among))
        with_words(alone).run(workspaces.fill([Ballot(round=1, seat=OTHERS[0].code)]))
        yield alone, among


def ending(document: Document, command: Command) -> object:
    """Everything that a person can learn from having run it."""
    try:
        change = document.run(command)
    except ImportRefused as refused:
        return refused.code, refused.refusals, refused.count
    except RoadmapError as refused:
        return refused.code, refused.parameters
    return change.step, change.changes, change.counts, change.bulk


@settings(max_examples=12)
@given(data=st.data())
def test_whatever_is_done_before_the_reveal_ends_alike_with_the_answers_of_others(data: st.DataObject) -> None:
    choice = ORDINARY | FENCE
    with both() as (alone, among):
        if data.draw(st.booleans(), label="closed"):
            for document in (alone, among):
                document.run(rounds.close_round(number=1, day=DAY))
        for name in data.draw(st.lists(st.sampled_from(sorted(choice)), min_size=1, max_size=6)):
            command = choice[name](data.draw, alone)
            assert ending(among, command) == ending(alone, command), name
            assert among.undo_step == alone.undo_step
        while alone.undo_step is not None:
            assert taken_back(among) == taken_back(alone)
            assert among.undo_step == alone.undo_step


def taken_back(document: Document) -> object:
    change = document.undo()
    return change and (change.step, change.changes)


def with_other_words(document: Document) -> tuple[Criterion, ...]:
    return tuple(replace(one, question=ASKED, anchor_9=Text(en="Other words")) for one in document.snapshot.criteria)


def test_the_words_of_every_criterion_stay_in_an_open_round_of_a_panel_whoever_has_answered() -> None:
    with both() as panels:
        for document in panels:
            for criterion in with_other_words(document):
                with pytest.raises(Refused) as refused:
                    document.run(criteria.edit(criterion))
                assert refused.value.code == "criterion_being_rated"
                assert refused.value.parameters == {"criterion": criterion.code, "round": 1}
            document.run(rounds.close_round(number=1, day=DAY))
            for criterion in with_other_words(document):
                document.run(criteria.edit(criterion))


def test_what_is_still_empty_can_be_written_in_an_open_round_so_that_a_criterion_can_be_added_there() -> None:
    with both() as panels:
        for document in panels:
            new = replace(document.snapshot.criteria[0], code="N01", question=Text(), anchor_9=Text(), role=Role.HARM)
            document.run(criteria.add(new))
            document.run(criteria.edit(replace(new, role=Role.PACE)))
            asked = replace(known(document, "N01"), question=Text(en="How fast?"))
            document.run(criteria.edit(asked))
            document.run(criteria.edit(replace(asked, question=Text(en="How fast?", be="Як хутка?"))))
            assert known(document, "N01").question.be == "Як хутка?"
            for other in (
                replace(asked, question=Text(en="How slow?", be="Як хутка?")),
                replace(known(document, "N01"), role=Role.HARM),
                replace(known(document, "N01"), question=Text(en="How fast?")),
            ):
                with pytest.raises(Refused, match="criterion_being_rated"):
                    document.run(criteria.edit(other))


def known(document: Document, code: str) -> Criterion:
    return next(one for one in document.snapshot.criteria if one.code == code)


def test_no_criterion_goes_before_the_reveal_whoever_has_answered() -> None:
    with both() as panels:
        for document in panels:
            first, *others = document.snapshot.criteria
            smaller = CriteriaPreset(criteria=tuple(others), majorities=(0.5, 0.5, 0.5))
            for _open_then_closed in range(2):
                for command in (criteria.remove(first.code), criteria.take_preset(smaller)):
                    with pytest.raises(Refused, match="criterion_asked"):
                        document.run(command)
                if document.snapshot.current_round.state.name == "OPEN":
                    document.run(rounds.close_round(number=1, day=DAY))


def test_a_criterion_that_was_added_by_mistake_in_an_open_round_goes_by_undo() -> None:
    with both() as panels:
        for document in panels:
            document.run(criteria.add(replace(document.snapshot.criteria[0], code="N01")))
            document.undo()
            assert "N01" not in {one.code for one in document.snapshot.criteria}


def test_the_preview_of_an_import_and_the_import_refuse_the_same_rows_whoever_has_answered() -> None:
    with both() as panels:
        told = [
            (
                check_criteria(document.snapshot, rows_of(document), ()).rows,
                ending(document, imports.take_criteria(rows_of(document))),
            )
            for document in panels
        ]
    assert told[0] == told[1]
    rows, _ending = told[0]
    assert {row.fate for row in rows} == {Fate.REFUSED}
    assert {refusal.code for row in rows for refusal in row.refusals} == {"criterion_row_being_rated"}


def rows_of(document: Document) -> list[IncomingCriterion]:
    return [IncomingCriterion(line=at, criterion=one) for at, one in enumerate(with_other_words(document), 2)]


def test_importing_answers_ends_alike_whether_or_not_the_seat_has_given_them(alone: Document) -> None:
    with both() as panels:
        told = [(document.rehearse(taken()).counts, ending(document, taken())) for document in panels]
    assert told[0] == told[1]
    assert alone.rehearse(taken("S01")).counts == {"new": 1, "replaced": 0, "unchanged": 0}


def taken(seat: str = OTHERS[0].code) -> Command:
    row = IncomingAnswer(line=2, seat=seat, round=1, element=TREATY, criterion="", value=8, confidence=None, reason="")
    return imports.take_answers([row])


def test_a_person_alone_changes_words_until_they_have_rated_by_them(alone: Document) -> None:
    criterion = with_other_words(with_words(alone))[0]
    alone.run(criteria.edit(criterion))
    alone.run(answers.rate(round=1, seat="S01", element=TREATY, criterion=criterion.code, value=7))
    with pytest.raises(Refused, match="criterion_being_rated"):
        alone.run(criteria.edit(replace(criterion, anchor_9=Text(en="Yet other words"))))
    with pytest.raises(Refused, match="criterion_rated"):
        alone.run(criteria.remove(criterion.code))
    untouched = alone.snapshot.criteria[1].code
    alone.run(criteria.remove(untouched))
