"""What a block from a spreadsheet would do to a seat's answers: a person counts on every cell landing where it says."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from roadmap_app.domain.ballot import Place
from roadmap_app.domain.outcome import Outcome
from roadmap_app.domain.panel import Judgement, Rating
from roadmap_app.domain.pasting import RefusedCell, Sheet, Why, lay_over

FIRST, SECOND, THIRD = "US-INST-001", "US-DEF-001", "US-SOC-001"
NOT_ASKED = "US-INST-003"
SHEET = Sheet(
    shown=(FIRST, SECOND, THIRD),
    asked=(FIRST, SECOND, THIRD),
    known=(FIRST, SECOND, THIRD, NOT_ASKED),
    criteria=("C01", "C02"),
    names={"judgement": "", "меркаванне": "", "c01": "C01", "c02": "C02", "threat to belarus": "C01"},
    over_codes={"code", "код"},
    judgements={FIRST: Judgement(round=1, seat="S01", element=FIRST, value=4)},
    ratings={(FIRST, "C01"): Rating(round=1, seat="S01", element=FIRST, criterion="C01", value=7)},
    panel={},
)
START = Place(element=FIRST)


def test_without_names_a_block_falls_where_the_keyboard_is() -> None:
    block = lay_over([["5", "0"], ["9", ""]], SHEET, at=Place(element=SECOND, criterion="C01"))
    assert block.values == {
        Place(element=SECOND, criterion="C01"): 5,
        Place(element=SECOND, criterion="C02"): None,
        Place(element=THIRD, criterion="C01"): 9,
    }
    assert not block.refused


def test_what_is_the_same_already_is_counted_and_left_alone() -> None:
    block = lay_over([["4", "8", "-"]], SHEET, at=START)
    assert (block.values, block.replaced, block.unchanged) == ({Place(element=FIRST, criterion="C01"): 8}, 1, 1)


def test_codes_and_headers_are_found_in_any_order_and_language() -> None:
    rows = [
        ["Code", "Name", "C02", "Меркаванне", "threat to Belarus"],
        ["SOC-001", "Pensions", "1", "8", ""],
        ["US-DEF-001", "Forces", "", "2", "9"],
    ]
    block = lay_over(rows, SHEET, at=Place(element=THIRD, criterion="C02"))
    assert block.values == {
        Place(element=THIRD, criterion="C02"): 1,
        Place(element=THIRD): 8,
        Place(element=SECOND): 2,
        Place(element=SECOND, criterion="C01"): 9,
    }
    assert block.left_out == ("Name",)


def test_codes_without_headers_pass_over_the_names_beside_them() -> None:
    block = lay_over([["DEF-001", "Forces", "2", "9"]], SHEET, at=START)
    assert block.values == {Place(element=SECOND): 2, Place(element=SECOND, criterion="C01"): 9}


def test_every_refused_cell_is_named_with_its_reason() -> None:
    rows = [["10", "x", "3", "4"], ["5"], ["6"], ["7"], [""]]
    block = lay_over(rows, SHEET, at=START)
    assert block.refused == [
        RefusedCell(row=1, column=1, value="10", why=Why.NOT_AN_ANSWER),
        RefusedCell(row=1, column=2, value="x", why=Why.NOT_AN_ANSWER),
        RefusedCell(row=1, column=4, value="4", why=Why.OUTSIDE),
        RefusedCell(row=4, column=0, value="", why=Why.OUTSIDE),
    ]
    coded = lay_over([["XXX-009", "3"], ["DEF-001", "3"], ["DEF-001", "4"]], SHEET, at=START)
    assert [(cell.row, cell.why) for cell in coded.refused] == [(1, Why.UNKNOWN_ELEMENT), (3, Why.TWICE)]
    assert coded.values == {Place(element=SECOND): 3}


def test_a_judgement_that_leaves_the_panels_third_waits_for_its_reason() -> None:
    sheet = replace(SHEET, panel={FIRST: Outcome.TRANSITIONAL, SECOND: Outcome.ABOLISH, THIRD: Outcome.NO_CONSENSUS})
    block = lay_over([["5"], ["9"], ["9"]], sheet, at=START)
    assert [(cell.row, cell.why) for cell in block.refused] == [(2, Why.REASON_REQUIRED)]
    written = {SECOND: Judgement(round=2, seat="S01", element=SECOND, value=8, reason="It feeds people.")}
    assert not lay_over([["5"], ["9"], ["9"]], replace(sheet, judgements=written), at=START).refused


def test_spreadsheets_may_write_whole_numbers_with_decimals() -> None:
    block = lay_over([["7.0", "3,00", "1.5"]], SHEET, at=Place(element=SECOND))
    assert set(block.values.values()) == {7, 3}
    assert [cell.value for cell in block.refused] == ["1.5"]


def test_a_code_that_is_not_asked_never_puts_its_answer_on_another_element() -> None:
    header = ["Код", "Меркаванне"]
    for rows, why in (
        ([header, [NOT_ASKED, "2"]], Why.NOT_ASKED),
        ([["INST-003", "2"]], Why.NOT_ASKED),
        ([["INST-123", "2"], ["INST-124", "1"]], Why.UNKNOWN_ELEMENT),
        ([header, ["Pensions", "2"]], Why.UNKNOWN_ELEMENT),
        ([header, ["", "2"]], Why.NO_ELEMENT),
    ):
        block = lay_over(rows, SHEET, at=START)
        assert not block.values, rows
        assert {cell.why for cell in block.refused} == {why}, rows
    assert not lay_over([["Code", "My verdict"], [FIRST, "2"]], SHEET, at=START).values


def test_the_codes_are_those_of_the_first_column_with_most_of_them() -> None:
    rested_on = [["Pensions", NOT_ASKED, "2", FIRST], ["AIS-2", SECOND, "3", FIRST]]
    block = lay_over(rested_on, SHEET, at=START)
    assert block.values == {Place(element=SECOND): 3}
    assert [(cell.row, cell.value) for cell in block.refused if not cell.column] == [(1, NOT_ASKED)]


CODES = st.sampled_from((FIRST, SECOND, THIRD, "DEF-001", "soc-001", NOT_ASKED, "INST-003", "INST-123", "US-X-9", ""))
TITLES = st.sampled_from((None, ["Code", "Judgement"], ["КОД", "меркаванне"], ["Code", "?"], ["", "Judgement"]))


@given(title=TITLES, codes=st.lists(CODES, min_size=1, max_size=9).filter(any), start=st.sampled_from(SHEET.shown))
def test_no_answer_goes_to_an_element_whose_code_is_not_in_its_row(
    title: list[str] | None, codes: list[str], start: str
) -> None:
    body = [[code, str(value)] for value, code in enumerate(codes, 1)]
    block = lay_over([title, *body] if title else body, replace(SHEET, judgements={}), at=Place(element=start))
    for place, value in block.values.items():
        assert value is not None
        assert place.element.endswith(codes[value - 1].upper())
        assert codes[value - 1]
