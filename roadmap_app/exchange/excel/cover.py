"""The first sheet: what this is, the three answers in numbers, and where to read on."""

from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from roadmap_app.domain.findings import Tally, in_roadmap, tally
from roadmap_app.domain.outcome import DISPOSITIONS, Outcome, outcomes_told
from roadmap_app.exchange.excel.sheet import print_landscape, put
from roadmap_app.exchange.excel.styles import Styles
from roadmap_app.exchange.excel.words import Words
from roadmap_app.presentation.sentences.summary import headline, summary_lead


def lay(book: Workbook, words: Words, styles: Styles) -> None:
    report, language = words.report, words.language
    _ = language.gettext
    page = book.create_sheet(_("Cover"))
    page.sheet_view.showGridLines = False
    page.column_dimensions["A"].width = 34
    page.column_dimensions["B"].width = 30
    page.column_dimensions["C"].width = 70
    put(page, 1, 1, _("Roadmap for dismantling the Union State of Belarus and Russia"), styles.title)
    page.row_dimensions[1].height = 34
    counted = tally(report.result.elements)
    lines = [
        " · ".join(filter(None, (report.snapshot.workspace.title, words.sample().strip()))),
        language.day(report.day),
    ]
    lines += [] if report.result.hidden else [headline(counted, language), summary_lead(report, counted, language)]
    lines += [words.label("privacy", "hidden_round")] if report.result.hidden else []
    for row, line in enumerate(lines, start=2):
        put(page, row, 1, line, styles.body("left", 0, "", begins=False))
        page.merge_cells(start_row=row, end_row=row, start_column=1, end_column=3)
        page.row_dimensions[row].height = 20 + 13 * (len(line) // 120)
    _counts(page, words, styles, first=len(lines) + 3)
    print_landscape(page, words.foot)


def _as_decided(words: Words, outcome: Outcome, counted: Tally) -> str:
    """How many the roadmap has, where decisions made that another number."""
    decided = in_roadmap(words.report, outcome)
    if decided in {None, counted.of(outcome)}:
        return ""
    return "; " + words.language.gettext("{n} in the roadmap").format(n=decided)


def _counts(page: Worksheet, words: Words, styles: Styles, *, first: int) -> None:
    """One line an outcome: the word, how many of how many, and the question of the brief that it answers."""
    _ = words.language.gettext
    counted = tally(words.report.result.elements)
    if words.report.result.hidden:
        return
    questions: dict[Outcome, str] = dict(zip(DISPOSITIONS, ("end", "time", "stay"), strict=True))
    for row, outcome in enumerate(outcomes_told(individual=words.individual), start=first):
        question = questions.get(outcome)
        values = (
            words.outcome(outcome),
            _("{n} of {total}").format(n=counted.of(outcome), total=counted.total)
            + _as_decided(words, outcome, counted),
            words.label("question-brief", question) if question else words.label("outcome", outcome),
        )
        for column, value in enumerate(values, start=1):
            put(page, row, column, value, styles.body("left", 0, outcome if column == 1 else "", begins=False))
        page.row_dimensions[row].height = 48 if question else 24
