"""The whole workbook: its sheets in the order of a reader's questions."""

from collections.abc import Sequence

from openpyxl.workbook import Workbook

from roadmap_app.domain.outcome import DISPOSITIONS, Outcome
from roadmap_app.domain.progress import Progress
from roadmap_app.domain.report import Part, Report
from roadmap_app.exchange.excel import cover, elements, method
from roadmap_app.exchange.excel.sheet import Sheet, lay
from roadmap_app.exchange.excel.styles import Styles
from roadmap_app.exchange.excel.words import Words
from roadmap_app.presentation.tokens import Tokens


def workbook(report: Report, progress: Progress) -> Workbook:
    """The workbook in memory; everything in it is of the report's language and level of detail."""
    book = Workbook()
    book.remove(book.worksheets[0])
    styles = Styles(book, Tokens.shipped())
    words = Words(report)
    cover.lay(book, words, styles)
    sheets = _sheets(words, styles)
    for done, sheet in enumerate(sheets):
        progress(done / (len(sheets) + 1))
        lay(book, sheet, styles, foot=words.foot)
    return book


def _sheets(words: Words, styles: Styles) -> tuple[Sheet, ...]:
    def tab(outcome: Outcome) -> str:
        return styles.colour(outcome, "fill")

    questions = [elements.answers(words, number, each, tab(each)) for number, each in enumerate(DISPOSITIONS, 1)]
    in_order: tuple[tuple[Part | None, Sequence[Sheet]], ...] = (
        (Part.ROADMAP, [elements.roadmap(words)]),
        (Part.SUMMARY, questions),
        (Part.CONTESTED, [elements.contested(words, tab(Outcome.NO_CONSENSUS))]),
        (Part.FIRMNESS, [elements.firmness(words)]),
        (None, [method.criteria(words), *(() if words.individual else (method.agreement(words),))]),
        (Part.CONTRADICTIONS, [method.contradictions(words)]),
        (None, [method.sources(words), method.method(words)]),
    )
    return tuple(sheet for part, sheets in in_order if part is None or words.report.holds(part) for sheet in sheets)
