"""The cells of one row, read as what they should be; what they are not is noted and told all at once."""

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import TypeVar

from roadmap_app.domain.days import is_partial_day
from roadmap_app.domain.errors import MOST_TOLD, ImportRefused, Parameter, Refusal
from roadmap_app.domain.plan import MOST_MONTHS
from roadmap_app.domain.text import UNSHOWABLE, Text, plain_code
from roadmap_app.exchange.tables import Row

E = TypeVar("E", bound=StrEnum)

_WHOLE = re.compile("0|-?[1-9][0-9]{0,8}")
"""One way to write each number, so that two rows which differ are two answers."""
_FIGURE = re.compile("[+-]?[0-9]{1,9}([.,][0-9]{1,17})?")
LONGEST_TEXT = 32_000
"""Characters of a cell; a little less than what a cell of the published workbook holds."""


class Problems:
    """Everything that is wrong with one file, in the order in which it was found; after the first `most` the rest is
    only counted."""

    def __init__(self, most: int = MOST_TOLD) -> None:
        self._most = most
        self._refusals: list[Refusal] = []
        self.count = 0

    def add(self, code: str, line: int | None, /, **parameters: Parameter) -> None:
        self.count += 1
        if self.count <= self._most:
            self._refusals.append(Refusal(code=code, line=line, parameters=parameters))

    @property
    def refusals(self) -> tuple[Refusal, ...]:
        return tuple(self._refusals)

    def check_columns(self, columns: Sequence[str], *, known: Sequence[str], needed: Sequence[str]) -> None:
        for column in columns:
            if column not in known:
                self.add("unknown_column", None, column=column, known=", ".join(known))
        for column in needed:
            if column not in columns:
                self.add("missing_column", None, column=column)
        self.refuse_if_any()

    def refuse_if_any(self) -> None:
        if self._refusals:
            raise ImportRefused(tuple(self._refusals), count=self.count)


class Cells:
    """One row; a column that the file does not have reads as empty. `in_part`: what it does not have may be missing."""

    def __init__(self, row: Row, problems: Problems, *, in_part: bool = False) -> None:
        self.line = row.line
        self._in_part = in_part
        self._cells = row.cells
        self._problems = problems
        for column, value in row.cells.items():
            sign = UNSHOWABLE.search(value)
            if sign is not None:
                problems.add("control_character", self.line, column=column, sign=f"U+{ord(sign[0]):04X}")
            elif len(value) > LONGEST_TEXT:
                problems.add("text_too_long", self.line, column=column, limit=LONGEST_TEXT)

    @property
    def columns(self) -> frozenset[str]:
        """Those that the file has."""
        return frozenset(self._cells)

    def has(self, column: str) -> bool:
        """Whether the file has the column."""
        return column in self._cells

    def word(self, column: str) -> str:
        return self._cells.get(column, "")

    def code(self, column: str) -> str:
        """A code, as it is kept."""
        return plain_code(self.word(column))

    def required(self, column: str) -> str:
        return self._there(column, self.word(column))

    def required_code(self, column: str) -> str:
        return self._there(column, self.code(column))

    def _there(self, column: str, value: str) -> str:
        if not value and not self._may_miss(column):
            self._problems.add("empty_cell", self.line, column=column)
        return value

    def _may_miss(self, column: str) -> bool:
        return self._in_part and not self.has(column)

    def text(self, column: str) -> Text:
        return Text(en=self.word(f"{column}_en"), ru=self.word(f"{column}_ru"), be=self.word(f"{column}_be"))

    def list(self, column: str) -> tuple[str, ...]:
        """Parts separated by `;`."""
        return tuple(part.strip() for part in self.word(column).split(";") if part.strip())

    def one_of(self, column: str, choice: type[E], otherwise: E, *, may_be_empty: bool = False) -> E:
        """`otherwise` for an empty cell that may be empty; it stands in for a wrong one, which is noted."""
        value = self.word(column)
        for member in choice:
            if member.value == value:
                return member
        if value or not (may_be_empty or self._may_miss(column)):
            self._problems.add(
                "unknown_value",
                self.line,
                column=column,
                value=value,
                known=", ".join(member.value for member in choice),
            )
        return otherwise

    def day(self, column: str) -> str:
        """YYYY, YYYY-MM or YYYY-MM-DD, or empty."""
        value = self.word(column)
        if value and not is_partial_day(value):
            self._problems.add("bad_date", self.line, column=column, value=value)
        return value

    def months(self, column: str) -> int | None:
        return self.whole(column, 0, MOST_MONTHS) if self.word(column) else None

    def whole(self, column: str, low: int, high: int) -> int | None:
        """A whole number from `low` to `high`; None for anything else, which is noted."""
        value = self.word(column)
        if not _WHOLE.fullmatch(value):
            self._problems.add("not_a_number", self.line, column=column, value=value)
            return None
        if not low <= int(value) <= high:
            self._problems.add("value_out_of_range", self.line, column=column, value=value, low=low, high=high)
            return None
        return int(value)

    def answer(self, column: str, low: int, high: int, *, abstain: str) -> int | None:
        """A whole number from `low` to `high`; None for the word that abstains, and for anything else, which is
        noted."""
        value = self.word(column)
        if value == abstain:
            return None
        if not _WHOLE.fullmatch(value):
            self._problems.add("not_an_answer", self.line, column=column, value=value, low=low, high=high)
            return None
        return self.whole(column, low, high)

    def figure(self, column: str, low: float, high: float, *, may_be_empty: bool = False) -> float | None:
        """A number from `low` to `high`, with a point or a comma; None for an empty cell that may be empty."""
        value = self.word(column)
        if not value and (may_be_empty or self._may_miss(column)):
            return None
        if not _FIGURE.fullmatch(value):
            self._problems.add("not_a_figure", self.line, column=column, value=value)
            return None
        figure = float(value.replace(",", "."))
        if not low <= figure <= high:
            self._problems.add("value_out_of_range", self.line, column=column, value=value, low=low, high=high)
            return None
        return figure
