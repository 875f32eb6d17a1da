"""Running text: wrapped with widths of words that are measured once, painted line by line.

reportlab's Paragraph reads markup and weighs every letter anew; a report of two hundred pages repeats its words.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from reportlab.lib.colors import Color
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from roadmap_app.exchange.pdf.flow import Piece, ask

Align = Literal["left", "center", "right"]

ASCENT, DESCENT = 1900 / 2048, 500 / 2048
"""Of Roboto, in sizes of the type."""


class Widths:
    """How wide words are in a font, at a size of one point; remembered for one document."""

    def __init__(self) -> None:
        self._fonts: dict[str, dict[str, float]] = {}

    def of(self, word: str, font: str) -> float:
        known = self._fonts.setdefault(font, {})
        wide = known.get(word)
        if wide is None:
            wide = known[word] = stringWidth(word, font, 1)
        return wide


@dataclass(frozen=True, slots=True, kw_only=True)
class TextStyle:
    """Sizes in points."""

    font: str
    size: float
    line: float
    colour: Color
    align: Align
    widths: Widths

    def width(self, text: str) -> float:
        return stringWidth(text, self.font, self.size)

    def lines(self, text: str, width: float) -> list[str]:
        """Broken at spaces; a word that is wider than a line is broken where it must be."""
        room, of, font = width / self.size + 1e-6, self.widths.of, self.font
        space = of(" ", font)
        lines: list[str] = []
        line: list[str] = []
        filled = 0.0
        for word in text.split(" "):
            wide = of(word, font)
            if wide > room:
                *pieces, rest = self._pieces(word, room)
                lines += [" ".join(line), *pieces] if line else pieces
                line, filled = [rest], of(rest, font)
            elif line and filled + space + wide > room:
                lines.append(" ".join(line))
                line, filled = [word], wide
            else:
                filled += wide + space if line else wide
                line.append(word)
        return [*lines, " ".join(line)]

    def _pieces(self, word: str, room: float) -> Iterator[str]:
        """Parts of a word that each fill a line."""
        start, filled = 0, 0.0
        for at, letter in enumerate(word):
            wide = self.widths.of(letter, self.font)
            if filled + wide > room and at > start:
                yield word[start:at]
                start, filled = at, 0.0
            filled += wide
        yield word[start:]


class Text(Piece):
    """A paragraph in one style; `target` is a place of the document or, with its scheme, an address."""

    def __init__(self, text: str, style: TextStyle, *, target: str = "") -> None:
        super().__init__()
        self.words, self.style, self._target = " ".join(text.split("\n")), style, target
        self._lines: list[str] = []

    def measured(self, width: float, height: float) -> tuple[float, float]:
        del height
        self._lines = self.style.lines(self.words, width)
        return width, len(self._lines) * self.style.line

    def divided(self, width: float, room: float) -> list[Piece]:
        self.wrap(width, room)
        fits = int(room // self.style.line)
        if fits < 1 or fits >= len(self._lines):
            return []
        at = 0
        for line in self._lines[:fits]:
            at += len(line)
            at += self.words.startswith(" ", at)  # none where a long word was broken
        return [Text(part, self.style, target=self._target) for part in (self.words[:at].rstrip(), self.words[at:])]

    def paint(self, canvas: Canvas, x: float, y: float) -> None:
        style = self.style
        above = (style.line - (ASCENT + DESCENT) * style.size) / 2 + ASCENT * style.size
        baseline = y + self.height - above
        written = canvas.beginText(x, baseline)
        written.setFont(style.font, style.size, style.line)
        written.setFillColor(style.colour)
        for line in self._lines:
            if style.align != "left":
                space = self.width - style.width(line)
                written.setTextOrigin(x + (space if style.align == "right" else space / 2), baseline)
                baseline -= style.line
            written.textLine(line)
        canvas.drawText(written)
        if self._target:
            self._link(canvas, x, y)

    def _link(self, canvas: Canvas, x: float, y: float) -> None:
        area = (x, y, x + max(self.style.width(line) for line in self._lines), y + self.height)
        if "://" in self._target:
            ask(canvas, "linkURL", self._target, area, relative=1)
        else:
            ask(canvas, "linkRect", "", self._target, area, relative=1, Border="[0 0 0]")
