"""What the columns of tables that come in and go out are called, in words instead of codes."""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from roadmap_app.domain.text import LanguageCode
from roadmap_app.i18n import LANGUAGES, Language
from roadmap_app.presentation.searching import folded

_GROUPS = ("import-column", "field", "column")
_TEXT = re.compile("(.+)_(en|ru|be)")
_CRITERIA = "criterion_name"


def column_title(column: str, language: Language, *, criteria: bool = False) -> str:
    """A known column in words; a text's language stands beside it."""
    text = _TEXT.fullmatch(column)
    stem, code = (text[1], text[2]) if text else (column, "")
    words = _stem_title(_CRITERIA if criteria and stem == "name" else stem, language)
    return f"{words} ({language.label('language', code)})" if code and stem != "reason" else words


def _stem_title(stem: str, language: Language) -> str:
    if stem.startswith("anchor_"):
        return language.label("import-column", "anchor").format(value=stem.removeprefix("anchor_"))
    for group in _GROUPS:
        if language.has_label(group, stem):
            return language.label(group, stem)
    return stem


@cache
def headings(known: tuple[str, ...], *, criteria: bool = False) -> Mapping[str, frozenset[str]]:
    """The known columns that a heading can mean, by the heading as `plain_heading` makes it: code, words in any of the
    languages, and other words for the same. A text without its language may be in any."""
    found: dict[str, set[str]] = {}
    languages = [Language(code) for code in LANGUAGES]
    for column in known:
        text = _TEXT.fullmatch(column)
        names = {column, *(column_title(column, language, criteria=criteria) for language in languages)}
        stem = text[1] if text else column
        for language in languages:
            names.add(_stem_title(_CRITERIA if criteria and stem == "name" else stem, language))
            if language.has_label("import-also", stem):
                names.update(language.label("import-also", stem).split(";"))
        for name in names:
            found.setdefault(plain_heading(name), set()).add(column)
    return {name: frozenset(columns) for name, columns in found.items()}


def plain_heading(heading: str) -> str:
    """Without what two people write differently: case, е or ё, signs between words."""
    return " ".join(re.findall(r"\w+", folded(heading).replace("_", " ")))


def language_of(texts: Iterable[str]) -> LanguageCode:
    """The language that these texts are written in, by their letters."""
    letters = "".join(texts).casefold()
    if not re.search("[а-яёіў]", letters):
        return LanguageCode.EN
    own, foreign = len(re.findall("[іў]", letters)), len(re.findall("[ищъ]", letters))
    return LanguageCode.BE if own > foreign else LanguageCode.RU
