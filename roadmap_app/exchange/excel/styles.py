"""The workbook's styles, each made once."""

from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.workbook import Workbook

from roadmap_app.presentation.tokens import Tokens

FAMILY = "Arial"
NAVY = "24364F"


class Styles:
    """The ones for cells are made when first asked for."""

    def __init__(self, book: Workbook, tokens: Tokens) -> None:
        self._book = book
        self._tokens = tokens
        self._bodies: dict[tuple[str, int, str, bool], NamedStyle] = {}
        self._text = self._plain("text")
        self._hair = Side(style="thin", color=self._plain("borderSubtle"))
        self._rule = Side(style="medium", color=self._plain("borderStrong"))
        self.title = self._add(
            NamedStyle("title", font=_font(20, bold=True, color=self._text), alignment=_aligned("left"))
        )
        self.lead = self._add(
            NamedStyle(
                "lead",
                font=_font(10, color=self._plain("text2")),
                alignment=_aligned("left", wrapped=True),
            )
        )
        self.header = self._add(
            NamedStyle(
                "header",
                font=_font(10, bold=True, color="FFFFFF"),
                fill=PatternFill("solid", fgColor=NAVY),
                alignment=_aligned("left", wrapped=True),
            )
        )

    def colour(self, outcome: str, part: str) -> str:
        """RRGGBB of a part of an outcome (fill, soft, text) in the light theme."""
        return self._tokens.colour(f"outcome.{outcome}.{part}").removeprefix("#")

    def _plain(self, role: str) -> str:
        return self._tokens.colour(role).removeprefix("#")

    def body(self, align: str, decimals: int, outcome: str, *, begins: bool) -> NamedStyle:
        """The style of a cell: aligned, coloured as its outcome, under a rule where a group begins."""
        wanted = (align, decimals, outcome, begins)
        if wanted not in self._bodies:
            name = " ".join(filter(None, (align, str(decimals), outcome, "rule" if begins else "plain")))
            self._bodies[wanted] = self._add(
                self._body(name, align, decimals, outcome, self._rule if begins else self._hair)
            )
        return self._bodies[wanted]

    def _body(self, name: str, align: str, decimals: int, outcome: str, top: Side) -> NamedStyle:
        colour = self.colour(outcome, "text") if outcome else self._text
        return NamedStyle(
            name,
            font=_font(10, bold=bool(outcome), color=colour),
            fill=PatternFill("solid", fgColor=self.colour(outcome, "soft")) if outcome else PatternFill(),
            alignment=_aligned(align, wrapped=True),
            border=Border(top=top, bottom=self._hair),
            number_format="0" + ("." + "0" * decimals if decimals else ""),
        )

    def _add(self, style: NamedStyle) -> NamedStyle:
        self._book.add_named_style(style)
        return style


def _aligned(align: str, *, wrapped: bool = False) -> Alignment:
    """A little off the edge of the cell, or neighbouring texts would run together."""
    indent = 0 if align == "center" else 1
    return Alignment(horizontal=align, vertical="center", wrap_text=wrapped, indent=indent)


def _font(size: int, *, bold: bool = False, color: str) -> Font:
    return Font(name=FAMILY, size=size, bold=bold, color=color)
