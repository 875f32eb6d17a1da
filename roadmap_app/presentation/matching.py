"""How close what a person typed is to words that were meant: it forgives gaps, slips of a finger, and the keyboard
being set to another language."""

from roadmap_app.presentation.searching import folded

EXACT, PART, SLIP, GAPS = 0.0, 1.0, 2.0, 3.0
"""What a typed word costs: the beginning of a word, the inside of one, one letter wrong, or letters left out."""

_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,."
_LAYOUTS = ("йцукенгшщзхъфывапролджэячсмитьбю", "йцукенгшўзх'фывапролджэячсмітьбю")


def closeness(query: str, words: str) -> float | None:
    """The cost of the typed words together, 0 for the best; None where one of them is not meant."""
    found = folded(words).replace(":", " ").replace("…", " ").split()
    cost = 0.0
    for typed in folded(query).split():
        best = min((each for word in found if (each := _cost(typed, word)) is not None), default=None)
        if best is None:
            return None
        cost += best
    return cost


def in_other_layouts(query: str) -> tuple[str, ...]:
    """What the same keys write with the keyboard set to another language."""
    text = query.casefold()
    to_cyrillic = (text.translate(str.maketrans(_LATIN, layout)) for layout in _LAYOUTS)
    to_latin = (text.translate(str.maketrans(layout, _LATIN)) for layout in _LAYOUTS)
    return tuple(dict.fromkeys(each for each in (*to_cyrillic, *to_latin) if each != text))


def latin_letter(letter: str) -> str:
    """What the key of a Cyrillic letter writes on a Latin keyboard; empty where that is no letter."""
    for layout in _LAYOUTS:
        at = layout.find(letter.casefold())
        if at >= 0 and _LATIN[at].isalpha() and not letter.isascii():
            return _LATIN[at]
    return ""


def _cost(typed: str, word: str) -> float | None:
    if word.startswith(typed):
        return EXACT
    if typed in word:
        return PART
    if len(typed) > 3 and _one_slip(typed, word):
        return SLIP
    if len(typed) > 2 and word[:1] == typed[:1] and _with_gaps(typed, word):
        return GAPS
    return None


def _one_slip(typed: str, word: str) -> bool:
    """Whether one letter more, less, another, or two swapped turn `typed` into the beginning of `word`."""
    at = next((i for i, (one, other) in enumerate(zip(typed, word, strict=False)) if one != other), len(word))
    rest, left = typed[at:], word[at:]
    return (
        left.startswith(rest[1:])
        or left[1:].startswith(rest)
        or left[1:].startswith(rest[1:])
        or (rest[:2] == left[1::-1] and left[2:].startswith(rest[2:]))
    )


def _with_gaps(typed: str, word: str) -> bool:
    letters = iter(word)
    return all(letter in letters for letter in typed)
