"""A block of cells from a spreadsheet, laid over a seat's own answers: what it would change, and what is refused."""

import re
from collections.abc import Collection, Mapping, Sequence
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
_LIKE_A_CODE = re.compile(r"[^\W\d_][\w./ -]*[0-9]")
"""Letters first and a digit last: nobody answers so, and whoever writes so means an element."""


class Why(StrEnum):
    """Why a cell of the block is refused."""

    NOT_AN_ANSWER = "not_an_answer"
    NOT_ASKED = "not_asked"
    UNKNOWN_ELEMENT = "unknown_element"
    NO_ELEMENT = "no_element"
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

    `shown` is what a block without codes falls on, row by row; `asked` holds every element that may be answered by its
    code, `known` those that the round does not ask about too. `names` finds a column by what may stand over it, as it
    is written or else casefolded: the code of the criterion, empty for the judgement; `over_codes` holds, casefolded,
    what stands over the codes of elements. `panel` is the panel's last answer by element.
    """

    shown: Sequence[str]
    asked: Sequence[str]
    known: Collection[str]
    criteria: Sequence[str]
    names: Mapping[str, str]
    over_codes: Collection[str]
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
    """By element codes and column names where the block has them, else by position from the cell `at` on. A block that
    names elements is never laid by position, also where the round asks about none of them."""
    named = _named_columns(rows, sheet)
    header = rows[0] if named or _over_codes(rows, sheet) else ()
    body = rows[1:] if header else rows
    known = _codes((*sheet.asked, *sheet.known))
    coded = _code_column(header, body, sheet, known)
    columns = named if header else _columns_from(0 if coded is None else _first_of_answers(body, coded), sheet, at)
    block = Block(left_out=_left_out(header, named, coded))
    elements = _by_position(body, sheet, at) if coded is None else _by_code(body, sheet, coded)
    seen = set[Place]()
    for line, cells, element in zip(range(len(rows) - len(body) + 1, len(rows) + 1), body, elements, strict=True):
        if element is None:
            _refuse_row(block, known, line, cells, coded)
            continue
        for at_column, cell in enumerate(cells):
            if not _says(cell) or at_column == coded or (at_column not in columns and (header or coded is not None)):
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


def _refuse_row(block: Block, known: Collection[str], line: int, cells: Sequence[str], coded: int | None) -> None:
    """A row that falls on no element; one that says nothing is passed over."""
    if not any(_says(cell) for cell in cells):
        return
    code = plain_code(cells[coded]) if coded is not None and coded < len(cells) else ""
    if coded is None:
        why = Why.OUTSIDE
    elif not code:
        why = Why.NO_ELEMENT
    else:
        why = Why.NOT_ASKED if code.casefold() in known else Why.UNKNOWN_ELEMENT
    block.refused.append(RefusedCell(row=line, column=0, value=code, why=why))


def _named_columns(rows: Rows, sheet: Sheet) -> dict[int, str]:
    """Which column of the block is which of the sheet's, if its first row is a header."""
    words = [cell.strip() for cell in rows[0]] if rows else []
    found = ((at, sheet.names.get(word, sheet.names.get(word.casefold()))) for at, word in enumerate(words))
    return {at: name for at, name in found if name is not None}


def _left_out(header: Sequence[str], named: Mapping[int, str], coded: int | None) -> tuple[str, ...]:
    return tuple(cell.strip() for at, cell in enumerate(header) if cell.strip() and at not in named and at != coded)


def _over_codes(rows: Rows, sheet: Sheet) -> list[int]:
    """The columns over which the first row says that they hold codes of elements."""
    return [at for at, cell in enumerate(rows[0] if rows else ()) if cell.strip().casefold() in sheet.over_codes]


def _code_column(header: Sequence[str], body: Rows, sheet: Sheet, known: Collection[str]) -> int | None:
    """The column in which elements are named: one over which that is said, else the one with most codes or what looks
    like codes; the first of equals. None where nothing names an element."""
    found = dict.fromkeys(_over_codes([header], sheet), 0)
    if not found:
        found = {at: 0 for cells in body for at, cell in enumerate(cells) if _names_one(cell, known)}
    for cells in body:
        for at in found:
            found[at] += at < len(cells) and _names_one(cells[at], known)
    return max(sorted(found), key=lambda at: found[at], default=None)


def _names_one(cell: str, known: Collection[str]) -> bool:
    code = plain_code(cell)
    return code.casefold() in known or _LIKE_A_CODE.fullmatch(code) is not None


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
    codes = _codes(sheet.asked)
    return [codes.get(plain_code(cells[coded]).casefold()) if coded < len(cells) else None for cells in body]


def _codes(elements: Collection[str]) -> dict[str, str]:
    return {written.casefold(): code for code in elements for written in (code, short_code(code))}


def _says(cell: str) -> bool:
    return cell.strip() not in _NOTHING


def _is_answer(cell: str) -> bool:
    return _ANSWER.fullmatch(cell) is not None
