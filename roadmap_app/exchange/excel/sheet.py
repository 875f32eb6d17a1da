"""One sheet: a title, what it covers, a header with filters, and rows that show all their text."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles import NamedStyle
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from roadmap_app.domain.text import showable
from roadmap_app.exchange.excel.styles import Styles
from roadmap_app.exchange.formulas import FORMULA_LIKE

Value = str | int | float | None

HEADER_ROW = 4
WIDEST_ON_A4 = 200
"""In Excel's unit; what is wider would print too small to read, and goes on over further pages."""

LEAD_WIDTH = 120
"""In Excel's unit; the lead of a sheet stands over the columns that together are as wide."""

LONGEST = 32_767
"""Letters of a cell; Excel cuts, without a word, what is longer."""
CUT = " […]"
_LINE_POINTS = 13.0
_BESIDE, _BESIDE_HEADS = 3.0, 2.0
"""Of a column's width: what its edges and the indent of its text take, from long texts and from short ones."""
_WIDEST_LETTERS = 1.04
"""Excel's unit of width is a digit of the default font; letters are a little wider on average."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """`width` in Excel's unit; `align` left, center or right; `decimals` for figures."""

    header: str
    width: float
    align: str = "left"
    decimals: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One row: its values, the outcome that colours the column `coloured`, and whether a new group begins with it."""

    values: Sequence[Value]
    outcome: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """`lead` says what is in the sheet and of how many; `coloured` is the column with the verdict, from 0."""

    name: str
    title: str
    lead: str
    columns: Sequence[Column]
    lines: Sequence[Line]
    coloured: int | None = None
    frozen: int = 2
    tab: str = ""
    empty: str = ""


def lay(book: Workbook, sheet: Sheet, styles: Styles, *, foot: str) -> None:
    """Add the sheet to the workbook."""
    page: Worksheet = book.create_sheet(sheet.name)
    if sheet.tab:
        page.sheet_properties.tabColor = sheet.tab
    page.sheet_view.showGridLines = False
    _title_and_lead(page, sheet, styles)
    _header(page, sheet, styles)
    _lines(page, sheet, styles)
    _arrange(page, sheet, foot)


def _title_and_lead(page: Worksheet, sheet: Sheet, styles: Styles) -> None:
    """Over as many columns as a window shows at once, the lead in as many lines as that takes."""
    wide, across = 0.0, 0
    while across < len(sheet.columns) and wide < LEAD_WIDTH:
        wide += sheet.columns[across].width
        across += 1
    for row, text, style in ((1, sheet.title, styles.title), (2, sheet.lead, styles.lead)):
        put(page, row, 1, text, style)
        page.merge_cells(start_row=row, end_row=row, start_column=1, end_column=across)
    page.row_dimensions[1].height = 30
    page.row_dimensions[2].height = 7 + _LINE_POINTS * _wrapped(sheet.lead, (wide - _BESIDE) / _WIDEST_LETTERS)


def _header(page: Worksheet, sheet: Sheet, styles: Styles) -> None:
    lines = max(_wrapped(column.header, column.width - _BESIDE_HEADS) for column in sheet.columns)
    page.row_dimensions[HEADER_ROW].height = max(32, lines * _LINE_POINTS + 6)
    for number, column in enumerate(sheet.columns, start=1):
        put(page, HEADER_ROW, number, column.header[:1].upper() + column.header[1:], styles.header)
        page.column_dimensions[get_column_letter(number)].width = column.width


def _lines(page: Worksheet, sheet: Sheet, styles: Styles) -> None:
    """Cells are made whole, with their style, and added by the row: openpyxl is slower at styling each in its place."""
    group = sheet.lines[0].group if sheet.lines else ""
    rooms = [(column.width - _BESIDE) / _WIDEST_LETTERS for column in sheet.columns]
    of_rows: dict[tuple[str, bool], list[StyleArray]] = {}
    for number, line in enumerate(sheet.lines, start=HEADER_ROW + 1):
        kind = (line.outcome, line.group != group)
        group = line.group
        if kind not in of_rows:
            of_rows[kind] = _row_styles(sheet, styles, line.outcome, begins=kind[1])
        page.append(
            [
                _cell(page, number, at, value, style)
                for at, (value, style) in enumerate(zip(line.values, of_rows[kind], strict=True), start=1)
            ]
        )
        page.row_dimensions[number].height = _height(rooms, line.values)
    if not sheet.lines and sheet.empty:
        put(page, HEADER_ROW + 1, 1, sheet.empty, styles.lead)
        page.merge_cells(
            start_row=HEADER_ROW + 1, end_row=HEADER_ROW + 1, start_column=1, end_column=len(sheet.columns)
        )


def _row_styles(sheet: Sheet, styles: Styles, outcome: str, *, begins: bool) -> list[StyleArray]:
    return [
        styles.body(column.align, column.decimals, outcome if at == sheet.coloured else "", begins=begins).as_tuple()
        for at, column in enumerate(sheet.columns)
    ]


def put(page: Worksheet, row: int, column: int, value: Value, style: NamedStyle) -> None:
    cell = page.cell(row, column, _fitting(value))
    cell.style = style.name
    _stays_text(cell, value)


def _cell(page: Worksheet, row: int, column: int, value: Value, style: StyleArray) -> Cell:
    cell = Cell(page, row, column, _fitting(value), style)
    _stays_text(cell, value)
    return cell


def _fitting(value: Value) -> Value:
    """A text with a sign in place of each character that no file may hold; one that is too long for a cell says that
    it was cut."""
    if not isinstance(value, str):
        return value
    value = showable(value)
    return value if len(value) <= LONGEST else value[: LONGEST - len(CUT)] + CUT


def _stays_text(cell: Cell | MergedCell, value: Value) -> None:
    """A text that a program would read as a formula stays a text, there and wherever it is copied to."""
    if isinstance(value, str) and value.startswith(FORMULA_LIKE):
        cell.data_type = "s"
        cell.quotePrefix = True


def _height(rooms: Sequence[float], values: Sequence[Value]) -> float:
    """`rooms` in letters, a column each."""
    lines = 1
    for room, value in zip(rooms, values, strict=True):
        if isinstance(value, str) and (len(value) > room or "\n" in value):
            lines = max(lines, _wrapped(value, room))
    return min(max(32.0, lines * _LINE_POINTS + 6), 400.0)


def _wrapped(text: str, room: float) -> int:
    """How many lines the text takes where a line has room for that many letters, word by word."""
    lines = 0
    for paragraph in text.split("\n"):
        used = 0.0
        lines += 1
        for word in paragraph.split(" "):
            if used and used + 1 + len(word) > room:
                lines += 1
                used = 0.0
            lines += max(0, ceil(len(word) / room) - 1)
            used += len(word) + (1 if used else 0)
    return lines


def _arrange(page: Worksheet, sheet: Sheet, foot: str) -> None:
    """Frozen header, filters, and how it prints."""
    last = get_column_letter(len(sheet.columns))
    bottom = HEADER_ROW + max(1, len(sheet.lines))
    page.freeze_panes = f"{get_column_letter(sheet.frozen + 1)}{HEADER_ROW + 1}"
    if sheet.lines:
        page.auto_filter.ref = f"A{HEADER_ROW}:{last}{bottom}"
    page.print_area = f"A1:{last}{bottom}"
    page.print_title_rows = f"{HEADER_ROW}:{HEADER_ROW}"
    across = _pages_across(sheet)
    if across > 1:
        page.print_title_cols = f"A:{get_column_letter(sheet.frozen)}"
    print_landscape(page, foot, across=across)


def _pages_across(sheet: Sheet) -> int:
    """The fewest on which it can be read; each has the frozen columns again, so that its rows have their names."""
    widths = [column.width for column in sheet.columns]
    whole, again, across = sum(widths), sum(widths[: sheet.frozen]), 1
    while (whole + (across - 1) * again) / across > WIDEST_ON_A4:
        across += 1
    return across


def print_landscape(page: Worksheet, foot: str, *, across: int = 1) -> None:
    """On A4, so many pages side by side, with `foot` and the page number below."""
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = Worksheet.PAPERSIZE_A4
    page.page_setup.pageOrder = "overThenDown"
    page.page_margins = PageMargins(left=0.4, right=0.4, top=0.5, bottom=0.6, header=0.3, footer=0.3)
    page.page_setup.fitToWidth = across
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    if page.oddFooter is not None:
        page.oddFooter.left.text = showable(foot)
        page.oddFooter.right.text = "&P / &N"
