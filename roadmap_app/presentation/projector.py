"""The slide of the projector: one element in large type, and its result once the facilitator reveals it.

A slide holds counts and outcomes and nothing else: no ballot, no name, no reason. While its result is hidden it does
not hold it either.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from roadmap_app.domain.outcome import Outcome
from roadmap_app.presentation import marks, measure
from roadmap_app.presentation.charts import PROJECTOR, strip_plot
from roadmap_app.presentation.drawing import Drawing, Item, Label, Line, Polygon, Rectangle
from roadmap_app.presentation.marks import colour
from roadmap_app.presentation.tokens import Tokens

SIDE, EDGE, FOOT = 64, 48, 84
"""At the sides, above, and the foot with its hairline, in px."""

NARROW = 1280
CAP, CAP_GAP, KEY_GAP = 40, 10, 24
SIGN, SMALL_SIGN = 44, 26
AIR = 24
LOW, TALL = 700, 840
"""Heights in px: under the one the reason of an element has one line, from the other on a title may have three."""


@dataclass(frozen=True, slots=True)
class _Manner:
    """The type of the counts, the gap under each part of a result, the types of what is said about another outcome, the
    counts in rows, and which parts are left out."""

    number: str
    gap: float
    head: str = "projectorBody"
    word: str = "projectorStrong"
    rows: bool = False
    without: tuple[str, ...] = ()


MANNERS = (
    _Manner("projectorNumber", 28),
    _Manner("projectorTitle", 28),
    _Manner("projectorTitle", 18),
    _Manner("projectorTitle", 10),
    _Manner("projectorTitle", 10, head="title", word="element"),
    _Manner("element", 10, head="title", word="element", rows=True),
    *(
        _Manner("element", 8, head="title", word="element", rows=True, without=without)
        for without in (("counts",), ("counts", "suggestion"), ("counts", "suggestion", "note"))
    ),
)
"""The largest first; then without the counts, which the dots tell too. The outcome and the decision stay, and who
judged the opposite as long as there is room."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A result that is revealed. `slots`, `median`, `p30` and `p70` are None where they are withheld."""

    outcome: Outcome
    outcome_word: str
    note: str
    thirds: tuple[tuple[str, str], ...]
    suggests: str
    suggestion: Outcome
    suggestion_word: str
    decided: str
    decision: Outcome | None
    decision_word: str
    slots: Sequence[int] | None
    median: float | None
    p30: float | None
    p70: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """`cap` is what stands on the key, "left" and "right" for the arrows. Where there is no room for all, the one
    of the highest `spare` gives way first."""

    cap: str
    does: str
    spare: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Slide:
    """`shown` None while the result is hidden; `hidden` and `hint` then say so. `words` name the thirds; empty where
    there is no element to judge."""

    domain: str
    place: str
    title: str
    why: str
    words: tuple[str, ...]
    hidden: str
    hint: str
    foot: str
    sample: str
    keys: tuple[Key, ...]
    shown: Shown | None = None

    def spoken(self) -> str:
        """Everything that is on it, for a screen reader."""
        said = [self.domain, self.place, self.title, self.why]
        if self.shown is None:
            said += [self.hidden, self.hint]
        else:
            said += [self.shown.outcome_word, self.shown.note]
            said += [f"{word} {count}" for count, word in self.shown.thirds]
            said += [f"{self.shown.suggests} {self.shown.suggestion_word}".strip()]
            said += [f"{self.shown.decided} {self.shown.decision_word}".strip()]
        return ". ".join(text.rstrip(".") for text in (*said, self.foot, self.sample) if text)


def draw_slide(slide: Slide, *, width: float, height: float) -> Drawing:
    """px of the screen, or of a smaller one that is then grown."""
    side = SIDE if width >= NARROW else SIDE * 0.625
    pen = _Slide(slide, side, width, height)
    return Drawing(width=width, height=height, items=tuple(pen.items()))


class _Slide:
    def __init__(self, slide: Slide, side: float, width: float, height: float) -> None:
        self._slide, self._side, self._width, self._height = slide, side, width, height
        self._tokens = Tokens.shipped()
        self._inner = width - 2 * side

    def items(self) -> Iterator[Item]:
        yield Rectangle(x=0, y=0, width=self._width, height=self._height, fill="page")
        head, top = self._head()
        yield from head
        if self._slide.words:
            yield from self._result(top + AIR, self._height - FOOT - AIR)
        yield from self._foot()

    def _wrapped(self, text: str, style: str, room: float, lines: int) -> tuple[str, ...]:
        return measure.elide(text, self._tokens.type(style), room, lines=lines)

    def _lines(
        self, lines: Sequence[str], style: str, *, x: float, y: float, ink: str = "text"
    ) -> tuple[list[Label], float]:
        """Labels from the top y on, and where they end."""
        line = self._tokens.type(style).line
        made = [
            Label(x=x, y=y + (at + 0.76) * line, text=text, style=style, colour=ink) for at, text in enumerate(lines)
        ]
        return made, y + line * len(lines)

    def _head(self) -> tuple[list[Item], float]:
        slide, items = self._slide, list[Item]()
        base = EDGE + 26
        wide = measure.width(slide.place, self._tokens.type("projectorBody"))
        for line in self._wrapped(slide.domain, "projectorBody", self._inner - wide - AIR, 1):
            items.append(Label(x=self._side, y=base, text=line, style="projectorBody", colour="text2"))
        right = self._width - self._side
        items.append(Label(x=right, y=base, text=slide.place, style="projectorBody", colour="text2", anchor="end"))
        style, most = self._title_style()
        title, y = self._lines(self._wrapped(slide.title, style, self._inner, most), style, x=self._side, y=base + 20)
        why, y = self._lines(
            self._wrapped(slide.why, "projectorBody", self._inner, 1 if self._height < LOW else 3),
            "projectorBody",
            x=self._side,
            y=y + 12,
            ink="text2",
        )
        return [*items, *title, *why], y

    def _title_style(self) -> tuple[str, int]:
        """Of one size from slide to slide, in as many lines as there is room for; a longer title is smaller."""
        large, most = (
            self._wrapped(self._slide.title, "projectorTitle", self._inner, 99),
            3 if self._height >= TALL else 2,
        )
        return ("projectorTitle", most) if len(large) <= most else ("hero", 3)

    def _result(self, top: float, bottom: float) -> Iterator[Item]:
        left = self._inner * (0.62 if self._width >= NARROW else 0.55)
        yield from self._strip(left, top, bottom).moved(self._side, top)
        x = self._side + left + 48
        room = self._width - self._side - x
        if self._slide.shown is None:
            yield from self._hidden(x, top, room)
        else:
            yield from self._shown(self._slide.shown, x, top, room, bottom)

    def _strip(self, width: float, top: float, bottom: float) -> Drawing:
        """The three fields; with the answers once they are revealed."""
        shown, words = self._slide.shown, self._slide.words
        style = PROJECTOR.words if self._whole(words, PROJECTOR.words, width / 3 - 8) else "title"
        lines = max(len(self._wrapped(word, style, width / 3 - 8, 9)) for word in words)
        under = 28 + 44 + 36 * lines
        field = max(72.0, min(340.0, bottom - top - under))
        return strip_plot(
            None if shown is None else shown.slots,
            width=width,
            field=field,
            size=replace(PROJECTOR, words=style),
            median=None if shown is None else shown.median,
            p30=None if shown is None else shown.p30,
            p70=None if shown is None else shown.p70,
            words=words,
        )

    def _hidden(self, x: float, y: float, room: float) -> Iterator[Item]:
        title, y = self._lines(self._wrapped(self._slide.hidden, "hero", room, 4), "hero", x=x, y=y + 8)
        hint, _ = self._lines(
            self._wrapped(self._slide.hint, "projectorBody", room, 5), "projectorBody", x=x, y=y + 8, ink="text2"
        )
        yield from title
        yield from hint

    def _shown(self, shown: Shown, x: float, y: float, room: float, bottom: float) -> Iterator[Item]:
        """As large and as airy as there is room for."""
        parts: list[tuple[list[Item], float]] = []
        for manner in MANNERS:
            parts = list(self._parts(shown, x, y, room, manner))
            if parts[-1][1] <= bottom + AIR and self._counts_fit(shown, room / 3 - 8, manner):
                break
        for items, _end in parts:
            yield from items

    def _counts_fit(self, shown: Shown, column: float, manner: _Manner) -> bool:
        if manner.rows:
            return True
        counts = self._whole([count for count, _word in shown.thirds], manner.number, column)
        return counts and self._whole([word for _count, word in shown.thirds], "title", column)

    def _whole(self, texts: Sequence[str], style: str, room: float) -> bool:
        """Whether no word would have to be broken."""
        return all(
            measure.width(word, self._tokens.type(style)) <= room for text in texts for word in measure.words(text)
        )

    def _parts(
        self, shown: Shown, x: float, y: float, room: float, manner: _Manner
    ) -> Iterator[tuple[list[Item], float]]:
        """The outcome, the counts, and under them what the criteria suggest and what is decided; each with where it
        ends."""
        gap, without = manner.gap, manner.without
        ink, words = colour(shown.outcome, "text"), self._wrapped(shown.outcome_word, "hero", room - SIGN - 16, 4)
        sign = marks.mark(shown.outcome, x=x, y=y + 2, size=SIGN, colour=ink)
        title, y = self._lines(words, "hero", x=x + SIGN + 16, y=y + 3, ink=ink)
        yield [*sign, *title], y
        y += gap
        if shown.note and "note" not in without:
            note, y = self._lines(self._wrapped(shown.note, "projectorBody", room, 3), "projectorBody", x=x, y=y)
            yield [*note], y
            y += 8
        if "counts" not in without:
            counts, y = self._rows(shown, x, y) if manner.rows else self._counts(shown, x, y, room, manner.number)
            yield counts, y
        suggestion = None if "suggestion" in without else shown.suggestion
        for says, outcome, word in (
            (shown.suggests, suggestion, shown.suggestion_word),
            (shown.decided, shown.decision, shown.decision_word),
        ):
            if outcome is not None and says:
                line, y = self._says((says, word), outcome, manner, x=x, y=y + gap - 2, room=room)
                yield line, y

    def _rows(self, shown: Shown, x: float, y: float) -> tuple[list[Item], float]:
        """Each count before the word of its third."""
        items, style = list[Item](), self._tokens.type("element")
        widest = max((measure.width(count, style) for count, _word in shown.thirds), default=0)
        for count, word in shown.thirds:
            base = y + 0.76 * style.line
            items.append(Label(x=x, y=base, text=count, style="element", colour="text"))
            items.append(Label(x=x + widest + 12, y=base, text=word, style="title", colour="text2"))
            y += style.line
        return items, y

    def _counts(self, shown: Shown, x: float, y: float, room: float, style: str) -> tuple[list[Item], float]:
        """How many stand in each third, over the word of the third."""
        items, lowest = list[Item](), y
        column = room / 3
        for at, (count, word) in enumerate(shown.thirds):
            left = x + at * column
            number, under = self._lines([count], style, x=left, y=y)
            below, end = self._lines(self._wrapped(word, "title", column - 8, 2), "title", x=left, y=under, ink="text2")
            items += [*number, *below]
            lowest = max(lowest, end + 8)
        return items, lowest

    def _says(
        self, said: tuple[str, str], outcome: Outcome, manner: _Manner, *, x: float, y: float, room: float
    ) -> tuple[list[Item], float]:
        ink, (says, word) = colour(outcome, "text"), said
        head, y = self._lines(self._wrapped(says, manner.head, room, 2), manner.head, x=x, y=y, ink="text2")
        indent = SMALL_SIGN + 10
        lines, end = self._lines(
            self._wrapped(word, manner.word, room - indent, 3), manner.word, x=x + indent, y=y, ink=ink
        )
        above = (self._tokens.type(manner.word).line - SMALL_SIGN) / 2
        return [*head, *marks.mark(outcome, x=x, y=y + above, size=SMALL_SIGN, colour=ink), *lines], end

    def _foot(self) -> Iterator[Item]:
        top, middle = self._height - FOOT, self._height - FOOT / 2
        right = self._width - self._side
        yield Line(x1=self._side, y1=top, x2=right, y2=top, stroke="border", width=1)
        left = self._side
        if self._slide.sample:
            wide = measure.width(self._slide.sample, self._tokens.type("title")) + 20
            yield Rectangle(x=left, y=middle - 17, width=wide, height=34, stroke="borderStrong", radius=6)
            yield Label(x=left + 10, y=middle + 7, text=self._slide.sample, style="title", colour="text2")
            left += wide + 20
        style = "projectorBody" if self._width >= NARROW else "title"
        if self._slide.foot:
            yield Label(x=left, y=middle + 8, text=self._slide.foot, style=style, colour="text2")
            left += measure.width(self._slide.foot, self._tokens.type(style))
        yield from self._keys(left + KEY_GAP, right, middle)

    def _keys(self, left: float, right: float, middle: float) -> Iterator[Item]:
        """As many as have room, at the right."""
        room, kept = right - left + KEY_GAP, list[Key]()
        for key in sorted(self._slide.keys, key=lambda key: key.spare):
            room -= self._key_width(key) + KEY_GAP
            if room < 0:
                break
            kept.append(key)
        fitting = [key for key in self._slide.keys if key in kept]
        x = right - sum(self._key_width(key) for key in fitting) - KEY_GAP * max(0, len(fitting) - 1)
        for key in fitting:
            yield from self._key(key, x, middle)
            x += self._key_width(key) + KEY_GAP

    def _cap_width(self, key: Key) -> float:
        text = 0.0 if key.cap in _ARROWS else measure.width(key.cap, self._tokens.type("title")) + 20
        return max(float(CAP), text)

    def _key_width(self, key: Key) -> float:
        does = self._does(key)
        return self._cap_width(key) + (CAP_GAP + measure.width(does, self._tokens.type("title")) if does else 0)

    def _does(self, key: Key) -> str:
        """On a narrow screen an arrow says by itself what it does."""
        return "" if key.cap in _ARROWS and self._width < NARROW else key.does

    def _key(self, key: Key, x: float, middle: float) -> Iterator[Item]:
        wide, top = self._cap_width(key), middle - CAP / 2
        yield Rectangle(x=x, y=top, width=wide, height=CAP, fill="border", radius=6)
        yield Rectangle(x=x + 1, y=top + 1, width=wide - 2, height=CAP - 4, fill="raised", radius=5)
        centre = x + wide / 2
        if key.cap in _ARROWS:
            tip = _ARROWS[key.cap]
            yield Line(x1=centre - 9, y1=middle - 1, x2=centre + 9, y2=middle - 1, stroke="text2", width=2)
            yield Polygon(
                points=((centre + tip * 3, middle - 7), (centre + tip * 9, middle - 1), (centre + tip * 3, middle + 5)),
                stroke="text2",
                stroke_width=2,
                closed=False,
            )
        else:
            yield Label(x=centre, y=middle + 6, text=key.cap, style="title", colour="text2", anchor="middle")
        if self._does(key):
            yield Label(x=x + wide + CAP_GAP, y=middle + 7, text=key.does, style="title", colour="text2")


_ARROWS = {"left": -1, "right": 1}
