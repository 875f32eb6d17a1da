"""What the words in a table mean: a person writes "in force" or "действует" where a file of ours has a code."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from roadmap_app.domain.criterion import Role
from roadmap_app.domain.days import is_partial_day
from roadmap_app.domain.element import Confidence, Kind, Layer, Scope, Status, Verified, alike, short_code
from roadmap_app.domain.panel import Seat
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.domain.text import Text, plain_code
from roadmap_app.exchange.forms import ABSTAIN, YesOrNo
from roadmap_app.i18n import LANGUAGES, Language
from roadmap_app.presentation.names import given_name
from roadmap_app.presentation.searching import folded

_DAY = re.compile(r"(?:(?:([0-9]{1,2})\.)?([0-9]{1,2})[./])?([0-9]{4})")
"""A day and a month with a slash between are read the other way round across the sea, so they are not guessed at."""
_CODE = re.compile("[A-Za-z]+-([A-Za-z]+-)?[0-9]+")
_MIDNIGHT = re.compile(" 00:00(:00)?$")
_DAYS = ("signed_on", "in_force_from", "term_start")


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """`codes` by the word as `folded` makes it. `many`: the cell is a list. `telling`: a column that is mostly
    understood is this one; with `new_codes` also what only looks like a code is."""

    codes: Mapping[str, str] = field(default_factory=dict[str, str])
    new_codes: bool = False
    many: bool = False
    telling: bool = False

    def of(self, cell: str) -> str:
        """With codes in place of the words that are known; what is not known stays."""
        if self.many:
            return ";".join(self._one(part.strip()) for part in re.split("[;\n]", cell) if part.strip())
        return self._one(cell)

    def understands(self, cell: str) -> bool:
        return folded(cell) in self.codes or folded(plain_code(cell)) in self.codes or self._is_new_code(cell)

    def _is_new_code(self, cell: str) -> bool:
        return self.new_codes and _CODE.fullmatch(plain_code(cell)) is not None

    def _one(self, word: str) -> str:
        if not self.codes:
            return word
        return self.codes.get(folded(word)) or self.codes.get(folded(plain_code(word)), word)


class CodeMeaning(Meaning):
    """Codes of elements in whatever spelling: that of a known one, else as it is kept when it is new. `codes` also by
    what tells them apart."""

    def understands(self, cell: str) -> bool:
        return self._known(cell) is not None or self._is_new_code(cell)

    def with_new(self, words: Iterable[str]) -> "CodeMeaning":
        """With the codes that a table brings itself, each as it is spelt first."""
        codes = dict(self.codes)
        for word in words:
            codes.setdefault(folded(alike(word)), self._one(word))
        return replace(self, codes=codes)

    def _one(self, word: str) -> str:
        plain = plain_code(word)
        return self._known(word) or (plain.upper() if _CODE.fullmatch(plain) else plain)

    def _known(self, word: str) -> str | None:
        return self.codes.get(folded(plain_code(word))) or self.codes.get(folded(alike(word)))


class DayMeaning(Meaning):
    """Days are written as 8.12.1999, 12.1999 or 1999 where people write for people."""

    def of(self, cell: str) -> str:
        found = _DAY.fullmatch(cell)
        if found is None:
            return _MIDNIGHT.sub("", cell)
        day, month, year = found.groups()
        written = "-".join(part.zfill(2) for part in (year, month, day) if part)
        return written if is_partial_day(written) else cell


Meanings = Mapping[str, Meaning]
"""By known column."""


def with_new_codes(meanings: Meanings, words: Iterable[str]) -> Meanings:
    """Codes that a table brings itself are known in it too, in whatever spelling."""
    every = tuple(words)
    return {
        name: meaning.with_new(every) if isinstance(meaning, CodeMeaning) else meaning
        for name, meaning in meanings.items()
    }


def element_codes(picture: Snapshot) -> Meanings:
    """The codes alone, for a table in which all other words stand as they are kept."""
    codes = _element_codes(picture)
    return {
        "code": CodeMeaning(codes=codes, new_codes=True, telling=True),
        "depends_on": CodeMeaning(codes=codes, many=True),
    }


def criterion_codes(picture: Snapshot) -> Meanings:
    """As for elements."""
    return {"code": Meaning(codes=_codes(criterion.code for criterion in picture.criteria), telling=True)}


def answer_codes(picture: Snapshot) -> Meanings:
    """As for elements."""
    return {
        "seat": Meaning(codes=_codes(seat.code for seat in picture.seats), telling=True),
        "element": CodeMeaning(codes=_element_codes(picture), telling=True),
        "criterion": Meaning(codes=_codes(criterion.code for criterion in picture.criteria), telling=True),
    }


def element_meanings(picture: Snapshot) -> Meanings:
    domains = {element.domain for element in picture.elements}
    return {
        **element_codes(picture),
        "domain": Meaning(codes=_labels("domain", domains), telling=True),
        "kind": Meaning(codes=_values("kind", Kind), telling=True),
        "layer": Meaning(codes=_values("layer", Layer), telling=True),
        "status": Meaning(codes=_values("status", Status), telling=True),
        "scope": Meaning(codes=_values("scope", Scope), telling=True),
        "confidence": Meaning(codes=_values("confidence", Confidence) | _values("confidence-level", Confidence)),
        "verified": Meaning(codes=_values("verified", Verified)),
        "exit_route": Meaning(codes=_named((route.code, route.name) for route in picture.routes)),
        **{column: DayMeaning() for column in _DAYS},
    }


def criterion_meanings(picture: Snapshot) -> Meanings:
    return {
        **criterion_codes(picture),
        "role": Meaning(codes=_values("role", Role), telling=True),
        "priority": Meaning(codes=_values("button", YesOrNo)),
    }


def answer_meanings(picture: Snapshot) -> Meanings:
    abstained = {folded(Language(code).label("glossary", "cannot_judge")): ABSTAIN for code in LANGUAGES}
    return {
        **answer_codes(picture),
        "seat": Meaning(codes=_seats(picture.seats), telling=True),
        "criterion": Meaning(codes=_named((each.code, each.name) for each in picture.criteria), telling=True),
        "value": Meaning(codes=abstained | {ABSTAIN: ABSTAIN}),
        "confidence": Meaning(codes=_values("confidence", Confidence) | _values("confidence-level", Confidence)),
    }


def _codes(codes: Iterable[str]) -> dict[str, str]:
    """Each as it is, and without the prefix that is never shown."""
    known = tuple(codes)
    return {folded(short_code(code)): code for code in known} | {folded(code): code for code in known}


def _element_codes(picture: Snapshot) -> dict[str, str]:
    known = tuple(element.code for element in picture.elements)
    return {folded(alike(code)): code for code in known} | _codes(known)


def _seats(seats: Iterable[Seat]) -> dict[str, str]:
    """Codes by pseudonym, and by themselves. A pseudonym that the program gave is known in every language."""
    known = tuple(seats)
    languages = [Language(code) for code in LANGUAGES]
    found: dict[str, str] = {}
    for seat in known:
        given = {folded(given_name(seat, language)) for language in languages}
        own = folded(seat.pseudonym)
        found.update(dict.fromkeys(given if own in given else {own}, seat.code))
    return found | _codes(seat.code for seat in known)


def _values(group: str, values: Iterable[StrEnum]) -> dict[str, str]:
    known = tuple(values)
    return _labels(group, (value.value for value in known)) | {folded(value.value): value.value for value in known}


def _labels(group: str, codes: Iterable[str]) -> dict[str, str]:
    """Codes by their words in every language, and by themselves."""
    known = tuple(codes)
    found = {folded(code): code for code in known}
    for language in (Language(code) for code in LANGUAGES):
        found.update({folded(language.label(group, code)): code for code in known if language.has_label(group, code)})
    return found


def _named(things: Iterable[tuple[str, Text]]) -> dict[str, str]:
    """Codes by the names that the workspace gives them, and by themselves."""
    known = tuple(things)
    names = {folded(name): code for code, text in known for name in (text.en, text.ru, text.be) if name}
    return names | {folded(code): code for code, _text in known}
