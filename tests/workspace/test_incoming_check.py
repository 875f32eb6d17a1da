"""What is said of every row before anything is taken in is what then happens."""

from dataclasses import replace

from roadmap_app.domain.element import Source
from roadmap_app.domain.errors import Refusal
from roadmap_app.domain.incoming import Fate, IncomingAnswer, IncomingCriterion, IncomingElement, What
from roadmap_app.domain.outcome import Outcome
from roadmap_app.domain.text import Text
from roadmap_app.i18n import Language
from roadmap_app.presentation.importing import row_sentence
from roadmap_app.workspace.commands import imports
from roadmap_app.workspace.document import Document
from roadmap_app.workspace.incoming_check import check_answers, check_criteria, check_elements
from tests.workspace.panels import FORCES, PENSIONS, TREATY, element, incoming_element


def test_rows_are_new_changed_or_unchanged_and_it_is_said_what_changes(document: Document) -> None:
    known = document.snapshot.element(FORCES)
    rows = [
        incoming_element(2, element("US-NEW-001")),
        incoming_element(3, replace(known, name=replace(known.name, be="Іншая назва"), legal_basis="new"), PENSIONS),
        IncomingElement(
            line=4,
            element=element(TREATY),
            dependencies=(),
            sources=(Source(element=TREATY, position=0, note="seen"),),
            given=frozenset({"code", "source_note"}),
        ),
        IncomingElement(line=5, element=element(PENSIONS), dependencies=(), sources=(), given=frozenset({"code"})),
    ]
    checked = check_elements(document.snapshot, rows, ())
    assert [(row.line, row.fate, row.changed) for row in checked.rows] == [
        (2, Fate.NEW, ()),
        (3, Fate.CHANGED, ("name_be", "legal_basis", "depends_on")),
        (4, Fate.CHANGED, ("source_note",)),
        (5, Fate.UNCHANGED, ()),
    ]
    document.run(imports.take_elements(checked.good))
    again = check_elements(document.snapshot, rows, ())
    assert [row.fate for row in again.rows] == [Fate.UNCHANGED] * 4


def test_a_domain_that_no_element_has_yet_is_remarked(document: Document) -> None:
    rows = [
        incoming_element(2, replace(element("US-NEW-001"), domain="astrology")),
        incoming_element(3, replace(element("US-NEW-002"), domain=document.snapshot.element(FORCES).domain)),
    ]
    checked = check_elements(document.snapshot, rows, ())
    assert [row.new_domain for row in checked.rows] == ["astrology", ""]
    said = [row_sentence(row, What.ELEMENTS, Language("en")) for row in checked.rows]
    assert said == ["new domain: astrology", ""]


def test_what_rests_on_a_refused_row_is_refused_with_it(document: Document) -> None:
    rows = [
        incoming_element(2, element("US-A-1"), "US-B-1"),
        incoming_element(3, element("US-B-1"), "US-C-1"),
        incoming_element(4, element("US-C-1")),
        incoming_element(5, element("US-D-1"), TREATY),
    ]
    wrong = Refusal(code="bad_date", line=4, parameters={"column": "signed_on", "value": "soon"})
    checked = check_elements(document.snapshot, rows, [wrong])
    assert [row.fate for row in checked.rows] == [Fate.REFUSED, Fate.REFUSED, Fate.REFUSED, Fate.NEW]
    assert [refusal.code for row in checked.rows for refusal in row.refusals] == [
        "unknown_support",
        "unknown_support",
        "bad_date",
    ]
    assert [row.line for row in checked.good] == [5]


def test_a_circle_is_broken_by_leaving_a_row_out(document: Document) -> None:
    rows = [incoming_element(2, element("US-A-1"), "US-B-1"), incoming_element(3, element("US-B-1"), "US-A-1")]
    checked = check_elements(document.snapshot, rows, ())
    assert {refusal.code for row in checked.rows for refusal in row.refusals} == {"circle", "unknown_support"}
    assert checked.good == ()
    rests_on_itself = check_elements(document.snapshot, [incoming_element(2, element(TREATY), FORCES)], ())
    assert rests_on_itself.rows[0].refusals[0].code == "circle"


def test_what_is_new_needs_more_than_what_is_there(document: Document) -> None:
    def row(line: int, code: str) -> IncomingElement:
        known = replace(element(code), notice_months=7)
        given = frozenset({"code", "notice_months"})
        return IncomingElement(line=line, element=known, dependencies=(), sources=(), given=given)

    checked = check_elements(document.snapshot, [row(2, FORCES), row(3, "US-NEW-1")], (), needed=("code", "domain"))
    assert [(each.fate, each.changed) for each in checked.rows] == [
        (Fate.CHANGED, ("notice_months",)),
        (Fate.REFUSED, ()),
    ]
    assert checked.rows[1].refusals[0].parameters == {"column": "domain"}


def test_criteria_are_compared_and_those_that_cannot_be_are_named(document: Document) -> None:
    first = document.snapshot.criteria[0]
    renamed = replace(first, name=replace(first.name, en="Another name"))
    new = replace(first, code="C99", name=Text(en="New"))
    rows = [
        IncomingCriterion(line=2, criterion=renamed),
        IncomingCriterion(line=3, criterion=new, given=frozenset({"code", "name_en"})),
        IncomingCriterion(line=4, criterion=replace(first, code="C98", weight=7.0)),
    ]
    checked = check_criteria(document.snapshot, rows, (), needed=("code", "weight"))
    assert [(row.fate, row.changed) for row in checked.rows] == [
        (Fate.CHANGED, ("name_en",)),
        (Fate.REFUSED, ()),
        (Fate.REFUSED, ()),
    ]
    assert [row.line for row in checked.good] == [2]


def test_an_answer_outside_the_panels_third_needs_its_reason(document: Document) -> None:
    def answer(line: int, value: int, reason: str = "") -> IncomingAnswer:
        return IncomingAnswer(
            line=line, seat="S01", round=1, element=FORCES, criterion="", value=value, confidence=None, reason=reason
        )

    rows = [answer(2, 9), answer(3, 9, "why"), answer(4, 1)]
    checked = check_answers(document.snapshot, rows, (), lambda _elements, _round: {FORCES: Outcome.ABOLISH})
    assert [row.fate for row in checked.rows] == [Fate.REFUSED, Fate.TAKEN, Fate.TAKEN]
