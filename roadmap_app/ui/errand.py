"""What a page offers that can be asked for from anywhere."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """`page` is the key of the one that does it, `sign` the name of its icon."""

    page: str
    words: str
    sign: str
