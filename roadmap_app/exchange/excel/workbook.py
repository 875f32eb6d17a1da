"""The whole workbook: its sheets in the order of a reader's questions."""

from openpyxl.workbook import Workbook

from roadmap_app.domain.outcome import DISPOSITIONS, Outcome
from roadmap_app.domain.progress import Progress, unwatched
from roadmap_app.domain.report import Report
from roadmap_app.exchange.excel import cover, elements, method
from roadmap_app.exchange.excel.sheet import Sheet, lay
from roadmap_app.exchange.excel.styles import Styles
from roadmap_app.exchange.excel.words import Words
from roadmap_app.presentation.tokens import Tokens


def workbook(report: Report, progress: Progress = unwatched) -> Workbook:
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

    return (
        elements.roadmap(words),
        *(elements.answers(words, number, outcome, tab(outcome)) for number, outcome in enumerate(DISPOSITIONS, 1)),
        elements.contested(words, tab(Outcome.NO_CONSENSUS)),
        elements.firmness(words),
        method.criteria(words),
        *(() if words.individual else (method.agreement(words),)),
        method.contradictions(words),
        method.sources(words),
        method.method(words),
    )
