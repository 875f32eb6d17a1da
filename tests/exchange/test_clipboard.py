"""Tables on the clipboard: what spreadsheets put there is read, and what we put there they take as it was meant."""

from contextlib import suppress
from time import monotonic

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmap_app.domain.errors import Refused
from roadmap_app.exchange import clipboard
from roadmap_app.exchange.clipboard import read_table, write_table


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("a\tb\r\n1\t2\r\n", (("a", "b"), ("1", "2"))),
        ("a\tb\n1\t2", (("a", "b"), ("1", "2"))),
        ("7", (("7",),)),
        ("a\t\r\n\r\n\tb\r\n", (("a", ""), ("", ""), ("", "b"))),
        ("a\t", (("a", ""),)),
        ("a\tb\tc\n1\n", (("a", "b", "c"), ("1", "", ""))),
        ('"two\r\nlines"\t"a\ttab"\r\nx\ty\r\n', (("two\r\nlines", "a\ttab"), ("x", "y"))),
        ('"he said ""no"""\tb\n', (('he said "no"', "b"),)),
        ('5" pipe\tb\n', (('5" pipe', "b"),)),
        ('"open\tb\nc\td\n', (('"open', "b"), ("c", "d"))),
        ('"quoted" at first\tb\n', (('"quoted" at first', "b"),)),
        (
            "Беларусь\t1,5",
            (("Беларусь", "1,5"),),
        ),
    ],
)
def test_what_a_spreadsheet_copies_is_read_as_it_shows_it(text: str, rows: tuple[tuple[str, ...], ...]) -> None:
    assert read_table(text) == rows


def test_a_cell_that_would_be_a_formula_stays_a_text_and_comes_back_as_it_was() -> None:
    row = ("=1+1", "-5", "+7", "@SUM(A1)", "\tx", "'=kept", "''@", "'quoted'", '"marks"', "two\nlines", "")
    written = write_table([row])
    for cell in written.rstrip("\r\n").split("\t"):
        assert not cell.startswith(("=", "-", "+", "@"))
    assert "'=1+1\t'-5\t'+7\t'@SUM(A1)" in written
    assert read_table(written) == (row,)


@given(
    st.integers(1, 4).flatmap(
        lambda width: st.lists(st.tuples(*[st.text(alphabet="a\"'=-\t\r\n ,")] * width), min_size=1)
    )
)
def test_every_table_comes_back_from_the_clipboard_as_it_was_put_there(rows: list[tuple[str, ...]]) -> None:
    if any(cell.strip() for row in rows for cell in row):
        assert read_table(write_table(rows)) == tuple(rows)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "paste_empty"),
        (" \t \r\n\t\n", "paste_empty"),
        ("a\0b\tc\n", "paste_not_a_table"),
        ("\t".join("x" * 300), "paste_too_large"),
        ("x\n" * (clipboard.MOST_ROWS + 1), "paste_too_large"),
        ("x" * (clipboard.LARGEST_PASTE + 1), "paste_too_large"),
    ],
)
def test_what_is_no_table_is_refused_in_one_sentence(text: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        read_table(text)
    assert refused.value.code == code


@pytest.mark.parametrize("text", ['"\t' * 1_000_000, '"' * 2_000_000, '"""b\t""b\n' * 100_000, '"""\n' * 90_000])
def test_quotation_marks_without_end_are_read_at_once(text: str) -> None:
    began = monotonic()
    with suppress(Refused):
        read_table(text)
    assert monotonic() - began < 10
