"""Tables with hairlines between their rows, whose head is repeated on every page."""

from collections.abc import Sequence

from reportlab.platypus.flowables import Flowable
from reportlab.platypus.tables import Table, TableStyle

from roadmap_app.exchange.pdf.measures import PX
from roadmap_app.exchange.pdf.styles import REGULAR, Styles

Cell = Flowable | Sequence[Flowable]


def ruled_table(
    styles: Styles, rows: Sequence[Sequence[Cell]], widths: Sequence[float], *, padding: float = 4
) -> Table:
    """The first row is the head; widths and padding in px."""
    style = TableStyle(
        [
            ("FONTNAME", (0, 0), (-1, -1), REGULAR),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("BACKGROUND", (0, 0), (-1, 0), styles.colour("sunken")),
            ("LINEBELOW", (0, 0), (-1, -1), PX, styles.colour("borderSubtle")),
            ("LEFTPADDING", (0, 0), (-1, -1), 4 * PX),
            ("RIGHTPADDING", (0, 0), (-1, -1), 6 * PX),
            ("TOPPADDING", (0, 0), (-1, -1), padding * PX),
            ("BOTTOMPADDING", (0, 0), (-1, -1), padding * PX),
        ]
    )
    data = [[cell if isinstance(cell, Flowable) else list(cell) for cell in row] for row in rows]
    return Table(data, colWidths=[width * PX for width in widths], repeatRows=1, style=style, hAlign="LEFT")
