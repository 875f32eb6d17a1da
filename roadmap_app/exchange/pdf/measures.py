"""Measures of the page."""

PX = 0.75
"""Points of one px at 96 dpi: the design measures in px, reportlab in points."""

PAGE_WIDTH, PAGE_HEIGHT = 595.2756, 841.8898
MARGIN = 56 * PX
TOP, BOTTOM = 76 * PX, 68 * PX
"""From the edges of the page to the text."""

WIDE_TEXT_WIDTH = PAGE_HEIGHT - 2 * MARGIN
WIDE_TEXT_HEIGHT = PAGE_WIDTH - TOP - BOTTOM
"""Of a page across."""

TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN
TEXT_HEIGHT = PAGE_HEIGHT - TOP - BOTTOM
