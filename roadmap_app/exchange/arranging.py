"""How a sheet becomes a table with known columns: which line names its columns, and which column is which."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from roadmap_app.exchange.forms import CRITERIA, Form
from roadmap_app.exchange.meanings import Meaning, Meanings, with_new_codes
from roadmap_app.exchange.tables import Line, Row, Sheet, SourceTable
from roadmap_app.presentation.columns import headings, language_of, plain_heading

FIRST_LINES = 30
"""Among which the line that names the columns is looked for."""
_FEWEST_NAMED = 2
_LOOKED_AT = 60
"""Cells of a column by which it is told what stands in it."""
_MOSTLY = 0.6
_REMEMBERED = 10_000
"""Words of a column whose meaning is not looked for again: many rows say the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """`header` is the number of the line that names the columns, 0 where none does: then every line is a row, else
    every line after it. `columns` says, by known column, which column of the sheet it is; what no column is, `for_all`
    rows may say alike. An empty cell leaves what is recorded, or `clears` it."""

    header: int = 0
    columns: Mapping[str, int] = field(default_factory=dict[str, int])
    for_all: Mapping[str, str] = field(default_factory=dict[str, str])
    clears: bool = False


def header_of(sheet: Sheet, forms: Iterable[Form[Any]]) -> int:
    """The number of the line among the first ones in which most columns are known by name to one of the forms; 0 where
    there is no such line."""
    best, most = 0, _FEWEST_NAMED - 1
    known = [_headings(form) for form in forms]
    for line, cells in sheet.lines[:FIRST_LINES]:
        named = max(len({plain_heading(cell) for cell in cells} & set(names)) for names in known)
        if named > most or (named == most == len(cells) == 1 and not best):
            best, most = line, named
    return best


def propose(sheet: Sheet, form: Form[Any], header: int, meanings: Meanings) -> Arrangement:
    """Columns by their names; where no line names them, by what stands in them."""
    if header:
        return Arrangement(header=header, columns=_by_name(sheet, form, header))
    return Arrangement(columns=_by_content(sheet, form, meanings))


def column_names(sheet: Sheet, header: int) -> tuple[str, ...]:
    """What the columns of the sheet are called in it, empty where they are not."""
    named = next((cells for line, cells in sheet.lines if line == header), ())
    return (*named, *[""] * (sheet.width - len(named)))


def rows_under(sheet: Sheet, header: int) -> Sequence[Line]:
    return [line for line in sheet.lines if line[0] > header]


def arranged(file: str, sheet: Sheet, arrangement: Arrangement, meanings: Meanings) -> SourceTable:
    """The rows with their known columns alone; those in which all of these are empty are left out. An empty cell says
    nothing, unless it `clears`."""
    lines = rows_under(sheet, arrangement.header)
    rows = (
        Row(line=line, cells={name: _cell(cells, at) for name, at in arrangement.columns.items()})
        for line, cells in lines
    )
    table = SourceTable(
        file=file,
        columns=tuple(arrangement.columns),
        rows=tuple(row for row in rows if any(row.cells.values())),
    )
    return _said_of_all(understood(table, meanings, clears=arrangement.clears), arrangement)


def understood(table: SourceTable, meanings: Meanings, *, clears: bool) -> SourceTable:
    """With codes in place of the words and spellings that are known; an empty cell says nothing, unless it `clears`."""
    if clears and not meanings:
        return table
    brought = filter(None, (row.cells.get("code", "") for row in table.rows))
    known = with_new_codes(meanings, brought) if "code" in table.columns else meanings
    means = {name: lru_cache(_REMEMBERED)(known[name].of) for name in table.columns if name in known}
    rows = (
        replace(row, cells={name: means.get(name, str)(cell) for name, cell in row.cells.items() if cell or clears})
        for row in table.rows
    )
    return replace(table, rows=tuple(rows))


def _said_of_all(table: SourceTable, arrangement: Arrangement) -> SourceTable:
    said = {name: word for name, word in arrangement.for_all.items() if name not in arrangement.columns}
    if not said:
        return table
    rows = tuple(replace(row, cells={**row.cells, **said}) for row in table.rows)
    return replace(table, columns=(*table.columns, *said), rows=rows)


def _cell(cells: Sequence[str], at: int) -> str:
    return cells[at] if at < len(cells) else ""


def _headings(form: Form[Any]) -> Mapping[str, frozenset[str]]:
    return headings(form.known, criteria=form is CRITERIA)


def _by_name(sheet: Sheet, form: Form[Any], header: int) -> dict[str, int]:
    known = _headings(form)
    found: dict[str, int] = {}
    for at, name in enumerate(column_names(sheet, header)):
        can_be = known.get(plain_heading(name), frozenset())
        free = [column for column in form.known if column in can_be and column not in found]
        if len(free) > 1:
            written = language_of(_cells(sheet, header, at))
            free = [column for column in free if column.endswith(f"_{written.value}")] or free
        if free:
            found[free[0]] = at
    return found


def _by_content(sheet: Sheet, form: Form[Any], meanings: Meanings) -> dict[str, int]:
    """A column is what most of its cells are understood as; the others follow the order of the form where those do,
    else the texts before them are names, in the language that they are written in."""
    found: dict[str, int] = {}
    left = list(range(sheet.width))
    for name in (name for name in form.known if name in meanings and meanings[name].telling):
        shares = {at: _understood(_cells(sheet, 0, at), meanings[name]) for at in left}
        at = max(shares, key=lambda each: shares[each], default=None)
        if at is not None and shares[at] >= _MOSTLY:
            found[name] = at
            left.remove(at)
    in_order = dict(zip(form.known, range(sheet.width), strict=False))
    misread = any(
        name in meanings and meanings[name].telling and _cells(sheet, 0, in_order[name])
        for name in in_order.keys() - found.keys()
    )
    if len(found) > 1 and found.items() <= in_order.items() and not misread:
        return in_order
    before = min((at for name, at in found.items() if name != "code"), default=sheet.width)
    for at in (at for at in left if at < before):
        cells = _cells(sheet, 0, at)
        name = f"name_{language_of(cells).value}"
        if name in form.known and name not in found and _are_texts(cells):
            found[name] = at
    return found


def _cells(sheet: Sheet, header: int, at: int) -> list[str]:
    rows = rows_under(sheet, header)[:_LOOKED_AT]
    return [cells[at] for _line, cells in rows if at < len(cells) and cells[at]]


def _understood(cells: Sequence[str], meaning: Meaning) -> float:
    return sum(map(meaning.understands, cells)) / len(cells) if cells else 0.0


def _are_texts(cells: Sequence[str]) -> bool:
    return bool(cells) and sum(any(letter.isalpha() for letter in cell) for cell in cells) >= _MOSTLY * len(cells)
