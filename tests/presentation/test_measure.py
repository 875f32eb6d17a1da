"""Room for text: lines that are promised to fit do fit, and no word is lost."""

from hypothesis import given
from hypothesis import strategies as st

from roadmap_app.presentation import measure
from roadmap_app.presentation.tokens import Tokens

BODY, STRONG = (Tokens.shipped().type(name) for name in ("body", "bodyStrong"))
TEXTS = st.text(alphabet="abcdefghij Кансэнсус іўё’-–9", max_size=120)


def test_longer_and_bolder_texts_take_more_room() -> None:
    assert 0 < measure.width("Пад", BODY) < measure.width("Пад кантролем", BODY)
    assert measure.width("Пад кантролем", BODY) < measure.width("Пад кантролем", STRONG)


def test_digits_are_as_wide_as_each_other() -> None:
    assert {measure.width(digit, BODY) for digit in "0123456789"} == {measure.width("0", BODY)}


@given(TEXTS, st.integers(20, 300))
def test_wrapped_lines_fit_and_lose_no_letter(text: str, room: int) -> None:
    lines = measure.wrap(text, BODY, room)
    assert all(measure.width(line, BODY) <= room for line in lines)
    assert "".join(lines).replace(" ", "") == "".join(text.split())


@given(TEXTS, st.integers(20, 300), st.integers(1, 3))
def test_only_what_does_not_fit_is_cut_and_says_so(text: str, room: int, most: int) -> None:
    lines, whole = measure.elide(text, BODY, room, lines=most), measure.wrap(text, BODY, room)
    assert len(lines) <= most
    assert all(measure.width(line, BODY) <= room for line in lines)
    assert (lines == whole) if len(whole) <= most else lines[-1].endswith(measure.ELLIPSIS)
