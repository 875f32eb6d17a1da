"""The page of contents. Page numbers are known only at the end, so they are written into a form that the page refers
to: the document is laid out once, not twice."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus.flowables import Flowable

from roadmap_app.exchange.pdf.edition import Edition, typographic
from roadmap_app.exchange.pdf.flow import Piece, ask
from roadmap_app.exchange.pdf.styles import MEDIUM, PAGE_HEIGHT, PAGE_WIDTH, PX, REGULAR

FORM = "page-numbers"
LINE, SECTION_LINE = 20 * PX, 30 * PX


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

    def draw(self) -> None:
        canvas, colour = self.canv, self._edition.styles.colour
        left, bottom = canvas.absolutePosition(0, 0)
        self.right = left + self.width
        baseline = self.height
        for line in self._lines:
            baseline -= _height(line)
            font, size = _font(line)
            canvas.setFillColor(colour("text2" if line.level else "text"))
            canvas.setFont(font, size)
            title = typographic(line.title)
            indent = 16 * PX * line.level
            canvas.drawString(indent, baseline + 5 * PX, title)
            self._leader(indent + stringWidth(title, font, size), baseline)
            rectangle = (0, baseline, self.width, baseline + LINE)
            ask(canvas, "linkRect", title, line.key, rectangle, relative=1, Border="[0 0 0]")
            self.places.append((line, bottom + baseline + 5 * PX))
        canvas.saveState()
        ask(canvas, "translate", -left, -bottom)
        ask(canvas, "doForm", FORM)
        canvas.restoreState()

    def _leader(self, start: float, baseline: float) -> None:
        self.canv.setStrokeColor(self._edition.styles.colour("border"))
        self.canv.setLineWidth(0.75 * PX)
        self.canv.setDash([0.75 * PX, 3 * PX])
        self.canv.line(start + 8 * PX, baseline + 5 * PX, self.width - 36 * PX, baseline + 5 * PX)
        self.canv.setDash()


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
