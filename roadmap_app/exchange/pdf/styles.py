"""The type of the PDF: fonts, colours and type styles, each made once for a document."""

from operator import methodcaller

from reportlab.lib.colors import Color, HexColor
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from roadmap_app.exchange.pdf.measures import PX
from roadmap_app.exchange.pdf.text import Align, TextStyle, Widths
from roadmap_app.presentation.tokens import Tokens

REGULAR, MEDIUM = "Roboto", "Roboto-Medium"


_TYPE = {
    "cover": (44, 52, MEDIUM, "text"),
    "cover-smaller": (38, 46, MEDIUM, "text"),
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
    "close": (10, 14, REGULAR, "text2"),
    "small-strong": (11, 16, MEDIUM, "text"),
    "caption": (10, 14, REGULAR, "text3"),
    "chart": (11, 16, REGULAR, "text"),
    "caption-strong": (10, 14, MEDIUM, "text2"),
}
"""Size and line in px, font, colour token."""


class Styles:
    """Hands out colours and type styles by name; the same object for the same name."""

    def __init__(self, tokens: Tokens) -> None:
        _register_fonts()
        self.tokens = tokens
        self._widths = Widths()
        self._colours: dict[str, Color] = {}
        self._operands: dict[str, str] = {}
        self._types: dict[tuple[str, str, Align], TextStyle] = {}

    def colour(self, token: str) -> Color:
        if token not in self._colours:
            self._colours[token] = HexColor(self.tokens.colour(token))
        return self._colours[token]

    def operands(self, token: str) -> str:
        """The colour as an operator of PDF takes it."""
        if token not in self._operands:
            colour = self.colour(token)
            self._operands[token] = f"{colour.red:.4f} {colour.green:.4f} {colour.blue:.4f}"
        return self._operands[token]

    def type(self, name: str, *, colour: str = "", align: Align = "left") -> TextStyle:
        """`colour` is a token that replaces the style's own."""
        key = (name, colour, align)
        if key not in self._types:
            self._types[key] = self._made(name, colour, align)
        return self._types[key]

    def _made(self, name: str, colour: str, align: Align) -> TextStyle:
        size, line, font, own = _TYPE[name]
        return TextStyle(
            font=font,
            size=size * PX,
            line=line * PX,
            colour=self.colour(colour or own),
            align=align,
            widths=self._widths,
        )


def _register_fonts() -> None:
    """reportlab keeps fonts for the whole process; a second document finds them there."""
    import font_roboto

    known = set(pdfmetrics.getRegisteredFontNames())
    for name, file in ((REGULAR, font_roboto.Roboto), (MEDIUM, font_roboto.RobotoMedium)):
        if name not in known:
            methodcaller("registerFont", TTFont(name, file))(pdfmetrics)
