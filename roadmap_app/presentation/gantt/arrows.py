"""What rests on what, as elbows between two lines of the Gantt chart: from the end of a support to its dependent."""

from roadmap_app.presentation.drawing import Item, Polygon

OUT, CLEAR, LONG, WIDE = 10, 9, 6, 8
"""px: the way out of the mark, the space around marks, and the head."""


def arrow(start: tuple[float, float], end: float, *, broken: bool, most: float) -> tuple[Item, ...]:
    """From `start`, the end of the support, to the height `end`; not beyond `most` to the right. Where the support ends
    before its dependent does, the arrow is `broken`."""
    ink = "danger" if broken else "text3"
    x, y = start
    turn = min(x + CLEAR + OUT, most)
    down = 1 if end > y else -1
    tip = end - down * CLEAR
    line = Polygon(
        points=((x + CLEAR, y), (turn, y), (turn, tip - down * LONG)), stroke=ink, stroke_width=1.5, closed=False
    )
    head = Polygon(
        points=((turn, tip), (turn - WIDE / 2, tip - down * LONG), (turn + WIDE / 2, tip - down * LONG)), fill=ink
    )
    return line, head
