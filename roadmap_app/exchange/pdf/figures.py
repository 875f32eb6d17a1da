"""The charts and signs of the PDF as flowables."""

from functools import partial

from reportlab.pdfgen.canvas import Canvas

from roadmap_app.domain.findings import Tally, tally
from roadmap_app.domain.outcome import Outcome
from roadmap_app.domain.result import ElementResult
from roadmap_app.exchange.pdf.edition import Edition, family
from roadmap_app.exchange.pdf.painting import Ground, Picture, paint
from roadmap_app.presentation import marks, published_charts
from roadmap_app.presentation.charts import outcomes
from roadmap_app.presentation.drawing import Drawing


def mark(edition: Edition, outcome: Outcome, *, size: float) -> Picture:
    """The sign of an outcome in its colour."""
    ground = partial(marks.mark, outcome, x=0, y=0, size=size, colour=f"{family(outcome)}.text")
    return _sign(edition, ground, f"{outcome}-{size:g}", size)


def source_mark(edition: Edition, *, seen: bool, size: float) -> Picture:
    sign, name, colour = (marks.check, "seen", "ok") if seen else (marks.open_ring, "not-seen", "text3")
    return _sign(edition, partial(sign, x=0, y=0, size=size, colour=colour), f"{name}-{size:g}", size)


def _sign(edition: Edition, ground: Ground, name: str, size: float) -> Picture:
    return Picture(Drawing(width=size, height=size, items=()), edition.styles, ground=ground, name=name)


def thirds_figure(edition: Edition, result: ElementResult, *, width: float, height: float) -> Picture:
    drawing = published_charts.thirds_chart(result, edition.language, width=width, height=height)
    ground = partial(published_charts.thirds_ground, width=width, height=height)
    return Picture(drawing, edition.styles, ground=ground, name=f"thirds-{height:g}")


def small_thirds_figure(edition: Edition, result: ElementResult, *, width: float, height: float) -> Picture:
    drawing = published_charts.small_thirds_chart(result, edition.language, width=width, height=height)
    return Picture(drawing, edition.styles)


def outcome_figure(edition: Edition, counted: Tally, *, width: float, height: float) -> Picture:
    drawing = published_charts.outcome_bar(counted, edition.language, width=width, height=height, style="section")
    return Picture(drawing, edition.styles)


def share_figure(edition: Edition, outcome: Outcome, share: float, *, width: float, height: float) -> Picture:
    return Picture(published_charts.share_bar(outcome, share, width=width, height=height), edition.styles)


def criteria_figure(edition: Edition, result: ElementResult) -> Picture:
    rows, criteria = edition.criteria_rows, edition.report.snapshot.criteria
    summaries = {summary.criterion: summary for summary in result.criteria}
    rated = [summaries.get(criterion.code) for criterion in criteria]
    drawing = published_charts.criteria_chart(rated, edition.language, rows)
    return Picture(
        drawing, edition.styles, ground=partial(published_charts.criteria_ground, rows, criteria), name="criteria"
    )


def legend(edition: Edition, *, width: float, counted: Tally | None = None) -> Picture:
    """Colour, sign, word and number of each outcome."""
    return Picture(
        outcomes.legend(edition.language, width=width, individual=edition.individual, counted=counted), edition.styles
    )


def legend_line(edition: Edition, canvas: Canvas, *, left: float, top: float, width: float) -> None:
    """The same on a bare page; place in points, width in px."""
    counted = tally(edition.report.result.elements)
    drawing = outcomes.legend(edition.language, width=width, individual=edition.individual, counted=counted)
    paint(drawing.items, canvas, edition.styles, left=left, top=top)
