"""The cover: what this is, and every element as one square above or below the waterline."""

from collections.abc import Iterator

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.flowables import Flowable, Spacer

from roadmap_app.domain import findings
from roadmap_app.domain.element import Layer
from roadmap_app.exchange.pdf.edition import Edition, family, typographic
from roadmap_app.exchange.pdf.figures import legend_line
from roadmap_app.exchange.pdf.flow import Mark
from roadmap_app.exchange.pdf.furniture import sample_tag
from roadmap_app.exchange.pdf.measures import MARGIN, PAGE_HEIGHT, PAGE_WIDTH, PX, TEXT_WIDTH
from roadmap_app.exchange.pdf.styles import REGULAR
from roadmap_app.presentation.sentences.method import cover_source
from roadmap_app.presentation.waterline import GAP, Square, squares

TAG = 84
"""Baseline of the first line, in px from the top."""

PEAK, KEEL = 400, 1010
"""Between these the squares stand, in px from the top."""

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
        "{n} element, one square each.",
        "What to abolish immediately, what needs a transitional period, and what to retain with public oversight: "
        "{n} elements, one square each.",
        count,
    )
    return message.format(n=count)


def cover_ground(edition: Edition, canvas: Canvas) -> None:
    """Everything on the cover that does not flow."""
    found = squares(edition.report)
    pitch, water = _scale(found)
    _water(edition, canvas, water)
    for square in found:
        _square(edition, canvas, square, pitch, water)
    _first_line(edition, canvas)
    _layers(edition, canvas, found, pitch, water)
    if not edition.report.result.hidden:
        legend_line(edition, canvas, left=MARGIN, top=86 * PX, width=682)
    _last_line(edition, canvas)


def _scale(found: tuple[Square, ...]) -> tuple[float, float]:
    """The pitch of the squares and the height of the waterline, in px; the shape fills the room it has."""
    if not found:
        return 0, (PEAK + KEEL) / 2
    top, bottom = min(square.y for square in found), max(square.y for square in found) + 1
    width = max(abs(square.x) for square in found) * 2
    pitch = min((KEEL - PEAK) / (bottom - top), WIDEST / width)
    return pitch, KEEL - bottom * pitch


def _water(edition: Edition, canvas: Canvas, line: float) -> None:
    """Down to the edges of the page, a shade deeper in its lower half."""
    level, deep = PAGE_HEIGHT - line * PX, PAGE_HEIGHT - (line + (PAGE_HEIGHT / PX - line) / 2) * PX
    canvas.setFillColor(edition.styles.colour("water"))
    canvas.rect(0, 0, PAGE_WIDTH, level, stroke=0, fill=1)
    canvas.setFillColor(edition.styles.colour("waterDeep"))
    canvas.rect(0, 0, PAGE_WIDTH, deep, stroke=0, fill=1)
    canvas.setStrokeColor(edition.styles.colour("waterLine"))
    canvas.setLineWidth(1.5 * PX)
    canvas.line(0, level, PAGE_WIDTH, level)


def _square(edition: Edition, canvas: Canvas, square: Square, pitch: float, water: float) -> None:
    side = pitch * (1 - GAP) * PX
    x = PAGE_WIDTH / 2 + square.x * pitch * PX
    y = PAGE_HEIGHT - (water + (square.y + 1) * pitch) * PX
    canvas.setFillColor(edition.styles.colour(f"{family(square.outcome)}.fill"))
    canvas.roundRect(x, y, side, side, 2 * PX, stroke=0, fill=1)


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


def _layers(edition: Edition, canvas: Canvas, found: tuple[Square, ...], pitch: float, water: float) -> None:
    """At the left edge, how many stand above the waterline, across it and below it."""
    number = edition.language.number
    peak = min((square.y for square in found), default=0) * pitch / 2
    heights = {Layer.DECORATIVE: peak, Layer.MIXED: -6, Layer.OPERATIONAL: 22}
    for layer, each in findings.by_layer(edition.report).items():
        words = f"{edition.layer(layer)}: {number(each.total)}"
        _words(edition, canvas, words, MARGIN, PAGE_HEIGHT - (water + heights[layer]) * PX, size=11)


def _last_line(edition: Edition, canvas: Canvas) -> None:
    baseline = 42 * PX
    _words(edition, canvas, cover_source(edition.language), MARGIN, baseline, size=11)
    day = edition.report.snapshot.workspace.baseline
    if day:
        state = f"{edition.language.label('note', 'baseline')}: {edition.language.day(day)}"
        _words(edition, canvas, state, PAGE_WIDTH - MARGIN, baseline, size=11, right=True)
