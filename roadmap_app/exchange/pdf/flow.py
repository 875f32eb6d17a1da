"""The pieces that a page is put together from: stacks, columns, hairlines, soft boxes, places to go to."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import methodcaller

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.flowables import Flowable

from roadmap_app.exchange.pdf.measures import PX, TEXT_HEIGHT


def ask(canvas: Canvas, method: str, *arguments: object, **named: object) -> None:
    """Call one of the canvas's methods whose types reportlab leaves open."""
    methodcaller(method, *arguments, **named)(canvas)


@dataclass(slots=True)
class Place:
    """Where the writing of the document is: the words of the running head, and which page each place came to lie on."""

    left: str = ""
    right: str = ""
    pages: dict[str, int] = field(default_factory=dict[str, int])


class Piece(Flowable):
    """A flowable of ours: it says how large it is in `measured`, paints itself in `paint` and divides in `divided`."""

    flows = False
    """Whether it may go on over the end of a page."""

    def __init__(self) -> None:
        super().__init__()
        self._room = -1.0

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 - reportlab's names
        """Measured again only where there is another width to fill."""
        if aW != self._room:
            self._room = aW
            self.width, self.height = self.measured(aW, aH)
        return self.width, self.height

    def draw(self) -> None:
        self.paint(self.canv, 0, 0)

    def measured(self, width: float, height: float) -> tuple[float, float]:
        """Width and height in points, at most `width` wide."""
        raise NotImplementedError

    def divided(self, width: float, room: float) -> list["Piece"]:
        """Two pieces, of which the first is no taller than `room`; empty where it cannot be divided."""
        del width, room
        return []

    def split(self, aW: float, aH: float, /) -> list[Flowable]:  # noqa: N803 - reportlab's names
        """What belongs together stays together, unless it is taller than a page."""
        if self.wrap(aW, aH)[1] <= TEXT_HEIGHT and not self.flows:
            return []
        return list[Flowable](self.divided(aW, aH))

    def paint(self, canvas: Canvas, x: float, y: float) -> None:
        """With the lower left corner at x, y. Pieces within pieces are painted so, without a change of coordinates."""
        raise NotImplementedError


Part = Piece | float
"""A piece, or a gap in px."""


class Mark(Piece):
    """No ink: from here on the page belongs to this place. Sets the running head, the bookmark and the outline."""

    def __init__(
        self,
        place: Place,
        key: str,
        *,
        title: str = "",
        level: int = 0,
        head: tuple[str, str] | None = None,
    ) -> None:
        super().__init__()
        self._place, self._key, self._title, self._level = place, key, title, level
        self._head = head

    def measured(self, width: float, height: float) -> tuple[float, float]:
        del width, height
        return 0, 0

    def paint(self, canvas: Canvas, x: float, y: float) -> None:
        del x, y
        if self._head is not None:
            self._place.left, self._place.right = self._head
        self._place.pages.setdefault(self._key, canvas.getPageNumber())
        ask(canvas, "bookmarkPage", self._key)
        if self._title:
            ask(canvas, "addOutlineEntry", self._title, self._key, self._level, True)


class Stack(Piece):
    """Flowables below one another in one piece; a number is a gap in px."""

    def __init__(self, parts: Sequence[Part]) -> None:
        super().__init__()
        self._parts = parts
        self._heights: list[float] = []

    def measured(self, width: float, height: float) -> tuple[float, float]:
        self._heights = [part.wrap(width, height)[1] if isinstance(part, Piece) else part * PX for part in self._parts]
        return width, sum(self._heights)

    def paint(self, canvas: Canvas, x: float, y: float) -> None:
        bottom = y + self.height
        for part, height in zip(self._parts, self._heights, strict=True):
            bottom -= height
            if isinstance(part, Piece):
                part.paint(canvas, x, bottom)

    def divided(self, width: float, room: float) -> list[Piece]:
        self.wrap(width, room)
        for at, (part, height) in enumerate(zip(self._parts, self._heights, strict=True)):
            if height > room:
                before, after = self._parts[:at], self._parts[at + 1 :]
                pieces = part.divided(width, room) if isinstance(part, Piece) else []
                if pieces:
                    return [Stack([*before, pieces[0]]), Stack([pieces[1], *after])]
                return [Stack(before), Stack([part, *after])] if before else []
            room -= height
        return []


class Columns(Piece):
    """Stacks side by side, aligned at the top; widths and gap in px. `centred` aligns their middles."""

    def __init__(self, *columns: tuple[float, Sequence[Part]], gap: float = 0, centred: bool = False) -> None:
        super().__init__()
        self._columns = [(width * PX, Stack(parts)) for width, parts in columns]
        self._gap, self._centred = gap * PX, centred

    def measured(self, width: float, height: float) -> tuple[float, float]:
        return width, max((stack.wrap(own, height)[1] for own, stack in self._columns), default=0.0)

    def paint(self, canvas: Canvas, x: float, y: float) -> None:
        left = x
        for width, stack in self._columns:
            space = self.height - stack.height
            stack.paint(canvas, left, y + (space / 2 if self._centred else space))
            left += width + self._gap

    def divided(self, width: float, room: float) -> list[Piece]:
        self.wrap(width, room)
        halves = [
            stack.divided(own, room) if stack.height > room else [stack, Stack([])] for own, stack in self._columns
        ]
        if not all(halves):
            return []
        widths = [own / PX for own, _ in self._columns]
        return [
            Columns(*[(own, [half[at]]) for own, half in zip(widths, halves, strict=True)], gap=self._gap / PX)
            for at in (0, 1)
        ]


class Shelves(Piece):
    """Pieces in two columns, each in the one that is shorter so far; what no longer fits goes on to the next page."""

    flows = True

    def __init__(self, pieces: Sequence[Piece], *, gap: float) -> None:
        super().__init__()
        self._pieces, self._gap = pieces, gap
        self._places: list[tuple[Piece, float, float]] = []

    def measured(self, width: float, height: float) -> tuple[float, float]:
        gap = self._gap * PX
        own = (width - gap) / 2
        filled = [0.0, 0.0]
        self._places = []
        for piece in self._pieces:
            column = 0 if filled[0] <= filled[1] else 1
            filled[column] += piece.wrap(own, height)[1]
            self._places.append((piece, column * (own + gap), filled[column]))
        return width, max(filled)

    def divided(self, width: float, room: float) -> list[Piece]:
        for count in range(len(self._pieces) - 1, 0, -1):
            if Shelves(self._pieces[:count], gap=self._gap).wrap(width, room)[1] <= room:
                return [Shelves(part, gap=self._gap) for part in (self._pieces[:count], self._pieces[count:])]
        halves = self._pieces[0].divided((width - self._gap * PX) / 2, room)
        if not halves or self._pieces[0].height <= TEXT_HEIGHT:
            return []
        return [Shelves(part, gap=self._gap) for part in (halves[:1], [*halves[1:], *self._pieces[1:]])]

    def paint(self, canvas: Canvas, x: float, y: float) -> None:
        for piece, left, bottom in self._places:
            piece.paint(canvas, x + left, y + self.height - bottom)


class Rule(Piece):
    """A hairline over the whole width, with the gaps in px above and below it."""

    def __init__(self, colour: Color, *, above: float, below: float) -> None:
        super().__init__()
        self._colour, self._above, self._below = colour, above * PX, below * PX

    def measured(self, width: float, height: float) -> tuple[float, float]:
        del height
        return width, self._above + self._below + PX

    def paint(self, canvas: Canvas, x: float, y: float) -> None:
        height = y + self._below + PX / 2
        canvas.setStrokeColor(self._colour)
        canvas.setLineWidth(PX)
        canvas.line(x, height, x + self.width, height)


class SoftBox(Piece):
    """A soft field with a bar of the full colour at its left edge; `padding` is left, top, right, bottom in px."""

    def __init__(
        self,
        content: Piece,
        *,
        fill: Color,
        bar: Color,
        padding: tuple[float, float, float, float],
    ) -> None:
        super().__init__()
        self._content, self._fill, self._bar = content, fill, bar
        self._left, self._top, self._right, self._bottom = (each * PX for each in padding)

    def measured(self, width: float, height: float) -> tuple[float, float]:
        content = self._content.wrap(width - self._left - self._right, height)[1]
        return width, content + self._top + self._bottom

    def paint(self, canvas: Canvas, x: float, y: float) -> None:
        canvas.setFillColor(self._fill)
        canvas.rect(x, y, self.width, self.height, stroke=0, fill=1)
        canvas.setFillColor(self._bar)
        canvas.rect(x, y, 4 * PX, self.height, stroke=0, fill=1)
        self._content.paint(canvas, x + self._left, y + self._bottom)

    def divided(self, width: float, room: float) -> list[Piece]:
        inner = room - self._top - self._bottom
        padding = (self._left / PX, self._top / PX, self._right / PX, self._bottom / PX)
        return [
            SoftBox(half, fill=self._fill, bar=self._bar, padding=padding)
            for half in self._content.divided(width - self._left - self._right, inner)
        ]
