"""How much room a text takes in the font that the program brings, before anybody paints it.

Widths are sums of advances without kerning, which in Roboto only ever draws letters together: a text that fits here
fits on the screen and on paper.
"""

import re
from dataclasses import dataclass
from functools import cache

from roadmap_app.presentation.tokens import TypeStyle

ELLIPSIS = "…"
_BREAKS = re.compile(r"[ \t\n]+")
"""Not at a no-break space."""


def width(text: str, style: TypeStyle) -> float:
    """px at 96 dpi."""
    return _face(style.weight).width(text) * style.size


def words(text: str) -> tuple[str, ...]:
    """What no line is broken inside of, as long as it fits one."""
    return tuple(filter(None, _BREAKS.split(text)))


def wrap(text: str, style: TypeStyle, room: float) -> tuple[str, ...]:
    """Lines no wider than `room` px, broken between words; a word that is wider than a line is broken inside."""
    lines: list[str] = []
    line = ""
    for word in words(text):
        longer = f"{line} {word}" if line else word
        if width(longer, style) <= room:
            line = longer
            continue
        if line:
            lines.append(line)
        *full, line = _pieces(word, style, room)
        lines.extend(full)
    return (*lines, line) if line else tuple(lines)


def elide(text: str, style: TypeStyle, room: float, *, lines: int = 1) -> tuple[str, ...]:
    """The text in at most so many lines; what does not fit ends in an ellipsis."""
    wrapped = wrap(text, style, room)
    if len(wrapped) <= lines:
        return wrapped
    rest = " ".join(wrapped[lines - 1 :])
    return (*wrapped[: lines - 1], _cut(rest, style, room))


def _cut(text: str, style: TypeStyle, room: float) -> str:
    kept = text
    while kept and width(kept + ELLIPSIS, style) > room:
        kept = kept[:-1].rstrip()
    return kept + ELLIPSIS


def _pieces(word: str, style: TypeStyle, room: float) -> list[str]:
    """A word cut where the line is full; at least one character a line."""
    pieces = [""]
    for character in word:
        if pieces[-1] and width(pieces[-1] + character, style) > room:
            pieces.append("")
        pieces[-1] += character
    return pieces


@dataclass(frozen=True, slots=True)
class _Face:
    """Advances in em by character; `missing` for a character that the font does not have."""

    advances: dict[int, float]
    missing: float

    def width(self, text: str) -> float:
        return sum(self.advances.get(ord(character), self.missing) for character in text)


@cache
def _face(weight: int) -> _Face:
    import font_roboto
    from fontTools.ttLib import TTFont

    files = {400: font_roboto.Roboto, 500: font_roboto.RobotoMedium, 700: font_roboto.RobotoBold}
    with TTFont(files[weight], lazy=True) as font:
        em = font["head"].unitsPerEm
        glyphs = font["hmtx"]
        advances = {code: glyphs[name][0] / em for code, name in font.getBestCmap().items()}
        return _Face(advances, glyphs[".notdef"][0] / em)
