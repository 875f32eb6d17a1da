"""The page of contents. Page numbers are known only at the end, so they are written into a form that the page refers
to: the document is laid out once, not twice."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.flowables import Flowable

from roadmap_app.exchange.pdf.edition import Edition, typographic
from roadmap_app.exchange.pdf.flow import Piece, ask
from roadmap_app.exchange.pdf.measures import PAGE_HEIGHT, PAGE_WIDTH, PX
from roadmap_app.exchange.pdf.styles import MEDIUM, REGULAR

FORM = "page-numbers"
LINE, SECTION_LINE, RAISED = 20 * PX, 30 * PX, 5 * PX


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the contents; level 0 is a section."""

    title: str
    key: str
    level: int


class Contents(Piece):
    """The lines with their titles and links; remembers where their numbers belong."""

    def __init__(self, edition: Edition, lines: Sequence[Line]) -> None:
        super().__init__()
        self._edition, self._lines = edition, lines
        self.places: list[tuple[Line, float]] = []
        self.right = 0.0

    def measured(self, width: float, height: float) -> tuple[float, float]:
        del height
        return width, sum(_height(line) for line in self._lines)

    def paint(self, canvas: Canvas, x: float, y: float) -> None:
        colour = self._edition.styles.colour
        left, bottom = canvas.absolutePosition(x, y)
        self.right = left + self.width
        top = y + self.height
        for line in self._lines:
            top -= _height(line)
            font, size = _font(line)
            title, start = typographic(line.title), x + 16 * PX * line.level
            canvas.setFillColor(colour("text2" if line.level else "text"))
            canvas.setFont(font, size)
            canvas.drawString(start, top + RAISED, title)
            self._leader(canvas, start + stringWidth(title, font, size), x + self.width, top + RAISED)
            area = (x, top, x + self.width, top + LINE)
            ask(canvas, "linkRect", title, line.key, area, relative=1, Border="[0 0 0]")
            self.places.append((line, bottom + top - y + RAISED))
        canvas.saveState()
        ask(canvas, "translate", x - left, y - bottom)
        ask(canvas, "doForm", FORM)
        canvas.restoreState()

    def _leader(self, canvas: Canvas, start: float, end: float, baseline: float) -> None:
        canvas.setStrokeColor(self._edition.styles.colour("border"))
        canvas.setLineWidth(0.75 * PX)
        canvas.setDash([0.75 * PX, 3 * PX])
        canvas.line(start + 8 * PX, baseline, end - 36 * PX, baseline)
        canvas.setDash()


class PageNumbers(Flowable):
    """At the very end of the document: writes the form with the numbers. Takes no room."""

    def __init__(self, edition: Edition, contents: Contents) -> None:
        super().__init__()
        self.width = self.height = 0
        self._edition, self._contents = edition, contents

    def draw(self) -> None:
        canvas = self.canv
        ask(canvas, "beginForm", FORM, 0, 0, PAGE_WIDTH, PAGE_HEIGHT)
        for line, baseline in self._contents.places:
            font, size = _font(line)
            canvas.setFillColor(self._edition.styles.colour("text2" if line.level else "text"))
            canvas.setFont(font, size)
            canvas.drawRightString(self._contents.right, baseline, str(self._edition.place.pages[line.key]))
        ask(canvas, "endForm")


def _height(line: Line) -> float:
    return LINE if line.level else SECTION_LINE


def _font(line: Line) -> tuple[str, float]:
    return (REGULAR, 12 * PX) if line.level else (MEDIUM, 13 * PX)
