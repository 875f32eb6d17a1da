"""Tables as spreadsheets put them on the clipboard: cells parted by tabs, rows by line ends, and quotation marks around
a cell that holds either."""

import re
from collections.abc import Iterable, Iterator, Sequence

from roadmap_app.domain.errors import Refused
from roadmap_app.exchange.formulas import meant, neutral
from roadmap_app.exchange.spreadsheets import MOST_COLUMNS

LARGEST_PASTE = 10_000_000
"""Characters."""
MOST_ROWS = 100_000

_QUOTED = re.compile('"((?:[^"]|"")*+)"(?=[\t\r\n]|\\Z)')
_BARE = re.compile("[^\t\r\n]*")
_NEEDS_QUOTES = re.compile('^"|[\t\r\n]')


def read_table(text: str) -> tuple[tuple[str, ...], ...]:
    """Rows of the same length, cells as they were written; Refused (paste_empty, paste_too_large, paste_not_a_table)
    where there are none, too many, or what is no text. A quotation mark that is never closed is one of the text."""
    if len(text) > LARGEST_PASTE:
        raise Refused("paste_too_large")
    if "\0" in text:
        raise Refused("paste_not_a_table")
    if not text.strip():
        raise Refused("paste_empty")
    rows: list[list[str]] = []
    for row in _rows(text):
        if len(rows) >= MOST_ROWS or len(row) > MOST_COLUMNS:
            raise Refused("paste_too_large")
        rows.append(row)
    width = max(map(len, rows))
    return tuple((*row, *[""] * (width - len(row))) for row in rows)


def write_table(rows: Iterable[Sequence[str]]) -> str:
    """What a spreadsheet takes as these rows, and `read_table` reads as them. What would be a formula stays a text."""
    return "".join("\t".join(map(_written, row)) + "\r\n" for row in rows)


def _rows(text: str) -> Iterator[list[str]]:
    """A line end after the last row begins no row."""
    at, row = 0, list[str]()
    while at < len(text):
        found = _QUOTED.match(text, at)
        if found is not None:
            cell, at = found[1].replace('""', '"'), found.end()
        else:
            bare = _BARE.match(text, at)
            cell, at = ("", at) if bare is None else (bare[0], bare.end())
        row.append(meant(cell))
        if text.startswith("\t", at):
            at += 1
            if at < len(text):
                continue
            row.append("")
        at += 2 if text.startswith("\r\n", at) else 1
        yield row
        row = []


def _written(cell: str) -> str:
    cell = neutral(cell)
    return '"' + cell.replace('"', '""') + '"' if _NEEDS_QUOTES.search(cell) else cell
