"""Texts that a spreadsheet would take for a formula, and how they are kept texts."""

import re

FORMULA_LIKE = ("=", "+", "-", "@", "\t", "\r")
"""What such a text begins with."""

_KEPT = re.compile("'+[=+\\-@\t\r]")


def neutral(text: str) -> str:
    """A text that would be read as a formula begins with an apostrophe; so does one that looks like such a text
    already, so that `meant` can tell them apart."""
    return "'" + text if text.startswith(FORMULA_LIKE) or _KEPT.match(text) else text


def meant(text: str) -> str:
    """The text before `neutral`."""
    return text[1:] if _KEPT.match(text) else text
