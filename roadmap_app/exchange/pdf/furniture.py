"""What stands on every page but the cover: running head, hairline, title, SAMPLE where it is one, page number."""

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from roadmap_app.exchange.pdf.edition import Edition, typographic
from roadmap_app.exchange.pdf.measures import MARGIN, PAGE_HEIGHT, PAGE_WIDTH, PX
from roadmap_app.exchange.pdf.styles import MEDIUM, REGULAR

HEAD, HAIRLINE, FOOT = 58 * PX, 55 * PX, 36 * PX
"""Baselines of head and foot and the height of the hairline; the head from the upper edge of the page, the others from
the lower one."""

SIZE = 10 * PX


def running_head(edition: Edition, canvas: Canvas, *, wide: bool = False) -> None:
    """The head says where in the document this is; it is known only once the page is full. `wide`: the page lies
    across."""
    width, height = (PAGE_HEIGHT, PAGE_WIDTH) if wide else (PAGE_WIDTH, PAGE_HEIGHT)
    colour = edition.styles.colour
    right = width - MARGIN
    canvas.setFont(REGULAR, SIZE)
    canvas.setFillColor(colour("text3"))
    aside = typographic(edition.place.right)
    room = (width - 2 * MARGIN - stringWidth(aside, REGULAR, SIZE)) / PX - 24
    canvas.drawString(MARGIN, height - HEAD, edition.fitted(edition.place.left, "caption", room))
    canvas.drawRightString(right, height - HEAD, aside)
    canvas.setStrokeColor(colour("borderSubtle"))
    canvas.setLineWidth(PX)
    canvas.line(MARGIN, HAIRLINE, right, HAIRLINE)
    left = MARGIN + (sample_tag(edition, canvas, MARGIN, FOOT) if edition.report.snapshot.workspace.illustrative else 0)
    canvas.setFont(REGULAR, SIZE)
    canvas.setFillColor(colour("text2"))
    canvas.drawString(left, FOOT, edition.fitted(edition.report.snapshot.workspace.title, "caption", 480))
    canvas.drawRightString(right, FOOT, str(canvas.getPageNumber()))


def sample_tag(edition: Edition, canvas: Canvas, x: float, baseline: float) -> float:
    """The word in its frame, at a baseline; returns the room that it takes, with the gap behind it."""
    word = edition.language.label("note", "sample_tag")
    size, spacing = 9 * PX, 0.4 * PX
    width = stringWidth(word, MEDIUM, size) + spacing * len(word) + 10 * PX
    canvas.setStrokeColor(edition.styles.colour("borderStrong"))
    canvas.setLineWidth(PX)
    canvas.roundRect(x, baseline - 4 * PX, width, 16 * PX, 4 * PX)
    canvas.setFillColor(edition.styles.colour("text2"))
    canvas.setFont(MEDIUM, size)
    canvas.drawString(x + 5 * PX, baseline + 0.5 * PX, word, charSpace=spacing)
    return width + 10 * PX
