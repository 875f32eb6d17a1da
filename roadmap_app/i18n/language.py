"""One language of the program: its messages, labels, numbers and dates."""

import csv
import gettext
import re
from functools import cache
from io import StringIO

from roadmap_app import shipped

LANGUAGES = ("en", "be", "ru")

_SPACE = "\N{NO-BREAK SPACE}"
_UNITS = r"days?|months?|дзень|дні|дзён|день|дня|дней|мес\w*"
_TORN = re.compile(rf"(?<=\b[DД]) (?=[+−] )|(?<=\b[DД] [+−]) |(?<=[\d}}]) (?=%|(?:{_UNITS})\b)")
"""The spaces at which no line may end."""


class Language:
    """Everything that a text needs from its language. Making one reads a message catalogue and the labels file;
    Babel's locale data is loaded with the first date in words."""

    def __init__(self, code: str) -> None:
        if code not in LANGUAGES:
            raise ValueError(code)
        self.code = code
        self._messages = _messages(code)
        self._labels = _labels(code)

    def gettext(self, message: str) -> str:
        return as_shown(self._messages.gettext(message), self.code)

    def ngettext(self, singular: str, plural: str, n: int) -> str:
        """The form for `n`; Belarusian and Russian have three."""
        return as_shown(self._messages.ngettext(singular, plural, n), self.code)

    def label(self, group: str, key: str) -> str:
        """A word of the labels file; KeyError where it has none."""
        return self._labels[group, key]

    def has_label(self, group: str, key: str) -> bool:
        return (group, key) in self._labels

    def keys(self, group: str) -> tuple[str, ...]:
        """All that the labels file names in a group, in its order."""
        return tuple(key for of, key in self._labels if of == group)

    def number(self, value: float, decimals: int = 0) -> str:
        """Rounded for display: thousands are set apart from 10 000 on; outside English with a decimal comma."""
        digits = f"{abs(value):,.{decimals}f}"
        sign = "\N{MINUS SIGN}" if value < 0 and any(digit in "123456789" for digit in digits) else ""
        whole, _, part = digits.partition(".")
        thousands, point = (",", ".") if self.code == "en" else (_SPACE, ",")
        whole = whole.replace(",", thousands if len(whole) > len("9,999") else "")
        return sign + whole + (point + part if part else "")

    def figure(self, value: float) -> str:
        """A median or a line on the scale: a whole number, or with one decimal."""
        return self.number(value, 0 if value == int(value) else 1)

    def percent(self, share: float, decimals: int = 0) -> str:
        """A share of 1 as per cent."""
        return self.number(100 * share, decimals) + _SPACE + "%"

    def day(self, iso: str) -> str:
        """A day in words ("24 November 2026"), a partial date as far as it goes, empty for empty."""
        if len(iso) <= len("YYYY"):
            return iso
        from datetime import date

        from babel.dates import format_date

        if len(iso) == len("YYYY-MM"):
            words = format_date(date.fromisoformat(iso + "-01"), "LLLL y", locale=self.code)
        else:
            words = format_date(date.fromisoformat(iso), "d MMMM y", locale=self.code)
        return words if self.code == "en" else words + _SPACE + "года"

    def offset(self, days: float) -> str:
        """A day counted from day D: "D + 30 days"."""
        if days == 0:
            return self.gettext("day D")
        count = int(abs(days))
        if days < 0:
            return self.ngettext("D − {n} day", "D − {n} days", count).format(n=self.number(count))
        return self.ngettext("D + {n} day", "D + {n} days", count).format(n=self.number(count))


@cache
def as_shown(text: str, code: str) -> str:
    """A text of the catalogues: Belarusian ones are stored with the ASCII apostrophe and shown with the typographic
    one, and in none is a number torn from what it counts ("D + 30 days", "95 %", "12 months")."""
    untorn = _TORN.sub(_SPACE, text)
    return untorn.replace("'", "’") if code == "be" else untorn


@cache
def _messages(code: str) -> gettext.NullTranslations:
    if code == "en":
        return gettext.NullTranslations()
    with shipped("resources", "translations", code, "LC_MESSAGES", "roadmap.mo").open("rb") as stream:
        return gettext.GNUTranslations(stream)


@cache
def _labels(code: str) -> dict[tuple[str, str], str]:
    rows = csv.DictReader(StringIO(shipped("resources", "labels.csv").read_text(encoding="utf-8"), newline=""))
    return {(row["group"], row["key"]): as_shown(row[code], code) for row in rows}
