"""Reading a table from .csv, .xlsx or .ods. What comes in is hostile (docs/privacy.md): limits before parsing,
cells only, no links, no macros, and one sentence about what is wrong."""

import csv
import io
import re
from collections import Counter
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path
from stat import S_ISREG
from typing import TYPE_CHECKING

from roadmap_app.domain.errors import FileProblem, problem_of
from roadmap_app.domain.files import TEXT_TABLES, WORKBOOKS
from roadmap_app.domain.progress import Progress, unwatched
from roadmap_app.exchange.spreadsheets import LARGEST_GRID, MOST_COLUMNS, look_through, too_large

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

LARGEST_FILE = 200 * 2**20
LARGEST_CELL = 100_000
MOST_ROWS = 3_000_000
SEPARATORS = (",", ";", "\t")
_AT_ONCE = 2000
"""Lines between two words on how far it is."""


Line = tuple[int, tuple[str, ...]]


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet as it stands in its file: each line that holds something with its number, which counts from 1, and its
    cells, stripped, without the empty ones at its end."""

    name: str
    lines: tuple[Line, ...]

    @property
    def width(self) -> int:
        return max((len(cells) for _line, cells in self.lines), default=0)


def read_table(path: Path) -> SourceTable:
    """The first sheet, or the whole CSV file; FileProblem where it cannot be read as a table."""
    _check_size(path)
    if _is_text(path):
        return _table(path.name, _csv_lines(path))
    return _table(path.name, _sheet_lines(path))


def read_sheets(path: Path, progress: Progress = unwatched) -> tuple[Sheet, ...]:
    """Every sheet that can be seen and holds something, whatever stands in its first lines; a CSV file is one sheet
    without a name. A cell merged over several rows stands for each of them. FileProblem where it is no table."""
    _check_size(path)
    if _is_text(path):
        read = [Sheet(name="", lines=_kept(path.name, _csv_lines(path), progress))]
    else:
        look_through(path, lambda share: progress(share / 2))
        read = _workbook(path, lambda share: progress((1 + share) / 2))
    sheets = tuple(sheet for sheet in read if sheet.lines)
    if not sheets:
        raise FileProblem("empty_table", file=path.name)
    return sheets


def sheet_of(rows: Iterable[Iterable[str]]) -> Sheet:
    """Rows that came in no file."""
    lines = ((number, [*cells]) for number, cells in enumerate(rows, start=1))
    return Sheet(name="", lines=_kept("", lines, unwatched))


def _is_text(path: Path) -> bool:
    """FileProblem where it is no table by its name."""
    suffix = path.suffix.lower()
    if suffix not in (*TEXT_TABLES, *WORKBOOKS):
        raise FileProblem("not_a_table", file=path.name)
    return suffix in TEXT_TABLES


def _kept(
    file: str, lines: Iterable[tuple[int, list[str]]], progress: Progress
) -> tuple[tuple[int, tuple[str, ...]], ...]:
    kept: list[tuple[int, tuple[str, ...]]] = []
    total = 0
    for at, (line, cells) in enumerate(lines):
        if at % _AT_ONCE == 0:
            progress(min(at / MOST_ROWS, 1))
        stripped = [cell.strip() for cell in cells]
        filled = max((place for place, cell in enumerate(stripped, start=1) if cell), default=0)
        if not filled:
            continue
        if filled > MOST_COLUMNS:
            raise FileProblem("too_many_columns", file=file, limit=MOST_COLUMNS)
        total += filled
        if len(kept) >= MOST_ROWS or total > LARGEST_GRID:
            raise FileProblem("too_many_rows", file=file, limit=len(kept))
        kept.append((line, tuple(stripped[:filled])))
    return tuple(kept)


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
    separator = "\t" if path.suffix.lower() == ".tsv" else _separator(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
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
    with _opened(path) as book:
        for number, cells in enumerate(book.get_sheet_by_index(0).iter_rows(), start=1):
            yield number, [_as_text(cell) for cell in cells]


def _workbook(path: Path, progress: Progress) -> list[Sheet]:
    with _opened(path) as book:
        from python_calamine import SheetTypeEnum, SheetVisibleEnum

        seen = [
            sheet.name
            for sheet in book.sheets_metadata
            if sheet.visible is SheetVisibleEnum.Visible and sheet.typ is SheetTypeEnum.WorkSheet
        ]
        sheets: list[Sheet] = []
        for at, name in enumerate(seen):
            progress(at / len(seen))
            sheets.append(
                Sheet(
                    name=name,
                    lines=_kept(path.name, _filled(book.get_sheet_by_name(name)), _part(progress, at, len(seen))),
                )
            )
        return sheets


def _part(progress: Progress, at: int, of: int) -> Progress:
    """The progress of one of several equal pieces."""
    return lambda share: progress((at + share) / of)


def _filled(sheet: "CalamineSheet") -> Iterator[tuple[int, list[str]]]:
    """The lines of a sheet from column A on, which the reader leaves out where it is empty; a merged cell stands in
    each of its rows."""
    merged = _merged_down(sheet)
    left = [""] * (sheet.start[1] if sheet.start else 0)
    standing: dict[int, tuple[int, str]] = {}
    for at, cells in enumerate(sheet.iter_rows()):
        line = [*left, *map(_as_text, cells)]
        for column, last in merged.get(at, ()):
            if column < len(line):
                standing[column] = (last, line[column])
        for column, (last, value) in tuple(standing.items()):
            if at > last:
                del standing[column]
            elif not line[column]:
                line[column] = value
        yield at + 1, line


def _merged_down(sheet: "CalamineSheet") -> dict[int, list[tuple[int, int]]]:
    """By first row, the columns of cells that are merged over several rows, each with its last row."""
    found: dict[int, list[tuple[int, int]]] = {}
    for (top, left), (bottom, _right) in sheet.merged_cell_ranges or ():
        if bottom > top:
            found.setdefault(top, []).append((left, bottom))
    return found


@contextmanager
def _opened(path: Path) -> Generator["CalamineWorkbook"]:
    """The workbook, which is closed again; FileProblem (not_a_table) for whatever goes wrong in its reader."""
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        with path.open("rb") as stream, CalamineWorkbook.from_filelike(stream) as book:
            yield book
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
