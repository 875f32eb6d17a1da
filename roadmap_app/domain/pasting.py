"""A block of cells from a spreadsheet, laid over a seat's own answers: what it would change, and what is refused."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from roadmap_app.domain.ballot import Place
from roadmap_app.domain.element import short_code
from roadmap_app.domain.outcome import Outcome, leaves_the_panel
from roadmap_app.domain.panel import Judgement, Rating
from roadmap_app.domain.text import plain_code

Rows = Sequence[Sequence[str]]

_ANSWER = re.compile("[0-9]([.,]0+)?")
_NOTHING = ("", "-", "–", "—")
"""What a cell holds that says nothing: it leaves the answer as it is."""


class Why(StrEnum):
    """Why a cell of the block is refused."""

    NOT_AN_ANSWER = "not_an_answer"
    UNKNOWN_ELEMENT = "unknown_element"
    OUTSIDE = "outside"
    TWICE = "twice"
    REASON_REQUIRED = "reason_required"


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedCell:
    """`row` and `column` count in the block as a person does, from 1; a whole row has column 0."""

    row: int
    column: int
    value: str
    why: Why


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What a block is laid over, in the order shown; the judgement is the first column.

    `shown` is what a block without codes falls on, row by row; `asked` holds every element that may be named by its
    code. `names` finds a column by what may stand over it, as it is written or else casefolded: the code of the
    criterion, empty for the judgement. `panel` is the panel's last answer by element.
    """

    shown: Sequence[str]
    asked: Sequence[str]
    criteria: Sequence[str]
    names: Mapping[str, str]
    judgements: Mapping[str, Judgement]
    ratings: Mapping[tuple[str, str], Rating]
    panel: Mapping[str, Outcome]

    @property
    def columns(self) -> tuple[str, ...]:
        return "", *self.criteria

    def answer(self, place: Place) -> Judgement | Rating | None:
        if place.criterion:
            return self.ratings.get((place.element, place.criterion))
        return self.judgements.get(place.element)

    def needs_reason(self, place: Place, value: int | None) -> bool:
        if place.criterion or value is None or not leaves_the_panel(value, self.panel.get(place.element)):
            return False
        judgement = self.judgements.get(place.element)
        return judgement is None or not judgement.reason.strip()


@dataclass(slots=True, kw_only=True)
class Block:
    """`values` is what would be entered (None is *cannot judge*), `replaced` how many of them stand in place of another
    answer, `left_out` the headers of columns that are none of the sheet's."""

    values: dict[Place, int | None] = field(default_factory=dict[Place, int | None])
    replaced: int = 0
    unchanged: int = 0
    refused: list[RefusedCell] = field(default_factory=list[RefusedCell])
    left_out: tuple[str, ...] = ()


def lay_over(rows: Rows, sheet: Sheet, *, at: Place) -> Block:
    """By element codes and column names where the block has them, else by position from the cell `at` on."""
    named = _named_columns(rows, sheet)
    body = rows[1:] if named else rows
    coded = _code_column(body, sheet)
    columns = named or _columns_from(0 if coded is None else _first_of_answers(body, coded), sheet, at)
    block = Block(left_out=_left_out(rows[0], named, coded) if named else ())
    elements = _by_position(body, sheet, at) if coded is None else _by_code(body, sheet, coded)
    seen = set[Place]()
    for line, cells, element in zip(range(len(rows) - len(body) + 1, len(rows) + 1), body, elements, strict=True):
        if element is None:
            _refuse_row(block, line, cells, coded)
            continue
        for at_column, cell in enumerate(cells):
            if not _says(cell) or at_column == coded or (at_column not in columns and (named or coded is not None)):
                continue
            refused = RefusedCell(row=line, column=at_column + 1, value=cell.strip(), why=Why.OUTSIDE)
            if at_column not in columns:
                block.refused.append(refused)
            else:
                place = Place(element=element, criterion=columns[at_column])
                _take(block, sheet, place, refused, twice=place in seen)
                seen.add(place)
    return block


def _take(block: Block, sheet: Sheet, place: Place, cell: RefusedCell, *, twice: bool) -> None:
    """Enter one cell, or say why not."""
    if not _is_answer(cell.value):
        block.refused.append(replace(cell, why=Why.NOT_AN_ANSWER))
        return
    value = int(cell.value[0]) or None
    if twice:
        block.refused.append(replace(cell, why=Why.TWICE))
    elif sheet.needs_reason(place, value):
        block.refused.append(replace(cell, why=Why.REASON_REQUIRED))
    else:
        before = sheet.answer(place)
        if before is not None and before.value == value:
            block.unchanged += 1
            return
        block.values[place] = value
        block.replaced += before is not None


def _refuse_row(block: Block, line: int, cells: Sequence[str], coded: int | None) -> None:
    """A row that falls on no element; one that says nothing is passed over."""
    if any(_says(cell) for cell in cells):
        code = plain_code(cells[coded]) if coded is not None and coded < len(cells) else ""
        why = Why.OUTSIDE if coded is None else Why.UNKNOWN_ELEMENT
        block.refused.append(RefusedCell(row=line, column=0, value=code, why=why))


def _named_columns(rows: Rows, sheet: Sheet) -> dict[int, str]:
    """Which column of the block is which of the sheet's, if its first row is a header."""
    words = [cell.strip() for cell in rows[0]] if rows else []
    found = ((at, sheet.names.get(word, sheet.names.get(word.casefold()))) for at, word in enumerate(words))
    return {at: name for at, name in found if name is not None}


def _left_out(header: Sequence[str], named: Mapping[int, str], coded: int | None) -> tuple[str, ...]:
    return tuple(cell.strip() for at, cell in enumerate(header) if cell.strip() and at not in named and at != coded)


def _code_column(body: Rows, sheet: Sheet) -> int | None:
    """The first column in which an element is named by its code."""
    codes = _codes(sheet)
    found = (at for cells in body for at, cell in enumerate(cells) if cell.strip().casefold() in codes)
    return next(found, None)


def _first_of_answers(body: Rows, coded: int) -> int:
    """The column after the codes, past one that holds words only: the names of the elements."""
    at = coded + 1
    said = [cells[at] for cells in body if at < len(cells) and _says(cells[at])]
    return at + 1 if said and not any(cell.strip()[:1].isdigit() for cell in said) else at


def _columns_from(first: int, sheet: Sheet, at: Place) -> dict[int, str]:
    """By position: column `first` of the block falls on the column of `at`."""
    return dict(enumerate(sheet.columns[sheet.columns.index(at.criterion) :], first))


def _by_position(body: Rows, sheet: Sheet, at: Place) -> list[str | None]:
    below = iter(sheet.shown[sheet.shown.index(at.element) :])
    return [next(below, None) for _row in body]


def _by_code(body: Rows, sheet: Sheet, coded: int) -> list[str | None]:
    codes = _codes(sheet)
    return [codes.get(plain_code(cells[coded]).casefold()) if coded < len(cells) else None for cells in body]


def _codes(sheet: Sheet) -> dict[str, str]:
    return {written.casefold(): code for code in sheet.asked for written in (code, short_code(code))}


def _says(cell: str) -> bool:
    return cell.strip() not in _NOTHING


def _is_answer(cell: str) -> bool:
    return _ANSWER.fullmatch(cell) is not None
