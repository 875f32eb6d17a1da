"""The cover: what this is, and the iceberg with one facet for every element."""

from collections.abc import Iterator

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.flowables import Flowable, Spacer

from roadmap_app.domain import findings
from roadmap_app.domain.element import Layer
from roadmap_app.exchange.pdf.edition import Edition, typographic
from roadmap_app.exchange.pdf.figures import legend_line
from roadmap_app.exchange.pdf.flow import Mark
from roadmap_app.exchange.pdf.furniture import sample_tag
from roadmap_app.exchange.pdf.measures import MARGIN, PAGE_HEIGHT, PAGE_WIDTH, PX, TEXT_WIDTH
from roadmap_app.exchange.pdf.painting import paint
from roadmap_app.exchange.pdf.styles import REGULAR
from roadmap_app.presentation.iceberg.chart import Place, facets, sea, waterline
from roadmap_app.presentation.sentences.method import cover_source

TAG = 84
"""Baseline of the first line, in px from the top."""

PEAK, KEEL = 400, 1010
"""Between these the iceberg stands, in px from the top."""

WIDEST = 560


def cover(edition: Edition) -> Iterator[Flowable]:
    title = edition.title()
    yield Mark(edition.place, "cover", title=title)
    yield Spacer(0, 60 * PX)
    yield _title(edition, title)
    yield Spacer(0, 18 * PX)
    yield edition.write(_lead(edition), "cover-lead")
    if edition.report.result.hidden:
        yield Spacer(0, 8 * PX)
        yield edition.write(edition.language.label("privacy", "hidden_round"), "lead")


def _title(edition: Edition, title: str) -> Flowable:
    """On two lines; where that takes a smaller size, in that."""
    large, smaller = edition.write(title, "cover"), edition.write(title, "cover-smaller")
    in_two = 2 * edition.styles.type("cover").line
    return large if large.wrap(TEXT_WIDTH, PAGE_HEIGHT)[1] <= in_two else smaller


def _lead(edition: Edition) -> str:
    ngettext, count = edition.language.ngettext, len(edition.report.snapshot.scored)
    message = ngettext(
        "What to abolish immediately, what needs a transitional period, and what to retain with public oversight: "
        "{n} element, one facet each.",
        "What to abolish immediately, what needs a transitional period, and what to retain with public oversight: "
        "{n} elements, one facet each.",
        count,
    )
    return message.format(n=count)


def cover_ground(edition: Edition, canvas: Canvas) -> None:
    """Everything on the cover that does not flow. The waterline runs from edge to edge of the page, through the ice."""
    shown, width, height = edition.iceberg, PAGE_WIDTH / PX, PAGE_HEIGHT / PX
    place = Place.within(shown, x=(width - WIDEST) / 2, y=PEAK, width=WIDEST, height=KEEL - PEAK)
    water = place.y + shown.water * place.scale
    ice = (*sea(water, width=width, height=height), *facets(shown, place), waterline(water, width=width))
    paint(ice, canvas, edition.styles, top=PAGE_HEIGHT)
    _first_line(edition, canvas)
    _layers(edition, canvas, peak=(place.y + water) / 2, water=water)
    if not edition.report.result.hidden:
        legend_line(edition, canvas, left=MARGIN, top=86 * PX, width=682)
    _last_line(edition, canvas)


def _first_line(edition: Edition, canvas: Canvas) -> None:
    baseline = PAGE_HEIGHT - TAG * PX
    sample = edition.report.snapshot.workspace.illustrative
    left = MARGIN + (sample_tag(edition, canvas, MARGIN, baseline) if sample else 0)
    words = f"{edition.report.snapshot.workspace.title}  ·  {edition.panel_line()}"
    _words(edition, canvas, edition.fitted(words, "cover-line", 560), left, baseline, size=13)


def _words(
    edition: Edition, canvas: Canvas, text: str, x: float, y: float, *, size: float, right: bool = False
) -> None:
    canvas.setFont(REGULAR, size * PX)
    canvas.setFillColor(edition.styles.colour("text2"))
    draw = canvas.drawRightString if right else canvas.drawString
    draw(x, y, typographic(text))


def _layers(edition: Edition, canvas: Canvas, *, peak: float, water: float) -> None:
    """At the left edge, how many stand above the waterline, across it and below it."""
    number = edition.language.number
    heights = {Layer.DECORATIVE: peak, Layer.MIXED: water - 6, Layer.OPERATIONAL: water + 22}
    for layer, each in findings.by_layer(edition.report).items():
        words = f"{edition.heading('layer', layer)}: {number(each.total)}"
        _words(edition, canvas, words, MARGIN, PAGE_HEIGHT - heights[layer] * PX, size=11)


def _last_line(edition: Edition, canvas: Canvas) -> None:
    baseline = 42 * PX
    _words(edition, canvas, cover_source(edition.language), MARGIN, baseline, size=11)
    day = edition.report.snapshot.workspace.baseline
    if day:
        state = f"{edition.language.label('note', 'baseline')}: {edition.language.day(day)}"
        _words(edition, canvas, state, PAGE_WIDTH - MARGIN, baseline, size=11, right=True)
