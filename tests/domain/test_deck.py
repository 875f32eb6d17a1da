"""A card moves through a deck step by step, or is put down where it was dragged to: the same either way."""

from hypothesis import given
from hypothesis import strategies as st

from roadmap_app.domain.deck import Between, Deck, On


@st.composite
def decks(draw: st.DrawFn) -> Deck:
    codes = [f"C{at:02}" for at in range(1, draw(st.integers(1, 7)) + 1)]
    ranks = [draw(st.integers(0, 4)) for _ in codes]
    levels = tuple(
        tuple(code for code, rank in zip(codes, ranks, strict=True) if rank == each) for each in sorted(set(ranks))
    )
    return Deck(
        levels=levels, blanks=tuple(draw(st.integers(0, 3)) for _ in levels[1:]), ratio=draw(st.floats(1.01, 9))
    )


@given(decks(), st.data())
def test_a_card_put_down_at_a_place_lies_there_and_the_others_keep_their_order(deck: Deck, data: st.DataObject) -> None:
    code = data.draw(st.sampled_from(sorted(deck.codes)))
    for place in deck.places(code):
        laid = deck.placed(code, place)
        assert laid.codes == deck.codes
        assert len(laid.blanks) == len(laid.levels) - 1
        assert laid.place_of(code) == place
        others = [tuple(one for one in level if one != code) for level in laid.levels]
        assert [level for level in others if level] == [
            level for level in (tuple(one for one in each if one != code) for each in deck.levels) if level
        ]


@given(decks(), st.data())
def test_steps_of_the_keyboard_reach_whatever_a_drag_reaches_and_lead_back(deck: Deck, data: st.DataObject) -> None:
    code = data.draw(st.sampled_from(sorted(deck.codes)))
    places = deck.places(code)
    start, end = places.index(deck.place_of(code)), data.draw(st.integers(0, len(places) - 1))
    assert deck.placed(code, deck.place_of(code)) == deck
    stepped = deck
    for _ in range(abs(end - start)):
        stepped = stepped.moved(code, 1 if end > start else -1)
    assert stepped == deck.placed(code, places[end])


def test_a_card_leaves_its_level_passes_the_blank_cards_and_joins_the_next() -> None:
    deck = Deck(levels=(("C01", "C02"), ("C03",)), blanks=(1,))
    first = deck.moved("C02", 1)
    assert (first.levels, first.blanks) == ((("C01",), ("C02",), ("C03",)), (0, 1))
    second = first.moved("C02", 1)
    assert second.blanks == (1, 0)
    third = second.moved("C02", 1)
    assert (third.levels, third.blanks) == ((("C01",), ("C02", "C03")), (1,))
    assert third.moved("C02", 1).levels == (("C01",), ("C03",), ("C02",))


def test_places_are_named_by_the_deck_without_the_card() -> None:
    deck = Deck(levels=(("C01",), ("C02",)), blanks=(2,))
    assert deck.place_of("C01") == Between(gap=0, under=2)
    assert deck.placed("C01", On(level=0)).levels == (("C01", "C02"),)


def test_a_blank_card_goes_under_the_card_or_over_the_lowest() -> None:
    deck = Deck(levels=(("C01",), ("C02",), ("C03",)), blanks=(0, 0))
    assert [deck.gap_beside(code) for code in ("C01", "C02", "C03")] == [0, 0, 1]
    assert deck.with_blanks(1, 2).blanks == (0, 2)
    assert deck.with_blanks(0, -1).blanks == (0, 0)
    assert Deck(levels=(("C01",),), blanks=()).gap_beside("C01") is None
