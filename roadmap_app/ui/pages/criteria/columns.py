"""Where the parts of a criterion's row stand: level, card, weight, and the track of its bar and lines."""

from dataclasses import dataclass

from PySide6.QtCore import QRect

from roadmap_app.ui.look import Look

LEVEL, GAP, WEIGHT, NARROW_WEIGHT, TOOLS = 28, 12, 136, 56, 24
NARROW, WIDEST_CARD, LEAST_CARD, WIDEST_TRACK = 640, 352, 200, 252
HEADS, CARD, SPACE, BLANKS, TRACK = 24, 36, 4, 24, 28


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Left edges and widths in pixels of the device-independent kind, grown with the text."""

    level: int
    card: int
    card_width: int
    weight: int
    weight_width: int
    track: int
    track_width: int
    tools: int
    tools_width: int
    narrow: bool

    def in_row(self, left: int, width: int, top: int, row: int, height: int) -> QRect:
        """A part in the middle of its row."""
        return QRect(left, top + (row - height) // 2, width, height)


def columns(width: int, look: Look) -> Columns:
    """For a board of that width: the card takes what the others leave, and the track grows with it."""
    px = look.px
    narrow = width < px(NARROW)
    weight = px(NARROW_WEIGHT if narrow else WEIGHT)
    left = width - px(LEVEL) - 2 * px(GAP) - weight - px(SPACE) - px(TOOLS)
    track = min(max(round(left * 0.42), px(150)), px(WIDEST_TRACK))
    card = max(min(left - track, px(WIDEST_CARD)), px(LEAST_CARD) if narrow else 0)
    weight_at = px(LEVEL) + card + px(GAP)
    tools = width - px(TOOLS)
    return Columns(
        level=0,
        card=px(LEVEL),
        card_width=card,
        weight=weight_at,
        weight_width=weight,
        track=tools - px(SPACE) - track,
        track_width=track,
        tools=tools,
        tools_width=px(TOOLS),
        narrow=narrow,
    )
