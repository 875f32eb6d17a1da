"""Long work says how far it is, and may be cut short where it says so."""

from collections.abc import Callable

Progress = Callable[[float], None]
"""Called with the share that is done, 0 to 1; raises Cancelled where the person has stopped the work."""


class Cancelled(Exception):
    """The person has stopped the work; what it was about to write is not there."""


def unwatched(share: float) -> None:
    """For work that nobody waits for at a window."""
    del share
