"""The sheet as its columns and lines are chosen from."""

from collections.abc import Sequence

from roadmap_app.exchange.arranging import column_names, rows_under
from roadmap_app.exchange.tables import Line
from roadmap_app.ui.importing.checking import Choice, Table

_LONGEST_NAME = 28


def sheet_columns(table: Table, choice: Choice) -> list[str]:
    """The columns of the sheet as they are chosen from: their letters as in a spreadsheet, and their names, or what
    stands in them first."""
    sheet = table.sheets[choice.sheet]
    names = column_names(sheet, choice.arrangement.header)
    rows = rows_under(sheet, choice.arrangement.header)
    return [_column_name(at, name or _first(rows, at)) for at, name in enumerate(names)]


def line_words(line: int, cells: Sequence[str]) -> str:
    """A line of the sheet as it is chosen from."""
    return f"{line}: {_shortened(' · '.join(cell for cell in cells if cell))}"


def _column_name(at: int, words: str) -> str:
    return f"{_letters(at)}: {_shortened(words)}" if words else _letters(at)


def _shortened(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST_NAME else words[: _LONGEST_NAME - 1] + "…"


def _letters(at: int) -> str:
    """A, B, …, Z, AA, AB, …"""
    letters = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _first(rows: Sequence[Line], at: int) -> str:
    return next((cells[at] for _line, cells in rows if at < len(cells) and cells[at]), "")
