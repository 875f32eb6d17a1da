"""Texts in the three languages of the program."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self


class LanguageCode(StrEnum):
    EN = "en"
    RU = "ru"
    BE = "be"


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One text in up to three languages; empty where it has not been written."""

    en: str = ""
    ru: str = ""
    be: str = ""

    def in_language(self, code: str) -> str:
        """The text as it is shown in the language of that code, else in English, else in whichever language has one.

        Belarusian is stored with the ASCII apostrophe and shown with the typographic one.
        """
        return self.own(code) or self.en or self.ru or self.own("be")

    def own(self, code: str) -> str:
        """The text as it is shown that was written in the language of that code; empty where none was."""
        return {"en": self.en, "ru": self.ru, "be": self.be.replace("'", "’")}[code]

    def rewritten(self, code: str, text: str) -> Self:
        """With the text of one language as a person wrote it."""
        kept = re.sub("[’ʼ]", "'", text) if code == LanguageCode.BE else text
        return replace(self, **{LanguageCode(code).value: kept})

    def __bool__(self) -> bool:
        return bool(self.en or self.ru or self.be)


NO_TEXT = Text()

UNSHOWABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))
    + "]"
)
"""Control characters but tab and line ends, those that turn the direction of what follows, halves of characters, and
what Unicode says is none: no file format of ours may hold them, and nobody can have meant them."""

_UNSEEN = re.compile("[\xad\u034f\u061c\u180b-\u180f\u200b-\u200f\u2060-\u2065\u206a-\u206f\ufe00-\ufe0f\ufeff]")
"""What takes no place in a line."""

_DASHES = re.compile("[\u058a\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]")


def showable(text: str) -> str:
    """The text with a sign in place of each character that no file may hold."""
    return UNSHOWABLE.sub("\N{REPLACEMENT CHARACTER}", text)


def plain_code(written: str) -> str:
    """A code as it is kept, however it was written: two codes that look alike are the same one."""
    return _DASHES.sub("-", _UNSEEN.sub("", written)).strip()


def one_line(text: str) -> str:
    """The text as it stands in one line of a terminal: nothing in it ends the line or commands the terminal."""
    return showable(re.sub("[\t\n\r\x85\u2028\u2029]", " ", text))
