"""Widths of the window, in px at 100 % text, from which the rail is wide and the inspector stands beside the page; and
what a wider inspector leaves to the page."""

WIDE_RAIL_FROM, INSPECTOR_BESIDE_FROM, PAGE_LEAST = 1000, 1180, 520

UNBOUNDED = 16777215
"""Qt's QWIDGETSIZE_MAX, which PySide6 does not name: as wide or high as a widget can be."""
