"""Reading a table from .csv, .xlsx or .ods. What comes in is hostile (privacy.md, rule 9): limits before parsing,
cells only, no links, no macros, and one sentence about what is wrong."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path
from stat import S_ISREG

from roadmap_app.domain.errors import FileProblem, problem_of
from roadmap_app.exchange.spreadsheets import MOST_COLUMNS, look_through, too_large

LARGEST_FILE = 200 * 2**20
LARGEST_CELL = 100_000
MOST_ROWS = 3_000_000
SEPARATORS = (",", ";", "\t")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """`line` counts as a person does, the header being line 1; `cells` by column name, stripped."""

    line: int
    cells: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceTable:
    """A header and its rows; empty rows are left out."""

    file: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def read_table(path: Path) -> SourceTable:
    """The first sheet, or the whole CSV file; FileProblem where it cannot be read as a table."""
    _check_size(path)
    match path.suffix.lower():
        case ".csv":
            lines = _csv_lines(path)
        case ".xlsx" | ".ods":
            lines = _sheet_lines(path)
        case _:
            raise FileProblem("not_a_table", file=path.name)
    return _table(path.name, lines)


def _check_size(path: Path) -> None:
    try:
        status = path.stat()
    except OSError as error:
        raise (problem_of(error, path.name) or FileProblem("cannot_open", file=path.name)) from None
    if not S_ISREG(status.st_mode):
        raise FileProblem("not_a_file", file=path.name)
    if status.st_size > LARGEST_FILE:
        raise too_large(path, status.st_size, LARGEST_FILE)


def _csv_lines(path: Path) -> Iterator[tuple[int, list[str]]]:
    try:
        raw = path.read_bytes()
    except OSError:
        raise FileProblem("cannot_open", file=path.name) from None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileProblem("not_utf8", file=path.name, line=raw.count(b"\n", 0, error.start) + 1) from None
    if "\0" in text:
        raise FileProblem("not_a_table", file=path.name)
    csv.field_size_limit(LARGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    line = 1
    try:
        for cells in reader:
            yield line, cells
            line = reader.line_num + 1
    except csv.Error:
        raise FileProblem("not_a_table_line", file=path.name, line=line) from None


def _separator(text: str) -> str:
    """What parts the columns of the header: a comma, or what spreadsheets write where the comma is the decimal sign."""
    header = re.sub('"[^"]*"', "", text.partition("\n")[0])
    return max(SEPARATORS, key=header.count)


def _sheet_lines(path: Path) -> Iterator[tuple[int, list[str]]]:
    look_through(path)
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        with path.open("rb") as stream, CalamineWorkbook.from_filelike(stream) as book:
            for number, cells in enumerate(book.get_sheet_by_index(0).iter_rows(), start=1):
                yield number, [_as_text(cell) for cell in cells]
    except (CalamineError, OSError):
        raise FileProblem("not_a_table", file=path.name) from None
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise FileProblem("not_a_table", file=path.name) from None  # the reader's own fault, which is no Exception


def _as_text(cell: object) -> str:
    """A cell as a person sees it: whole numbers without a point, days as YYYY-MM-DD."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime) and cell.time() == time():
        return cell.date().isoformat()
    return str(cell)


def _table(file: str, lines: Iterator[tuple[int, list[str]]]) -> SourceTable:
    header = next(lines, None)
    if header is None or not any(cell.strip() for cell in header[1]):
        raise FileProblem("empty_table", file=file)
    columns = _columns(file, header[1])
    rows = tuple(_rows(file, columns, lines))
    return SourceTable(file=file, columns=columns, rows=rows)


def _columns(file: str, header: list[str]) -> tuple[str, ...]:
    named = [cell.strip() for cell in header]
    columns = tuple(named[: max(at for at, column in enumerate(named, start=1) if column)])
    if len(columns) > MOST_COLUMNS:
        raise FileProblem("too_many_columns", file=file, limit=MOST_COLUMNS)
    for column, times in Counter(columns).items():
        if times > 1:
            raise FileProblem("duplicate_column", file=file, column=column)
    return columns


def _rows(file: str, columns: tuple[str, ...], lines: Iterator[tuple[int, list[str]]]) -> Iterator[Row]:
    for at, (line, cells) in enumerate(lines):
        if at >= MOST_ROWS:
            raise FileProblem("too_many_rows", file=file, limit=MOST_ROWS)
        if not any(cell.strip() for cell in cells):
            continue
        if any(cell.strip() for cell in cells[len(columns) :]):
            raise FileProblem("too_many_cells", file=file, line=line)
        padded = [*cells, *[""] * (len(columns) - len(cells))]
        yield Row(line=line, cells={name: cell.strip() for name, cell in zip(columns, padded, strict=False)})
