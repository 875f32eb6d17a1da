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
        """The text as it is shown in the language of that code, else in English, else in whichever language has one.

        Belarusian is stored with the ASCII apostrophe and shown with the typographic one.
        """
        shown_be = self.be.replace("'", "’")
        return {"en": self.en, "ru": self.ru, "be": shown_be}[code] or self.en or self.ru or shown_be

    def __bool__(self) -> bool:
        return bool(self.en or self.ru or self.be)


NO_TEXT = Text()
