"""Search over elements, in all three languages at once (wording.md, rule 13)."""

from collections.abc import Iterable
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

    @cached_property
    def _texts(self) -> tuple[str, ...]:
        return tuple(_text(element) for element in self._elements)


def _text(element: Element) -> str:
    names = (element.name.en, element.name.be, element.name.ru)
    summaries = (element.summary.en, element.summary.be, element.summary.ru)
    return folded("\n".join((element.code, *names, *summaries, element.legal_basis)))
