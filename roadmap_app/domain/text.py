"""Texts in the three languages of the program."""

from dataclasses import dataclass
from enum import StrEnum


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
        """The text in the language of that code, else in English, else in whichever language has one."""
        return {"en": self.en, "ru": self.ru, "be": self.be}[code] or self.en or self.ru or self.be

    def __bool__(self) -> bool:
        return bool(self.en or self.ru or self.be)


NO_TEXT = Text()
