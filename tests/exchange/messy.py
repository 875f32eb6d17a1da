"""A workbook as people really keep one: three sheets, a title above the columns, merged cells, odd names, and rows that
cannot be."""

from datetime import date
from pathlib import Path

from openpyxl import Workbook

HEADINGS = ("№", "ID", "Title", "Area", "Type", "Layer", "State", "Signed", "Notice period", "Depends on", "To do")


def messy_workbook(path: Path) -> Path:
    book = Workbook()
    notes = book.worksheets[0]
    notes.title = "Notes"
    notes.append(["Ask Anna about the sources"])
    page = book.create_sheet("Elements 2026")
    page.append(["Working list of elements"])
    page.merge_cells("A1:K1")
    page.append(["as of", date(2026, 5, 1)])
    page.append([])
    page.append(HEADINGS)
    page.append([1, "DEF-001", "Treaty on Military Cooperation (1997)", "Defence", "treaty", "operational", "in force"])
    page.append([2, "NEW-001", "Joint grid centre", "Energy", "joint body", "Operational", "in force",
                 date(2019, 6, 7), "6", "DEF-001"])  # fmt: skip
    page.append([3, "NEW-002", "Second grid centre", None, "joint body", "mixed", "planned", "07.06.2019", 12.0,
                 "NEW-001; NEW-003"])  # fmt: skip
    page.merge_cells("D6:D7")
    page.append([])
    page.append([4, "NEW-003", "Castle", "Energy", "castle", "mixed", "gone", "soon"])
    page.append([5, "NEW-004", None, "Energy", "treaty", "mixed", "planned", None, "six"])
    page.append([6, "NEW-001", "Joint grid centre again", "Energy", "treaty", "mixed", "planned"])
    page.append([7, "NEW-005", "Gas hub", "Gas", "infrastructure", "operational", "in-force", "2020", 3, "ABC-999"])
    page.append([8, "NEW-006", "Depot", "Energy", "infrastructure", "operational", "in-force", "1999-12", None, None,
                 "check date"])  # fmt: skip
    page.append(["total", None, None, None, None, None, None, None, None, None, "8 rows"])
    numbers = book.create_sheet("Numbers")
    for row in (["year", "sum"], [2024, 3.5], [2025, 4.25]):
        numbers.append(row)
    book.save(path)
    return path
