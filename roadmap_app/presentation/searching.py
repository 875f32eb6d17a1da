"""Search over elements, in all three languages at once."""

import re
from collections.abc import Iterable, Sequence
from functools import cached_property

from roadmap_app.domain.element import Element

_ALIKE = str.maketrans({"ё": "е", "’": "'", "ʼ": "'", "\N{NO-BREAK SPACE}": " "})


def folded(text: str) -> str:
    """The text without what a search overlooks: case, е or ё, and the sign that is used as an apostrophe."""
    return text.casefold().translate(_ALIKE)


class Haystack:
    """What the elements are found by: code, name and summary in every language, and the legal basis. An element is
    found when it has all the words of the query, in any order, each perhaps as a part of a longer word."""

    def __init__(self, elements: Iterable[Element]) -> None:
        self._elements = tuple(elements)

    def found(self, query: str) -> tuple[bool, ...]:
        """For each element, in the order they were given, whether the query finds it; an empty one finds all."""
        words = folded(query).split()
        if not words:
            return (True,) * len(self._elements)
        hits = [words[0] in text for text in self._texts]
        for word in words[1:]:
            hits = [hit and word in text for hit, text in zip(hits, self._texts, strict=True)]
        return tuple(hits)

    def best(self, query: str) -> tuple[Element, ...]:
        """Those that the query finds, the likeliest first: words that begin the code or words of a name, then words
        inside of them, then words of the other texts; those as likely in the order they were given."""
        words = folded(query).split()
        found = (each for each, hit in zip(self._elements, self.found(query), strict=True) if hit)
        return tuple(sorted(found, key=lambda element: _distance(words, element)))

    @cached_property
    def _texts(self) -> tuple[str, ...]:
        return tuple(_text(element) for element in self._elements)


BEGINNING, INSIDE, ELSEWHERE = range(3)


def _distance(words: Sequence[str], element: Element) -> int:
    """Of the word that is farthest from a title, in the language in which they are nearest."""
    titles = (folded(f"{element.code} {name}") for name in (element.name.en, element.name.be, element.name.ru))
    return min(max((_place(word, title) for word in words), default=BEGINNING) for title in titles)


def _place(word: str, title: str) -> int:
    if re.search(rf"(?<!\w){re.escape(word)}", title):
        return BEGINNING
    return INSIDE if word in title else ELSEWHERE


def _text(element: Element) -> str:
    names = (element.name.en, element.name.be, element.name.ru)
    summaries = (element.summary.en, element.summary.be, element.summary.ru)
    return folded("\n".join((element.code, *names, *summaries, element.legal_basis)))
