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

    def in_language(self, language: LanguageCode) -> str:
        """The text in `language`, else in English, else in whichever language has one."""
        return str(getattr(self, language.value)) or self.en or self.ru or self.be

    def __bool__(self) -> bool:
        return bool(self.en or self.ru or self.be)
