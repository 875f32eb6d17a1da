"""The pieces that a page is put together from: stacks, columns, hairlines, soft boxes, places to go to."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import methodcaller

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.flowables import Flowable

from roadmap_app.exchange.pdf.styles import PX


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
    """A flowable of ours, in one piece: it says how large it is in `measured` and paints itself in `draw`."""

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 - reportlab's names
        self.width, self.height = self.measured(aW, aH)
        return self.width, self.height

    def measured(self, width: float, height: float) -> tuple[float, float]:
        """Width and height in points, at most `width` wide."""
        raise NotImplementedError


class Mark(Piece):
    """No ink: from here on the page belongs to this place. Sets the running head, the bookmark and the outline."""

    def __init__(
        self,
        place: Place,
        key: str,
        *,
        title: str = "",
        level: int = 0,
        closed: bool = True,
        head: tuple[str, str] | None = None,
    ) -> None:
        super().__init__()
        self._place, self._key, self._title, self._level = place, key, title, level
        self._closed, self._head = closed, head

    def measured(self, width: float, height: float) -> tuple[float, float]:
        del width, height
        return 0, 0

    def draw(self) -> None:
        if self._head is not None:
            self._place.left, self._place.right = self._head
        self._place.pages.setdefault(self._key, self.canv.getPageNumber())
        ask(self.canv, "bookmarkPage", self._key)
        if self._title:
            ask(self.canv, "addOutlineEntry", self._title, self._key, self._level, self._closed)


class Stack(Piece):
    """Flowables below one another in one piece; a number is a gap in px."""

    def __init__(self, parts: Sequence[Flowable | float]) -> None:
        super().__init__()
        self._parts = parts
        self._heights: list[float] = []

    def measured(self, width: float, height: float) -> tuple[float, float]:
        self._heights = [
            part.wrap(width, height)[1] if isinstance(part, Flowable) else part * PX for part in self._parts
        ]
        return width, sum(self._heights)

    def draw(self) -> None:
        bottom = self.height
        for part, height in zip(self._parts, self._heights, strict=True):
            bottom -= height
            if isinstance(part, Flowable):
                part.drawOn(self.canv, 0, bottom)


class Columns(Piece):
    """Stacks side by side, aligned at the top; widths and gap in px. `centred` aligns their middles."""

    def __init__(
        self, *columns: tuple[float, Sequence[Flowable | float]], gap: float = 0, centred: bool = False
    ) -> None:
        super().__init__()
        self._columns = [(width * PX, Stack(parts)) for width, parts in columns]
        self._gap, self._centred = gap * PX, centred

    def measured(self, width: float, height: float) -> tuple[float, float]:
        return width, max(stack.wrap(own, height)[1] for own, stack in self._columns)

    def draw(self) -> None:
        left = 0.0
        for width, stack in self._columns:
            space = self.height - stack.height
            stack.drawOn(self.canv, left, space / 2 if self._centred else space)
            left += width + self._gap


class Rule(Piece):
    """A hairline over the whole width, with the gaps in px above and below it."""

    def __init__(self, colour: Color, *, above: float = 0, below: float = 0) -> None:
        super().__init__()
        self._colour, self._above, self._below = colour, above * PX, below * PX

    def measured(self, width: float, height: float) -> tuple[float, float]:
        del height
        return width, self._above + self._below + PX

    def draw(self) -> None:
        self.canv.setStrokeColor(self._colour)
        self.canv.setLineWidth(PX)
        self.canv.line(0, self._below + PX / 2, self.width, self._below + PX / 2)


class SoftBox(Piece):
    """A soft field with a bar of the full colour at its left edge; `padding` is left, top, right, bottom in px."""

    def __init__(
        self,
        content: Flowable,
        *,
        fill: Color,
        bar: Color,
        padding: tuple[float, float, float, float] = (24, 16, 20, 16),
    ) -> None:
        super().__init__()
        self._content, self._fill, self._bar = content, fill, bar
        self._left, self._top, self._right, self._bottom = (each * PX for each in padding)

    def measured(self, width: float, height: float) -> tuple[float, float]:
        content = self._content.wrap(width - self._left - self._right, height)[1]
        return width, content + self._top + self._bottom

    def draw(self) -> None:
        self.canv.setFillColor(self._fill)
        self.canv.rect(0, 0, self.width, self.height, stroke=0, fill=1)
        self.canv.setFillColor(self._bar)
        self.canv.rect(0, 0, 4 * PX, self.height, stroke=0, fill=1)
        self._content.drawOn(self.canv, self._left, self._bottom)
