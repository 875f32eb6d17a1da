"""From tables to plain import objects. Every row that is wrong is named; one wrong row refuses the file."""

from pathlib import Path
from typing import TypeVar

from roadmap_app.domain.errors import FileProblem
from roadmap_app.domain.incoming import IncomingAnswers, IncomingCriterion, IncomingElement
from roadmap_app.domain.plan import LadderStep, Route
from roadmap_app.domain.progress import Progress, unwatched
from roadmap_app.domain.workspace import Preset
from roadmap_app.exchange.arranging import understood
from roadmap_app.exchange.cells import Cells, Problems
from roadmap_app.exchange.forms import ANSWERS, CRITERIA, ELEMENTS, LADDER, PRESETS, ROUTES, Form, Key
from roadmap_app.exchange.meanings import Meanings
from roadmap_app.exchange.tables import SourceTable, read_table

T = TypeVar("T")

_AS_WRITTEN: Meanings = {}
_AT_ONCE = 500
"""Rows between two words on how far it is."""


def read_elements(path: Path, codes: Meanings | None = None, *, clears: bool = True) -> tuple[IncomingElement, ...]:
    """The rows of elements.csv; ImportRefused names every row that cannot be. `codes` are those that are known, in
    whatever spelling. An empty cell `clears` what is recorded, or says nothing."""
    return _read(path, ELEMENTS, codes or {}, clears=clears)


def read_criteria(path: Path, codes: Meanings | None = None, *, clears: bool = True) -> tuple[IncomingCriterion, ...]:
    """The rows of criteria.csv, as those of elements.csv."""
    return _read(path, CRITERIA, codes or {}, clears=clears)


def read_routes(path: Path) -> tuple[Route, ...]:
    """The rows of routes.csv, in their order."""
    return _read(path, ROUTES)


def read_ladder(path: Path) -> tuple[LadderStep, ...]:
    """The rows of ladder.csv, in their order."""
    return _read(path, LADDER)


def read_presets(path: Path) -> dict[str, Preset]:
    """The rows of presets.csv by their code."""
    return dict(_read(path, PRESETS))


def read_answers(path: Path, codes: Meanings | None = None) -> IncomingAnswers:
    """The rows of ratings.csv, with what is wrong in them; whether their seats, rounds and elements exist is for the
    workspace to say, which refuses the file for both at once."""
    problems = Problems()
    rows = rows_of(understood(read_table(path), codes or {}, clears=True), ANSWERS, problems)
    return IncomingAnswers(rows=rows, refusals=problems.refusals, count=problems.count)


def _read(path: Path, form: Form[T], codes: Meanings = _AS_WRITTEN, *, clears: bool = True) -> tuple[T, ...]:
    """All rows; ImportRefused where any is wrong."""
    problems = Problems()
    rows = rows_of(understood(read_table(path), codes, clears=clears), form, problems)
    problems.refuse_if_any()
    return rows


def rows_of(
    table: SourceTable, form: Form[T], problems: Problems, progress: Progress = unwatched, *, in_part: bool = False
) -> tuple[T, ...]:
    """Check the header, then make one object of each row, gathering everything that is wrong: what a wrong cell stands
    for is empty. Rows are the same by what they mean, not by how it is written. `in_part`: rows may leave out what is
    needed, where it is there already. FileProblem (too_many_rows) for more than the form has room for."""
    if len(table.rows) > form.most:
        raise FileProblem("too_many_rows", file=table.file, limit=form.most)
    problems.check_columns(table.columns, known=form.known, needed=() if in_part else form.needed)
    first: dict[Key, int] = {}
    made: list[T] = []
    for position, row in enumerate(table.rows):
        if position % _AT_ONCE == 0:
            progress(position / len(table.rows))
        before = problems.count
        one = form.make(Cells(row, problems, in_part=in_part), position)
        made.append(one)
        if problems.count > before:
            continue
        named = form.key(one)
        if named in first:
            _note_duplicate(problems, row.line, first[named], named)
        first.setdefault(named, row.line)
    return tuple(made)


def _note_duplicate(problems: Problems, line: int, first: int, named: Key) -> None:
    """By its code, or by all that an answer is told apart by."""
    code, *more = named
    if more:
        problems.add("duplicate_row", line, first=first)
    else:
        problems.add("duplicate_code", line, first=first, code=code)
