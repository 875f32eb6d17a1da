"""The type of the PDF: fonts, colours and paragraph styles, each made once for a document (visual.md, Type)."""

from operator import methodcaller
from typing import Literal

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from roadmap_app.presentation.tokens import Tokens

PX = 0.75
"""Points of one px at 96 dpi: visual.md measures in px, reportlab in points."""

PAGE_WIDTH, PAGE_HEIGHT = 595.2756, 841.8898
MARGIN = 56 * PX
TOP, BOTTOM = 76 * PX, 68 * PX
"""From the edges of the page to the text."""

TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN
TEXT_HEIGHT = PAGE_HEIGHT - TOP - BOTTOM

REGULAR, MEDIUM = "Roboto", "Roboto-Medium"

Align = Literal["left", "center", "right"]
_ALIGNMENT: dict[Align, Literal[0, 1, 2]] = {"left": 0, "center": 1, "right": 2}

_TYPE = {
    "cover": (44, 52, MEDIUM, "text"),
    "cover-lead": (17, 26, REGULAR, "text2"),
    "cover-line": (13, 20, REGULAR, "text2"),
    "finding": (25, 33, MEDIUM, "text"),
    "element": (23, 30, MEDIUM, "text"),
    "section": (15, 21, MEDIUM, "text"),
    "lead": (14, 21, REGULAR, "text2"),
    "verdict": (17, 22, MEDIUM, "text"),
    "hero": (42, 46, MEDIUM, "text"),
    "metric": (17, 22, MEDIUM, "text"),
    "body": (12, 18, REGULAR, "text2"),
    "body-strong": (12, 18, MEDIUM, "text"),
    "heading": (11, 16, MEDIUM, "text3"),
    "small": (11, 16, REGULAR, "text2"),
    "small-strong": (11, 16, MEDIUM, "text"),
    "caption": (10, 14, REGULAR, "text3"),
    "chart": (11, 16, REGULAR, "text"),
    "caption-strong": (10, 14, MEDIUM, "text2"),
}
"""Size and line in px, font, colour token."""


class Styles:
    """Hands out colours and paragraph styles by name; the same object for the same name."""

    def __init__(self, tokens: Tokens) -> None:
        _register_fonts()
        self.tokens = tokens
        self._colours: dict[str, Color] = {}
        self._paragraphs: dict[tuple[str, str, Align], ParagraphStyle] = {}

    def colour(self, token: str) -> Color:
        if token not in self._colours:
            self._colours[token] = HexColor(self.tokens.colour(token))
        return self._colours[token]

    def paragraph(self, name: str, *, colour: str = "", align: Align = "left") -> ParagraphStyle:
        """`colour` is a token that replaces the style's own."""
        key = (name, colour, align)
        if key not in self._paragraphs:
            self._paragraphs[key] = self._made(name, colour, align)
        return self._paragraphs[key]

    def _made(self, name: str, colour: str, align: Align) -> ParagraphStyle:
        size, line, font, own = _TYPE[name]
        return ParagraphStyle(
            f"{name}/{colour}/{align}",
            fontName=font,
            fontSize=size * PX,
            leading=line * PX,
            textColor=self.colour(colour or own),
            alignment=_ALIGNMENT[align],
            allowWidows=0,
            allowOrphans=0,
        )


def _register_fonts() -> None:
    """reportlab keeps fonts for the whole process; a second document finds them there."""
    import font_roboto

    known = set(pdfmetrics.getRegisteredFontNames())
    for name, file in ((REGULAR, font_roboto.Roboto), (MEDIUM, font_roboto.RobotoMedium)):
        if name not in known:
            methodcaller("registerFont", TTFont(name, file))(pdfmetrics)
