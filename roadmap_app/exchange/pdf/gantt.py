"""The Gantt chart of the roadmap: pages across, drawn from the display list that the window paints."""

from collections.abc import Iterator
from dataclasses import replace

from reportlab.platypus.doctemplate import NextPageTemplate
from reportlab.platypus.flowables import Flowable, PageBreak, Spacer

from roadmap_app.domain.outcome import Outcome
from roadmap_app.domain.schedule import PHASE_ENDS
from roadmap_app.exchange.pdf.edition import Edition, typographic
from roadmap_app.exchange.pdf.flow import Mark
from roadmap_app.exchange.pdf.legal import not_legal_advice
from roadmap_app.exchange.pdf.measures import PX, WIDE_TEXT_HEIGHT, WIDE_TEXT_WIDTH
from roadmap_app.exchange.pdf.painting import Picture
from roadmap_app.presentation.gantt.chart import Sheet
from roadmap_app.presentation.gantt.legend import legend
from roadmap_app.presentation.gantt.pages import pages
from roadmap_app.presentation.gantt.rows import gantt_rows

WIDTH = WIDE_TEXT_WIDTH / PX
ROW, EDGE = 25, 15
TITLE, LEGEND, GAP = 40, 64, 12
"""What stands above and below the chart of a page, and the gap between, in px."""


def gantt(edition: Edition) -> Iterator[Flowable]:
    """Nothing where there is no verdict yet."""
    report, language, tokens = edition.report, edition.language, edition.styles.tokens
    rows = [replace(row, name=typographic(row.name)) for row in gantt_rows(report.roadmap, report.snapshot, language)]
    if not rows:
        return
    _ = language.gettext
    sheet = Sheet(width=WIDTH, edge=EDGE, row=ROW, coded=True)
    drawn = pages(rows, language, tokens, sheet=sheet, height=WIDE_TEXT_HEIGHT / PX - TITLE - LEGEND - GAP)
    yield NextPageTemplate("wide")
    for at, drawing in enumerate(drawn, start=1):
        place = _("Gantt chart, page {n} of {total}").format(n=at, total=len(drawn))
        yield PageBreak()
        title = _("Gantt chart") if at == 1 else ""
        yield Mark(edition.place, f"gantt-{at}", title=title, head=(place, not_legal_advice(edition)))
        yield edition.write(_finding(edition), "finding")
        yield Spacer(0, GAP * PX)
        yield Picture(drawing, edition.styles)
        yield Spacer(0, GAP * PX)
        yield Picture(legend(language, tokens, width=WIDTH), edition.styles)
    yield NextPageTemplate("page")


def _finding(edition: Edition) -> str:
    ending = [entry for entry in edition.report.roadmap.entries if entry.verdict is not Outcome.RETAIN]
    within, _phase = PHASE_ENDS[0]
    early = sum(entry.practice_stops is not None and entry.practice_stops <= within for entry in ending)
    words = edition.language.gettext("Practice stops within 30 days: {n} of the {total} that end")
    return words.format(n=early, total=len(ending))
